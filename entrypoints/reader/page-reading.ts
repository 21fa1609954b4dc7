import type { PutBack } from '@/lib/article/put-back.ts';
import { sendMessage } from '@/lib/messages.ts';
import { putBackOn } from '@/lib/put-back-sites.ts';
import type { Reading } from '@/lib/reading.ts';

const freshFor = 2000; // milliseconds in which the popup asks about the same page twice

/** What the page says, read when somebody asks and not twice for one click. */
export interface PageReading {
  /** Resolves when it is known what the reader puts back on this site. */
  siteKnown: Promise<void>;
  /** What is put back on this site. */
  putBack(): readonly PutBack[];
  /** @param insist also of a page that does not look like an article */
  read(insist?: boolean): Reading;
  /** The page has changed: the next reading is a new one. */
  forget(): void;
  /** Keeps what is put back on this site from now on. Resolves when it is kept, and to whether it is. */
  remember(wanted: readonly PutBack[]): Promise<boolean>;
}

export function createPageReading(): PageReading {
  let last: { url: string; at: number; reading: Reading } | undefined;
  let putBack: readonly PutBack[] = [];
  const forget = () => {
    last = undefined;
  };
  return {
    siteKnown: putBackOn(location.hostname).then(
      (known) => {
        putBack = known;
      },
      () => undefined, // an article without what was put back is better than none
    ),
    putBack: () => putBack,
    read(insist = false) {
      if (!insist && last?.url === location.href && performance.now() - last.at < freshFor) return last.reading;
      const first = globalThis.sourcelineFirst;
      const taken = first?.isOnShow && first.url === location.href && !insist ? first.taken : undefined;
      const reading = globalThis.sourcelineRead!(document, { insist, putBack, ...(taken && { taken }) });
      last = { url: location.href, at: performance.now(), reading };
      return reading;
    },
    forget,
    remember(wanted) {
      putBack = wanted;
      forget();
      return sendMessage('rememberPutBack', wanted).catch(() => false);
    },
  };
}

import { closeOnBack } from '@/lib/close-on-back.ts';
import { type SaveAnswer, sendMessage } from '@/lib/messages.ts';
import type { Reading } from '@/lib/reading.ts';
import { loadSettings } from '@/lib/settings.ts';
import { tellPanel } from '@/lib/tell-panel.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import type { OpenReader } from './open-reader.ts';
import type { PageMarks } from './page-marks.ts';
import type { PageReading } from './page-reading.ts';
import { saveArticle } from './save-article.ts';
import { showReader } from './show-reader.tsx';

interface Opening {
  /** Whether the browser's Back closes it. */
  backCloses?: boolean;
  /** Whether it was asked for by a button, and not by the click on the icon. */
  asked?: boolean;
}

/** The reader over this page: open, or not. */
export interface PageReader {
  /** The reader that is open; `undefined`: none is. */
  shown(): OpenReader | undefined;
  /** Whether it has been open on this page, and was closed. */
  wasClosed(): boolean;
  open(reading: Reading, how?: Opening): Promise<void>;
  /** Has kept what is on show, or else what the page says now. */
  save(): Promise<SaveAnswer>;
}

type ReadArticle = Extract<Reading, { kind: 'article' }>;

/** Says what the library knows of an article, in its reader. It may be closed before the library answers. */
async function tellWhatIsKept(opened: OpenReader, { article, provenance }: ReadArticle, isShown: () => boolean) {
  const { url, headline, text } = article;
  const kept = await sendMessage('askWhetherKept', { url, headline, text, provenance }).catch(() => 'no' as const);
  if (kept === 'no' || !isShown()) return;
  opened.setSaveState(kept === 'same' ? 'saved' : 'changed');
  const place = await sendMessage('askPlace', url).catch(() => 0);
  if (isShown()) opened.goOnAt(place);
}

export function createPageReader(page: PageReading, marks: PageMarks, words: Wording): PageReader {
  let reader: OpenReader | undefined;
  let opening: Promise<void> | undefined;
  let wasClosed = false;

  async function save(): Promise<SaveAnswer> {
    const reading = reader ?? page.read();
    if ('kind' in reading && reading.kind === 'none') return { saved: false, reason: 'failed' };
    const { article, provenance } = reading as OpenReader;
    const answer = await saveArticle(article, provenance);
    if (answer.saved) reader?.setSaveState('saved');
    return answer;
  }

  /** Shows the reader, from the first text on where that is on show. */
  function show(reading: ReadArticle, settings: Awaited<ReturnType<typeof loadSettings>>, backCloses: boolean) {
    const first = globalThis.sourcelineFirst;
    globalThis.sourcelineFirst = undefined;
    marks.mark(undefined);
    void marks.highlight(undefined);
    const goesOn = first?.isOnShow === true;
    const down = goesOn ? first.end() : 0;
    // Before the page is covered: the entry that is left keeps the page's own scroll position.
    const takeBack = backCloses ? closeOnBack(window, () => reader?.close()) : undefined;
    const opened = showReader({
      ...reading,
      putBack: page.putBack(),
      words,
      settings,
      remember: page.remember,
      save,
      goesOn,
      onClosed: () => {
        reader = undefined;
        wasClosed = true;
        globalThis.sourcelineIsOpen = false;
        // The page can be scrolled again, to another of several articles.
        page.forget();
        takeBack?.();
        void sendMessage('leaveReader', location.href).catch(() => undefined);
        tellPanel();
      },
    });
    reader = opened;
    globalThis.sourcelineIsOpen = true;
    if (down > 0) scrollTo({ top: down, behavior: 'instant' });
    tellPanel();
    return opened;
  }

  async function openNow(reading: Reading, { backCloses = false, asked = false }: Opening = {}): Promise<void> {
    if (reader || reading.kind === 'none') return;
    const settings = await loadSettings();
    if (globalThis.sourcelineFirst?.closed && !asked) return;
    const opened = show(reading, settings, backCloses);
    await tellWhatIsKept(opened, reading, () => reader === opened);
  }

  return {
    shown: () => reader,
    wasClosed: () => wasClosed,
    /** Popup and background may both ask for it, on one click. */
    open(reading, how) {
      opening ??= openNow(reading, how).finally(() => {
        opening = undefined;
      });
      return opening;
    },
    save,
  };
}

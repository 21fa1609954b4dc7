import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Article } from '@/lib/article/article.ts';
import type { PutBack } from '@/lib/article/put-back.ts';
import { closeOnBack } from '@/lib/close-on-back.ts';
import { pictureSources } from '@/lib/library/missing-pictures.ts';
import { markPage, showOnPage } from '@/lib/marks/mark-page.ts';
import { hideHighlights, type ShownHighlights, showHighlights } from '@/lib/marks/show-highlights.ts';
import { statementsOf } from '@/lib/marks/statements.ts';
import { onMessage, type PageReport, type SaveAnswer, sendMessage } from '@/lib/messages.ts';
import { putBackOn, rememberPutBack } from '@/lib/put-back-sites.ts';
import type { Reading } from '@/lib/reading.ts';
import { sendSave } from '@/lib/send-save.ts';
import { loadSettings } from '@/lib/settings.ts';
import { standStill } from '@/lib/stand-still.ts';
import { tellPanel } from '@/lib/tell-panel.ts';
import { bodyOf } from '@/lib/text/safe-dom.ts';
import { wordingFor } from '@/lib/wording/index.ts';
import type { OpenReader } from './open-reader.ts';
import { keepPictures } from './pictures.ts';
import { showNotice } from './show-notice.tsx';
import { showReader } from './show-reader.tsx';

declare global {
  /** Whether this script already answers in this page; it is injected on every click. */
  var sourcelineListens: boolean | undefined;
}

interface Opening {
  /** Whether the browser's Back closes it. */
  backCloses?: boolean;
  /** Whether it was asked for by a button, and not by the click on the icon. */
  asked?: boolean;
}

const freshFor = 2000; // milliseconds in which the popup asks about the same page twice

export default defineUnlistedScript(() => {
  if (globalThis.sourcelineListens) return;
  globalThis.sourcelineListens = true;

  const words = wordingFor(browser.i18n.getUILanguage());
  let reader: OpenReader | undefined;
  let unmark: (() => void) | undefined;
  let highlighted: ShownHighlights | undefined;
  /** Saves that were sent and not acknowledged, by article. */
  const unanswered = new WeakMap<Article, string>();
  let last: { url: string; at: number; reading: Reading } | undefined;

  let putBack: readonly PutBack[] = [];
  const site = location.hostname;
  const siteKnown = putBackOn(site).then(
    (known) => {
      putBack = known;
    },
    () => undefined, // an article without what was put back is better than none
  );

  function read(insist = false): Reading {
    if (!insist && last?.url === location.href && performance.now() - last.at < freshFor) return last.reading;
    const first = globalThis.sourcelineFirst;
    const taken = first?.isOnShow && first.url === location.href && !insist ? first.taken : undefined;
    const reading = globalThis.sourcelineRead!(document, { insist, putBack, ...(taken && { taken }) });
    last = { url: location.href, at: performance.now(), reading };
    return reading;
  }

  /** What is on show, or else what the page says now: a page that is covered is not asked again. */
  function report(fresh = reader ? undefined : read()): PageReport {
    const unmeasured = { prepare: 0, extract: 0, provenance: 0 };
    const reading: Reading = reader ? { kind: 'article', ...reader, milliseconds: unmeasured } : fresh!;
    if (reading.kind === 'none')
      return { kind: 'none', reason: reading.reason, canInsist: reading.canInsist, site: location.hostname };
    const { article, provenance } = reading;
    return {
      kind: 'article',
      url: article.url,
      headline: article.headline,
      text: article.text,
      ...(article.publisher && { publisher: article.publisher }),
      ...(article.language && { language: article.language }),
      ...(article.published && { published: article.published }),
      ...(article.modified && { modified: article.modified }),
      ...(article.doubt && { doubt: article.doubt }),
      provenance,
      readerOpen: reader !== undefined,
      marksOnPage: unmark !== undefined,
      ...(highlighted && { highlightsOnPage: highlighted }),
    };
  }

  async function save(): Promise<SaveAnswer> {
    const reading = reader ?? read();
    if ('kind' in reading && reading.kind === 'none') return { saved: false, reason: 'failed' };
    const { article, provenance } = reading as OpenReader;
    const pictures = await keepPictures(pictureSources(article.html));
    // A reader who clicks again after a failure sends the same save, which may have been kept after all.
    const id = unanswered.get(article) ?? crypto.randomUUID();
    unanswered.set(article, id);
    const answer = await sendSave({ id, article, provenance, pictures }, (toSave) =>
      sendMessage('saveArticle', toSave),
    );
    if (answer.saved) {
      unanswered.delete(article);
      reader?.setSaveState('saved');
    }
    return answer;
  }

  let opening: Promise<void> | undefined;
  /** Popup and background may both ask for it, on one click. */
  function open(reading: Reading, how?: Opening): Promise<void> {
    opening ??= openNow(reading, how).finally(() => {
      opening = undefined;
    });
    return opening;
  }
  async function openNow(reading: Reading, { backCloses = false, asked = false }: Opening = {}): Promise<void> {
    if (reader || reading.kind === 'none') return;
    const settings = await loadSettings();
    const first = globalThis.sourcelineFirst;
    if (first?.closed && !asked) return;
    globalThis.sourcelineFirst = undefined;
    unmark?.();
    unmark = undefined;
    hide();
    const goesOn = first?.isOnShow === true;
    const down = goesOn ? first.end() : 0;
    // Before the page is covered: the entry that is left keeps the page's own scroll position.
    const takeBack = backCloses ? closeOnBack(window, () => reader?.close()) : undefined;
    const opened = showReader({
      ...reading,
      putBack,
      words,
      settings,
      remember(wanted) {
        putBack = wanted;
        last = undefined;
        void rememberPutBack(site, wanted);
      },
      save,
      goesOn,
      onClosed: () => {
        reader = undefined;
        globalThis.sourcelineIsOpen = false;
        takeBack?.();
        void sendMessage('leaveReader', location.href).catch(() => undefined);
        tellPanel();
      },
    });
    reader = opened;
    globalThis.sourcelineIsOpen = true;
    if (down > 0) scrollTo({ top: down, behavior: 'instant' });
    tellPanel();
    // The reader does not wait for the library, and may be closed before it answers.
    const { url, headline, text } = reading.article;
    const page = { url, headline, text, provenance: reading.provenance };
    const kept = await sendMessage('askWhetherKept', page).catch(() => 'no' as const);
    if (kept === 'no' || reader !== opened) return;
    opened.setSaveState(kept === 'same' ? 'saved' : 'changed');
    const place = await sendMessage('askPlace', url).catch(() => 0);
    if (reader === opened) opened.goOnAt(place);
  }

  async function toggle(insist = false): Promise<void> {
    if (reader) return reader.close();
    await siteKnown;
    const reading = read(insist);
    if (reading.kind === 'article') return open(reading);
    const { theme } = await loadSettings();
    showNotice({
      ...words.none[reading.reason],
      words,
      theme,
      ...(reading.canInsist && { onTryAnyway: () => void toggle(true) }),
    });
  }

  onMessage('reportPage', async () => {
    await siteKnown;
    return report();
  });
  onMessage('reportStill', async ({ data: { afterChange } }) => {
    const changed = await standStill(bodyOf(document), afterChange);
    if (afterChange && !changed) return undefined;
    last = undefined;
    return report();
  });
  onMessage('openReader', async ({ data: { insist, asked } }) => {
    await siteKnown;
    if (reader) return report();
    const reading = read(insist);
    await open(reading, { asked });
    return report(reading);
  });
  onMessage('openByItself', async () => {
    await siteKnown;
    await open(read(), { backCloses: true });
  });
  onMessage('closeReader', () => reader?.close());
  onMessage('toggleReader', () => toggle());
  onMessage('savePage', save);
  onMessage('setMarksOnPage', ({ data: on }) => {
    unmark?.();
    unmark = undefined;
    const reading = read();
    if (on && reading.kind === 'article') unmark = markPage(bodyOf(document), statementsOf(reading.provenance));
  });
  function hide(): void {
    hideHighlights();
    highlighted = undefined;
  }
  onMessage('setHighlightsOnPage', async ({ data: on }) => {
    hide();
    const reading = read();
    if (!on || reader || reading.kind !== 'article') return;
    const kept = await sendMessage('askHighlights', reading.article.url).catch(() => []);
    highlighted = showHighlights(bodyOf(document), kept);
  });
  onMessage('showStatement', ({ data: id }) => {
    reader?.close();
    const reading = read();
    if (reading.kind !== 'article') return;
    const statement = statementsOf(reading.provenance).find((candidate) => candidate.id === id);
    if (statement) showOnPage(bodyOf(document), statement.quote);
  });
});

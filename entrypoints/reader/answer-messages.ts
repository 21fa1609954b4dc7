import { showOnPage } from '@/lib/marks/mark-page.ts';
import { statementsOf } from '@/lib/marks/statements.ts';
import { onMessage, type PageReport } from '@/lib/messages.ts';
import type { Reading } from '@/lib/reading.ts';
import { loadSettings } from '@/lib/settings.ts';
import { standStill } from '@/lib/stand-still.ts';
import { bodyOf } from '@/lib/text/safe-dom.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import type { PageMarks } from './page-marks.ts';
import type { PageReader } from './page-reader.ts';
import type { PageReading } from './page-reading.ts';
import { reportOf } from './report-page.ts';
import { showNotice } from './show-notice.tsx';

/** Opens the reader, or closes it; a page that is no article gets a sentence. */
async function toggle(page: PageReading, reader: PageReader, words: Wording, insist = false): Promise<void> {
  const open = reader.shown();
  if (open) return open.close();
  await page.siteKnown;
  const reading = page.read(insist);
  if (reading.kind === 'article') return reader.open(reading);
  const { theme } = await loadSettings();
  showNotice({
    ...words.none[reading.reason],
    words,
    theme,
    ...(reading.canInsist && { onTryAnyway: () => void toggle(page, reader, words, true) }),
  });
}

/** Answers what popup, panel and background ask about the page, and have done with its reader. */
export function answerAboutReader(page: PageReading, reader: PageReader, marks: PageMarks, words: Wording): void {
  /** Of what is on show, or else of what the page says now: a page that is covered is not asked again. */
  function report(fresh?: Reading): PageReport {
    const open = reader.shown();
    const milliseconds = { prepare: 0, extract: 0, provenance: 0 };
    const reading: Reading = open ? { kind: 'article', ...open, milliseconds } : (fresh ?? page.read());
    return reportOf(reading, open !== undefined, marks);
  }
  onMessage('reportPage', async () => {
    await page.siteKnown;
    return report();
  });
  onMessage('reportStill', async ({ data: { afterChange } }) => {
    const changed = await standStill(bodyOf(document), afterChange);
    if (afterChange && !changed) return undefined;
    page.forget();
    return report();
  });
  onMessage('openReader', async ({ data: { insist, asked } }) => {
    await page.siteKnown;
    if (reader.shown()) return report();
    const reading = page.read(insist);
    await reader.open(reading, { asked });
    return report(reading);
  });
  onMessage('openByItself', async () => {
    await page.siteKnown;
    const reading = page.read();
    // Whoever has closed the reader and scrolls on to the next article wants the page.
    if (reading.kind === 'article' && reading.isOneOfSeveral && reader.wasClosed()) return;
    await reader.open(reading, { backCloses: true });
  });
  onMessage('closeReader', () => reader.shown()?.close());
  onMessage('toggleReader', () => toggle(page, reader, words));
  onMessage('savePage', reader.save);
}

/** Shows on the page itself what is asked to be shown there. */
export function answerAboutMarks(page: PageReading, reader: PageReader, marks: PageMarks): void {
  onMessage('setMarksOnPage', ({ data: on }) => {
    marks.mark(undefined);
    const reading = page.read();
    if (on) marks.mark(reading);
  });
  onMessage('setHighlightsOnPage', async ({ data: on }) => {
    void marks.highlight(undefined);
    const reading = page.read();
    if (on && !reader.shown()) await marks.highlight(reading);
  });
  onMessage('showStatement', ({ data: id }) => {
    reader.shown()?.close();
    const reading = page.read();
    if (reading.kind !== 'article') return;
    const statement = statementsOf(reading.provenance).find((candidate) => candidate.id === id);
    if (statement) showOnPage(bodyOf(document), statement);
  });
}

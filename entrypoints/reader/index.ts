import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wordingFor } from '@/lib/wording/index.ts';
import { answerAboutMarks, answerAboutReader } from './answer-messages.ts';
import { createPageMarks } from './page-marks.ts';
import { createPageReader } from './page-reader.ts';
import { createPageReading } from './page-reading.ts';

declare global {
  /** Whether this script already answers in this page; it is injected on every click. */
  var sourcelineListens: boolean | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.sourcelineListens) return;
  globalThis.sourcelineListens = true;
  const words = wordingFor(browser.i18n.getUILanguage());
  const page = createPageReading();
  const marks = createPageMarks();
  const reader = createPageReader(page, marks, words);
  answerAboutReader(page, reader, marks, words);
  answerAboutMarks(page, reader, marks);
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { DrawingQuestion, TakenPage, TextRuns } from '@/lib/watching/page-markup.ts';
import { answerDrawing, takePage, textRunsOf } from '@/lib/watching/take-page.ts';

declare global {
  /** Answers, in this script's own world, what is asked about the page that was taken last, once. */
  var sourcelineAnswer: ((questions: DrawingQuestion[]) => string) | undefined;
  /** Where texts of that page stand side by side. */
  var sourcelineRuns: (() => TextRuns) | undefined;
}

// Put into a page that may be an article: takes what is read of it. The finders run elsewhere. What the script gives is
// the page: the background asks once, and the page is not woken twice.
export default defineUnlistedScript((): TakenPage => {
  const taken = takePage(document);
  const where = `${performance.timeOrigin} ${location.href}`;
  if (typeof taken === 'string') return { where, findersPage: taken };
  globalThis.sourcelineRuns = () => textRunsOf(taken, document);
  globalThis.sourcelineAnswer = (questions) => {
    globalThis.sourcelineAnswer = globalThis.sourcelineRuns = undefined;
    // As JSON: one string crosses between contexts faster than many values.
    return JSON.stringify(answerDrawing(taken, questions));
  };
  return { where, findersPage: taken.markup };
});

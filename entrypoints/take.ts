import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerDrawing, type DrawingQuestion, type TakenPage, takeFlatPage } from '@/lib/watching/flat-page.ts';

declare global {
  /** Set by this script in its own world, for the background that put it there. */
  var sourcelineTake: ((unrendered: boolean) => TakenPage) | undefined;
  /** Answers what is asked about the page that was taken last, once. */
  var sourcelineAnswer: ((questions: DrawingQuestion[]) => string) | undefined;
}

// Put into a page that may be an article: takes what is read of it, as plain values. The finders run elsewhere. What the
// script gives is the page: the background asks once, and the page is not woken three times.
export default defineUnlistedScript(() => {
  // As JSON: one string crosses between contexts faster than a hundred thousand values.
  globalThis.sourcelineTake = (unrendered) => {
    const { flat, texts } = takeFlatPage(document, { unrendered });
    globalThis.sourcelineAnswer = (questions) => {
      globalThis.sourcelineAnswer = undefined;
      return JSON.stringify(answerDrawing(texts, questions));
    };
    return { where: `${performance.timeOrigin} ${location.href}`, findersPage: JSON.stringify(flat) };
  };
  return globalThis.sourcelineTake(false);
});

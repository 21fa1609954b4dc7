import type { Originals } from '../copy-page.ts';
import { drawnLabelOf } from './drawn-label.ts';
import { type HiddenReason, hiddenReasonOf } from './hidden-reason.ts';
import type { Measures } from './measures.ts';

/** How a browser draws a page's texts. Asked by the texts of the page's copy, a few at a time. */
export interface Drawing {
  /**
   * Why a reader cannot see a text; undefined where it is seen, or where it cannot be told.
   * @param landmark a text of the article that is read for sure
   * @param measures what the browser has said to other questions about the page as it stands
   */
  hiddenReason(text: Text, landmark?: Text, measures?: Measures): HiddenReason | undefined;
  /** What a style sheet prints right before a text; '' where nothing is printed. */
  labelBefore(text: Text): string;
}

/** The live text that a copied one was made from; undefined where the page's rendering says nothing. */
export function liveTextOf(text: Text | undefined, { copied, live }: Originals): Text | undefined {
  // Few texts are ever asked for: looking along the list costs less than an index of all.
  return text && live[copied.indexOf(text)];
}

/** The drawing of the live page that a copy was made from. */
export function drawingOf(originals: Originals): Drawing {
  const liveOf = (text: Text | undefined) => liveTextOf(text, originals);
  return {
    hiddenReason(text, landmark, measures) {
      const original = liveOf(text);
      return original && hiddenReasonOf(original, liveOf(landmark), measures);
    },
    labelBefore(text) {
      const original = liveOf(text);
      return original ? drawnLabelOf(original) : '';
    },
  };
}

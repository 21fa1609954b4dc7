import { othersOf } from '../article/article-on-screen.ts';
import { copyPage, type Originals } from '../article/copy-page.ts';
import { factsOfOne } from '../article/facts-of-one.ts';
import { pageOf } from '../article/page.ts';
import { factsOf } from '../article/page-facts.ts';
import type { PutBack } from '../article/put-back.ts';
import { rawFactsOf } from '../article/raw-facts.ts';
import { stackedArticles } from '../article/stacked-articles.ts';
import type { Drawing } from '../article/visibility/drawing.ts';
import type { HiddenReason } from '../article/visibility/hidden-reason.ts';
import { type Reading, readTaken } from '../reading.ts';
import type { Block } from '../text/blocks.ts';
import { bodyOf } from '../text/safe-dom.ts';
import type { DrawingAnswer, DrawingQuestion, PageMarkup, TextPlace, TextRuns } from './page-markup.ts';
import { type RebuiltPage, rebuildPage } from './rebuild-page.ts';

/** Questions that the live page has answered. */
export type Answered = [question: DrawingQuestion, answer: DrawingAnswer][];

/** What reading a page's markup gives: the reading, or what has to be asked of the live page first. */
export type MarkupReading =
  | { kind: 'read'; reading: Reading }
  | { kind: 'asks'; questions: DrawingQuestion[] }
  /** Texts stand side by side: ask the page where. */
  | { kind: 'uneven' }
  /** The markup does not say which document it was written of: read the page where it stands. */
  | { kind: 'unlike' };

/** The drawing of a page that is elsewhere: what was not answered yet counts as seen, and is noted. */
function drawingFrom(
  originals: Originals,
  elements: readonly Element[],
  answered: Answered,
  questions: DrawingQuestion[],
): Drawing {
  const answers = new Map(answered.map(([question, answer]) => [question.join(), answer]));
  const ask = (question: DrawingQuestion): DrawingAnswer => {
    const answer = answers.get(question.join());
    if (answer !== undefined) return answer;
    questions.push(question);
    answers.set(question.join(), null);
    return null;
  };
  let places: Map<Element, number> | undefined;
  const placeOf = (copied: Text | undefined): TextPlace | null => {
    const text = copied && originals.live[originals.copied.indexOf(copied)];
    if (!text) return null;
    places ??= new Map(elements.map((element, at) => [element, at]));
    const parent = text.parentElement!;
    return [places.get(parent) ?? -1, [...parent.childNodes].indexOf(text), text.length];
  };
  return {
    hiddenReason(text, landmark) {
      const place = placeOf(text);
      return place ? ((ask(['reason', place, placeOf(landmark)]) as HiddenReason | null) ?? undefined) : undefined;
    },
    labelBefore(text) {
      const place = placeOf(text);
      return (place && ask(['label', place])) ?? '';
    },
  };
}

function ancestorOf(element: Element, above: number): Element {
  let ancestor = element;
  for (let level = 0; level < above; level++) ancestor = ancestor.parentElement!;
  return ancestor;
}

/** The copy of a rebuilt page with what it says beside its text. */
function pageFrom({ page, asked }: RebuiltPage, taken: PageMarkup, unrendered: boolean) {
  const { url, base, title, shown, isDrawn } = taken;
  const articles = shown === undefined ? [] : stackedArticles(page, { url, base });
  const one = articles[shown!] && { articles, shown: shown! };
  const notDrawn = new Set(taken.notDrawn.map(([first, above]) => ancestorOf(asked[first]!, above)));
  const body = bodyOf(page);
  const isRendered = (element: Element) => (element === body ? isDrawn : !notDrawn.has(element));
  const originals: Originals = { copied: [], live: [], notDrawn: [] };
  const blocks: Block[] = [];
  const except = one && { except: othersOf(one) };
  const copy = copyPage(page, { ...except, unrendered, originals, blocks, url, base, isRendered });
  const raw = { ...rawFactsOf(page, originals.notDrawn, url), base, title, contentType: 'text/html' };
  const facts = factsOf(raw);
  return { copy, blocks, facts: one ? factsOfOne(facts, one) : facts, originals };
}

/**
 * Reads a page that came as markup.
 * @param live any document; new ones are made by it
 * @param runs what the live page has said of texts that stand side by side
 * @param answered what it has said of their drawing
 * @param mayAsk whether it may be asked more about that
 * @param putBack what the reader wants in articles of this site
 * @throws PageTooComplex
 */
export function readMarkup(
  taken: PageMarkup,
  live: Document,
  {
    runs,
    answered = [],
    mayAsk = true,
    putBack = [],
  }: { runs?: TextRuns; answered?: Answered; mayAsk?: boolean; putBack?: readonly PutBack[] } = {},
): MarkupReading {
  const rebuilt = rebuildPage(taken, live, runs);
  if (typeof rebuilt === 'string') return { kind: rebuilt };
  const questions: DrawingQuestion[] = [];
  const readWith = (unrendered: boolean) => {
    const { copy, blocks, facts, originals } = pageFrom(rebuilt, taken, unrendered);
    const drawing = drawingFrom(originals, rebuilt.elements, answered, questions);
    return readTaken(pageOf(facts, copy, drawing, { blocks }), { mayRetake: !unrendered, putBack });
  };
  let reading = readWith(false);
  // The page holds its text back: it is read with what is not drawn.
  if (reading === 'unrendered') reading = readWith(true);
  if (questions.length > 0 && mayAsk) return { kind: 'asks', questions };
  return { kind: 'read', reading: reading as Reading };
}

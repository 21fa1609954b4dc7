import { pageOf } from '../article/page.ts';
import { factsOf } from '../article/page-facts.ts';
import type { PutBack } from '../article/put-back.ts';
import type { Drawing } from '../article/visibility/drawing.ts';
import type { HiddenReason } from '../article/visibility/hidden-reason.ts';
import { type Reading, readTaken } from '../reading.ts';
import type { DrawingAnswer, DrawingQuestion, FlatNode, FlatPage } from './flat-page.ts';

/** Questions that the live page has answered. */
export type Answered = [question: DrawingQuestion, answer: DrawingAnswer][];

/** What reading a flat page gives: the reading, or what has to be asked of the live page first. */
export type FlatReading =
  | { kind: 'read'; reading: Reading }
  | { kind: 'asks'; questions: DrawingQuestion[] }
  /** The page holds its text back: take it anew, with what is not rendered. */
  | { kind: 'unrendered' };

/** Builds the copy anew, in a document that runs nothing and loads nothing; its texts in order. */
function unflatten(nodes: readonly FlatNode[], live: Document): { copy: Document; texts: Text[] } {
  const copy = live.implementation.createHTMLDocument('');
  const texts: Text[] = [];
  const open: Element[] = [copy.body];
  for (const node of nodes) {
    const parent = open.at(-1)!;
    if (node === 0) {
      if (open.length > 1) open.pop();
    } else if (typeof node === 'string') {
      const text = copy.createTextNode(node);
      texts.push(text);
      parent.appendChild(text);
    } else {
      const element = elementOf(node, copy);
      parent.appendChild(element);
      open.push(element);
    }
  }
  return { copy, texts };
}

/** Parsers let names pass that no script may give to an element or an attribute; no rule asks for one of them. */
function elementOf([name, ...attributes]: string[], copy: Document): Element {
  let element: Element;
  try {
    element = copy.createElement(name!);
  } catch {
    element = copy.createElement('span');
  }
  for (let i = 0; i + 1 < attributes.length; i += 2) {
    try {
      element.setAttribute(attributes[i]!, attributes[i + 1]!);
    } catch {
      // a name that is none
    }
  }
  return element;
}

/** The drawing of a page that is elsewhere: what was not answered yet counts as seen, and is noted. */
function drawingFrom(texts: readonly Text[], answered: Answered, questions: DrawingQuestion[]): Drawing {
  const places = new Map(texts.map((text, at) => [text, at]));
  const answers = new Map(answered.map(([question, answer]) => [question.join(), answer]));
  const ask = (question: DrawingQuestion): DrawingAnswer => {
    const answer = answers.get(question.join());
    if (answer !== undefined) return answer;
    questions.push(question);
    answers.set(question.join(), null);
    return null;
  };
  const placeOf = (text: Text | undefined) => (text && places.get(text)) ?? -1;
  return {
    hiddenReason: (text, landmark) =>
      (ask(['reason', placeOf(text), placeOf(landmark)]) as HiddenReason | null) ?? undefined,
    labelBefore: (text) => ask(['label', placeOf(text)]) ?? '',
  };
}

const drawnUnknown: Drawing = { hiddenReason: () => undefined, labelBefore: () => '' };

/**
 * Reads a page that came as plain values.
 * @param live any document; new ones are made by it
 * @param answered what the live page has said already; with `null` nothing more is asked
 * @param putBack what the reader wants in articles of this site
 */
export function readFlat(
  { facts, nodes, isDrawn }: FlatPage,
  live: Document,
  {
    answered = [],
    mayAsk = true,
    mayRetake = true,
    putBack = [],
  }: { answered?: Answered; mayAsk?: boolean; mayRetake?: boolean; putBack?: readonly PutBack[] } = {},
): FlatReading {
  const questions: DrawingQuestion[] = [];
  const { copy, texts } = unflatten(nodes, live);
  const drawing = isDrawn ? drawingFrom(texts, answered, questions) : drawnUnknown;
  const reading = readTaken(pageOf(factsOf(facts), copy, drawing), { mayRetake, putBack });
  if (reading === 'unrendered') return { kind: 'unrendered' };
  return questions.length > 0 && mayAsk ? { kind: 'asks', questions } : { kind: 'read', reading };
}

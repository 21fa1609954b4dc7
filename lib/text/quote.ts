import { inlineElements } from './inline-elements.ts';
import { kindOf, nameOf, parentOf } from './safe-dom.ts';
import { collapse } from './white-space.ts';

/**
 * Where words stand in a text, by the words themselves and a little of what surrounds them, so that they are
 * found again in another copy of the page. W3C Web Annotation Data Model, section 4.2.4.
 */
export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

const contextLength = 32; // characters kept either side, as in the standard's own examples

/** The selector of `text.slice(start, end)`. */
export function quoteOf(text: string, start: number, end: number): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}

interface TextPiece {
  node: Text;
  /** Offset of the piece's first character in the joined text. */
  start: number;
  /** Pieces of one line have the same number. */
  line: number;
}

interface JoinedText {
  /** All text, with each run of white space as one blank. */
  text: string;
  /** For each character of `text`: which node, and the offset in it. */
  nodeOf: Uint32Array;
  offsetOf: Uint32Array;
  pieces: TextPiece[];
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

/** The element whose lines a text stands in. */
function boxOf(text: Text): Element | null {
  let box = parentOf(text);
  while (box && inlineElements.has(nameOf(box))) box = parentOf(box);
  return box;
}

function joinText(root: Node): JoinedText {
  const owner = (root.ownerDocument ?? root) as Document;
  let line = 0;
  let lastBox: Element | null = null;
  // 5: elements and text. A skipped element is rejected with all that it holds.
  const walker = Document.prototype.createTreeWalker.call(owner, root, 5, (node) => {
    if (kindOf(node) !== 1) return 1;
    const name = nameOf(node as Element);
    if (name === 'br') line++;
    return unread.has(name) ? 2 : 3;
  });
  const pieces: TextPiece[] = [];
  const nodeOf: number[] = [];
  const offsetOf: number[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const box = boxOf(node);
    if (box !== lastBox) line++;
    lastBox = box;
    pieces.push({ node, start: text.length, line });
    const data = node.data;
    for (let offset = 0; offset < data.length; offset++) {
      const blank = /\s/u.test(data[offset]!);
      if (blank && (text === '' || text.endsWith(' '))) continue;
      text += blank ? ' ' : data[offset];
      nodeOf.push(pieces.length - 1);
      offsetOf.push(offset);
    }
  }
  return { text, nodeOf: Uint32Array.from(nodeOf), offsetOf: Uint32Array.from(offsetOf), pieces };
}

/** How many characters two strings share, read from their ends (`fromEnd`) or from their starts. */
function sharedLength(a: string, b: string, fromEnd: boolean): number {
  let n = 0;
  while (n < a.length && n < b.length && (fromEnd ? a.at(-1 - n) === b.at(-1 - n) : a[n] === b[n])) n++;
  return n;
}

/** One stretch of one text node. */
export interface TextStretch {
  node: Text;
  start: number;
  end: number;
}

/**
 * Finds quotes again below a node. White space does not count; of several places with the same words, the one
 * whose surroundings agree best is taken: a quote with nothing before or behind it is a line's beginning or end. The
 * node's text is read once, however many quotes are asked for.
 */
export class QuoteFinder {
  readonly #joined: JoinedText;

  constructor(root: Node) {
    this.#joined = joinText(root);
  }

  /**
   * The text nodes' stretches that hold the quote, in order; `undefined` when the words are not there. Of places that
   * agree alike it is the first, or the one that so many stand before.
   */
  find(quote: TextQuoteSelector, nth = 0): TextStretch[] | undefined {
    const { text } = this.#joined;
    const exact = collapse(quote.exact);
    if (!exact) return undefined;
    const prefix = quote.prefix.replace(/\s+/gu, ' ');
    const suffix = quote.suffix.replace(/\s+/gu, ' ');
    let places: number[] = [];
    let most = -1;
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      const before = text.slice(Math.max(0, at - contextLength), at);
      const after = text.slice(at + exact.length, at + exact.length + contextLength);
      const agreement =
        (prefix.trim()
          ? sharedLength(before.trimEnd(), prefix.trimEnd(), true)
          : this.#bordersLine(at, -1) * contextLength) +
        (suffix.trim()
          ? sharedLength(after.trimStart(), suffix.trimStart(), false)
          : this.#bordersLine(at + exact.length - 1, 1) * contextLength);
      if (agreement < most) continue;
      places = agreement > most ? [at] : [...places, at];
      most = agreement;
    }
    const at = places[nth];
    return at === undefined ? undefined : this.#stretches(at, at + exact.length);
  }

  /** 1 if the character before, or behind, a given one is of another line, or there is none; else 0. */
  #bordersLine(at: number, step: -1 | 1): 0 | 1 {
    const { text, nodeOf, pieces } = this.#joined;
    const lineAt = (i: number) => pieces[nodeOf[i]!]!.line;
    const beside = text[at + step] === ' ' ? at + 2 * step : at + step;
    return text[beside] === undefined || lineAt(beside) !== lineAt(at) ? 1 : 0;
  }

  #stretches(from: number, to: number): TextStretch[] {
    const { nodeOf, offsetOf, pieces } = this.#joined;
    const stretches: TextStretch[] = [];
    for (let i = from; i < to; ) {
      const piece = nodeOf[i]!;
      let last = i;
      while (last + 1 < to && nodeOf[last + 1] === piece) last++;
      stretches.push({ node: pieces[piece]!.node, start: offsetOf[i]!, end: offsetOf[last]! + 1 });
      i = last + 1;
    }
    return stretches;
  }
}

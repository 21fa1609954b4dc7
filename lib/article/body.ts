import type { Block, Picture } from '../text/blocks.ts';
import { countCjk } from '../text/white-space.ts';
import type { PlacedEmbed } from './embeds/embed.ts';
import type { Page } from './page.ts';

// Two Han characters carry about one word, a Latin word with its blank about six letters.
const lettersAHan = 3;
const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const endsOrPauses = /[.!?…。！？；;:：]["'”’»“)）」』\]]*(?:\s|$)|[。！？；，、]/u;

/** What a sentence ends or pauses with. */
export const sentenceMark = /[.!?…。！？]/u;

/** An element that lines stand in. */
export interface Holder {
  element: Element;
  /** The one around it; none around the body. */
  within: Holder | undefined;
  /** Its place among all of the page, by which rules keep what they find of it. */
  number: number;
}

/** A line of the page with what the rules ask of it again and again. */
export interface Line {
  block: Block;
  /** Its own element, and those around it. */
  holder: Holder;
  /** Its place among the page's lines. */
  at: number;
  /** Length in Latin letters: a character of Chinese, Japanese or Korean counts as three. */
  size: number;
  /** The part of it that is links. */
  linked: number;
  /** Long enough, unlinked and punctuated: what articles are made of. */
  isProse: boolean;
  /** The rule that says, before the body is looked for, that the line cannot be of it. */
  outside?: string;
}

export const leastProse = 80; // letters, about 14 words

function lineOf(block: Block, at: number, holder: Holder): Line {
  const { text } = block;
  const size = text.length + (cjk.test(text) ? countCjk(text) * (lettersAHan - 1) : 0);
  let linkedLength = 0;
  for (const { start, end } of block.links) linkedLength += end - start;
  const linked = text ? (size * Math.min(linkedLength, text.length)) / text.length : 0;
  return {
    block,
    holder,
    at,
    size,
    linked,
    isProse: size - linked >= leastProse && linked < size / 2 && endsOrPauses.test(text),
  };
}

export function linesOf(blocks: readonly Block[]): Line[] {
  const holders = new Map<Element, Holder>();
  const holderOf = (element: Element): Holder => {
    let holder = holders.get(element);
    if (!holder) {
      const around = element.localName === 'body' ? null : element.parentElement;
      const within = around ? holderOf(around) : undefined;
      holder = { element, within, number: holders.size };
      holders.set(element, holder);
    }
    return holder;
  };
  return blocks.map((block, at) => lineOf(block, at, holderOf(block.element)));
}

/** Whether a line stands in an element, however deep. */
export function standsIn(line: Line, element: Element): boolean {
  for (let holder: Holder | undefined = line.holder; holder; holder = holder.within)
    if (holder.element === element) return true;
  return false;
}

export function isLinked({ size, linked }: Line): boolean {
  return linked > size / 2;
}

const leastSentence = 20; // letters: "Read on here." is none of a text's

/** A sentence of the text that is one link up to its full stop; a title leads to its story with all that it has. */
export function isLinkedSentence(line: Line): boolean {
  const { text, kind, links } = line.block;
  if (kind !== 'paragraph' || links.length !== 1 || line.size < leastSentence || !isLinked(line)) return false;
  return links[0]!.end <= text.search(/\.["”’»)]?$/u);
}

/** Whether a line ends as a sentence does, or pauses as one. */
export function isPunctuated(text: string): boolean {
  return endsOrPauses.test(text);
}

/**
 * The article's body while it is being found: which of the page's lines belong to it, and which rule says so. Rules add
 * and take away lines; the page's copy stays as it is until the body is built from it.
 */
export class Body {
  readonly page: Page;
  readonly lines: readonly Line[];
  readonly headline: string;
  /** The element that holds the body's lines. */
  readonly container: Element;
  /** Where the container's lines begin and end in the page's. */
  readonly first: number;
  readonly last: number;
  /** Kept lines that are captions of pictures, and kept lines that head what follows, though no markup says so. */
  readonly captions = new Set<number>();
  readonly headings = new Set<number>();
  readonly pictures = new Set<Picture>();
  readonly embeds = new Set<PlacedEmbed>();
  readonly #kept = new Set<number>();
  /** The kept lines in order, until one more is kept or dropped: every rule begins with them. */
  #inOrder: readonly Line[] | undefined;
  readonly #rules = new Map<number, string>();

  constructor(page: Page, lines: readonly Line[], headline: string, container: Element) {
    this.page = page;
    this.lines = lines;
    this.headline = headline;
    this.container = container;
    const within = lines.filter((line) => standsIn(line, container));
    this.first = within[0]?.at ?? 0;
    this.last = within.at(-1)?.at ?? -1;
    for (const { at, outside } of within) {
      if (outside) this.#rules.set(at, outside);
      else this.#kept.add(at);
    }
  }

  has(at: number): boolean {
    return this.#kept.has(at);
  }

  /** The body's lines in reading order. */
  kept(): readonly Line[] {
    this.#inOrder ??= this.lines.filter(({ at }) => this.#kept.has(at));
    return this.#inOrder;
  }

  drop(at: number, rule: string): void {
    if (!this.#kept.delete(at)) return;
    this.#inOrder = undefined;
    this.#rules.set(at, rule);
  }

  keep(at: number, rule: string): void {
    this.#kept.add(at);
    this.#inOrder = undefined;
    this.#rules.set(at, rule);
  }

  /** The rule that kept or dropped a line last. */
  ruleOf(at: number): string | undefined {
    return this.#rules.get(at);
  }
}

/** One way to make the body better: a file beside others of its kind, with the page that taught it. */
export interface Rule {
  name: string;
  apply(body: Body): void;
}

/** A rule that sorts lines out before the body is looked for: it sets their `outside` to its name. */
export interface SortingRule {
  name: string;
  sort(lines: readonly Line[], page: Page): void;
}

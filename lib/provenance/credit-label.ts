import type { Language } from '../languages/language.ts';
import { lowerCase } from '../languages/phrase.ts';
import { WordList } from '../languages/word-list.ts';
import { hasCjk } from '../text/white-space.ts';

/** A label of a picture's credit: where its words begin, and where the value does. */
export interface CreditLabel {
  start: number;
  value: number;
}

// Behind Latin words a slash parts two names ("Getty Images/Ines Vale"), behind Han it does not. "Foto und Styling: Ines Vale",
// "Photo (cc) : quay"
const behindLatin = /^(?:\s(?:und|&|and|et|y|e|en|og|och|i|ja)\s\p{L}{3,15}|\s?\(cc?\))?\s?(?:[:：｜،]|\.{3})\s?/u;
const longestBehind = 26; // characters
// "Image source, Harbour Images": labels of two words that open a caption or an element of one may have a comma.
const comma = /^,\s/u;
const beforeSign = /(?:\s?\(cc?\))?\s?$/u;
const longestNote = 6; // characters
const behindCjk = /^\s?[:：/｜|]\s?/u;
const sign = /[:：/｜|،]|\.{3}/gu;
const holdsSign = /[:：/｜|،]|\.{3}/u;
const lead = /^[\s(（[【<＜〈*]*/u;
// "资料图片：" says what the picture is, not whose.
const descriptions = /(?:资料|資料|示意)$/u;

/** Labels before the names of who made a picture, in the languages of a page. */
export class CreditLabels {
  readonly #own: WordList;
  /** In a caption "Source:" credits the picture, too. */
  readonly #inCaption: WordList;
  /** Labels of who wrote and took the pictures, in one: "文/图", "Words and photos by". */
  readonly #withText: WordList;

  constructor(spoken: readonly Language[]) {
    const own = spoken.flatMap(({ imageCredit }) => imageCredit.labels);
    this.#own = new WordList(own);
    this.#inCaption = new WordList([...own, ...spoken.flatMap(({ source }) => source.labels)]);
    const takers = new Set(spoken.flatMap(({ byline }) => byline.photographers).map(lowerCase));
    const firstWords = new Set([...takers].map((taker) => taker.split(/[\s:]/u)[0]!));
    const isOfBoth = (label: string) =>
      !takers.has(label) &&
      label.split(/[/、·&\s]|(?<=\p{Script=Han})(?=\p{Script=Han})/u).some((part) => firstWords.has(part));
    this.#withText = new WordList(spoken.flatMap(({ byline }) => byline.labels.map(lowerCase)).filter(isOfBoth));
  }

  #at(words: WordList, lower: string, start: number, isOpening = false): CreditLabel | undefined {
    for (const word of words.startingAt(lower, start)) {
      const end = start + word.length;
      const behind = lower.slice(end, end + longestBehind);
      const signed =
        (hasCjk(word) ? behindCjk : behindLatin).exec(behind) ??
        (isOpening && word.includes(' ') ? comma.exec(behind) : null);
      if (signed) return { start, value: end + signed[0].length };
      // "CreditCredit...", as a label for screen readers and one for the others print.
      if (lower.startsWith(word, end)) return this.#at(words, lower, end);
    }
    return undefined;
  }

  /** Where the value of a label for text and pictures begins, when a stretch opens with one. */
  withText(lower: string, from: number): number | undefined {
    const start = from + lead.exec(lower.slice(from))![0].length;
    for (const word of this.#withText.startingAt(lower, start)) {
      const signed = /^(?:\s?[:：/|｜]\s?|\s)/u.exec(lower.slice(start + word.length));
      if (signed) return start + word.length + signed[0].length;
    }
    return undefined;
  }

  /** The label of a picture that a stretch in lower case opens with. */
  opening(lower: string): CreditLabel | undefined {
    if (!holdsSign.test(lower)) return undefined;
    return this.#at(this.#own, lower, lead.exec(lower)![0].length);
  }

  /** The label that an element of a caption opens with. */
  openingCaption(lower: string, from: number): CreditLabel | undefined {
    return this.#at(this.#inCaption, lower, from + lead.exec(lower.slice(from))![0].length, true);
  }

  /** Where a value begins behind a label without a sign, as captions end with one: "Beeld Ines Vale". */
  unsigned(text: string, lower: string, from: number): number | undefined {
    const start = from + lead.exec(lower.slice(from))![0].length;
    if (!/\p{Lu}/u.test(text.charAt(start)) && text[start - 1] !== '(') return undefined;
    for (const word of this.#own.startingAt(lower, start)) {
      const value = start + word.length + 1;
      // "Foto Marea Libre: Inés Valle": the second word is the outlet's, not the label's.
      if (word.includes(' ') && /^\p{Lu}\p{Ll}+:\s/u.test(text.slice(value))) continue;
      if (!hasCjk(word) && lower[value - 1] === ' ') return value;
    }
    return undefined;
  }

  /** "Image: The ferry at dawn. / Source: Ines Vale": the label of a source in a line that a picture's label opens. */
  sourceIn(lower: string): CreditLabel | undefined {
    for (const { index } of lower.matchAll(/(?<=[/|–-]\s?)(?=\p{L})/gu)) {
      const label = this.#at(this.#inCaption, lower, index);
      if (label) return label;
    }
    return undefined;
  }

  /** "新码头模型 来源：东港日报": a source's label behind a caption in Han, where a blank or a full stop parts them. */
  sourceBehind(lower: string): CreditLabel | undefined {
    for (const { index } of lower.matchAll(/(?<=[\p{Script=Han}）)][\s。，！]\s?)(?=\p{Script=Han}{2})/gu)) {
      const label = this.#at(this.#inCaption, lower, index);
      if (label) return label;
    }
    return undefined;
  }

  /** The first label of a picture inside a line, from an offset on. */
  find(lower: string, from: number): CreditLabel | undefined {
    for (const { index } of lower.slice(from).matchAll(sign)) {
      const at = from + index;
      const end = at - beforeSign.exec(lower.slice(Math.max(0, at - longestNote), at))![0].length;
      for (const word of this.#own.endingAt(lower, end)) {
        const isTwice = lower.slice(0, end - word.length).endsWith(word);
        const start = end - word.length * (isTwice ? 2 : 1);
        const before = lower[start - 1] ?? ' ';
        const isApart = !/[\p{L}\p{N}]/u.test(before) || (hasCjk(before) && !descriptions.test(lower.slice(0, start)));
        const label = start >= from && isApart ? this.#at(this.#own, lower, start) : undefined;
        if (label) return label;
      }
    }
    return undefined;
  }
}

import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { countWords } from '../text/white-space.ts';
import type { CreditWords } from './caption-lines.ts';
import type { CreditLabel } from './credit-label.ts';
import { bareTailIn, type Found, holdsHouse, isNameLike, lastSentence, tidy } from './credit-tail.ts';
import { type PictureWords, withoutCourtesy } from './picture-words.ts';

const copyright = /(?:©|\(c\)|（[cｃ]）|ⓒ)\s?/gu;
const longestValue = 160; // characters
/** A label's value: up to the end of its sentence or its brackets. */
function endOfCredit(value: string): number {
  let depth = 0;
  for (const { 0: sign, index } of value.matchAll(
    /[(（[【]|[。；)）】\]](?!\s?\/)|\.(?=\s\p{Lu}\p{L}+(?:\s\p{Ll}|(?:-\p{L}*)?:\s))|,\s(?:nach|after|adapted from|based on|d['’]après)\s(?=\p{Lu})|\s{2,}|\s(?=\p{Script=Han}{2,6}[:：])/gu,
  )) {
    const isOpening = /[(（[【]/u.test(sign);
    // Brackets that the value itself opens do not end it: "Ines Vale (QBC)".
    if (isOpening) depth++;
    else if (depth > 0 && /[)）】\]]/u.test(sign)) depth--;
    else return index;
  }
  return value.length;
}

/** "© Quelle: Ann Vale", "Foto: © Ann Vale": two labels in a row. */
function withoutLabel(credit: string, labels: CreditWords['labels']): string {
  const second = labels.openingCaption(lowerCase(credit), 0);
  return second ? tidy(credit.slice(second.value)) : credit;
}

const longestSmall = 8; // words of a credit that begins with a small letter: "with kind permission of …"

/** "Cover image: artist's impression of the bridge by night …": a label may open a caption that tells what is seen. */
function isDescription(credit: string, words: PictureWords): boolean {
  const isLong = /^\p{Ll}/u.test(credit) && countWords(credit) > longestSmall;
  return isLong && !/[/|©@]/u.test(credit) && withoutCourtesy(credit, words) === credit && !holdsHouse(credit);
}

const addressBehind = /,\shttps?:\/\/\S+$/u;

/** What a label's value credits. */
export function creditOf(
  text: string,
  { start, value }: CreditLabel,
  { roles, labels, pictures }: CreditWords,
): Found | undefined {
  const words = text.slice(value, value + longestValue);
  const next = [...roles.startsIn(lowerCase(words))].find((at) => at > 0) ?? words.length;
  // “"Bild: Ines Vale" (S2). Kai-Bild, Nordstadt”: marks around a label and its value end both.
  const closing = /["“„”]\s?$/u.test(text.slice(0, start)) ? words.search(/["“”]/u) : -1;
  const end = Math.min(endOfCredit(words), next, closing > 0 ? closing : words.length);
  // "Ines71, CC BY-SA 3.0, https://…": Wikimedia's own form has the picture's address behind the licence.
  const credit = withoutLabel(tidy(words.slice(0, end).replace(addressBehind, '')), labels);
  if (credit.length < 2 || countWords(credit) > 16 || isDescription(credit, pictures)) return undefined;
  return { start, end: start + text.slice(start, value + end).replace(/(?<![\s.。])[\s.。]+$/u, '').length, credit };
}

/**
 * The credit that a label announces. "Header image: People fishing at dawn. Credit: Ann Vale": a label may open the caption
 * itself, so that of two the one with the shorter value is the credit's.
 */
export function labelledIn(text: string, lower: string, words: CreditWords): Found | undefined {
  const next = (from: number) => words.labels.find(lower, from);
  let found: Found | undefined;
  const source = words.labels.opening(lower) && words.labels.sourceIn(lower);
  if (source) return creditOf(text, source, words);
  for (let label = next(0); label; label = next(label.value)) {
    const here = creditOf(text, label, words);
    if (here && (!found || here.credit.length < found.credit.length)) found = here;
  }
  return found;
}

/** The credit that a source's label announces, behind what a caption in Han tells. */
export function sourcedIn({ kind, text }: Block, lower: string, words: CreditWords): Found | undefined {
  const label = kind === 'caption' ? words.labels.sourceBehind(lower) : undefined;
  return label && creditOf(text, label, words);
}

/** "© Ann Vale", at the end of a caption. */
export function copyrightIn({ text, kind }: Block, lower: string, words: CreditWords): Found | undefined {
  // "Copyright ⓒ kai.example. 무단전재 및 재배포 금지" is said of the page.
  if (kind !== 'caption' && words.pictures.rights.test(lower)) return undefined;
  const signs = [...lower.matchAll(copyright)];
  const last = signs.at(-1);
  return last && (text.length - last.index <= longestValue || last.index === 0)
    ? creditOf(text, { start: signs[0]!.index, value: signs[0]!.index + signs[0]![0].length }, words)
    : undefined;
}

/** "File photo: The ferry at dawn. HARBOUR NEWS/Ines Vale": what follows the label describes, and the credit ends the line. */
export function behindDescription(block: Block, found: Found, { pictures }: CreditWords): Found {
  return /\p{Ll}{4}[.!?]\s\p{Lu}/u.test(found.credit) ? (bareTailIn(block, pictures) ?? found) : found;
}

const fewestDescribing = 3; // words

/** "Bild: pixabay" in an element of its own, and behind it what is seen. */
export function upToElement({ kind, text, seams }: Block, found: Found): Found {
  const end = kind === 'caption' ? seams.find((seam) => seam > found.end - found.credit.length) : undefined;
  if (end === undefined || end >= found.end) return found;
  const credit = tidy(text.slice(found.end - found.credit.length, end));
  const isWhole = holdsHouse(credit) && countWords(credit) <= 3;
  const rest = text.slice(end).trimStart();
  if (!isWhole || !/^\p{Lu}\p{Ll}/u.test(rest) || countWords(rest) < fewestDescribing) return found;
  return { ...found, end: text.slice(0, end).trimEnd().length, credit };
}

export const longestUnsigned = 6; // words

/** "… at dawn. Photo Ines Vale", "Beeld Harbour News": a label without a sign, at the end of a caption. */
export function unsignedIn({ kind, text, seams }: Block, lower: string, words: CreditWords): Found | undefined {
  const { labels, pictures } = words;
  if (kind !== 'caption') return undefined;
  // Where nouns are written small, a capital inside a sentence is a label's, or a name's.
  const inSentence = words.hasSmallNouns ? [...text.matchAll(/(?<=\p{Ll}\s)\p{Lu}/gu)].map(({ index }) => index) : [];
  for (const from of new Set([
    lastSentence(text),
    Math.max(0, text.lastIndexOf('(')),
    ...seams.slice(-2),
    0,
    ...inSentence.slice(-4),
  ])) {
    const value = labels.unsigned(text, lower, from);
    const credit = value === undefined ? '' : tidy(text.slice(value));
    const isWho = countWords(credit) > 1 || holdsHouse(credit);
    if (
      !isWho ||
      // "Photo Gallery Harbour"
      pictures.compound.test(lowerCase(credit)) ||
      countWords(credit) > longestUnsigned ||
      !/^\p{Lu}/u.test(credit) ||
      !isNameLike(credit)
    )
      continue;
    return { start: from, end: text.trimEnd().length, credit };
  }
  return undefined;
}

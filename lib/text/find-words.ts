import type { Span } from './sentences.ts';

// What letters are found without: soft hyphens and the like, accents, and the vowel points of Hebrew and Arabic.
const shapeless = /\p{Default_Ignorable_Code_Point}|[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f\u0670]/gu;
const signs: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
};

/** A letter as it is compared; some are two ("ﬁ"), some none. Accents are accents in Latin and Greek: "й" is no "и", nor "が" a "か". */
function foldedLetter(letter: string): string {
  if (letter === '\n') return letter;
  if (/\s/u.test(letter)) return ' ';
  const parts = letter.normalize(/[\p{Script=Latin}\p{Script=Greek}]/u.test(letter) ? 'NFKD' : 'NFKC');
  const folded = parts.replace(shapeless, '').toLowerCase();
  return signs[folded] ?? folded;
}

/** A text as it is searched, and for each of its places the letter of the text that it came from. */
interface Folded {
  text: string;
  from: number[];
}

function folded(text: string): Folded {
  const letters: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    for (const one of foldedLetter(letter)) {
      letters.push(one);
      for (let i = 0; i < one.length; i++) from.push(at);
    }
    at += letter.length;
  }
  from.push(at);
  return { text: letters.join(''), from };
}

/**
 * Where words stand in a text, none within another, as a reader looks for them: case, accents, width, soft hyphens and the
 * form of quotation marks make no difference, and a blank is any white space of a line.
 * @param text in which white space is collapsed and lines of their own are parted by line breaks
 */
export function findWords(text: string, wanted: string): Span[] {
  const looked = folded(wanted.replace(/\s+/gu, ' ').trim()).text;
  if (!looked) return [];
  const { text: searched, from } = folded(text);
  const found: Span[] = [];
  for (let at = searched.indexOf(looked); at >= 0; at = searched.indexOf(looked, at + looked.length)) {
    // The last letter whole, with the accents that stand behind it.
    let end = at + looked.length;
    while (from[end] === from[end - 1]) end++;
    found.push({ start: from[at]!, end: from[end]! });
  }
  return found;
}

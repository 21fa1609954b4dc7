/**
 * How a unit follows the one before it: `joined` with nothing or a sign of names between them, `apart` across blanks or
 * other signs, `new-line` at the start of a line. No match reaches across lines.
 */
export type Gap = 'joined' | 'apart' | 'new-line';

/** What texts are matched by: a word, or one character of a script that writes without blanks. */
export interface Unit {
  /** Width, case and accents folded; at most `longestUnit` long. */
  folded: string;
  /** Where it stands in the text as given, in UTF-16 units. */
  start: number;
  end: number;
  gap: Gap;
  /** One character of Han, kana, Hangul, Thai and the like: its word has no end that can be seen. */
  isUnspaced: boolean;
}

/** UTF-16 units. Words that are alike so far are one and the same to a search. */
export const longestUnit = 32;

const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;
const mark = /^[\p{M}\u00ad\u200b-\u200d\u2060\ufeff\uff9e\uff9f]$/u;
const accented = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const noLetter = /[^\p{L}\p{N}\p{M}]+|\p{Default_Ignorable_Code_Point}+/gu;
/** Letters that Unicode does not take apart, though readers type them so. */
const spelledOut: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const spelled = /[ßæœøłđðþħıς]/gu;

/** Code points of scripts that write without blanks; Hangul has them, but fastens particles to its words. */
const unspaced: readonly [first: number, last: number][] = [
  [0x0e01, 0x0eff], // Thai, Lao
  [0x1000, 0x109f], // Myanmar
  [0x1100, 0x11ff], // Hangul letters
  [0x1780, 0x17ff], // Khmer
  [0x2e80, 0x2fdf], // radicals
  [0x3005, 0x3007],
  [0x3021, 0x3035],
  [0x303b, 0x31ff], // kana, Bopomofo, Hangul letters
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff], // Han
  [0xa960, 0xa97c],
  [0xac00, 0xd7fb], // Hangul
  [0xf900, 0xfaff],
  [0xff66, 0xffdc], // half-width kana and Hangul
  [0x1aff0, 0x1b2fb], // rare kana and others
  [0x20000, 0x3ffff], // rare Han
];

/** Characters that folding leaves as they are, and most of those that this is asked of. */
const isPlainHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** Whether a character is of a script that writes without blanks. */
export function isUnspaced(code: number): boolean {
  if (code < 0x0e01) return false;
  return isPlainHan(code) || unspaced.some(([first, last]) => code >= first && code <= last);
}

const mayCompose = (code: number) => code >= 0x1100 && code <= 0x11ff;

function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(accented, '$1')
    .normalize('NFKC')
    .replace(noLetter, '')
    .replace(spelled, (letter) => spelledOut[letter]!)
    .slice(0, longestUnit);
}

/** Signs between the parts of a name: 东港·晚报 and 东港晚报 are one. */
const nameSigns = '·・‧•∙⋅-‐‑';
const signsInside = /[·・‧•∙⋅\-‐‑]|\p{Default_Ignorable_Code_Point}/gu;

/** A text without what may stand inside a word of Han: where the word is not in it letter by letter, it is not in the text. */
export function withoutSigns(text: string): string {
  return text.normalize('NFKC').replace(signsInside, '');
}

const noLetterOfWord = /(?:[\p{M}·]|\p{Default_Ignorable_Code_Point})+/gu;

/**
 * A text folded at a stroke, at least as far as units of letters alone are: where such a unit is not in a line of it, it is
 * not in that line of the text. It takes a small part of the time that making units does.
 */
export function roughlyFolded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(noLetterOfWord, '')
    .replace(spelled, (letter) => spelledOut[letter]!);
}

function gapIn(text: string, from: number, to: number): Gap {
  let gap: Gap = 'joined';
  for (let i = from; i < to; i++) {
    if (text[i] === '\n') return 'new-line';
    if (!nameSigns.includes(text[i]!)) gap = 'apart';
  }
  return gap;
}

type Visit = (folded: string, start: number, end: number, gap: Gap, isUnspaced: boolean) => void;

/** The units of a text in order. Calls instead of objects: an article has thousands, and a search reads hundreds of articles. */
export function eachUnit(text: string, visit: Visit): void {
  let last = 0;
  for (const found of text.matchAll(run)) {
    const gap = gapIn(text, last, found.index);
    last = found.index + found[0].length;
    eachUnitOfRun(found[0], found.index, gap, visit);
  }
}

const isAscii = /^[a-z\d]+$/i;

function eachUnitOfRun(letters: string, at: number, first: Gap, visit: Visit): void {
  if (isAscii.test(letters)) {
    visit(letters.toLowerCase().slice(0, longestUnit), at, at + letters.length, first, false);
    return;
  }
  let gap = first;
  let word = 0;
  let i = 0;
  const endWord = () => {
    if (i === word) return;
    const folded = foldWord(letters.slice(word, i));
    if (!folded) return;
    visit(folded, at + word, at + i, gap, false);
    gap = 'joined';
  };
  while (i < letters.length) {
    const code = letters.codePointAt(i)!;
    const width = code > 0xffff ? 2 : 1;
    if (!isUnspaced(code) || (!isPlainHan(code) && mark.test(letters.slice(i, i + width)))) {
      i += width;
      continue;
    }
    endWord();
    const end = characterEnd(letters, i, code, width);
    for (const folded of charactersOf(letters.slice(i, end), code)) {
      visit(folded, at + i, at + end, gap, true);
      gap = 'joined';
    }
    i = end;
    word = i;
  }
  endWord();
}

/** A character takes along the marks on it; letters of Hangul are syllables only together. */
function characterEnd(letters: string, start: number, code: number, width: number): number {
  let end = start + width;
  while (end < letters.length) {
    const next = letters.codePointAt(end)!;
    // Most texts have none of either: the next Han character ends this one.
    if (isPlainHan(next)) break;
    const nextWidth = next > 0xffff ? 2 : 1;
    const goesOn = (mayCompose(code) && mayCompose(next)) || mark.test(letters.slice(end, end + nextWidth));
    if (!goesOn) break;
    end += nextWidth;
  }
  return end;
}

function charactersOf(written: string, code: number): Iterable<string> {
  if (written.length === 1 && isPlainHan(code)) return [written];
  const folded = written.normalize('NFKC').toLowerCase().replace(noLetter, '');
  const characters: string[] = [];
  for (const character of folded) {
    if (characters.length > 0 && mark.test(character)) {
      characters.push(`${characters.pop()}${character}`.slice(0, longestUnit));
    } else characters.push(character);
  }
  return characters;
}

/** The units of a text as values. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  eachUnit(text, (folded, start, end, gap, unspacedOne) =>
    units.push({ folded, start, end, gap, isUnspaced: unspacedOne }),
  );
  return units;
}

import { countLetters } from './count-letters.ts';

/** Runs of white space (ideographic and no-break spaces too) become one blank, ends trimmed. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const longestRemembered = 400; // characters of a line
const mostRemembered = 500; // texts
const remembered = new Map<string, string>();

/**
 * Letters and digits alone, width and case folded: what two spellings of one name share. The last few hundred are remembered:
 * rules and finders fold the same names and lines, one after the other.
 */
export function fold(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  if (remembered.size >= mostRemembered) remembered.clear();
  if (text.length <= longestRemembered) remembered.set(text, folded);
  return folded;
}

/**
 * The same of a list of words, folded in one go: thousands of calls, as the names of all agencies ask for, take longer
 * than a page to be read. No word may hold a line break.
 */
export function foldAll(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  return words
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]+/gu, '')
    .split('\n');
}

const words = /[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu;

export function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

// Hangul letters, and from the radicals on kana, Han and Hangul. Most texts have none, and need not be counted through.
const maybeCjk = /[\u1100-\u11ff\u2e80-\u{3347f}]/u;

/** How many characters of a script that writes without word spaces (Han, kana, Hangul) a text holds. */
export function countCjk(text: string): number {
  return maybeCjk.test(text) ? countLetters(text).cjk : 0;
}

/**
 * A text's length in Latin-like words, so that one threshold serves all scripts:
 * two Han or kana characters carry about one word.
 */
export function countWords(text: string): number {
  const cjk = countCjk(text);
  if (cjk === 0) return countOf(words, text);
  const latin = countOf(
    words,
    text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, ' '),
  );
  return latin + Math.ceil(cjk / 2);
}

const firstCjk = 0x2e80; // radicals, kana, Han and Hangul follow, but for the Hangul letters that no modern text has

/** Whether a word has letters of a script that writes without blanks: cheap, for lists of words. */
export function hasCjk(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= firstCjk) return true;
  return false;
}

import { eachUnit, isUnspaced } from './units.ts';

/** Raise it when the same text gives other tokens: the index is then built anew, in steps. */
export const tokensVersion = 2;

// They stand before a pair and before three in a row; no word begins with one.
const pairSign = '\u0002';
const tripleSign = '\u0003';
const hashed = 1 << 14; // tokens of either kind; more would tell better what is what, and make the index larger

function hashToken(sign: string, parts: readonly string[]): string {
  const letters = parts.join(' ');
  let hash = 0x811c9dc5;
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  return sign + String.fromCharCode(0x100 + ((hash ^ (hash >>> 15)) & (hashed - 1)));
}

/**
 * One of some thousands of tokens that two words side by side fall into. Frequent words are in most texts, and a phrase of
 * them in few: without it, all of those would have to be read.
 */
export const pairToken = (first: string, second: string) => hashToken(pairSign, [first, second]);

/**
 * The same of three units side by side, characters among them. Pairs of frequent characters and words are in many texts,
 * and seldom three of them in a row.
 */
export const tripleToken = (first: string, second: string, third: string) =>
  hashToken(tripleSign, [first, second, third]);

/** Whether a token is looked up alone. Words are looked up with all that begin like them. */
export function isAlone(token: string): boolean {
  return token.startsWith(pairSign) || token.startsWith(tripleSign) || isUnspaced(token.codePointAt(0)!);
}

/**
 * What a text is found by: its words; of scripts without blanks each character, and each two that stand together; of others
 * a token for each two words side by side.
 * @param visitTriple called with the token of each three units in a row; absent: they are not made
 * @example 'AI 芯片' → ai 芯 芯片 片, and one for "AI 芯"
 */
export function eachToken(text: string, visit: (token: string) => void, visitTriple?: (token: string) => void): void {
  let beforeThat: string | undefined;
  let before: string | undefined;
  let wasUnspaced = false;
  eachUnit(text, (folded, _start, _end, gap, isUnspaced) => {
    visit(folded);
    if (gap === 'new-line') {
      before = undefined;
      beforeThat = undefined;
    }
    if (before !== undefined) {
      if (visitTriple && beforeThat !== undefined) visitTriple(tripleToken(beforeThat, before, folded));
      if (!isUnspaced || !wasUnspaced) visit(pairToken(before, folded));
      else if (gap === 'joined') visit(before + folded);
    }
    beforeThat = before;
    before = folded;
    wasUnspaced = isUnspaced;
  });
}

/** The tokens of a few words, each once. */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  eachToken(text, (token) => tokens.add(token));
  return tokens;
}

/** The tokens of an article's text or head, each once: those of three in a row as well. */
export function tokensOfText(text: string): Set<string> {
  const tokens = new Set<string>();
  const add = (token: string) => tokens.add(token);
  eachToken(text, add, add);
  return tokens;
}

import { eachUnit } from './units.ts';

/** Raise it when the same text gives other tokens: the index is then built anew, in steps. */
export const tokensVersion = 1;

const pairSign = '\u0002'; // stands before a pair of words; no word begins with it
const pairs = 1 << 14; // more would tell pairs apart better, and make the index larger

/**
 * One of some thousands of tokens that two words side by side fall into. Frequent words are in most texts, and a phrase of
 * them in few: without it, all of those would have to be read.
 */
export function pairToken(first: string, second: string): string {
  let hash = 0x811c9dc5;
  const mix = (letters: string) => {
    for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  };
  mix(first);
  mix(' ');
  mix(second);
  return pairSign + String.fromCharCode(0x100 + ((hash ^ (hash >>> 15)) & (pairs - 1)));
}

/**
 * What a text is found by: its words; of scripts without blanks each character, and each two that stand together; of others
 * a token for each two words side by side.
 * @example 'AI 芯片' → ai 芯 芯片 片, and one for "AI 芯"
 */
export function eachToken(text: string, visit: (token: string) => void): void {
  let before: string | undefined;
  let wasUnspaced = false;
  eachUnit(text, (folded, _start, _end, gap, isUnspaced) => {
    visit(folded);
    if (before !== undefined && gap !== 'new-line') {
      if (!isUnspaced || !wasUnspaced) visit(pairToken(before, folded));
      else if (gap === 'joined') visit(before + folded);
    }
    before = folded;
    wasUnspaced = isUnspaced;
  });
}

/** The tokens of a text, each once. */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  eachToken(text, (token) => tokens.add(token));
  return tokens;
}

import { eachUnit } from './units.ts';

/** Raise it when the same text gives other tokens: the index is then built anew, in steps. */
export const tokensVersion = 1;

/**
 * What a text is found by: its words, and of scripts without blanks each character and each two that stand side by side.
 * @example 'AI 芯片' → ai 芯 芯片 片
 */
export function eachToken(text: string, visit: (token: string) => void): void {
  let before: string | undefined;
  eachUnit(text, (folded, _start, _end, gap, isUnspaced) => {
    visit(folded);
    if (isUnspaced && before !== undefined && gap === 'joined') visit(before + folded);
    before = isUnspaced ? folded : undefined;
  });
}

/** The tokens of a text, each once. */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  eachToken(text, (token) => tokens.add(token));
  return tokens;
}

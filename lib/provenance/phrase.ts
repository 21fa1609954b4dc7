/** Phrases of a language file (their signs are explained in `languages/language.ts`) as regular expressions. */

// A few words of the same sentence; a full stop ends it only when white space follows.
const gap = String.raw`(?:(?![。！？!?]|\.\s)[^\n]){0,80}?`;

const slots: Record<string, { cjk: string; spaced: string }> = {
  source: {
    cjk: String.raw`[“"「『《【]?(?<source>[^，,。；！!？、：:“”"「」『』《》【】\s（）()]{1,30})`,
    spaced: String.raw`[“"‘']?(?<source>(?:(?![.!?](?:\s|$)|[。！？“”"])[^\n]){2,90})`,
  },
  credit: {
    cjk: String.raw`(?<credit>[^，,。；！!？：:（）()［］[\]\s][^，,。；！!？：:（）()［］[\]]{0,30}?)`,
    spaced: String.raw`(?<credit>(?:(?![.!?](?:\s|$)|[()])[^\n]){2,90})`,
  },
  name: {
    cjk: String.raw`(?<name>[^，,。；：:（）()]{1,30}?)`,
    spaced: String.raw`(?<name>\p{Lu}[^,;:()\n]{1,60})`,
  },
};

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function escaped(character: string): string {
  if (character === ' ') return String.raw`\s+`;
  if (character === "'" || character === '’') return "['’]";
  return character.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

function source(phrase: string, spaced: boolean): string {
  let pattern = '';
  for (let i = 0; i < phrase.length; i++) {
    const sign = phrase[i]!;
    if (sign === '(' || sign === '[') pattern += '(?:';
    else if (sign === ')' || sign === '|') pattern += sign;
    else if (sign === ']') {
      const repeated = phrase[i + 1] === '*';
      pattern += repeated ? '){0,6}' : ')?';
      if (repeated) i++;
    } else if (sign === '…') pattern += gap;
    else if (sign === '{') {
      const end = phrase.indexOf('}', i);
      pattern += slots[phrase.slice(i + 1, end)]![spaced ? 'spaced' : 'cjk'];
      i = end;
    } else pattern += escaped(sign);
  }
  return pattern;
}

/** Whether a language puts blanks between words, so that a phrase must not begin or end inside one. */
export function isSpaced(languageTag: string): boolean {
  return !/^(?:zh|ja|th|lo|km|my)\b/u.test(languageTag);
}

/** One expression a phrase, case folded, with named groups for its slots. */
export function compilePhrase(phrase: string, languageTag: string): RegExp {
  const spaced = isSpaced(languageTag);
  const start = spaced && /^[([]?[\p{L}\p{N}]/u.test(phrase) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const end = spaced && isLetter(phrase.at(-1)) ? String.raw`(?![\p{L}\p{N}])` : '';
  return new RegExp(start + source(phrase, spaced) + end, 'iu');
}

/** An alternation of literal words, the longest first, so that "文章来源" is not read as "来源". */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => [...word].map(escaped).join(''))
    .join('|');
}

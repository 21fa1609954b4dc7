/** Phrases of a language file (their signs are explained in `languages/language.ts`) as regular expressions. */

// A few words of the same sentence; a full stop ends it only when white space follows, and not behind a number ("am 3. Mai").
const gap = String.raw`(?:(?![。！？!?]|(?<!\d)\.\s)[^\n]){0,80}?`;

const slots: Record<string, { cjk: string; spaced: string }> = {
  source: {
    // No blank is in a name of these scripts, but between two words of Latin letters: "Harbor Japan".
    cjk: String.raw`[“"「『《【]?(?<source>(?:[^，,。；！!？、：:“”"「」『』《》【】\s（）()]|(?<=[a-z\d.&])\s(?=[a-z\d&])){1,40})`,
    spaced: String.raw`[“"‘']?(?<source>(?:(?![.!?](?:\s|$)|[。！？“”"])[^\n]){2,90})`,
  },
  credit: {
    cjk: String.raw`(?<credit>[^，,。；！!？：:（）()［］[\]\s][^，,。；！!？：:（）()［］[\]]{0,30}lazy)`,
    // A full stop behind one letter is an initial's: Ines V. Holm.
    spaced: String.raw`(?<credit>(?:(?<=(?:^|[\s/.])\p{L})\.|(?![.!?](?:\s|$)|[()])[^\n]){2,90})`,
  },
  name: {
    cjk: '(?<name>[^，,。；：:（）()]{1,30}lazy)',
    spaced: String.raw`(?<name>\p{L}[^,;:()\n]{1,60})`,
  },
};

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

const special = /[.*+?^${}()|[\]\\/ '’]/gu;

/** Literal text as a pattern. Lines have their white space collapsed: a blank is one. */
export function escaped(text: string): string {
  return text.replace(special, (sign) =>
    sign === ' ' ? String.raw`\s` : sign === "'" || sign === '’' ? "['’]" : `\\${sign}`,
  );
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
      // With words behind it a slot takes as little as it can; at the phrase's end all that can be a name.
      pattern += slots[phrase.slice(i + 1, end)]![spaced ? 'spaced' : 'cjk'].replace(
        'lazy',
        end === phrase.length - 1 ? '' : '?',
      );
      i = end;
    } else if (sign === '^') pattern += '^';
    else pattern += escaped(sign);
  }
  return pattern;
}

const unspaced: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** Whether a language puts blanks between words, so that a phrase must not begin or end inside one. */
export function isSpaced(languageTag: string): boolean {
  return !unspaced.has(languageTag.split('-')[0]!);
}

// One line is asked for several times running, by questions that do not know of each other.
let lastText = '';
let lastLower = '';

/**
 * A text in lower case at the same offsets. Patterns are written in lower case and run on this: the flag that ignores
 * case makes an engine fold every letter of Unicode for each pattern, which cost more than all reading together.
 */
export function lowerCase(text: string): string {
  if (text === lastText) return lastLower;
  // The Turkish capital is two characters in lower case; the letter that it is read as is one.
  const lower = (text.includes('İ') ? text.replaceAll('İ', 'i') : text).toLowerCase();
  lastText = text;
  lastLower = lower.length === text.length ? lower : text;
  return lastLower;
}

/** A text with straight apostrophes, at the same offsets. */
export function straightened(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

/**
 * Words of which a match must hold some: of each part that is neither optional nor a gap one of its forms. Most sentences
 * lack the words of some part, and their search ends here, before any pattern is made.
 */
function partsOf(phrase: string): string[][] {
  return phrase
    .replace(/\[[^[\]]*\]\*?|\{\w+\}|[…^]/gu, '\0')
    .split(/\0|(\([^()]*\))/u)
    .filter((part) => part && (/^\([^()]*\)$/u.test(part) || !/[()]/u.test(part)))
    .map((part) => (part.startsWith('(') ? part.slice(1, -1).split('|') : [part]).map((word) => word.trim()))
    .filter((forms) => forms.every(Boolean))
    .sort((x, y) => shortestOf(y) - shortestOf(x));
}

const shortestOf = (forms: readonly string[]) => Math.min(...forms.map((form) => form.length));

/** What a phrase that stands at a sentence's start begins with, a check that costs next to nothing; none of others. */
function headsOf(phrase: string): string[] {
  const head = /^\^(?:\(([^()[\]{}…]+)\)|([^()[\]{}…]+))/u.exec(phrase);
  return head ? (head[1]?.split('|') ?? [head[2]!.trimEnd()]) : [];
}

/** Of two forms that begin alike the longer is tried first: "(di|di un articolo di)". */
function longestFirst(phrase: string): string {
  return phrase.replace(/\(([^()[\]{}…]+)\)/gu, (_, forms: string) => {
    const sorted = forms.split('|').sort((a, b) => b.length - a.length);
    return `(${sorted.join('|')})`;
  });
}

export interface PhraseMatch {
  start: number;
  end: number;
  /** What stands in the phrase's slot, as printed, and where it begins. */
  slot?: { kind: 'source' | 'name' | 'credit'; text: string; start: number };
}

/** A phrase of a language file, ready to be looked for. */
export class Phrase {
  readonly #phrase: string;
  readonly #isSpaced: boolean;
  #heads: string[] | undefined;
  #parts: string[][] | undefined;
  #pattern: RegExp | undefined;

  constructor(phrase: string, languageTag: string) {
    this.#phrase = lowerCase(phrase);
    this.#isSpaced = isSpaced(languageTag);
  }

  /** Words of each of which a match holds one, with straight apostrophes; those that tell most come first. */
  get parts(): readonly (readonly string[])[] {
    this.#parts ??= partsOf(straightened(this.#phrase));
    return this.#parts;
  }

  /** What finds the phrase, made when it is first asked for: of most phrases never. */
  get pattern(): RegExp {
    this.#pattern ??= this.#compiled();
    return this.#pattern;
  }

  #compiled(): RegExp {
    const phrase = longestFirst(this.#phrase);
    const start = this.#isSpaced && /^[([]?[\p{L}\p{N}]/u.test(phrase) ? String.raw`(?<![\p{L}\p{N}])` : '';
    const end = this.#isSpaced && isLetter(phrase.at(-1)) ? String.raw`(?![\p{L}\p{N}])` : '';
    return new RegExp(start + source(phrase, this.#isSpaced) + end, 'du');
  }

  /**
   * Whether the words without which there is no match stand in a text, in whatever order.
   * @param straight the text as `straightened(lowerCase(…))` gives it
   */
  mayStandIn(straight: string): boolean {
    return this.parts.every((forms) => forms.some((form) => straight.includes(form)));
  }

  /** @param lower the text as `lowerCase` gives it */
  find(text: string, lower: string): PhraseMatch | undefined {
    const straight = straightened(lower);
    if (!this.mayStandIn(straight)) return undefined;
    this.#heads ??= headsOf(straightened(this.#phrase));
    if (this.#heads.length > 0 && !this.#heads.some((head) => straight.startsWith(head))) return undefined;
    const match = this.pattern.exec(lower);
    if (!match) return undefined;
    const [kind, slot] = Object.entries(match.indices?.groups ?? {}).find(([, at]) => at) ?? [];
    return {
      start: match.index,
      end: match.index + match[0].length,
      ...(slot && {
        slot: { kind: kind as 'source' | 'name' | 'credit', text: text.slice(slot[0], slot[1]), start: slot[0] },
      }),
    };
  }
}

/** An alternation of literal words in lower case, the longest first, so that "文章来源" is not read as "来源". */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words.map(lowerCase))].sort((a, b) => b.length - a.length);
  return escaped(longestFirst.join('\0')).replaceAll('\0', '|');
}

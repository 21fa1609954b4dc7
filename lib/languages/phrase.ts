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
function escaped(text: string): string {
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

/**
 * A text in lower case at the same offsets. Patterns are written in lower case and run on this: the flag that ignores
 * case makes an engine fold every letter of Unicode for each pattern, which cost more than all reading together.
 */
export function lowerCase(text: string): string {
  // The Turkish capital is two characters in lower case; the letter that it is read as is one.
  const lower = text.replaceAll('İ', 'i').toLowerCase();
  return lower.length === text.length ? lower : text;
}

/**
 * Words of which a match must hold some: of each part that is neither optional nor a gap one. Most sentences lack the words
 * of some part, and their search ends here, before any pattern is made.
 */
function hintsOf(phrase: string): string[][] {
  return phrase
    .replace(/\[[^[\]]*\]\*?|\{\w+\}|[…^]/gu, '\0')
    .split(/\0|(\([^()]*\))/u)
    .filter((part) => part && (/^\([^()]*\)$/u.test(part) || !/[()]/u.test(part)))
    .map((part) => (part.startsWith('(') ? part.slice(1, -1).split('|') : [part]).map((word) => word.trim()))
    .filter((words) => words.every(Boolean))
    .sort((x, y) => x.length - y.length);
}

/** What a phrase that stands at a sentence's start begins with: a check that costs next to nothing. */
function headsOf(phrase: string): string[] | undefined {
  const head = /^\^(?:\(([^()[\]{}…]+)\)|([^()[\]{}…]+))/u.exec(phrase);
  return head ? (head[1]?.split('|') ?? [head[2]!.trimEnd()]) : undefined;
}

/** Of two forms that begin alike the longer is tried first: "(di|di un articolo di)". */
function longestFirst(phrase: string): string {
  return phrase.replace(/\(([^()[\]{}…]+)\)/gu, (_, forms: string) => {
    const sorted = forms.split('|').sort((a, b) => b.length - a.length);
    return `(${sorted.join('|')})`;
  });
}

/** The longest words that every match of a phrase holds; '' where it is all alternatives. */
function anchorOf(phrase: string): string {
  let longest = '';
  for (const part of phrase.replace(/\([^()]*\)|\[[^[\]]*\]\*?|\{\w+\}|[…^]/gu, '\0').split('\0')) {
    const words = part.trim();
    if (words.length > longest.length && !/[()[\]|]/u.test(words)) longest = words;
  }
  return longest;
}

const kindsOfPair = 4096;
const anyPair = kindsOfPair; // what a word of one letter has in place of a pair

/** Where two letters that follow each other are noted. */
function pairOf(text: string, at: number): number {
  return text.length < 2 ? anyPair : ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & (kindsOfPair - 1);
}

/** Words to be looked for, with their first and their last pair of letters. */
interface Wanted {
  words: string;
  first: number;
  last: number;
}

const wanted = (words: string): Wanted => ({ words, first: pairOf(words, 0), last: pairOf(words, words.length - 2) });

/**
 * A text that phrases are looked for in, with straight apostrophes. Thousands of words are looked for in each, and nearly
 * all of them have a pair of letters that it lacks: asking for pairs costs a tenth of looking through the text.
 */
class Searched {
  lower: string | undefined;
  #plain = '';
  readonly #pairs = new Uint8Array(kindsOfPair + 1);

  turnTo(lower: string): void {
    this.lower = lower;
    this.#plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    this.#pairs.fill(0);
    this.#pairs[anyPair] = 1;
    for (let at = 0; at + 1 < this.#plain.length; at++) this.#pairs[pairOf(this.#plain, at)] = 1;
  }

  /** For each pair of letters, 1 where the text has it. */
  get pairs(): Uint8Array {
    return this.#pairs;
  }

  holds({ words, first, last }: Wanted): boolean {
    return this.#pairs[first] === 1 && this.#pairs[last] === 1 && this.#plain.includes(words);
  }

  opensWith(words: string): boolean {
    return this.#plain.startsWith(words);
  }
}

// All phrases of a list look at the same text.
const searched = new Searched();

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
  readonly #heads: string[] | undefined;
  readonly #anchor: Wanted;
  #hints: Wanted[][] | undefined;
  #pattern: RegExp | undefined;

  constructor(phrase: string, languageTag: string) {
    this.#phrase = lowerCase(phrase);
    this.#isSpaced = isSpaced(languageTag);
    const plain = this.#phrase.replaceAll('’', "'");
    this.#heads = headsOf(plain);
    this.#anchor = wanted(anchorOf(plain));
  }

  /** The words that every match holds. */
  get anchor(): Wanted {
    return this.#anchor;
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
   * @param lower the text as `lowerCase` gives it
   */
  mayStandIn(lower: string): boolean {
    if (searched.lower !== lower) searched.turnTo(lower);
    if (!searched.holds(this.#anchor)) return false;
    this.#hints ??= hintsOf(this.#phrase.replaceAll('’', "'")).map((words) => words.map(wanted));
    return this.#hints.every((words) => words.some((word) => searched.holds(word)));
  }

  /** @param lower the text as `lowerCase` gives it */
  find(text: string, lower: string): PhraseMatch | undefined {
    if (searched.lower !== lower) searched.turnTo(lower);
    if (!searched.holds(this.#anchor)) return undefined;
    if (this.#heads && !this.#heads.some((head) => searched.opensWith(head))) return undefined;
    if (!this.mayStandIn(lower)) return undefined;
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

/**
 * Phrases of language files that are looked for in the same texts, hundreds at a time. Of nearly all a text lacks a pair of
 * letters, and one pass over two rows of numbers tells which are left: a tenth of asking phrase by phrase.
 */
export class PhraseList<T> {
  readonly #all: readonly T[];
  readonly #phraseOf: (one: T) => Phrase;
  readonly #first: Uint16Array;
  readonly #last: Uint16Array;

  constructor(all: readonly T[], phraseOf: (one: T) => Phrase) {
    this.#all = all;
    this.#phraseOf = phraseOf;
    this.#first = Uint16Array.from(all, (one) => phraseOf(one).anchor.first);
    this.#last = Uint16Array.from(all, (one) => phraseOf(one).anchor.last);
  }

  /**
   * Those that may stand in a text or in a part of it, in their order. Most lines hold the words of none, and whoever looks
   * for phrases in their sentences need not part them.
   * @param lower the text as `lowerCase` gives it
   */
  standingIn(lower: string): readonly T[] {
    if (searched.lower !== lower) searched.turnTo(lower);
    const { pairs } = searched;
    const first = this.#first;
    const last = this.#last;
    let found: T[] | undefined;
    for (let i = 0; i < first.length; i++) {
      if (pairs[first[i]!] === 0 || pairs[last[i]!] === 0) continue;
      const one = this.#all[i]!;
      if (!this.#phraseOf(one).mayStandIn(lower)) continue;
      found ??= [];
      found.push(one);
    }
    return found ?? none;
  }
}

const none: readonly never[] = [];

/** The phrases of some languages' lists. */
export function listOfPhrases<Of extends { tag: string }>(
  spoken: readonly Of[],
  phrasesOf: (language: Of) => readonly string[],
): PhraseList<Phrase> {
  const all = spoken.flatMap((language) => phrasesOf(language).map((phrase) => new Phrase(phrase, language.tag)));
  return new PhraseList(all, (phrase) => phrase);
}

/** An alternation of literal words in lower case, the longest first, so that "文章来源" is not read as "来源". */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words.map(lowerCase))].sort((a, b) => b.length - a.length);
  return escaped(longestFirst.join('\0')).replaceAll('\0', '|');
}

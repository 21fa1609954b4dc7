// A page says the same few hundred names thousands of times, and several rules ask for each.
const known = new Map<string, readonly string[]>();
const mostKnown = 2000;
const longestKnown = 300; // characters

const boundary = /[_-]+|(?<=[a-z\d])(?=[A-Z])/u;

/**
 * The words of class names and ids, in lower case, and each two that follow each other in one name joined:
 * "article__author-bio" gives article, author, bio, articleauthor, authorbio. Newsrooms join the same words in every
 * way that style guides know; so a term stands for all of them.
 */
export function termsOf(names: string): readonly string[] {
  const read = known.get(names);
  if (read) return read;
  const terms = readTerms(names);
  if (names.length > longestKnown) return terms;
  if (known.size >= mostKnown) known.clear();
  known.set(names, terms);
  return terms;
}
function readTerms(names: string): string[] {
  const terms: string[] = [];
  for (const name of names.split(/\s+/u)) {
    // "w-[30px]": measures, as utility frameworks write them; "md:line-clamp-2" says for which width.
    if (name.includes('[')) continue;
    const words = name.slice(name.lastIndexOf(':') + 1).split(boundary);
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!.toLowerCase();
      if (!word) continue;
      terms.push(word);
      if (i + 1 < words.length) terms.push(word + words[i + 1]!.toLowerCase());
    }
  }
  return terms;
}

/** Answers a question about class names once for each that a page has. */
export class NameIndex<T> {
  readonly #answers = new Map<string, T>();
  readonly #answer: (terms: readonly string[]) => T;

  constructor(answer: (terms: readonly string[]) => T) {
    this.#answer = answer;
  }

  of(names: string): T {
    let answer = this.#answers.get(names);
    if (answer === undefined) {
      answer = this.#answer(termsOf(names));
      this.#answers.set(names, answer);
    }
    return answer;
  }
}

/** A list of terms, as written: blanks between. */
export function termSet(terms: string): ReadonlySet<string> {
  return new Set(terms.split(/\s+/u));
}

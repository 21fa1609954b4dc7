// Hangul letters, and from the radicals on kana, Han and Hangul: scripts whose letters are counted one by one.
const letterAlone = /[\u1100-\u11ff\u2e80-\u{3347f}]/u;
const shapeless = /\p{Default_Ignorable_Code_Point}+/gu; // soft hyphens above all
const betweenWords = /[^\p{L}\p{N}\p{M}]+/u;

// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
const hashStart = 0x811c9dc5;
const hashPrime = 0x01000193;

function hashOf(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), hashPrime);
  return hash;
}

/** MurmurHash3's last step: neighbours come far apart, so that the lowest hashes are a fair sample of all. */
function scattered(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** How many words, or how many letters where words are not parted by blanks, make one shingle. */
export interface ShingleLength {
  words: number;
  letters: number;
}

interface Tokens {
  hashes: number[];
  /** Whether the token is a letter by itself: Han, kana, Hangul. */
  alone: boolean[];
}

function tokensOf(text: string): Tokens {
  const hashes: number[] = [];
  const alone: boolean[] = [];
  const push = (token: string, isAlone: boolean) => {
    hashes.push(hashOf(token));
    alone.push(isAlone);
  };
  for (const word of text.normalize('NFKC').toLowerCase().replace(shapeless, '').split(betweenWords)) {
    if (!word) continue;
    if (!letterAlone.test(word)) {
      push(word, false);
      continue;
    }
    let rest = '';
    for (const letter of word) {
      if (!letterAlone.test(letter)) {
        rest += letter;
        continue;
      }
      if (rest) push(rest, false);
      rest = '';
      push(letter, true);
    }
    if (rest) push(rest, false);
  }
  return { hashes, alone };
}

/**
 * Hashes of all runs of words (or of Han, kana and Hangul letters) that a text is made of, each once: two texts share as
 * many of them as they share wording. Case, width, punctuation and white space make no difference.
 * @returns 32-bit unsigned numbers; none of a text that is shorter than one run
 */
export function shinglesOf(text: string, { words, letters }: ShingleLength): Set<number> {
  const { hashes, alone } = tokensOf(text);
  const shingles = new Set<number>();
  for (let start = 0; start < hashes.length; start++) {
    const end = start + (alone[start] ? letters : words);
    if (end > hashes.length) continue;
    let hash = hashStart;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ hashes[i]!, hashPrime) ^ (hash >>> 15);
    shingles.add(scattered(hash));
  }
  return shingles;
}

/** How many shingles two texts have in common. */
export function countShared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of fewer) if (more.has(shingle)) shared += 1;
  return shared;
}

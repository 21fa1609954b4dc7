import { countShared, shinglesOf } from '../../text/shingles.ts';

const pairOfWords = { words: 2, letters: 2 };
const leastAlike = 0.3; // share of the pairs of words that two paragraphs must have in common to be one that was changed
const mostCompared = 40_000; // pairs of paragraphs: 200 against 200

function alikeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const size = one.size + other.size;
  return size === 0 ? 0 : (2 * countShared(one, other)) / size;
}

/**
 * Which of the older paragraphs became which of the newer ones: the pairs, in order and not crossing, that are most
 * alike together. Too many to compare all with all are no pairs.
 */
export function pairsOf(older: readonly string[], newer: readonly string[]): [older: number, newer: number][] {
  if (older.length * newer.length > mostCompared) return [];
  const were = older.map((text) => shinglesOf(text, pairOfWords));
  const are = newer.map((text) => shinglesOf(text, pairOfWords));
  const width = newer.length + 1;
  const likes = were.map((one) => are.map((other) => alikeness(one, other)));
  // best[i * width + j]: the most that the paragraphs from i and from j on can have in common.
  const best = new Float64Array((older.length + 1) * width);
  for (let i = older.length - 1; i >= 0; i--) {
    for (let j = newer.length - 1; j >= 0; j--) {
      const like = likes[i]![j]!;
      const paired = like >= leastAlike ? like + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < older.length && j < newer.length) {
    const here = best[i * width + j]!;
    if (here === best[(i + 1) * width + j]) i++;
    else if (here === best[i * width + j + 1]) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

import type { Article } from '../../article/article.ts';
import type { Provenance } from '../../provenance/provenance.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { countWords } from '../../text/white-space.ts';
import type { SavedArticle } from '../saved-article.ts';

/**
 * A small sample of a text's wording, by which copies of it are found: of the hashes of all its shingles, the lowest. A
 * copy's lowest hashes are the same ones as far as its words are, and a copy of half of the text still has half of them:
 * Broder's bottom-k form of MinHash ("On the resemblance and containment of documents", 1997).
 */
export interface Fingerprint {
  /** The article's id. */
  id: string;
  /** The number of the version that it was taken of; see `SavedArticle.number`. */
  number: number;
  /** The lowest of `sketch`, by which copies are looked up; none of a text that is too short. */
  bands: number[];
  /** Lowest hashes, ascending. */
  sketch: Uint32Array;
  /** Words of the text that credit or disclaim: no part of the story. */
  setAside: string[];
}

/** A run of this many is seldom written twice by chance, and a changed word in ten leaves most of them as they were. */
export const shingleLength = { words: 3, letters: 5 };

/** Words, two Han letters counting as one. What is shorter has little that is its own: a notice, a list of results. */
export const leastWords = 60;

const mostBands = 24; // index entries an article
const mostSketched = 128; // hashes: half a kilobyte

/** What a fingerprint is taken of. */
export interface Printed {
  article: Pick<Article, 'text'>;
  provenance: Pick<Provenance, 'sources' | 'disclaimers'>;
}

/** A text without the words that credit and disclaim: they are the page's own, and differ between two copies. */
export function storyOf(text: string, setAside: readonly string[]): string {
  return setAside.reduce((story, quote) => story.replace(quote, () => ' '), text);
}

/** The lowest of a text's hashes. */
export function sketchOf(shingles: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(shingles).sort().slice(0, mostSketched);
}

/** A version's fingerprint; one without bands where its text is too short to tell copies by. */
export function fingerprintOf(
  { article: { text }, provenance: { sources, disclaimers } }: Printed,
  { id, number }: Pick<SavedArticle, 'id' | 'number'>,
): Fingerprint {
  const quotes = [...sources, ...disclaimers].flatMap(({ quote }) => (quote?.inArticle ? [quote.exact] : []));
  const setAside = [...new Set(quotes)];
  const story = storyOf(text, setAside);
  const isShort = countWords(story) < leastWords;
  const sketch = sketchOf(isShort ? new Set() : shinglesOf(story, shingleLength));
  return { id, number, bands: [...sketch.slice(0, mostBands)], sketch, setAside };
}

/** How much of the wording of two texts is the same, 0 to 1. */
export interface Overlap {
  /** Share of the shorter text that is in the longer one. */
  containment: number;
  /** Share of all that either says that both say (Jaccard). */
  resemblance: number;
}

/** The overlap of what two counts stand for: shingles of either text, and those in both. */
export function overlapOf(one: number, other: number, shared: number): Overlap {
  if (shared === 0) return { containment: 0, resemblance: 0 };
  return { containment: shared / Math.min(one, other), resemblance: shared / (one + other - shared) };
}

/** The overlap of two texts as their sketches tell it: they are compared as far as both reach. */
export function estimatedOverlap(one: Uint32Array, other: Uint32Array): Overlap {
  const reach = (sketch: Uint32Array) => (sketch.length < mostSketched ? Number.POSITIVE_INFINITY : sketch.at(-1)!);
  const limit = Math.min(reach(one), reach(other));
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < one.length && j < other.length && one[i]! <= limit && other[j]! <= limit) {
    if (one[i] === other[j]) {
      shared++;
      i++;
      j++;
    } else if (one[i]! < other[j]!) i++;
    else j++;
  }
  while (i < one.length && one[i]! <= limit) i++;
  while (j < other.length && other[j]! <= limit) j++;
  return overlapOf(i, j, shared);
}

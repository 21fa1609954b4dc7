import { languages } from './index.ts';

const sample = 2000; // characters
const fewest = 40; // words; of fewer the shares say little
const leastShare = 0.15; // of a text's words that are small words of its language; prose has a quarter and more
const margin = 1.5; // times the share of the declared language

/** The languages, by their place in the list, that have a small word. */
let smallWords: ReadonlyMap<string, readonly number[]> | undefined;
let longest = 0;

function smallWordsOf(all: typeof languages): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { smallWords }] of all.entries()) {
    for (const word of new Set(smallWords?.split(' '))) {
      const known = places.get(word);
      if (known) known.push(i);
      else places.set(word, [i]);
    }
  }
  return places;
}

/**
 * The language that a text's small words tell, as a BCP 47 tag; `undefined` where no language's are frequent. Themes declare
 * English whatever they are filled with, and many a page declares nothing.
 * @param declared the language that the page declares, which wins unless another is plainly ahead
 */
export function languageOfWords(text: string, declared: string | undefined): string | undefined {
  const words =
    text
      .slice(0, sample)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < fewest) return undefined;
  if (!smallWords) {
    smallWords = smallWordsOf(languages);
    longest = Math.max(...[...smallWords.keys()].map((word) => word.length));
  }
  const counts = new Uint32Array(languages.length);
  for (const word of words) {
    const spoken = word.length <= longest ? smallWords.get(word) : undefined;
    if (spoken) for (const i of spoken) counts[i]!++;
  }
  let best: { tag: string; share: number } | undefined;
  let own = 0;
  const base = declared?.split('-')[0];
  for (const [i, { tag, smallWords }] of languages.entries()) {
    if (!smallWords) continue;
    const share = counts[i]! / words.length;
    if (tag === base || (tag === 'nb' && base === 'no')) own = share;
    if (!best || share > best.share) best = { tag, share };
  }
  return best && best.share >= leastShare && best.share > own * margin ? best.tag : undefined;
}

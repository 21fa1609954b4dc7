import { languages } from './index.ts';

const sample = 2000; // characters
const fewest = 40; // words; of fewer the shares say little
const leastShare = 0.15; // of a text's words that are small words of its language; prose has a quarter and more
const margin = 1.5; // times the share of the declared language

let smallWords: ReadonlyMap<string, ReadonlySet<string>> | undefined;

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
  smallWords ??= new Map(
    languages.flatMap(({ tag, smallWords }) => (smallWords ? [[tag, new Set(smallWords.split(' '))]] : [])),
  );
  let best: { tag: string; share: number } | undefined;
  let own = 0;
  const base = declared?.split('-')[0];
  for (const [tag, set] of smallWords) {
    const share = words.filter((word) => set.has(word)).length / words.length;
    if (tag === base || (tag === 'nb' && base === 'no')) own = share;
    if (!best || share > best.share) best = { tag, share };
  }
  return best && best.share >= leastShare && best.share > own * margin ? best.tag : undefined;
}

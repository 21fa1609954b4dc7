const longestWhole = 120; // characters; a longer passage is named by its first and last words
const wordsAtEnds = 6;
const fewestCharacters = 12; // of Han and the like, whose words are short: so many at least, that it is found once

/** The words of a text with their places. Marks between words belong to none. */
function wordsOf(text: string, language: string | undefined): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

// The syntax has the hyphen, the comma and the ampersand for itself.
const encoded = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/** How many of the words reach far enough to be told from others. */
function enough(words: readonly { start: number; end: number }[]): number {
  const first = words[0]!.start;
  const far = words.findIndex(({ end }) => end - first >= fewestCharacters);
  return Math.max(wordsAtEnds, far < 0 ? words.length : far + 1);
}

/**
 * A fragment that leads to words of a page: `:~:text=…`, by the URL Fragment Text Directives of the WICG. Browsers look
 * for whole words inside of one paragraph: the passage is cut at words, and one of several paragraphs is named by its
 * two ends.
 * @param paragraphs the passage, a paragraph each, as they stand on the page
 * @returns `undefined` where there is no word
 */
export function textFragment(paragraphs: readonly string[], language?: string): string | undefined {
  const lines = paragraphs.map((line) => line.replace(/\s+/gu, ' ').trim());
  const worded = lines.filter((line) => wordsOf(line, language).length > 0);
  const [first, last] = [worded[0], worded.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const begin = wordsOf(first, language);
  const finish = wordsOf(last, language);
  if (worded.length === 1 && first.length <= longestWhole)
    return `:~:text=${encoded(first.slice(begin[0]!.start, begin.at(-1)!.end))}`;
  const head = begin.slice(0, enough(begin));
  const tail = finish.slice(-wordsAtEnds);
  return `:~:text=${encoded(first.slice(head[0]!.start, head.at(-1)!.end))},${encoded(last.slice(tail[0]!.start, tail.at(-1)!.end))}`;
}

/** The first words of a text, for a link that leads to its beginning. */
export function firstWords(text: string, language?: string): string {
  const line = text.split('\n').find((paragraph) => paragraph.trim()) ?? '';
  const words = wordsOf(line, language);
  const shown = words.slice(0, words.length > 0 ? enough(words) : 0);
  return shown.length > 0 ? line.slice(shown[0]!.start, shown.at(-1)!.end) : '';
}

/** An address with a text fragment; one that the address has already is left out. */
export function addressWith(url: string, fragment: string | undefined): string {
  const [plain] = url.split(':~:', 1);
  if (!fragment) return plain!;
  return plain!.includes('#') ? `${plain}${fragment}` : `${plain}#${fragment}`;
}

/** Where a search for an article can lead. Adding an engine is adding a line. */
export const searchEngines = {
  duckduckgo: { name: 'DuckDuckGo', address: 'https://duckduckgo.com/', parameter: 'q' },
  google: { name: 'Google', address: 'https://www.google.com/search', parameter: 'q' },
  bing: { name: 'Bing', address: 'https://www.bing.com/search', parameter: 'q' },
  baidu: { name: 'Baidu', address: 'https://www.baidu.com/s', parameter: 'wd' },
} as const;

export type SearchEngine = keyof typeof searchEngines;

/** The reader's choice: an engine, or that no search is offered. */
export type SearchChoice = SearchEngine | 'none';

export const searchChoices = [...(Object.keys(searchEngines) as SearchEngine[]), 'none'] as const;

const longestPhrase = 150; // characters; engines leave off what is longer

/**
 * The address of a search for a headline, word for word, and whom it is credited to. Nothing is asked of it here:
 * it is a link's address, and goes out when the reader clicks it.
 */
export function searchAddress(engine: SearchEngine, headline: string, source?: string): string {
  const { address, parameter } = searchEngines[engine];
  const phrase = headline
    .replace(/["“”„«»]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const url = new URL(address);
  url.searchParams.set(
    parameter,
    [`"${[...phrase].slice(0, longestPhrase).join('')}"`, source].filter(Boolean).join(' '),
  );
  return url.href;
}

/** What `library.ts` runs in a page of the extension: its library on the disk, and MiniSearch in memory. */
import MiniSearch from 'minisearch';
import { LibraryDatabase } from '../../lib/library/database.ts';
import { account } from '../../lib/library/ledger.ts';
import { rowOf } from '../../lib/library/row.ts';
import { type ArticleToSave, saveArticle } from '../../lib/library/save.ts';
import type { SavedArticle } from '../../lib/library/saved-article.ts';
import { indexArticles, indexedOf } from '../../lib/library/search/index-articles.ts';
import { keepIndex } from '../../lib/library/search/keep-index.ts';
import { tidyIndex } from '../../lib/library/search/merge.ts';
import { searchArticles, searchIds } from '../../lib/library/search/search.ts';
import { eachToken } from '../../lib/library/search/tokens.ts';
import { warmUp } from '../../lib/library/search/warm-up.ts';
import { MadeUpText, type QueryKind } from './made-up-text.ts';

const library = new LibraryDatabase();
let made: MadeUpText | undefined;
const texts = () => {
  made ??= new MadeUpText();
  return made;
};

function toSave(number: number): ArticleToSave {
  const { headline, publisher, text } = texts().article(number);
  return {
    id: crypto.randomUUID(),
    article: {
      url: `https://bulletin-${number % 200}.example/${number}`,
      headline,
      publisher,
      bylines: [],
      published: '2026-03-14',
      language: 'zh',
      direction: 'ltr',
      html: '',
      text,
      captions: [],
      minutes: 6,
      lines: [],
      captionLines: [],
    },
    provenance: {
      verdict: 'own',
      confidence: 'stated',
      sources: [],
      chain: [],
      disclaimers: [],
      imageCredits: [],
      pictures: 0,
      bylines: [],
      dates: [],
      hidden: [],
      evidence: [],
      flags: [],
    },
    pictures: [],
  };
}

const milliseconds = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

/** Keeps many articles in one transaction, with the rows, texts and index that saving one by one gives. */
async function fill(from: number, count: number): Promise<void> {
  await library.write(async () => {
    const articles = Array.from({ length: count }, (_, i) => toSave(from + i));
    const rows = articles.map((one, i): SavedArticle => rowOf(one, { savedAt: from + i, number: from + i }));
    await library.articles.bulkAdd(rows);
    await library.bodies.bulkAdd(
      articles.map(({ id, article: { text: _, ...article }, provenance }, i) => ({
        id,
        articleId: id,
        savedAt: from + i,
        article,
        provenance,
      })),
    );
    await library.texts.bulkAdd(articles.map(({ id, article }) => ({ id, text: article.text })));
    await indexArticles(
      library,
      rows.map((row, i) => indexedOf(row, articles[i]!.article.text)),
    );
    await account(
      library,
      rows.map((row) => [undefined, row]),
    );
    await library.meta.put({ key: 'lastNumber', value: from + count - 1 });
  });
}

let peer: MiniSearch | undefined;

const han = /[\u4e00-\u9fff]/gu;
const spelled = (character: string) => character.charCodeAt(0).toString(16);

/**
 * Words, and each two Han characters that stand together. These in Latin letters: MiniSearch looks through all letters that
 * go on from a place of its tree one by one, and where thousands do, an article takes it a fifth of a second.
 */
const tokenize = (text: string) => {
  const tokens: string[] = [];
  eachToken(text, (token) => {
    if (token < ' ' || (token.length === 1 && token > '\u4e00')) return;
    tokens.push(token.replace(han, spelled));
  });
  return tokens;
};

const bench = {
  fill,

  /** The last number given. */
  filled: () => library.fact('lastNumber', 0),

  /** @returns milliseconds of all steps, and of the longest */
  async tidy(): Promise<{ all: number; longest: number }> {
    let all = 0;
    let longest = 0;
    for (let goesOn = true; goesOn; ) {
      const one = await milliseconds(async () => {
        goesOn = await tidyIndex(library);
      });
      all += one;
      longest = Math.max(longest, one);
    }
    return { all, longest };
  },

  /** Saves one by one, as a reader does, the index tidied in between. @returns milliseconds of each save */
  async add(from: number, count: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const article = toSave(from + i);
      times.push(await milliseconds(() => saveArticle(library, article)));
      await keepIndex(library);
    }
    return times;
  },

  queries: (kind: QueryKind, count: number, articles: number) => texts().queries(kind, count, articles),

  warmUp: () => milliseconds(() => warmUp(library)),

  search: async (query: string) => {
    let hits = 0;
    const time = await milliseconds(async () => {
      hits = (await searchArticles(library, query, { limit: 50 })).rows.length;
    });
    return { time, hits };
  },

  searchAll: async (query: string) => {
    let hits = 0;
    let first: number | undefined;
    const began = performance.now();
    const time = await milliseconds(async () => {
      const onFound = (ids: readonly string[]) => {
        if (ids.length > 0) first ??= performance.now() - began;
      };
      hits = (await searchIds(library, query, { onFound })).length;
    });
    return { time, hits, first: first ?? time };
  },

  async sizes() {
    const segments = await library.segments.toArray();
    let blocks = 0;
    let blockBytes = 0;
    await library.blocks.each(({ bytes }) => {
      blocks++;
      blockBytes += bytes.byteLength;
    });
    let textBytes = 0;
    const encoder = new TextEncoder();
    await library.texts.each(({ text }) => {
      textBytes += encoder.encode(text).byteLength;
    });
    return {
      blocks,
      blockBytes,
      textBytes,
      lists: segments.reduce((sum, { firsts }) => sum + encoder.encode(firsts).byteLength, 0),
      segments: segments.map(({ articles }) => articles).sort((a, b) => b - a),
    };
  },

  /** @returns milliseconds to build, and of each of the last that were added */
  async buildPeer(count: number, last: number): Promise<{ build: number; adds: number[] }> {
    peer = new MiniSearch({ fields: ['head', 'text'], tokenize, processTerm: (term) => term });
    const add = (number: number) => {
      const { headline, publisher, text } = texts().article(number);
      peer!.add({ id: number, head: `${headline}\n${publisher}`, text });
    };
    const build = await milliseconds(async () => {
      for (let i = 1; i <= count - last; i++) add(i);
    });
    const adds: number[] = [];
    for (let i = count - last + 1; i <= count; i++) adds.push(await milliseconds(async () => add(i)));
    return { build, adds };
  },

  searchPeer: async (query: string) => {
    let hits = 0;
    const time = await milliseconds(async () => {
      hits = peer!.search(query, { combineWith: 'AND', prefix: true }).length;
    });
    return { time, hits };
  },

  peerBytes: () => new TextEncoder().encode(JSON.stringify(peer)).byteLength,
};

export type LibraryBench = typeof bench;
declare global {
  var libraryBench: LibraryBench;
}
globalThis.libraryBench = bench;

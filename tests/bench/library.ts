/**
 * npm run bench -- library [--articles 50000] [--peer 5000] [--profile FOLDER]
 * Fills the library with made-up articles of 6 kB, half of their bytes Han, in Chromium on the disk, in a page of the built
 * extension, and times search, adding, merging and the size of the index at a tenth of them and at all. The library's code
 * is bundled as it is and run there by the debugger, which the page's policy allows. MiniSearch, in memory with
 * words and pairs of Han characters as its tokens, is raced in the same run. A profile folder is kept, and what was filled in it is not filled again.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { type Chromium, launchChromium, newProfile } from '../e2e/chromium.ts';
import type { LibraryBench } from './library-page.ts';
import { type QueryKind, queryKinds } from './made-up-text.ts';

const filledAtOnce = 250; // articles
const searches = 50; // of each kind
const freshSearches = 25; // of each kind; each loads a page
const adds = 71; // leaves as many small segments as there can be: five of one article, five of six

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('library-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
        fileName: 'bench',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return (output as { output: { code: string }[] }).output[0]!.code;
}

const middle = (values: readonly number[], share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

const figure = (value: number, digits = 1) => value.toFixed(digits).padStart(9);

/** A page of the extension in which the library's code is. */
class BenchPage {
  private page: Page | undefined;
  private readonly chromium: Chromium;
  private readonly code: string;

  constructor(chromium: Chromium, code: string) {
    this.chromium = chromium;
    this.code = code;
  }

  async fresh(): Promise<void> {
    await this.page?.close();
    // Of the extension's pages the one that does not look into the library.
    this.page = await this.chromium.open(`${this.chromium.origin}/options.html`);
    await this.page.evaluate(this.code);
  }

  call<Name extends keyof LibraryBench>(
    name: Name,
    ...given: Parameters<LibraryBench[Name]>
  ): Promise<Awaited<ReturnType<LibraryBench[Name]>>> {
    return this.page!.evaluate(`libraryBench.${name}(...${JSON.stringify(given)})`) as never;
  }
}

interface Measured {
  articles: number;
  cold: Record<QueryKind, number[]>;
  /** As views do it: what the first search pays once was paid before. */
  ready: Record<QueryKind, number[]>;
  warm: Record<QueryKind, number[]>;
  adds: number[];
  share: number;
}

const each = async <T>(of: (kind: QueryKind) => Promise<T>): Promise<Record<QueryKind, T>> => {
  const all: Partial<Record<QueryKind, T>> = {};
  for (const kind of queryKinds) all[kind] = await of(kind);
  return all as Record<QueryKind, T>;
};

async function fillTo(page: BenchPage, from: number, to: number): Promise<void> {
  const began = Date.now();
  let tidying = 0;
  let longest = 0;
  for (let next = from; next <= to; next += filledAtOnce) {
    await page.call('fill', next, Math.min(filledAtOnce, to - next + 1));
    const tidied = await page.call('tidy');
    tidying += tidied.all;
    longest = Math.max(longest, tidied.longest);
    if (((next - from) / filledAtOnce) % 20 === 0)
      console.error(`${next - 1} articles, ${Math.round((Date.now() - began) / 1000)} s`);
  }
  console.log(
    `filled to ${to} in ${Math.round((Date.now() - began) / 1000)} s, ${(tidying / 1000).toFixed(1)} s of it merging, the longest step ${Math.round(longest)} ms`,
  );
}

async function measure(page: BenchPage, articles: number): Promise<Measured> {
  const addTimes = await page.call('add', (await page.call('filled')) + 1, adds);
  const ready = await each(async () => [] as number[]);
  const warmUps: number[] = [];
  const cold = await each(async (kind) => {
    const times: number[] = [];
    const queries = await page.call('queries', kind, 2 * freshSearches, articles);
    // In turns, each with queries of its own: what was read once is in the system's memory.
    for (const [i, query] of queries.entries()) {
      await page.fresh();
      if (i % 2 === 1) warmUps.push(await page.call('warmUp'));
      (i % 2 === 1 ? ready[kind] : times).push((await page.call('search', query)).time);
    }
    return times;
  });
  await page.fresh();
  const first: number[] = [];
  const allIds: number[] = [];
  const hits: number[] = [];
  const warm = await each(async (kind) => {
    const times: number[] = [];
    for (const query of await page.call('queries', kind, searches, articles))
      times.push((await page.call('search', query)).time);
    return times;
  });
  // Apart from those: what one that reads ten thousand lines leaves to be tidied is not the next one's.
  await page.fresh();
  for (const kind of queryKinds) {
    for (const query of await page.call('queries', kind, searches, articles)) {
      const all = await page.call('searchAll', query);
      first.push(all.first);
      allIds.push(all.time);
      hits.push(all.hits);
    }
  }
  const sizes = await page.call('sizes');
  const share = (sizes.blockBytes + sizes.lists) / sizes.textBytes;
  console.log(`\n${articles} articles${' '.repeat(22)}   median       p95`);
  const line = (title: string, times: readonly number[]) =>
    console.log(title.padEnd(34), figure(middle(times)), figure(middle(times, 0.95)), 'ms');
  for (const kind of queryKinds) line(`${kind}, fresh page`, cold[kind]);
  for (const kind of queryKinds) line(`${kind}, fresh page, ready`, ready[kind]);
  line('getting ready', warmUps);
  for (const kind of queryKinds) line(`${kind}, same page`, warm[kind]);
  line('all ids, first of them', first);
  line('all ids', allIds);
  line('save, index and all', addTimes);
  console.log(
    `hits: median ${middle(hits)}, most ${Math.max(...hits)}\n` +
      `index ${(sizes.blockBytes / 1e6).toFixed(1)} MB in ${sizes.blocks} blocks, text ${(sizes.textBytes / 1e6).toFixed(1)} MB: ${(share * 100).toFixed(1)} %\n` +
      `segments of ${sizes.segments.join(' ')} articles`,
  );
  return { articles, cold, ready, warm, adds: addTimes, share };
}

async function measurePeer(page: BenchPage, articles: number, ours: Measured): Promise<void> {
  await page.fresh();
  const { build: built, adds: addTimes } = await page.call('buildPeer', articles, adds);
  const times = await each(async (kind) => {
    const found: number[] = [];
    for (const query of await page.call('queries', kind, searches, articles))
      found.push((await page.call('searchPeer', query)).time);
    return found;
  });
  console.log(
    `\nMiniSearch, ${articles} articles in memory, built in ${(built / 1000).toFixed(1)} s; ours : MiniSearch`,
  );
  for (const kind of queryKinds)
    console.log(
      kind.padEnd(34),
      `p95 ${figure(middle(times[kind], 0.95))} ms, ratio ${(middle(ours.warm[kind], 0.95) / middle(times[kind], 0.95)).toFixed(2)} (fresh page ${(middle(ours.cold[kind], 0.95) / middle(times[kind], 0.95)).toFixed(2)})`,
    );
  console.log(
    'add'.padEnd(34),
    `median ${figure(middle(addTimes))} ms, ratio ${(middle(ours.adds) / middle(addTimes)).toFixed(2)}`,
  );
}

interface LibraryBenchOptions {
  articles?: string;
  peer?: string;
  profile?: string;
}

export async function benchLibrary(_script: string, _files: string[], options: LibraryBenchOptions): Promise<void> {
  const most = Number(options.articles ?? 50_000);
  const peer = Number(options.peer ?? 5000);
  if (!(most >= 1000 && peer >= 100)) throw new Error('--articles wants 1000 or more, --peer 100 or more');
  const few = Math.round(most / 10);
  const code = await bundle();
  const chromium = await launchChromium({ profile: options.profile ?? newProfile() });
  try {
    const page = new BenchPage(chromium, code);
    await page.fresh();
    let filled = await page.call('filled');
    let small: Measured | undefined;
    if (filled < few) {
      await fillTo(page, filled + 1, few);
      small = await measure(page, few);
      await measurePeer(page, peer, small);
      await page.fresh();
      filled = await page.call('filled');
    }
    await fillTo(page, filled + 1, most);
    const large = await measure(page, Math.max(most, filled));
    if (small) printGrowth(small, large);
    else await measurePeer(page, peer, large);
  } finally {
    await chromium.close();
  }
}

function printGrowth(small: Measured, large: Measured): void {
  const growth = (of: (measured: Measured) => number[], share: number) =>
    (middle(of(large), share) / middle(of(small), share)).toFixed(1);
  console.log(`\nfrom ${small.articles} to ${large.articles} articles`);
  for (const kind of queryKinds)
    console.log(
      kind.padEnd(34),
      `p95 × ${growth(({ warm }) => warm[kind], 0.95)}, fresh page × ${growth(({ cold }) => cold[kind], 0.95)}`,
    );
  console.log('save'.padEnd(34), `median × ${growth((measured) => measured.adds, 0.5)}`);
}

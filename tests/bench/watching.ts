/**
 * npm run bench -- watching MANIFEST.jsonl
 * What watching costs the pages themselves, on saved pages, in a world of its own: the watch's look at a page, and on
 * one that may be an article the taking of what is read, and its answers about drawing. Each is timed cold, as it runs on
 * a page that has just loaded. Beside it, in the same run, what it would cost to load the finders into the page and to
 * read it there: ratios are what counts, milliseconds are the machine's.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { PageRunner } from '../../scripts/page-runner.ts';
import { listSavedPages } from '../../scripts/saved-pages.ts';

interface Costs {
  /** Whether the watch would ask for more. */
  asks: boolean;
  look: number;
  /** Loading what takes a page and taking it, which are one script; answering. */
  take: number;
  answer: number;
  isArticle: boolean;
  /** Whether the finders said of what was handed out what they say of the page itself. */
  isAlike: boolean;
  /** Characters that were handed out. */
  size: number;
  /** The same without watching's own way. */
  finders: number;
  reading: number;
}

const output = new URL('../../.output/chrome-mv3/', import.meta.url);
const longTask = 50; // milliseconds, as the Long Tasks API has it

/** As much of the watch as decides, as a script of its own. */
async function lookingScript(): Promise<string> {
  const entry = new URL('../../lib/watching/could-be-article.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'sourcelineLook' } },
  });
  const [{ output: chunks }] = built as unknown as [{ output: { code: string }[] }];
  return `${chunks[0]!.code};globalThis.sourcelineLook = sourcelineLook.couldBeArticle ?? sourcelineLook;`;
}

/** A script that runs another as the browser would, and notes how long that took. */
const timed = (name: string, script: string) =>
  `globalThis.${name}Began = performance.now();${script};globalThis.${name}Took = performance.now() - globalThis.${name}Began;0`;

interface Read {
  kind: 'article' | 'none';
  article?: Record<string, unknown>;
  provenance?: unknown;
}

interface Answered {
  kind: 'read' | 'asks' | 'uneven' | 'unlike';
  questions?: unknown[];
  reading?: Read;
}

/** Runs in the page, whose styles are computed first: on a page that a reader looks at they are. */
function measure(url: string): Omit<Costs, 'finders'> {
  const page = globalThis as unknown as {
    taken: { findersPage: { markup?: string } };
    sourcelineAnswer(questions: unknown[]): string;
    sourcelineRuns(): unknown;
    sourcelineReadMarkup(markup: unknown, live: Document, options: object): Answered;
    sourcelineRead(live: Document, options: object): Read;
    looked: number;
    asks: boolean;
    takeTook: number;
  };
  const { taken, looked, asks, takeTook } = page;
  let answer = 0;
  const timed = <Of>(work: () => Of): Of => {
    const began = performance.now();
    const result = work();
    answer += performance.now() - began;
    return result;
  };
  let runs: unknown;
  const answered: [unknown, unknown][] = [];
  const readTaken = () =>
    page.sourcelineReadMarkup(taken.findersPage, document, { runs, answered, mayAsk: answered.length === 0 });
  let elsewhere = readTaken();
  if (elsewhere.kind === 'uneven') {
    runs = timed(() => page.sourcelineRuns());
    elsewhere = readTaken();
  }
  if (elsewhere.kind === 'asks') {
    const { questions } = elsewhere;
    const answers = JSON.parse(timed(() => page.sourcelineAnswer(questions!)));
    for (const [i, question] of questions!.entries()) answered.push([question, answers[i]]);
    elsewhere = readTaken();
  }
  const began = performance.now();
  const here = page.sourcelineRead(document, { url });
  const reading = performance.now() - began;
  /** As much of a reading as the badge is made of. */
  const told = ({ kind, article, provenance }: Read) => {
    const { headline, text, publisher, language, published, doubt } = article ?? {};
    return JSON.stringify([kind, headline, text, publisher, language, published, doubt, provenance]);
  };
  return {
    asks,
    look: looked,
    take: takeTook,
    answer,
    isArticle: here.kind === 'article',
    isAlike: elsewhere.kind === 'read' && told(elsewhere.reading!) === told(here),
    size: taken.findersPage.markup?.length ?? 0,
    reading,
  };
}

const middle = (values: number[], share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

function print(title: string, costs: Costs[], rows: [string, (cost: Costs) => number][]): void {
  console.log(`\n${title.padEnd(44)} ${'median'.padStart(9)} ${'p95'.padStart(9)} ${'most'.padStart(9)}`);
  for (const [name, of] of rows) {
    const values = costs.map(of);
    const figures = [middle(values), middle(values, 0.95), middle(values, 1)];
    console.log(name.padEnd(44), ...figures.map((figure) => figure.toFixed(2).padStart(9)));
  }
}

export async function benchWatching(finders: string, [manifest]: string[]): Promise<void> {
  for (const name of ['watch.js', 'take.js', 'read.js']) {
    const bytes = gzipSync(readFileSync(new URL(name, output)), { level: 9 }).byteLength;
    console.log(`${name.padEnd(44)} ${bytes.toString().padStart(9)} bytes gzipped`);
  }
  if (!manifest) return console.log('No manifest given: pages were not timed.');
  const [look, take] = [await lookingScript(), readFileSync(new URL('take.js', output), 'utf8')];
  const runner = new PageRunner();
  const costs: Costs[] = [];
  for (const saved of listSavedPages([manifest])) {
    const cost = await runner
      .evaluate<Costs>(saved, [
        'document.body?.getBoundingClientRect();0',
        `{${look}};{const began = performance.now();globalThis.asks = sourcelineLook(document);globalThis.looked = performance.now() - began};0`,
        timed('take', `globalThis.taken = ${take}`),
        timed('finders', finders),
        `({...(${measure.toString()})(${JSON.stringify(saved.url)}), finders: globalThis.findersTook})`,
      ])
      .catch((problem: unknown) => {
        console.error(`${saved.id}: ${String(problem).slice(0, 200)}`);
        return undefined;
      });
    if (cost) costs.push(cost);
    if (cost?.asks && !cost.isAlike) console.log(`${saved.id} is read otherwise where it stands`);
  }
  await runner.close();
  const asking = costs.filter(({ asks }) => asks);
  const articles = costs.filter(({ isArticle }) => isArticle);
  const inPage = ({ look, take, answer }: Costs) => look + take + answer;
  print(
    `${costs.length - asking.length} pages of which it asks nothing`,
    costs.filter(({ asks }) => !asks),
    [['look', ({ look }) => look]],
  );
  print(`${asking.length} pages that may be articles`, asking, [
    ['look', ({ look }) => look],
    ['load what takes, and take', ({ take }) => take],
    ['answer', ({ answer }) => answer],
    ['all of it', inPage],
    ['thousands of characters handed out', ({ size }) => size / 1000],
    ['longest piece', ({ look, take, answer }) => Math.max(look, take, answer)],
    ['finders loaded and run in the page', ({ finders, reading }) => finders + reading],
    ['all of it : finders in the page', (cost) => inPage(cost) / (cost.finders + cost.reading)],
  ]);
  const missed = articles.filter(({ asks }) => !asks).length;
  const long = asking.filter(({ look, take, answer }) => Math.max(look, take, answer) > longTask).length;
  const alike = asking.filter(({ isAlike }) => isAlike).length;
  console.log(`\n${alike} of ${asking.length} read as where they stand`);
  console.log(`${articles.length} articles, ${missed} of them not asked about; ${long} pages with a long task`);
}

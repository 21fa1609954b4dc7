/**
 * npm run bench -- provenance [MANIFEST.jsonl] [--by-finder]
 * What provenance costs beside Readability on a clone of the same page, in the same run and the same world of the page:
 * cold, as on a reader's click, when every word of the page's languages has yet to be made a pattern, and compiled.
 * Then how it grows with the text, ours and such as is written to keep a reader's browser busy. Ratios are what counts.
 * `--by-finder` says instead which finder takes how much.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { PageRunner } from '../../scripts/page-runner.ts';
import { listSavedPages, type SavedPage } from '../../scripts/saved-pages.ts';

const usualPages = fileURLToPath(new URL('../../../shared/corpora/dev-pages.jsonl', import.meta.url));
const address = 'https://valley-bulletin.example/2026/house';

interface Times {
  provenance: number;
  readability: number;
}

interface Raced {
  cold: Times;
  compiled: Times;
}

const warmUps = 4; // runs before the compiled ones
const rounds = 5; // compiled runs, of which the middle one counts

/** Runs in the page, whose styles are computed first. What comes second finds the page's nodes wrapped: they take turns. */
function race(url: string, isFirst: boolean, warmUps: number, rounds: number): Raced {
  document.body?.getBoundingClientRect();
  const { Readability } = globalThis as unknown as { Readability: new (clone: Node) => { parse(): unknown } };
  const once = (): Times => {
    const times = { provenance: Number.NaN, readability: 0 };
    const ours = () => {
      const reading = globalThis.sourcelineRead!(document, { url, insist: true });
      if (reading.kind === 'article') times.provenance = reading.milliseconds.provenance;
    };
    if (isFirst) ours();
    const began = performance.now();
    try {
      new Readability(document.cloneNode(true)).parse();
    } catch {
      // a peer that gives up has taken its time all the same
    }
    times.readability = performance.now() - began;
    if (!isFirst) ours();
    return times;
  };
  const cold = once();
  for (let i = 0; i < warmUps; i++) once();
  const all = Array.from({ length: rounds }, once);
  const middle = (of: (times: Times) => number) => all.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  return {
    cold,
    compiled: {
      provenance: middle(({ provenance }) => provenance),
      readability: middle(({ readability }) => readability),
    },
  };
}

const shareOf = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

function printRaces(title: string, races: readonly Times[]): void {
  console.log(`\n${title.padEnd(42)} ${'median'.padStart(9)} ${'p95'.padStart(9)}`);
  const rows: [string, (times: Times) => number][] = [
    ['provenance, ms', ({ provenance }) => provenance],
    ['Readability on a clone, ms', ({ readability }) => readability],
    ['provenance : Readability, ratio of a page', ({ provenance, readability }) => provenance / readability],
  ];
  for (const [name, of] of rows) {
    const values = races.map(of);
    console.log(name.padEnd(42), ...[0.5, 0.95].map((share) => shareOf(values, share).toFixed(3).padStart(9)));
  }
}

async function benchRaces(runner: PageRunner, script: string, pages: readonly SavedPage[]): Promise<void> {
  const require = createRequire(import.meta.url);
  const readability = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');
  const raced: Raced[] = [];
  for (const [i, saved] of pages.entries()) {
    const call = `(${race.toString()})(${JSON.stringify(saved.url)}, ${i % 2 === 0}, ${warmUps}, ${rounds})`;
    const result = await runner
      .evaluate<Raced>(saved, [script, `${readability};globalThis.Readability = Readability;`, call])
      .catch((problem: unknown) => {
        console.error(`${saved.id}: ${String(problem).slice(0, 200)}`);
        return undefined;
      });
    // A page that gives no article has no provenance.
    if (result && Number.isFinite(result.cold.provenance ?? Number.NaN)) raced.push(result);
  }
  if (raced.length === 0) return;
  printRaces(
    `${raced.length} pages, cold`,
    raced.map(({ cold }) => cold),
  );
  printRaces(
    'compiled',
    raced.map(({ compiled }) => compiled),
  );
}

const sentence = 'The old ferry house on the south bank has lights in its windows again, and its doors open at six. ';
const shortLine = 150; // characters, within which every finder reads a line
const smallest = 10_000; // characters
const steps = [1, 10, 100];

/** Texts that are repeated up to a page's length. */
const hostileTexts: Record<string, string> = {
  'labels in Han': '来源',
  'labels with signs in Han': '来源：',
  'opening brackets': '(',
  'pairs of brackets': '()',
  'labels of authors': 'By ',
  'labels with signs': 'Source: ',
  'no blank': 'a',
  'full stops': '. ',
  commas: ',',
  'closing marks': '”',
  slashes: 'AFP/',
  'names in a list': '新华社、',
  'openings of notes': '转载自',
  'openings of notes, in Latin': 'first published by ',
  'openings of notices': '不代表本站',
  'names and dashes': 'Vale — ',
  digits: '2026',
  'capitals and full stops': 'A.',
  'credits of pictures': 'Photo: ',
  mailboxes: 'a@a',
};

const paragraph = `<p>${sentence.repeat(3)}</p>`;

function articleOf(head: string, body: string, tail: string, caption = '', language = 'en'): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>The house by the river</title>
    <meta property="og:site_name" content="Valley Bulletin"></head><body><article><h1>The house by the river</h1>
    ${head}<div class="text">${paragraph.repeat(5)}${body}
    <figure><img src="house.jpg" width="600" height="400"><figcaption>${caption}</figcaption></figure>
    ${paragraph.repeat(5)}${tail}</div></article><p>© Valley Bulletin</p></body></html>`;
}

/** An article with a credit of each kind, and text of some number of characters. */
function ordinaryArticle(size: number, language: string): string {
  return articleOf(
    '<div>Source: Tidewater Review | 19 April 2026</div><div>By Ingrid Vale</div>',
    paragraph.repeat(Math.ceil(size / (paragraph.length - '<p></p>'.length))),
    '<p>This article was first published by Tidewater Review.</p>',
    'The quay. Photo: Lorenz Vale',
    language,
  );
}

/** Pages by what they are made of, each for a number of characters. */
const growingPages: Record<string, (size: number) => string> = {
  'an article of ours': (size) => ordinaryArticle(size, 'en'),
  'the same, in no language that is known': (size) => ordinaryArticle(size, ''),
  'many seams': (size) => {
    const spans = '<span>来源</span><span>the quay in the evening, from its wall</span>'.repeat(size / 160);
    const prose = paragraph.repeat(size / 200);
    return articleOf(`<div>${spans}</div>`, `${prose}<p>${spans}</p>`, `<p>${spans}</p>`, spans);
  },
  'many links': (size) => {
    const links = '<a href="/x">AFP and the old ferry house</a>, '.repeat(size / 110);
    const prose = paragraph.repeat(size / 200);
    return articleOf(`<div>${links}</div>`, `${prose}<p>${links}</p>`, `<p>${links}</p>`, links);
  },
};
for (const [name, text] of Object.entries(hostileTexts)) {
  const long = (size: number) => text.repeat(Math.ceil(size / text.length));
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  growingPages[`${name}, in a line`] = (size) => {
    const line = long(size / 4);
    return articleOf(`<div>${line}</div>`, `<p>${line}</p>`, `<p>${line}</p>`, line, language);
  };
  growingPages[`${name}, in short lines`] = (size) => {
    const lines = `<p>${long(shortLine)}</p>`.repeat(Math.ceil(size / shortLine / 3));
    return articleOf(lines.replaceAll('p>', 'div>'), lines, lines, '', language);
  };
}

const longEnough = 200; // milliseconds of provenance that make a figure: the browser's clock is coarse
const tooLong = 5000; // milliseconds of provenance after which a page is not asked again

/** Runs in the page: milliseconds of provenance once compiled, the middle one of some runs. */
function timeProvenance(url: string, warmUps: number, longEnough: number, tooLong: number): number {
  const times: number[] = [];
  const sumFrom = (first: number) => times.slice(first).reduce((sum, time) => sum + time, 0);
  while (sumFrom(0) < tooLong && (times.length < warmUps + 3 || sumFrom(warmUps) < longEnough)) {
    const reading = globalThis.sourcelineRead!(document, { url, insist: true });
    if (reading.kind !== 'article') return Number.NaN;
    times.push(reading.milliseconds.provenance);
    if (times.length > warmUps + 30) break;
  }
  const compiled = times.slice(Math.min(warmUps, times.length - 1)).sort((a, b) => a - b);
  return compiled[Math.floor(compiled.length / 2)]!;
}

async function benchGrowth(runner: PageRunner, script: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-bench-'));
  console.log(
    `\n${'growth, compiled'.padEnd(42)}${steps.map((n) => `${(smallest / 1000) * n} kB`.padStart(10)).join('')}`,
  );
  for (const [name, pageOf] of Object.entries(growingPages)) {
    const times: number[] = [];
    for (const step of steps) {
      const saved = { id: name, url: address, path: join(folder, 'page.html') };
      writeFileSync(saved.path, pageOf(smallest * step));
      const call = `(${timeProvenance.toString()})(${JSON.stringify(address)}, ${warmUps}, ${longEnough}, ${tooLong})`;
      times.push(
        await runner.evaluate<number | null>(saved, [script, call]).then(
          (time) => time ?? Number.NaN,
          () => Number.POSITIVE_INFINITY,
        ),
      );
    }
    const factors = times.slice(1).map((time, i) => time / times[i]!);
    const ofTime = times.map((time) =>
      Number.isFinite(time) ? time.toFixed(2) : Number.isNaN(time) ? 'none' : 'hangs',
    );
    const ofGrowth = factors.map((factor) => (Number.isFinite(factor) ? `×${factor.toFixed(1)}` : '–'));
    const isTooMuch = factors.some((factor) => factor > 12);
    console.log(
      name.padEnd(42) + [...ofTime, ...ofGrowth].map((figure) => figure.padStart(10)).join(''),
      isTooMuch ? ' more than 12-fold' : '',
    );
  }
  rmSync(folder, { recursive: true });
}

/** Puts a clock around each finder that `find-provenance.ts` imports. */
const clocks: Plugin = {
  name: 'clocks',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/find-provenance.ts')) return undefined;
    const finders = [...code.matchAll(/import \{ (?<names>[^}]*) \} from '\.\/[^']+';/gu)].flatMap(({ groups }) =>
      groups!.names!.split(', ').filter((name) => /^find[A-Z]/u.test(name)),
    );
    const renamed = finders.reduce(
      (text, name) => text.replace(new RegExp(`(import \\{[^}]*\\b)${name}\\b`, 'u'), `$1${name} as timed_${name}`),
      code,
    );
    const clock = `const clocked = (name, run) => (...given) => {
      const began = performance.now();
      try { return run(...given); } finally {
        (globalThis.finderTimes ??= {})[name] = (globalThis.finderTimes[name] ?? 0) + performance.now() - began;
      }
    };`;
    const constants = finders.map((name) => `const ${name} = clocked('${name}', timed_${name});`);
    return { code: [renamed, clock, ...constants].join('\n'), map: null };
  },
};

async function benchFinders(runner: PageRunner, pages: readonly SavedPage[]): Promise<void> {
  const entry = fileURLToPath(new URL('../../lib/reading.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [clocks],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'sourceline' } },
  });
  // Of one entry in one form there is one result, and one chunk in it.
  const [result] = [built].flat() as { output: { code: string }[] }[];
  const chunk = result!.output[0];
  const script = `${chunk!.code};globalThis.read = sourceline.read;`;
  const cold = new Map<string, number>();
  const compiled = new Map<string, number>();
  for (const saved of pages) {
    const call = `(${(
      (url: string, runs: number) => {
        const { read } = globalThis as unknown as { read: typeof globalThis.sourcelineRead };
        const world = globalThis as unknown as { finderTimes?: Record<string, number> };
        const timesOf = (count: number) => {
          world.finderTimes = {};
          for (let i = 0; i < count; i++) read!(document, { url, insist: true });
          return Object.entries(world.finderTimes).map(([name, time]) => [name, time / count] as const);
        };
        const first = timesOf(1);
        timesOf(runs);
        return { cold: first, compiled: timesOf(runs) };
      }
    ).toString()})(${JSON.stringify(saved.url)}, ${rounds})`;
    type Finders = Record<'cold' | 'compiled', [string, number][]>;
    const times = await runner.evaluate<Finders>(saved, [script, call]).catch((problem: unknown) => {
      console.error(`${saved.id}: ${String(problem).slice(0, 200)}`);
      return undefined;
    });
    for (const [name, time] of times?.cold ?? []) cold.set(name, (cold.get(name) ?? 0) + time);
    for (const [name, time] of times?.compiled ?? []) compiled.set(name, (compiled.get(name) ?? 0) + time);
  }
  const sum = (times: Map<string, number>) => [...times.values()].reduce((all, time) => all + time, 0);
  console.log(`\n${'share of each finder'.padEnd(42)} ${'cold'.padStart(9)} ${'compiled'.padStart(9)}`);
  for (const [name, time] of [...cold].sort(([, a], [, b]) => b - a)) {
    const shares = [time / sum(cold), (compiled.get(name) ?? 0) / sum(compiled)];
    console.log(name.padEnd(42), ...shares.map((share) => `${(100 * share).toFixed(1)} %`.padStart(9)));
  }
}

export async function benchProvenance(
  script: string,
  [manifest = usualPages]: string[],
  { 'by-finder': byFinder }: { 'by-finder': boolean },
): Promise<void> {
  if (!existsSync(manifest)) {
    console.log(`There are no saved pages at ${manifest}, so there is nothing to compare on: name a MANIFEST.jsonl.`);
    return;
  }
  const pages = listSavedPages([manifest]);
  const runner = new PageRunner();
  if (byFinder) await benchFinders(runner, pages);
  else {
    await benchRaces(runner, script, pages);
    await benchGrowth(runner, script);
  }
  await runner.close();
}

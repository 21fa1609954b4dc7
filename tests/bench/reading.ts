/**
 * npm run bench -- reading MANIFEST.jsonl
 * Times our reading of saved pages against Readability on a clone of the whole document, and against Defuddle, in the
 * same run and the same world of each page. Ratios are what counts: milliseconds are the machine's. Each is timed cold, as
 * on a reader's click, and when the engine has compiled it: the middle of some rounds, because its compiler and its
 * collector of garbage come between.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReadingTimes } from '../../lib/reading.ts';
import { PageRunner } from '../../scripts/page-runner.ts';
import { listSavedPages } from '../../scripts/saved-pages.ts';

interface Times {
  ours: ReadingTimes;
  readability: number;
  defuddle: number;
}

interface Raced {
  cold: Times;
  compiled: Times;
}

const warmUps = 15; // runs of each before the compiled ones
const rounds = 9; // compiled runs

/**
 * Runs in the page, whose styles are computed first: on a page that a reader looks at they are.
 * @param first which of the three runs first; whoever comes later finds the page's nodes wrapped
 */
function race(url: string, first: number, warmUps: number, rounds: number): Raced {
  document.body?.getBoundingClientRect();
  const time = (run: () => unknown): number => {
    const began = performance.now();
    try {
      run();
    } catch {
      // a peer that gives up has taken its time all the same
    }
    return performance.now() - began;
  };
  const { Readability, Defuddle } = globalThis as unknown as Record<
    string,
    new (
      ...given: unknown[]
    ) => { parse(): unknown }
  >;
  const runs = [
    (times: Times) => {
      const reading = globalThis.sourcelineRead!(document, { url, insist: true });
      if (reading.kind === 'article') times.ours = reading.milliseconds;
    },
    (times: Times) => {
      times.readability = time(() => new Readability!(document.cloneNode(true)).parse());
    },
    (times: Times) => {
      times.defuddle = time(() => new Defuddle!(document, { url, useAsync: false }).parse());
    },
  ];
  const once = (): Times => {
    const times = {
      ours: { prepare: Number.NaN, extract: Number.NaN, provenance: Number.NaN },
      readability: 0,
      defuddle: 0,
    };
    for (let i = 0; i < runs.length; i++) runs[(i + first) % runs.length]!(times);
    return times;
  };
  const cold = once();
  for (let i = 0; i < warmUps; i++) once();
  const all = Array.from({ length: rounds }, once);
  const middle = (of: (times: Times) => number) => all.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  const compiled = {
    ours: {
      prepare: middle(({ ours }) => ours.prepare),
      extract: middle(({ ours }) => ours.extract),
      provenance: middle(({ ours }) => ours.provenance),
    },
    readability: middle(({ readability }) => readability),
    defuddle: middle(({ defuddle }) => defuddle),
  };
  return { cold, compiled };
}

const middle = (values: number[], share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

function print(title: string, times: Times[]): void {
  const rows: [string, (time: Times) => number][] = [
    ['prepare', ({ ours }) => ours.prepare],
    ['extract', ({ ours }) => ours.extract],
    ['provenance', ({ ours }) => ours.provenance],
    ['Readability on a clone', ({ readability }) => readability],
    ['Defuddle', ({ defuddle }) => defuddle],
    ['prepare + extract : Readability', ({ ours, readability }) => (ours.prepare + ours.extract) / readability],
    ['prepare + extract : Defuddle', ({ ours, defuddle }) => (ours.prepare + ours.extract) / defuddle],
    ['provenance : Readability', ({ ours, readability }) => ours.provenance / readability],
  ];
  console.log(`\n${title.padEnd(34)} ${'median'.padStart(9)} ${'p95'.padStart(9)}`);
  for (const [name, of] of rows) {
    const values = times.map(of);
    console.log(name.padEnd(34), middle(values).toFixed(2).padStart(9), middle(values, 0.95).toFixed(2).padStart(9));
  }
}

export async function benchReading(script: string, [manifest]: string[]): Promise<void> {
  if (!manifest) throw new Error('usage: npm run bench -- reading MANIFEST.jsonl');
  const require = createRequire(import.meta.url);
  const readability = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');
  const defuddle = readFileSync(require.resolve('defuddle'), 'utf8');
  const runner = new PageRunner();
  const raced: Raced[] = [];
  for (const [i, saved] of listSavedPages([manifest]).entries()) {
    const result = await runner
      .evaluate<Raced>(saved, [
        script,
        `${readability};globalThis.Readability = Readability;`,
        `${defuddle};globalThis.Defuddle = globalThis.Defuddle.default ?? globalThis.Defuddle;`,
        `(${race.toString()})(${JSON.stringify(saved.url)}, ${i % 3}, ${warmUps}, ${rounds})`,
      ])
      .catch((problem: unknown) => {
        console.error(`${saved.id}: ${String(problem).slice(0, 200)}`);
        return undefined;
      });
    // A page that gives no article has no times.
    if (result && !Number.isNaN(result.cold.ours.prepare ?? Number.NaN)) raced.push(result);
  }
  await runner.close();
  print(
    `${raced.length} pages, each once and cold`,
    raced.map(({ cold }) => cold),
  );
  print(
    'compiled',
    raced.map(({ compiled }) => compiled),
  );
}

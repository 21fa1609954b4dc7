import { anchorOf, anchorQuote } from '../../lib/text/anchor-quote.ts';
import { type Trial, tryAnchor } from './edited-texts.ts';
import { randomFrom } from './made-up-text.ts';

const seed = 20_261_129;
const trials = 1000;
const lengths = [30_000, 60_000, 120_000, 240_000]; // characters
const longTrials = 100;
const longQuotes = [700, 3000] as const; // characters
const gone = 0.4; // share of a quote that is left, below which it is as good as deleted

const ending =
  'The kite festival of Aarn was called off for want of wind, and nobody minded much, least of all the goats.';

const share = (part: number, all: number) => `${part} of ${all} (${((100 * part) / all).toFixed(1)} %)`;

function printTrials(all: readonly Trial[]): void {
  const of = (outcome: Trial['outcome'], from = all) => from.filter((trial) => trial.outcome === outcome).length;
  const left = all.filter(({ survived }) => survived >= gone);
  console.log(`${all.length} quotes, each looked for after a tenth of its text was changed`);
  console.log(`right place              ${share(of('right'), all.length)}`);
  console.log(`orphan                   ${share(of('orphan'), all.length)}`);
  console.log(`wrong place              ${share(of('wrong'), all.length)}`);
  console.log(`right, of those not deleted  ${share(of('right', left), left.length)}`);
}

/** The median of some runs, in milliseconds. */
function timeOf(work: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.toSorted((a, b) => a - b)[4]!;
}

/** Whole articles are marked, too: what one of some pages costs where its text was changed. */
function printLong(): void {
  const random = randomFrom(seed);
  console.log(`\nnews texts, quotes of ${longQuotes.join(' to ')} characters`);
  printTrials(Array.from({ length: longTrials }, () => tryAnchor(random, 'news', 300, longQuotes)));
  const { text } = tryAnchor(randomFrom(1), 'news', 600, longQuotes);
  const anchor = anchorOf(text, 1000, 6000);
  const edited = [...text].filter((_, at) => at % 20 !== 0).join('');
  console.log(`a quote of 5000 characters, changed: ${timeOf(() => anchorQuote(edited, anchor)).toFixed(1)} ms`);
  console.log(`its anchor: ${timeOf(() => anchorOf(text, 1000, 6000)).toFixed(1)} ms`);
}

function printGrowth(): void {
  const base = Array.from({ length: 40 }, (_, i) => tryAnchor(randomFrom(i + 1), 'news').text).join('\n');
  console.log('\none quote whose text was changed, looked for in a text of');
  let first: number | undefined;
  for (const length of lengths) {
    const text = base.repeat(Math.ceil(length / base.length)).slice(0, length) + ending;
    const start = text.indexOf('The kite');
    const anchor = anchorOf(text, start, start + 60);
    const edited = text.replace('festival of Aarn', 'feast in Aarn');
    const time = timeOf(() => anchorQuote(edited, anchor));
    first ??= time;
    console.log(
      `${String(length).padStart(8)} characters  ${time.toFixed(1).padStart(7)} ms  ${(time / first).toFixed(1)} times the shortest's`,
    );
  }
  const same = 'a'.repeat(30_000);
  const anchor = anchorOf(same, 100, 5000);
  console.log(
    `${'one letter over and over'.padStart(19)}  ${timeOf(() => anchorQuote(`${same}b`, anchor)).toFixed(1)} ms`,
  );
}

/** npm run bench -- highlights */
export async function benchHighlights(): Promise<void> {
  for (const kind of ['news', 'formulaic'] as const) {
    const random = randomFrom(seed);
    console.log(`\n${kind} texts, English and Chinese`);
    printTrials(Array.from({ length: trials }, () => tryAnchor(random, kind)));
  }
  printLong();
  printGrowth();
}

/**
 * npm run bench -- MANIFEST.jsonl [--pages N]
 * Times our reading of saved pages against Readability on a clone of the whole document, in the same run and the same
 * world of each page. Ratios are what counts: milliseconds are the machine's.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'wxt';
import type { Reading } from '../../lib/reading.ts';
import { PageRunner } from '../../scripts/page-runner.ts';
import { listSavedPages } from '../../scripts/saved-pages.ts';

interface Times {
  prepare: number;
  extract: number;
  provenance: number;
  peer: number;
}

const manifests = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (manifests.length === 0) {
  console.error('usage: npm run bench -- MANIFEST.jsonl');
  process.exit(2);
}
await build({ browser: 'chrome', manifestVersion: 3 });
const ours = readFileSync(new URL('../../.output/chrome-mv3/read.js', import.meta.url), 'utf8');
const peer = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Runs both once on one page, ours first on every other page: whoever comes second finds the page's styles computed. */
function race(url: string, oursFirst: boolean): string {
  const runOurs = `ours = sourcelineRead(document, { url: ${JSON.stringify(url)}, insist: true })`;
  const runPeer =
    'began = performance.now(); try { new Readability(document.cloneNode(true)).parse(); } catch {} peer = performance.now() - began';
  return `(() => { let ours, peer, began; ${oursFirst ? `${runOurs}; ${runPeer}` : `${runPeer}; ${runOurs}`}; return { ours, peer }; })()`;
}

const middle = (values: number[], share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

const runner = new PageRunner();
const times: Times[] = [];
for (const [i, saved] of listSavedPages(manifests).entries()) {
  const raced = await runner
    .evaluate<{ ours: Reading; peer: number }>(saved, [
      ours,
      `${peer};globalThis.Readability = Readability;`,
      race(saved.url, i % 2 === 0),
    ])
    .catch(() => undefined);
  if (raced?.ours.kind === 'article') times.push({ ...raced.ours.milliseconds, peer: raced.peer });
}
await runner.close();

const rows: [string, (time: Times) => number][] = [
  ['prepare', (time) => time.prepare],
  ['extract', (time) => time.extract],
  ['provenance', (time) => time.provenance],
  ['Readability on a clone', (time) => time.peer],
  ['ratio, prepare + extract', (time) => (time.prepare + time.extract) / time.peer],
  ['ratio, provenance', (time) => time.provenance / time.peer],
];
console.log(`${times.length} pages, each once and cold`.padEnd(34), 'median'.padStart(9), 'p95'.padStart(9));
for (const [name, of] of rows) {
  const values = times.map(of);
  console.log(name.padEnd(34), middle(values).toFixed(2).padStart(9), middle(values, 0.95).toFixed(2).padStart(9));
}

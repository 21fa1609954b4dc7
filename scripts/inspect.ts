/**
 * npm run inspect -- FILE.html… | MANIFEST.jsonl --out RESULTS.jsonl [--pages N]
 * Reads saved pages with the very script that the extension injects, and writes one JSON line a page. A page that does
 * not look like an article is read all the same, as a reader may ask for; its line says so.
 *
 * npm run inspect -- --explain FILE.html
 * Prints which elements were considered for the article's text, and which rule kept or left out each line of the page.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import type { Explanation } from '../lib/article/explain.ts';
import type { Reading } from '../lib/reading.ts';
import { PageRunner } from './page-runner.ts';
import { listSavedPages, type SavedPage } from './saved-pages.ts';

const bundle = new URL('../.output/chrome-mv3/read.js', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    pages: { type: 'string', default: '2' },
    explain: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0 || !(values.out || values.explain)) {
  console.error(
    'usage: npm run inspect -- FILE.html… | MANIFEST.jsonl --out RESULTS.jsonl [--pages N]\n       npm run inspect -- --explain FILE.html…',
  );
  process.exit(2);
}
const desk =
  /redaktion|redacción|redação|redazione|rédaction|redakcja|redakce|staff|desk|newsroom|編集部|编辑部|編輯部/iu;

/** One line of results; its form is what scorers of such tools agree on: names and quotes as plain strings. */
function resultOf({ id, url }: SavedPage, reading: Reading) {
  if (reading.kind === 'none') return { id, url, isArticle: false, reason: reading.reason, error: null };
  const { article, provenance, milliseconds } = reading;
  const people = provenance.bylines.filter(({ role, rejected }) => role === 'author' && !rejected);
  // An agency, or the outlet or a desk of it, where it signs in a person's stead. A bare name in a row signs nothing.
  const signs = (name: string) =>
    desk.test(name) ||
    provenance.sources.some((source) => source.by === 'byline' && source.relation === 'self' && source.name === name);
  const signed = provenance.bylines.filter(
    ({ name, role, rejected, quote }) =>
      role === 'author' && (rejected === 'agency' || (rejected === 'publisher' && quote && signs(name))),
  );
  return {
    id,
    url,
    isArticle: !article.doubt,
    ...(article.doubt && { reason: article.doubt }),
    lang: article.language ?? null,
    title: article.headline,
    text: article.text,
    captions: article.captions,
    html: article.html,
    publisher: article.publisher ?? null,
    authors: (people.length > 0 ? people : signed).map((byline) => byline.name),
    published: article.published ?? null,
    modified: article.modified ?? null,
    provenance: {
      // Scorers' classes are coarser: what a house lets print of a book is another's text.
      verdict: provenance.verdict === 'excerpt' ? 'republished' : provenance.verdict,
      confidence: provenance.confidence,
      sources: provenance.sources.map(({ name, relation, by, url: original, quote }) => ({
        name,
        relation,
        by,
        url: original ?? null,
        quote: quote?.exact ?? null,
      })),
      disclaimers: provenance.disclaimers.map(({ kind, scope, quote }) => ({ kind, quote: quote.exact, scope })),
      imageCredits: provenance.imageCredits.map(({ credit, kind, quote }) => ({ credit, kind, quote: quote.exact })),
      bylines: provenance.bylines.map(({ name, role, rejected }) => ({ name, role, rejected: rejected ?? null })),
      chain: provenance.chain,
      dates: provenance.dates.map(({ kind, value, quote }) => ({ kind, value: value ?? null, quote: quote.exact })),
      hidden: provenance.hidden,
      evidence: provenance.evidence.map(({ kind, quote, rejected }) => ({
        kind,
        quote: quote?.exact ?? null,
        place: quote?.place ?? null,
        rejected: rejected ?? null,
      })),
      flags: provenance.flags,
    },
    ms: milliseconds,
    error: null,
  };
}

await build({ browser: 'chrome', manifestVersion: 3 });
const pages = listSavedPages(positionals);
const read = readFileSync(bundle, 'utf8');
const queue = [...pages];
let done = 0;
let failed = 0;

function printExplanation({ id }: SavedPage, { headline, doubt, candidates, lines }: Explanation): void {
  console.log(`\n${id}\n${headline}${doubt ? `\nno article: ${doubt}` : ''}\n`);
  for (const { by, weight, path } of candidates) console.log(`${by.padEnd(12)} ${String(weight).padStart(7)}  ${path}`);
  console.log();
  for (const { place, rule, kind, zone, text } of lines) {
    const why = `${place.padEnd(9)} ${(rule ?? '').padEnd(14)} ${kind.padEnd(10)} ${zone.padEnd(11)}`;
    console.log(`${why} ${text.length > 90 ? `${text.slice(0, 89)}…` : text}`);
  }
}

async function explain(): Promise<void> {
  const runner = new PageRunner();
  for (const saved of pages) {
    const call = `sourcelineExplain(document, ${JSON.stringify(saved.url)})`;
    printExplanation(saved, await runner.evaluate<Explanation>(saved, [read, call]));
  }
  await runner.close();
}

if (values.explain) {
  await explain();
  process.exit();
}
const out = createWriteStream(values.out!);

async function work(): Promise<void> {
  const runner = new PageRunner();
  for (let saved = queue.shift(); saved; saved = queue.shift()) {
    try {
      const call = `sourcelineRead(document, { url: ${JSON.stringify(saved.url)}, insist: true })`;
      const reading = await runner.evaluate<Reading>(saved, [read, call]);
      out.write(`${JSON.stringify(resultOf(saved, reading))}\n`);
    } catch (problem) {
      failed++;
      out.write(`${JSON.stringify({ id: saved.id, url: saved.url, isArticle: false, error: String(problem) })}\n`);
    }
    done++;
    process.stderr.write(
      process.stderr.isTTY ? `\r${done} of ${pages.length}` : done % 50 === 0 ? `${done} of ${pages.length}\n` : '',
    );
  }
  await runner.close();
}

await Promise.all(Array.from({ length: Math.max(1, Number(values.pages)) }, work));
await new Promise((resolve) => out.end(resolve));
process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${done} pages, ${failed} failed: ${values.out}\n`);

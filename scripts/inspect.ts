/**
 * npm run inspect -- FILE.html… | MANIFEST.jsonl --out RESULTS.jsonl [--pages N]
 * Reads saved pages with the very script that the extension injects, and writes one JSON line a page.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import type { Reading } from '../lib/reading.ts';
import { PageRunner } from './page-runner.ts';
import { listSavedPages, type SavedPage } from './saved-pages.ts';

const bundle = new URL('../.output/chrome-mv3/read.js', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, pages: { type: 'string', default: '2' } },
});
if (positionals.length === 0 || !values.out) {
  console.error('usage: npm run inspect -- FILE.html… | MANIFEST.jsonl --out RESULTS.jsonl [--pages N]');
  process.exit(2);
}
/** One line of results; its form is what scorers of such tools agree on: names and quotes as plain strings. */
function resultOf({ id, url }: SavedPage, reading: Reading) {
  if (reading.kind === 'none') return { id, url, isArticle: false, reason: reading.reason, error: null };
  const { article, provenance, milliseconds } = reading;
  const people = provenance.bylines.filter((byline) => !byline.rejected);
  const agencies = provenance.bylines.filter((byline) => byline.rejected === 'agency');
  return {
    id,
    url,
    isArticle: true,
    lang: article.language ?? null,
    title: article.headline,
    text: article.text,
    captions: article.captions,
    html: article.html,
    publisher: article.publisher ?? null,
    authors: (people.length > 0 ? people : agencies).map((byline) => byline.name),
    published: article.published ?? null,
    modified: article.modified ?? null,
    provenance: {
      verdict: provenance.verdict,
      confidence: provenance.confidence,
      sources: provenance.sources.map(({ name, relation, url: original, quote }) => ({
        name,
        relation,
        url: original ?? null,
        quote: quote?.exact ?? null,
      })),
      disclaimers: provenance.disclaimers.map(({ kind, scope, quote }) => ({ kind, quote: quote.exact, scope })),
      imageCredits: provenance.imageCredits.map(({ credit, quote }) => ({ credit, quote: quote.exact })),
      bylines: provenance.bylines.map(({ name, rejected }) => ({ name, rejected: rejected ?? null })),
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
const out = createWriteStream(values.out);
const queue = [...pages];
let done = 0;
let failed = 0;

async function work(): Promise<void> {
  const runner = new PageRunner();
  for (let saved = queue.shift(); saved; saved = queue.shift()) {
    try {
      const call = `sourcelineRead(document, { url: ${JSON.stringify(saved.url)} })`;
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

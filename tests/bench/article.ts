/**
 * npm run bench -- article TRUTH.jsonl SCORER.mjs [--ablate]
 * What the article's rules are worth: scores the extracted text of saved pages with an outside scorer, with every rule
 * and, asked to, without each of them in turn. TRUTH is the manifest of the pages, too.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Explanation } from '../../lib/article/explain.ts';
import { PageRunner } from '../../scripts/page-runner.ts';
import { listSavedPages, type SavedPage } from '../../scripts/saved-pages.ts';

const everyRule = 'every rule';

interface Row {
  id: string;
  text: string;
}

/** One page's text, once with every rule and once without each named one, from one loading of the page. */
async function textsOf(
  runner: PageRunner,
  saved: SavedPage,
  script: string,
  names: readonly string[],
): Promise<string[]> {
  const call = `(${(
    (url: string, variants: string[][]) =>
      variants.map((without) => {
        const reading = globalThis.sourcelineRead!(document, { url, insist: true, without });
        return reading.kind === 'article' ? reading.article.text : '';
      })
  ).toString()})(${JSON.stringify(saved.url)}, ${JSON.stringify([[], ...names.map((name) => [name])])})`;
  return runner.evaluate<string[]>(saved, [script, call]);
}

async function ruleNames(saved: SavedPage, script: string): Promise<string[]> {
  const runner = new PageRunner();
  const { rules } = await runner.evaluate<Explanation>(saved, [script, 'sourcelineExplain(document)']);
  await runner.close();
  return [...rules, 'readability'];
}

export async function benchArticle(
  script: string,
  [truth, scorer]: string[],
  { ablate }: { ablate: boolean },
): Promise<void> {
  if (!truth || !scorer) throw new Error('usage: npm run bench -- article TRUTH.jsonl SCORER.mjs [--ablate]');
  const queue = listSavedPages([truth]);
  const names = ablate ? await ruleNames(queue[0]!, script) : [];
  const results = new Map<string, Row[]>([everyRule, ...names].map((name) => [name, []]));
  const work = async () => {
    const runner = new PageRunner();
    for (let saved = queue.shift(); saved; saved = queue.shift()) {
      const texts = await textsOf(runner, saved, script, names).catch(() => undefined);
      for (const [i, rows] of [...results.values()].entries()) rows.push({ id: saved.id, text: texts?.[i] ?? '' });
    }
    await runner.close();
  };
  await Promise.all([work(), work()]);

  const folder = mkdtempSync(join(tmpdir(), 'sourceline-bench-'));
  type Scores = Record<string, { f1: number }>;
  const scoreOf = (rows: Row[]): Scores => {
    const file = join(folder, 'results.jsonl');
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    return JSON.parse(execFileSync(process.execPath, [scorer, truth, file, '--json'], { encoding: 'utf8' })) as Scores;
  };
  const whole = scoreOf(results.get(everyRule)!);
  const corpora = Object.keys(whole);
  console.log(''.padEnd(16), corpora.map((name) => name.padStart(12)).join(''));
  for (const [name, rows] of results) {
    const scores = name === everyRule ? whole : scoreOf(rows);
    const figures = corpora.map((corpus) => {
      const { f1 } = scores[corpus]!;
      // Without a rule: how much is lost, so that a rule that gains has a plus.
      return name === everyRule ? f1.toFixed(4) : (whole[corpus]!.f1 - f1).toFixed(4).replace(/^(?!-)/u, '+');
    });
    console.log(name.padEnd(16), figures.map((figure) => figure.padStart(12)).join(''));
  }
}

/**
 * npm run bench -- kept-share [FOLDER]
 * Whether the meter of what an article keeps of its page's text tells the truth. On each labelled page some paragraphs
 * are taken out of the article, one at a time, by a seeded draw: the meter must name each. And where the labels say
 * that the article is complete, it must not say that something is missing.
 * FOLDER holds `corpora/dev-pages.jsonl` and `gold/dev.jsonl`; `../shared` unless given.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PageRunner } from '../../scripts/page-runner.ts';
import { listSavedPages } from '../../scripts/saved-pages.ts';

interface Measured {
  text: string;
  share: number;
  /** Milliseconds of the first measure, on its own. */
  took: number;
  /** Passages shown and not counted: boxes beside the text. */
  beside: number;
  counted: string[];
  deletions: { words: string; isNoticed: boolean }[];
}

interface Label {
  id: string;
  isArticle: boolean;
  body?: string[];
}

const deletionsAPage = 5;
const leastParagraph = 20; // characters
const alarm = 0.95;

/** In the page: the article's share, and the share without each of some of its paragraphs. */
function measure(url: string, seed: number, deletions: number, leastParagraph: number): Measured | undefined {
  const reading = globalThis.sourcelineRead!(document, { url, insist: true });
  if (reading.kind !== 'article' || !reading.completeness) return undefined;
  const { article, completeness } = reading;
  const began = performance.now();
  const whole = completeness.measure();
  const took = performance.now() - began;
  const captions = new Set(article.captionLines);
  const lines = article.lines.filter((at) => !captions.has(at));
  const paragraphs = article.text
    .split('\n\n')
    .flatMap((words, i) => (words.length >= leastParagraph ? [{ words, at: lines[i]! }] : []));
  let state = seed;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const drawn = [];
  for (let i = 0; i < deletions && paragraphs.length > 0; i++)
    drawn.push(...paragraphs.splice(draw(paragraphs.length), 1));
  return {
    text: article.text,
    share: whole.share,
    took,
    beside: whole.passages.filter(({ counts }) => !counts).length,
    counted: completeness.passages().flatMap(({ counts, html, rule }) => (counts ? [`${rule ?? '-'} ${html}`] : [])),
    deletions: drawn.map(({ words, at }) => {
      const { share, passages } = completeness.measure(article.lines.filter((line) => line !== at));
      const isNamed = passages.some((passage) => passage.counts && passage.lines.includes(at));
      return { words, isNoticed: isNamed && share < whole.share };
    }),
  };
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const seedOf = (id: string) => [...id].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

export async function benchKeptShare(script: string, [folder = '../shared']: string[]): Promise<void> {
  const manifest = resolve(folder, 'corpora/dev-pages.jsonl');
  if (!existsSync(manifest)) {
    console.log(`no labelled pages in ${folder}: nothing to measure`);
    return;
  }
  const labels = new Map(
    readFileSync(join(folder, 'gold/dev.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Label)
      .map((label) => [label.id, label]),
  );
  const queue = listSavedPages([manifest]).filter(({ id }) => labels.get(id)?.isArticle);
  const measured: (Measured & { id: string; isComplete: boolean })[] = [];
  let unread = 0;
  const work = async () => {
    const runner = new PageRunner();
    for (let saved = queue.shift(); saved; saved = queue.shift()) {
      const call = [saved.url, seedOf(saved.id), deletionsAPage, leastParagraph].map((value) => JSON.stringify(value));
      const page = await runner
        .evaluate<Measured | undefined>(saved, [script, `(${measure.toString()})(${call.join(', ')})`])
        .catch(() => undefined);
      const text = fold(page?.text ?? '');
      const isComplete = labels.get(saved.id)!.body!.every((segment) => text.includes(fold(segment)));
      if (page) measured.push({ id: saved.id, isComplete, ...page });
      else unread++;
    }
    await runner.close();
  };
  await Promise.all([work(), work()]);

  const deletions = measured.flatMap(({ id, deletions }) => deletions.map((deletion) => ({ id, ...deletion })));
  const noticed = deletions.filter(({ isNoticed }) => isNoticed);
  const complete = measured.filter(({ isComplete }) => isComplete);
  const alarms = complete.filter(({ share }) => share < alarm);
  for (const { id, words, isNoticed } of deletions)
    if (!isNoticed) console.log(`unnoticed  ${id}  ${words.slice(0, 80)}`);
  for (const { id, share, counted } of alarms) {
    console.log(`false alarm  ${id}  ${(100 * share).toFixed(0)} %`);
    for (const words of counted) console.log(`    ${words.slice(0, 160)}`);
  }
  const took = measured.map((page) => page.took).toSorted((a, b) => a - b);
  console.log(`pages with an article: ${measured.length}, read as none: ${unread}`);
  console.log(
    `deletions noticed: ${noticed.length} of ${deletions.length} (${percent(noticed.length, deletions.length)})`,
  );
  console.log(
    `false alarms: ${alarms.length} of ${complete.length} complete articles (${percent(alarms.length, complete.length)})`,
  );
  const exact = measured.filter(({ share }) => share === 1).length;
  const beside = measured.filter((page) => page.beside > 0).length;
  console.log(`nothing left out that looks like text: ${exact}; boxes beside the text to show: ${beside} pages`);
  console.log(`first measure: ${took[took.length >> 1]?.toFixed(1)} ms median, after the first paint`);
}

import { type CslItem, cslItem } from '../../citation/csl-json.ts';
import { oneLine } from '../../citation/one-line.ts';
import { writeRis } from '../../citation/ris.ts';
import type { Wording } from '../../wording/wording.ts';
import { nothingRead } from '../nothing-read.ts';
import type { CitedArticle } from './whole-article.ts';

/** An article as a reference. Of a link whose page was not read, nothing is said but that. */
function referenceOf({ row, current }: CitedArticle, words: Wording): CslItem {
  if (current) return cslItem({ ...current, readAt: current.savedAt }, words);
  const { url, headline } = row;
  const item = cslItem({ article: { url, headline }, provenance: nothingRead, readAt: row.savedAt }, words);
  return { ...item, note: oneLine(words.transfer.linkAlone) };
}

/** A CSL-JSON file of many: one list. */
export async function* cslJsonOf(articles: AsyncGenerator<CitedArticle>, words: Wording): AsyncGenerator<string> {
  let before = '[\n';
  for await (const article of articles) {
    yield `${before}${JSON.stringify(referenceOf(article, words), undefined, 2)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** RIS records, one after the other. */
export async function* risOf(articles: AsyncGenerator<CitedArticle>, words: Wording): AsyncGenerator<string> {
  for await (const article of articles) yield writeRis(referenceOf(article, words));
}

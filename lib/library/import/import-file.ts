import type { LibraryDatabase } from '../database.ts';
import { type ArticleToRestore, writeArticles } from '../restore.ts';
import { LibraryFull } from '../save.ts';
import type { Found, Problem } from './found.ts';
import { mostArticles } from './limits.ts';
import { type ImportFormat, recognise } from './recognise.ts';
import { ImportRefused } from './refused.ts';

/** How far an import has come. Until the whole file has been checked, how much there is to do is not known. */
export type ImportProgress = { step: 'checking'; done: number } | { step: 'writing'; done: number; of: number };

export interface ImportResult {
  format: ImportFormat;
  added: number;
  /** Articles that the library had already; their tags were merged. */
  known: number;
  /** Everything that was not imported, and why. */
  problems: Problem[];
  /** Why it ended: what was added until then stays. */
  ended: 'complete' | 'cancelled' | 'full' | 'broken';
}

interface ImportOptions {
  onProgress?(progress: ImportProgress): void;
  signal?: AbortSignal;
}

const batchLength = 200; // links; a longer write would make whoever saves meanwhile wait
const linksAnArticle = 4; // that take as long to write as an article with its text
const batchSize = 20_000_000; // bytes of pictures and characters of text, of which one article may have more by itself
const progressStep = 50; // entries

function sizeOf({ versions, pictures }: ArticleToRestore): number {
  const texts = versions.reduce((sum, { article }) => sum + article.html.length + article.text.length, 0);
  return pictures.reduce((sum, { bytes }) => sum + bytes.byteLength, texts);
}

/** Articles as they can be written together. */
async function* batchesOf(entries: AsyncGenerator<Found>): AsyncGenerator<ArticleToRestore[]> {
  let batch: ArticleToRestore[] = [];
  let length = 0;
  let size = 0;
  for await (const entry of entries) {
    if ('problem' in entry) continue;
    const article = entry.make();
    batch.push(article);
    length += article.versions.length > 0 ? linksAnArticle : 1;
    size += sizeOf(article);
    if (length < batchLength && size < batchSize) continue;
    yield batch;
    batch = [];
    length = 0;
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Reads a file to its end and writes nothing: whatever it is refused for, it is refused now. */
async function check(entries: AsyncGenerator<Found>, { onProgress, signal }: ImportOptions) {
  const problems: Problem[] = [];
  let articles = 0;
  for await (const entry of entries) {
    if ('problem' in entry) problems.push(entry.problem);
    else articles++;
    const done = articles + problems.length;
    if (done > mostArticles) throw new ImportRefused('too-many');
    if (done % progressStep === 0) onProgress?.({ step: 'checking', done });
    if (signal?.aborted) return undefined;
  }
  return { problems, articles };
}

/**
 * Brings a file of another reading list, or of ours, into the library. It is read twice: once to check all of it, once
 * to write it, some articles at a time, so that the size of a file is no matter for memory.
 * @throws ImportRefused, and nothing has been written; LibraryTooNew
 */
export async function importFile(
  library: LibraryDatabase,
  file: File,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { onProgress, signal } = options;
  onProgress?.({ step: 'checking', done: 0 });
  const { format, read } = await recognise(file);
  const checked = await check(read(), options);
  const result: ImportResult = { format, added: 0, known: 0, problems: checked?.problems ?? [], ended: 'complete' };
  if (!checked) return { ...result, ended: 'cancelled' };
  let done = 0;
  onProgress?.({ step: 'writing', done, of: checked.articles });
  try {
    for await (const batch of batchesOf(read())) {
      if (signal?.aborted) return { ...result, ended: 'cancelled' };
      const { added, known } = await writeArticles(library, batch);
      result.added += added;
      result.known += known;
      done += batch.length;
      onProgress?.({ step: 'writing', done, of: checked.articles });
    }
  } catch (problem) {
    if (problem instanceof LibraryFull) return { ...result, ended: 'full' };
    if (done === 0) throw problem;
    return { ...result, ended: 'broken' };
  }
  return result;
}

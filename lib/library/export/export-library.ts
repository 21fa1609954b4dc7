import type { Wording } from '../../wording/wording.ts';
import type { LibraryDatabase } from '../database.ts';
import { listIds } from '../listing.ts';
import { textStream, zipStream } from './byte-streams.ts';
import { csvOf } from './csv.ts';
import { writeEpub } from './epub.ts';
import type { ExportFormat } from './formats.ts';
import { writeMarkdown } from './markdown.ts';
import { writeOwnArchive } from './own-archive.ts';
import { cslJsonOf, risOf } from './references.ts';
import { citedArticles, wholeArticles } from './whole-article.ts';

interface ExportOptions {
  /** Articles by their ids; absent: the whole library. */
  ids?: readonly string[] | undefined;
  words: Wording;
  /** Milliseconds since 1970. */
  now: number;
  onProgress?(done: number, of: number): void;
  signal?: AbortSignal;
}

/** The same articles, counted as they are asked for. */
async function* counted<T>(articles: AsyncGenerator<T>, of: number, onProgress: ExportOptions['onProgress']) {
  let done = 0;
  onProgress?.(done, of);
  for await (const article of articles) {
    yield article;
    onProgress?.(++done, of);
  }
}

/**
 * A library as a file, written while it is read: one article is in memory at a time. The stream fails with the signal's
 * reason, or with what the database said.
 */
export async function exportLibrary(
  library: LibraryDatabase,
  format: ExportFormat,
  { ids, words, now, onProgress, signal }: ExportOptions,
): Promise<ReadableStream<Uint8Array>> {
  const wanted = ids ?? (await listIds(library, {}, 'newest-saved'));
  const whole = () => counted(wholeArticles(library, wanted), wanted.length, onProgress);
  const cited = () => counted(citedArticles(library, wanted), wanted.length, onProgress);
  switch (format) {
    case 'archive':
      return zipStream((add) => writeOwnArchive(whole(), add, now), signal);
    case 'markdown':
      return zipStream((add) => writeMarkdown(whole(), add, words), signal);
    case 'epub':
      return zipStream((add) => writeEpub(whole(), add, { words, now }), signal);
    case 'csv':
      return textStream(csvOf(cited()), signal);
    case 'csl-json':
      return textStream(cslJsonOf(cited(), words), signal);
    case 'ris':
      return textStream(risOf(cited(), words), signal);
  }
}

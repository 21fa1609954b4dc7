import {
  archiveFormat,
  articleName,
  folderOf,
  manifestName,
  pageName,
  pictureName,
  versionName,
} from '../archive-form.ts';
import type { AddFile } from './byte-streams.ts';
import { readingPage } from './reading-page.ts';
import { rowToKeep } from './row-to-keep.ts';
import type { WholeArticle } from './whole-article.ts';

/** JSON escapes what UTF-8 cannot hold: halves of letters come back as they were. */
function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

/**
 * Our own archive, without loss; its form is in `archive-form.ts`.
 * @param now milliseconds since 1970
 */
export async function writeOwnArchive(
  articles: AsyncGenerator<WholeArticle>,
  add: AddFile,
  now: number,
): Promise<void> {
  await add(manifestName, json({ format: archiveFormat, written: new Date(now).toISOString() }));
  for await (const article of articles) {
    const { row, versions, pictures, highlights } = article;
    const folder = folderOf(row.id);
    const listed = pictures.map(({ source, type }, i) => ({ source, type, file: pictureName(i, type) }));
    const ids = versions.map(({ id }) => id);
    const marked = highlights.map(({ articleId: _, ...highlight }) => highlight);
    await add(
      `${folder}${articleName}`,
      json({ row: rowToKeep(row), versions: ids, pictures: listed, highlights: marked }),
    );
    for (const version of versions) await add(`${folder}${versionName(version.id)}`, json(version));
    for (const [i, { bytes }] of pictures.entries()) await add(`${folder}${listed[i]!.file}`, bytes, 'store');
    if (article.current) await add(`${folder}${pageName}`, readingPage(article, listed));
  }
}

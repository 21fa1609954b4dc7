import * as v from 'valibot';
import {
  archiveFormat,
  articleFileSchema,
  articleName,
  manifestName,
  manifestSchema,
  versionName,
} from '../archive-form.ts';
import type { ArticleToRestore } from '../restore.ts';
import type { SavedPicture, WholeVersion } from '../saved-article.ts';
import { versionSchema } from '../saved-shape.ts';
import { type ArchivedFile, archivedFiles } from './archive.ts';
import type { Found, Problem } from './found.ts';
import { parseJson } from './json-entries.ts';
import { longestPicture, longestRow, longestVersion } from './limits.ts';
import { ImportRefused } from './refused.ts';

const inFolder = /^(articles\/[^/]{1,100}\/)(.+)$/u;

/** The files of one article, by their names in its folder. */
type Folder = Map<string, ArchivedFile>;

/** An article's files follow each other in an archive: one folder is in memory at a time. */
async function* foldersOf(archive: Blob): AsyncGenerator<[path: string, files: Folder]> {
  let open: [string, Folder] | undefined;
  for await (const file of archivedFiles(archive)) {
    const [, path, name] = inFolder.exec(file.name) ?? [];
    if (!path || !name) continue;
    if (open?.[0] !== path) {
      if (open) yield open;
      open = [path, new Map()];
    }
    open[1].set(name, file);
  }
  if (open) yield open;
}

async function jsonOf(file: ArchivedFile | undefined, most: number): Promise<unknown> {
  if (!file) return undefined;
  const text = new TextDecoder().decode(await file.bytes(most));
  try {
    return parseJson(text);
  } catch (problem) {
    if (problem instanceof ImportRefused) throw problem;
    return undefined;
  }
}

/** @throws ImportRefused where a newer Sourceline has written the archive, or something else has */
export async function checkManifest(file: ArchivedFile): Promise<void> {
  const { success, output } = v.safeParse(manifestSchema, await jsonOf(file, longestRow));
  if (!success) throw new ImportRefused('unknown', `${manifestName} is not ours`);
  if (output.format !== archiveFormat) throw new ImportRefused('newer', output.format);
}

async function articleIn(files: Folder): Promise<ArticleToRestore | undefined> {
  const article = v.safeParse(articleFileSchema, await jsonOf(files.get(articleName), longestRow));
  if (!article.success) return undefined;
  const { row, versions: ids, pictures: listed, highlights } = article.output;
  const versions: WholeVersion[] = [];
  for (const id of new Set(ids)) {
    const { success, output } = v.safeParse(versionSchema, await jsonOf(files.get(versionName(id)), longestVersion));
    if (!success || output.id !== id) return undefined;
    versions.push(output as WholeVersion);
  }
  if (versions.length > 0 && !ids.includes(row.version)) return undefined;
  const pictures = new Map<string, SavedPicture>();
  for (const { file, source, type } of listed) {
    const bytes = await files.get(file)?.bytes(longestPicture);
    if (!bytes) return undefined;
    pictures.set(source, { source, type, bytes: bytes.buffer });
  }
  return { row: row as ArticleToRestore['row'], versions, pictures: [...pictures.values()], highlights };
}

/** The articles of an archive of ours: every version, mark and picture. */
export async function* readOwnArchive(archive: Blob): AsyncGenerator<Found> {
  let row = 0;
  for await (const [path, files] of foldersOf(archive)) {
    row++;
    const article = await articleIn(files);
    const problem: Problem = { file: `${path}${articleName}`, row, address: '', reason: 'malformed' };
    yield article ? { make: () => article } : { problem };
  }
}

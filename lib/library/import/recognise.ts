import { manifestName } from '../archive-form.ts';
import { type ArchivedFile, archivedFiles, isArchive } from './archive.ts';
import { bookmarksStart, readBookmarks } from './bookmarks.ts';
import { headingsOf } from './csv-rows.ts';
import type { Found } from './found.ts';
import { instapaperHeadings, readInstapaper } from './instapaper.ts';
import { omnivoreList, readOmnivore } from './omnivore.ts';
import { checkManifest, readOwnArchive } from './own-archive.ts';
import { pocketHeadings, readPocket } from './pocket.ts';
import { readReadwise, readwiseHeadings } from './readwise.ts';
import { refuseLongTable } from './refuse-long-table.ts';
import { ImportRefused } from './refused.ts';
import { headOf, type TextFile } from './text-file.ts';
import { readWallabag } from './wallabag.ts';

/** Whose list a file is. */
export type ImportFormat = 'sourceline' | 'pocket' | 'instapaper' | 'omnivore' | 'wallabag' | 'readwise' | 'bookmarks';

/** A file whose format is known, to be read as often as is asked. */
export interface Recognised {
  format: ImportFormat;
  read(): AsyncGenerator<Found>;
}

const tables: [ImportFormat, headings: string[], read: (file: TextFile) => AsyncGenerator<Found>][] = [
  ['pocket', pocketHeadings, readPocket],
  ['instapaper', instapaperHeadings, readInstapaper],
  ['readwise', readwiseHeadings, readReadwise],
];

/** A list on its own, told by its first words; its name says nothing. */
async function recogniseList(file: TextFile): Promise<Recognised | undefined> {
  const head = await headOf(file);
  if (head.includes('\0')) return undefined;
  if (bookmarksStart.test(head)) return { format: 'bookmarks', read: () => readBookmarks(file) };
  if (/^\s*\[/u.test(head)) return { format: 'wallabag', read: () => readWallabag(file) };
  const headings = new Set(headingsOf(head));
  const table = tables.find(([, wanted]) => wanted.every((heading) => headings.has(heading)));
  if (!table) return undefined;
  await refuseLongTable(file);
  return { format: table[0], read: () => table[2](file) };
}

const mostLists = 1000; // in one archive

/** An archive: ours, Omnivore's, or one of lists, as Pocket packs its own. */
async function recogniseArchive(archive: Blob): Promise<Recognised> {
  let manifest: ArchivedFile | undefined;
  let isOmnivores = false;
  const others: ArchivedFile[] = [];
  // The directory is read to its end, and weighed, before anything is unpacked.
  for await (const file of archivedFiles(archive)) {
    if (file.name === manifestName) manifest = file;
    else if (omnivoreList.test(file.name)) isOmnivores = true;
    else if (others.length <= mostLists) others.push(file);
  }
  if (manifest) {
    await checkManifest(manifest);
    return { format: 'sourceline', read: () => readOwnArchive(archive) };
  }
  if (isOmnivores) return { format: 'omnivore', read: () => readOmnivore(archive) };
  if (others.length > mostLists) throw new ImportRefused('unknown', 'too many files to be lists');
  return recogniseLists(others);
}

async function recogniseLists(files: readonly ArchivedFile[]): Promise<Recognised> {
  const lists: (Recognised | { unknown: string })[] = [];
  for (const file of files) lists.push((await recogniseList(file)) ?? { unknown: file.name });
  const known = lists.find((list) => 'read' in list);
  if (!known) throw new ImportRefused('unknown');
  return {
    format: known.format,
    async *read() {
      for (const list of lists) {
        if ('read' in list) yield* list.read();
        else yield { problem: { file: list.unknown, row: 1, address: '', reason: 'unknown' } };
      }
    },
  };
}

/**
 * What a file is, from its content.
 * @throws ImportRefused where it is nothing that we know
 */
export async function recognise(file: File): Promise<Recognised> {
  if (await isArchive(file)) return recogniseArchive(file);
  const list = await recogniseList({ name: file.name, open: async () => file.stream() });
  if (!list) throw new ImportRefused('unknown');
  return list;
}

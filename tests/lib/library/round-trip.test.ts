import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { zipStream } from '@/lib/library/export/byte-streams.ts';
import { writeOwnArchive } from '@/lib/library/export/own-archive.ts';
import { wholeArticles } from '@/lib/library/export/whole-article.ts';
import { importFile } from '@/lib/library/import/import-file.ts';
import { listIds } from '@/lib/library/listing.ts';
import { fileOf } from './bytes.ts';
import { contentsOf } from './contents.ts';
import { keepHostile } from './hostile-library.ts';
import { emptyLibrary } from './shelf.ts';

test('a library that goes out as an archive of ours comes in again as it was', async () => {
  const library = emptyLibrary();
  await keepHostile(library, 36);
  const ids = await listIds(library, {}, 'newest-saved');
  const archive = await fileOf(zipStream((add) => writeOwnArchive(wholeArticles(library, ids), add, 0)));
  const other = emptyLibrary();
  expect(await importFile(other, archive)).toEqual({
    format: 'sourceline',
    added: 36,
    known: 0,
    problems: [],
    ended: 'complete',
  });
  expect(await contentsOf(other)).toEqual(await contentsOf(library));
});

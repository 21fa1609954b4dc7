import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { type AddFile, zipStream } from '@/lib/library/export/byte-streams.ts';
import { writeOwnArchive } from '@/lib/library/export/own-archive.ts';
import { wholeArticles } from '@/lib/library/export/whole-article.ts';
import { type ImportProgress, importFile } from '@/lib/library/import/import-file.ts';
import { deepestNesting, longestPiece, mostArticles } from '@/lib/library/import/limits.ts';
import { ImportRefused } from '@/lib/library/import/refused.ts';
import { listIds } from '@/lib/library/listing.ts';
import { fileOf, textFile } from '../bytes.ts';
import { contentsOf } from '../contents.ts';
import { emptyLibrary, keep } from '../shelf.ts';

const zipOf = (write: (add: AddFile) => Promise<void>) => fileOf(zipStream(write));
const manifest = JSON.stringify({ format: 'sourceline-library/1' });

/** Our own archive of a library of three. */
async function archiveOf(count = 3): Promise<File> {
  const library = emptyLibrary();
  await keep(library, Array(count).fill({}));
  const ids = await listIds(library, {}, 'newest-saved');
  return zipOf((add) => writeOwnArchive(wholeArticles(library, ids), add, 0));
}

async function damaged(
  archive: File,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<File> {
  return new File([change(new Uint8Array(await archive.arrayBuffer()))], archive.name);
}

const headings = 'title,url,time_added,cursor,tags,status\n';
const zeros = (count: number) => '0'.repeat(count);

describe('a file that is no list is refused with the reason, and the library stays as it is', () => {
  test.each<[string, () => File | Promise<File>, string]>([
    ['nothing', () => textFile(''), 'unknown'],
    ['a text', () => textFile('Dear reader,\nthe ferry stops.'), 'unknown'],
    ['a table of something else', () => textFile('date,tide\n1,2\n'), 'unknown'],
    ['a picture', () => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])], 'a.csv'), 'unknown'],
    ['a PDF', () => textFile('%PDF-1.7\n%\u00e2\u00e3'), 'unknown'],
    ['a JSON object', () => textFile('{"url":"https://tidewater.example/"}'), 'unknown'],
    ['a list that is cut off', () => textFile('[{"url":"https://tidewater.example/"},{"url":'), 'damaged'],
    ['a list that is no JSON', () => textFile('[{url: 1}]'), 'damaged'],
    ['a list nested too deeply', () => textFile('['.repeat(100_000)), 'too-deep'],
    ['a list nested too deeply further on', () => textFile(`[${'{"a":'.repeat(deepestNesting)}`), 'too-deep'],
    ['a piece that is too long', () => textFile(`["${zeros(longestPiece)}`), 'too-large'],
    [
      'a table of too many rows',
      () => textFile(headings + 'T,https://tidewater.example/,1,,,\n'.repeat(mostArticles + 1)),
      'too-many',
    ],
    ['a table whose quotation has no end', () => textFile(`${headings}"${zeros(longestPiece)}`), 'too-large'],
    [
      'bookmarks in folders without end',
      () => textFile(`<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><p>'.repeat(100_000)}`),
      'too-deep',
    ],
    ['an archive of nothing', () => zipOf(async () => undefined), 'unknown'],
    ['an archive of no list', () => zipOf((add) => add('a.txt', 'Hello.')), 'unknown'],
    ['an archive that is cut off', async () => damaged(await archiveOf(), (bytes) => bytes.slice(0, -100)), 'damaged'],
    ['an archive’s beginning', async () => damaged(await archiveOf(), (bytes) => bytes.slice(0, 300)), 'damaged'],
    [
      'an archive with a bit turned over',
      async () =>
        damaged(await archiveOf(), (bytes) => {
          const middle = Math.floor(bytes.length / 3);
          bytes[middle]! ^= 0x10;
          return bytes;
        }),
      'damaged',
    ],
    [
      'an archive that unpacks to too much',
      () => zipOf((add) => add('a.csv', headings + zeros(30_000_000))),
      'too-large',
    ],
    ['an archive of a later form', () => zipOf((add) => add('sourceline.json', manifest.replace('/1', '/2'))), 'newer'],
    ['an archive that names itself ours', () => zipOf((add) => add('sourceline.json', '{}')), 'unknown'],
  ])('%s', async (_, file, reason) => {
    const library = emptyLibrary();
    await keep(library, [{}, {}]);
    const before = await contentsOf(library);
    const refusal = await importFile(library, await file()).catch((problem) => problem);
    expect(refusal).toBeInstanceOf(ImportRefused);
    expect(refusal.reason).toBe(reason);
    expect(await contentsOf(library)).toEqual(before);
  });
});

describe('a table of many times too many rows', () => {
  const row = 'T,https://tidewater.example/,1,,,\n';

  test.each([
    ['by line feeds', '\n'],
    ['by both', '\r\n'],
    ['by carriage returns', '\r'],
  ])('is refused before a row is read, its lines ended %s', async (_, end) => {
    const file = textFile((headings + row.repeat(2 * mostArticles + 1)).replaceAll('\n', end));
    const told: ImportProgress[] = [];
    const imported = importFile(emptyLibrary(), file, { onProgress: (progress) => told.push(progress) });
    await expect(imported).rejects.toMatchObject({ name: 'ImportRefused', reason: 'too-many' });
    expect(told).toEqual([{ step: 'checking', done: 0 }]);
  });

  test('is not one that has as many lines in its quotations', async () => {
    const lines = 'a\n'.repeat(2 * mostArticles + 1);
    const file = textFile(`URL,Title,Selection,Folder\nhttps://tidewater.example/,T,"${lines}",\n`);
    expect(await importFile(emptyLibrary(), file)).toMatchObject({ added: 1, problems: [], ended: 'complete' });
  });
});

describe('an archive of ours that was tampered with', () => {
  /** The files of an archive of one article, to be changed and packed again. */
  async function repacked(change: (files: Map<string, string>) => void): Promise<File> {
    const library = emptyLibrary();
    const [id] = await keep(library, [{ url: 'https://valley-bulletin.example/ferry' }]);
    const files = new Map<string, string>();
    const add: AddFile = async (name, content) =>
      void files.set(name, typeof content === 'string' ? content : 'picture');
    await writeOwnArchive(wholeArticles(library, [id!]), add, 0);
    change(files);
    return zipOf(async (add) => {
      for (const [name, text] of files) await add(name, text);
    });
  }

  const rename = (files: Map<string, string>, from: RegExp, to: (name: string) => string) => {
    for (const [name, text] of [...files]) {
      if (!from.test(name)) continue;
      files.delete(name);
      files.set(to(name), text);
    }
  };
  const edit = (files: Map<string, string>, which: RegExp, change: (text: string) => string) => {
    for (const [name, text] of files) if (which.test(name)) files.set(name, change(text));
  };

  test.each<[string, (files: Map<string, string>) => void]>([
    [
      'a row of another shape',
      (files) => edit(files, /article\.json/u, (text) => text.replace('"unread"', '"elsewhere"')),
    ],
    ['a row without an address', (files) => edit(files, /article\.json/u, (text) => text.replace('"url"', '"uri"'))],
    ['an address that runs', (files) => edit(files, /article\.json/u, (text) => text.replace('https:', 'javascript:'))],
    ['a version that is not there', (files) => rename(files, /versions/u, () => 'elsewhere.json')],
    ['a version of another name', (files) => edit(files, /versions/u, (text) => text.replace(/"id": "./u, '"id": "'))],
    ['a picture that is not there', (files) => rename(files, /pictures/u, () => 'elsewhere.webp')],
    ['a picture elsewhere', (files) => edit(files, /article\.json/u, (text) => text.replace('pictures/0', '../../0'))],
    ['no JSON', (files) => edit(files, /article\.json/u, () => '{')],
  ])('%s: is listed, and not imported', async (_, change) => {
    const library = emptyLibrary();
    const result = await importFile(library, await repacked(change));
    expect(result).toMatchObject({ added: 0, problems: [{ row: 1, reason: 'malformed' }] });
    expect(await library.articles.count()).toBe(0);
  });

  test('gives no object a new prototype', async () => {
    const library = emptyLibrary();
    const archive = await repacked((files) =>
      edit(files, /json/u, (text) => text.replace('{', '{"__proto__": {"polluted": true}, "constructor": 1,')),
    );
    expect(await importFile(library, archive)).toMatchObject({ added: 1 });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await library.articles.toArray())[0]).not.toHaveProperty('polluted');
  });

  test('writes over no version, row or text of another article', async () => {
    const library = emptyLibrary();
    const [own] = await keep(library, [{ headline: 'Ours' }]);
    const before = await contentsOf(library);
    let other = '';
    const archive = await repacked((files) => {
      other = /articles\/([^/]+)/u.exec([...files.keys()].join('\n'))![1]!;
      edit(files, /json/u, (text) => text.replaceAll(other, own!));
      rename(files, /articles/u, (name) => name.replaceAll(other, own!));
    });
    expect(await importFile(library, archive)).toMatchObject({ added: 1, problems: [] });
    expect(await importFile(library, archive)).toMatchObject({ added: 0, known: 1 });
    const after = await contentsOf(library);
    for (const table of ['rows', 'bodies', 'texts', 'pictures'] as const) {
      expect(after[table]).toHaveLength(before[table].length + 1);
      expect(after[table]).toContainEqual(before[table][0]);
    }
  });

  test('brings back what was removed, with what it lacks', async () => {
    const { removeArticle } = await import('../shelf.ts');
    const library = emptyLibrary();
    const [id] = await keep(library, [{ url: 'https://valley-bulletin.example/ferry' }]);
    await removeArticle(library, id!);
    expect(await importFile(library, await repacked(() => undefined))).toMatchObject({ added: 1, known: 0 });
    expect(await library.articles.get(id!)).toMatchObject({ removed: 0 });
    expect(await library.articles.count()).toBe(1);
  });
});

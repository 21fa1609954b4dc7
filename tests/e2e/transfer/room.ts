import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { asXhtml, bodyFragment } from '@/lib/library/export/body-markup.ts';
import { exportLibrary } from '@/lib/library/export/export-library.ts';
import type { ExportFormat } from '@/lib/library/export/formats.ts';
import { markdownOf } from '@/lib/library/export/markdown.ts';
import { importFile } from '@/lib/library/import/import-file.ts';
import { ImportRefused } from '@/lib/library/import/refused.ts';
import { openSaved } from '@/lib/library/list.ts';
import { wordingFor } from '@/lib/wording/index.ts';
import { contentsOf } from '../../lib/library/contents.ts';
import { keepHostile } from '../../lib/library/hostile-library.ts';

// What the tests do inside a browser's page, with a browser's database, archives and parser.

const words = wordingFor('en');
const now = Date.UTC(2026, 2, 14, 12);

async function emptyLibrary(name: string): Promise<LibraryDatabase> {
  const library = new LibraryDatabase(name);
  await library.delete();
  await library.open();
  return library;
}

/** Both as JSON; only what differs, by its table. */
function differences(a: object, b: object): string[] {
  const [left, right] = [a, b].map((value) => new Map(Object.entries(value)));
  return [...left!].flatMap(([table, rows]) => {
    const others = right!.get(table);
    if (!Array.isArray(rows)) return JSON.stringify(rows) === JSON.stringify(others) ? [] : [table];
    const written = new Set((others as unknown[]).map(comparable));
    const missing = rows.filter((row) => !written.has(comparable(row)));
    const extra = (others as unknown[]).length - rows.length;
    return [
      ...missing.map((row) => `${table}: ${comparable(row).slice(0, 300)}`),
      ...(extra ? [`${table}: ${extra} more`] : []),
    ];
  });
}

/** A value as JSON whose keys are in order. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (inner instanceof Map) return [...inner].sort();
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

async function fileOf(stream: ReadableStream<Uint8Array>, name: string): Promise<File> {
  return new File([await new Response(stream).blob()], name);
}

/** Out of one library and into another: what differs. */
async function roundTrip(count: number) {
  const library = await emptyLibrary('out');
  await keepHostile(library, count);
  const started = performance.now();
  const archive = await fileOf(await exportLibrary(library, 'archive', { words, now }), 'library.zip');
  const written = performance.now();
  const other = await emptyLibrary('in');
  const { added, known, problems, ended } = await importFile(other, archive);
  const read = performance.now();
  return {
    added,
    known,
    problems,
    ended,
    bytes: archive.size,
    milliseconds: [Math.round(written - started), Math.round(read - written)],
    differences: differences(await contentsOf(library), await contentsOf(other)),
  };
}

/** A library of hostile words in another form, as base64. */
async function takenOut(format: ExportFormat, count: number): Promise<string> {
  const library = await emptyLibrary('out');
  await keepHostile(library, count);
  const bytes = new Uint8Array(
    await (await fileOf(await exportLibrary(library, format, { words, now }), '')).arrayBuffer(),
  );
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

const headings = 'title,url,time_added,cursor,tags,status\n';

const hostileFiles: Record<string, () => Promise<BlobPart[]>> = {
  'a table of a million rows': async () => {
    const rows = 'Tides,https://tidewater.example/a,1700000000,,fog|tides,unread\n'.repeat(10_000);
    return [headings, ...Array<string>(100).fill(rows)];
  },
  'JSON a hundred thousand deep': async () => ['[{"a":', '['.repeat(100_000), ']'.repeat(100_000), '}]'],
  'JSON a hundred thousand deep in our own archive': async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const bytes = new Response(readable).arrayBuffer();
    const archive = new ZipWriter(writable, { useWebWorkers: false });
    await archive.add('sourceline.json', new Blob(['{"format":"sourceline-library/1"}']).stream() as never);
    const deep = `{"row":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    await archive.add('articles/a/article.json', new Blob([deep]).stream() as never);
    await archive.close();
    return [await bytes];
  },
  'a picture': async () => [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
};

let made: File | undefined;

/**
 * Makes a file that is to be refused, and a library that is to stay as it is.
 * @param bytes the file as base64; absent: it is made here
 */
async function prepare(kind: string, bytes?: string): Promise<void> {
  const content = bytes
    ? [Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]
    : await hostileFiles[kind]!();
  made = new File(content, 'list');
  await keepHostile(await emptyLibrary('kept'), 10);
}

async function refuse() {
  const library = new LibraryDatabase('kept');
  const before = comparable(await contentsOf(library));
  const started = performance.now();
  const reason = await importFile(library, made!).then(
    () => 'taken',
    (problem) => (problem instanceof ImportRefused ? problem.reason : String(problem)),
  );
  const milliseconds = Math.round(performance.now() - started);
  return { reason, milliseconds, same: comparable(await contentsOf(library)) === before };
}

/** A page with scripts in it, brought in: its words, as they are searched. */
async function importedText(html: string) {
  const library = await emptyLibrary('in');
  const list = JSON.stringify([
    { url: 'https://tidewater.example/a', title: '<img src=x onerror=alert(1)>', content: html },
  ]);
  await importFile(library, new File([list], 'wallabag.json'));
  const [row] = await library.articles.toArray();
  const saved = await openSaved(library, row!.id);
  return { headline: row!.headline, text: saved!.body.article.text, captions: saved!.body.article.captions };
}

const kept = [{ source: 'https://c.example/fog.webp', type: 'image/webp', bytes: new ArrayBuffer(1) }];

/** A text as a book has it, without the name of its markup. */
function inBook(html: string): string {
  const fragment = bodyFragment(html, kept, (at) => `pictures/${at}.webp`);
  return asXhtml(fragment).replaceAll(/ xmlns="http:\/\/www\.w3\.org\/1999\/xhtml"/gu, '');
}

/** A text as Markdown. */
function inMarkdown(html: string): string {
  return markdownOf(bodyFragment(html, kept, (at) => `pictures/${at}.webp`));
}

const room = { inBook, inMarkdown, roundTrip, takenOut, prepare, refuse, importedText };

export type Room = typeof room;

Object.assign(globalThis, { room });

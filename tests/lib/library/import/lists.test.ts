import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { zipStream } from '@/lib/library/export/byte-streams.ts';
import { importFile } from '@/lib/library/import/import-file.ts';
import { listNewest, openSaved } from '@/lib/library/list.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { fileOf, textFile } from '../bytes.ts';
import { emptyLibrary, sample } from '../shelf.ts';

type Shown = Partial<SavedArticle>;

/** Imports a file into an empty library; what is in it then. */
async function imported(file: File) {
  const library = emptyLibrary();
  const result = await importFile(library, file);
  return { library, result, rows: await listNewest(library, 100) };
}

const zipOf = (files: Record<string, string>) =>
  fileOf(
    zipStream(async (add) => {
      for (const [name, text] of Object.entries(files)) await add(name, text);
    }),
  );

const pocket = `title,url,time_added,cursor,tags,status
"Ferry stops, again",https://valley-bulletin.example/ferry,1700000000,,ferries|fog,unread
https://tidewater.example/a,https://tidewater.example/a,1700000100,,,archive
`;

const instapaper = `URL,Title,Selection,Folder,Timestamp,Tags
https://valley-bulletin.example/ferry,Ferry stops,"The ""fog"" stays",Archive,1700000000,"[""ferries"",""fog""]"
https://tidewater.example/a,Tides,,Harbours,1700000100,[]
https://tidewater.example/b,Buoys,,Starred,1700000200,
`;

const readwise = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Ferry stops,https://valley-bulletin.example/ferry,01h,"['ferries', ""reader's own""]",2023-11-14 22:13:20.117000+00:00,0.5,archive,True
`;

const wallabag = JSON.stringify([
  {
    is_archived: 1,
    is_starred: true,
    tags: ['ferries', { label: 'fog' }],
    title: 'Ferry stops',
    url: 'https://valley-bulletin.example/ferry',
    content: '<p>The ferry stops.</p><p>Fog <b>stays</b>.</p><figure><figcaption>Fog</figcaption></figure>',
    created_at: '2023-11-14T22:13:20+0000',
    published_at: '2023-11-13T08:00:00+0000',
    published_by: ['Ingrid Vale'],
    language: 'en_GB',
    domain_name: 'valley-bulletin.example',
    annotations: [{ quote: 'Fog stays', text: 'Ask Per.' }],
  },
]);

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Toolbar</H3>
  <DL><p>
    <DT><H3>Harbours</H3>
    <DL><p>
      <DT><A HREF="https://valley-bulletin.example/ferry?a=1&amp;b=2" ADD_DATE="1700000000" TAGS="fog,tides">Ferry &amp; fog</A>
      <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
    </DL><p>
  </DL><p>
  <DT><A HREF="https://tidewater.example/a">Tides</A>
</DL>`;

const omnivore = {
  'metadata_0_to_19.json': JSON.stringify([
    {
      id: '1',
      slug: 'ferry-stops',
      title: 'Ferry stops',
      url: 'https://valley-bulletin.example/ferry',
      author: 'Ingrid Vale',
      state: 'Archived',
      readingProgress: 40,
      labels: ['ferries'],
      savedAt: '2023-11-14T22:13:20.000Z',
      publishedAt: '2023-11-13T08:00:00.000Z',
    },
    { slug: 'tides', title: 'Tides', url: 'https://tidewater.example/a', state: 'Active' },
  ]),
  'content/ferry-stops.html': '<article><h2>Stops</h2><p>The ferry stops.</p></article>',
  'highlights/ferry-stops.md': '> The ferry',
};

describe('a list of another reader', () => {
  test.each<[string, () => File | Promise<File>, string, Shown[]]>([
    [
      'Pocket’s table',
      () => textFile(pocket),
      'pocket',
      [
        { url: 'https://tidewater.example/a', shelf: 'archive', tags: [], savedAt: 1_700_000_100_000, versions: 0 },
        {
          url: 'https://valley-bulletin.example/ferry',
          headline: 'Ferry stops, again',
          tags: ['ferries', 'fog'],
          shelf: 'unread',
          savedAt: 1_700_000_000_000,
        },
      ],
    ],
    [
      'Pocket’s archive of two tables',
      () => zipOf({ 'part_000000.csv': pocket, 'part_000001.csv': pocket.replaceAll('.example/', '.example/2/') }),
      'pocket',
      [
        { url: 'https://tidewater.example/a' },
        { url: 'https://tidewater.example/2/a' },
        { url: 'https://valley-bulletin.example/ferry' },
        { url: 'https://valley-bulletin.example/2/ferry' },
      ],
    ],
    [
      'Pocket’s table with Windows line ends and a byte order mark',
      () => textFile(`\ufeff${pocket.replaceAll('\n', '\r\n')}`),
      'pocket',
      [{ shelf: 'archive' }, { headline: 'Ferry stops, again', tags: ['ferries', 'fog'], shelf: 'unread' }],
    ],
    [
      'Instapaper’s table',
      () => textFile(instapaper),
      'instapaper',
      [
        { headline: 'Buoys', starred: 1, tags: [] },
        { headline: 'Tides', starred: 0, tags: ['Harbours'], shelf: 'unread' },
        { headline: 'Ferry stops', tags: ['ferries', 'fog'], shelf: 'archive', note: 'The "fog" stays' },
      ],
    ],
    [
      'Readwise Reader’s table',
      () => textFile(readwise),
      'readwise',
      [
        {
          tags: ['ferries', 'reader’s own'.replace('’', "'")],
          shelf: 'archive',
          progress: 0.5,
          savedAt: 1_700_000_000_117,
        },
      ],
    ],
    [
      'wallabag’s list',
      () => textFile(wallabag),
      'wallabag',
      [
        {
          headline: 'Ferry stops',
          publisher: 'valley-bulletin.example',
          authors: ['Ingrid Vale'],
          tags: ['ferries', 'fog'],
          shelf: 'archive',
          starred: 1,
          note: '> Fog stays\nAsk Per.',
          language: 'en-GB',
          published: '2023-11-13',
          day: '2023-11-13',
          savedAt: 1_700_000_000_000,
          versions: 1,
        },
      ],
    ],
    [
      'Omnivore’s archive',
      () => zipOf(omnivore),
      'omnivore',
      [
        { headline: 'Tides', versions: 0 },
        {
          headline: 'Ferry stops',
          versions: 1,
          shelf: 'archive',
          tags: ['ferries'],
          progress: 0.4,
          note: '> The ferry',
          savedAt: 1_700_000_000_000,
        },
      ],
    ],
    [
      'a browser’s bookmarks',
      () => textFile(bookmarks),
      'bookmarks',
      [
        { headline: 'Tides', tags: [] },
        {
          headline: 'Ferry & fog',
          url: 'https://valley-bulletin.example/ferry?a=1&b=2',
          tags: ['Harbours', 'fog', 'tides'],
          savedAt: 1_700_000_000_000,
        },
      ],
    ],
    [
      'Pocket’s older page',
      () =>
        textFile(
          '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://tidewater.example/a" time_added="1700000000" tags="fog">Tides</a></li></ul><h1>Read Archive</h1><ul><li><a href="https://tidewater.example/b" time_added="1600000000" tags="">Buoys</a></li></ul></body></html>',
        ),
      'bookmarks',
      [
        { headline: 'Tides', tags: ['fog'], shelf: 'unread' },
        { headline: 'Buoys', shelf: 'archive' },
      ],
    ],
  ])('%s is known by its content', async (_, file, format, expected) => {
    const { result, rows } = await imported(await file());
    expect(result.format).toBe(format);
    expect(result.added).toBe(rows.length);
    expect(rows).toHaveLength(expected.length);
    for (const row of expected) expect(rows).toContainEqual(expect.objectContaining(row as Record<string, unknown>));
  });

  test('gives the words of a text, without its captions', async () => {
    const { library, rows } = await imported(textFile(wallabag));
    const saved = await openSaved(library, rows[0]!.id);
    expect(saved?.body.article).toMatchObject({
      text: 'The ferry stops.\n\nFog stays.',
      captions: ['Fog'],
      bylines: ['Ingrid Vale'],
      minutes: 1,
    });
    expect(saved?.body.provenance).toMatchObject({ verdict: 'unclear', sources: [], evidence: [] });
  });
});

test('a long list that comes in twice is known as a whole', async () => {
  const links = Array.from({ length: 250 }, (_, n) => `Tides ${n},https://tidewater.example/${n},1700000000,,,unread`);
  const list = textFile(`title,url,time_added,cursor,tags,status\n${links.join('\n')}\n`);
  const { library } = await imported(list);
  expect(await importFile(library, list)).toMatchObject({ added: 0, known: 250 });
});

describe('what is not imported', () => {
  test('is listed with its place and the reason', async () => {
    const { result, rows } = await imported(textFile(bookmarks, 'bookmarks.html'));
    expect(rows).toHaveLength(2);
    expect(result.problems).toEqual([
      { file: 'bookmarks.html', row: 2, address: 'javascript:alert(1)', reason: 'not-web' },
    ]);
  });

  test.each([
    ['no address', 'Title,,1700000000,,,unread', { address: '', reason: 'no-address', row: 2 }],
    ['a file of the disk', 'T,file:///etc/passwd,1,,,unread', { address: 'file:///etc/passwd', reason: 'not-web' }],
    ['words', 'T,see below,1,,,unread', { address: 'see below', reason: 'not-web' }],
    ['a long address', `T,https://tidewater.example/${'a'.repeat(9000)},1,,,unread`, { reason: 'too-long' }],
  ])('%s', async (_, line, problem) => {
    const { result, rows } = await imported(textFile(`title,url,time_added,cursor,tags,status\n${line}\n`));
    expect(rows).toEqual([]);
    expect(result.problems).toEqual([expect.objectContaining(problem)]);
  });

  test('a file beside the lists of an archive is named', async () => {
    const { result } = await imported(await zipOf({ 'part.csv': pocket, 'readme.txt': 'Hello.' }));
    expect(result).toMatchObject({ added: 2, problems: [{ file: 'readme.txt', reason: 'unknown' }] });
  });
});

describe('what the library has already', () => {
  const url = 'https://valley-bulletin.example/ferry';

  test('is counted as known, gets the tags that it lacks, and keeps everything else', async () => {
    const { library } = await imported(textFile(wallabag));
    const [before] = await listNewest(library, 1);
    const text = await library.texts.toArray();
    const again = await importFile(library, textFile(pocket.replace('ferries|fog', 'fog|tides')));
    expect(again).toMatchObject({ added: 1, known: 1 });
    const after = (await library.articles.where('url').equals(url).toArray()).at(0);
    expect(after).toEqual({
      ...before,
      tags: ['ferries', 'fog', 'tides'],
      ownWords: expect.arrayContaining(['ferries', 'fog', 'tides', 'stays', 'ask', 'per']),
      updatedAt: after!.updatedAt,
    });
    expect(await library.texts.toArray()).toEqual(text);
  });

  test('twice in one file is one article', async () => {
    const line = `${pocket.split('\n')[1]}\n`;
    const { result, rows } = await imported(textFile(pocket + line));
    expect(rows).toHaveLength(2);
    expect(result).toMatchObject({ added: 2, known: 1 });
  });

  test('as a link gets its text when a list brings it', async () => {
    const { library } = await imported(textFile(pocket));
    const result = await importFile(library, textFile(wallabag));
    expect(result).toMatchObject({ added: 1, known: 0 });
    const [row] = await library.articles.where('url').equals(url).toArray();
    expect(row).toMatchObject({ versions: 1, tags: ['ferries', 'fog'], shelf: 'unread', savedAt: 1_700_000_000_000 });
    expect((await openSaved(library, row!.id))?.body.article.text).toContain('The ferry stops.');
    expect(await library.articles.count()).toBe(2);
  });
});

describe('an import that is cancelled', () => {
  const many = (count: number) =>
    `title,url,time_added,cursor,tags,status\n${Array.from({ length: count }, (_, i) => `T${i},https://tidewater.example/${i},1700000000,,,unread`).join('\n')}`;

  test('keeps what was written until then, and says how much', async () => {
    const library = emptyLibrary();
    const stop = new AbortController();
    const steps: unknown[] = [];
    const result = await importFile(library, textFile(many(330)), {
      signal: stop.signal,
      onProgress(progress) {
        steps.push(progress);
        if (progress.step === 'writing' && progress.done === 200) stop.abort();
      },
    });
    expect(result).toMatchObject({ ended: 'cancelled', added: 200 });
    expect(await library.articles.count()).toBe(200);
    expect(steps).toEqual([
      { step: 'checking', done: 0 },
      ...[50, 100, 150, 200, 250, 300].map((done) => ({ step: 'checking', done })),
      { step: 'writing', done: 0, of: 330 },
      { step: 'writing', done: 200, of: 330 },
    ]);
  });

  test('before anything was written has written nothing', async () => {
    const library = emptyLibrary();
    const result = await importFile(library, textFile(many(10)), { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ended: 'cancelled', added: 0 });
    expect(await library.articles.count()).toBe(0);
  });

  test('by a full disk says so, and keeps what was written', async () => {
    const library = emptyLibrary();
    let rows = 0;
    library.articles.hook('creating', () => {
      if (++rows > 260) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    });
    expect(await importFile(library, textFile(many(330)))).toMatchObject({ ended: 'full', added: 200 });
    expect(await library.articles.count()).toBe(200);
  });
});

test('a page that is saved after its link was imported gets its text under the same id', async () => {
  const { saveArticle } = await import('@/lib/library/save.ts');
  const { library, rows } = await imported(textFile(pocket));
  const link = rows.find(({ headline }) => headline.startsWith('Ferry'))!;
  const id = await saveArticle(library, sample({ url: link.url }));
  expect(id).toBe(link.id);
  expect(await library.articles.get(id)).toMatchObject({ versions: 1, tags: ['ferries', 'fog'] });
});

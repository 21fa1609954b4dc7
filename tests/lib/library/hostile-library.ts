import type { LibraryDatabase } from '@/lib/library/database.ts';
import { highlightColours } from '@/lib/library/highlight.ts';
import { addHighlight } from '@/lib/library/highlights.ts';
import { foundPage } from '@/lib/library/import/imported-page.ts';
import { writeArticles } from '@/lib/library/restore.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import { hostileStrings } from './hostile-strings.ts';
import { sample } from './shelf.ts';

const at = (i: number) => hostileStrings[i % hostileStrings.length]!;
const quotation = (exact: string) => ({
  exact,
  prefix: '',
  suffix: '',
  place: 'head' as const,
  ordinal: 1,
  inArticle: false,
});

/** Markup as it is found, and as no book may have it. */
const untidy = `<center>Fog</center><b><p>A box in bold</p></b><li>astray</li><ul><p>no row</p>words<li>row</li></ul>
<h2><div>A box in a heading</div></h2><figcaption>no figure</figcaption><dd>no list</dd><p value="3" start="2">tide<br>turns
<a href="#note">note</a> <a href="https://tidewater.example/?a=1&b=2"><div>a box in a link</div></a></p><table><tr><td scope="row">1</td></tr></table>
<tt>code</tt><strike>gone</strike><img src="https://c.example/not-kept.webp" alt="Not kept"><picture><source srcset="x"><img src="y"></picture>`;

/** An article whose every word is one that a file could lose. */
function hostileArticle(i: number, url: string) {
  const toSave = sample({ url, headline: `${at(i)} ${i}`, publisher: at(i + 1) });
  Object.assign(toSave.article, {
    html: `<p>${at(i + 2)}</p><p><img src="https://c.example/${i}.webp"></p>${untidy}`,
    text: `${at(i + 2)}\n\n${at(i + 3)}`,
    bylines: [at(i + 4)],
    captions: [at(i + 5)],
    modified: '2026-03-15T10:00:00Z',
  });
  Object.assign(toSave.provenance, {
    sources: [
      { name: at(i + 6), relation: 'wire', by: 'source-line', quote: quotation(at(i + 7)) },
      { name: at(i + 8), relation: 'republished', by: 'meta-source', url: 'https://tidewater.example/' },
    ],
    chain: [at(i + 9)],
    disclaimers: [{ kind: 'opinion', quote: quotation(at(i + 10)), scope: 'article' }],
    bylines: [{ name: at(i + 4), role: 'author', quote: quotation(at(i + 11)) }],
    hidden: [{ text: at(i + 12), reason: 'closed' }],
  });
  toSave.pictures = [
    { source: `https://c.example/${i}.webp`, type: 'image/webp', bytes: new Uint8Array([0, i & 255, 255]).buffer },
    { source: `https://c.example/${at(i)}`, type: 'image/png', bytes: new ArrayBuffer(i % 5) },
  ];
  return toSave;
}

/** Words that a reader marked; some mark the same twice. */
const hostileHighlight = (i: number) => ({
  id: crypto.randomUUID(),
  anchor: { exact: `${at(i)}x`, prefix: at(i + 1), suffix: at(i + 2), start: i % 2, repeated: i % 3 === 0 },
  colour: highlightColours[i % highlightColours.length]!,
  note: at(i + 3),
});

/** Fills a library with articles of hostile words: of several versions, marked, and links alone. */
export async function keepHostile(library: LibraryDatabase, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const moment = 1_700_000_000_000 + i * 1000;
    const url = `https://valley-bulletin.example/${i}`;
    if (i % 7 === 6) {
      const link = foundPage({ url, title: at(i), tags: [at(i)], savedAt: moment }, { file: '', row: i });
      if ('make' in link) await writeArticles(library, [link.make()], moment);
      continue;
    }
    const id = await saveArticle(library, hostileArticle(i, url), moment);
    if (i % 5 === 4) await saveArticle(library, hostileArticle(i + 1, url), moment + 500);
    if (i % 3 === 2)
      await changeArticles(library, [id], () => ({
        tags: [at(i), at(i + 1)],
        note: at(i + 2),
        starred: 1,
        shelf: 'archive',
        progress: 0.25,
        paragraph: 3,
      }));
    for (let n = 0; n < i % 4; n++) await addHighlight(library, id, hostileHighlight(i + n), moment);
  }
}

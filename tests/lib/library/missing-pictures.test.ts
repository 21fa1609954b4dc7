import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { addPictures } from '@/lib/library/add-pictures.ts';
import { noCounts } from '@/lib/library/ledger.ts';
import { openSaved } from '@/lib/library/list.ts';
import { findMissingPictures, pictureSources } from '@/lib/library/missing-pictures.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { emptyLibrary, removeArticle, sample } from './shelf.ts';

const wren = 'https://c.example/wren.jpg';
const quay = 'https://a.example/quay.jpg?w=800&h=600';
const html = `<p><img src="${wren}"></p><figure><img alt="Quay" src="${quay.replaceAll('&', '&amp;')}"></figure><img src="${wren}">`;
const picture = (source: string, bytes = 8) => ({ source, type: 'image/webp', bytes: new ArrayBuffer(bytes) });

const withPictures = () => {
  const toSave = sample();
  return { ...toSave, article: { ...toSave.article, html } };
};

test.each([
  [html, [wren, quay]],
  ['<p>No picture.</p>', []],
  ['<img src="data:image/gif;base64,R0lGOD">', []],
  ['<img src="file:///home/ferry.png">', ['file:///home/ferry.png']],
])('%s has the pictures %j', (markup, sources) => {
  expect(pictureSources(markup)).toEqual(sources);
});

describe('pictures of a kept article', () => {
  test('are missing as long as they are not kept', async () => {
    const library = emptyLibrary();
    const id = await saveArticle(library, withPictures());
    expect(await findMissingPictures(library, id)).toEqual({ kept: 1, all: 2, missing: [quay] });
    expect(await addPictures(library, id, [picture(quay)])).toBe(1);
    expect(await findMissingPictures(library, id)).toEqual({ kept: 2, all: 2, missing: [] });
  });

  test('that come later are shown and counted, and take the place of none', async () => {
    const library = emptyLibrary();
    const id = await saveArticle(library, withPictures());
    const { bytes } = (await library.articles.get(id))!;
    expect(await addPictures(library, id, [picture(quay, 100), picture(wren, 900)])).toBe(1);
    const saved = await openSaved(library, id);
    expect(saved?.body.pictures.map(({ source, bytes }) => [source, bytes.byteLength])).toEqual([
      [quay, 100],
      [wren, 3],
    ]);
    expect(saved?.row.bytes).toBe(bytes + 100);
    expect((await library.fact('counts', noCounts)).bytes).toBe(bytes + 100);
  });

  test('do not come to an article that was removed, or never was', async () => {
    const library = emptyLibrary();
    const id = await saveArticle(library, withPictures());
    await removeArticle(library, id);
    expect(await addPictures(library, id, [picture(quay)])).toBe(0);
    expect(await addPictures(library, 'nobody', [picture(quay)])).toBe(0);
    expect(await findMissingPictures(library, id)).toBeUndefined();
    expect(await library.pictures.count()).toBe(1);
  });
});

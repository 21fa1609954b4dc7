import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { searchArticles, searchIds } from '@/lib/library/search/search.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import { emptyLibrary, keep, removeArticle, restoreArticle } from '../shelf.ts';

const headlines = (rows: { headline: string }[]) => rows.map(({ headline }) => headline);

async function find(library: LibraryDatabase, query: string, limit = 10) {
  return headlines((await searchArticles(library, query, { limit })).rows);
}

describe('searching what stands above articles', () => {
  async function shelf() {
    const library = emptyLibrary();
    await keep(library, [
      {
        headline: 'Ferry stops for fog',
        publisher: 'Valley Bulletin',
        sources: [{ name: 'Tidewater Review', relation: 'republished', by: 'source-line' }],
        text: '',
      },
      {
        headline: '退役补给船变成海上图书馆',
        publisher: '海湾网',
        sources: [{ name: '潮汐观察', relation: 'republished', by: 'source-line' }],
        text: '',
      },
      { headline: 'ＡＩ 与渡口', publisher: '东港·晚报', text: '' },
      {
        headline: 'Fog over the Zürich ferry',
        publisher: 'Harbor Mirror',
        sources: [{ name: 'Harbor Mirror', relation: 'self', by: 'source-line' }],
        text: '',
      },
    ]);
    return library;
  }

  test.each([
    ['a word of the headline', 'stops', ['Ferry stops for fog']],
    ['in any case', 'FERRY', ['Fog over the Zürich ferry', 'Ferry stops for fog']],
    ['the beginning of a word', 'ferr sto', ['Ferry stops for fog']],
    ['all words, in any order', 'fog zürich', ['Fog over the Zürich ferry']],
    ['without accents', 'zurich', ['Fog over the Zürich ferry']],
    ['the publisher', 'valley bulletin', ['Ferry stops for fog']],
    ['whom it credits', 'tidewater', ['Ferry stops for fog']],
    [
      'its author',
      'ingrid',
      ['Fog over the Zürich ferry', 'ＡＩ 与渡口', '退役补给船变成海上图书馆', 'Ferry stops for fog'],
    ],
    ['words of several fields', 'tidewater fog bulletin', ['Ferry stops for fog']],
    ['Chinese words of the headline', '图书馆', ['退役补给船变成海上图书馆']],
    ['Chinese words of the credit', '潮汐', ['退役补给船变成海上图书馆']],
    ['Chinese words apart', '图书馆　补给船', ['退役补给船变成海上图书馆']],
    ['one Chinese character', '船', ['退役补给船变成海上图书馆']],
    ['characters that stand apart in it are no word', '海馆', []],
    ['wide letters for narrow ones', 'ai', ['ＡＩ 与渡口']],
    ['narrow letters for wide ones', 'ＦＯＧ', ['Fog over the Zürich ferry', 'Ferry stops for fog']],
    ['a name without its sign', '东港晚报', ['ＡＩ 与渡口']],
    ['a name with its sign', '东港·晚报', ['ＡＩ 与渡口']],
    [
      'nothing but signs is no search',
      ' — ',
      ['Fog over the Zürich ferry', 'ＡＩ 与渡口', '退役补给船变成海上图书馆', 'Ferry stops for fog'],
    ],
    ['no words', '', ['Fog over the Zürich ferry', 'ＡＩ 与渡口', '退役补给船变成海上图书馆', 'Ferry stops for fog']],
    ['a word that none has', 'tunnel', []],
    ['one word that none has beside one that two have', 'fog tunnel', []],
  ])('%s: %j', async (_, words, found) => {
    const library = await shelf();
    expect(await find(library, words)).toEqual(found);
    const rows = await library.articles.bulkGet(await searchIds(library, words));
    expect(rows.map((row) => row?.headline)).toEqual(found);
  });

  test('no more than asked for, and whether there are more', async () => {
    const library = await shelf();
    const { rows, more } = await searchArticles(library, 'fog', { limit: 1 });
    expect(headlines(rows)).toEqual(['Fog over the Zürich ferry']);
    expect(more).toBe(true);
    expect((await searchArticles(library, 'fog', { limit: 2 })).more).toBe(false);
    expect((await searchArticles(library, '', { limit: 3 })).more).toBe(true);
    expect((await searchArticles(library, '', { limit: 4 })).more).toBe(false);
  });
});

describe('searching texts', () => {
  async function shelf() {
    const library = emptyLibrary();
    await keep(library, [
      { headline: 'One', text: 'The dense fog lifts over the re-opened pier.\nFerry strike ends.' },
      { headline: 'Two', text: 'Fog, dense as wool. It don’t lift. The ferry waits.' },
      { headline: 'Three', text: '海湾大桥今晨通车，渡轮停航。AI芯片厂开工。' },
      { headline: 'Four', text: '大桥旁的海湾里，渡 轮照常。', publisher: 'Strike Weekly' },
      { headline: 'Five: ferry', text: 'カメラとガメラ。서울시장이 말했다. 안개가 짙다. ภาษาไทยง่าย' },
    ]);
    return library;
  }

  test.each([
    ['a word', 'wool', ['Two']],
    ['words of headline and text', 'one fog', ['One']],
    ['a match in the headline before newer matches in texts', 'ferry', ['Five: ferry', 'Two', 'One']],
    ['a match in the publisher before one in the text', 'strike', ['Four', 'One']],
    ['a phrase', '"dense fog"', ['One']],
    ['a phrase in Chinese quotes', '“dense fog”', ['One']],
    ['a phrase in corner brackets', '「dense fog」', ['One']],
    ['a phrase in French quotes', '«dense fog»', ['One']],
    ['a phrase in German quotes', '„dense fog“', ['One']],
    ['a phrase across a sign', '"fog dense"', ['Two']],
    ['no phrase across lines', '"pier ferry"', []],
    ['a whole word', '"lift"', ['Two']],
    ['a word by its beginning', 'lift', ['Two', 'One']],
    ['a phrase whose end is not typed yet', '"dense fo', ['One']],
    ['words with a hyphen', 're-open', ['One']],
    ['words with an apostrophe', "don't", ['Two']],
    ['a Han word of two characters', '大桥', ['Four', 'Three']],
    ['a Han word of four characters', '海湾大桥', ['Three']],
    ['no Han word across a blank', '渡轮', ['Three']],
    ['a Han phrase across a sign', '"通车，渡轮"', ['Three']],
    ['a word in two scripts', 'ai芯片', ['Three']],
    ['the same with a blank', 'ai 芯片', ['Three']],
    ['kana with their marks', 'ガメラ', ['Five: ferry']],
    ['half-width kana', 'ｶﾒﾗ', ['Five: ferry']],
    ['kana of two code points', 'ガメラ', ['Five: ferry']],
    ['hiragana are not katakana', 'がめら', []],
    ['Hangul without its particle', '안개', ['Five: ferry']],
    ['Hangul taken apart', '안개'.normalize('NFD'), ['Five: ferry']],
    ['Thai inside a run', 'ไทย', ['Five: ferry']],
    ['what is excluded', 'ferry -wool', ['Five: ferry', 'One']],
    ['what is excluded is excluded whole', 'ferry -woo', ['Five: ferry', 'Two', 'One']],
    ['an excluded phrase', 'fog -"dense fog"', ['Two']],
    ['an excluded Han word', '大桥 -海湾大桥', ['Four']],
    ['an exclusion alone', '-fog', ['Five: ferry', 'Four', 'Three']],
    ['a prefix that means nothing is a word', 'fog:dense', ['Two']],
    ['a phrase that does not occur', '"ferry fog"', []],
  ])('%s: %s', async (_, words, found) => {
    const library = await shelf();
    expect(await find(library, words)).toEqual(found);
    const rows = await library.articles.bulkGet(await searchIds(library, words));
    expect(rows.map((row) => row?.headline)).toEqual(found);
  });

  test('a phrase in the text comes after phrases in heads, though its words are in the head as well', async () => {
    const library = emptyLibrary();
    await keep(library, [
      { headline: 'A dense fog', text: '' },
      { headline: 'Fog, dense', text: 'The dense fog lifts.' },
      { headline: 'Nothing', text: 'Dense fog.' },
    ]);
    expect(await find(library, '"dense fog"')).toEqual(['A dense fog', 'Nothing', 'Fog, dense']);
  });
});

describe('narrowing a search', () => {
  async function shelf() {
    const library = emptyLibrary();
    const [first, second] = await keep(library, [
      {
        headline: 'One',
        publisher: 'Valley Bulletin',
        url: 'https://www.valley-bulletin.example/one',
        sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line' }],
      },
      {
        headline: 'Two',
        publisher: '海湾网',
        url: 'https://news.bay.example/two',
        sources: [{ name: 'Quayside Radio', relation: 'wire', by: 'source-line' }],
      },
      { headline: 'Three', publisher: 'Valley Bulletin', url: 'https://m.valley-bulletin.example/three' },
    ]);
    await changeArticles(library, [first!], () => ({ tags: ['ferries', '海 湾'] }));
    await changeArticles(library, [second!], () => ({ tags: ['fog'], note: '芯片短缺，见 chapter two' }));
    return library;
  }

  test.each([
    ['by source', 'source:quay', ['Two', 'One']],
    ['by a source’s name in quotes', 'source:"The Quay"', ['One']],
    ['by source in Chinese', '来源：quay ferry', ['Two', 'One']],
    ['by source and word', 'source:quay two', ['Two']],
    ['by tag', 'tag:ferries', ['One']],
    ['by tag in Chinese', '标签:海', ['One']],
    ['not by tag', '-tag:fog', ['Three', 'One']],
    ['by site', 'site:valley-bulletin.example', ['Three', 'One']],
    ['by a part of a site', 'site:bay.example', ['Two']],
    ['by site as typed in full', 'site:https://www.valley-bulletin.example/one', ['Three', 'One']],
    ['by the outlet’s name', '网站:海湾', ['Two']],
    ['by two filters', 'site:valley source:quay', ['One']],
    ['by a filter that nothing fits', 'tag:tunnel', []],
    ['by a filter that is being typed', 'tag: two', ['Two']],
    ['in the reader’s own note', '芯片', ['Two']],
    ['in the reader’s own tags and the text', 'ferries stops', ['One']],
    ['a phrase of the note', '"chapter two"', ['Two']],
  ])('%s: %s', async (_, words, found) => {
    expect(await find(await shelf(), words)).toEqual(found);
  });
});

describe('what is searched', () => {
  test('is the current version alone', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/one';
    await keep(library, [
      { headline: 'Fog', url, text: 'Dense.' },
      { headline: 'Sun', url, text: 'Bright.' },
    ]);
    expect(await find(library, 'fog')).toEqual([]);
    expect(await find(library, 'dense')).toEqual([]);
    expect(await find(library, 'bright')).toEqual(['Sun']);
  });

  test('knows the publisher that a page names only when it is saved again', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/one';
    await keep(library, [
      { headline: 'Fog', url },
      { headline: 'Fog', url, publisher: 'Valley Bulletin' },
    ]);
    expect(await find(library, 'valley')).toEqual(['Fog']);
  });

  test('is nothing that was removed, and what was brought back', async () => {
    const library = emptyLibrary();
    const [id] = await keep(library, [{ headline: 'Fog' }]);
    await removeArticle(library, id!);
    expect(await find(library, 'fog')).toEqual([]);
    expect(await searchIds(library, '"the ferry"')).toEqual([]);
    await restoreArticle(library, id!);
    expect(await find(library, 'fog')).toEqual(['Fog']);
    expect(await searchIds(library, '"the ferry"')).toEqual([id]);
  });

  test('is at once what another view has changed', async () => {
    const library = emptyLibrary();
    const other = new LibraryDatabase(library.name);
    const url = 'https://valley-bulletin.example/one';
    const [id] = await keep(library, [{ headline: 'Fog', url }]);
    expect(await searchIds(library, '"the ferry"')).toEqual([id]);
    await removeArticle(other, id!);
    expect(await searchIds(library, '"the ferry"')).toEqual([]);
    await restoreArticle(other, id!);
    expect(await searchIds(library, '"the ferry"')).toEqual([id]);
    const [added] = await keep(other, [{ headline: 'Quay' }]);
    expect(await searchIds(library, '"the ferry"')).toEqual([added, id]);
    await keep(other, [{ headline: 'Fog', url, text: 'The ferry runs.' }]);
    expect(await searchIds(library, '"the ferry"')).toEqual([id, added]);
    expect(await searchIds(library, '"ferry stops"')).toEqual([added]);
  });
});

test('a phrase that many articles have is found in each, also where only a note has it', async () => {
  const library = emptyLibrary();
  const texts = [
    ...Array.from({ length: 30 }, () => 'Nobody saw it: the ferry stops at the quay.'),
    'The ferry stops. It stops at the pier.',
    'The strike ends.',
  ];
  const ids = await keep(
    library,
    texts.map((text) => ({ headline: 'Notices', text })),
  );
  await changeArticles(library, [ids[31]!], () => ({ note: 'Why does the ferry stop? The ferry stops at noon.' }));
  const having = ids.slice(0, 30).toReversed();
  expect(await searchIds(library, '"ferry stops at"')).toEqual([ids[31], ...having]);
  expect(await searchIds(library, '"ferry stops at the quay"')).toEqual(having);
  expect(await searchIds(library, '"ferry stops at" strike')).toEqual([ids[31]]);
});

test('of a phrase that all articles have, hardly more texts are read than hits are shown', async () => {
  const library = emptyLibrary();
  await keep(
    library,
    Array.from({ length: 100 }, () => ({ headline: 'Notices', text: 'The ferry stops at the quay.' })),
  );
  let read = 0;
  library.texts.hook('reading', (text) => {
    read++;
    return text;
  });
  const { rows, more } = await searchArticles(library, '"ferry stops at"', { limit: 40 });
  expect(rows).toHaveLength(40);
  expect(more).toBe(true);
  expect(read).toBeLessThan(50);
});

describe('a search that the reader has typed on from', () => {
  test('ends with the signal’s reason', async () => {
    const library = emptyLibrary();
    await keep(library, [{ headline: 'Fog' }]);
    const signal = AbortSignal.abort();
    await expect(searchArticles(library, 'fog', { limit: 1, signal })).rejects.toBe(signal.reason);
    await expect(searchIds(library, 'fog', { signal })).rejects.toBe(signal.reason);
  });

  test('reads no text more', async () => {
    const library = emptyLibrary();
    await keep(
      library,
      Array.from({ length: 40 }, (_, i) => ({ headline: `Article ${i}` })),
    );
    const typing = new AbortController();
    const found: number[] = [];
    const search = searchIds(library, '"ferry stops"', {
      signal: typing.signal,
      onFound: (ids) => {
        found.push(ids.length);
        typing.abort();
      },
    });
    await expect(search).rejects.toThrow(/abort/u);
    expect(found).toEqual([32]);
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { knownLinks } from '@/lib/library/known-links.ts';
import { emptyLibrary, keep, removeArticle } from './shelf.ts';

const here = 'https://portal.example/today';
const saved = { kind: 'saved' };
const site = (count: number) => ({ kind: 'site', count });

describe('what a library knows of links', () => {
  test.each([
    ['https://valley-bulletin.example/ferry', saved],
    ['https://valley-bulletin.example/ferry#comments', saved],
    ['https://valley-bulletin.example/ferry?utm_source=letter&fbclid=x1', saved],
    ['https://valley-bulletin.example/ferry?page=2', site(2)],
    ['https://www.valley-bulletin.example/tram', site(2)],
    ['https://tide.example/', site(1)],
    ['https://tide.example.attacker.example/', undefined],
    ['https://xtide.example/', undefined],
    ['https://removed.example/one', undefined],
    ['https://never.example/', undefined],
    ['mailto:someone@tide.example', undefined],
    ['no address', undefined],
  ])('%s', async (address, expected) => {
    const library = emptyLibrary();
    const ids = await keep(library, [
      { url: 'https://valley-bulletin.example/ferry' },
      { url: 'http://www.valley-bulletin.example/bridge' },
      { url: 'https://www.tide.example/one?id=7' },
      { url: 'https://removed.example/one' },
    ]);
    await removeArticle(library, ids[3]!, 5_000_000);
    expect(await knownLinks(library, [address], here)).toEqual([expected]);
  });

  test('of the page’s own site and its parts only saved articles are told', async () => {
    const library = emptyLibrary();
    await keep(library, [{ url: 'https://portal.example/one' }, { url: 'https://sports.portal.example/two' }]);
    const links = ['https://portal.example/one', 'https://www.portal.example/x', 'https://sports.portal.example/y'];
    expect(await knownLinks(library, links, here)).toEqual([saved, undefined, undefined]);
  });

  test('an article that was saved with such marks in its address is found by that address', async () => {
    const library = emptyLibrary();
    await keep(library, [{ url: 'https://tide.example/one?utm_source=letter' }]);
    expect(await knownLinks(library, ['https://tide.example/one?utm_source=letter'], here)).toEqual([saved]);
  });
});

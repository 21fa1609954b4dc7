import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepLink } from '@/lib/library/keep-link.ts';
import { findByUrl, listNewest } from '@/lib/library/list.ts';
import { emptyLibrary, keep } from './shelf.ts';

const url = 'https://news.example/ferry';

test('a link is kept unread, under its words, with no text', async () => {
  const library = emptyLibrary();
  expect(await keepLink(library, url, ' The ferry\n waits ')).toBe(true);
  expect(await listNewest(library, 9)).toMatchObject([
    { url, headline: 'The ferry waits', versions: 0, shelf: 'unread' },
  ]);
});

test('a link without words is kept under its address', async () => {
  const library = emptyLibrary();
  await keepLink(library, url, '');
  expect(await findByUrl(library, url)).toMatchObject({ headline: url });
});

test('an article that is saved already stays as it is', async () => {
  const library = emptyLibrary();
  await keep(library, [{ url, headline: 'Ferry stops for fog' }]);
  await keepLink(library, url, 'The ferry');
  expect(await listNewest(library, 9)).toMatchObject([{ headline: 'Ferry stops for fog', versions: 1 }]);
});

test('an address that is too long to be kept is not', async () => {
  const library = emptyLibrary();
  expect(await keepLink(library, `${url}?${'x'.repeat(8192)}`, 'x')).toBe(false);
  expect(await listNewest(library, 9)).toEqual([]);
});

import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/save.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import { createSavedArticles } from '@/lib/state/saved-articles.ts';
import { emptyLibrary, keep, removeArticle, restoreArticle, sample } from '../library/shelf.ts';
import { until } from './until.ts';

type Rows = ReturnType<typeof createSavedArticles>['rows']['value'];
const shows =
  (...headlines: string[]) =>
  (rows: Rows) =>
    rows !== undefined && rows.map(({ headline }) => headline).join() === headlines.join();

describe('the saved list on show', () => {
  test('is unknown until the library has answered, then empty', async () => {
    const articles = createSavedArticles(emptyLibrary(), 10);
    expect(articles.rows.value).toBeUndefined();
    expect(articles.failed.value).toBe(false);
    await until(articles.rows, shows());
  });

  test('follows what is saved, removed and brought back elsewhere', async () => {
    const library = emptyLibrary();
    const articles = createSavedArticles(library, 10);
    await until(articles.rows, shows());
    const first = await saveArticle(library, sample({ headline: 'One' }), 1000);
    await until(articles.rows, shows('One'));
    await saveArticle(library, sample({ headline: 'Two' }), 2000);
    await until(articles.rows, shows('Two', 'One'));
    await removeArticle(library, first);
    await until(articles.rows, shows('Two'));
    await restoreArticle(library, first);
    await until(articles.rows, shows('Two', 'One'));
  });

  test('shows what is searched for, and follows that', async () => {
    const library = emptyLibrary();
    await keep(library, [
      { headline: 'Ferry stops', text: '' },
      { headline: 'Fog stays', text: '' },
    ]);
    const articles = createSavedArticles(library, 10);
    articles.search('ferry');
    expect(articles.words.value).toBe('ferry');
    await until(articles.rows, shows('Ferry stops'));
    await saveArticle(library, sample({ headline: 'Ferry returns' }), 9_000_000);
    await until(articles.rows, shows('Ferry returns', 'Ferry stops'));
    articles.search('');
    await until(articles.rows, shows('Ferry returns', 'Fog stays', 'Ferry stops'));
  });

  test('shows no more than there is room for', async () => {
    const library = emptyLibrary();
    await keep(library, [{ headline: 'One' }, { headline: 'Two' }, { headline: 'Three' }]);
    await until(createSavedArticles(library, 2).rows, shows('Three', 'Two'));
  });

  test('says when the library cannot be read', async () => {
    const library = emptyLibrary();
    await keep(library, [{ headline: 'One' }]);
    library.articles.hook('reading', () => {
      throw new Error('damaged on the disk');
    });
    const articles = createSavedArticles(library, 10);
    await until(articles.failed, Boolean);
    expect(articles.rows.value).toBeUndefined();
  });
});

test('shows one shelf, counts all of them, and searches over all', async () => {
  const library = emptyLibrary();
  const [first] = await keep(library, [{ headline: 'Ferry stops' }, { headline: 'Ferry runs' }]);
  await changeArticles(library, [first!], () => ({ shelf: 'archive' }));
  const articles = createSavedArticles(library, 10, { shelf: 'unread' });
  await until(articles.rows, shows('Ferry runs'));
  await until(articles.counts, (counts) => counts !== undefined);
  expect(articles.counts.value).toMatchObject({ all: 2, shelves: { unread: 1, archive: 1 } });
  articles.search('ferry');
  await until(articles.rows, shows('Ferry runs', 'Ferry stops'));
  articles.show('archive');
  expect(articles.words.value).toBe('');
  await until(articles.rows, shows('Ferry stops'));
});

import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { searchArticles } from '@/lib/library/search/search.ts';
import { createWarmSearch } from '@/lib/state/warm-search.ts';
import { emptyLibrary, keep } from '../library/shelf.ts';

/** A view, whether something was searched in it yet, and its idle moments. */
function viewOf() {
  const library = emptyLibrary();
  const view = document.createElement('main');
  const reading = vi.spyOn(library, 'transaction');
  const waiting: (() => void)[] = [];
  const shown = createWarmSearch(library, view, (work) => waiting.push(() => work({} as IdleDeadline)));
  const focus = (type: 'search' | 'text') => {
    const field = document.createElement('input');
    field.type = type;
    view.append(field);
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  };
  const idle = () => {
    for (const work of waiting.splice(0)) work();
  };
  return { library, reading, shown, focus, idle };
}

test('a view reads the index when it has shown what it begins with and is idle', async () => {
  const { reading, shown, idle } = viewOf();
  idle();
  shown();
  expect(reading).not.toHaveBeenCalled();
  idle();
  await vi.waitFor(() => expect(reading).toHaveBeenCalled());
});

test('or when somebody is about to search, and not where they write something else', async () => {
  const { reading, focus } = viewOf();
  focus('text');
  expect(reading).not.toHaveBeenCalled();
  focus('search');
  await vi.waitFor(() => expect(reading).toHaveBeenCalled());
});

test('once', async () => {
  const { reading, shown, focus, idle } = viewOf();
  focus('search');
  await vi.waitFor(() => expect(reading).toHaveBeenCalled());
  const before = reading.mock.calls.length;
  shown();
  idle();
  focus('search');
  expect(reading.mock.calls.length).toBe(before);
});

test('who types at once finds what there is', async () => {
  const { library, shown, idle } = viewOf();
  await keep(library, [{ headline: 'Ferry stops for fog' }, { headline: 'Quay closed' }]);
  shown();
  idle();
  const { rows } = await searchArticles(library, 'quay', { limit: 9 });
  expect(rows.map(({ headline }) => headline)).toEqual(['Quay closed']);
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { firstPlace, isTaken, placesFrom, tidyPlace } from '@/lib/watching/pill/place.ts';

test.each<[unknown, unknown]>([
  [
    { edge: 'left', down: 0.3 },
    { edge: 'left', down: 0.3 },
  ],
  [
    { edge: 'left', down: 7 },
    { edge: 'left', down: 0.96 },
  ],
  [
    { edge: 'right', down: -1 },
    { edge: 'right', down: 0.04 },
  ],
  [{ edge: 'top', down: 0.3 }, firstPlace],
  [{ edge: 'left', down: Number.NaN }, firstPlace],
  [{ edge: 'left', down: '0.3' }, firstPlace],
  [null, firstPlace],
  ['left', firstPlace],
])('a place as it was kept, %j, is %j', (kept, place) => {
  expect(tidyPlace(kept)).toEqual(place);
});

test('where something of the page stands, the other edge is next, then other heights', () => {
  const [wanted, next, third] = placesFrom({ edge: 'right', down: 0.7 });
  expect([wanted, next, third]).toEqual([
    { edge: 'right', down: 0.7 },
    { edge: 'left', down: 0.7 },
    { edge: 'right', down: 0.5 },
  ]);
});

describe('what lies under it', () => {
  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });

  const box = { left: 0, top: 0, width: 100, height: 32 };
  const own = document.createElement('sourceline-pill');

  function under(position: string, width: number, height: number): Element {
    const outer = document.createElement('div');
    outer.style.position = position;
    outer.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
    const inner = document.createElement('span');
    outer.append(inner);
    document.body.append(outer);
    document.elementsFromPoint = () => [own, inner, outer, document.body];
    return outer;
  }

  test.each<[string, number, number, boolean]>([
    ['fixed', 60, 60, true],
    ['sticky', 400, 48, true],
    ['static', 60, 60, false],
    ['relative', 60, 60, false],
    ['fixed', 4000, 4000, false],
  ])('%s, %i by %i, is a control of the page: %s', (position, width, height, taken) => {
    under(position, width, height);
    expect(isTaken(document, box, own)).toBe(taken);
  });
});

import { describe, expect, test } from 'vitest';
import { turnOf } from '@/components/reader/turn-pages.ts';

function turned(key: string, { on = document.body as Element, rightToLeft = false, ...init } = {}): 1 | -1 | undefined {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...init });
  let by: 1 | -1 | undefined;
  document.addEventListener('keydown', (pressed) => (by = turnOf(pressed, rightToLeft)), { once: true });
  on.dispatchEvent(event);
  return by;
}

describe('a page is turned', () => {
  test.each([
    [' ', 1],
    ['PageDown', 1],
    ['ArrowDown', 1],
    ['ArrowRight', 1],
    ['PageUp', -1],
    ['ArrowUp', -1],
    ['ArrowLeft', -1],
    ['j', undefined],
    ['Home', undefined],
  ] as const)('by %j: %s', (key, expected) => {
    expect(turned(key)).toBe(expected);
  });

  test('back by Shift and blank', () => {
    expect(turned(' ', { shiftKey: true } as never)).toBe(-1);
  });

  test('by the other arrow where the text runs from right to left', () => {
    expect(turned('ArrowLeft', { rightToLeft: true })).toBe(1);
  });

  test.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])('not with %j', (init) => {
    expect(turned('ArrowLeft', init as never)).toBeUndefined();
  });

  test.each(['<button>Save</button>', '<a href="#fog">Fog</a>', '<select></select>'])('not at %s', (markup) => {
    document.body.innerHTML = markup;
    expect(turned(' ', { on: document.body.firstElementChild! })).toBeUndefined();
  });
});

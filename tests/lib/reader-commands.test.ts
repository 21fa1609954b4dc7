import { describe, expect, test } from 'vitest';
import {
  commandsByKey,
  isPossibleKey,
  keysOf,
  readerCommands,
  takenBy,
  tidyKeys,
  usualKeys,
} from '@/lib/reader-commands.ts';

describe('the keys of an open article', () => {
  test('are each one command’s', () => {
    const all = readerCommands.flatMap((command) => usualKeys[command]);
    expect(new Set(all).size).toBe(all.length);
    expect(readerCommands.filter((command) => takenBy(command, {}))).toEqual([]);
  });

  test('a chosen key takes the place of the usual ones', () => {
    expect(keysOf('larger', { larger: 'w' })).toEqual(['w']);
    expect(commandsByKey({ larger: 'w' }).get('+')).toBeUndefined();
    expect(commandsByKey({ larger: '' }).get('=')).toBeUndefined();
  });

  test('a key that two want is the chooser’s, and the other says so', () => {
    expect(commandsByKey({ save: 'j' }).get('j')).toBe('save');
    expect(takenBy('next-paragraph', { save: 'j' })).toBe('save');
    expect(takenBy('save', { save: 'j' })).toBeUndefined();
    // Two of the same wish: the first of the list.
    expect(takenBy('save', { outline: 'x', save: 'x' })).toBe('outline');
  });

  test.each(['s', 'S', 'ö', '好', '/', '😀'])('%s can be one', (key) => {
    expect(isPossibleKey(key)).toBe(true);
  });
  test.each([' ', 'Enter', 'Tab', 'Escape', 'ArrowDown', 'Shift', '', '\u0000', 7, undefined])('%j cannot', (key) => {
    expect(isPossibleKey(key)).toBe(false);
  });

  test.each([
    [
      { save: 'x', gone: 'y', outline: 'Enter', marks: '' },
      { save: 'x', marks: '' },
    ],
    ['x', {}],
    [null, {}],
  ])('of what is stored (%j) only what can be counts', (stored, expected) => {
    expect(tidyKeys(stored)).toEqual(expected);
  });
});

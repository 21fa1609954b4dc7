import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachPacked, packGaps } from '@/lib/library/search/packed-numbers.ts';

function unpacked(numbers: readonly number[], before: number): number[] {
  const { bytes, low } = packGaps(numbers);
  const shifted = new Uint8Array([...Array.from({ length: before }, () => 0xff), ...bytes, 0xff]);
  const read = [numbers[0]!];
  const list = { start: before, low, first: numbers[0]!, count: numbers.length - 1 };
  eachPacked(shifted, list, (number) => read.push(number));
  return read;
}

const gap = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5_000_000 }));
const numbers = fc.tuple(fc.nat(1_000_000), fc.array(gap, { minLength: 1, maxLength: 200 })).map(([first, gaps]) => {
  const list = [first];
  for (const one of gaps) list.push(list.at(-1)! + one);
  return list;
});

test('what is packed is what is read, wherever it stands among other bytes', () => {
  fc.assert(
    fc.property(numbers, fc.nat(3), (list, before) => {
      expect(unpacked(list, before)).toEqual(list);
    }),
  );
});

const every = (step: number) => Array.from({ length: 1000 }, (_, i) => i * step);

test.each([
  ['every article', 1, 1],
  ['every second', 2, 2],
  ['every tenth', 10, 5],
  ['every hundredth', 100, 8],
])('a word that stands in %s takes no more bits for each than it must', (_, step, bits) => {
  expect(packGaps(every(step)).bytes.length).toBeLessThanOrEqual((1000 * bits) / 8);
});

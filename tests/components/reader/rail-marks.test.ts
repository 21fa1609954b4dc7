import { describe, expect, test } from 'vitest';
import { placesOnRail, type RailMark } from '@/components/reader/rail-marks.ts';

const mark = (share: number, kind: RailMark['kind'] = 'source'): RailMark => ({
  id: `${kind}-${share}`,
  kind,
  words: '',
  share,
});
const placed = (marks: RailMark[], length = 524) => placesOnRail(marks, length).map(({ at, more }) => [at, more]);

describe('marks on a rail', () => {
  test('stand where they stand in the text', () => {
    expect(placed([mark(0), mark(0.5, 'disclaimer'), mark(1)])).toEqual([
      [0, 0],
      [250, 0],
      [500, 0],
    ]);
  });

  test('of one kind that stand close together share a place', () => {
    expect(placed([mark(0.5, 'image-credit'), mark(0.51, 'image-credit'), mark(0.52, 'image-credit')])).toEqual([
      [250, 2],
    ]);
  });

  test('of several kinds stand beside each other, the last no lower than the rail’s end', () => {
    expect(placed([mark(0.99), mark(1, 'disclaimer')])).toEqual([
      [476, 0],
      [500, 0],
    ]);
  });

  test('are in the text’s order, whatever order they come in', () => {
    expect(placesOnRail([mark(0.9), mark(0.1)], 524).map(({ mark: { share } }) => share)).toEqual([0.1, 0.9]);
  });
});

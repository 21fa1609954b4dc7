import { describe, expect, test } from 'vitest';
import { colourOf, contrast, over, white } from '@/lib/article/visibility/colours.ts';

describe('colours as browsers compute them', () => {
  test.each([
    ['rgb(255, 0, 0)', { red: 1, green: 0, blue: 0, alpha: 1 }],
    ['rgba(0, 0, 0, 0.5)', { red: 0, green: 0, blue: 0, alpha: 0.5 }],
    ['rgb(0 255 0 / 0.25)', { red: 0, green: 1, blue: 0, alpha: 0.25 }],
    ['', undefined],
  ])('%s', (css, colour) => {
    expect(colourOf(css)).toEqual(colour);
  });
});

describe('contrast', () => {
  test.each([
    ['rgb(0, 0, 0)', 21],
    ['rgb(255, 255, 255)', 1],
    ['rgb(118, 118, 118)', 4.54],
    ['rgba(0, 0, 0, 0.5)', 3.95],
  ])('of %s on white', (css, expected) => {
    expect(contrast(over(colourOf(css)!, white), white)).toBeCloseTo(expected, 1);
  });
});

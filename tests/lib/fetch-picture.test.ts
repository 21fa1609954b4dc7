import { expect, test } from 'vitest';
import { isPicture } from '@/lib/fetch-picture.ts';

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)])),
  );

test.each([
  ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
  ['GIF', bytes('GIF89a')],
  ['WebP', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
  ['AVIF', bytes(0, 0, 0, 0x1c, 'ftypavif')],
])('%s is a picture by its first bytes', (_, first) => {
  expect(isPicture(first)).toBe(true);
});

test.each([
  ['a page', bytes('<!doctype html>')],
  ['SVG, which may hold script', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
  ['a film in the same box as AVIF', bytes(0, 0, 0, 0x1c, 'ftypmp42')],
  ['sound in the same box as WebP', bytes('RIFF', 1, 2, 3, 4, 'WAVE')],
  ['the beginning of a beginning', bytes(0xff, 0xd8)],
  ['nothing', bytes()],
])('%s is none', (_, first) => {
  expect(isPicture(first)).toBe(false);
});

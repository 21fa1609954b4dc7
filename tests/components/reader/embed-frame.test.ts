import { describe, expect, test } from 'vitest';
import { embedFrame } from '@/components/reader/embed-frame.ts';
import type { EmbedFrame, EmbedKind } from '@/lib/article/embeds/embed.ts';

const address = 'https://films.example/embed/7';
const rightsOf = (frame: Partial<EmbedFrame>) =>
  embedFrame(document, 'film', { address, ...frame }, 'The Wren')
    .getAttribute('sandbox')!
    .split(' ')
    .filter(Boolean);

describe('what a frame may do', () => {
  test('it plays and opens tabs, and never leads the page elsewhere, stops it or downloads', () => {
    const rights = rightsOf({});
    expect(rights).toContain('allow-scripts');
    expect(rights).toContain('allow-popups');
    expect(rights.filter((right) => /navigation|modals|downloads/u.test(right))).toEqual([]);
  });

  test.each([
    ['', []],
    ['allow-scripts allow-top-navigation', ['allow-scripts']],
    ['ALLOW-FORMS\n allow-scripts', ['allow-scripts', 'allow-forms']],
  ])('no more than on its page: "%s"', (sandbox, rights) => {
    expect(rightsOf({ sandbox })).toEqual(rights);
  });
});

describe('how large a frame is', () => {
  test.each<[string, EmbedKind, Partial<EmbedFrame>, string, string]>([
    ['a film has its own shape', 'film', { width: 400, height: 300 }, '1.3333', ''],
    ['a film of which nobody knows is wide', 'film', { height: 300 }, '1.7777', ''],
    ['a film is no line', 'film', { width: 1, height: 5000 }, '0.5', ''],
    ['a map is as high as on its page', 'map', { width: 400, height: 300 }, '', '300px'],
    ['a post of which nobody knows has room for a post', 'post', {}, '', '420px'],
  ])('%s', (_, kind, frame, shape, height) => {
    const { style } = embedFrame(document, kind, { address, ...frame }, 'The Wren');
    expect(style.getPropertyValue('--shape').slice(0, 6)).toBe(shape);
    expect(style.getPropertyValue('--height')).toBe(height);
  });
});

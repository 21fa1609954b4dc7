import { describe, expect, test } from 'vitest';
import { explainBody } from '@/lib/article/explain.ts';
import { pageFrom, prose, story } from './page-from.ts';

describe('why an article is what it is', () => {
  const page = pageFrom(story({ middle: '<p>Advertisement</p>', after: '<nav><a href="/">Home</a></nav>' }));
  const explanation = explainBody(page);
  const lineOf = (text: string) => explanation.lines.find((line) => line.text === text);

  test('each line of the page is there, in order', () => {
    expect(explanation.lines.map(({ text }) => text)).toEqual(page.blocks.map(({ text }) => text));
  });

  test('a line of the text says so', () => {
    expect(lineOf(prose[0]!)).toMatchObject({ place: 'text' });
  });

  test('a line that was left out names its rule', () => {
    expect(lineOf('Advertisement')).toMatchObject({ place: 'left out', rule: 'labels' });
  });

  test('a line of another part of the page says where it stands', () => {
    expect(lineOf('Home')).toMatchObject({ place: 'outside', zone: 'navigation' });
  });

  test('the elements that were considered have a weight and a path', () => {
    expect(explanation.candidates[0]).toMatchObject({
      by: expect.any(String),
      path: expect.stringContaining('body > '),
    });
    expect(explanation.candidates[0]!.weight).toBeGreaterThan(0);
  });

  test('every rule is named once', () => {
    expect(new Set(explanation.rules).size).toBe(explanation.rules.length);
  });

  test('a page without an article says why', () => {
    expect(explainBody(pageFrom({ body: '<p>Loading…</p>' })).doubt).toBe('empty');
  });
});

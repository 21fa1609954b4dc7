import { describe, expect, test } from 'vitest';
import { guardAgainstBombs, PageTooComplex } from '@/lib/article/guard.ts';
import { read } from '@/lib/reading.ts';
import { documentFrom } from './page-from.ts';

/** Elements one in the other, made without a parser that would stop at its own depth. */
function nested(depth: number): Document {
  const document = documentFrom('<!doctype html><body></body>');
  let innermost: Element = document.body;
  for (let i = 0; i < depth; i++) innermost = innermost.appendChild(document.createElement('div'));
  innermost.append('The ferry stops.');
  return document;
}

/** A page with this many elements, 40 in a row at most. */
function wide(count: number): Document {
  const document = documentFrom('<!doctype html><body></body>');
  let parents: Element[] = [document.body];
  for (let left = count; left > 0; ) {
    const children: Element[] = [];
    for (const parent of parents) {
      for (let i = 0; i < 40 && left > 0; i++, left--) children.push(parent.appendChild(document.createElement('i')));
    }
    parents = children;
  }
  return document;
}

describe('a page that can be read', () => {
  test.each([
    ['', 0],
    ['The ferry stops.', 0],
    ['<p>The ferry stops.</p>', 1],
    ['<p>One</p><p>Two</p>', 2],
    ['<div><p>One <b>two</b></p><p>Three</p></div><p>Four</p>', 5],
    ['<ul><li><a>One</a></li><li>Two<ul><li>Three</li></ul></li></ul><p>Four</p>', 7],
  ])('%s: %i elements', (markup, count) => {
    expect(guardAgainstBombs(documentFrom(`<!doctype html><body>${markup}</body>`))).toBe(count);
  });

  test('50,000 elements are the most', () => {
    expect(guardAgainstBombs(wide(50_000))).toBe(50_000);
  });

  test('400 levels are the most', () => {
    expect(guardAgainstBombs(nested(400))).toBe(400);
  });
});

describe('a page too complex', () => {
  test('nests deeper than a parser does', () => {
    expect(() => guardAgainstBombs(nested(450))).toThrow(PageTooComplex);
    expect(() => guardAgainstBombs(nested(401))).toThrow('400 levels');
  });

  test('has more elements than any news page', () => {
    expect(() => guardAgainstBombs(wide(50_001))).toThrow(PageTooComplex);
  });

  test('is told in words, not as an error', () => {
    expect(read(nested(450))).toEqual({ kind: 'none', reason: 'too-complex', canInsist: false });
  });
});

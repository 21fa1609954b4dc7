import { describe, expect, test } from 'vitest';
import { copyPage } from '@/lib/article/copy-page.ts';
import { PageTooComplex } from '@/lib/article/guard.ts';
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

describe('a page', () => {
  test('has 50,000 elements at most', () => {
    const page = wide(50_000);
    page.body.append(page.createElement('script')); // left out, and not counted
    expect(() => copyPage(page)).not.toThrow();
    page.body.append(page.createElement('p'));
    expect(() => copyPage(page)).toThrow(PageTooComplex);
  });

  test('has 400 levels at most', () => {
    expect(copyPage(nested(400)).body.textContent).toBe('The ferry stops.');
    expect(() => copyPage(nested(401))).toThrow('400 levels');
  });

  test('that is too complex is told so in words, not as an error', () => {
    expect(read(nested(401))).toEqual({ kind: 'none', reason: 'too-complex', canInsist: false });
  });
});

import { describe, expect, test, vi } from 'vitest';
import { NameIndex, termSet, termsOf } from '@/lib/text/class-names.ts';

describe('words of class names', () => {
  test.each([
    ['byline', ['byline']],
    ['article__author-bio', ['article', 'articleauthor', 'author', 'authorbio', 'bio']],
    ['articleAuthorBio', ['article', 'articleauthor', 'author', 'authorbio', 'bio']],
    ['Article_author--bio', ['article', 'articleauthor', 'author', 'authorbio', 'bio']],
    ['box related-posts', ['box', 'related', 'relatedposts', 'posts']],
    ['md:line-clamp-2', ['line', 'lineclamp', 'clamp', 'clamp2', '2']],
    ['w-[30px] tag', ['tag']],
    ['', []],
    ['  ', []],
  ])('%j are %j', (names, terms) => {
    expect(termsOf(names).toSorted()).toEqual(terms.sort());
  });

  test('two names are not joined: "share" and "croppers" beside each other share nothing', () => {
    expect(termsOf('share croppers')).not.toContain('sharecroppers');
  });

  test('a word inside a longer one is none', () => {
    expect(termsOf('sharecroppers adriatic')).toEqual(['sharecroppers', 'adriatic']);
  });
});

test('a question about the same names is answered once', () => {
  const known = termSet('related moreon');
  const answer = vi.fn((terms: readonly string[]) => terms.some((term) => known.has(term)));
  const index = new NameIndex(answer);
  expect([index.of('box more-on'), index.of('box more-on'), index.of('box')]).toEqual([true, true, false]);
  expect(answer).toHaveBeenCalledTimes(2);
});

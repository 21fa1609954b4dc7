import { describe, expect, test } from 'vitest';
import { read } from '@/lib/reading.ts';
import { documentFrom } from './article/page-from.ts';
import { pageAround } from './provenance/page-of.ts';

const url = 'https://valley-bulletin.example/2026/ferry';
const teasers = Array.from(
  { length: 14 },
  (_, i) =>
    `<div><h3><a href="/s/${i}">Story number ${i} about the harbour and its boats</a></h3><p>It said so.</p></div>`,
);
const front = () =>
  documentFrom(`<!doctype html><title>Valley Bulletin</title><body><main>${teasers.join('')}</main></body>`);

describe('reading a page', () => {
  test('gives its article with what it says of its origin', () => {
    const reading = read(pageAround({ text: 'Source: Valley Courier', place: 'tail' }, 'en'), { url });
    expect(reading).toMatchObject({
      kind: 'article',
      article: { headline: 'The house by the river', url },
      provenance: { verdict: 'republished', sources: [{ name: 'Valley Courier' }] },
    });
  });

  test('leaves the page as it was', () => {
    const page = pageAround({ text: 'Source: Valley Courier', place: 'tail' }, 'en');
    const before = page.documentElement.outerHTML;
    read(page, { url });
    expect(page.documentElement.outerHTML).toBe(before);
  });

  test.each([
    ['a list can be tried anyway', front(), { kind: 'none', reason: 'list', canInsist: true }],
    [
      'an empty page cannot',
      documentFrom('<!doctype html><body></body>'),
      { kind: 'none', reason: 'empty', canInsist: false },
    ],
  ])('%s', (_, document, reading) => {
    expect(read(document, { url })).toEqual(reading);
  });

  test('a list that the reader insists on is shown', () => {
    expect(read(front(), { url, insist: true }).kind).toBe('article');
  });
});

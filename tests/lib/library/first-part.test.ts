import { describe, expect, test } from 'vitest';
import { saysTheSame } from '@/lib/library/first-part.ts';
import { provenance, quotation } from '../../components/screen.ts';

const first = 'The ferry will not cross before noon.';
const second = 'The skipper waited for the wind.';
const source = (part?: number) => ({
  name: 'Harbour Courier',
  relation: 'republished' as const,
  by: 'source-line' as const,
  quote: quotation('Source: Harbour Courier', part === undefined ? {} : { part }),
});
const joined = {
  article: {
    headline: 'Fog',
    text: `${first}\n\n${second}`,
    parts: [{ at: 2, url: 'https://valley-bulletin.example/ferry?page=2', from: first.length + 2 }],
  },
  provenance: provenance({ sources: [source(2)] }),
};
const page = (text: string) => ({ article: { headline: 'Fog', text }, provenance: provenance() });

describe('an article kept with its further parts', () => {
  test('says the same as its first page', () => {
    expect(saysTheSame(joined, page(first))).toBe(true);
  });
  test('and as the whole, joined again', () => {
    expect(saysTheSame(joined, joined)).toBe(true);
  });
  test('does not where the first page was changed', () => {
    expect(saysTheSame(joined, page('The ferry crosses at noon.'))).toBe(false);
  });
  test('does not where that page states another source', () => {
    expect(saysTheSame(joined, { ...page(first), provenance: provenance({ sources: [source()] }) })).toBe(false);
  });
});

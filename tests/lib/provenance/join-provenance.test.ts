import { describe, expect, test } from 'vitest';
import { statementsOf } from '@/lib/marks/statements.ts';
import { joinProvenance } from '@/lib/provenance/join-provenance.ts';
import { articleFrom } from '../article/page-from.ts';
import { readAround } from './page-of.ts';

const disclaimer = '<p>Disclaimer: The views expressed do not represent those of this site.</p>';
const first = readAround({ row: '<p>Photo: Ada Quill</p>' });
const last = readAround({ tail: `<p>Source: Harbour Courier</p>${disclaimer}` });
const whole = { ...first.article, html: first.article.html + last.article.html };
const joined = joinProvenance(
  first.provenance,
  [{ at: 3, provenance: last.provenance, text: last.article.text }],
  whole,
);

describe('what a later part states', () => {
  test('source line and disclaimer at the last page’s end count for the whole, and say where they stand', () => {
    expect(first.provenance.sources).toEqual([]);
    expect(joined.verdict).toBe('republished');
    expect(joined.sources.map(({ name, quote }) => [name, quote?.part])).toEqual([['Harbour Courier', 3]]);
    expect(joined.disclaimers.map(({ quote }) => quote.part)).toEqual([3]);
    expect(joined.chain).toEqual(['Harbour Courier', 'Valley Bulletin']);
  });

  test('changes no name of the first part’s statements', () => {
    const before = statementsOf(first.provenance);
    expect(statementsOf(joined).slice(0, before.length)).toEqual(before);
    expect(statementsOf(joined).length).toBeGreaterThan(before.length);
  });

  test('that the first states, too, is not said twice', () => {
    const again = joinProvenance(last.provenance, [{ at: 2, provenance: last.provenance, text: '' }], last.article);
    expect(again).toEqual(last.provenance);
  });

  test('is not marked where its paragraph is not in the text', () => {
    const beside = joinProvenance(first.provenance, [{ at: 2, provenance: last.provenance, text: 'Fog.' }], whole);
    expect(beside.sources[0]?.quote?.inArticle).toBe(false);
  });
});

test('captions of a later part that bear a known credit are counted with it', () => {
  const figure =
    '<figure><img src="https://c.example/1.jpg"><figcaption>The quay. Photo: Ada Quill</figcaption></figure>';
  const { provenance, article } = readAround({ middle: figure });
  const both = joinProvenance(provenance, [{ at: 2, provenance, text: '' }], article);
  expect(both.imageCredits.map(({ credit, captions }) => [credit, captions])).toEqual([['Ada Quill', 2]]);
});

test('a person whom a later part names is named', () => {
  const signed = readAround({ row: '<p class="byline">By Ada Quill</p>' });
  expect(first.provenance.flags).toContain('no-person-named');
  const both = joinProvenance(
    first.provenance,
    [{ at: 2, provenance: signed.provenance, text: '' }],
    articleFrom({ body: first.article.html }),
  );
  expect(both.flags).not.toContain('no-person-named');
});

import { expect, test } from 'vitest';
import { chainOf } from '@/lib/provenance/chain.ts';
import type { CreditedSource, Relation } from '@/lib/provenance/provenance.ts';
import { on } from './page-of.ts';

const credit = (relation: Relation, name: string): CreditedSource => ({ name, relation, by: 'source-line' });
const publisher = 'Valley Bulletin';

test.each<[string, CreditedSource[], string[]]>([
  ['a reprint', [credit('republished', 'Tidewater Review')], ['Tidewater Review', publisher]],
  ['an agency’s copy', [credit('wire', 'AFP')], ['AFP', publisher]],
  [
    'an agency’s copy that came by another outlet',
    [credit('republished', 'Tidewater Review'), credit('wire', 'AFP')],
    ['AFP', 'Tidewater Review', publisher],
  ],
  ['two agencies side by side', [credit('wire', 'AFP'), credit('wire', 'Reuters')], ['AFP · Reuters', publisher]],
  ['a translation', [credit('translated', 'Tidewater Review')], ['Tidewater Review', publisher]],
  ['its own text', [credit('self', publisher)], []],
  ['a text that an agency helped with', [credit('contributed', 'AFP')], []],
  ['a paid text', [credit('sponsored', 'Nordwerk')], []],
  ['nothing', [], []],
])('%s', (_, sources, chain) => {
  expect(chainOf(sources, { publisher })).toEqual(chain);
});

test('a page that names no outlet of its own ends with whom it credits', () => {
  expect(chainOf([credit('republished', 'Tidewater Review')], {})).toEqual(['Tidewater Review']);
});

test('on a page: the dateline’s agency was the credited outlet’s source', () => {
  const { chain } = on({
    row: '<div>Source: Tidewater Review</div>',
    lead: '<p>NORTHMERE, April 3 (Reuters) - The harbour trust has hired two buses for the whole of the month.</p>',
  });
  expect(chain).toEqual(['Reuters', 'Tidewater Review', 'Valley Bulletin']);
});

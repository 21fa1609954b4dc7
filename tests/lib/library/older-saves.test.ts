import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { verdictSentence } from '@/lib/citation/verdict-sentence.ts';
import { openSaved } from '@/lib/library/list.ts';
import { completed, type OlderProvenance } from '@/lib/library/older-saves.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import en from '@/lib/wording/en.ts';
import { emptyLibrary, keep, sample } from './shelf.ts';

const quote = {
  exact: 'Source: The Quay',
  prefix: '',
  suffix: '',
  place: 'head',
  ordinal: 0,
  inArticle: false,
} as const;

/** As the first version kept it. */
const first: OlderProvenance = {
  verdict: 'republished',
  confidence: 'stated',
  sources: [{ name: 'The Quay', relation: 'republished', quote }],
  disclaimers: [],
  imageCredits: [{ credit: 'Ingrid Vale', quote }],
  pictures: 1,
  bylines: [{ name: 'Ingrid Vale' }, { name: 'admin', rejected: 'technical-account' }],
  evidence: [{ kind: 'source-line', quote }],
  flags: [],
};

describe('an article that was kept before more was looked for', () => {
  test('opens, with nothing found of it', async () => {
    const library = emptyLibrary();
    const [id] = await keep(library, [{}]);
    await library.bodies.update(id!, { provenance: first as Provenance });
    const { provenance } = (await openSaved(library, id!))!.body;
    expect(provenance).toMatchObject({ chain: [], dates: [], hidden: [], verdict: 'republished' });
    expect(provenance.sources[0]).toMatchObject({ name: 'The Quay', by: 'source-line' });
    expect(provenance.bylines.map(({ role }) => role)).toEqual(['author', 'author']);
    expect(provenance.imageCredits[0]?.kind).toBe('unknown');
    expect(verdictSentence(provenance, { language: 'en' }, en.wording).text).toBe(
      'Credited to “The Quay”, named without a link',
    );
  });

  test('one that is kept now stays as it is', () => {
    const { provenance } = sample();
    expect(completed(provenance)).toEqual(provenance);
  });
});

import { describe, expect, test } from 'vitest';
import type { Language, LanguageExample } from '@/lib/languages/language.ts';
import { pageAround, readDocument } from '../provenance/page-of.ts';

// A language's examples are its specification: each is printed where it says and read as the extension reads a page.
const files = import.meta.glob<{ default?: Language; examples?: LanguageExample[] }>('@/lib/languages/*.ts', {
  eager: true,
});
const spoken = Object.values(files).flatMap(({ default: language, examples }) =>
  language && examples ? [[language.name, language, examples] as const] : [],
);

describe.each(spoken)('%s', (_, language, examples) => {
  test.each(examples.map((example) => [example.text, example] as const))('%s', (_, example) => {
    const { provenance } = readDocument(pageAround(example, language.tag));
    if (example.sources) expect(provenance.sources.map((source) => source.name)).toEqual(example.sources);
    if (example.relations) expect(provenance.sources.map((source) => source.relation)).toEqual(example.relations);
    if (example.disclaimers)
      expect(provenance.disclaimers.map((disclaimer) => disclaimer.quote.exact)).toEqual(example.disclaimers);
    if (example.credits) expect(provenance.imageCredits.map((line) => line.credit)).toEqual(example.credits);
    if (example.authors)
      expect(
        provenance.bylines.filter(({ role, rejected }) => role === 'author' && !rejected).map((byline) => byline.name),
      ).toEqual(example.authors);
    if (example.others)
      expect(
        provenance.bylines.filter(({ role }) => role !== 'author').map(({ role, name }) => `${role}: ${name}`),
      ).toEqual(example.others);
  });
});

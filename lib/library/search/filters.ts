import type { LibraryDatabase } from '../database.ts';
import type { Facet } from '../ledger.ts';
import { hasTerm } from './match.ts';
import type { Filter, FilterKind } from './parse-query.ts';
import { unitsOf } from './units.ts';

/** Where names of a kind are listed, and the index of rows that bear them. */
const named: Record<FilterKind, { facet: Facet; index: string }> = {
  source: { facet: 'credited', index: 'credited' },
  tag: { facet: 'tag', index: 'tags' },
  site: { facet: 'publisher', index: 'publisher' },
};

/** The ids of articles one of whose names fits a filter: a word of it is enough. */
export async function idsNamed(library: LibraryDatabase, { kind, value, isWhole }: Filter): Promise<string[]> {
  const { facet, index } = named[kind];
  const keys = await library.tallies.where('[facet+name]').between([facet, ''], [facet, '\uffff']).primaryKeys();
  const term = { units: unitsOf(value), isWhole };
  const names = keys.map(([, name]) => name).filter((name) => hasTerm(unitsOf(name), term));
  return names.length > 0 ? library.articles.where(index).anyOf(names).primaryKeys() : [];
}

import type { Filters, Sort } from '../library/listing.ts';
import type { Wanted } from './listing.ts';

const textFilters = [
  'shelf',
  'tag',
  'publisher',
  'credited',
  'agency',
  'verdict',
  'disclaimer',
  'language',
  'from',
  'to',
] as const satisfies (keyof Filters)[];
const sorts: ReadonlySet<string> = new Set<Sort>([
  'newest-saved',
  'oldest-saved',
  'newest-published',
  'shortest',
  'longest',
]);

/** What an address of the library page asks for; what it does not understand it leaves out. */
export function wantedOf(parameters: URLSearchParams): Wanted {
  const filters: Record<string, string | boolean> = {};
  for (const name of textFilters) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  if (parameters.has('starred')) filters.starred = true;
  if (parameters.has('highlighted')) filters.highlighted = true;
  const sort = parameters.get('sort') ?? '';
  return {
    words: parameters.get('q') ?? '',
    filters: filters as Filters,
    sort: sorts.has(sort) ? (sort as Sort) : 'newest-saved',
  };
}

/** The address that asks for a list, so that Back leads to the list that was left. */
export function parametersOf({ words, filters, sort }: Wanted): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words.trim()) parameters.set('q', words);
  for (const name of textFilters) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  if (filters.starred) parameters.set('starred', '');
  if (filters.highlighted) parameters.set('highlighted', '');
  if (sort !== 'newest-saved') parameters.set('sort', sort);
  return parameters;
}

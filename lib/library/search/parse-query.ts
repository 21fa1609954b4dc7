import { type Unit, unitsOf } from './units.ts';

/** Units that must stand side by side, in this order; most are of one word. */
export interface Term {
  units: Unit[];
  /** Whether its last word must be whole; else a longer word that begins so will do. */
  isWhole: boolean;
}

export type FilterKind = 'source' | 'tag' | 'site';

export interface Filter {
  kind: FilterKind;
  /** As typed. */
  value: string;
  isWhole: boolean;
  isExcluded: boolean;
}

export interface Query {
  /** All of them must be found. */
  terms: Term[];
  /** None of them may be found. */
  excluded: Term[];
  /** All of them must hold. */
  filters: Filter[];
}

const filterKinds: Record<string, FilterKind> = {
  source: 'source',
  来源: 'source',
  來源: 'source',
  tag: 'tag',
  标签: 'tag',
  標籤: 'tag',
  site: 'site',
  网站: 'site',
  網站: 'site',
};
const filterStart = /(source|来源|來源|tag|标签|標籤|site|网站|網站)[:：]/iuy;
const quotes = '"＂“”„«»「」『』';
const minus = '-－';
const longestQuery = 500; // characters
const mostTerms = 24; // each is looked up in every segment

/**
 * What a reader typed. A word finds what begins with it, a phrase in quotes what is so; `source:` `tag:` `site:` narrow, also
 * in Chinese; a minus before any of them excludes, whole words alone. Everything else is words: nothing is an error.
 * @example parseQuery('ferry "dense fog" source:"The Quay" -strike')
 */
export function parseQuery(typed: string): Query {
  const query: Query = { terms: [], excluded: [], filters: [] };
  const text = typed.slice(0, longestQuery).replace(/\s/gu, ' ');
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    const isExcluded = minus.includes(text[at]!);
    if (isExcluded) at++;
    filterStart.lastIndex = at;
    const kind = filterKinds[filterStart.exec(text)?.[1]?.toLowerCase() ?? ''];
    if (kind) at = filterStart.lastIndex;
    const { value, isClosed, end } = valueAt(text, at);
    at = end;
    const units = unitsOf(value);
    if (units.length === 0) continue;
    if (kind) query.filters.push({ kind, value, isWhole: isClosed, isExcluded });
    else if (isExcluded) query.excluded.push({ units, isWhole: true });
    else query.terms.push(...termsOf(units, isClosed));
  }
  query.terms.splice(mostTerms);
  query.excluded.splice(mostTerms);
  query.filters.splice(mostTerms);
  return query;
}

/** A phrase up to the next quote of whatever form, or a word up to a blank. A phrase that is still being typed has no end. */
function valueAt(text: string, at: number): { value: string; isClosed: boolean; end: number } {
  const isPhrase = at < text.length && quotes.includes(text[at]!);
  const start = isPhrase ? at + 1 : at;
  let end = start;
  while (end < text.length && !quotes.includes(text[end]!) && (isPhrase || text[end] !== ' ')) end++;
  const isClosed = isPhrase && end < text.length;
  return { value: text.slice(start, end), isClosed, end: isClosed ? end + 1 : end };
}

/** What is typed in one go belongs together: `don't`, `AI芯片`. Of characters a sign between them makes two terms. */
function termsOf(units: readonly Unit[], isPhrase: boolean): Term[] {
  if (isPhrase) return [{ units: [...units], isWhole: true }];
  const terms: Term[] = [];
  for (const unit of units) {
    const last = terms.at(-1)?.units;
    const before = last?.at(-1);
    const isApart = before?.isUnspaced && unit.isUnspaced && unit.gap !== 'joined';
    if (!last || isApart) terms.push({ units: [unit], isWhole: false });
    else last.push(unit);
  }
  return terms;
}

/** Whether a query asks for nothing, so that everything is its answer. */
export function isEmpty({ terms, excluded, filters }: Query): boolean {
  return terms.length + excluded.length + filters.length === 0;
}

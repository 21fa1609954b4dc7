import { isSameQuote, statementsOf } from '../../marks/statements.ts';
import type { Quotation } from '../../provenance/provenance.ts';
import type { Theme } from '../../settings.ts';
import { quoted } from '../../wording/quoted.ts';
import type { Wording } from '../../wording/wording.ts';
import type { WatchedArticle } from '../finders.ts';
import type { PillPlace } from './place.ts';

/** What stands below the pill when it is opened. */
export interface PillRow {
  label: string;
  /** The page's own words, in quotation marks. */
  words: string;
  /** The statement's name, for "show me"; absent where the words stand in the page's data alone. */
  statement?: string;
}

/** All that the pill shows: nothing but what its own page says. */
export interface Pill {
  read: string;
  rows: PillRow[];
  show: string;
  details: string;
  hide: string;
  /** How it is moved, for those who do not see it. */
  move: string;
  /** Language of our words, and of the page's. */
  tag: string;
  language?: string;
  theme: Theme;
  place: PillPlace;
}

const mostRows = 4; // the side panel has all

/** The pill of an article. */
export function pillOf(
  { provenance, language }: Pick<WatchedArticle, 'provenance' | 'language'>,
  { theme, place, words }: { theme: Theme; place: PillPlace; words: Wording },
): Pill {
  const statements = statementsOf(provenance);
  const credited = provenance.sources.filter(({ relation }) => relation !== 'self');
  const rowOf = (label: string, exact: string, quote: Quotation | undefined): PillRow => {
    const known = quote && statements.find((one) => isSameQuote(one.quote, quote));
    return { label, words: quoted(exact, language), ...(known && { statement: known.id }) };
  };
  const rows = [
    ...credited.map(({ name, quote }) => rowOf(words.strip.credited, quote?.exact ?? name, quote)),
    ...provenance.disclaimers.map(({ quote }) => rowOf(words.strip.disclaimer, quote.exact, quote)),
  ];
  const [first] = credited;
  return {
    read: first ? words.pill.readFrom(quoted(first.name, language)) : words.pill.read,
    rows: rows.slice(0, mostRows),
    show: words.pill.show,
    details: words.pill.details,
    hide: words.pill.hide,
    move: words.pill.move,
    tag: words.tag,
    ...(language && { language }),
    theme,
    place,
  };
}

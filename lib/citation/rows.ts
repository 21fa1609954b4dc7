import type { Article } from '../article/article.ts';
import { isSameQuote, statementsOf } from '../marks/statements.ts';
import type {
  Byline,
  CreditedSource,
  Evidence,
  Provenance,
  Quotation,
  Role,
  Verdict,
} from '../provenance/provenance.ts';
import { printDate } from '../wording/ages.ts';
import { quoted } from '../wording/quoted.ts';
import type { Wording } from '../wording/wording.ts';
import { type SearchChoice, searchAddress, searchEngines } from './search-engines.ts';

export type SwatchKind = 'source' | 'disclaimer' | 'photo' | 'none';

/** One line of the strip: our label, the page's words, and where they stand. */
export interface ProvenanceRow {
  swatch: SwatchKind;
  label: string;
  /** The page's own words, in quotation marks, or ours where the page says nothing. */
  value: string;
  /** Names inside the value, in the order in which they stand there. */
  names?: string[];
  /** From the first origin to the page's own outlet; shown in place of the value. */
  chain?: string[];
  /** Further words of ours, set lighter. */
  note?: string;
  /** The statement's name in the text, for "show me". */
  statement?: string;
  where?: string;
  /** The original's address, where the page links to it. */
  url?: string;
  /** A search for it, where the page does not. */
  search?: { href: string; label: string };
}

/** What rows need to know of an article. */
export type StripArticle = Pick<Article, 'headline' | 'language' | 'published' | 'modified' | 'doubt'>;

export function whereOf({ part, place, ordinal }: Quotation, words: Wording): string {
  const isCounted = place === 'lead' || place === 'body' || place === 'caption';
  const where = isCounted ? words.place[place](ordinal) : words.place[place];
  return part === undefined ? where : words.parts.where(where, part);
}

function joined(parts: (string | undefined)[], words: Wording): string {
  return parts.filter(Boolean).join(words.strip.noteSeparator);
}

/** Finds the way to a quotation's words: the statement that bears them. */
function wayTo(provenance: Provenance, words: Wording) {
  const statements = statementsOf(provenance);
  return (quote: Quotation | undefined): Pick<ProvenanceRow, 'statement' | 'where'> => {
    if (!quote) return {};
    const statement = statements.find((known) => isSameQuote(known.quote, quote));
    return { ...(statement && { statement: statement.id }), where: whereOf(quote, words) };
  };
}

function creditRow(source: CreditedSource, article: StripArticle, words: Wording): Omit<ProvenanceRow, 'label'> {
  const { name, relation, quote, url, oddities = [] } = source;
  const value = quoted(name, article.language);
  const exact = quote && quote.exact !== name ? quoted(quote.exact, article.language) : undefined;
  const notes = [
    exact,
    words.strip.relation[relation],
    quote && !url && relation !== 'self' ? words.strip.notLinked : undefined,
    ...oddities.map((oddity) => words.strip.oddity[oddity]),
  ];
  return {
    swatch: 'source',
    value: quote ? value : words.strip.inDataOnly(value),
    names: [name],
    note: joined(notes, words),
    ...(url && { url }),
  };
}

/** A search takes the place of the link that the page does not give; it is the page's own outlet that needs none. */
function searchFor(
  source: CreditedSource | undefined,
  { headline }: StripArticle,
  engine: SearchChoice,
  words: Wording,
): Pick<ProvenanceRow, 'search'> {
  // Who helped with a text has no original of it.
  const hasOriginal = source?.relation !== 'self' && source?.relation !== 'contributed';
  if (engine === 'none' || !headline || source?.url || !hasOriginal) return {};
  const { name } = searchEngines[engine];
  const label = source ? words.strip.searchOriginal(name) : words.strip.searchHeadline(name);
  return { search: { href: searchAddress(engine, headline, source?.name), label } };
}

const saysNothing = new Set<Verdict>(['nominal', 'unclear']);

function authorRow(bylines: Byline[], { language }: StripArticle, words: Wording): ProvenanceRow {
  const row = { swatch: 'none', label: words.strip.author } as const;
  const authors = bylines.filter(({ role }) => role === 'author');
  const people = authors.filter(({ rejected }) => !rejected);
  if (people.length > 0) {
    const value = people.map(({ name }) => quoted(name, language)).join(words.strip.listSeparator);
    return { ...row, value, names: people.map(({ name }) => name) };
  }
  const account = authors.find(({ rejected }) => rejected === 'technical-account');
  if (account) return { ...row, value: words.strip.noPersonButAccount(account.name) };
  return { ...row, value: authors.length > 0 ? words.strip.noPersonNamed : words.strip.noAuthorRead };
}

/** How many pictures are credited, of how many; a caption may also be that of a film, which is no picture. */
function countedPictures({ imageCredits, pictures }: Provenance): [credited: number, all: number] {
  const all = Math.max(pictures, imageCredits.length);
  const credited = imageCredits.reduce((sum, { captions = 1 }) => sum + captions, 0);
  return [Math.min(credited, all), all];
}

/**
 * What a page states about its origin, in rows of a fixed order: credited to, chain, disclaimer, photos, author, and
 * that no date was read.
 */
export function provenanceRows(
  provenance: Provenance,
  article: StripArticle,
  words: Wording,
  engine: SearchChoice = 'none',
): ProvenanceRow[] {
  const { language } = article;
  const way = wayTo(provenance, words);
  const rows: ProvenanceRow[] = provenance.sources.map((source) => ({
    label: words.strip.credited,
    ...creditRow(source, article, words),
    ...searchFor(source, article, engine, words),
    ...way(source.quote),
  }));
  if (rows.length === 0) {
    const nominal = provenance.evidence.find((candidate) => candidate.rejected === 'nominal')?.quote;
    const value = nominal ? words.strip.nominalCredit(quoted(nominal.exact, language)) : words.strip.noCredit;
    rows.push({
      swatch: 'none',
      label: words.strip.credited,
      value,
      ...(saysNothing.has(provenance.verdict) && searchFor(undefined, article, engine, words)),
      ...way(nominal),
    });
  }
  if (provenance.chain.length > 2) {
    rows.push({
      swatch: 'none',
      label: words.strip.chain,
      value: provenance.chain.join(' → '),
      chain: provenance.chain,
    });
  }
  for (const { quote } of provenance.disclaimers) {
    rows.push({
      swatch: 'disclaimer',
      label: words.strip.disclaimer,
      value: quoted(quote.exact, language),
      ...way(quote),
    });
  }
  for (const [i, { credit, kind, quote }] of provenance.imageCredits.entries()) {
    const count = i === 0 ? words.strip.photosCredited(...countedPictures(provenance)) : undefined;
    rows.push({
      swatch: 'photo',
      label: words.strip.photos,
      value: quoted(credit, language),
      names: [credit],
      note: joined([words.strip.creditKind[kind], count], words),
      ...way(quote),
    });
  }
  const author = provenance.bylines.find(({ role, rejected, quote }) => role === 'author' && !rejected && quote);
  rows.push({ ...authorRow(provenance.bylines, article, words), ...way(author?.quote) });
  if (!article.published && !provenance.dates.some(({ kind }) => kind === 'published'))
    rows.push({ swatch: 'none', label: words.strip.date, value: words.strip.noDate });
  return rows;
}

const dayOf = (date: string | undefined) => date?.slice(0, 10);

/** Dates as printed, and those of the page's data where none is printed or where the two disagree. */
function dateRows(provenance: Provenance, article: StripArticle, words: Wording): ProvenanceRow[] {
  const { language, published, modified } = article;
  const labels = { published: words.strip.date, updated: words.strip.updatedOn, source: words.strip.sourceDate };
  const way = wayTo(provenance, words);
  const conflict = provenance.flags.includes('date-conflict');
  const printed = (wanted: 'published' | 'updated') => provenance.dates.filter(({ kind }) => kind === wanted);
  const isOther = published && !printed('published').some(({ value }) => dayOf(value) === dayOf(published));
  const rows = provenance.dates.map(({ kind, value, quote }): ProvenanceRow => {
    const exact = quoted(quote.exact, language);
    // The data's date is the article's own where it is shown; else the article has the printed one.
    const disagrees = conflict && !isOther && kind === 'published' ? words.strip.otherDateInData : undefined;
    return {
      swatch: 'none',
      label: labels[kind],
      value: value ? printDate(value, words.tag) : exact,
      note: joined([value && exact, disagrees], words),
      ...way(quote),
    };
  });
  const fromData = (kind: 'published' | 'updated', date: string): ProvenanceRow => ({
    swatch: 'none',
    label: labels[kind],
    value: printDate(date, words.tag),
    ...(conflict && { note: words.strip.inPageData }),
  });
  if (published && (printed('published').length === 0 || (conflict && isOther)))
    rows.push(fromData('published', published));
  if (modified && printed('updated').length === 0 && dayOf(modified)! > (dayOf(published) ?? ''))
    rows.push(fromData('updated', modified));
  return rows;
}

const furtherRoles = ['editor', 'translator', 'photographer', 'other'] as const satisfies Role[];

/** What else the page says: other roles than the author's, its dates, and credits that a reader cannot see. */
export function furtherRows(provenance: Provenance, article: StripArticle, words: Wording): ProvenanceRow[] {
  const way = wayTo(provenance, words);
  const { language } = article;
  const roles = furtherRoles.flatMap((role) => {
    const people = provenance.bylines.filter((byline) => byline.role === role && !byline.rejected);
    if (people.length === 0) return [];
    const names = people.map(({ name }) => name);
    const value = names.map((name) => quoted(name, language)).join(words.strip.listSeparator);
    const row: ProvenanceRow = { swatch: 'none', label: words.strip.role[role], value, names };
    return [{ ...row, ...way(people[0]!.quote) }];
  });
  const hidden = provenance.hidden.map(
    ({ text, reason }): ProvenanceRow => ({
      swatch: 'none',
      label: reason === 'for-screen-readers' || reason === 'closed' ? words.strip.outOfView : words.strip.notShown,
      value: quoted(text, language),
      names: [text],
      note: words.strip.hidden[reason],
    }),
  );
  return [...roles, ...dateRows(provenance, article, words), ...hidden];
}

const mostReasons = 40; // rows of a kind; a page may be made to have thousands

export interface EvidenceRows {
  rows: ProvenanceRow[];
  /** How many more there are. */
  left: number;
}

/** Why the page is read so: the words that count, and those that look like a credit and do not, with the reason. */
export function evidenceRows(
  provenance: Provenance,
  { language }: StripArticle,
  words: Wording,
): { accepted: EvidenceRows; rejected: EvidenceRows } {
  const way = wayTo(provenance, words);
  const inData = (kind: Evidence['kind']): Pick<ProvenanceRow, 'value' | 'names' | 'note'> => {
    const named = provenance.sources.filter(({ by, quote }) => by === kind && !quote).map(({ name }) => name);
    if (named.length === 0) return { value: words.strip.inPageData };
    const value = named.map((name) => quoted(name, language)).join(words.strip.listSeparator);
    return { value, names: named, note: words.strip.inPageData };
  };
  const rowOf = ({ kind, quote, rejected }: Evidence): ProvenanceRow => ({
    swatch: 'none',
    label: words.why.kind[kind],
    ...(quote ? { value: quoted(quote.exact, language), names: [quote.exact] } : inData(kind)),
    ...(rejected && { note: words.why.reason[rejected] }),
    ...way(quote),
  });
  const group = (evidence: Evidence[]): EvidenceRows => {
    const rows = new Map(evidence.map((candidate) => [JSON.stringify(candidate), candidate]));
    return {
      rows: [...rows.values()].slice(0, mostReasons).map(rowOf),
      left: Math.max(0, rows.size - mostReasons),
    };
  };
  return {
    accepted: group(provenance.evidence.filter(({ rejected }) => !rejected)),
    rejected: group(provenance.evidence.filter(({ rejected }) => rejected)),
  };
}

/** Whether anything at all was read that credits somebody; the closing line differs. */
export function saysAnything(provenance: Provenance): boolean {
  return provenance.sources.length + provenance.disclaimers.length + provenance.imageCredits.length > 0;
}

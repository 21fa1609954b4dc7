import type { Article } from '@/lib/article/article.ts';
import { statementsOf } from '@/lib/marks/mark-statements.ts';
import type { CreditedSource, Provenance, Quotation } from '@/lib/provenance/provenance.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import type { SwatchKind } from './Swatch.tsx';

/** One line of the strip: our label, the page's words, and where they stand. */
export interface ProvenanceRow {
  swatch: SwatchKind;
  label: string;
  /** The page's own words, in quotation marks, or ours where the page says nothing. */
  value: string;
  /** A name inside the value that is set heavier. */
  name?: string;
  /** Further words of ours, set lighter. */
  note?: string;
  /** The statement's name in the text, for "show me". */
  statement?: string;
  where?: string;
  /** The original's address, where the page links to it. */
  url?: string;
}

/** What a strip needs to know of an article. */
export type StripArticle = Pick<Article, 'language' | 'published' | 'modified'>;

export function whereOf({ place, ordinal }: Quotation, words: Wording): string {
  switch (place) {
    case 'lead':
    case 'body':
    case 'caption':
      return words.place[place](ordinal);
    default:
      return words.place[place];
  }
}

function creditRow(source: CreditedSource, article: StripArticle, words: Wording): Omit<ProvenanceRow, 'label'> {
  const name = quoted(source.name, article.language);
  if (!source.quote) return { swatch: 'source', value: words.strip.inDataOnly(name) };
  const own = source.relation === 'self' ? words.strip.ownOutlet : undefined;
  const page = source.quote.exact === source.name ? undefined : quoted(source.quote.exact, article.language);
  const link = source.url || source.relation === 'self' ? undefined : words.strip.notLinked;
  return {
    swatch: 'source',
    value: name,
    name: source.name,
    note: [page, own, link].filter(Boolean).join(words.strip.noteSeparator),
    ...(source.url && { url: source.url }),
  };
}

/** The strip's rows in their fixed order: credited to, disclaimer, photos, author, date. */
export function provenanceRows(provenance: Provenance, article: StripArticle, words: Wording): ProvenanceRow[] {
  const statements = statementsOf(provenance);
  const jump = (quote: Quotation | undefined) => {
    const statement =
      quote &&
      statements.find((candidate) => candidate.quote.exact === quote.exact && candidate.quote.prefix === quote.prefix);
    return statement ? { statement: statement.id, where: whereOf(statement.quote, words) } : {};
  };
  const rows: ProvenanceRow[] = provenance.sources.map((source) => ({
    label: words.strip.credited,
    ...creditRow(source, article, words),
    ...jump(source.quote),
  }));
  if (rows.length === 0) {
    const nominal = provenance.evidence.find((candidate) => candidate.rejected === 'nominal')?.quote;
    const value = nominal ? words.strip.nominalCredit(quoted(nominal.exact, article.language)) : words.strip.noCredit;
    rows.push({ swatch: 'none', label: words.strip.credited, value });
  }
  for (const { quote } of provenance.disclaimers) {
    rows.push({
      swatch: 'disclaimer',
      label: words.strip.disclaimer,
      value: quoted(quote.exact, article.language),
      ...jump(quote),
    });
  }
  for (const [i, { credit, quote }] of provenance.imageCredits.entries()) {
    const pictures = Math.max(provenance.pictures, provenance.imageCredits.length);
    rows.push({
      swatch: 'photo',
      label: words.strip.photos,
      value: quoted(credit, article.language),
      ...(i === 0 && { note: words.strip.photosCredited(provenance.imageCredits.length, pictures) }),
      ...jump(quote),
    });
  }
  const people = provenance.bylines.filter((byline) => !byline.rejected);
  const account = provenance.bylines.find((byline) => byline.rejected === 'technical-account');
  const author =
    people.length > 0
      ? people.map((byline) => quoted(byline.name, article.language)).join(words.strip.listSeparator)
      : account
        ? words.strip.noPersonButAccount(account.name)
        : provenance.bylines.length > 0
          ? words.strip.noPersonNamed
          : words.strip.noAuthorRead;
  rows.push({ swatch: 'none', label: words.strip.author, value: author });
  if (!article.published) rows.push({ swatch: 'none', label: words.strip.date, value: words.strip.noDate });
  return rows;
}

/** Whether anything at all was read that credits somebody; the closing line differs. */
export function saysAnything(provenance: Provenance): boolean {
  return provenance.sources.length + provenance.disclaimers.length + provenance.imageCredits.length > 0;
}

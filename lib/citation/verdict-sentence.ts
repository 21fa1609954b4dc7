import type { Article } from '../article/article.ts';
import type { CreditedSource, Provenance, Relation, Verdict } from '../provenance/provenance.ts';
import { quoted } from '../wording/quoted.ts';
import type { Wording } from '../wording/wording.ts';

/** Whom a verdict is about. Those credited otherwise stand in rows of their own. */
const relationsOf: Partial<Record<Verdict, readonly Relation[]>> = {
  own: ['self'],
  'own-with-agency': ['contributed', 'wire'],
  wire: ['wire'],
  republished: ['republished'],
  translated: ['translated'],
  'press-release': ['press-release'],
  sponsored: ['sponsored'],
};

const mostNames = 3; // of an aggregator's twenty; the rows have them all

function isAbout({ verdict, sources }: Provenance): CreditedSource[] {
  const meant = sources.filter(({ relation }) => relationsOf[verdict]?.includes(relation));
  return meant.length > 0 || verdict === 'own' ? meant : sources.filter(({ relation }) => relation !== 'self');
}

const carried = new Set<Verdict>(['republished', 'wire', 'translated']);

/** Whose text the page says that it carries; nobody's where it is not said to be another's. */
export function creditedElsewhere(provenance: Provenance): CreditedSource[] {
  return carried.has(provenance.verdict) ? isAbout(provenance) : [];
}

function linksOf(sources: CreditedSource[]): 'all' | 'some' | 'none' | 'data' {
  if (sources.every(({ quote }) => !quote)) return 'data';
  if (sources.every(({ url }) => url)) return 'all';
  return sources.some(({ url }) => url) ? 'some' : 'none';
}

function quotedList(names: string[], language: string | undefined, words: Wording): string {
  const left = names.length - mostNames;
  const shown = names.slice(0, mostNames).map((name) => quoted(name, language));
  if (left > 0) shown.push(words.strip.more(left));
  return new Intl.ListFormat(words.tag, { type: 'conjunction' }).format(shown);
}

/** A sentence of ours, and which stretches of it are names: each stands in its quotation marks. */
export interface VerdictSentence {
  text: string;
  names: string[];
}

/** An agency alone in a row beside the headline stands where the names of those who wrote it stand. */
function namedIn({ by, quote }: CreditedSource): CreditedSource['by'] {
  return by === 'agency-tail' && quote?.place === 'head' ? 'byline' : by;
}

/** What the page says of its origin, in one careful sentence. A credit can be false: it says "credited to". */
export function verdictSentence(
  provenance: Provenance,
  { language, doubt }: Pick<Article, 'language' | 'doubt'>,
  words: Wording,
): VerdictSentence {
  const { verdict, confidence, chain, bylines, evidence } = provenance;
  const sources = isAbout(provenance);
  // Of a page that hardly is an article nothing follows from what was not read on it.
  if (verdict === 'unclear' && sources.length === 0 && doubt) return { text: words.strip.noCredit, names: [] };
  const names = sources.map(({ name }) => name);
  const nominal = evidence.find(({ rejected }) => rejected === 'nominal')?.quote?.exact;
  // An agency behind another outlet's text is that outlet's source.
  const origins = verdict === 'republished' && chain.length > 2 ? provenance.sources : [];
  const originNames = origins.filter(({ relation }) => relation === 'wire').map(({ name }) => name);
  const inWords = (list: string[]) => quotedList(list, language, words);
  const text = words.verdict[verdict]({
    stated: confidence === 'stated',
    several: names.length > 1,
    linked: linksOf(sources),
    signed: bylines.some(({ role, rejected }) => role === 'author' && !rejected),
    ...(names.length > 0 && { names: inWords(names) }),
    ...(sources[0] && { by: namedIn(sources[0]) }),
    ...(originNames.length > 0 && { origin: inWords(originNames) }),
    ...(nominal && { nominal: quoted(nominal, language) }),
  });
  const shown = [...names.slice(0, mostNames), ...originNames.slice(0, mostNames), nominal];
  return { text, names: shown.filter((name) => name !== undefined) };
}

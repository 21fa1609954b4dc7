import type { Article } from '../article/article.ts';
import type { Page } from '../article/page.ts';
import { layoutOf } from '../text/layout.ts';
import { fold } from '../text/white-space.ts';
import { findBylineStatements } from './byline.ts';
import type { FinderContext } from './context.ts';
import { findDisclaimers } from './disclaimer.ts';
import { findImageCredits } from './image-credit.ts';
import type { CreditedSource, Flag, Provenance } from './provenance.ts';
import { findRepublication } from './republication.ts';
import { findSourceLines } from './source-line.ts';
import { weigh } from './verdict.ts';

/** One credit a name; of two, the one that links to the original, else the first, which stands higher on the page. */
function withoutRepeats(sources: CreditedSource[]): CreditedSource[] {
  const byName = new Map<string, CreditedSource>();
  for (const source of sources) {
    const known = byName.get(fold(source.name));
    if (!known || (!known.url && source.url)) byName.set(fold(source.name), source);
  }
  return [...byName.values()];
}

/** What a page says about where its article comes from, with the exact words and where they stand. */
export function findProvenance(page: Page, article: Article): Provenance {
  const layout = layoutOf(page.blocks, article.headline, article);
  const context: FinderContext = { page, article, layout, evidence: [] };
  const sourceLines = findSourceLines(context);
  const bylines = findBylineStatements(context);
  const fromBylines = bylines
    .filter((byline) => byline.rejected === 'agency')
    .map(
      (byline): CreditedSource => ({
        name: byline.name,
        relation: 'wire',
        by: 'byline',
        ...(byline.quote && { quote: byline.quote }),
      }),
    );
  const sources = withoutRepeats([...findRepublication(context), ...sourceLines.sources, ...fromBylines]);
  const disclaimers = findDisclaimers(context, sourceLines.spans);
  const imageCredits = findImageCredits(context, sourceLines.spans);

  const people = bylines.filter((byline) => !byline.rejected);
  const flags: Flag[] = [];
  if (people.length === 0) flags.push('no-person-named');
  if (people.length === 0 && bylines.some((byline) => byline.rejected === 'technical-account'))
    flags.push('account-name-only');
  if (sources.length === 0 && context.evidence.some((candidate) => candidate.rejected === 'nominal'))
    flags.push('nominal-source');
  return {
    ...weigh(sources, bylines, context.evidence),
    sources,
    disclaimers,
    imageCredits,
    pictures: (article.html.match(/<img\b/gu) ?? []).length,
    bylines,
    chain: [],
    dates: [],
    hidden: [],
    evidence: context.evidence,
    flags,
  };
}

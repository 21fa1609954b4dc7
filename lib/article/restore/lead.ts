import { fold } from '../../text/white-space.ts';
import { type Body, isLinked, type Line, type Rule } from '../body.ts';
import { articleNode, textOf } from '../metadata/json-ld.ts';
import { isDateRow, isHeadRow, isSentence } from '../prune/head-rows.ts';

const least = 60; // letters
const compared = 60; // letters of the description that a line must begin with
const furthest = 25; // lines above the text
const mostLeads = 3;
const longest = 900; // letters

/** Everything that the page calls itself: some print one headline and declare another, and print that one too. */
function titlesOf({ page, headline }: Body): ReadonlySet<string> {
  const declared = [page.title, page.metas.get('og:title')?.[0], textOf(articleNode(page)?.headline), headline];
  return new Set(declared.map((title) => fold(title ?? '')));
}

/**
 * The lead between headline and text, in a box of its own: on one newsroom page in three it stands outside of the text's
 * container. Below a printed headline it is whatever is prose and no row; without one, the page's description, printed.
 */
export const restoreLead: Rule = {
  name: 'lead',
  apply(body: Body) {
    const { metas } = body.page;
    const headline = fold(body.headline);
    const descriptions = ['og:description', 'description', 'twitter:description']
      .map((name) => fold(metas.get(name)?.[0] ?? ''))
      .filter((text) => text.length >= least);
    const first = body.kept().find(({ at }) => !body.captions.has(at))?.at;
    if (first === undefined) return;
    const above = body.lines.slice(Math.max(0, first - furthest), first);
    const headlineAt = above.findLast(({ block }) => headline && fold(block.text) === headline)?.at;
    const isDescription = ({ block }: Line) => {
      const text = fold(block.text);
      return descriptions.some((description) => {
        const length = Math.min(compared, description.length, text.length);
        return length >= least / 2 && description.slice(0, length) === text.slice(0, length);
      });
    };
    const titles = titlesOf(body);
    const leads = above.filter((line) => {
      const { block, at, size } = line;
      if (body.has(at) || size < least || size > longest || isLinked(line) || line.outside) return false;
      if (block.kind === 'caption' || block.kind === 'list-item' || titles.has(fold(block.text))) return false;
      if (isDescription(line)) return true;
      if (headlineAt === undefined || at < headlineAt || isDateRow(line) || isHeadRow(line, body.page.languages))
        return false;
      return line.isProse || isSentence(line) || block.kind === 'heading';
    });
    if (leads.length === 0) return;
    const said = new Set(body.kept().map(({ block }) => fold(block.text)));
    for (const { at, block } of leads.slice(-mostLeads)) {
      // Layouts for wide and narrow windows stand in the page beside each other.
      if (said.has(fold(block.text))) continue;
      said.add(fold(block.text));
      body.keep(at, this.name);
    }
  },
};

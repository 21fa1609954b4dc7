import type { NoArticleReason } from './article.ts';
import { Body, type Line, linesOf } from './body.ts';
import { type Candidate, chooseBody } from './choose-body.ts';
import { whyNoArticle } from './is-article.ts';
import type { Page } from './page.ts';
import { containerByReadability } from './readability.ts';
import { rules, sortingRules } from './rules.ts';

/** The body as found, what it was chosen from, and what speaks against its being an article. */
export interface FoundBody {
  body?: Body;
  candidates: readonly Candidate[];
  doubt?: NoArticleReason;
}

function judged(page: Page, body: Body, candidates: readonly Candidate[]): FoundBody {
  const text = body.kept().filter(({ at }) => !body.captions.has(at));
  const doubt = whyNoArticle(page, body.lines, text);
  return { body, candidates, ...(doubt && { doubt }) };
}

/**
 * Finds a page's body: sorts out what cannot be of it, chooses the element that holds it, and lets every rule look at
 * its lines. Where that gives no article, Readability is asked: it looks for paragraphs alone, in whatever they stand.
 * @param without names of rules to leave out: the bench asks what each gains
 */
export function findBody(page: Page, headline: string, without: readonly string[] = []): FoundBody {
  const lines: readonly Line[] = linesOf(page.blocks);
  for (const rule of sortingRules) if (!without.includes(rule.name)) rule.sort(lines, page);
  const bodyIn = (container: Element): Body => {
    const body = new Body(page, lines, headline, container);
    for (const rule of rules) if (!without.includes(rule.name)) rule.apply(body);
    return body;
  };
  const { chosen, candidates } = chooseBody(page, lines) ?? { candidates: [] };
  const first: FoundBody = chosen
    ? judged(page, bodyIn(chosen.element), candidates)
    : { candidates, doubt: whyNoArticle(page, lines, []) ?? 'empty' };
  if (!first.doubt || first.doubt === 'file' || without.includes('readability')) return first;
  const container = containerByReadability(page);
  if (!container) return first;
  const opinion: Candidate = { element: container, weight: 0, by: 'readability' };
  const second = judged(page, bodyIn(container), [opinion, ...candidates]);
  return second.doubt ? { ...first, candidates: [...candidates, opinion] } : second;
}

/** Every line of a page but its menus and the like: what there is to show where no article is. */
export function wholePage(page: Page, headline: string): Body {
  const lines = linesOf(page.blocks);
  for (const line of lines) if (line.block.zone !== 'content') line.outside = 'zones';
  return new Body(page, lines, headline, page.copy.body);
}

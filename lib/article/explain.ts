import type { NoArticleReason } from './article.ts';
import { findBody } from './find-body.ts';
import { findHeadline } from './metadata/headline.ts';
import type { Page } from './page.ts';
import { rules, sortingRules } from './rules.ts';

/** Why a page's article is what it is: for `npm run inspect -- --explain FILE`. */
export interface Explanation {
  headline: string;
  doubt?: NoArticleReason;
  /** The elements that were considered, the chosen one first. Weights are in letters of prose. */
  candidates: { by: string; weight: number; path: string }[];
  lines: ExplainedLine[];
  /** The names of all rules, in the order in which they look at the lines. */
  rules: string[];
}

/** One line of the page, and which rule decided about it last; none where it stands as it was found. */
export interface ExplainedLine {
  place: 'text' | 'caption' | 'left out' | 'outside';
  rule?: string;
  kind: string;
  zone: string;
  text: string;
}

function nameOf(element: Element): string {
  const names = (element.getAttribute('class') ?? '').trim().split(/\s+/u).slice(0, 2).filter(Boolean);
  return [element.localName, ...names].join('.');
}

function pathOf(element: Element): string {
  const path: string[] = [];
  for (let up: Element | null = element; up && up.localName !== 'html'; up = up.parentElement) path.unshift(nameOf(up));
  return path.slice(-6).join(' > ');
}

export function explainBody(page: Page): Explanation {
  const headline = findHeadline(page);
  const { body, candidates, doubt } = findBody(page, headline);
  const placeOf = (at: number): ExplainedLine['place'] => {
    if (body?.has(at)) return body.captions.has(at) ? 'caption' : 'text';
    return body && at >= body.first && at <= body.last ? 'left out' : 'outside';
  };
  return {
    headline,
    ...(doubt && { doubt }),
    candidates: candidates.map(({ by, weight, element }) => ({
      by,
      weight: Math.round(weight),
      path: pathOf(element),
    })),
    rules: [...sortingRules, ...rules].map(({ name }) => name),
    lines: page.blocks.map(({ kind, zone, text }, at) => {
      const rule = body?.ruleOf(at);
      return { place: placeOf(at), ...(rule && { rule }), kind, zone, text };
    }),
  };
}

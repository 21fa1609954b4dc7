import { fold } from '../text/white-space.ts';
import { type Holder, isLinked, isPunctuated, type Line } from './body.ts';
import { articleNode, textOf } from './metadata/json-ld.ts';
import type { Page } from './page.ts';

/** An element that may hold the article, and what speaks for it. */
export interface Candidate {
  element: Element;
  /** Letters of prose in it, less what its links and labels weigh. */
  weight: number;
  /** What it was proposed by. */
  by: 'weight' | 'markup' | 'readability';
}

const label = -4; // letters: a line that says nothing
const link = -16;
const shortSentence = 0.6;
const phrase = 0.2; // of a line of some length that is no sentence: an item of a list

/**
 * What a line says for its container. Prose weighs its letters; links and labels weigh against it, so that a container
 * with the menu or the sidebar in it weighs less than the one without.
 */
function weightOf(line: Line): number {
  const free = line.size - line.linked;
  if (line.outside) return line.isProse ? -0.3 * Math.min(free, 200) : label;
  if (isLinked(line)) return link - 0.3 * line.linked;
  if (line.isProse) return free;
  if (line.block.kind === 'heading') return 0;
  if (free < 40) return label;
  return (isPunctuated(line.block.text) ? shortSentence : phrase) * free;
}

/** A paragraph between two linked lines is a teaser under its headline. */
function isTeaser(lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1];
  const after = lines[i + 1];
  return before !== undefined && after !== undefined && isLinked(before) && isLinked(after) && before.size > 20;
}

const leastDeclared = 500; // letters of JSON-LD articleBody that are worth comparing
const opening = 40; // letters of a line that are looked for

/** The page's own word, in metadata, on which of its lines are the article. A hint only: it is never shown. */
function declaredLines(page: Page, lines: readonly Line[]): Set<number> | undefined {
  const declared = textOf(articleNode(page)?.articleBody) ?? textOf(articleNode(page)?.text);
  if (!declared || declared.length < leastDeclared) return undefined;
  const folded = fold(declared);
  const found = new Set<number>();
  for (const { block, at, isProse } of lines)
    if (isProse && folded.includes(fold(block.text).slice(0, opening))) found.add(at);
  return found.size > 0 ? found : undefined;
}

const bodyMarkup =
  /(?:^|[\s_-])(?:article|story|entry|post|news|content|text|detail|main)[_-]{0,2}(?:body|content|text|article|copy|main|detail)(?:$|[\s_-])|(?:^|\s)(?:articlebody|articlecontent|storybody|TRS_Editor|rich[-_]?text|body-copy|rte)(?:$|\s)/iu;

function isBodyMarkup(element: Element): boolean {
  if (element.getAttribute('itemprop')?.includes('articleBody')) return true;
  if (element.localName === 'article') return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.length < 200 && bodyMarkup.test(names);
}

const leastWidened = 0.5; // of the heaviest element's weight
const enough = 0.8; // of the heaviest container's prose that a narrower one must hold to be taken instead

/** The body that the page's markup names around the heaviest element, unless it holds as much furniture as text. */
function widened(best: Candidate, sums: ReadonlyMap<Element, number>): Candidate | undefined {
  for (let up = best.element.parentElement; up; up = up.parentElement) {
    const weight = sums.get(up) ?? 0;
    if (weight < best.weight * leastWidened) return undefined;
    if (up.localName !== 'article' && isBodyMarkup(up)) return { element: up, weight, by: 'markup' };
  }
  return undefined;
}

export interface Choice {
  chosen: Candidate;
  candidates: Candidate[];
}

/**
 * The element whose lines weigh most, narrowed to what the page's markup calls its body when that holds nearly all of
 * its prose.
 */
export function chooseBody(page: Page, lines: readonly Line[]): Choice | undefined {
  const declared = declaredLines(page, lines);
  const sums = new Map<Element, number>();
  const prose = new Map<Element, number>();
  lines.forEach((line, i) => {
    let weight = weightOf(line);
    if (weight > 0 && isTeaser(lines, i)) weight = label;
    if (declared && line.isProse) weight = declared.has(line.at) ? 2 * Math.abs(weight) : 0.3 * weight;
    for (let holder: Holder | undefined = line.holder; holder; holder = holder.within) {
      const { element } = holder;
      sums.set(element, (sums.get(element) ?? 0) + weight);
      if (weight > 0) prose.set(element, (prose.get(element) ?? 0) + weight);
    }
  });
  let best: Candidate | undefined;
  for (const [element, weight] of sums) {
    const deeper = best && weight === best.weight && best.element.contains(element);
    if (!best || weight > best.weight || deeper) best = { element, weight, by: 'weight' };
  }
  if (!best || best.weight <= 0) return undefined;
  const candidates = [best];
  const whole = prose.get(best.element)!;
  let narrow: Candidate | undefined;
  for (const [element, weight] of prose) {
    if (element === best.element || !best.element.contains(element) || weight < whole * enough) continue;
    if (isBodyMarkup(element) && (!narrow || narrow.element.contains(element)))
      narrow = { element, weight: sums.get(element)!, by: 'markup' };
  }
  if (narrow) candidates.push(narrow);
  const wide = narrow ? undefined : widened(best, sums);
  if (wide) candidates.push(wide);
  return { chosen: narrow ?? wide ?? best, candidates };
}

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

/** What the lines in an element weigh, and those among them that speak for it. */
interface Weighed {
  holder: Holder;
  weight: number;
  prose: number;
}

/** The elements that lines stand in, in the order of the page; by their numbers, in `byNumber`. */
function weigh(page: Page, lines: readonly Line[]): { weighed: Weighed[]; byNumber: (Weighed | undefined)[] } {
  const declared = declaredLines(page, lines);
  const weighed: Weighed[] = [];
  const byNumber: (Weighed | undefined)[] = [];
  lines.forEach((line, i) => {
    let weight = weightOf(line);
    if (weight > 0 && isTeaser(lines, i)) weight = label;
    if (declared && line.isProse) weight = declared.has(line.at) ? 2 * Math.abs(weight) : 0.3 * weight;
    for (let holder: Holder | undefined = line.holder; holder; holder = holder.within) {
      let sum = byNumber[holder.number];
      if (!sum) {
        sum = { holder, weight: 0, prose: 0 };
        byNumber[holder.number] = sum;
        weighed.push(sum);
      }
      sum.weight += weight;
      if (weight > 0) sum.prose += weight;
    }
  });
  return { weighed, byNumber };
}

/** The body that the page's markup names around the heaviest element, unless it holds as much furniture as text. */
function widened(best: Weighed, byNumber: readonly (Weighed | undefined)[]): Candidate | undefined {
  for (let up = best.holder.within; up; up = up.within) {
    const { weight } = byNumber[up.number]!;
    const { element } = up;
    if (weight < best.weight * leastWidened) return undefined;
    if (element.localName !== 'article' && isBodyMarkup(element)) return { element, weight, by: 'markup' };
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
  const { weighed, byNumber } = weigh(page, lines);
  let best: Weighed | undefined;
  for (const one of weighed) {
    const isDeeper = best && one.weight === best.weight && best.holder.element.contains(one.holder.element);
    if (!best || one.weight > best.weight || isDeeper) best = one;
  }
  if (!best || best.weight <= 0) return undefined;
  const heaviest: Candidate = { element: best.holder.element, weight: best.weight, by: 'weight' };
  let narrow: Candidate | undefined;
  for (const { holder, weight, prose } of weighed) {
    const { element } = holder;
    if (prose < best.prose * enough || element === heaviest.element || !heaviest.element.contains(element)) continue;
    if (isBodyMarkup(element) && (!narrow || narrow.element.contains(element)))
      narrow = { element, weight, by: 'markup' };
  }
  const wide = narrow ? undefined : widened(best, byNumber);
  const named = narrow ?? wide;
  return { chosen: named ?? heaviest, candidates: named ? [heaviest, named] : [heaviest] };
}

import { isHeadline } from '../text/layout.ts';
import { fold } from '../text/white-space.ts';
import type { Body, Line } from './body.ts';
import { claimsRights } from './claims-rights.ts';

/** Neighbouring lines of a page that look like its article's text and are not in the article. */
export interface LeftOutPassage {
  /** Their places among the page's lines. */
  lines: number[];
  /** The rule that left them out; none where no rule did. */
  rule?: string;
  /** What the box they stand in is called, in the page's markup: `aside.fact-box`. */
  box: string;
  /** Whether they count as the article's own text. Boxes beside it, which a rule left out with good reason, do not. */
  counts: boolean;
}

/** How much of a page's article text its article holds. */
export interface KeptText {
  /** 0 to 1, by letters. */
  share: number;
  passages: LeftOutPassage[];
}

const nearby = 3; // lines between the text and a paragraph outside of its container
const linkedShare = 0.2; // of a paragraph that leads elsewhere
const leastBeside = 160; // letters of a box beside the text that are worth showing: a paragraph
const mostNames = 3;
/** Rules about rows, labels and lists of links: a paragraph that one of them took for such was taken by mistake. */
const rowRules = new Set(['head-rows', 'tail-rows', 'labels', 'link-lines']);
/** Rules about what says, or is, something else than the article; what they leave out is not shown as its text. */
const certainRules = new Set(['comments', 'site-footer', 'teasers', 'next-article', 'repeated', 'author-box', 'forms']);

/** What a line's nearest named box is called: the element, its role, and its class names without numbers. */
export function boxNameOf(element: Element): string {
  for (let up: Element | null = element; up && up.localName !== 'body'; up = up.parentElement) {
    const names = (up.getAttribute('class') ?? '').split(/\s+/u).filter((name) => name && !/\d/u.test(name));
    const role = up.getAttribute('role');
    if (names.length > 0 || role)
      return [up.localName, ...names.slice(0, mostNames)].join('.') + (role ? `[${role}]` : '');
  }
  return element.localName;
}

/** Paragraphs beside the container that stand next to the text, with nothing but paragraphs between. */
function standsNextTo(line: Line, { lines, container }: Body, first: number, last: number): boolean {
  const { block, at } = line;
  if (!container.parentElement?.contains(block.element) || block.zone !== 'content') return false;
  const between = at < first ? lines.slice(at + 1, first) : lines.slice(last + 1, at);
  return between.length < nearby && between.every(({ isProse, outside }) => isProse && !outside);
}

/** The rule that keeps a line out of the article. */
function ruleAgainst({ at, outside }: Line, body: Body): string | undefined {
  return body.has(at) ? undefined : (outside ?? body.ruleOf(at));
}

/** Whether a line that the article does not hold is of its text (`text`), or a paragraph in a box beside it. */
function placeOf(line: Line, body: Body, first: number, last: number): 'text' | 'beside' | undefined {
  const { at, block, isProse, linked, size } = line;
  if (body.has(at) && !body.captions.has(at)) return 'text';
  const isInside = body.container.contains(block.element);
  const isBetween = at > first && at < last;
  const rule = ruleAgainst(line, body);
  if (block.kind === 'caption' || body.captions.has(at)) return undefined;
  const isParagraph = isProse && block.kind !== 'heading' && linked <= size * linkedShare;
  if (rule === undefined) {
    if (isInside) return 'text';
    return isParagraph && (isBetween || standsNextTo(line, body, first, last)) ? 'text' : undefined;
  }
  const isOwners = block.text.includes('©') || claimsRights(block.text, body.page.languages);
  if (!isParagraph || certainRules.has(rule) || isOwners) return undefined;
  if (rowRules.has(rule) && (isInside || isBetween)) return 'text';
  return isBetween && isInside && size >= leastBeside ? 'beside' : undefined;
}

/**
 * What of a page looks like its article's text and is not in the article. Lines that a rule left out as menu, list of
 * other stories, comment or notice do not; nor does what the article says elsewhere.
 * @param kept the article's lines, as `Article.lines` has them
 */
export function findLeftOut(body: Body, kept: readonly number[]): KeptText {
  const has = new Set(kept);
  const text = kept.map((at) => body.lines[at]!).filter(({ at }) => !body.captions.has(at));
  const first = text[0]?.at ?? body.first;
  const last = text.at(-1)?.at ?? body.last;
  const lines = text.map(({ block }) => fold(block.text));
  const saidWhole = new Set(lines);
  const said = lines.join(' ');
  const headline = fold(body.headline);
  const passages: LeftOutPassage[] = [];
  let missing = 0;
  for (const line of body.lines) {
    const { at, block, size } = line;
    const place = has.has(at) ? undefined : placeOf(line, body, first, last);
    if (!place) continue;
    const folded = fold(block.text);
    if (!folded || isHeadline(block, headline)) continue;
    // What a rule left out for being said elsewhere may be said there within a longer line: a pull quote.
    if (ruleAgainst(line, body) ? said.includes(folded) : saidWhole.has(folded)) continue;
    const counts = place === 'text';
    if (counts) missing += size;
    const rule = ruleAgainst(line, body);
    const box = boxNameOf(block.element);
    const open = passages.at(-1);
    const goesOn = open?.lines.at(-1) === at - 1 && open.rule === rule && open.box === box && open.counts === counts;
    if (open && goesOn) open.lines.push(at);
    else passages.push({ lines: [at], ...(rule && { rule }), box, counts });
  }
  const size = text.reduce((sum, line) => sum + line.size, 0);
  return { share: size + missing > 0 ? size / (size + missing) : 1, passages };
}

import { printedDate } from '../article/metadata/dates.ts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import type { Span } from '../text/sentences.ts';
import { countCjk, countWords } from '../text/white-space.ts';
import { anyWord } from './any-word.ts';
import { type FinderContext, isWebAddress, paragraphPlaces, quotationOf } from './context.ts';
import { isAgency, isNominal, isOwnOutlet } from './names.ts';
import type { CreditedSource, Evidence } from './provenance.ts';

interface SourceWords {
  label: RegExp;
  nextField: RegExp;
}

const wordsOf = perLanguages((spoken): SourceWords => {
  const labels = anyWord(spoken.flatMap(({ source }) => source.labels));
  const fieldLabels = anyWord(
    spoken.flatMap(({ source, byline }) => [...source.labels, ...source.ends, ...byline.labels, ...byline.otherRoles]),
  );
  return {
    // A label is a word of its own ("盈利来源" is not one) and a sign follows it; a bare blank will not do.
    label: new RegExp(
      String.raw`(?<![\p{L}\p{N}]|注明[“"「]?)(?:${labels})\s*[:：|｜丨/]\s*|(?<=\d)(?:${labels})\s*[:：]\s*`,
      'gu',
    ),
    nextField: new RegExp(
      String.raw`\s*(?<![\p{L}])(?:${fieldLabels})\s*[:：|｜/]|(?<=[\p{Script=Han}\s])(?:${fieldLabels})\s*(?:[:：/]|$|\s)|\s(?:${fieldLabels})$`,
      'u',
    ),
  };
});
// What ends a name that neither an element nor another field ends: a dash between blanks, a bar, the end of a sentence.
const endOfName =
  /\s+[-–—·•]+\s+|\s*[|｜丨]|[。！!？?]|\.(?=\s|$)|\s*[（(【[](?!\p{L}{2,12}[)）])|[)）\]】]|\s+(?:19|20)\d\d[-/.年]|\s+\d{1,2}:\d\d/u;
const editorCode = /[_\s]*[A-Z]{1,3}\d{2,6}$/u; // "杨倩_NF4425"
const longestName = 40; // characters

/** Where a value that begins at `start` ends. */
function endOfValue(block: Block, start: number, { nextField }: SourceWords): number {
  let end = block.text.length;
  const rest = block.text.slice(start);
  for (const match of [nextField.exec(lowerCase(rest)), endOfName.exec(rest)]) {
    if (match) end = Math.min(end, start + match.index);
  }
  // An element that ends behind the value ends it: "<span>来源：东港网</span><span>作者…".
  const seam = block.seams.find((offset) => offset > start && block.text.slice(start, offset).trim());
  return seam === undefined ? end : Math.min(end, seam);
}

function trimmed(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const lead = inner.match(/^[\s“"「『《,，、]*/u)![0].length;
  const tail = inner.slice(lead).match(/[\s”"」』》,，、.:：]*$/u)![0].length;
  return { start: span.start + lead, end: span.end - tail };
}

/** The names in "A、B", "A / B", "A, B and C", "人民晚报 青年网". */
function namesIn(value: string): string[] {
  const parts = value.split(/\s*[、/;；]\s*|,\s+|，|\s+(?:and|&|und|et|y)\s+/u);
  return parts
    .flatMap((part) => (countCjk(part) > part.length / 2 ? part.split(/\s+/u) : [part]))
    .map((name) => name.replace(editorCode, '').trim())
    .filter(Boolean);
}

function isName(name: string): boolean {
  // "Source: She told us herself."
  if (/^(?:i|you|he|she|it|we|they|this|that)\s/iu.test(name)) return false;
  if (name.length > longestName || countWords(name) > 8 || !/\p{L}/u.test(name)) return false;
  if (printedDate(name) || /^https?:/u.test(name) || /[“”‘]/u.test(name)) return false;
  // A sentence after "Source:" quotes an anonymous source; outlets' names begin with a capital or are domains.
  return countCjk(name) > 0 || /^[\p{Lu}\p{N}@]/u.test(name) || /^[\w-]+(?:\.\w+)+$/u.test(name) || isAgency(name);
}

/** Whether a label may credit the whole article here. Between paragraphs it credits a chart or an embed. */
function isCreditPlace(block: Block, start: number, { layout }: FinderContext): boolean {
  if (block.kind === 'heading' || block.kind === 'caption') return false;
  switch (layout.placeOf(block)) {
    case 'head':
      return true;
    case 'lead':
    case 'tail':
    case 'after':
      return (
        block.zone !== 'footer' &&
        (start === 0 || /[\s|（([【\d。.]$/u.test(block.text.slice(0, start)) || block.text.length < 120)
      );
    default:
      return false;
  }
}

const mostLabels = 3; // more labels of one kind on a page stand under charts or in lists

export interface SourceLines {
  sources: CreditedSource[];
  /** The stretches read, so that what shares their line can be read as something else. */
  spans: Map<Block, Span[]>;
}

/** Finds labelled source lines: "来源：X", "Source: X | date", in the head rows, the lead and the tail. */
export function findSourceLines(context: FinderContext): SourceLines {
  const words = wordsOf(context.page.languages);
  const found: SourceLines = { sources: [], spans: new Map() };
  let labelsInBody = 0;
  const candidates: { block: Block; start: number; value: Span }[] = [];
  for (const block of context.layout.blocks) {
    const place = context.layout.placeOf(block);
    if (place === 'elsewhere' || place === 'caption' || block.text.length > 1500) continue;
    if (!/[:：|｜丨/]/u.test(block.text)) continue;
    for (const match of lowerCase(block.text).matchAll(words.label)) {
      if (paragraphPlaces.has(place)) labelsInBody++;
      const from = match.index + match[0].length;
      if (!isCreditPlace(block, match.index, context)) continue;
      candidates.push({
        block,
        start: match.index,
        value: trimmed(block.text, { start: from, end: endOfValue(block, from, words) }),
      });
    }
  }
  for (const { block, start, value } of candidates) {
    const reject = (rejected: NonNullable<Evidence['rejected']>) =>
      context.evidence.push({
        kind: 'source-line',
        quote: quotationOf(block, start, Math.max(value.end, start + 1), context),
        rejected,
      });
    if (value.end <= value.start) {
      reject('empty');
      continue;
    }
    if (labelsInBody > mostLabels && paragraphPlaces.has(context.layout.placeOf(block))) {
      reject('another-meaning');
      continue;
    }
    const text = block.text.slice(value.start, value.end);
    if (/^https?:/iu.test(text)) {
      reject('not-an-outlet');
      continue;
    }
    if (/[X×]{2,}/u.test(text)) {
      reject('placeholder');
      continue;
    }
    const quote = quotationOf(block, start, value.end, context);
    const spans = found.spans.get(block) ?? [];
    found.spans.set(block, [...spans, { start, end: value.end }]);
    let credited = false;
    for (const name of namesIn(text)) {
      if (isNominal(name, context)) {
        context.evidence.push({ kind: 'source-line', quote, rejected: 'nominal' });
        continue;
      }
      if (!isName(name)) continue;
      const link = block.links.find((link) => link.start < value.end && link.end > value.start);
      const relation = isOwnOutlet(name, context) ? 'self' : isAgency(name) ? 'wire' : 'republished';
      found.sources.push({
        name,
        relation,
        by: 'source-line',
        ...(link && relation !== 'self' && isWebAddress(link.href) && { url: link.href }),
        quote,
      });
      credited = true;
    }
    if (credited) context.evidence.push({ kind: 'source-line', quote });
    else if (!context.evidence.some((known) => known.quote === quote)) reject('not-an-outlet');
  }
  return found;
}

import { namesInByline } from '../article/metadata/byline.ts';
import { printedDate } from '../article/metadata/dates.ts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase, Phrase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { countCjk, countWords, fold } from '../text/white-space.ts';
import { anyWord } from './any-word.ts';
import { type FinderContext, quotationOf } from './context.ts';
import { isAgency, isOwnOutlet, isTechnicalAccount } from './names.ts';
import type { Byline } from './provenance.ts';

interface BylineWords {
  spacedLabel: RegExp;
  cjkLabel: RegExp;
  gluedLabel: RegExp;
  /** Where a name ends and something else of its line begins. */
  cutAt: RegExp;
  phrases: readonly Phrase[];
  roles: ReadonlySet<string>;
}

const wordsOf = perLanguages((spoken): BylineWords => {
  const labels = spoken.flatMap(({ byline }) => byline.labels);
  const spacedLabels = anyWord(labels.filter((label) => countCjk(label) === 0));
  const cjkLabels = anyWord(labels.filter((label) => countCjk(label) > 0));
  const roles = spoken.flatMap(({ byline }) => byline.otherRoles);
  const otherFields = anyWord([...roles, ...spoken.flatMap(({ source }) => [...source.labels, ...source.ends])]);
  return {
    // "By X" begins a line or an element; "作者：X" may stand anywhere in a row, glued to what precedes it.
    spacedLabel: new RegExp(String.raw`^\s*(?:${spacedLabels})(?:\s*[:：]\s*|\s+)(?=[\p{L}\p{N}])`, 'u'),
    cjkLabel: new RegExp(String.raw`^\s*(?:${cjkLabels})(?:\s*[:：/｜|]\s*|\s*$)`, 'u'),
    gluedLabel: new RegExp(String.raw`(?:${cjkLabels})\s*[:：]\s*`, 'u'),
    cutAt: new RegExp(
      String.raw`\s*(?:${otherFields})\s*(?:[:：/]|$).*$|\s*[|｜•·]\s.*$|\s+[-–—]\s.*$|[,，]?\s*(?:19|20)\d\d[-/年].*$|\s+\d{1,2}:\d\d.*$|,\s.*(?:editor|writer|reporter|correspondent|columnist).*$|\s+in\s.*$|[)）。].*$`,
      'u',
    ),
    phrases: spoken.flatMap(({ tag, byline }) => byline.phrases.map((phrase) => new Phrase(phrase, tag))),
    roles: new Set(roles),
  };
});
const longestRow = 160; // characters
const longestLabelled = 400; // characters
const opening = 120; // characters of a paragraph
const leadParagraphs = 3;

function isPersonName(name: string): boolean {
  if (!/\p{L}{2}/u.test(name) || printedDate(name) || /\d{3}|https?:|@/u.test(name)) return false;
  const cjk = countCjk(name);
  return cjk > 0 ? cjk <= 12 : countWords(name) <= 6 && /^[\p{Lu}\p{Lo}]/u.test(name);
}

interface LabelledValue {
  /** Where the label begins, and where the value does. */
  label: number;
  value: number;
}

/** Labels of a line with something behind them, the first that each form finds. */
function labelledValues(block: Block, lower: string, words: BylineWords): LabelledValue[] {
  const values: LabelledValue[] = [];
  const starts = [
    0,
    ...block.seams,
    ...[...lower.matchAll(/[|·•]\s*/gu)].map((match) => match.index + match[0].length),
  ];
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    const rest = lower.slice(start);
    const spaced = words.spacedLabel.exec(rest);
    if (spaced) values.push({ label: start, value: start + spaced[0].length });
    // An element that is a label alone: "<span>作者</span> <a>admin</a>".
    const element = lower.slice(start, block.seams.find((seam) => seam > start) ?? lower.length);
    const cjk = words.cjkLabel.exec(element) ?? words.cjkLabel.exec(rest);
    if (cjk) values.push({ label: start, value: start + cjk[0].length });
  }
  if (values.length > 0 || block.text.length > longestRow) return values;
  const glued = words.gluedLabel.exec(lower);
  if (glued) values.push({ label: glued.index, value: glued.index + glued[0].length });
  return values;
}

/** Names that a line labels as its author's, each with where its words stand. */
function labelledNames(
  { text: whole, ...block }: Block,
  words: BylineWords,
): { name: string; start: number; end: number }[] {
  // "…讯（记者 X）" opens a paragraph, however long it is; a label far inside is a sentence's.
  const text = whole.length <= longestLabelled ? whole : whole.slice(0, opening);
  const { seams } = block;
  const lower = lowerCase(text);
  const values = whole.length <= longestLabelled ? labelledValues({ ...block, text }, lower, words) : [];
  for (const phrase of words.phrases) {
    const match = phrase.find(text, lower);
    if (match?.slot) values.push({ label: match.slot.start, value: match.slot.start });
  }
  return values.flatMap(({ label, value }) => {
    const lead = text.slice(value).match(/^\s*/u)![0].length;
    const start = value + lead;
    const seam = seams.find((offset) => offset > start && text.slice(start, offset).trim());
    const upTo = text.slice(start, seam);
    const names = upTo.slice(0, words.cutAt.exec(lowerCase(upTo))?.index).trim();
    return namesInByline(names)
      .flatMap((name) => (countCjk(name) > name.length / 2 ? name.split(/\s+/u) : [name]))
      .filter((name) => !words.roles.has(name))
      .map((name) => ({ name, start: label, end: start + names.length }));
  });
}

function rejectionOf(name: string, context: FinderContext): Byline['rejected'] {
  if (isTechnicalAccount(name, context)) return 'technical-account';
  if (isAgency(name)) return 'agency';
  return isOwnOutlet(name, context) ? 'publisher' : undefined;
}

/**
 * Who the page names as the author: markup first, then labelled lines ("By X", "作者：X") around the article, then a
 * head row that is nothing but a technical account. Accounts and outlets are listed as rejected, with the reason.
 */
export function findBylineStatements(context: FinderContext): Byline[] {
  const { article, layout } = context;
  const words = wordsOf(context.page.languages);
  const bylines: Byline[] = [];
  const push = (name: string, quote?: Byline['quote']) => {
    if (bylines.some((known) => fold(known.name) === fold(name))) return;
    const rejected = rejectionOf(name, context);
    bylines.push({ name, role: 'author', ...(quote && { quote }), ...(rejected && { rejected }) });
    if (rejected === 'technical-account' || rejected === 'publisher')
      context.evidence.push({ kind: 'byline', ...(quote && { quote }), rejected });
    else context.evidence.push({ kind: 'byline', ...(quote && { quote }) });
  };
  // In a short text the first paragraphs are the last ones too.
  const around = [
    ...new Set([
      ...layout.head,
      ...layout.paragraphs.slice(0, leadParagraphs),
      ...layout.paragraphs.slice(-2),
      ...layout.blocks.filter((block) => layout.placeOf(block) === 'after'),
    ]),
  ];
  const quoteIn = (name: string) => {
    const block = around.find(({ text }) => text.includes(name));
    return block && quotationOf(block, block.text.indexOf(name), block.text.indexOf(name) + name.length, context);
  };
  for (const name of article.bylines) push(name, quoteIn(name));
  for (const block of around) {
    if (block.zone === 'comments' || block.zone === 'related') continue;
    for (const { name, start, end } of labelledNames(block, words)) {
      if (isPersonName(name) || isTechnicalAccount(name, context)) push(name, quotationOf(block, start, end, context));
    }
  }
  // Pages without markup print the account alone: a row under the headline that says "admin".
  for (const block of layout.head) {
    if (countWords(block.text) <= 3 && isTechnicalAccount(block.text, context) && /\p{L}/u.test(block.text))
      push(block.text, quotationOf(block, 0, block.text.length, context));
  }
  return bylines;
}

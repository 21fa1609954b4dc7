import { namesInByline } from '../article/metadata/byline.ts';
import { printedDate } from '../article/metadata/dates.ts';
import { languages } from '../languages/index.ts';
import type { Block } from '../text/blocks.ts';
import { countCjk, countWords, fold } from '../text/white-space.ts';
import { type FinderContext, quotationOf } from './context.ts';
import { isAgency, isOwnOutlet, isTechnicalAccount } from './names.ts';
import { anyOf, compilePhrase } from './phrase.ts';
import type { Byline } from './provenance.ts';

const spacedLabels = anyOf(languages.flatMap(({ byline }) => byline.labels.filter((label) => /[a-z]/iu.test(label))));
const cjkLabels = anyOf(languages.flatMap(({ byline }) => byline.labels.filter((label) => countCjk(label) > 0)));
const otherFields = anyOf(languages.flatMap(({ byline, source }) => [...byline.otherRoles, ...source.labels, ...source.ends]));
const labelled = [
  new RegExp(String.raw`(?:^|[|·•]\s*)(?:${spacedLabels})(?:\s*[:：]\s*|\s+)(?<name>[\p{L}\p{N}][^|•\n]{1,80})`, 'iu'),
  new RegExp(String.raw`(?<![\p{Script=Han}])(?:${cjkLabels})\s*[:：/｜|]\s*(?<name>[^|｜\n。]{1,40})|(?<=\d)(?:作者)[:：]\s*(?<name2>[^|｜\n。]{1,40})`, 'u'),
];
const phrases = languages.flatMap(({ tag, byline }) => byline.phrases.map((phrase) => compilePhrase(phrase, tag)));
const cutAt = new RegExp(String.raw`\s*(?:${otherFields})\s*(?:[:：/]|$).*$|\s+[-–—|·•]\s.*$|[,，]?\s*(?:19|20)\d\d[-/年].*$|\s+\d{1,2}:\d\d.*$|[,，]\s.*(?:editor|writer|reporter|correspondent|columnist).*$|[)）].*$`, 'iu');

function isPersonName(name: string): boolean {
  if (!/\p{L}{2}/u.test(name) || printedDate(name) || /\d{3}|https?:|@/u.test(name)) return false;
  const cjk = countCjk(name);
  return cjk > 0 ? cjk <= 12 : countWords(name) <= 6 && /^[\p{Lu}\p{Lo}]/u.test(name);
}

/** Names that a line labels as its author's, each with where it begins. */
function labelledNames(block: Block): { name: string; start: number; end: number }[] {
  for (const pattern of [...labelled, ...phrases]) {
    const match = pattern.exec(block.text);
    const printed = match?.groups?.name ?? match?.groups?.name2;
    if (!match || !printed) continue;
    const at = match.index + match[0].indexOf(printed);
    const seam = block.seams.find((offset) => offset > at && block.text.slice(at, offset).trim() && offset < at + printed.length);
    const value = (seam === undefined ? printed : block.text.slice(at, seam)).replace(cutAt, '');
    const end = at + value.trimEnd().length;
    return namesInByline(value)
      .flatMap((name) => (countCjk(name) > name.length / 2 ? name.split(/\s+/u) : [name]))
      .map((name) => ({ name, start: match.index, end }));
  }
  return [];
}

function rejectionOf(name: string, context: FinderContext): Byline['rejected'] {
  if (isTechnicalAccount(name)) return 'technical-account';
  if (isAgency(name)) return 'agency';
  return isOwnOutlet(name, context) ? 'publisher' : undefined;
}

/**
 * Who the page names as the author: markup first, then labelled lines ("By X", "作者：X") around the article, then a
 * head row that is nothing but a technical account. Accounts and outlets are listed as rejected, with the reason.
 */
export function findBylineStatements(context: FinderContext): Byline[] {
  const { article, layout } = context;
  const bylines: Byline[] = [];
  const push = (name: string, quote?: Byline['quote']) => {
    if (bylines.some((known) => fold(known.name) === fold(name))) return;
    const rejected = rejectionOf(name, context);
    bylines.push({ name, ...(quote && { quote }), ...(rejected && { rejected }) });
    if (rejected === 'technical-account' || rejected === 'publisher') context.evidence.push({ kind: 'byline', ...(quote && { quote }), rejected });
    else context.evidence.push({ kind: 'byline', ...(quote && { quote }) });
  };
  const around = [...layout.head, ...layout.paragraphs.slice(0, 1), ...layout.paragraphs.slice(-2), ...layout.blocks.filter((block) => layout.placeOf(block) === 'after')];
  const quoteIn = (name: string) => {
    const block = around.find(({ text }) => text.includes(name));
    return block && quotationOf(block, block.text.indexOf(name), block.text.indexOf(name) + name.length, context);
  };
  for (const name of article.bylines) push(name, quoteIn(name));
  for (const block of around) {
    if (block.text.length > 400 || block.zone === 'comments' || block.zone === 'related') continue;
    for (const { name, start, end } of labelledNames(block)) {
      if (isPersonName(name) || isTechnicalAccount(name)) push(name, quotationOf(block, start, end, context));
    }
  }
  // Pages without markup print the account alone: a row under the headline that says "admin".
  for (const block of layout.head) {
    if (countWords(block.text) <= 3 && isTechnicalAccount(block.text) && /\p{L}/u.test(block.text)) push(block.text, quotationOf(block, 0, block.text.length, context));
  }
  return bylines;
}

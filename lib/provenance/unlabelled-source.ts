import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { termsOf } from '../text/class-names.ts';
import { countCjk, hasCjk } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import { credit, type FinderContext } from './context.ts';
import { isMediaName } from './outlet-words.ts';
import { isOwnName, isOwnOutlet } from './own-outlet.ts';
import { isOutletName, type Party, partiesIn, partyNamed } from './parties.ts';
import type { SourceWords } from './source-words.ts';

const longestUnsigned = 80; // characters
const longestPair = 60; // characters
const longestDrawn = 40; // characters
const longestMarkedRow = 60; // characters
const longestOutlet = 14; // signs of a name without a label

/** "Quelle dpa", "Theo TTXVN", "Lan Anh (Theo Reuters)": a label without a sign counts before a name that is known as one. */
function readUnsigned(block: Block, { unsigned }: SourceWords, context: FinderContext): void {
  if (block.text.length > longestUnsigned || context.taken.has(block) || block.pictures.length > 0) return;
  const match = unsigned.exec(lowerCase(block.text));
  if (!match?.groups || context.evidence.some(({ quote }) => quote && block.text.includes(quote.exact))) return;
  const at = block.text.length - match[0].length + match[0].lastIndexOf(match.groups.name!);
  const name = block.text.slice(at, at + match.groups.name!.length);
  const parties = partiesIn(name, context);
  const isKnown = ({ kind, name }: Party) => kind !== 'outlet' || (isMediaName(name) && /^\p{Lu}/u.test(name));
  if (parties.length === 0 || !parties.every(isKnown) || parties.every(({ kind }) => kind === 'nominal')) return;
  const span = { start: match.index, end: block.text.length };
  credit({ by: 'source-line', block, span, parties, at }, context);
}

const outletEnd =
  /(?:(?:报|報|网|網|社|新闻|新聞|周刊|週刊|杂志|客户端|在线|日报|晚报|电视台|广播|卫视|快报|观察|财经|频道|時報|时报)(?:官方(?:账号|帳號))?)$/u;
const kanaWord = /(?:ニュース|新聞|通信|放送|テレビ|オンライン|デジタル|電子版)$/u;
const kanaEnd = /\S(?:ニュース|新聞|通信|放送|テレビ|オンライン|デジタル|電子版)$/u;
// What may stand behind an outlet and a date: another field, or where an app says it was posted.
const fieldBehind =
  /\s(?:\p{Script=Han}{2,6}\s?[:：]|发表于|發表於|发布于|發布於|(?:记者|記者|编译|編譯)\p{Script=Han}{2}).*/u;
const dayOrHalf = /(?:星期|週|周)[一二三四五六日天]|[上下中]午|早上|晚上|凌晨/gu;
const clock = /(?:\d{1,4}\s?[-/.年月]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}日?)?日?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?|\d+)/gu;

/** "国际新闻", "财经频道", "国内国际要闻": what a section is called, and no outlet. */
function isSection(name: string, { sections }: SourceWords): boolean {
  let topic = lowerCase(name.replace(outletEnd, '').replace(kanaWord, ''));
  while (topic) {
    const [word] = sections.startingAt(topic, 0);
    if (!word) return false;
    topic = topic.slice(word.length);
  }
  return true;
}

// "评论(12)", "阅读：1024", "分享到："
const ofButton = /(?<![\d\s()（）:：+])[\d\s()（）:：+]*$/u;

/** A row with blanks in place of its buttons and counters: "潮声网 我要评论". */
function withoutButtons(row: string, { buttons }: SourceWords): string {
  return row.replace(/[^\s|｜]+/gu, (word) =>
    hasCjk(word) && buttons.has(lowerCase(word.replace(ofButton, ''))) ? ' '.repeat(word.length) : word,
  );
}

const mostBeside = 2; // fields beside an outlet and a date: a place, a writer, a section
const longestBeside = 4; // signs of one

/** The one outlet among the words of a row. */
function outletAmong(
  text: string,
  words: SourceWords,
  context: FinderContext,
): { name: string; start: number } | undefined {
  const fields = [...text.matchAll(/[^\s|｜·,，]+/gu)].map(({ 0: name, index }) => ({ name, start: index }));
  if (fields.length === 0 || fields.length > mostBeside + 1) return undefined;
  const isOutlet = ({ name }: { name: string }) =>
    !/[：:、。]/u.test(name) &&
    name.length <= longestOutlet &&
    countCjk(name) >= 2 &&
    (isOwnName(name, context) ||
      agencyNamed(name) !== undefined ||
      ((outletEnd.test(name) || kanaEnd.test(name)) && !isSection(name, words)));
  const outlets = fields.filter(isOutlet);
  const isBeside = ({ name }: { name: string }) => name.length <= longestBeside && countCjk(name) === name.length;
  return outlets.length === 1 && fields.every((field) => field === outlets[0] || isBeside(field))
    ? outlets[0]
    : undefined;
}

function creditUnlabelled(block: Block, text: string, words: SourceWords, context: FinderContext): void {
  const outlet = outletAmong(withoutButtons(text, words), words, context);
  const party = outlet && partyNamed(outlet.name, context);
  if (!party || !isOutletName(outlet.name)) return;
  const { start, name } = outlet;
  // Beside buttons and other fields the page's own name is one of them: whose page it is, not whose text.
  const isAlone = !/[^\s|｜·,，]/u.test(text.replace(name, ''));
  if (party.kind === 'self' && !isAlone) return;
  credit({ by: 'source-line', block, span: { start, end: start + name.length }, parties: [party], at: start }, context);
}

// "（东港日报）", "（据新华社、东港日报等）", "（林远/东港日报）", "（港ニュース）": at the end of the text, or all of its last line.
const inBrackets =
  /(?:^|[。！？”])[（(](?:(?:综合|綜合)?(?:据|據)|综合|綜合|\p{Script=Han}{2,4}[/／])?(?<names>[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ーA-Za-z·、]{3,30}?)等?[)）]$/u;
const wholeLine = /^(?:(?:综合|綜合)?(?:据|據))(?<names>[\p{Script=Han}A-Za-z·、]{3,30}?)等?$/u;

/** "…直到末班船离开。（潮声新闻客户端）": whose text it is, behind its last sentence or in a line of its own. */
function creditInBrackets(block: Block, context: FinderContext): void {
  const match = /[)）]$/u.test(block.text)
    ? inBrackets.exec(block.text)
    : /^(?:综合|綜合)?[据據]/u.test(block.text)
      ? wholeLine.exec(block.text)
      : null;
  const names = match?.groups?.names;
  // "（潮声网综合自东港日报）" tells who put it together, and of what.
  if (!match || !names || /[综綜整][合]自/u.test(names)) return;
  const isOutlet = (name: string) =>
    isOutletName(name) && (outletEnd.test(name) || kanaEnd.test(name) || agencyNamed(name) !== undefined);
  if (!names.split('、').every(isOutlet)) return;
  const at = match.index + match[0].lastIndexOf(names);
  const start = match.index + (/^[（(据據综綜]/u.test(match[0]) ? 0 : 1);
  credit(
    { by: 'source-line', block, span: { start, end: block.text.length }, parties: partiesIn(names, context), at },
    context,
  );
}

/** "SOURCE Nordwerk Pumps", "PM Landkreis Nordmere/xy" in the last line: whose release it is. */
function creditIssuer(block: Block, context: FinderContext): void {
  if (!/^(?:SOURCE|FUENTE|FONTE|QUELLE|PM)\s/u.test(block.text)) return;
  const match = /^(?:SOURCE|FUENTE|FONTE|QUELLE|PM)\s(?<name>\p{Lu}[^/\n]{2,50})(?:\/\p{L}{2,3})?$/u.exec(block.text);
  const party = match && partyNamed(match.groups!.name!, context);
  if (!match || !party) return;
  const span = { start: 0, end: block.text.length };
  const at = block.text.indexOf(match.groups!.name!);
  credit({ by: 'press-release', block, span, parties: [party], at, relation: 'press-release' }, context);
}

/** "来源潮声网| 0 条评论": in Han a label may stand right before a name that is known as one. */
function readGlued(block: Block, words: SourceWords, context: FinderContext): void {
  const match = words.glued.exec(block.text);
  const name = match?.groups?.name;
  if (!match || !name || context.taken.has(block)) return;
  const isOutlet = (one: string) => !isSection(one, words) && isKnownOutlet(one);
  const isKnownOutlet = (one: string) =>
    outletEnd.test(one) || isOwnOutlet(one, context) || agencyNamed(one) !== undefined;
  if (!name.split('、').every(isOutlet)) return;
  const span = { start: match.index, end: match.index + match[0].length };
  const parties = partiesIn(name, context);
  if (parties.length > 0) credit({ by: 'source-line', block, span, parties, at: span.end - name.length }, context);
}

/** "来源：" may be printed by a style sheet, before an element that holds the name alone. */
function readDrawn(block: Block, { label }: SourceWords, context: FinderContext): boolean {
  if (block.text.length > longestDrawn) return false;
  const drawn = context.sight.drawnLabel(block).trim();
  const [whole] = label.matchesIn(lowerCase(drawn)).map(([words]) => words);
  if (!whole || whole.length !== drawn.length) return false;
  const parties = partiesIn(block.text, context);
  const span = { start: 0, end: block.text.length };
  if (parties.length > 0) credit({ by: 'source-line', block, span, parties, at: 0 }, context);
  return parties.length > 0;
}

const sourceTerms = new Set('source laiyuan'.split(' '));

/** "<span class="source">石桥夜话</span>": in a row of a portal in Han the element may say what it holds, and no label does. */
function readMarked(block: Block, words: SourceWords, context: FinderContext): boolean {
  if (block.text.length > longestMarkedRow || !hasCjk(block.text)) return false;
  const elements = [
    block.element,
    ...block.element.querySelectorAll('span[class], a[class], em[class], i[class], b[class]'),
  ];
  for (const element of elements) {
    const name = element.textContent?.trim() ?? '';
    const start = block.text.indexOf(name);
    if (countCjk(name) < 2 || name.length > longestOutlet || /[\s：:|｜]/u.test(name) || start < 0) continue;
    if (!termsOf(element.getAttribute('class') ?? '').some((term) => sourceTerms.has(term))) continue;
    const party = partyNamed(name, context);
    if (!party || !isOutletName(name) || isSection(name, words) || words.buttons.has(lowerCase(name))) continue;
    credit(
      { by: 'source-line', block, span: { start, end: start + name.length }, parties: [party], at: start },
      context,
    );
    return true;
  }
  return false;
}

/**
 * Outlets that no label announces: beside the date in a row of the head ("2026-01-02 09:05 东港网"), or alone in the last line.
 */
export function findUnlabelledSources(words: SourceWords, context: FinderContext): void {
  const { head, paragraphs } = context.layout;
  const blank = (found: string) => ' '.repeat(found.length);
  for (const block of head) {
    const { text } = block;
    readGlued(block, words, context);
    if (text.length > 60 || block.links.length > 2 || context.taken.has(block) || words.label.test(text)) continue;
    if (readDrawn(block, words, context) || readMarked(block, words, context)) continue;
    if (!/\d{2}[:：]\d\d|\d{4}/u.test(text)) continue;
    const left = text
      .replace(fieldBehind, '')
      .replace(dayOrHalf, blank)
      .replace(clock, blank)
      .replace(/[[（(][^[\]（）()]{1,6}[\]）)]/gu, blank);
    creditUnlabelled(block, left, words, context);
  }
  const last = paragraphs.at(-1);
  if (last && !context.taken.has(last)) creditInBrackets(last, context);
  if (last && last.text.length <= 20 && !context.taken.has(last)) creditUnlabelled(last, last.text, words, context);
  if (last && !context.taken.has(last)) creditIssuer(last, context);
  for (const block of [...head, last, ...context.layout.after.slice(0, 2)])
    if (block) readUnsigned(block, words, context);
  for (const block of [last, ...context.layout.after.slice(0, 2)]) if (block) creditBesideOwn(block, context);
}

/** "Valley Bulletin / Hora del Puerto" below the text: the outlet, and whose report it has taken over. */
function creditBesideOwn(block: Block, context: FinderContext): void {
  const { text } = block;
  if (text.length > longestPair || context.taken.has(block) || block.pictures.length > 0 || !/\s\/\s/u.test(text))
    return;
  const parties = partiesIn(text, context);
  const isPair = parties.length > 1 && parties.length === text.split(/\s\/\s/u).length;
  if (!isPair || !parties.some(({ name }) => isOwnName(name, context))) return;
  const isOther = ({ kind }: Party) => kind === 'outlet';
  if (!parties.some(isOther) || !parties.every(({ kind }) => kind === 'self' || kind === 'outlet')) return;
  const span = { start: 0, end: text.trimEnd().length };
  credit({ by: 'source-line', block, span, parties: parties.filter(isOther), at: 0, relation: 'republished' }, context);
  credit({ by: 'source-line', block, span, parties: parties.filter((one) => !isOther(one)), at: 0 }, context);
}

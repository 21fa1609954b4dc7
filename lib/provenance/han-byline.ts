import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import type { Reader } from './byline-row.ts';
import { credit } from './context.ts';
import { partyNamed } from './parties.ts';
import { isHanName, namesIn } from './person-names.ts';
import type { Role } from './provenance.ts';

// Forms in which papers and accounts in Chinese name their writers, most of them without a sign between label and name.

/** "潮声周刊记者 林远", "职工通讯员 林远 何青": a row that is an outlet's reporters, or brackets in the text's first line. */
const outletReporters =
  /^(?!记者|記者|通讯员|通訊員)(?:[\p{Script=Han}A-Za-z]{2,12})(?:\s?[／/]\s?|\s)?(?:记者|記者|通讯员|通訊員)\s?(?<names>[\p{Script=Han}·]{2,4}(?:[\s、][\p{Script=Han}·]{2,4}){0,8})$/u;
const reporter = /记者|記者|通讯员|通訊員/u;
// "編譯林遠／綜合報導", "國際中心編譯林遠／綜合報導"
const compiler =
  /^(?:\p{Script=Han}{2,4})?(?:編譯|编译)(?<name>\p{Script=Han}{2,4})[／/]\p{Script=Han}{0,4}(?:報導|報道|报道)$/u;

function readCompiler(block: Block, { bylines }: Reader): void {
  const name = /^.{0,4}(?:編譯|编译)/u.test(block.text) ? compiler.exec(block.text)?.groups?.name : undefined;
  if (!name || !isHanName(name)) return;
  bylines.read(name, 'translator', block, 0, block.text.indexOf(name) + name.length);
}

// "来源：潮声网 记者林远 编辑何青": somewhere in a row, with the name right behind the word
const workerInRow =
  /(?<=^|[\s／/|｜、（(])(?:\p{Script=Han}{1,7}[网網报報社闻聞刊台端]|本报|本報|特约|特約|见习|見習|实习|實習|首席|责任|責任)?(?<work>记者|記者|通讯员|通訊員|编辑|編輯|责编|責編)\s?(?<names>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,8})(?=[\s)）】／/|｜]|$)/gu;

// "潮声周刊记者林远报道：老渡口……"
const reportersOpening =
  /^(?<who>[\p{Script=Han}A-Za-z·\s]{2,12}(?:记者|記者)[\p{Script=Han}\s、]{2,16}(?:报道|報道|報導))[：:，,]/u;

export function readReporters(block: Block, reader: Reader): void {
  readCompiler(block, reader);
  if (!reporter.test(block.text)) return;
  const opening = reportersOpening.exec(block.text)?.groups?.who;
  if (!readReportersIn(opening ?? block.text, 0, block, reader) && !opening) readReportersInRow(block, reader);
}

const longestTelegram = 40; // characters up to a telegram's word

// "◎林远", "■ 林远东 何青山": bullets stand before sections as well ("■ 金融"), and before names of three signs they are trusted
const marked =
  /^(?:[◎☉⊙□]\s?(?<names>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})|[○■●◆]\s?(?<longNames>\p{Script=Han}{3}(?:[\s、]\p{Script=Han}{3}){0,3}))(?:\s?[/／]?\s?[文撰])?$/u;

/** Names behind the mark that Chinese papers set before a writer's. */
export function readMarkedNames(block: Block, { bylines, context }: Reader): void {
  if (!/^[◎☉⊙□○■●◆]/u.test(block.text) || !context.page.languages[0]?.tag.startsWith('zh')) return;
  const groups = marked.exec(block.text)?.groups;
  const names = groups?.names ?? groups?.longNames;
  const pieces = names === undefined ? [] : namesIn(names, block.text.indexOf(names));
  if (!pieces.every(({ name }) => isHanName(name))) return;
  for (const { name, start, end } of pieces) bylines.read(name, 'author', block, start, end);
}

// "原创 林远 石桥夜话 2026年3月2日 09:15 北京", "石桥夜话 2026-03-02 09:15 发表于北京"
const accountRow =
  /^(?<mark>(?:原创|原創|转载|轉載)\s)?(?:(?<writer>\p{Script=Han}{2,4})\s)?(?<account>[^\s\d:：|｜、，]{2,20})\s(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:\s?\d{1,2}:\d\d)?(?<place>\s(?:(?:发表|發表|发布|發布)[于於])?\s?\p{Script=Han}{2,4})?$/u;

const shortestAccount = 3; // signs: two are a place's name as often

/** A row as accounts of a messenger print it: who wrote it, whose account it is, when and where it was posted. */
export function readAccountRow(block: Block, { words, bylines, context }: Reader): void {
  const { text } = block;
  if (!context.page.languages[0]?.tag.startsWith('zh')) return;
  const match = /^\D*(?:19|20)\d\d\D/u.test(text) && !context.taken.has(block) ? accountRow.exec(text) : null;
  if (!match?.groups) return;
  const { mark, writer, account = '', place } = match.groups;
  const isPosted = place !== undefined && /[于於]/u.test(place);
  const isRow = writer === undefined ? isPosted : isHanName(writer) && (mark !== undefined || isPosted);
  const party = partyNamed(account, context);
  // "林远 2026-03-02 09:15 发表于北京": his own.
  if (isRow && !writer && isHanName(account)) bylines.read(account, 'author', block, 0, account.length);
  if (
    !isRow ||
    !party ||
    account.length < shortestAccount ||
    isHanName(account) ||
    words.labels.roleNamed(account) ||
    words.furniture.has(account)
  )
    return;
  const at = text.indexOf(account, (mark?.length ?? 0) + (writer?.length ?? 0));
  if (writer) bylines.read(writer, 'author', block, text.indexOf(writer), text.indexOf(writer) + writer.length);
  credit({ by: 'source-line', block, span: { start: at, end: at + account.length }, parties: [party], at }, context);
}

// "本文首发于“潮声观察”公众号，作者林远，经授权转载。"
const writerInNote = /(?<=[，,；;])作者(?<name>\p{Script=Han}{2,4})(?=[，,；;。）)])/u;

/** Whom a note of where a text was before names as its writer. */
export function readWriterInNote(block: Block, { bylines, context }: Reader): void {
  const match = writerInNote.exec(block.text);
  const name = match?.groups?.name;
  if (!match || !name || !isHanName(name)) return;
  const isNote = context.evidence.some(
    ({ kind, quote, rejected }) => kind === 'republication' && !rejected && quote && block.text.includes(quote.exact),
  );
  if (isNote) bylines.read(name, 'author', block, match.index, match.index + match[0].length);
}

// "中新社东港3月2日电 (林远 何青)老渡口……": behind the agency's words the names alone
const behindTelegram =
  /^[^（(。]{2,30}[电電讯訊]\s?[（(](?<names>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,4})[)）]/u;

/** Who telegraphed, in brackets behind the agency's words. */
export function readBehindTelegram(block: Block, { bylines }: Reader): void {
  const match = /[电電讯訊]/u.test(block.text.slice(0, longestTelegram)) ? behindTelegram.exec(block.text) : null;
  const names = match?.groups?.names;
  const pieces = match && names !== undefined ? namesIn(names, match[0].lastIndexOf(names)) : [];
  if (!pieces.every(({ name }) => isHanName(name))) return;
  for (const { name, start, end } of pieces) bylines.read(name, 'author', block, start, end);
}

function readReportersInRow(block: Block, { words, bylines }: Reader): void {
  let from = 0;
  for (;;) {
    workerInRow.lastIndex = from;
    const match = workerInRow.exec(block.text);
    if (!match?.groups) return;
    const { work = '', names = '' } = match.groups;
    from = match.index + match[0].length - names.length;
    for (const { name, start, end } of namesIn(names, from)) {
      // What is no name begins the next field.
      if (!isHanName(name)) break;
      bylines.read(name, words.labels.roleNamed(work) ?? 'author', block, start, end);
      from = end;
    }
  }
}

// "2026-03-12 09:38" before the names
const dateBefore = /^\d{4}[\d\s:./年月日-]{4,20}/u;
// "／東港報導", "台北2日電" behind them
const reportBehind =
  /\s?(?:(?:[／/]\p{Script=Han}{0,4})?(?:綜合|综合|摄影)?(?:報導|報道|报道)|文[／/]?[图圖]|\p{Script=Han}{2}[市縣县省]?(?:\d{1,2}月)?\d{1,2}日(?:綜合|综合)?(?:外|專|专)?[電电])$/u;

// "記者林遠東港報導": no sign parts the name from the place
const reporterAndPlace = /^(?:記者|记者)(?<name>\p{Script=Han}{2,3})\p{Script=Han}{2}(?:報導|報道|报道)$/u;

export function readReportersIn(printed: string, at: number, block: Block, { words, bylines }: Reader): boolean {
  if (!reporter.test(printed)) return false;
  const placed = reporterAndPlace.exec(printed)?.groups?.name;
  if (placed && isHanName(placed)) {
    bylines.read(placed, 'author', block, at, at + printed.indexOf(placed) + placed.length);
    return true;
  }
  const row = printed
    .replace(/^[［[〔【（(□■◎●○◆◇▲△★☆※▪*]|[］\]〕】）)]$/gu, '')
    .replace(dateBefore, '')
    .replace(reportBehind, '');
  const names = outletReporters.exec(row)?.groups?.names;
  if (!names || words.labels.find(lowerCase(row))) return false;
  let role: Role = 'author';
  for (const { name, start, end } of namesIn(names, at + printed.lastIndexOf(names))) {
    const named = words.labels.roleNamed(name);
    if (named) role = named;
    else bylines.read(name, role, block, start, end);
  }
  return true;
}

// "（林远系东港大学教授）", "（作者林远，系东港大学教授）", "（作者林远为东港大学教授）"
const hanPresentation =
  /[（(](?:作者)?(?<name>\p{Script=Han}{2,4}?)[，,]?(?:系|现为|現為|现任|現任|(?<=作者\p{Script=Han}{2,4}[，,]?)[为為是])[^（()）。]{3,60}[)）]$/u;

/** "…在三国举行。（林远）": Chinese papers sign a text in brackets behind its last sentence, or say there who signs. */
export function readHanSignature(block: Block, { bylines, context }: Reader): void {
  if (!context.page.languages[0]?.tag.startsWith('zh')) return;
  const presented = hanPresentation.exec(block.text)?.groups?.name ?? '';
  if (isHanName(presented)) {
    const at = block.text.lastIndexOf(presented);
    bylines.read(presented, 'author', block, at, at + presented.length);
  }
  const inner = /[。！？”][（(](?<names>\p{Script=Han}[\p{Script=Han}\s、]{1,16})[)）]$/u.exec(block.text)?.groups
    ?.names;
  const names = inner === undefined ? [] : namesIn(inner, block.text.lastIndexOf(inner));
  if (!names.every(({ name }) => isHanName(name))) return;
  for (const { name, start, end } of names) bylines.read(name, 'author', block, start, end);
}

import { perLanguages } from '../languages/index.ts';
import type { Block } from '../text/blocks.ts';
import { countWords, hasCjk } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import { credit, type FinderContext } from './context.ts';
import { isMediaName } from './outlet-words.ts';
import { isOwnName, isOwnOutlet } from './own-outlet.ts';
import { type Party, partiesIn, partyNamed } from './parties.ts';
import { readReleaseService } from './release-service.ts';

// "NORTHMERE, May 2 (Reuters) -", "Frankfurt/Main (dpa) –", "(EFE).-", "(CNN) --", "(서울=연합뉴스)".
const bracketed =
  /^(?<place>(?:[^()（）[\]\n]|\[[^()[\]\n]{2,30}\]){0,80}?)\s?[(（[](?<credit>[^()（）[\]\n]{2,40})[)）\]]\s?(?<sign>[.:]?\s?(?:--|[—–‒―-]|=)|[:：])?/u;
// "【6月18日 AFP】", "【ワシントン共同】", "［東京　１日　ロイター］".
const lenticular = /^[【［[](?<credit>[^】］\]\n]{2,40})[】］\]]/u;
// "【潮声网报道 记者 林远】"
const reported =
  /^[【[](?<credit>[\p{Script=Han}A-Za-z]{2,12}?)(?:综合报道|報道|报道|讯|訊|消息)(?:[\s，,][^】\]\n]{0,40})?[】\]]/u;
// "（潮声日报记者 林远 报道）", "潮声日报记者林远报道："
const reporters =
  /^[（(【〔]?(?<credit>\p{Script=Han}{2,12}?)(?:全媒体|融媒体?|首席|特派|特约|见习|实习)?(?:记者|記者)[\p{Script=Han}\s、]{2,16}?(?:报道|報道|報導)[)）】〕：:，,]/u;
// "[나루신문=김하늘 기자]": the outlet before the sign of equality.
const equalled = /^[[［](?<credit>[^\]］=＝\n]{2,20})[=＝][^\]］\n]{2,40}[\]］]/u;
// "Harbor News – ": the outlet's own name opens its text.
const ownDash = /^(?<credit>[\p{Lu}\p{Lo}\d][^–—\n]{1,30}?)\s[–—-]\s/u;
// "新华社巴黎12月9日电（记者…）", "中新网北京1月2日电", "新京报讯（记者…）", "东港网1月2日讯", "（中央社巴黎2日電）", "中央社／巴黎2日電",
// "2026-01-02 中央社 記者林遠、何青巴黎2日電".
const telegraphed =
  /^(?:\d{4}[\d\s:./年月日-]{4,16}\s)?[（(【]?(?:据)?(?<credit>[\p{Script=Han}A-Za-z·]{2,24}?)(?:\s?(?:记者|記者)\s?\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})?(?:\s?[／/]\p{Script=Han}{2,6})?(?<date>\s?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?日\s?)?\s?(?:专|專|綜合)?(?<closing>电|電|外電報[導道]|讯|訊|(?:消息|获悉|獲悉)(?=[：:，,\s]|[（(][^（()）]{2,20}[)）][：:]))(?=[\s（(【：:，,。·）)】]|\p{Script=Han}|$)/u;
// "……六点响起。（新华社记者林远北京1月2日电）": the same in brackets at the text's end.
const inBracketsAtEnd = /[（(](?<inner>[^（）()]{4,60})[）)]\s?$/u;
// "МОСКВА, 3 апр – РИА Новости.": the agency behind a dash; in Arabic no letter is a capital.
const dashed =
  /^(?<place>[\p{Lu}\p{Script=Arabic}][\p{L}\s,.\d-]{1,40}?)\s[—–-]\s(?<credit>\p{L}[\p{L}\s]{1,24}?)\s?[.:/]\s/u;
// "МОСКВА, 3 мая. /ТАСС/."
const slashed = /^(?<place>\p{Lu}[\p{L}\s-]{1,30}),\s\d{1,2}\s\p{L}{3,12}\.?\s?\/(?<credit>[^/\n]{2,20})\/\.?/u;
const outletEnd =
  /(?:报|報|网|網|社|台|臺|新闻|新聞|周刊|杂志|客户端|在线|日报|广播|通讯|快报|观察|财经|记者|之家|APP|视频|头条|融媒)$/u;

// "东港网北京1月2日电": the outlet, and the place of two or three signs from which it reports.
const outletAndPlace =
  /^(?<outlet>\p{Script=Han}{1,8}?(?:报|報|网|網|社|财经|財經|新闻|新聞|电视台|電視台))\p{Script=Han}{2,6}$/u;

const ownWords = perLanguages((spoken) => spoken.flatMap(({ source }) => source.own));

/** "ワシントン共同": where no blank parts them, the agency is what a known name at the end says. */
function partyAtEnd(text: string, context: FinderContext): Party | undefined {
  for (let at = 0; at < text.length - 1; at++) {
    const rest = text.slice(at);
    if (agencyNamed(rest)) return { name: rest, kind: 'agency', start: at };
    if (at === 0 && isOwnOutlet(rest, context)) return { name: rest, kind: 'self', start: 0 };
  }
  return undefined;
}

/** "新华社巴黎": the agency is what a known name at the start says; an outlet is all of it. */
function partyAtStart(text: string, isNews: boolean, context: FinderContext): Party | undefined {
  for (let end = text.length; end >= 2; end--) {
    const name = text.slice(0, end);
    if (agencyNamed(name)) return { name, kind: 'agency', start: 0 };
  }
  if (!isNews || ownWords(context.page.languages).includes(text)) return undefined;
  if (outletEnd.test(text)) return partyNamed(text, context);
  const outlet = outletAndPlace.exec(text)?.groups?.outlet;
  return outlet ? partyNamed(outlet, context) : undefined;
}

const isWire = ({ kind }: Party) => kind === 'agency' || kind === 'self' || kind === 'syndicator';

const longestOpening = 90; // characters in which a dateline has its bracket, dash or slash

/**
 * The patterns that a text's opening has the signs for. A letter of any script takes an engine a while to make, and these ask
 * for dozens: nearly all texts open without a sign, and are done.
 */
function read(block: Block, context: FinderContext): boolean {
  const { text } = block;
  const opening = text.slice(0, longestOpening);
  const hasDash = /\s[–—-]\s/u.test(opening);
  const hasBracket = /^[【［[]/u.test(opening);
  const inBrackets = /[(（[]/u.test(opening) ? bracketed.exec(text) : null;
  if (inBrackets?.groups) {
    const { place = '', credit: words = '', sign } = inBrackets.groups;
    const isPlace =
      place === '' ||
      (/^[\p{Lu}\p{Lo}]/u.test(place) &&
        countWords(place) <= 8 &&
        !/[.!?。]\s/u.test(place.replace(/\b\p{L}{1,5}\.\s/gu, '')));
    const from = words.lastIndexOf('=') + 1;
    const at = text.indexOf(words, place.length) + from;
    const parties = partiesIn(words.slice(from), context);
    // "(Harbour News) — The ferry …": another outlet's text opens with its name.
    const isOpening = place === '' && /[–—-]/u.test(sign ?? '') && parties.length === 1;
    if (isOpening && parties[0]!.kind === 'outlet' && isMediaName(words)) {
      credit({ by: 'dateline', block, span: { start: 0, end: inBrackets[0].trimEnd().length }, parties, at }, context);
      return true;
    }
    // Without a dash behind it only "(CNN)" at the very start is one; "(AFP)" inside a sentence is a word of it.
    if (
      isPlace &&
      parties.some(isWire) &&
      !parties.some(({ kind }) => kind === 'outlet') &&
      (sign ||
        place === '' ||
        from > 0 ||
        // "La Caleta, 3 may (EFE) El puente …", "Nordhafen (epd). Die Fähre …"
        ((countWords(place) <= 2 || /,\s(?:\d{1,2}\s\p{L}{3,9}\.?|\p{Lu}\p{L}{2,8}\.?\s\d{1,2})$/u.test(place)) &&
          /^\.?\s\p{Lu}/u.test(text.slice(inBrackets[0].trimEnd().length))))
    ) {
      credit({ by: 'dateline', block, span: { start: 0, end: inBrackets[0].trimEnd().length }, parties, at }, context);
      return true;
    }
  }
  if (/[(（/]/u.test(opening) && readReleaseService(block, context)) return true;
  const behindDash = (hasDash ? dashed.exec(text) : null) ?? (opening.includes('/') ? slashed.exec(text) : null);
  if (behindDash?.groups) {
    const words = behindDash.groups.credit!;
    const at = behindDash[0].lastIndexOf(words);
    if (agencyNamed(words)) {
      const parties = partiesIn(words, context);
      credit({ by: 'dateline', block, span: { start: 0, end: behindDash[0].trimEnd().length }, parties, at }, context);
      return true;
    }
  }
  const report = hasBracket ? reported.exec(text) : null;
  const reporting = report && partyAtStart(report.groups!.credit!, true, context);
  if (report && reporting) {
    credit({ by: 'dateline', block, span: { start: 0, end: report[0].length }, parties: [reporting], at: 1 }, context);
    return true;
  }
  const reporterOf = hasCjk(opening) ? reporters.exec(text) : null;
  const house = reporterOf && partyAtStart(reporterOf.groups!.credit!, true, context);
  if (reporterOf && house) {
    const at = reporterOf[0].indexOf(house.name);
    credit({ by: 'dateline', block, span: { start: 0, end: reporterOf[0].length }, parties: [house], at }, context);
    return true;
  }
  for (const form of [equalled, ownDash]) {
    const match = form === ownDash && !hasDash ? null : form.exec(text);
    const party = match ? partyNamed(match.groups!.credit!, context) : undefined;
    const isOwn = party && (form === ownDash ? isOwnName(party.name, context) : isWire(party));
    if (!match || !isOwn) continue;
    const at = match[0].indexOf(party.name);
    credit(
      { by: 'dateline', block, span: { start: 0, end: match[0].trimEnd().length }, parties: [party], at },
      context,
    );
    return true;
  }
  const inLenticular = lenticular.exec(text);
  if (inLenticular?.groups) {
    const words = inLenticular.groups.credit!;
    const token = /(?<![^\s=＝、・])[^\s=＝、・]+$/u.exec(words)?.[0] ?? words;
    const party = partyAtEnd(token, context);
    if (party) {
      const at = 1 + words.length - token.length;
      credit({ by: 'dateline', block, span: { start: 0, end: inLenticular[0].length }, parties: [party], at }, context);
      return true;
    }
  }
  return hasCjk(opening) && readTelegram(block, 0, text, context);
}

/** Reads the agency's words before "电" or "讯" in a text's first words, or in brackets. @param at where they stand in the line */
function readTelegram(block: Block, at: number, words: string, context: FinderContext): boolean {
  const telegram = telegraphed.exec(words);
  if (!telegram?.groups) return false;
  const { credit: name = '', date, closing } = telegram.groups;
  // "据潮声网消息" says whom a report draws on, "潮声网消息" whose it is.
  if (/^[（(【]?据/u.test(words) && /[息悉]$/u.test(telegram[0])) return false;
  const party = partyAtStart(name, /[讯訊息悉]/u.test(closing!) || Boolean(date), context);
  if (!party) return false;
  const end = telegram[0].length + (/^[）)】]/u.test(words.slice(telegram[0].length)) ? 1 : 0);
  const span = { start: at, end: at + end };
  credit({ by: 'dateline', block, span, parties: [party], at: at + words.indexOf(name) }, context);
  return true;
}

/** "……。（新华社北京1月2日电）": where it stands behind the last sentence. */
function readAtEnd(block: Block | undefined, context: FinderContext): void {
  const match = block && /[电電]/u.test(block.text) ? inBracketsAtEnd.exec(block.text) : null;
  const inner = match?.groups?.inner;
  if (block && match && inner && /日.{0,3}[电電]|记者|記者/u.test(inner))
    readTelegram(block, match.index + 1, inner, context);
}

const leadLines = 3;

/**
 * Finds the agency, or the outlet, that a text's first words name: "PARIS (AFP) —", "新华社北京1月2日电", "【ワシントン共同】".
 * In prose the same brackets explain a short form; only the beginning of the text is a dateline.
 */
export function findDateline(context: FinderContext): void {
  const { layout } = context;
  const isOpening = (text: string) => text.length > 60 || /[电電][)）】]?$/u.test(text);
  const lines = [...layout.head.filter(({ text }) => isOpening(text)), ...layout.paragraphs.slice(0, leadLines)];
  for (const block of lines) if (read(block, context)) return;
  for (const block of [layout.paragraphs.at(-1), layout.after[0]]) readAtEnd(block, context);
}

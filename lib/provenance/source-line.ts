import { getDomain } from 'tldts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import { WordList } from '../languages/word-list.ts';
import type { Block } from '../text/blocks.ts';
import { termsOf } from '../text/class-names.ts';
import type { Span } from '../text/sentences.ts';
import { countCjk, countWords, fold, hasCjk } from '../text/white-space.ts';
import { anyWord } from './any-word.ts';
import {
  credit,
  type FinderContext,
  isPageFoot,
  isWebAddress,
  paragraphPlaces,
  quotationOf,
  reject,
} from './context.ts';
import {
  agencyNamed,
  isMediaName,
  isOutletName,
  isOwnName,
  isOwnOutlet,
  type Party,
  partiesIn,
  partyNamed,
} from './parties.ts';
import { editorCode } from './person-names.ts';
import type { Evidence } from './provenance.ts';

interface SourceWords {
  label: RegExp;
  /** A label of Han without a sign behind it, and the name. */
  glued: RegExp;
  /** Labels of every field that a row may hold. */
  fields: WordList;
  /** "Pressemitteilung" in "Quelle: Hochschule Nordwasser, Pressemitteilung". */
  release: RegExp;
  /** A label, a blank and a name, and nothing else: "Quelle dpa", "(Theo Reuters)". */
  unsigned: RegExp;
  /** Labels of pictures: what follows in their line is said of the picture. */
  ofPictures: WordList;
}

const wordsOf = perLanguages((spoken): SourceWords => {
  const labels = anyWord(spoken.flatMap(({ source }) => source.labels));
  const fields = spoken.flatMap(({ source, byline }) => [
    ...source.labels,
    ...source.ends,
    ...byline.labels,
    ...byline.editors,
    ...byline.translators,
    ...byline.photographers,
    ...byline.otherRoles,
  ]);
  return {
    // A label is a word of its own ("盈利来源" is not one) and a sign follows it; a bare blank will not do.
    label: new RegExp(
      String.raw`(?<![\p{L}\p{N}]|注明[“"「]?)(?:图文|文字|内容)?(?:${labels})\s?[:：|｜丨/]\s?|(?<=\d)(?:${labels})\s?[:：]\s?`,
      'gu',
    ),
    glued: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${anyWord(spoken.flatMap(({ source }) => source.labels.filter((label) => hasCjk(label[0] ?? '') && label.length > 1)))})\s?(?<name>[^\s|｜:：,，。]{2,12})(?=[\s|｜]|$)`,
      'u',
    ),
    fields: new WordList(fields),
    unsigned: new RegExp(
      String.raw`(?:^|[(（[]\s?)(?:${anyWord(spoken.flatMap(({ source }) => source.labels.filter((label) => !hasCjk(label))))})\s(?<name>[^\s:：(（].{1,60}?)[)）\]]?$`,
      'u',
    ),
    ofPictures: new WordList(spoken.flatMap(({ imageCredit }) => imageCredit.labels.filter((label) => !hasCjk(label)))),
    release: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${anyWord(spoken.flatMap(({ pressReleases }) => pressReleases.labels))})(?![\p{L}\p{N}])`,
      'u',
    ),
  };
});

// What ends a name that neither an element nor another field ends: a dash between blanks, a bar, the end of a sentence.
// A full stop behind a short word is an abbreviation's: "St. Lorenzer Blatt".
const endOfName =
  /\svia\s(?=\p{Lu})|\s综合自?(?=\p{Script=Han})|[，,](?=[^，,。]{0,12}(?:版权|侵权|删除|联系|仅供|不代表|转载))|\s[-–—•]+\s|\s?[|｜丨]|[。！!？?]|(?<=[\p{L}\p{N}]{3}|[\p{Script=Han}])\.(?=\s|$)|\s?[（(【[](?!\p{L}{2,12}[)）])|[)）\]】]|\s(?:19|20)\d\d[-/.年]|\s\d{1,2}:\d\d/u;
// "Sources: A, B, C" lists what the writer read; only agencies are credited so with a text.
const plural =
  /^(?:sources|quellen|fuentes|fonti|fontes|źródła|zdroje|bronnen|kilder|källor|lähteet|источники|джерела|kaynaklar|المصادر)$/iu;
const reference = /\bet al\b|\bdoi\b/iu;

const shortest = 5; // letters: "Di", "Von" are labels of bylines and parts of names, "Gazzetta di Portoscuro"

/** Where the next field of a row begins: a label with its sign, or one that stands between blanks. */
function nextField(lower: string, fields: WordList): number {
  for (let at = 0; at < lower.length; at++) {
    const before = lower[at - 1];
    const isApart = before === undefined || !/\p{L}/u.test(before);
    if (!isApart && !hasCjk(before)) continue;
    for (const word of fields.startingAt(lower, at)) {
      const sign = /^\s?([:：|｜/])|^\s|^$/u.exec(lower.slice(at + word.length, at + word.length + 2));
      if (!sign) continue;
      const hasSign = sign[1] !== undefined && (isApart || /[:：/]/u.test(sign[1]));
      const isWord = before === ' ' && (hasCjk(word) || word.length >= shortest);
      if (hasSign || isWord) return before === ' ' ? at - 1 : at;
    }
  }
  return lower.length;
}

/** Where a value that begins at `start` ends. */
function endOfValue(block: Block, start: number, { fields }: SourceWords): number {
  let end = block.text.length;
  const rest = block.text.slice(start);
  end = Math.min(end, start + nextField(lowerCase(rest), fields), start + (endOfName.exec(rest)?.index ?? rest.length));
  // An element that ends behind the value ends it: "<span>来源：东港网</span><span>作者…". A link may be one name of several.
  const seam = block.seams.find((offset) => offset > start && block.text.slice(start, offset).trim());
  const isListed = seam !== undefined && /^\s?[,，、/;]|[,，、/;]\s?$/u.test(block.text.slice(seam - 1, seam + 2));
  return seam === undefined || isListed ? end : Math.min(end, seam);
}

function trimmed(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const lead = inner.match(/^[\s“"„«»「『《,，、]*/u)![0].length;
  const tail = inner.slice(lead).match(/(?<![\s”"“»«」』》,，、:：;])[\s”"“»«」』》,，、:：;]*$/u)![0].length;
  return { start: span.start + lead, end: Math.max(span.start + lead, span.end - tail) };
}

const rowsBelow = 2; // below the text, in which a source may be set as a heading

/** Whether a label may credit the whole article here. Between paragraphs it credits a chart or an embed. */
function isCreditPlace(block: Block, start: number, { layout }: FinderContext): boolean {
  if (block.kind === 'caption' || block.pictures.length > 0) return false;
  // "<h4>Quelle: …</h4>" ends many a blog's post.
  if (block.kind === 'heading' && (start > 0 || !layout.after.slice(0, rowsBelow).includes(block))) return false;
  if (isPageFoot(block) || isOfClaim(block)) return false;
  switch (layout.placeOf(block)) {
    case 'head':
      return true;
    case 'lead':
    case 'tail':
    case 'after':
      return start === 0 || /[\s|（([【\d。.)）]$/u.test(block.text.slice(0, start)) || block.text.length < 120;
    default:
      return false;
  }
}

// A checker's box names whom the checked claim is from.
const claimTerms = new Set('claim claims statement claimreview factcheck'.split(' '));

function isOfClaim({ element }: Block): boolean {
  return termsOf(element.getAttribute('class') ?? '').some((term) => claimTerms.has(term));
}

const mostLabels = 3; // more labels of one kind on a page stand under charts or in lists
const longestLine = 1500; // characters
const longestBehind = 30; // characters behind a value in which a release is named

/** Whether a source is whom the text is about: a company that a page names as the source of a text on its wares. */
function isSubject({ kind, name }: Party, { article, layout }: FinderContext): boolean {
  if (kind !== 'outlet' || name.length <= 2 || isMediaName(name)) return false;
  return fold(article.headline).includes(fold(name)) || (layout.paragraphs[0]?.text.startsWith(name) ?? false);
}

const pressPage = /\/(?:press|presse|pressemitteilung\w*|press-?releases?|newsroom|news-releases?)\//iu;

/** Whether the page links a name to a release of its own. */
function isPressLink(block: Block, { start, end }: Span): boolean {
  return block.links.some((link) => link.start < end && link.end > start && pressPage.test(link.href));
}

/** Why a label's value credits nobody with the text. */
function reasonAgainst(value: string, fromValue: string, behind: string): Evidence['rejected'] {
  if (!value.trim()) return 'empty';
  if (/^https?:/iu.test(value)) return 'not-an-outlet';
  if (/[X×]{2,}/u.test(value)) return 'placeholder';
  // "Quelle: A. Author et al.: A study of …" lists what the text draws on.
  return reference.test(fromValue) || /^:\s?\S{3}/u.test(behind) ? 'another-meaning' : undefined;
}

const compiledOf =
  /^(?:综合|綜合)自?(?=\p{Script=Han}{2})(?!整理|报道|報導|報道)|(?<=\p{Script=Han}{3})(?:综合|綜合)(?:整理|报道|報導|報道)?\s?$/u;

/** "Quelle: A title in another language", linked: the outlet is whose address it is. */
function creditLinked(block: Block, span: Span, value: Span, context: FinderContext): boolean {
  const link = block.links.find(
    ({ start, end, href }) => isWebAddress(href) && start <= value.start + 2 && end >= value.end - 2,
  );
  const name = link && getDomain(link.href);
  const isTitle = countWords(block.text.slice(value.start, value.end)) > 3;
  if (!link || !name || !isTitle || name === getDomain(context.page.url)) return false;
  const party: Party = { name, kind: 'outlet', start: link.start - value.start };
  credit({ by: 'source-line', block, span, parties: [party], at: value.start }, context);
  return true;
}

function readLabel(block: Block, start: number, value: Span, words: SourceWords, context: FinderContext): void {
  const span = { start, end: Math.max(value.end, start + 1) };
  let text = block.text.slice(value.start, value.end);
  const reason = reasonAgainst(text, block.text.slice(value.start), block.text.slice(value.end));
  if (reason) {
    reject('source-line', block, span, reason, context);
    return;
  }
  const release = words.release.exec(lowerCase(text));
  if (release)
    text = text.slice(0, release.index) + ' '.repeat(release[0].length) + text.slice(release.index + release[0].length);
  // "来源：综合东港日报、潮声网", "来源：东港日报、潮声网综合": the page put it together.
  const compiled = compiledOf.exec(text);
  if (compiled) text = text.replace(compiledOf, (words) => ' '.repeat(words.length));
  const parties = partiesIn(text.replace(editorCode, ''), context);
  const label = block.text.slice(start, value.start).replace(/(?<![\s:：|/])[\s:：|/]+$/u, '');
  if (plural.test(label) && parties.some(({ kind }) => kind === 'outlet')) {
    reject('source-line', block, span, 'another-meaning', context);
    return;
  }
  if (parties.length === 0) {
    const name = block.text.slice(value.start, value.end);
    // "来源：商讯": in Han the label is printed as a name would be.
    if (release && !hasCjk(name))
      context.evidence.push({ kind: 'press-release', quote: quotationOf(block, span.start, span.end, context) });
    else if (release) {
      const party: Party = { name, kind: 'outlet', start: 0 };
      credit(
        { by: 'press-release', block, span, parties: [party], at: value.start, relation: 'press-release' },
        context,
      );
    } else if (!creditLinked(block, span, value, context)) reject('source-line', block, span, 'not-an-outlet', context);
    return;
  }
  // "Source: Northwater University (press release)"
  const isReleased = release ?? words.release.exec(lowerCase(block.text.slice(value.end, value.end + longestBehind)));
  // "综合 | A、B": the page put it together.
  const isCompiled = compiled !== null || /^(?:综合|綜合)/u.test(label);
  const isRelease = isReleased ?? (parties.some((party) => isSubject(party, context)) || isPressLink(block, value));
  credit(
    {
      by: 'source-line',
      block,
      span,
      parties,
      at: value.start,
      ...(isRelease && !parties.some(({ kind }) => kind === 'agency') && { relation: 'press-release' as const }),
      ...(isCompiled && { relation: 'contributed' as const }),
    },
    context,
  );
}

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

const longestUnsigned = 80; // characters

const outletEnd =
  /(?:报|報|网|網|社|新闻|新聞|周刊|週刊|杂志|客户端|在线|日报|晚报|电视台|广播|卫视|快报|观察|财经|频道|時報|时报)$/u;
const clock = /(?:\d{1,4}\s?[-/.年月]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}日?)?日?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?|\d+)/gu;

function creditUnlabelled(block: Block, text: string, context: FinderContext): void {
  const name = /^[\s|｜·,，]*(?<name>[^\s：:、，,。|｜·][^\s：:、，,。]{0,12}[^\s：:、，,。|｜·])[\s|｜·,，]*$/u.exec(
    text,
  )?.groups?.name;
  if (!name || countCjk(name) < 2 || !(outletEnd.test(name) || isOwnName(name, context) || agencyNamed(name))) return;
  const start = text.indexOf(name);
  const party = partyNamed(name, context);
  if (!party || !isOutletName(name)) return;
  credit({ by: 'source-line', block, span: { start, end: start + name.length }, parties: [party], at: start }, context);
}

// "（东港日报）", "（据新华社、东港日报等）", "（林远/东港日报）", "（港ニュース）": at the end of the text, or all of its last line.
const inBrackets =
  /(?:^|[。！？”])[（(](?:(?:综合|綜合)?(?:据|據)|综合|綜合|\p{Script=Han}{2,4}[/／])?(?<names>[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ーA-Za-z·、]{3,30}?)等?[)）]$/u;
const wholeLine = /^(?:(?:综合|綜合)?(?:据|據))(?<names>[\p{Script=Han}A-Za-z·、]{3,30}?)等?$/u;
const kanaEnd = /\S(?:ニュース|新聞|通信|放送|テレビ|オンライン)$/u;

/** "…直到末班船离开。（潮声新闻客户端）": whose text it is, behind its last sentence or in a line of its own. */
function creditInBrackets(block: Block, context: FinderContext): void {
  const match = inBrackets.exec(block.text) ?? wholeLine.exec(block.text);
  const names = match?.groups?.names;
  if (!match || !names) return;
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
  const match = /^(?:SOURCE|PM)\s(?<name>\p{Lu}[^/\n]{2,50})(?:\/\p{L}{2,3})?$/u.exec(block.text);
  const party = match && partyNamed(match.groups!.name!, context);
  if (!match || !party) return;
  const span = { start: 0, end: block.text.length };
  const at = block.text.indexOf(match.groups!.name!);
  credit({ by: 'press-release', block, span, parties: [party], at, relation: 'press-release' }, context);
}

const longestPair = 60; // characters
const longestDrawn = 40; // characters

/** "来源潮声网| 0 条评论": in Han a label may stand right before a name that is known as one. */
function readGlued(block: Block, { glued }: SourceWords, context: FinderContext): void {
  const match = glued.exec(block.text);
  const name = match?.groups?.name;
  if (!match || !name || context.taken.has(block)) return;
  // "综合新闻" is a section.
  const isOutlet = (one: string) => one.replace(outletEnd, '').length > 0 && isKnownOutlet(one);
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
  if (!drawn || !new RegExp(`^(?:${label.source})$`, 'u').test(lowerCase(drawn))) return false;
  const parties = partiesIn(block.text, context);
  const span = { start: 0, end: block.text.length };
  if (parties.length > 0) credit({ by: 'source-line', block, span, parties, at: 0 }, context);
  return parties.length > 0;
}

/**
 * Outlets that no label announces: beside the date in a row of the head ("2026-01-02 09:05 东港网"), or alone in the last line.
 */
function readUnlabelled(words: SourceWords, context: FinderContext): void {
  const { head, paragraphs } = context.layout;
  const blank = (found: string) => ' '.repeat(found.length);
  for (const block of head) {
    const { text } = block;
    readGlued(block, words, context);
    if (text.length > 60 || block.links.length > 2 || context.taken.has(block) || text.search(words.label) >= 0)
      continue;
    if (readDrawn(block, words, context)) continue;
    const left = text.replace(clock, blank).replace(/[[（(][^[\]（）()]{1,6}[\]）)]/gu, blank);
    if (left !== text && /\d{2}[:：]\d\d|\d{4}/u.test(text)) creditUnlabelled(block, left, context);
  }
  const last = paragraphs.at(-1);
  if (last && !context.taken.has(last)) creditInBrackets(last, context);
  if (last && last.text.length <= 20 && !context.taken.has(last)) creditUnlabelled(last, last.text, context);
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

/** "Bild: The ferry at dawn. / Quelle: Ann Vale": a line that a picture's label opens is the picture's. */
function isOfPicture({ text }: Block, { ofPictures }: SourceWords): boolean {
  const lower = lowerCase(text);
  return [...ofPictures.startingAt(lower, 0)].some((word) => /^\s?[:：]\s?\S/u.test(lower.slice(word.length)));
}

/** Finds source lines: "来源：X", "Source: X | date", in the head rows, the lead and the tail. */
export function findSourceLines(context: FinderContext): void {
  const words = wordsOf(context.page.languages);
  let labelsInBody = 0;
  const candidates: { block: Block; start: number; value: Span }[] = [];
  for (const block of context.layout.blocks) {
    const place = context.layout.placeOf(block);
    if (place === 'elsewhere' || place === 'caption' || block.text.length > longestLine) continue;
    if (!/[:：|｜丨/]/u.test(block.text) || isOfPicture(block, words)) continue;
    for (const match of lowerCase(block.text).matchAll(words.label)) {
      if (paragraphPlaces.has(place)) labelsInBody++;
      const from = match.index + match[0].length;
      if (!isCreditPlace(block, match.index, context)) continue;
      const end = endOfValue(block, from, words);
      candidates.push({ block, start: match.index, value: trimmed(block.text, { start: from, end }) });
    }
  }
  for (const { block, start, value } of candidates) {
    if (labelsInBody > mostLabels && paragraphPlaces.has(context.layout.placeOf(block)))
      reject('source-line', block, { start, end: value.end }, 'another-meaning', context);
    else readLabel(block, start, value, words, context);
  }
  readUnlabelled(words, context);
}

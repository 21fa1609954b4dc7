import { getDomain } from 'tldts';
import { lowerCase } from '../languages/phrase.ts';
import type { WordList } from '../languages/word-list.ts';
import type { Block } from '../text/blocks.ts';
import { termsOf } from '../text/class-names.ts';
import type { Span } from '../text/sentences.ts';
import { countWords, fold, hasCjk } from '../text/white-space.ts';
import {
  credit,
  type FinderContext,
  isPageFoot,
  isWebAddress,
  paragraphPlaces,
  quotationOf,
  reject,
} from './context.ts';
import { andWords } from './joiners.ts';
import { isMediaName } from './outlet-words.ts';
import { type Party, partiesIn } from './parties.ts';
import { editorCode } from './person-names.ts';
import type { Evidence } from './provenance.ts';
import { type SourceWords, sourceWords } from './source-words.ts';
import { findUnlabelledSources } from './unlabelled-source.ts';

// What ends a name that neither an element nor another field ends: a dash between blanks, a bar, the end of a sentence.
// A full stop behind a short word is an abbreviation's: "St. Lorenzer Blatt".
const endOfName =
  /\svia\s(?=\p{Lu})|\s综合自?(?=\p{Script=Han})|\s(?=\p{Script=Han}{2,6}\s?[:：])|,\shttps?:|[，,](?=[^，,。]{0,12}(?:版权|侵权|删除|联系|仅供|不代表|转载))|\s[-–—•]+\s|\s?[|｜丨]|[。！!？?]|(?<=[\p{L}\p{N}]{3}|[\p{Script=Han}])\.(?=\s|$)|\s?[（(【[](?!(?:(?!\p{Script=Han})\p{L}){2,12}[)）])|[)）\]】]|\s(?:19|20)\d\d[-/.年]|\s\d{1,2}:\d\d/u;
// "Sources: A, B, C" lists what the writer read; only agencies are credited so with a text.
const plural =
  /^(?:sources|quellen|fuentes|fonti|fontes|źródła|zdroje|bronnen|kilder|källor|lähteet|источники|джерела|kaynaklar|المصادر)$/iu;
const reference = /\bet al\b|\bdoi\b/iu;

const shortest = 5; // letters: "Di", "Von" are labels of bylines and parts of names, "Gazzetta di Portoscuro"

const longestHanName = 4; // characters
const hanNameAlone = /^\p{Script=Han}{2,4}(?:[\s)）】]|$)/u;

/** Where the next field of a row begins: a label with its sign, or one that stands between blanks. */
function nextField(lower: string, fields: WordList): number {
  for (let at = 0; at < lower.length; at++) {
    const before = lower[at - 1];
    const isApart = before === undefined || !/\p{L}/u.test(before);
    if (!isApart && !hasCjk(before)) continue;
    for (const word of fields.startingAt(lower, at)) {
      const behind = lower.slice(at + word.length, at + word.length + longestHanName + 1);
      // "来源：潮声网 记者林远": a name may follow a label in Han at once.
      if (before && /[\s/／、]/u.test(before) && hasCjk(word) && hanNameAlone.test(behind)) return at - 1;
      const sign = /^\s?([:：|｜/])|^\s|^$/u.exec(behind.slice(0, 2));
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
  // "初出：『みなと史研究』第12号": marks around a name end it, unless another name follows in a list.
  const marked =
    /^\s?(?:[「『《][^「」『』《》]{2,40}[」』》](?=[^\s、，,/和与])|[“"][^“”"]{2,40}[”"](?=\s?[（(]|(?![和与及])\p{Script=Han}))/u.exec(
      rest,
    )?.[0].length;
  if (marked !== undefined) end = Math.min(end, start + marked);
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

const closingOf: Record<string, string> = {
  '“': '”',
  '"': '"',
  '„': '“',
  '«': '»',
  '「': '」',
  '『': '』',
  '《': '》',
};

/** Where the words end that a value ends: behind the sign that closes its name, where they hold the one that opens it. */
function endOfWords(text: string, from: number, { start, end }: Span): number {
  const closing = closingOf[text.slice(from, start).trimEnd().at(-1) ?? ''];
  return closing !== undefined && text[end] === closing ? end + 1 : end;
}

/** Whether a label may credit the whole article here. Between paragraphs it credits a chart or an embed. */
function isCreditPlace(block: Block, start: number, { layout }: FinderContext): boolean {
  if (block.kind === 'caption' || block.pictures.length > 0) return false;
  // "<h4>Quelle: …</h4>" ends many a blog's post.
  if (block.kind === 'heading' && (start > 0 || !layout.after.slice(0, rowsBelow).includes(block))) return false;
  if (isPageFoot(block) || isOfClaim(block) || isOfLink(block, start) || isCited(block, start)) return false;
  const place = layout.placeOf(block);
  if (place === 'after' && isOfTitle(block, start)) return false;
  if (paragraphPlaces.has(place) && start === 0 && isBelowTable(block, layout.blocks)) return false;
  switch (place) {
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

/** "One memo ends with “Source: a friend”, which nobody can explain": a label that the text itself quotes. */
function isCited({ text }: Block, start: number): boolean {
  const before = text.slice(0, start).trimEnd();
  return /[“„«「『]$/u.test(before) && /\p{L}/u.test(before);
}

/** "<a>Ferry fares to rise</a> Source: Quay News", in a list below the text: the title's that is linked before it. */
function isOfTitle({ text, links }: Block, start: number): boolean {
  const before = text.slice(0, start).trim();
  return links.some((link) => link.end <= start && link.end - link.start > before.length * 0.7) && before.length > 4;
}

/** "Source: County count" right below a table, with more of the text to come, is the table's. */
function isBelowTable(block: Block, blocks: readonly Block[]): boolean {
  const at = blocks.indexOf(block);
  const table = blocks[at - 1]?.kind === 'cell' ? blocks[at - 1]!.element.closest('table') : null;
  return table !== null && table !== undefined && !table.contains(block.element) && isLineOfText(blocks[at + 1]);
}

const leastText = 60; // characters

function isLineOfText(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.length >= leastText;
}

/** "A film on the ferry (Source: Quay Films)", linked: brackets behind a link say whose the linked thing is. */
function isOfLink({ text, links }: Block, start: number): boolean {
  const bracket = /[(（]\s?$/u.exec(text.slice(0, start))?.index;
  if (!bracket) return false;
  const linked = links.filter(({ end }) => end <= bracket + 1).reduce((sum, link) => sum + link.end - link.start, 0);
  return linked > text.slice(0, bracket).trim().length * 0.7;
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

const mostWords = 3; // Latin words of an outlet's name behind "原文："

/** "原文：Why small libraries matter": what the text is called that was translated. */
function isTitleOfOriginal(label: string, value: string): boolean {
  return label === '原文' && countWords(value) > mostWords && !hasCjk(value);
}

const listWord = new RegExp(String.raw`(?<!\p{L})(?:${andWords})(?!\p{L})`, 'gu');

/** Whether nothing but agencies is named: in "Sources: Reuters, city records" the writer's own material is. */
function isListOfAgencies(text: string, parties: readonly Party[]): boolean {
  const left = parties.reduce((rest, { name }) => rest.replace(name, ''), text);
  return parties.every(({ kind }) => kind !== 'outlet') && /^[\s,;，；、/&+]*$/u.test(left.replace(listWord, ''));
}

function readLabel({ block, start, value, end }: Labelled, words: SourceWords, context: FinderContext): void {
  const span = { start, end: Math.max(end, start + 1) };
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
  if (isTitleOfOriginal(label, text)) {
    reject('source-line', block, span, 'another-meaning', context);
    return;
  }
  if (plural.test(label) && !isListOfAgencies(text, parties)) {
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

/** A label, the value behind it, and where the words of both end. */
interface Labelled {
  block: Block;
  start: number;
  value: Span;
  end: number;
}

/** "Bild: The ferry at dawn. / Quelle: Ann Vale": a line that a picture's label opens is the picture's. */
function isOfPicture({ text }: Block, { ofPictures }: SourceWords): boolean {
  const lower = lowerCase(text);
  const start = /^[<＜〈(（[【]*\s?/u.exec(lower)![0].length;
  return [...ofPictures.startingAt(lower, start)].some((word) =>
    /^\s?[:：]\s?\S/u.test(lower.slice(start + word.length)),
  );
}

/** Finds source lines: "来源：X", "Source: X | date", in the head rows, the lead and the tail. */
export function findSourceLines(context: FinderContext): void {
  const words = sourceWords(context.page.languages);
  let labelsInBody = 0;
  const candidates: Labelled[] = [];
  for (const block of context.layout.blocks) {
    const place = context.layout.placeOf(block);
    if (place === 'elsewhere' || place === 'caption' || block.text.length > longestLine) continue;
    if (!/[:：|｜丨/]/u.test(block.text) || isOfPicture(block, words)) continue;
    for (const match of words.label.matchesIn(lowerCase(block.text))) {
      if (paragraphPlaces.has(place)) labelsInBody++;
      const from = match.index + match[0].length;
      if (!isCreditPlace(block, match.index, context)) continue;
      const value = trimmed(block.text, { start: from, end: endOfValue(block, from, words) });
      candidates.push({ block, start: match.index, value, end: endOfWords(block.text, from, value) });
    }
  }
  for (const candidate of candidates) {
    const { block, start, end } = candidate;
    if (labelsInBody > mostLabels && paragraphPlaces.has(context.layout.placeOf(block)))
      reject('source-line', block, { start, end }, 'another-meaning', context);
    else readLabel(candidate, words, context);
  }
  findUnlabelledSources(words, context);
}

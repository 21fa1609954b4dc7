import { pictureHouses } from '../languages/agencies.ts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase, Phrase } from '../languages/phrase.ts';
import { type Block, linkShare } from '../text/blocks.ts';
import { termsOf } from '../text/class-names.ts';
import { isSmall } from '../text/pictures.ts';
import { countCjk, countWords, fold } from '../text/white-space.ts';
import { creditRows, type FinderContext, isPageFoot, quotationOf } from './context.ts';
import { type CreditLabel, CreditLabels } from './credit-label.ts';
import { agencyNamed } from './parties.ts';
import type { CreditKind, CreditLine } from './provenance.ts';
import { RoleLabels } from './role-label.ts';

interface CreditWords {
  labels: CreditLabels;
  /** Labels of other people's fields, at which a credit ends: "摄影/林远 编辑/何青". */
  roles: RoleLabels;
  phrases: readonly Phrase[];
}

const wordsOf = perLanguages(
  (spoken): CreditWords => ({
    labels: new CreditLabels(spoken),
    roles: new RoleLabels(spoken),
    phrases: spoken.flatMap(({ tag, imageCredit }) => imageCredit.phrases.map((phrase) => new Phrase(phrase, tag))),
  }),
);
const copyright = /(?:©|\(c\)|（[cｃ]）|ⓒ)\s?/gu;
const longestValue = 160; // characters
const creditTerms = new Set(
  'credit credits photographer photoby copyright imagecredit photocredit imagecopyright imagesource picturesource'.split(
    ' ',
  ),
);

const houseNames = new Set(pictureHouses.map(fold));
const longestHouse = 4; // words
const platforms = /^(?:instagram|twitter|facebook|flickr|tiktok|youtube|telegram|x|weibo|vk)$/iu;

/** Whether a text holds the name of an agency or of a house that deals in pictures. Codes count in their own case. */
function holdsHouse(text: string): boolean {
  return holdsName(
    text,
    (name) => houseNames.has(fold(name)) || agencyNamed(name) !== undefined || platforms.test(name),
  );
}

function holdsName(text: string, isKnown: (name: string) => boolean): boolean {
  const words = text.split(/[\s/|,，、()（）©:：]+/u).filter(Boolean);
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestHouse); to++) {
      if (isKnown(words.slice(from, to).join(' '))) return true;
    }
  }
  return false;
}

const longestName = 12; // Han characters: an agency's desk and a name

interface Found {
  start: number;
  end: number;
  credit: string;
}

function tidy(text: string): string {
  return text
    .replace(
      /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}\s?\|?)?[\s:：/|｜©(（[–—-]+|(?<![\s.。)）\]】;；,，|])[\s.。)）\]】;；,，|]+$/gu,
      '',
    )
    .trim();
}

/** In "花生地里录制视频 李青 摄" no mark parts the caption from the name: the last word is it. */
function nameAtEnd(credit: string): string {
  const words = credit.split(' ');
  return countCjk(credit) > longestName && words.length > 1 && words[0]!.length > longestName / 2
    ? words.at(-1)!
    : credit;
}

// "新华社记者 林远", "Tara Ash for Quay Week": what a person is, and for whom the picture was taken, is no part of the name.
const aroundName =
  /(?:实习|特约)?(?:记者|記者|通讯员|通訊員|摄影师|撮影|기자)\s?|(?<=社)[发發]$|(?<=\s\p{Script=Han}{2,4})\s(?:摄影?|攝影?|供?图|供?圖)$|\sfor\s\p{Lu}.*/gu;
// "潮声网记者林远": a reporter's house is none either, unless it is an agency, whose picture it is.
const reportersHouse =
  /^(?<house>\p{Script=Han}{2,10}?)(?:实习|特约|首席|摄影)?(?:记者|記者|通讯员|通訊員)(?=\s?\p{Script=Han}{2})/u;

/** Who is credited, without what stands around a name. */
function nameIn(credit: string): string {
  const house = reportersHouse.exec(credit)?.groups?.house;
  const name = house && !agencyNamed(house) ? credit.slice(house.length) : credit;
  return name.replace(aroundName, ' ').replace(/\s+/gu, ' ').trim() || credit;
}

/** A label's value: up to the end of its sentence or its brackets. */
function endOfCredit(value: string): number {
  const end = /[。；)）】\]](?!\s?\/)|\.(?=\s\p{Lu}\p{L}+\s\p{Ll})|\s{2,}/u.exec(value);
  return end ? end.index : value.length;
}

/** What a label's value credits. */
function creditOf(text: string, { start, value }: CreditLabel, { roles }: CreditWords): Found | undefined {
  const words = text.slice(value, value + longestValue);
  const next = [...roles.startsIn(lowerCase(words))].find((at) => at > 0) ?? words.length;
  const end = Math.min(endOfCredit(words), next);
  const credit = tidy(words.slice(0, end));
  if (credit.length < 2 || countWords(credit) > 16) return undefined;
  return { start, end: start + text.slice(start, value + end).replace(/(?<![\s.。])[\s.。]+$/u, '').length, credit };
}

/**
 * The credit that a label announces. "Header image: People fishing at dawn. Credit: Ann Vale": a label may open the caption
 * itself, so that of two the one with the shorter value is the credit's.
 */
function labelledIn(text: string, lower: string, words: CreditWords): Found | undefined {
  const next = (from: number) => words.labels.find(lower, from);
  let found: Found | undefined;
  for (let label = next(0); label; label = next(label.value)) {
    const here = creditOf(text, label, words);
    if (here && (!found || here.credit.length < found.credit.length)) found = here;
  }
  return found;
}

/** "© Ann Vale", at the end of a caption. */
function copyrightIn(text: string, lower: string, words: CreditWords): Found | undefined {
  const signs = [...lower.matchAll(copyright)];
  const last = signs.at(-1);
  return last && text.length - last.index <= longestValue
    ? creditOf(text, { start: signs[0]!.index, value: signs[0]!.index + signs[0]![0].length }, words)
    : undefined;
}

function creditIn(block: Block, words: CreditWords): Found | undefined {
  const { labels, phrases } = words;
  const { text, seams } = block;
  const lower = lowerCase(text);
  // "… im StudioQuelle: …": an element of its own begins the credit, whatever letters stand before it.
  for (const seam of [...seams, ...(block.kind === 'caption' || isPictured(block) ? [0] : [])].toReversed()) {
    const label = labels.openingCaption(lower, seam);
    const found = label && creditOf(text, label, words);
    if (found) return found;
  }
  const found = labelledIn(text, lower, words) ?? copyrightIn(text, lower, words);
  if (found) return found;
  for (const phrase of phrases) {
    const match = phrase.find(text, lower);
    const credit = match?.slot && nameAtEnd(tidy(match.slot.text));
    // "（5日撮影）" tells when, "（点击看大图）" what to do.
    if (!match || !credit || countWords(credit) > 10 || /^\d/u.test(credit) || request.test(credit)) continue;
    // "A photo by the door shows …": a credit ends the caption or stands in brackets, and a name has a capital.
    if (
      !/^[\s.。)）\]】]*(?:$|[，,。](?:如|若|侵|版权))/u.test(text.slice(match.end)) ||
      /^(?:the|a|an|his|her|its)\s\p{Ll}/u.test(credit)
    )
      continue;
    return {
      start: match.start,
      end: match.start + text.slice(match.start, match.end).replace(/(?<![\s.。])[\s.。]+$/u, '').length,
      credit,
    };
  }
  return bareTailIn(block);
}

// "（点击看大图）"
const request = /^(?:点击|點擊|查看|扫描|长按)/u;
const joiner = /^(?:of|for|the|and|via|by|de|von|van|der|del|und|et|y|&|\/|\||-|–)$/iu;
const longestTail = 9; // words
const longestHandout = 60; // characters
const handoutStart =
  /^(?:личный архив|архив|фото из архива|cortesía|cedida|courtesy|submitted photo|supplied|handout|privat\b|archives? personnelles?|foto privata)/iu;

/** Whether all words are capitalised as in names, joiners aside: "Tara Ash for Quay Week", "AFP". */
function isNameLike(words: string): boolean {
  const list = words.split(/\s/u);
  // Houses that write themselves small, "images" behind a house's name, accounts.
  const isSmallName = (word: string) =>
    joiner.test(word) || /^(?:images?|photos?|alliance|picture|dpa|imago|afp|@)/iu.test(word) || word.includes('.');
  return list.length <= longestTail && list.every((word) => isSmallName(word) || !/^\p{Ll}/u.test(word));
}

/** Whether a picture that may have a caption stands in a line, or right above it: a site's icon before a source line has none. */
function isPictured({ pictures }: Block): boolean {
  return pictures.some(({ element }) => !isSmall(element));
}

/** Where the last sentence of a caption begins; an initial's full stop ends none: "Lorenz P. Vale". */
function lastSentence(text: string): number {
  let at = 0;
  for (const match of text.matchAll(/(?<!(?:^|\P{L})\p{Lu})[.!?](?:[”"»)]*)\s|[。！？]\s?|[.][”"]?(?=\p{Lu}{2})/gu)) {
    const end = match.index + match[0].length;
    if (end < text.trimEnd().length) at = end;
  }
  return at;
}

/**
 * A credit that no label announces, at the end of a caption: "… in the square. Ingrid Vale/AFP", "（视觉中国）",
 * "(Evan Mits/CBC)", "Fishermen at dawn / Lorenz Vale", or in an element of its own.
 */
function bareTailIn(block: Block): Found | undefined {
  const { text, seams } = block;
  const bracketed = /[(（[](?<credit>[^()（）[\]]{2,80})[)）\]]\s?\.?$/u.exec(text);
  if (bracketed) {
    const credit = tidy(bracketed.groups!.credit!);
    const isOne =
      credit.includes('/') || (countWords(credit) > 1 && /[.!?。！？”"]\s?$|^$/u.test(text.slice(0, bracketed.index)));
    const isCredit = holdsHouse(credit) || (isNameLike(credit) && isOne);
    if (credit && isCredit && !request.test(credit) && countWords(credit) <= longestTail && !/^\P{L}+$/u.test(credit)) {
      return { start: bracketed.index, end: text.trimEnd().length, credit };
    }
  }
  const slash =
    block.kind === 'caption' || isPictured(block)
      ? /\s\/\s(?<credit>\p{Lu}[^/]{2,40}(?:\/[^/]{2,40})?)$/u.exec(text)
      : null;
  const starts = [...seams.slice(-2), lastSentence(text)];
  for (const from of starts) {
    const lead = text.slice(from).match(/^[\s|·]*/u)![0].length;
    if (/^[\s|·]*\//u.test(text.slice(from))) continue;
    const credit = tidy(text.slice(from + lead));
    if (credit.length < 2 || countWords(credit) > longestTail) continue;
    const isCaption = block.kind === 'caption' || isPictured(block);
    const isHandout = from === 0 && credit.length <= longestHandout && handoutStart.test(credit);
    const isWhole =
      from === 0 &&
      block.kind === 'caption' &&
      (/^@[\w.]+$/u.test(credit) || (isNameLike(credit) && / for \p{Lu}/u.test(credit)));
    const ownElement = (from === 0 && isCreditElement(block)) || isHandout || isWhole;
    const hasSign = /\p{L}\.?\s?\/\s?\p{L}/u.test(credit);
    const isOfItsOwn =
      from > 0 && block.kind === 'caption' && seams.includes(from) && /[.!?”"…]\s?$/u.test(text.slice(0, from));
    // "老码头。新华社发"
    const sender = credit.replace(/[发發]$/u, '');
    if (sender !== credit && agencyNamed(sender))
      return { start: from + lead, end: from + lead + text.slice(from + lead).trimEnd().length, credit: sender };
    const isName = isNameLike(credit) && !/[,;:]\s/u.test(credit);
    if (ownElement || (isName && (holdsHouse(credit) || ((from > 0 || isCaption) && hasSign) || isOfItsOwn)))
      return { start: from + lead, end: from + lead + text.slice(from + lead).trimEnd().length, credit };
  }
  // "account_ / Instagram": the account is the name.
  if (slash && !/\s/u.test(text.slice(0, slash.index).trim()))
    return { start: 0, end: text.trimEnd().length, credit: tidy(text) };
  if (slash && isNameLike(slash.groups!.credit!)) {
    const credit = tidy(slash.groups!.credit!);
    return { start: slash.index + 1, end: text.trimEnd().length, credit };
  }
  return undefined;
}

function isCreditElement({ element }: Block): boolean {
  return termsOf(element.getAttribute('class') ?? '').some((term) => creditTerms.has(term));
}

const longestCaption = 800; // characters
const longestCaptionLine = 400; // characters, of a line that only its place makes a caption
const longestCreditLine = 90; // characters
const rowsBelow = 3;
const rowsAbove = 8; // a lead picture may stand above the headline

/** A line that is a credit and nothing else: "Imago/Lagoon-News", "picture alliance / AP | Alex Vale". */
function isBareCredit({ text }: Block): boolean {
  return (
    text.length <= longestCreditLine &&
    isNameLike(text) &&
    /[/|]/u.test(text) &&
    holdsHouse(text) &&
    !/[:：]\s/u.test(text)
  );
}

/** Whether a line begins with the words of a credit: "图片来自网络，如有侵权，请联系删除。" */
function opensWithPhrase({ text }: Block, { phrases }: CreditWords): boolean {
  const lower = lowerCase(text);
  return phrases.some((phrase) => phrase.find(text, lower)?.start === 0);
}

/**
 * Captions, and lines that may be one: portals without markup set captions as paragraphs at the picture. A credit in brackets
 * that names a photo ("(AP Photo/Ann Vale)") and lines that are credits alone need no picture beside them.
 */
function captionCandidates({ layout }: FinderContext, words: CreditWords): Block[] {
  const { blocks } = layout;
  const body = layout.paragraphs;
  const headline = layout.headline ? blocks.indexOf(layout.headline) : -1;
  const first = headline >= 0 ? Math.max(0, headline - rowsAbove) : 0;
  const last = body.length > 0 ? blocks.lastIndexOf(body.at(-1)!) + 1 + rowsBelow : blocks.length;
  const candidates: Block[] = [];
  let sincePicture = 3;
  for (let i = first; i < Math.min(last, blocks.length); i++) {
    const block = blocks[i]!;
    sincePicture = isPictured(block) ? 0 : sincePicture + 1;
    const { text, kind, zone } = block;
    const place = layout.placeOf(block);
    if (place === 'caption') {
      if (text.length <= longestCaption) candidates.push(block);
      continue;
    }
    if (zone === 'navigation' || zone === 'comments' || zone === 'related' || zone === 'share' || kind === 'heading')
      continue;
    const isNear =
      sincePicture === 0 ||
      (sincePicture <= 2 &&
        text.length <= longestCreditLine &&
        (words.labels.openingCaption(lowerCase(text), 0) !== undefined ||
          isCreditElement(block) ||
          handout.test(text) ||
          (isNameLike(text) && /\p{L}\s?\/\s?\p{L}/u.test(text))));
    const isOwnLine =
      text.length <= longestCaptionLine &&
      (kind === 'caption' ||
        (text.length <= longestHandout && handoutStart.test(text) && place !== 'after') ||
        (place !== 'after' && place !== 'elsewhere' && /^(?:©|\(c\)|（c）)\s?\p{L}/iu.test(text)) ||
        /[(（[](?:[^()]{0,12}\s)?photo\s?(?:\/|by )[^()]{3,50}[)\]]\s?$/iu.test(text) ||
        isBareCredit(block) ||
        (text.length <= longestCreditLine * 2 && words.labels.opening(lowerCase(text)) !== undefined) ||
        (place === 'tail' && text.length <= longestCreditLine && opensWithPhrase(block, words)) ||
        (isCreditElement(block) && text.length <= longestCreditLine && place !== 'after'));
    if (isPageFoot(block) || (zone === 'footer' && !isOwnLine && !isNear)) continue;
    if (text.length <= longestCaptionLine && (isNear || isOwnLine)) candidates.push(block);
  }
  return candidates;
}

const screenshot =
  /截图|截圖|スクリーンショット|캡처|screen\s?(?:shot|grab)|captura|bildschirmfoto|скриншот|capture d|ekran görüntüsü/iu;
const handout =
  /供图|供圖|提供|hand-?out|courtesy|supplied|privat|cortesía|cedida|archives? personnelles?|личный архив|제공|via facebook|instagram|cung cấp/iu;
const generated =
  /midjourney|dall[·-]?e|stable diffusion|firefly|\bai[- ]generated|ai生成|AI 생성|KI-generiert|generiert mit KI|généré(?:e)? par (?:une )?ia|imagen? generad[ao] (?:con|por) ia/iu;

const personName = /^\p{Lu}[\p{Ll}’'.]*(?:[\s-]\p{Lu}[\p{L}’'.]*){1,3}$/u;

/** @param words the credit with its label, which may tell the kind */
function kindOf(credit: string, words: string): CreditKind {
  if (generated.test(words)) return 'ai';
  if (screenshot.test(words)) return 'screenshot';
  if (handout.test(words)) return 'handout';
  if (holdsName(credit, (name) => agencyNamed(name) !== undefined)) return 'agency';
  if (holdsHouse(credit)) return 'stock';
  const isPerson = countCjk(credit) > 0 ? /摄|攝|撮影/u.test(words) : personName.test(credit);
  return isPerson ? 'photographer' : 'unknown';
}

const endBracket = /[(（](?<inner>[^()（）]{3,60})[)）]\s?$/u;

/** "（文/图 林远 何青）" at the end of the text, "Words and photos by Ann Vale" beside it: who wrote took the pictures, too. */
function withTextIn({ text }: Block, { labels }: CreditWords): Found | undefined {
  const bracket = endBracket.exec(text);
  if (!bracket && text.length > longestCreditLine) return undefined;
  const start = bracket?.index ?? 0;
  const value = labels.withText(lowerCase(text), start);
  const credit = value === undefined ? '' : tidy(text.slice(value));
  return credit.length > 1 && countWords(credit) <= 10 ? { start, end: text.trimEnd().length, credit } : undefined;
}

/** Finds who is credited for the article's pictures. Never evidence about the text. */
export function findImageCredits(context: FinderContext): CreditLine[] {
  const words = wordsOf(context.page.languages);
  const credits: CreditLine[] = [];
  const seen = new Set<string>();
  const push = (block: Block, found: Found | undefined) => {
    if (!found || seen.has(fold(found.credit)) || !/\p{L}/u.test(found.credit)) return;
    if (/\d{1,2}:\d\d|https?:/u.test(found.credit)) return;
    if (context.sight.hiddenReason(block, found) !== undefined) return;
    seen.add(fold(found.credit));
    const quote = quotationOf(block, found.start, found.end, context);
    const credit = nameIn(found.credit);
    credits.push({ credit, kind: kindOf(credit, quote.exact), quote });
    context.evidence.push({ kind: 'image-credit', quote });
  };
  for (const block of captionCandidates(context, words)) {
    const isTitle = block.links.length > 0 && linkShare(block) > 0.7 && block.kind !== 'caption';
    if (!context.taken.has(block) && !isTitle) push(block, creditIn(block, words));
  }
  for (const block of creditRows(context)) push(block, withTextIn(block, words));
  return credits;
}

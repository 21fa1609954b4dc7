import { pictureHouses } from '../languages/agencies.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { termsOf } from '../text/class-names.ts';
import { isSmall } from '../text/pictures.ts';
import { collapse, countWords, fold, foldAll } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import type { PictureWords } from './picture-words.ts';

// Credits that no label announces: the end of a caption, by its form and by the names in it.

const houseNames = new Set(foldAll(pictureHouses));
const longestHouse = 4; // words
const platforms = /^(?:instagram|twitter|facebook|flickr|tiktok|youtube|telegram|x|weibo|vk)$/iu;

// "pixabay.com": houses are credited by their addresses, too.
const domainEnd = /\.(?:com|net|org|de|at|ch|fr|es|it|pl|ru|co\.uk|co\.jp)$/iu;

function isDealer(name: string): boolean {
  return houseNames.has(fold(name)) || (domainEnd.test(name) && houseNames.has(fold(name.replace(domainEnd, ''))));
}

/** Whether a text holds the name of a house that deals in pictures. */
export function holdsDealer(text: string): boolean {
  return holdsName(text, isDealer);
}

/** Whether a text holds the name of an agency, of a house that deals in pictures or of a platform. Codes count in their own case. */
export function holdsHouse(text: string): boolean {
  return holdsName(text, (name) => isDealer(name) || agencyNamed(name) !== undefined || platforms.test(name));
}

export function holdsName(text: string, isKnown: (name: string) => boolean): boolean {
  const words = text.split(/[\s\p{Cf}/|,，、()（）©:：]+/u).filter(Boolean);
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestHouse); to++) {
      if (isKnown(words.slice(from, to).join(' '))) return true;
    }
  }
  return false;
}

export interface Found {
  start: number;
  end: number;
  credit: string;
}

export function tidy(text: string): string {
  const name = text
    .replace(
      /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}\s?\|?|\s?\(c\))?[\s:：/|｜©(（[<–—-]+|(?<![\s.。)）\]】>＞〉;；,，|])[\s.。)）\]】>＞〉;；,，|]+$/gu,
      '',
    )
    .trim();
  // "Ines Vale (QBC)" keeps its brackets.
  const open = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
  const isOpen = open >= 0 && !/[)）]/u.test(name.slice(open));
  const closing = name[open] === '（' ? '）' : ')';
  return isOpen && text.includes(name + closing) ? name + closing : name;
}

const creditTerms = new Set(
  'credit credits photographer photoby copyright imagecredit photocredit imagecopyright imagesource picturesource'.split(
    ' ',
  ),
);

// "（点击看大图）"
export const request =
  /^(?:点击|點擊|查看|扫描|长按)|イメージ(?:です)?$|^[^\s/]+\/\S+\.(?:html?|xml|js|css|py|php|zip|pdf)$/u;
const joiner = /^(?:of|for|the|and|via|by|de|von|van|der|del|und|et|y|&|\/|\||-|–)$/iu;
const longestTail = 9; // words
export const longestHandout = 60; // characters
/** Whether all words are capitalised as in names, joiners aside: "Tara Ash for Quay Week", "AFP". */
export function isNameLike(words: string): boolean {
  const list = words.split(/\s/u);
  // Houses that write themselves small, "images" behind a house's name, accounts.
  const isSmallName = (word: string) =>
    joiner.test(word) ||
    /^(?:images?|photos?|pic$|files?$|alliance|picture|dpa|imago|afp|@)/iu.test(word) ||
    word.includes('.');
  return list.length <= longestTail && list.every((word) => isSmallName(word) || !/^\p{Ll}/u.test(word));
}

/** Whether a picture that may have a caption stands in a line, or right above it: a site's icon before a source line has none. */
export function isPictured({ pictures }: Block): boolean {
  return pictures.some(({ element }) => !isSmall(element));
}

/** Where the last sentence of a caption begins; an initial's full stop ends none: "Lorenz P. Vale". */
export function lastSentence(text: string): number {
  let at = 0;
  for (const match of text.matchAll(/(?<!(?:^|\P{L})\p{Lu})[.!?](?:[”"»)]*)\s|[。！？]\s?|[.][”"]?(?=\p{Lu}{2})/gu)) {
    const end = match.index + match[0].length;
    if (end < text.trimEnd().length) at = end;
  }
  return at;
}

// "(2019)", "(PDF)" end a caption, too.
const noWords = /^(?:pdf|\P{L}+)$/iu;

/** Whether words say which picture is meant, what it is or when it was made, and not who made it. */
function isNobody(credit: string, { alone }: PictureWords): boolean {
  return noWords.test(credit) || alone.test(lowerCase(credit));
}

/** One to three words with capitals, as a house or a person writes itself: "(Christie's)". */
function isShort(credit: string, words: PictureWords): boolean {
  return countWords(credit) <= 3 && /^\p{Lu}/u.test(credit) && !isNobody(credit, words);
}

const fullName = /^\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}\.)?(?:\s(?:de|da|van|von|der|den|di|del)){0,2}\s\p{Lu}[\p{L}’'-]+$/u;

// Accounts of picture houses are written small: "harbourview - stock.adobe.com".
const stockHouse =
  /stock\.adobe\.com|adobe ?stock|shutterstock|istock|getty ?images|pixabay|unsplash|pexels|depositphotos|123rf|alamy|dreamstime|freepik/iu;
/** Where a name begins that a sentence's end, or an element's, sets before its house in brackets: "Ines Vale (REUTERS)". */
function nameBefore(text: string, bracket: number): number | undefined {
  const name = /(?:^|[.!?…”"]\s)(?<name>\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]*){1,3})\s?$/u.exec(
    text.slice(0, bracket),
  )?.groups?.name;
  return name === undefined ? undefined : text.slice(0, bracket).lastIndexOf(name);
}

const addressBehind = /\s[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}\s?$/u;

/** "… at dawn. Ines Vale ivale@harbour.example": whoever took a picture, and how to reach them. */
export function nameWithAddress({ text }: Block): Found | undefined {
  const end = text.includes('@') ? addressBehind.exec(text)?.index : undefined;
  const start = end === undefined ? undefined : nameBefore(text, end);
  return start === undefined ? undefined : { start, end: end!, credit: text.slice(start, end) };
}

// "Keyboard of the new model via Tidewater", "… – Midjourney": behind a picture's description.
const behindDescription = /\s(?:via|[–—-])\s(?<credit>\p{Lu}[^.!?]{1,60})$/u;

// "Fishermen at dawn / Lorenz Vale", "The ferry at dawn /Quay News", "… / dpa"
const slashed = /\s\/\s?(?<credit>[^\s/][^/]{1,40}(?:\/[^/]{2,40})?)$/u;
// "The ferry at dawn | dpa"; behind a bar stand sections, too.
const barred = /\s\|\s?(?<credit>[^|/]{2,40}(?:\/[^/]{2,40})?)$/u;

function behindStroke(text: string): RegExpExecArray | null {
  const bar = barred.exec(text);
  return slashed.exec(text) ?? (bar && holdsHouse(bar.groups!.credit!) ? bar : null);
}

const nameInCapitals = /\p{Ll}[.!?]\s(?<credit>\p{Lu}{3,}(?:\s\p{Lu}{1,2}\.?)?(?:\s\p{Lu}{3,}){1,2})$/u;
const startsWithArticle = /^(?:The|Die|Der|Das|Ein|Eine|Les|Los|Las|El|La|Le|Il|De|Het|Een)\s/u;

function behindDescriptionIn(text: string, { generated }: PictureWords): Found | undefined {
  const match = behindDescription.exec(text);
  const credit = match?.groups?.credit ?? '';
  if (!match || isNameLike(text.slice(0, match.index))) return undefined;
  const isVia = match[0].startsWith(' via') && isNameLike(credit) && countWords(credit) <= 4;
  // "– Harbour News pic": a house behind a dash.
  const isHouse = /\s[–—]\s/u.test(match[0]) && isNameLike(credit) && countWords(credit) <= 4 && holdsHouse(credit);
  return generated.test(lowerCase(credit)) || isVia || isHouse
    ? { start: match.index + 1, end: text.length, credit: tidy(credit) }
    : undefined;
}

/**
 * A credit that no label announces, at the end of a caption: "… in the square. Ingrid Vale/AFP", "（视觉中国）",
 * "(Evan Mits/CBC)", "Fishermen at dawn / Lorenz Vale", or in an element of its own.
 * @param isHabit whether the page ends its captions so, and a name of one word in brackets is one, too
 */
export function bareTailIn(block: Block, words: PictureWords, isHabit = false): Found | undefined {
  const { text, seams } = block;
  const bracketed = /[(（[](?<credit>[^()（）[\]]{2,80})[)）\]]\s?\.?$/u.exec(text);
  if (bracketed) {
    const credit = tidy(bracketed.groups!.credit!);
    const isOne =
      credit.includes('/') ||
      (isHabit && isShort(credit, words) && /[.!?…”"]\s?$/u.test(text.slice(0, bracketed.index))) ||
      (countWords(credit) > 1 && /[.!?。！？”"]\s?$|^$/u.test(text.slice(0, bracketed.index)));
    const isHandout = block.kind === 'caption' && words.handoutAlone.test(lowerCase(credit));
    const isCredit = holdsHouse(credit) || stockHouse.test(credit) || isHandout || (isNameLike(credit) && isOne);
    if (credit && isCredit && !request.test(credit) && countWords(credit) <= longestTail && !/^\P{L}+$/u.test(credit)) {
      const start = nameBefore(text, bracketed.index);
      const whole = start === undefined ? credit : tidy(text.slice(start));
      return { start: start ?? bracketed.index, end: text.trimEnd().length, credit: whole };
    }
  }
  const slash = block.kind === 'caption' || isPictured(block) ? behindStroke(text) : null;
  // "The ferry at dawn / picture alliance": an article begins a description, and no name.
  if (slash && startsWithArticle.test(text) && lastSentence(text) === 0) {
    const credit = tidy(slash.groups!.credit!);
    if (isNameLike(credit) || holdsHouse(credit)) return { start: slash.index + 1, end: text.trimEnd().length, credit };
  }
  // "PHOTO SOLÈNE VALE, LE QUAI": in capitals a label needs no sign.
  const capitals = /(?:^|[.!?]\s)(?<label>PHOTOS?\s)(?<credit>\p{Lu}[\p{Lu}\s.,’'-]{4,60})$/u.exec(text);
  if (capitals?.groups) {
    const start = text.length - capitals.groups.credit!.length - capitals.groups.label!.length;
    return { start, end: text.length, credit: tidy(capitals.groups.credit!) };
  }
  // "… el primer día. INÉS VALLE": a name in capitals behind a sentence that has small letters.
  const shouted = block.kind === 'caption' ? nameInCapitals.exec(text) : null;
  if (shouted?.groups)
    return { start: text.length - shouted.groups.credit!.length, end: text.length, credit: shouted.groups.credit! };
  const supplied =
    block.kind === 'caption' || isPictured(block)
      ? words.handoutBehind.exec(lowerCase(text))?.groups?.credit
      : undefined;
  if (supplied) {
    const start = lowerCase(text).lastIndexOf(supplied);
    return { start, end: text.trimEnd().length, credit: text.slice(start, start + supplied.length) };
  }
  const starts = [...seams.slice(-2), lastSentence(text)];
  for (const from of starts) {
    const lead = text.slice(from).match(/^[\s|·]*/u)![0].length;
    if (/^[\s|·]*\//u.test(text.slice(from))) continue;
    const credit = tidy(text.slice(from + lead));
    if (credit.length < 2 || countWords(credit) > longestTail) continue;
    const isCaption = block.kind === 'caption' || isPictured(block);
    const isHandout =
      (from === 0 && credit.length <= longestHandout && words.handoutBefore.test(lowerCase(credit))) ||
      (isCaption && words.handoutAlone.test(lowerCase(credit)));
    // "… on Facebook and Instagram.": a platform by itself is a word of its sentence.
    if (block.kind !== 'caption' && from > 0 && platforms.test(credit)) continue;
    const isWhole =
      from === 0 &&
      block.kind === 'caption' &&
      ((credit.length <= 12 && words.generated.test(lowerCase(credit))) ||
        /^@[\w.]+$/u.test(credit) ||
        (isNameLike(credit) && / for \p{Lu}/u.test(credit)));
    const isOfHouse = from === 0 && isCaption && countWords(credit) <= 6 && stockHouse.test(credit);
    const ownElement = isOfHouse || (from === 0 && isCreditElement(block)) || isHandout || isWhole;
    const hasSign = /\p{L}\.?\s?\/\s?\p{L}/u.test(credit);
    // "… in the harbourInes Vale": an element of its own begins without a blank.
    const isGlued = /[\p{Ll}\d)]$/u.test(text.slice(0, from)) && lead === 0 && fullName.test(credit);
    const isOfItsOwn =
      from > 0 &&
      block.kind === 'caption' &&
      seams.includes(from) &&
      (isGlued || /[.!?”"…]\s?$/u.test(text.slice(0, from)));
    // "老码头。新华社发"
    const sender = credit.replace(/[发發]$/u, '');
    if (sender !== credit && agencyNamed(sender))
      return { start: from + lead, end: from + lead + text.slice(from + lead).trimEnd().length, credit: sender };
    const isName = isNameLike(credit) && !/[,;:]\s/u.test(credit);
    if (ownElement || (isName && (holdsHouse(credit) || ((from > 0 || isCaption) && hasSign) || isOfItsOwn)))
      return { start: from + lead, end: from + lead + text.slice(from + lead).trimEnd().length, credit };
  }
  // "account_ / Instagram": the account is the name.
  if (slash && /^\p{Lu}/u.test(slash.groups!.credit!) && !/\s/u.test(text.slice(0, slash.index).trim()))
    return { start: 0, end: text.trimEnd().length, credit: tidy(text) };
  if (slash && isNameLike(slash.groups!.credit!) && /^\p{Lu}|^@/u.test(slash.groups!.credit!)) {
    const credit = tidy(slash.groups!.credit!);
    return { start: slash.index + 1, end: text.trimEnd().length, credit };
  }
  return block.kind === 'caption' || isPictured(block) ? behindDescriptionIn(text, words) : undefined;
}

const isOfCredit = (element: Element) =>
  termsOf(element.getAttribute('class') ?? '').some((term) => creditTerms.has(term));

// A sign, a house's address, two names: boxes of credits hold captions, too.
const formOfCredit = /^(?:©|\(c\))|^[\w-]+\.\p{Ll}{2,8}$|\p{L}\s?\/\s?\p{L}/iu;

/** Whether a line's element is named after credits; or a box around it that holds nothing else, and the line has a credit's form. */
export function isCreditElement({ element, text }: Block): boolean {
  if (isOfCredit(element)) return true;
  let around = element.parentElement;
  for (let up = 0; around && up < 2; up++, around = around.parentElement)
    if (isOfCredit(around))
      return collapse(around.textContent) === text && (formOfCredit.test(text) || holdsHouse(text));
  return false;
}

const fewestDescribing = 4; // words

/** "dpa/Ines Vale The ferry at dawn": a credit that is the first element of its caption, which tells what is seen. */
export function leadingElementIn({ kind, text, seams }: Block): Found | undefined {
  const end = seams.find((seam) => text.slice(0, seam).trim() !== '');
  if (kind !== 'caption' || end === undefined || countWords(text.slice(end)) < fewestDescribing) return undefined;
  const credit = tidy(text.slice(0, end));
  const isWho = countWords(credit) <= longestHouse && isNameLike(credit) && holdsHouse(credit);
  return isWho ? { start: text.indexOf(credit), end: text.indexOf(credit) + credit.length, credit } : undefined;
}

/** What a caption sets in an element of credits is one, though it has no form of one: a maker's name alone. */
export function inCreditElement({ element, kind, text }: Block, words: PictureWords): Found | undefined {
  const own = kind === 'caption' ? [...element.querySelectorAll('[class]')].find(isOfCredit) : undefined;
  const credit = tidy(collapse(own?.textContent ?? ''));
  const start = text.lastIndexOf(credit);
  const isWho = credit.length > 1 && isNameLike(credit) && !request.test(credit) && !isNobody(credit, words);
  return start >= 0 && isWho ? { start, end: start + credit.length, credit } : undefined;
}

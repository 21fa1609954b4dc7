import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { countCjk, countWords, hasCjk } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import { type CreditWords, longestCreditLine } from './caption-lines.ts';
import {
  bareTailIn,
  type Found,
  inCreditElement,
  isPictured,
  lastSentence,
  leadingElementIn,
  nameWithAddress,
  request,
  tidy,
} from './credit-tail.ts';
import {
  behindDescription,
  copyrightIn,
  creditOf,
  labelledIn,
  longestUnsigned,
  sourcedIn,
  unsignedIn,
  upToElement,
} from './labelled-credit.ts';
import { isMediaName } from './outlet-words.ts';

const longestName = 12; // Han characters: an agency's desk and a name

/** In "花生地里录制视频 李青 摄" no mark parts the caption from the name: the last word is it. */
function nameAtEnd(credit: string): string {
  const words = credit.split(' ');
  return countCjk(credit) > longestName && words.length > 1 && words[0]!.length > longestName / 2
    ? words.at(-1)!
    : credit;
}

const takenForHouse =
  /(?<who>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})\s?[摄攝]\s?[/／（(]\s?(?<house>[^\s，。）)]{2,12})[)）]?$/u;
const takenByTeam =
  /(?<=^|[。！？\s])(?<who>\p{Script=Han}{2,4}(?:摄影|攝影)[队隊组組协協会會团團]{1,2}\s?\p{Script=Han}{2,4})\s?[摄攝]$/u;

// "新华社发（林远 摄）"
const issuedBy =
  /(?<house>(?<=^|[\s。，！？])\p{Script=Han}{2,8})[发發]\s?[（(](?<who>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})\s?[摄攝][)）]$/u;

function takenBy(text: string): Found | undefined {
  const issued = /[发發]\s?[（(]/u.test(text) ? issuedBy.exec(text) : null;
  if (issued?.groups) {
    const { house, who } = issued.groups;
    return { start: issued.index, end: text.trimEnd().length, credit: `${house} ${who}` };
  }
  // "林远 摄/潮声图片": who, and for which house.
  const forHouse = takenForHouse.exec(text);
  if (forHouse?.groups) {
    const { who, house } = forHouse.groups;
    return { start: forHouse.index, end: text.trimEnd().length, credit: `${who}/${house}` };
  }
  // "潮声摄影队 林远 摄": a team's name may hold the verb's letter.
  const byTeam = takenByTeam.exec(text);
  return byTeam?.groups && { start: byTeam.index, end: text.length, credit: byTeam.groups.who! };
}

// "… at dawn. L: Ines Vale / R: Lorenz Kley"
const sides = /(?<=^|[.!?]\s|[(（])l:\s?(?<left>[^/;|:]{3,50}?)\s?[/;|,]\s?r:\s?(?<right>[^/;|:()]{3,50})[)）]?\.?$/u;

/** Who took the left one of two pictures, and who the right one. */
function sidesIn(text: string, lower: string): Found | undefined {
  const match = lower.includes('r:') ? sides.exec(lower) : null;
  if (!match?.groups) return undefined;
  const { left = '', right = '' } = match.groups;
  const at = lower.indexOf(left, match.index);
  const behind = lower.lastIndexOf(right);
  const credit = `${text.slice(at, at + left.length)}/${text.slice(behind, behind + right.length)}`;
  return { start: match.index, end: text.trimEnd().length, credit };
}

// "… at dawn. Ines Vale for Valley Bulletin"
const takenFor =
  /(?<=[.!?…”"]\s)(?<who>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]+){1,2})\sfor\s(?:[Tt]he\s)?(?<outlet>\p{Lu}[\p{L}\s.’'-]{2,40})$/u;

function takenForOutlet(text: string): Found | undefined {
  const match = text.includes(' for ') ? takenFor.exec(text) : null;
  return match?.groups && isMediaName(match.groups.outlet!)
    ? { start: match.index, end: text.length, credit: match.groups.who! }
    : undefined;
}

// "夜明けの渡し場＝ロイター", "夜明けの渡し場【時事通信社】", "새벽의 나루터. /연합뉴스"
const houseAtEnd = /(?:[＝=【［]|\s\/)(?<house>[^＝=。、\s【】［］/]{2,14})[】］]?$/u;

function agencyAtEnd(text: string): Found | undefined {
  const match = hasCjk(text) ? houseAtEnd.exec(text) : null;
  const house = match?.groups?.house;
  return match && house && agencyNamed(house) ? { start: match.index, end: text.length, credit: house } : undefined;
}

/** Whom a line credits for its picture, by the surest form that it has. */
export function creditIn(block: Block, words: CreditWords): Found | undefined {
  const { labels, phrases, pictures } = words;
  const { text, seams } = block;
  const lower = lowerCase(text);
  // "图/文：林远": the sign inside of the label parts no name from it.
  const ofBoth = labels.withText(lower, 0);
  if (ofBoth !== undefined && /[:：/|｜]\s?$/u.test(text.slice(0, ofBoth))) return withTextIn(block, words);
  // "… im StudioQuelle: …": an element of its own begins the credit, whatever letters stand before it.
  for (const seam of [...seams, ...(block.kind === 'caption' || isPictured(block) ? [0] : [])].toReversed()) {
    const label = labels.openingCaption(lower, seam);
    const found = label && creditOf(text, label, words);
    if (found) return behindDescription(block, upToElement(block, found), words);
  }
  const both = block.kind === 'caption' ? sidesIn(text, lower) : undefined;
  if (both) return both;
  const taken = /[摄攝]/u.test(text) ? takenBy(text) : undefined;
  if (taken) return taken;
  const labelled = labelledIn(text, lower, words);
  const found =
    (labelled && behindDescription(block, labelled, words)) ??
    sourcedIn(block, lower, words) ??
    copyrightIn(block, lower, words) ??
    unsignedIn(block, lower, words);
  if (found) return found;
  return (
    phraseIn(text, 0, phrases) ??
    phraseIn(text, lastSentence(text), phrases) ??
    (block.kind === 'caption' ? (nameWithAddress(block) ?? agencyAtEnd(text) ?? takenForOutlet(text)) : undefined) ??
    bareTailIn(block, pictures) ??
    leadingElementIn(block) ??
    inCreditElement(block, pictures)
  );
}

/** A whole form of words from an offset on: a description before the credit may use its first word ("a photo from 1931"). */
function phraseIn(line: string, from: number, phrases: CreditWords['phrases']): Found | undefined {
  const text = line.slice(from);
  const lower = lowerCase(text);
  for (const phrase of phrases.standingIn(lower)) {
    const match = phrase.find(text, lower);
    const credit = match?.slot && nameAtEnd(tidy(match.slot.text));
    // "（5日撮影）" tells when, "（点击看大图）" what to do.
    if (
      !match ||
      !credit ||
      countWords(credit) > (credit.includes('/') ? 16 : 10) ||
      /^\d/u.test(credit) ||
      request.test(credit)
    )
      continue;
    // "A photo by the door shows …": a credit ends the caption or stands in brackets, and a name has a capital.
    if (
      !/^[\s.。)）\]】]*(?:$|[，,。](?:如|若|侵|版权))/u.test(text.slice(match.end)) ||
      /^(?:the|a|an|his|her|its)\s\p{Ll}/u.test(credit)
    )
      continue;
    const length = text.slice(match.start, match.end).replace(/(?<![\s.。])[\s.。]+$/u, '').length;
    return { start: from + match.start, end: from + match.start + length, credit };
  }
  return undefined;
}

// "潮声日报记者 林远 文/图", "记者 林远 摄影报道": who wrote it, with the pictures behind the name
const textAndPictures =
  /(?<who>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})\s?[/／]?\s?(?:[文图圖][/／、并]?[图圖文摄攝]|摄影报道|攝影報導)[)）]?$/u;

function withTextBehind(text: string): Found | undefined {
  const match = /[图圖文摄攝道導][)）]?$/u.test(text) ? textAndPictures.exec(text) : null;
  const who = match?.groups?.who;
  return match && who ? { start: match.index, end: text.trimEnd().length, credit: who } : undefined;
}

const endBracket = /[(（](?<inner>[^()（）]{3,60})[)）]\s?$/u;

/** "（文/图 林远 何青）" at the end of the text, "Words and photos by Ann Vale" beside it: who wrote took the pictures, too. */
export function withTextIn({ text }: Block, { labels }: CreditWords): Found | undefined {
  const bracket = endBracket.exec(text);
  if (!bracket && text.length > longestCreditLine) return undefined;
  const start = bracket?.index ?? 0;
  const value = labels.withText(lowerCase(text), start);
  if (value === undefined && text.length <= longestCreditLine) return withTextBehind(text);
  const credit = value === undefined ? '' : tidy(text.slice(value));
  return credit.length > 1 && countWords(credit) <= 10 ? { start, end: text.trimEnd().length, credit } : undefined;
}

/** Whom a line credits that is a name alone. */
export function wholeLine({ text }: Block): Found | undefined {
  const credit = tidy(text);
  // The bracket that closes what the label's line opened is none of the name's.
  const start = text.indexOf(credit);
  return start >= 0 && text.length <= longestCreditLine && countWords(credit) <= longestUnsigned
    ? { start, end: start + credit.length, credit }
    : undefined;
}

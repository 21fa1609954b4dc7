import { printedDate } from '../article/metadata/dates.ts';
import { lowerCase } from '../languages/phrase.ts';
import { type Block, linkShare } from '../text/blocks.ts';
import { countCjk, countWords, fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import {
  type CreditWords,
  captionCandidates,
  creditWordsOf,
  hasLabelInBrackets,
  longestCreditLine,
} from './caption-lines.ts';
import { creditRows, type FinderContext, quotationOf } from './context.ts';
import type { CreditLabel } from './credit-label.ts';
import {
  bareTailIn,
  type Found,
  holdsHouse,
  holdsName,
  inCreditElement,
  isNameLike,
  isPictured,
  lastSentence,
  leadingElementIn,
  nameWithAddress,
  request,
  tidy,
} from './credit-tail.ts';
import { creditedName } from './credited-name.ts';
import { type PictureWords, withoutCourtesy } from './picture-words.ts';
import type { CreditKind, CreditLine } from './provenance.ts';

const copyright = /(?:©|\(c\)|（[cｃ]）|ⓒ)\s?/gu;
const longestValue = 160; // characters
const longestName = 12; // Han characters: an agency's desk and a name

/** In "花生地里录制视频 李青 摄" no mark parts the caption from the name: the last word is it. */
function nameAtEnd(credit: string): string {
  const words = credit.split(' ');
  return countCjk(credit) > longestName && words.length > 1 && words[0]!.length > longestName / 2
    ? words.at(-1)!
    : credit;
}

/** A label's value: up to the end of its sentence or its brackets. */
function endOfCredit(value: string): number {
  let depth = 0;
  for (const { 0: sign, index } of value.matchAll(
    /[(（[【]|[。；)）】\]](?!\s?\/)|\.(?=\s\p{Lu}\p{L}+(?:\s\p{Ll}|(?:-\p{L}*)?:\s))|,\s(?:nach|after|adapted from|based on|d['’]après)\s(?=\p{Lu})|\s{2,}/gu,
  )) {
    const isOpening = /[(（[【]/u.test(sign);
    // Brackets that the value itself opens do not end it: "Ines Vale (QBC)".
    if (isOpening) depth++;
    else if (depth > 0 && /[)）】\]]/u.test(sign)) depth--;
    else return index;
  }
  return value.length;
}

/** "© Quelle: Ann Vale", "Foto: © Ann Vale": two labels in a row. */
function withoutLabel(credit: string, labels: CreditWords['labels']): string {
  const second = labels.openingCaption(lowerCase(credit), 0);
  return second ? tidy(credit.slice(second.value)) : credit;
}

const longestSmall = 8; // words of a credit that begins with a small letter: "with kind permission of …"

/** "Cover image: artist's impression of the bridge by night …": a label may open a caption that tells what is seen. */
function isDescription(credit: string, words: PictureWords): boolean {
  const isLong = /^\p{Ll}/u.test(credit) && countWords(credit) > longestSmall;
  return isLong && !/[/|©@]/u.test(credit) && withoutCourtesy(credit, words) === credit && !holdsHouse(credit);
}

const addressBehind = /,\shttps?:\/\/\S+$/u;

/** What a label's value credits. */
function creditOf(
  text: string,
  { start, value }: CreditLabel,
  { roles, labels, pictures }: CreditWords,
): Found | undefined {
  const words = text.slice(value, value + longestValue);
  const next = [...roles.startsIn(lowerCase(words))].find((at) => at > 0) ?? words.length;
  // “"Bild: Ines Vale" (S2). Kai-Bild, Nordstadt”: marks around a label and its value end both.
  const closing = /["“„”]\s?$/u.test(text.slice(0, start)) ? words.search(/["“”]/u) : -1;
  const end = Math.min(endOfCredit(words), next, closing > 0 ? closing : words.length);
  // "Ines71, CC BY-SA 3.0, https://…": Wikimedia's own form has the picture's address behind the licence.
  const credit = withoutLabel(tidy(words.slice(0, end).replace(addressBehind, '')), labels);
  if (credit.length < 2 || countWords(credit) > 16 || isDescription(credit, pictures)) return undefined;
  return { start, end: start + text.slice(start, value + end).replace(/(?<![\s.。])[\s.。]+$/u, '').length, credit };
}

/**
 * The credit that a label announces. "Header image: People fishing at dawn. Credit: Ann Vale": a label may open the caption
 * itself, so that of two the one with the shorter value is the credit's.
 */
function labelledIn(text: string, lower: string, words: CreditWords): Found | undefined {
  const next = (from: number) => words.labels.find(lower, from);
  let found: Found | undefined;
  const source = words.labels.opening(lower) && words.labels.sourceIn(lower);
  if (source) return creditOf(text, source, words);
  for (let label = next(0); label; label = next(label.value)) {
    const here = creditOf(text, label, words);
    if (here && (!found || here.credit.length < found.credit.length)) found = here;
  }
  return found;
}

/** "© Ann Vale", at the end of a caption. */
function copyrightIn({ text, kind }: Block, lower: string, words: CreditWords): Found | undefined {
  // "Copyright ⓒ kai.example. 무단전재 및 재배포 금지" is said of the page.
  if (kind !== 'caption' && words.pictures.rights.test(lower)) return undefined;
  const signs = [...lower.matchAll(copyright)];
  const last = signs.at(-1);
  return last && (text.length - last.index <= longestValue || last.index === 0)
    ? creditOf(text, { start: signs[0]!.index, value: signs[0]!.index + signs[0]![0].length }, words)
    : undefined;
}

/** "File photo: The ferry at dawn. HARBOUR NEWS/Ines Vale": what follows the label describes, and the credit ends the line. */
function behindDescription(block: Block, found: Found, { pictures }: CreditWords): Found {
  return /\p{Ll}{4}[.!?]\s\p{Lu}/u.test(found.credit) ? (bareTailIn(block, pictures) ?? found) : found;
}

const fewestDescribing = 3; // words

/** "Bild: pixabay" in an element of its own, and behind it what is seen. */
function upToElement({ kind, text, seams }: Block, found: Found): Found {
  const end = kind === 'caption' ? seams.find((seam) => seam > found.end - found.credit.length) : undefined;
  if (end === undefined || end >= found.end) return found;
  const credit = tidy(text.slice(found.end - found.credit.length, end));
  const isWhole = holdsHouse(credit) && countWords(credit) <= 3;
  const rest = text.slice(end).trimStart();
  if (!isWhole || !/^\p{Lu}\p{Ll}/u.test(rest) || countWords(rest) < fewestDescribing) return found;
  return { ...found, end: text.slice(0, end).trimEnd().length, credit };
}

const longestUnsigned = 6; // words
/** "… at dawn. Photo Ines Vale", "Beeld Harbour News": a label without a sign, at the end of a caption. */
function unsignedIn({ kind, text, seams }: Block, lower: string, words: CreditWords): Found | undefined {
  const { labels, pictures } = words;
  if (kind !== 'caption') return undefined;
  // Where nouns are written small, a capital inside a sentence is a label's, or a name's.
  const inSentence = words.hasSmallNouns ? [...text.matchAll(/(?<=\p{Ll}\s)\p{Lu}/gu)].map(({ index }) => index) : [];
  for (const from of new Set([
    lastSentence(text),
    Math.max(0, text.lastIndexOf('(')),
    ...seams.slice(-2),
    0,
    ...inSentence.slice(-4),
  ])) {
    const value = labels.unsigned(text, lower, from);
    const credit = value === undefined ? '' : tidy(text.slice(value));
    const isWho = countWords(credit) > 1 || holdsHouse(credit);
    if (
      !isWho ||
      // "Photo Gallery Harbour"
      pictures.compound.test(lowerCase(credit)) ||
      countWords(credit) > longestUnsigned ||
      !/^\p{Lu}/u.test(credit) ||
      !isNameLike(credit)
    )
      continue;
    return { start: from, end: text.trimEnd().length, credit };
  }
  return undefined;
}

function creditIn(block: Block, words: CreditWords): Found | undefined {
  const { labels, phrases, pictures } = words;
  const { text, seams } = block;
  const lower = lowerCase(text);
  // "… im StudioQuelle: …": an element of its own begins the credit, whatever letters stand before it.
  for (const seam of [...seams, ...(block.kind === 'caption' || isPictured(block) ? [0] : [])].toReversed()) {
    const label = labels.openingCaption(lower, seam);
    const found = label && creditOf(text, label, words);
    if (found) return behindDescription(block, upToElement(block, found), words);
  }
  // "林远 摄/潮声图片": who, and for which house.
  const mayBeTaken = /[摄攝]/u.test(text);
  const taken = !mayBeTaken
    ? null
    : /(?<who>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})\s?[摄攝]\s?[/／]\s?(?<house>[^\s，。）)]{2,12})[)）]?$/u.exec(
        text,
      );
  if (taken?.groups)
    return { start: taken.index, end: text.trimEnd().length, credit: `${taken.groups.who}/${taken.groups.house}` };
  // "潮声摄影队 林远 摄": a team's name may hold the verb's letter.
  const team = !mayBeTaken
    ? null
    : /(?<=^|[。！？\s])(?<who>\p{Script=Han}{2,4}(?:摄影|攝影)[队隊组組协协会會团團]{1,2}\s?\p{Script=Han}{2,4})\s?[摄攝]$/u.exec(
        text,
      );
  if (team?.groups) return { start: team.index, end: text.length, credit: team.groups.who! };
  const labelled = labelledIn(text, lower, words);
  const found =
    (labelled && behindDescription(block, labelled, words)) ??
    copyrightIn(block, lower, words) ??
    unsignedIn(block, lower, words);
  if (found) return found;
  return (
    phraseIn(text, 0, phrases) ??
    phraseIn(text, lastSentence(text), phrases) ??
    (block.kind === 'caption' ? nameWithAddress(block) : undefined) ??
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

const personName = /^\p{Lu}[\p{Ll}’'.]*(?:[\s-]\p{Lu}[\p{L}’'.]*){1,3}$/u;

const socialHandout = /via facebook|instagram/u;

/** @param printed the credit with its label, which may tell the kind */
function kindOf(credit: string, printed: string, { generated, screenshot, handout }: PictureWords): CreditKind {
  const lower = lowerCase(printed);
  if (generated.test(lower)) return 'ai';
  if (screenshot.test(lower)) return 'screenshot';
  if (handout.test(lower) || socialHandout.test(lower)) return 'handout';
  if (holdsName(credit, (name) => agencyNamed(name) !== undefined)) return 'agency';
  if (holdsHouse(credit)) return 'stock';
  const isPerson = countCjk(credit) > 0 ? /摄|攝|撮影/u.test(printed) : personName.test(credit);
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

/** "Image: Ann Vale, left, has a new boat": a label may open a caption that credits nobody. */
function isSentence(credit: string, { verb, partInSentence }: PictureWords): boolean {
  const lower = lowerCase(credit);
  return (
    (verb.test(lower) || partInSentence.test(lower)) &&
    countWords(credit) > 4 &&
    !/[/|©]|\bvia\b/u.test(credit) &&
    !holdsHouse(credit)
  );
}

/** "Foto:" in a line of its own, and who in the next. */
function isLabelAlone(block: Block | undefined, { labels }: CreditWords): boolean {
  if (!block || !/[:：]$/u.test(block.text)) return false;
  return labels.opening(lowerCase(block.text))?.value === block.text.length;
}

function isNextTo(above: Block, block: Block, { layout }: FinderContext): boolean {
  return layout.blocks[layout.blocks.indexOf(above) + 1] === block;
}

function wholeLine({ text }: Block): Found | undefined {
  const credit = tidy(text);
  // The bracket that closes what the label's line opened is none of the name's.
  const start = text.indexOf(credit);
  return start >= 0 && text.length <= longestCreditLine && countWords(credit) <= longestUnsigned
    ? { start, end: start + credit.length, credit }
    : undefined;
}

/** Where the words of a credit end, without a bracket that they do not open: "Image: Quay Pictures)". */
function endOfWords(text: string, { start, end }: Found): number {
  const words = text.slice(start, end);
  return /[)）]$/u.test(words) && !/[(（]/u.test(words) ? end - 1 : end;
}

const licence = /^(?:CC|Creative Commons)[\s-](?:BY|0|Zero)(?:[\s-][A-Z]{2}){0,3}(?:\s\d\.\d)?$/iu;

// "Source, licence": links that say nothing by themselves.
const linkNames =
  /^(?:quelle|source|link|(?:cc-)?lizenz|licen[cs]e)(?:,\s(?:quelle|source|link|(?:cc-)?lizenz|licen[cs]e))*$/iu;

function isDateAlone(credit: string, { page }: FinderContext): boolean {
  return /^\d/u.test(credit) && /(?:19|20)\d\d$/u.test(credit) && printedDate(credit, page.languages) !== undefined;
}

/** Whether a line tells who wrote the text, though its element is one of credits. */
function isOfText({ text }: Block, { start, credit }: Found, { roles, labels }: CreditWords): boolean {
  const lower = lowerCase(text);
  const role =
    start === 0 && text.startsWith(credit) && labels.opening(lower) === undefined ? roles.find(lower) : undefined;
  return role?.start === 0 && /[:：]\s?$/u.test(text.slice(0, role.end)) && role.role !== 'photographer';
}

/** Finds who is credited for the article's pictures. Never evidence about the text. */
export function findImageCredits(context: FinderContext): CreditLine[] {
  const words = creditWordsOf(context.page.languages);
  const credits: CreditLine[] = [];
  const seen = new Map<string, CreditLine>();
  const push = (block: Block, found: Found | undefined) => {
    if (!found || !/\p{L}/u.test(found.credit)) return;
    const known = seen.get(fold(found.credit));
    // One photographer took most pictures of many a story: each caption that says so is a credited picture.
    if (known) {
      if (block.kind === 'caption' && context.sight.hiddenReason(block, found) === undefined)
        known.captions = (known.captions ?? 1) + 1;
      return;
    }
    if (/\d{1,2}:\d\d|https?:|^(?:published|posted|updated)\s/iu.test(found.credit) || request.test(found.credit))
      return;
    if (/^\d{1,2}\.\d{1,2}\.\d{2,4}\s/u.test(block.text.slice(found.start))) return;
    // "First published: 25 March 2026", "CC BY-SA 2.0", "Text: Ines Vale"
    if (
      isDateAlone(found.credit, context) ||
      licence.test(found.credit) ||
      (words.buttons.has(fold(found.credit)) && !holdsHouse(found.credit)) ||
      linkNames.test(found.credit) ||
      isOfText(block, found, words)
    )
      return;
    if (context.sight.hiddenReason(block, found) !== undefined) return;
    if (
      isSentence(found.credit, words.pictures) ||
      // "vale@harbour.example": an address is how to reach who is credited.
      /^[\w.+-]+@[\w-]+\.[\w.]+$/u.test(found.credit) ||
      words.pictures.kindAlone.test(lowerCase(found.credit))
    )
      return;
    const quote = quotationOf(block, found.start, endOfWords(block.text, found), context);
    const credit = creditedName(found.credit, words.pictures);
    const line: CreditLine = { credit, kind: kindOf(credit, quote.exact, words.pictures), quote };
    seen.set(fold(found.credit), line);
    credits.push(line);
    context.evidence.push({ kind: 'image-credit', quote });
  };
  const candidates = captionCandidates(context, words).filter((block) => {
    const isTitle =
      block.links.length > 0 &&
      linkShare(block) > 0.7 &&
      block.kind !== 'caption' &&
      !(isPictured(block) && hasLabelInBrackets(block, words));
    return !context.taken.has(block) && !isTitle;
  });
  const captions = candidates.map((block) => ({ block, found: creditIn(block, words) }));
  const inBrackets = captions.filter(({ block, found }) => found && /^[(（]/u.test(block.text.slice(found.start)));
  // "Courtesy of Quay News", read as what it says of the text, says nothing of a picture.
  const ofText = new Set(
    context.evidence.flatMap(({ kind, quote, rejected }) =>
      (kind === 'republication' || kind === 'paid') && quote && !rejected ? [quote.exact] : [],
    ),
  );
  for (const [i, { block, found }] of captions.entries()) {
    if (found && ofText.has(block.text.slice(found.start, found.end))) continue;
    const isBelowLabel =
      isLabelAlone(captions[i - 1]?.block, words) && isNextTo(captions[i - 1]!.block, block, context);
    push(block, found ?? (isBelowLabel ? wholeLine(block) : bareTailIn(block, words.pictures, inBrackets.length > 1)));
  }
  for (const block of creditRows(context)) push(block, withTextIn(block, words));
  return credits;
}

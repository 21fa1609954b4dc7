import { printedDate } from '../article/metadata/dates.ts';
import { lowerCase } from '../languages/phrase.ts';
import { type Block, linkShare } from '../text/blocks.ts';
import { countCjk, countWords, fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import { creditIn, wholeLine, withTextIn } from './caption-credit.ts';
import { type CreditWords, captionCandidates, creditWordsOf, hasLabelInBrackets } from './caption-lines.ts';
import { creditRows, type FinderContext, quotationOf } from './context.ts';
import { bareTailIn, type Found, holdsDealer, holdsHouse, holdsName, isPictured, request } from './credit-tail.ts';
import { creditedName } from './credited-name.ts';
import { isMediaName } from './outlet-words.ts';
import { isOwnOutlet } from './own-outlet.ts';
import type { PictureWords } from './picture-words.ts';
import type { Byline, CreditKind, CreditLine } from './provenance.ts';

const personName = /^\p{Lu}[\p{Ll}’'.]*(?:[\s-]\p{Lu}[\p{L}’'.]*){1,3}$/u;

/** @param printed the credit with its label, which may tell the kind */
function kindOf(credit: string, printed: string, context: FinderContext, words: PictureWords): CreditKind {
  const { generated, screenshot, handout } = words;
  const lower = lowerCase(printed);
  if (generated.test(lower)) return 'ai';
  if (screenshot.test(lower)) return 'screenshot';
  if (handout.test(lower)) return 'handout';
  if (holdsName(credit, (name) => agencyNamed(name) !== undefined)) return 'agency';
  if (holdsDealer(credit)) return 'stock';
  if (countCjk(credit) > 0) return /摄|攝|撮影/u.test(printed) ? 'photographer' : 'unknown';
  // "Harbor News" has two words with capitals, as a person has.
  const isPerson = personName.test(credit) && !isMediaName(credit) && !isOwnOutlet(credit, context);
  return isPerson ? 'photographer' : 'unknown';
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

// "Photo (L-R): Ines Vale, Lorenz Kley": whom it shows
const shownInOrder = /^[(（]?l(?:eft)?\s?(?:-|–|to)\s?r(?:ight)?\b/iu;
const address = /^[\w.+-]+@[\w-]+\.[\w.]+$/u;

/** What stands where a credit would, and credits nobody. */
function creditsNobody(block: Block, found: Found, context: FinderContext, words: CreditWords): boolean {
  const { credit, start } = found;
  const { pictures, buttons } = words;
  return (
    /\d{1,2}:\d\d|https?:|^(?:published|posted|updated)\s/iu.test(credit) ||
    request.test(credit) ||
    /^\d{1,2}\.\d{1,2}\.\d{2,4}\s/u.test(block.text.slice(start)) ||
    // "First published: 25 March 2026", "CC BY-SA 2.0", "Text: Ines Vale"
    isDateAlone(credit, context) ||
    licence.test(credit) ||
    (buttons.has(fold(credit)) && !holdsHouse(credit)) ||
    linkNames.test(credit) ||
    shownInOrder.test(credit) ||
    isOfText(block, found, words) ||
    isSentence(credit, pictures) ||
    // "vale@harbour.example": an address is how to reach who is credited.
    address.test(credit) ||
    pictures.kindAlone.test(lowerCase(credit))
  );
}

/** The credits found so far, each once. */
class Credits {
  readonly lines: CreditLine[] = [];
  readonly #seen = new Map<string, CreditLine>();
  readonly #context: FinderContext;
  readonly #words: CreditWords;

  constructor(context: FinderContext, words: CreditWords) {
    this.#context = context;
    this.#words = words;
  }

  push(block: Block, found: Found | undefined): void {
    if (!found || !/\p{L}/u.test(found.credit)) return;
    const context = this.#context;
    const isCaption = block.kind === 'caption';
    // A gallery's further pictures stand out of sight, their captions with them, until the reader turns to them.
    const isSeen = () => isCaption || context.sight.hiddenReason(block, found) === undefined;
    const known = this.#seen.get(fold(found.credit));
    // One photographer took most pictures of many a story: each caption that says so is a credited picture.
    if (known) {
      if (isCaption) known.captions = (known.captions ?? 1) + 1;
      return;
    }
    if (creditsNobody(block, found, context, this.#words) || !isSeen()) return;
    const { pictures } = this.#words;
    const quote = quotationOf(block, found.start, endOfWords(block.text, found), context);
    const credit = creditedName(found.credit, pictures);
    const line: CreditLine = { credit, kind: kindOf(credit, quote.exact, context, pictures), quote };
    this.#seen.set(fold(found.credit), line);
    this.lines.push(line);
    context.evidence.push({ kind: 'image-credit', quote });
  }
}

/** A line that is a link to another story, whatever it says of its picture. */
function isTitle(block: Block, words: CreditWords): boolean {
  return (
    block.links.length > 0 &&
    linkShare(block) > 0.7 &&
    block.kind !== 'caption' &&
    !(isPictured(block) && hasLabelInBrackets(block, words))
  );
}

/** Whether no source line took the words: "图源：视觉中国 来源：潮声网" credits a picture and the text. */
function isLeft(block: Block, found: Found | undefined, { taken }: FinderContext): boolean {
  const spans = taken.get(block);
  return !spans || (found !== undefined && spans.every(({ start, end }) => found.end <= start || found.start >= end));
}

/** "By Ann Vale. Photos by Ines Holm": who took the pictures, as a byline of the text says. */
function photographersOf(bylines: readonly Byline[], known: readonly CreditLine[]): CreditLine[] {
  return bylines.flatMap(({ name, role, rejected, quote }): CreditLine[] => {
    const isKnown = known.some(({ credit }) => fold(credit).includes(fold(name)));
    return role !== 'photographer' || rejected || !quote || isKnown
      ? []
      : [{ credit: name, kind: 'photographer', quote }];
  });
}

/**
 * Finds who is credited for the article's pictures. Never evidence about the text.
 * @param bylines as read around the text
 */
export function findImageCredits(context: FinderContext, bylines: readonly Byline[]): CreditLine[] {
  const words = creditWordsOf(context.page.languages);
  const credits = new Credits(context, words);
  const captions = captionCandidates(context, words)
    .filter((block) => !isTitle(block, words))
    .map((block) => ({ block, found: creditIn(block, words) }))
    .filter(({ block, found }) => isLeft(block, found, context));
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
    credits.push(
      block,
      found ?? (isBelowLabel ? wholeLine(block) : bareTailIn(block, words.pictures, inBrackets.length > 1)),
    );
  }
  for (const block of creditRows(context)) credits.push(block, withTextIn(block, words));
  return [...credits.lines, ...photographersOf(bylines, credits.lines)];
}

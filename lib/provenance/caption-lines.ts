import { perLanguages } from '../languages/index.ts';
import { lowerCase, type Phrase } from '../languages/phrase.ts';
import { listOfPhrases, type PhraseList } from '../languages/phrase-list.ts';
import { type Block, linkShare } from '../text/blocks.ts';
import { foldAll } from '../text/white-space.ts';
import { type FinderContext, isPageFoot } from './context.ts';
import { CreditLabels } from './credit-label.ts';
import { holdsHouse, isCreditElement, isNameLike, isPictured, longestHandout } from './credit-tail.ts';
import { type PictureWords, pictureWordsOf } from './picture-words.ts';
import { RoleLabels } from './role-label.ts';

export interface CreditWords {
  labels: CreditLabels;
  /** Labels of other people's fields, at which a credit ends: "摄影/林远 编辑/何青". */
  roles: RoleLabels;
  phrases: PhraseList<Phrase>;
  pictures: PictureWords;
  /** Buttons and labels of other fields, which elements of credits hold, too: "More information". */
  buttons: ReadonlySet<string>;
  /** Whether nouns inside a sentence are written small, as nearly everywhere. */
  hasSmallNouns: boolean;
}

export const creditWordsOf = perLanguages(
  (spoken): CreditWords => ({
    labels: new CreditLabels(spoken),
    roles: new RoleLabels(spoken),
    hasSmallNouns: spoken[0]?.tag !== 'de',
    phrases: listOfPhrases(spoken, ({ imageCredit }) => imageCredit.phrases),
    pictures: pictureWordsOf(spoken),
    buttons: new Set(foldAll(spoken.flatMap(({ source }) => source.ends))),
  }),
);
const longestCaption = 800; // characters
const longestCaptionLine = 400; // characters, of a line that only its place makes a caption
export const longestCreditLine = 90; // characters
const rowsBelow = 3;
const rowsAbove = 8; // a lead picture may stand above the headline

// "(AP Photo/Ann Vale)"
const bracketedPhoto = /[(（[](?:[^()]{0,12}\s)?photo\s?(?:\/|by )[^()]{3,50}[)\]]\s?$/iu;
// "Sources: Quay News / Photo credit: Ann Vale", below the text.
const photoCredit =
  /\bphoto credits?\s?:|(?:题图|頭圖|头图|题圖|封面图?|封面圖?|配图|配圖)(?:来自|來自|来源|來源)\s?[:：]/iu;

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

// "… in the harbour. Ann Vale / Quay Pictures", above the text
const nameAndHouse = /[\p{Ll}\d)][.!?]\s\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}-]+){1,2}\s\/\s\p{Lu}[\p{L}\s]{1,25}$/u;
const copyrightOpening = /^(?:©|\(c\)|（c）)\s?\p{L}/iu;
// "Photograph by Ann Vale, Harbour Trust"
const creditAlone =
  /^(?:photo(?:graph)?s?|images?|pictures?|illustrations?|artwork|video)\s(?:by|courtesy of)\s\p{Lu}[^.!?]{2,70}$/iu;

/** Whether a line begins with the words of a credit: "图片来自网络，若有不妥，请告知撤换。" */
function opensWithPhrase({ text }: Block, { phrases }: CreditWords): boolean {
  const lower = lowerCase(text);
  return phrases.standingIn(lower).some((phrase) => (phrase.find(text, lower)?.start ?? 2) <= 1);
}

function isLabelled({ text }: Block, { labels }: CreditWords): boolean {
  return labels.opening(lowerCase(text)) !== undefined;
}

/** "Enlarge (Picture: Ines Vale)": a label that opens brackets at the line's end. */
export function hasLabelInBrackets({ text }: Block, { labels }: CreditWords): boolean {
  const open = text.lastIndexOf('(');
  if (open < 0 || !/\)\s?$/u.test(text)) return false;
  const lower = lowerCase(text);
  return labels.find(lower, open) !== undefined;
}

/** "Header image: The ferry at dawn, seen from the far bank. Credit: Ann Vale": what is seen, and then who is credited. */
function hasSecondLabel({ text }: Block, { labels }: CreditWords): boolean {
  const lower = lowerCase(text);
  const first = labels.opening(lower);
  return first !== undefined && labels.find(lower, first.value) !== undefined;
}

const runningTime = /(?<!\d)\d{1,2}:\d\d\s?min/iu;

/** "Quay Radio. 00:21 min. Quay Radio online.": a recording's line, which credits no picture where no label says so. */
function isRecording({ text }: Block, { labels }: CreditWords): boolean {
  return runningTime.test(text) && labels.find(lowerCase(text), 0) === undefined;
}

/** Whether a picture's line is a teaser's: in an item of a list, in which the picture and some words are one link. */
function isInTeaser({ element }: Block): boolean {
  const figure = element.closest('figure');
  const href = figure?.querySelector('a[href] img')?.closest('a')?.getAttribute('href');
  const teaser = href ? figure?.closest('li, article') : null;
  return (
    teaser?.querySelector('h1') === null &&
    [...teaser.querySelectorAll('a[href]')].some(
      (link) => link.getAttribute('href') === href && (link.textContent ?? '').trim().length > 10,
    )
  );
}

/** Whether a picture's line belongs to a teaser: its heading, which is a link, follows. */
function isTeaserOf(blocks: readonly Block[], at: number): boolean {
  return blocks.slice(at + 1, at + 4).some((next) => next.kind === 'heading' && linkShare(next) > 0.5);
}

/**
 * Captions, and lines that may be one: portals without markup set captions as paragraphs at the picture. A credit in brackets
 * that names a photo ("(AP Photo/Ann Vale)") and lines that are credits alone need no picture beside them.
 */
export function captionCandidates({ layout, taken }: FinderContext, words: CreditWords): Block[] {
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
    if (kind === 'caption' && (isInTeaser(block) || isRecording(block, words))) continue;
    if (place === 'caption') {
      if (text.length <= longestCaption) candidates.push(block);
      continue;
    }
    if (zone === 'navigation' || zone === 'comments' || zone === 'related' || zone === 'share' || kind === 'heading')
      continue;
    if (text.length > longestCaptionLine) continue;
    const hasLabel = isLabelled(block, words);
    const isNear =
      sincePicture === 0 ||
      (sincePicture <= 2 &&
        text.length <= longestCreditLine &&
        (words.labels.openingCaption(lowerCase(text), 0) !== undefined ||
          isCreditElement(block) ||
          words.pictures.handout.test(lowerCase(text)) ||
          (isNameLike(text) && /\p{L}\s?\/\s?\p{L}/u.test(text))));
    const isOwnLine =
      kind === 'caption' ||
      (text.length <= longestHandout && words.pictures.handoutBefore.test(lowerCase(text)) && place !== 'after') ||
      (place !== 'after' && place !== 'elsewhere' && /^[©(（]/u.test(text) && copyrightOpening.test(text)) ||
      bracketedPhoto.test(text) ||
      photoCredit.test(text) ||
      isBareCredit(block) ||
      creditAlone.test(text) ||
      (text.length <= longestCreditLine * 2 && hasLabel) ||
      (place === 'tail' && hasLabel && hasSecondLabel(block, words)) ||
      // "Source: The Quay Photo: Ines Vale"
      (taken.has(block) &&
        text.length <= longestCreditLine * 2 &&
        words.labels.find(lowerCase(text), 0) !== undefined) ||
      (i < headline &&
        /^[©(]/u.test(text) &&
        /^(?:©|\(c\))\s?\p{L}/iu.test(text) &&
        block.element.closest('figure') !== null) ||
      (place === 'head' && text.includes(' / ') && nameAndHouse.test(text)) ||
      (place === 'tail' && text.length <= longestCreditLine && opensWithPhrase(block, words)) ||
      (text.length <= longestCreditLine && place !== 'after' && isCreditElement(block));
    // What the article leaves out between its lines is a box; only a caption or a label makes its line a credit.
    if (
      place === 'elsewhere' &&
      i > headline + 1 &&
      (isTeaserOf(blocks, i) ||
        !(
          kind === 'caption' ||
          hasLabel ||
          bracketedPhoto.test(text) ||
          creditAlone.test(text) ||
          (isPictured(block) && hasLabelInBrackets(block, words)) ||
          (isNear && copyrightOpening.test(text) && isCreditElement(block))
        ))
    )
      continue;
    if (isPageFoot(block) || (zone === 'footer' && !isOwnLine && !isNear)) continue;
    if (isNear || isOwnLine) candidates.push(block);
  }
  return candidates;
}

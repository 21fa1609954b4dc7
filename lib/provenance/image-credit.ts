import { agencies, pictureHouses } from '../languages/agencies.ts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase, Phrase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { countCjk, countWords } from '../text/white-space.ts';
import { anyWord } from './any-word.ts';
import { type FinderContext, paragraphPlaces, quotationOf } from './context.ts';
import type { CreditLine } from './provenance.ts';

interface CreditWords {
  /** A label and the value behind it. */
  labelled: RegExp;
  phrases: readonly Phrase[];
}

const wordsOf = perLanguages((spoken): CreditWords => {
  const labels = anyWord(spoken.flatMap(({ imageCredit }) => imageCredit.labels));
  return {
    labelled: new RegExp(
      String.raw`(?:(?<![\p{L}\p{N}])|(?<=\p{Script=Han}))(?:${labels})\s*(?:[:：/｜|]|\.{3})\s*(?<credit>[^\n]{2,120})`,
      'u',
    ),
    phrases: spoken.flatMap(({ tag, imageCredit }) => imageCredit.phrases.map((phrase) => new Phrase(phrase, tag))),
  };
});
const copyright = /(?:©|\(c\)|（c）|ⓒ)\s*(?<credit>[^\n]{2,100})$/u;
// Short codes count in their own case alone: "AP" is one, "ap" is none.
const knownHouse = new RegExp(
  String.raw`(?<![\p{L}])(?:${[...pictureHouses, ...agencies.flatMap(({ aliases }) => aliases)].join('|')})(?![\p{L}])`,
  'u',
);
const creditClass = /(?:^|[\s_-])(?:credit|credits|photographer|photo-?by)(?:$|[\s_-])/iu;

const longestName = 12; // Han characters: an agency's desk and a name

interface Found {
  start: number;
  end: number;
  credit: string;
}

function tidy(text: string): string {
  return text.replace(/^[\s:：/©(（[]+|[\s.。)）\]】;；,，]+$/gu, '').trim();
}

/** In "花生地里录制视频 李青 摄" no mark parts the caption from the name: the last word is it. */
function nameAtEnd(credit: string): string {
  const words = credit.split(' ');
  return countCjk(credit) > longestName && words.length > 1 && words[0]!.length > longestName / 2
    ? words.at(-1)!
    : credit;
}

/** A label's value: up to the end of its sentence or its brackets. */
function endOfCredit(value: string): number {
  const end = /[。；;）)】\]](?!\s*\/)|\.(?=\s+\p{Lu}\p{L}+\s+\p{Ll})|\s{2,}/u.exec(value);
  return end ? end.index : value.length;
}

function creditIn(block: Block, { labelled, phrases }: CreditWords): Found | undefined {
  const { text } = block;
  const lower = lowerCase(text);
  for (const pattern of [labelled, copyright]) {
    const match = pattern.exec(lower);
    const { length: valueLength } = match?.groups?.credit ?? '';
    if (!match || !valueLength) continue;
    const value = text.slice(match.index + match[0].length - valueLength, match.index + match[0].length);
    const length = endOfCredit(value);
    const credit = tidy(value.slice(0, length));
    if (!credit || countWords(credit) > 14) continue;
    const end = match.index + match[0].length - value.length + length;
    return {
      start: match.index,
      end: match.index + text.slice(match.index, end).replace(/[\s.。]+$/u, '').length,
      credit,
    };
  }
  for (const phrase of phrases) {
    const match = phrase.find(text, lower);
    const credit = match?.slot && nameAtEnd(tidy(match.slot.text));
    if (!match || !credit || countWords(credit) > 10) continue;
    // "A photo by the door shows …": a credit ends the caption or stands in brackets, and a name has a capital.
    if (!/^[\s.。)）\]】]*$/u.test(text.slice(match.end)) || /^(?:the|a|an|his|her|its)\s+\p{Ll}/u.test(credit))
      continue;
    return {
      start: match.start,
      end: match.start + text.slice(match.start, match.end).replace(/[\s.。]+$/u, '').length,
      credit,
    };
  }
  return bareTailIn(block);
}

const joiner = /^(?:of|for|the|and|via|by|de|von|van|der|del|&|\/|-|–)$/iu;
const longestTail = 9; // words

/** Whether all words are capitalised as in names, joiners aside: "Tara Ash for Quay Week", "AFP". */
function isNameLike(words: string): boolean {
  const list = words.split(/\s+/u);
  return list.length <= longestTail && list.every((word) => joiner.test(word) || !/^\p{Ll}/u.test(word));
}

/**
 * A credit that no label announces, at the end of a caption: "… in the square. Ingrid Vale/AFP", "（视觉中国）",
 * "(Evan Mits/CBC)", or in an element of its own.
 */
function bareTailIn(block: Block): Found | undefined {
  const { text, seams } = block;
  const bracketed = /[(（[](?<credit>[^()（）[\]]{2,80})[)）\]]\s*$/u.exec(text);
  if (bracketed) {
    const credit = tidy(bracketed.groups!.credit!);
    const afterSentence = /[.!?。！？”"]\s*$/u.test(text.slice(0, bracketed.index)) || bracketed.index === 0;
    const isCredit = knownHouse.test(credit) || (isNameLike(credit) && (credit.includes('/') || afterSentence));
    if (credit && isCredit && countWords(credit) <= longestTail && !/^\p{N}+$/u.test(credit)) {
      return { start: bracketed.index, end: text.trimEnd().length, credit };
    }
  }
  const sentenceEnd = Math.max(
    ...['. ', '.', '。', '！', '？', '” ', '" '].map((mark) => text.lastIndexOf(mark, text.length - 2) + mark.length),
  );
  const starts = [sentenceEnd < 2 ? 0 : sentenceEnd, ...seams.slice(-2)];
  for (const from of starts) {
    const lead = text.slice(from).match(/^\s*/u)![0].length;
    const credit = tidy(text.slice(from + lead));
    if (credit.length < 2 || countWords(credit) > longestTail) continue;
    const ownElement = from === 0 && creditClass.test(block.element.getAttribute('class') ?? '');
    const named = isNameLike(credit) && (knownHouse.test(credit) || (from > 0 && /\p{L}\s*\/\s*\p{L}/u.test(credit)));
    if (ownElement || named)
      return { start: from + lead, end: from + lead + text.slice(from + lead).trimEnd().length, credit };
  }
  return undefined;
}

const longestCaption = 800; // characters
const longestCaptionLine = 300; // characters, of a line that only its place makes a caption

/** Captions, and lines at a picture that may be one: portals without markup set captions as paragraphs. */
function captionCandidates({ layout }: FinderContext): Block[] {
  return layout.blocks.filter((block) => {
    const place = layout.placeOf(block);
    if (place === 'caption') return block.text.length <= longestCaption;
    if (place !== 'head' && !paragraphPlaces.has(place)) return false;
    return block.pictures.length > 0 && block.kind !== 'heading' && block.text.length <= longestCaptionLine;
  });
}

/**
 * Finds who is credited for the article's pictures. Never evidence about the text.
 * @param taken lines that were read as source lines of the text
 */
export function findImageCredits(context: FinderContext, taken: ReadonlyMap<Block, unknown>): CreditLine[] {
  const words = wordsOf(context.page.languages);
  const credits: CreditLine[] = [];
  for (const block of captionCandidates(context)) {
    const found = taken.has(block) ? undefined : creditIn(block, words);
    if (!found || credits.some((known) => known.credit === found.credit)) continue;
    const quote = quotationOf(block, found.start, found.end, context);
    credits.push({ credit: found.credit, kind: 'unknown', quote });
    context.evidence.push({ kind: 'image-credit', quote });
  }
  return credits;
}

import { agencies } from '../languages/agencies.ts';
import { languages } from '../languages/index.ts';
import type { Block } from '../text/blocks.ts';
import { countWords } from '../text/white-space.ts';
import { type FinderContext, quotationOf } from './context.ts';
import { anyOf, lowerCase, Phrase } from './phrase.ts';
import type { CreditLine } from './provenance.ts';

const labels = anyOf(languages.flatMap(({ imageCredit }) => imageCredit.labels));
const labelled = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])|(?<=\p{Script=Han}))(?:${labels})\s*(?:[:：/｜|]|\.{3})\s*(?<credit>[^\n]{2,120})`,
  'u',
);
const phrases = languages.flatMap(({ tag, imageCredit }) =>
  imageCredit.phrases.map((phrase) => new Phrase(phrase, tag)),
);
const copyright = /(?:©|\(c\)|（c）|ⓒ)\s*(?<credit>[^\n]{2,100})$/u;
const pictureHouses = [
  'Getty Images',
  'Getty',
  'Shutterstock',
  'iStock',
  'Unsplash',
  'Pixabay',
  'EPA',
  'Imago',
  'picture alliance',
  'ZUMA',
  'Alamy',
  'Flickr',
  'Handout',
  '视觉中国',
  'IC photo',
  '东方IC',
  '摄图网',
  '资料图',
  '新华社',
];
// Short codes count in their own case alone: "AP" is one, "ap" is none.
const knownHouse = new RegExp(
  String.raw`(?<![\p{L}])(?:${[...pictureHouses, ...agencies.flatMap(({ aliases }) => aliases)].join('|')})(?![\p{L}])`,
  'u',
);
const creditClass = /(?:^|[\s_-])(?:credit|credits|copyright|photographer|photo-?by|source)(?:$|[\s_-])/iu;

interface Found {
  start: number;
  end: number;
  credit: string;
}

function tidy(text: string): string {
  return text.replace(/^[\s:：/©(（[]+|[\s.。)）\]】;；,，]+$/gu, '').trim();
}

/** A label's value: up to the end of its sentence or its brackets. */
function endOfCredit(value: string): number {
  const end = /[。；;）)】\]](?!\s*\/)|\.(?=\s+\p{Lu}\p{L}+\s+\p{Ll})|\s{2,}/u.exec(value);
  return end ? end.index : value.length;
}

function creditIn(block: Block): Found | undefined {
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
    const credit = match?.slot && tidy(match.slot.text);
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
  // Bare tails: "… in the square. Ingrid Vale/AFP", "（视觉中国）", or an element of its own for the credit.
  const tail = /(?:^|[.。!?！？”"]\s*|[(（])(?<credit>[^.。!?！？()（）]{2,80})[)）]?\s*$/u.exec(text);
  const credit = tail?.groups?.credit && tidy(tail.groups.credit);
  if (tail && credit && countWords(credit) <= 9) {
    const start = tail.index + tail[0].indexOf(tail.groups!.credit!);
    const isCreditElement = creditClass.test(block.element.getAttribute('class') ?? '') && start === 0;
    if (isCreditElement || (knownHouse.test(credit) && !/\p{Ll}{3,}\s+\p{Ll}{3,}\s+\p{Ll}{3,}/u.test(credit))) {
      return { start, end: start + tail.groups!.credit!.trimEnd().length, credit };
    }
  }
  return undefined;
}

/** Finds who is credited for the article's pictures. Never evidence about the text. */
export function findImageCredits(context: FinderContext): CreditLine[] {
  const credits: CreditLine[] = [];
  for (const block of context.layout.captions) {
    if (block.text.length > 800) continue;
    const found = creditIn(block);
    if (!found || credits.some((known) => known.credit === found.credit)) continue;
    const quote = quotationOf(block, found.start, found.end, context);
    credits.push({ credit: found.credit, quote });
    context.evidence.push({ kind: 'image-credit', quote });
  }
  return credits;
}

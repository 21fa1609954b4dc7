import { printedDate } from '../article/metadata/dates.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { countWords } from '../text/white-space.ts';
import { type FinderContext, isPageFoot, paragraphPlaces, quotationOf } from './context.ts';
import { phrasesInLine } from './line-phrases.ts';
import { longestOwnLine, noticeLines } from './notice-lines.ts';
import { type NoticePhrase, type NoticeWords, noticeKindOf, noticeWordsOf, rankOf } from './notice-words.ts';
import type { Disclaimer, DisclaimerKind, EvidenceKind, Quotation } from './provenance.ts';
import { isOthersSpeech } from './reported-speech.ts';

const rights =
  /©|\(c\)|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|direitos reservados|diritti riservati|版权所有/u;
const longestRights = 90; // characters
const fewestWords = 4;
const longestDate = 5; // words of a row of dates

/** "© 2026 Harbour Mirror. All rights reserved." is said of every page and forbids nothing in particular. */
function isSiteRights(text: string): boolean {
  const lower = lowerCase(text);
  const isNamed =
    /(?:19|20)\d\d|\b(?:inc|ltd|gmbh|corp|llc)\b|[\u4e00-\u9fff]icp/u.test(lower) || /^\W*copyright/u.test(lower);
  return (
    (text.length < longestRights || /[\u4e00-\u9fff]icp/u.test(lower)) &&
    (rights.test(lower) || /^\W*copyright/u.test(lower)) &&
    isNamed &&
    !/may not|associated press/u.test(lower)
  );
}

/** The label that a line in lower case opens with, its sign included: "【免责声明】：", "Disclaimer:". */
function openingLabel(lower: string, { labels }: NoticeWords): string | undefined {
  const start = /^[\s【[（(*]*/u.exec(lower)![0].length;
  for (const word of labels.startingAt(lower, start)) {
    const sign = /^[\s】\]）)]*[:：]/u.exec(lower.slice(start + word.length));
    if (sign) return lower.slice(0, start + word.length + sign[0].length);
  }
  return undefined;
}

/** What a labelled notice is about: who paid or put the text up, wherever it says so; else what its first sentence tells. */
function kindTold(told: string, phrases: readonly NoticePhrase[]): DisclaimerKind | undefined {
  const kinds = sentencesOf(told).flatMap(({ start, end }) => {
    const sentence = told.slice(start, end);
    return noticeKindOf(sentence, lowerCase(sentence), phrases) ?? [];
  });
  return kinds.find((kind) => rankOf(kind) > 0) ?? kinds[0] ?? noticeKindOf(told, lowerCase(told), phrases);
}

/** The stretches of a block that no source line took, without the dashes between. */
function restOf(block: Block, taken: Span[]): Span[] {
  const rest: Span[] = [];
  let from = 0;
  for (const span of [...taken, { start: block.text.length, end: block.text.length }].sort(
    (a, b) => a.start - b.start,
  )) {
    const text = block.text.slice(from, span.start);
    const lead = text.match(/^[\s\-–—|·,，。]*/u)![0].length;
    if (text.slice(lead).trim()) rest.push({ start: from + lead, end: from + text.trimEnd().length });
    from = Math.max(from, span.end);
  }
  return rest;
}

/** "Updated: 19 April 2026, 19:45" is a date, not a correction. */
function isDate(text: string, { page }: FinderContext): boolean {
  const words = text.match(/\p{L}{3,}/gu)?.length ?? 0;
  return words <= longestDate && printedDate(text, page.languages) !== undefined;
}

/** Kinds that a site puts under every text, and that readers of one text are served by. */
const ofAnyText: ReadonlySet<DisclaimerKind> = new Set([
  'no-endorsement',
  'author-views',
  'third-party',
  'takedown',
  'affiliate',
  'ai-assisted',
  'investment',
  'medical',
]);

/** Kinds that somebody in a story may warn of as well as the page: "The fund said that this is no investment advice." */
const ofAnybody: ReadonlySet<DisclaimerKind> = new Set([
  'no-endorsement',
  'author-views',
  'third-party',
  'takedown',
  'reuse',
  'ai-assisted',
  'investment',
  'medical',
]);

/** The kind of notice that a sentence of a line is; none where it tells what somebody else says. */
function kindOfSentence(
  block: Block,
  span: Span,
  phrases: readonly NoticePhrase[],
  context: FinderContext,
): DisclaimerKind | undefined {
  const sentence = block.text.slice(span.start, span.end);
  const kind = noticeKindOf(sentence, lowerCase(sentence), phrases);
  if (kind === undefined || !ofAnybody.has(kind) || !paragraphPlaces.has(context.layout.placeOf(block))) return kind;
  return isOthersSpeech(block, span, context) ? undefined : kind;
}

/** What other finders read as a label or a sentence of this kind is a notice, too. */
const kindsOfEvidence: Partial<Record<EvidenceKind, DisclaimerKind>> = {
  paid: 'sponsored',
  translation: 'translation',
  excerpt: 'reuse',
};

/** Finds notices about the article: no endorsement, the author's views, takedown, no advice, correction. */
export function findDisclaimers(context: FinderContext): Disclaimer[] {
  const words = noticeWordsOf(context.page.languages);
  const disclaimers: Disclaimer[] = [];
  const add = (kind: DisclaimerKind, quote: Quotation, scope: Disclaimer['scope']) => {
    // A sentence in brackets is read with and without the bracket that closes it.
    const words = quote.exact.replace(/[)）\]】]$/u, '');
    if (disclaimers.some((known) => known.quote.exact.includes(words))) return;
    disclaimers.push({ kind, quote, scope });
  };
  const push = (block: Block, kind: DisclaimerKind, start: number, end: number) => {
    if (context.sight.hiddenReason(block, { start, end }) !== undefined) return;
    const quote = quotationOf(block, start, end, context);
    add(kind, quote, block.zone === 'footer' ? 'site' : 'article');
    context.evidence.push({ kind: 'disclaimer', quote });
  };
  const noted = new Map(
    context.evidence.flatMap(({ kind, quote, rejected }) => {
      const notice = kindsOfEvidence[kind];
      return notice && quote && !rejected ? [[quote.exact, notice] as const] : [];
    }),
  );
  const notedSentences = [...noted.keys()];
  for (const { block, isNear, isBeside } of noticeLines(context)) {
    const phrases = phrasesInLine(block, context).notices;
    // Most lines hold the words of no notice, and are not looked at any closer.
    if (phrases.length === 0 && !notedSentences.some((sentence) => block.text.includes(sentence))) continue;
    for (const rest of restOf(
      block,
      (context.taken.get(block) ?? []).filter(({ mayBeNotice }) => !mayBeNotice),
    )) {
      const text = block.text.slice(rest.start, rest.end);
      const lower = lowerCase(text);
      const label = openingLabel(lower, words);
      // "凡本网注明“来源：XXX”的稿件…" is a rule of the site's, with a placeholder for every name.
      if (isSiteRights(block.text) || /[X×]{2,}/u.test(text)) continue;
      // Two words are a label's, and labels are read beside the headline alone.
      if ((countWords(text) < fewestWords && !rights.test(lower)) || isDate(text, context)) continue;
      const told = text.slice(label?.length ?? 0).trimStart();
      const kind = label === undefined ? undefined : (kindTold(told, phrases) ?? noticeKindOf(text, lower, phrases));
      if (kind) {
        push(block, kind, rest.start, rest.end);
        continue;
      }
      if (!isNear && !opensAsNotice(block, rest, phrases, noted, context)) continue;
      const isHeadingInText = block.kind === 'heading' && context.layout.placeOf(block) === 'body';
      // Neighbouring sentences that are notices make one; sentences of the text around them stay text.
      const seams = block.seams.map((seam) => seam - rest.start);
      const sentences = sentencesOf(text, seams).map((span) => {
        const sentence = text.slice(span.start, span.end);
        const inBlock = { start: rest.start + span.start, end: rest.start + span.end };
        const kind = kindOfSentence(block, inBlock, phrases, context) ?? noted.get(sentence);
        // "Ask your doctor before you sail": a heading of the text's own.
        return { ...span, kind: isHeadingInText && kind === 'medical' ? undefined : kind };
      });
      // A line of two or three sentences that is a notice in most of them is one: "… Our reporters choose freely."
      const [main] = sentences.flatMap((sentence) => sentence.kind ?? []);
      const count = sentences.filter((sentence) => sentence.kind).length;
      if (
        main &&
        isNear &&
        text.length <= longestOwnLine &&
        sentences.length > 1 &&
        sentences.length <= 3 &&
        count * 2 >= sentences.length &&
        (!rights.test(lower) || /may not/u.test(lower))
      ) {
        push(block, main, rest.start, rest.end);
        continue;
      }
      const isFar = !isBeside && (context.layout.placeOf(block) === 'elsewhere' || isPageFoot(block));
      if (!isNear && !isWholeNotice(sentences, isFar)) continue;
      let open: { kind: DisclaimerKind; start: number; end: number } | undefined;
      for (const [i, sentence] of sentences.entries()) {
        // A sentence between two of one notice belongs to it.
        const between = open && sentences[i + 1]?.kind ? open.kind : undefined;
        const sentenceKind = sentence.kind ?? between;
        if (!sentenceKind) {
          if (open) push(block, open.kind, rest.start + open.start, rest.start + open.end);
          open = undefined;
        } else if (open) open.end = sentence.end;
        else open = { kind: sentenceKind, start: sentence.start, end: sentence.end };
      }
      if (open) push(block, open.kind, rest.start + open.start, rest.start + open.end);
    }
  }
  for (const { kind, quote, rejected } of context.evidence) {
    const notice = kindsOfEvidence[kind];
    if (notice && quote && !rejected) add(notice, quote, 'article');
  }
  return disclaimers;
}

/** Whether a line's first sentence is a notice: of lines between paragraphs no other is looked at. */
function opensAsNotice(
  block: Block,
  rest: Span,
  phrases: readonly NoticePhrase[],
  noted: ReadonlyMap<string, DisclaimerKind>,
  context: FinderContext,
): boolean {
  const [first] = sentencesOf(block.text.slice(rest.start, rest.end));
  if (!first) return false;
  const span = { start: rest.start + first.start, end: rest.start + first.end };
  return (
    noted.has(block.text.slice(span.start, span.end)) || kindOfSentence(block, span, phrases, context) !== undefined
  );
}

/** Whether a line is a notice and nothing else, in its first sentence and most of the others. */
function isWholeNotice(sentences: readonly { kind: DisclaimerKind | undefined }[], isFar: boolean): boolean {
  const kinds = sentences.map(({ kind }) => kind);
  const first = kinds[0];
  if (isFar && first !== undefined && !ofAnyText.has(first)) return false;
  return (
    first !== undefined &&
    (kinds.length === 1 || kinds.filter(Boolean).length * 2 >= kinds.length || ofAnyText.has(first))
  );
}

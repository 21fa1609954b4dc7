import { printedDate } from '../article/metadata/dates.ts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase, Phrase } from '../languages/phrase.ts';
import { PhraseList } from '../languages/phrase-list.ts';
import { WordList } from '../languages/word-list.ts';
import { type Block, linkShare } from '../text/blocks.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { countWords } from '../text/white-space.ts';
import { type FinderContext, isPageFoot, quotationOf } from './context.ts';
import { isTickerLine } from './kicker.ts';
import type { Disclaimer, DisclaimerKind, EvidenceKind, Quotation } from './provenance.ts';

interface NoticePhrase {
  kind: DisclaimerKind;
  phrase: Phrase;
}

interface NoticeWords {
  phrases: PhraseList<NoticePhrase>;
  /** Labels that make all that follows them a notice. */
  labels: WordList;
}

/** A notice may be of several kinds; what says most about the text is told: who paid for it, who put it up. */
const rankOf = (kind: DisclaimerKind) => ({ sponsored: 2, 'third-party': 1 })[kind as string] ?? 0;

const wordsOf = perLanguages(
  (spoken): NoticeWords => ({
    phrases: new PhraseList(
      spoken
        .flatMap(({ tag, disclaimers }) =>
          Object.entries(disclaimers.phrases).flatMap(([kind, list]) =>
            list.map((phrase) => ({ kind: kind as DisclaimerKind, phrase: new Phrase(phrase, tag) })),
          ),
        )
        .sort((a, b) => rankOf(b.kind) - rankOf(a.kind)),
      ({ phrase }) => phrase,
    ),
    labels: new WordList(spoken.flatMap(({ disclaimers }) => disclaimers.labels)),
  }),
);
const rights =
  /©|\(c\)|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|direitos reservados|diritti riservati|版权所有/u;
const longestRights = 90; // characters
const longestNotice = 1200; // characters; longer ones are terms of use
const fewestWords = 4;
const longestDate = 5; // words of a row of dates
const longestOwnLine = 300; // characters of a notice between paragraphs, or set as a heading

// "Die Kommentare geben nicht die Meinung der Redaktion wieder." is said of what readers write.
const ofComments =
  /^(?:die\s)?(?:leser)?kommentare\s|^(?:user |reader )?comments?\s|^les commentaires\s|^los comentarios\s|^i commenti\s|^(?:网友|用户)?评论|(?:expressed|posted|published) below\b|الواردة أدناه/u;

/** "Report an error | Corrections" is a row of links, and says nothing; "转载请注明：" before a link does. */
function isLinkRow(block: Block): boolean {
  const { text, links } = block;
  if (links.length < 2 || linkShare(block) <= 0.7 || /[.!?。！]\s?$/u.test(text)) return false;
  return links[0]!.start === 0 || !/^[^：:]{4,12}[：:]/u.test(text);
}

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

/** @param phrases those that may stand in the text's line */
function kindOf(text: string, lower: string, phrases: readonly NoticePhrase[]): DisclaimerKind | undefined {
  if (phrases.length === 0 || ofComments.test(lower)) return undefined;
  return phrases.find(({ phrase }) => phrase.find(text, lower))?.kind;
}

/** What a labelled notice is about: who paid or put the text up, wherever it says so; else what its first sentence tells. */
function kindTold(told: string, phrases: readonly NoticePhrase[]): DisclaimerKind | undefined {
  const kinds = sentencesOf(told).flatMap(({ start, end }) => {
    const sentence = told.slice(start, end);
    return kindOf(sentence, lowerCase(sentence), phrases) ?? [];
  });
  return kinds.find((kind) => rankOf(kind) > 0) ?? kinds[0] ?? kindOf(told, lowerCase(told), phrases);
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

const rowsAround = 40; // lines behind the text among which a site's notice about every text stands
const rowsBeside = 14; // lines behind the text among which a box beside it may say what may be done with this text

/** "For links on this page we may earn a commission.": of what stands above a headline no other notice is the article's. */
function isAboutLinks({ text, zone }: Block, { page }: FinderContext): boolean {
  if (zone === 'navigation' || zone === 'comments' || zone === 'related' || !/\blinks?\b/iu.test(text)) return false;
  const lower = lowerCase(text);
  return kindOf(text, lower, wordsOf(page.languages).phrases.standingIn(lower)) === 'affiliate';
}

/**
 * The lines in which a notice may stand. It speaks of the text from outside of it: around it, or in a line of its own. Far
 * below, and in the footer, a line must open as a notice, or be nothing else.
 */
function noticeLines(context: FinderContext): { block: Block; isNear: boolean; isBeside?: boolean }[] {
  const { layout } = context;
  const { blocks } = layout;
  const last = layout.paragraphs.at(-1);
  const end = last ? blocks.lastIndexOf(last) : blocks.length;
  const start = layout.headline ? blocks.indexOf(layout.headline) : end;
  const above = new Set(layout.above);
  return blocks.flatMap((block, i) => {
    if (block.text.length > longestNotice || block.zone === 'comments' || block.zone === 'related') return [];
    if ((block.links.length > 2 && linkShare(block) > 0.5) || isLinkRow(block)) return [];
    if ((block.kind === 'heading' && block.text.length > longestOwnLine) || isTickerLine(block)) return [];
    const place = layout.placeOf(block);
    if (place === 'head' || place === 'lead' || place === 'tail' || above.has(block))
      return block.zone === 'navigation' ? [] : [{ block, isNear: true }];
    if (place === 'after') return [{ block, isNear: !isPageFoot(block) }];
    if (place === 'body') return block.text.length <= longestOwnLine ? [{ block, isNear: false }] : [];
    const isWithin = i > start && i <= end && block.zone !== 'navigation';
    // A strip above the headline, beside the article: "When you buy through our links, we may earn a commission."
    const isStrip = i < start && i >= start - rowsAround && (block.zone === 'aside' || isAboutLinks(block, context));
    const isBehind = i > end && (i <= end + rowsAround || block.zone === 'footer');
    const isBeside = i > end && i <= end + rowsBeside && block.zone === 'aside';
    return isWithin || isStrip || isBehind ? [{ block, isNear: false, isBeside }] : [];
  });
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

/** What other finders read as a label or a sentence of this kind is a notice, too. */
const kindsOfEvidence: Partial<Record<EvidenceKind, DisclaimerKind>> = {
  paid: 'sponsored',
  translation: 'translation',
  excerpt: 'reuse',
};

/** Finds notices about the article: no endorsement, the author's views, takedown, no advice, correction. */
export function findDisclaimers(context: FinderContext): Disclaimer[] {
  const words = wordsOf(context.page.languages);
  const disclaimers: Disclaimer[] = [];
  const add = (kind: DisclaimerKind, quote: Quotation, scope: Disclaimer['scope']) => {
    if (disclaimers.some((known) => known.quote.exact.includes(quote.exact))) return;
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
  for (const { block, isNear, isBeside } of noticeLines(context)) {
    for (const rest of restOf(
      block,
      (context.taken.get(block) ?? []).filter(({ mayBeNotice }) => !mayBeNotice),
    )) {
      const text = block.text.slice(rest.start, rest.end);
      const lower = lowerCase(text);
      const phrases = words.phrases.standingIn(lower);
      // Most lines are no notice, and are asked nothing else.
      if (phrases.length === 0 && ![...noted.keys()].some((sentence) => text.includes(sentence))) continue;
      const label = openingLabel(lower, words);
      // "凡本网注明“来源：XXX”的稿件…" is a rule of the site's, with a placeholder for every name.
      if (isSiteRights(block.text) || /[X×]{2,}/u.test(text)) continue;
      // Two words are a label's, and labels are read beside the headline alone.
      if ((countWords(text) < fewestWords && !rights.test(lower)) || isDate(text, context)) continue;
      const told = text.slice(label?.length ?? 0).trimStart();
      const kind = label === undefined ? undefined : (kindTold(told, phrases) ?? kindOf(text, lower, phrases));
      if (kind) {
        push(block, kind, rest.start, rest.end);
        continue;
      }
      if (!isNear && !opensAsNotice(text, phrases, noted)) continue;
      const isHeadingInText = block.kind === 'heading' && context.layout.placeOf(block) === 'body';
      // Neighbouring sentences that are notices make one; sentences of the text around them stay text.
      const seams = block.seams.map((seam) => seam - rest.start);
      const sentences = sentencesOf(text, seams).map((span) => {
        const sentence = text.slice(span.start, span.end);
        const kind = kindOf(sentence, lowerCase(sentence), phrases) ?? noted.get(sentence);
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
  text: string,
  phrases: readonly NoticePhrase[],
  noted: ReadonlyMap<string, DisclaimerKind>,
): boolean {
  const [first] = sentencesOf(text);
  const sentence = first ? text.slice(first.start, first.end) : '';
  return noted.has(sentence) || kindOf(sentence, lowerCase(sentence), phrases) !== undefined;
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

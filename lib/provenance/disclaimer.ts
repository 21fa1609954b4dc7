import { perLanguages } from '../languages/index.ts';
import { lowerCase, Phrase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { anyWord } from './any-word.ts';
import { type FinderContext, quotationOf } from './context.ts';
import type { Disclaimer, DisclaimerKind } from './provenance.ts';

interface NoticeWords {
  phrases: readonly { kind: DisclaimerKind; phrase: Phrase }[];
  /** A label that makes all that follows it a notice. */
  opening: RegExp;
}

const wordsOf = perLanguages(
  (spoken): NoticeWords => ({
    phrases: spoken.flatMap(({ tag, disclaimers }) =>
      Object.entries(disclaimers.phrases).flatMap(([kind, list]) =>
        list.map((phrase) => ({ kind: kind as DisclaimerKind, phrase: new Phrase(phrase, tag) })),
      ),
    ),
    opening: new RegExp(
      String.raw`^[\s【[（(*]*(?:${anyWord(spoken.flatMap(({ disclaimers }) => disclaimers.labels))})[\s】\]）)]*[:：]`,
      'u',
    ),
  }),
);
const longestNotice = 1200; // characters; longer ones are terms of use

function kindOf(text: string, lower: string, { phrases }: NoticeWords): DisclaimerKind | undefined {
  return phrases.find(({ phrase }) => phrase.find(text, lower))?.kind;
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

/** A notice speaks of the text from outside of it: around it, or in a paragraph that begins as one. */
function isNoticePlace(block: Block, { layout }: FinderContext): boolean {
  const place = layout.placeOf(block);
  if (block.zone === 'comments' || block.zone === 'navigation' || block.zone === 'related') return false;
  return place === 'head' || place === 'lead' || place === 'tail' || place === 'after';
}

/** Finds notices about the article: no endorsement, the author's views, takedown, no advice, correction. */
export function findDisclaimers(context: FinderContext): Disclaimer[] {
  const words = wordsOf(context.page.languages);
  const disclaimers: Disclaimer[] = [];
  const push = (block: Block, kind: DisclaimerKind, start: number, end: number) => {
    const quote = quotationOf(block, start, end, context);
    if (disclaimers.some((known) => known.quote.exact === quote.exact)) return;
    disclaimers.push({ kind, quote, scope: block.zone === 'footer' ? 'site' : 'article' });
    context.evidence.push({ kind: 'disclaimer', quote });
  };
  for (const block of context.layout.blocks) {
    if (!isNoticePlace(block, context) || block.text.length > longestNotice || block.kind === 'heading') continue;
    if (block.zone === 'footer' && !words.opening.test(lowerCase(block.text))) continue;
    for (const rest of restOf(block, context.taken.get(block) ?? [])) {
      const text = block.text.slice(rest.start, rest.end);
      const lower = lowerCase(text);
      const kind = words.opening.test(lower) ? kindOf(text, lower, words) : undefined;
      if (kind) {
        push(block, kind, rest.start, rest.end);
        continue;
      }
      // Neighbouring sentences that are notices make one; sentences of the text around them stay text.
      let open: { kind: DisclaimerKind; start: number; end: number } | undefined;
      const sentences = sentencesOf(text).map((span) => {
        const sentence = text.slice(span.start, span.end);
        return { ...span, kind: kindOf(sentence, lowerCase(sentence), words) };
      });
      for (const [i, sentence] of sentences.entries()) {
        // A sentence between two of one notice belongs to it.
        const between = open && sentences[i + 1]?.kind === open.kind ? open.kind : undefined;
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
  return disclaimers;
}

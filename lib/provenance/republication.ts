import { printedDate } from '../article/metadata/dates.ts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase, Phrase, type PhraseMatch } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { countCjk } from '../text/white-space.ts';
import { anyWord } from './any-word.ts';
import { type FinderContext, isWebAddress, quotationOf } from './context.ts';
import { isAgency, isNominal, isOwnOutlet } from './names.ts';
import type { CreditedSource } from './provenance.ts';

interface NoteWords {
  phrases: readonly Phrase[];
  otherMeanings: readonly Phrase[];
  /** What ends an outlet's name inside a sentence. */
  stops: RegExp;
}

const wordsOf = perLanguages(
  (spoken): NoteWords => ({
    phrases: spoken.flatMap(({ tag, republication }) => republication.map((phrase) => new Phrase(phrase, tag))),
    otherMeanings: spoken.flatMap(({ tag, notRepublication }) =>
      notRepublication.map((phrase) => new Phrase(phrase, tag)),
    ),
    stops: new RegExp(
      String.raw`\s+(?:${anyWord(spoken.flatMap(({ source }) => source.stops))})(?![\p{L}\p{N}]).*$|[,;:]\s.*$|\s+[-–—]\s.*$|\s*[（(].*$`,
      'u',
    ),
  }),
);

// "… by Tidewater Review and does not reflect …": a small word after "and" begins no name.
const goesOn = /\s+(?:and|but|or)\s+\p{Ll}.*$/u;

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu;

const commonWords =
  /^(?:this|that|these|those|their|our|your|here|there|them|him|her|social|page|site|print|paper|part|full|english|facebook)$/u;

function isOutletName(name: string): boolean {
  if (name.length < 2 || printedDate(name) || /\d{1,2}:\d\d|\b(?:19|20)\d\d\b|^\d/u.test(name) || weekday.test(name))
    return false;
  // Some outlets write themselves small; one word of four letters that is no common one may be such a name.
  if (/^\p{Ll}[\p{Ll}\d-]{3,}$/u.test(name)) return !commonWords.test(name);
  return countCjk(name) > 0 || /^[\p{Lu}]/u.test(name) || /^[\w-]+(?:\.\w+)+$/u.test(name);
}

const longestLine = 2000; // characters
const longestParagraph = 300; // characters, of a paragraph that a note begins

/** Sentences that may be a note about the text, not a sentence of it: at the end, or at a short paragraph's beginning. */
function noteSentencesOf(block: Block, { layout }: FinderContext): Span[] {
  if (block.kind === 'heading' || block.text.length > longestLine) return [];
  switch (layout.placeOf(block)) {
    case 'head':
    case 'tail':
    case 'after':
      return block.zone === 'footer' ? [] : sentencesOf(block.text);
    case 'lead':
    case 'body':
      return block.text.length < longestParagraph ? sentencesOf(block.text).slice(0, 1) : [];
    default:
      return [];
  }
}

/** What the first phrase that a sentence holds has in its slot. */
function printedSource(text: string, lower: string, { phrases }: NoteWords): PhraseMatch['slot'] {
  for (const phrase of phrases) {
    const slot = phrase.find(text, lower)?.slot;
    if (slot) return slot;
  }
  return undefined;
}

/** Finds sentences that say that the text was published elsewhere before: "本文转载自 X", "first appeared on X". */
export function findRepublication(context: FinderContext): CreditedSource[] {
  const words = wordsOf(context.page.languages);
  const sources: CreditedSource[] = [];
  for (const block of context.layout.blocks) {
    for (const sentence of noteSentencesOf(block, context)) {
      const text = block.text.slice(sentence.start, sentence.end);
      const lower = lowerCase(text);
      const printed = printedSource(text, lower, words);
      if (!printed) continue;
      const quote = quotationOf(block, sentence.start, sentence.end, context);
      if (words.otherMeanings.some((phrase) => phrase.find(text, lower))) {
        context.evidence.push({ kind: 'republication', quote, rejected: 'another-meaning' });
        continue;
      }
      const from = sentence.start + printed.start;
      const link = block.links.find((link) => link.start < from + printed.text.length && link.end > from);
      const linked =
        link && link.start <= from + 5 ? block.text.slice(Math.max(link.start, from), link.end).trim() : undefined;
      const end = words.stops.exec(lowerCase(printed.text))?.index;
      const name = (linked ?? printed.text.slice(0, end).replace(goesOn, '')).replace(/[\s“”"'’.,，、]+$/u, '').trim();
      const nominal = isNominal(name, context);
      if (nominal || !isOutletName(name)) {
        context.evidence.push({ kind: 'republication', quote, rejected: nominal ? 'nominal' : 'not-an-outlet' });
        continue;
      }
      const relation = isOwnOutlet(name, context) ? 'self' : isAgency(name) ? 'wire' : 'republished';
      sources.push({
        name,
        relation,
        by: 'republication',
        ...(link && relation !== 'self' && isWebAddress(link.href) && { url: link.href }),
        quote,
      });
      context.evidence.push({ kind: 'republication', quote });
    }
  }
  return sources;
}

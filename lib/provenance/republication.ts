import { printedDate } from '../article/metadata/dates.ts';
import { languages } from '../languages/index.ts';
import type { Block } from '../text/blocks.ts';
import { sentencesOf } from '../text/sentences.ts';
import { countCjk } from '../text/white-space.ts';
import { type FinderContext, isWebAddress, quotationOf } from './context.ts';
import { isAgency, isNominal, isOwnOutlet } from './names.ts';
import { anyOf, lowerCase, Phrase } from './phrase.ts';
import type { CreditedSource } from './provenance.ts';

const phrases = languages.flatMap(({ tag, republication }) => republication.map((phrase) => new Phrase(phrase, tag)));
const otherMeanings = languages.flatMap(({ tag, notRepublication }) =>
  notRepublication.map((phrase) => new Phrase(phrase, tag)),
);
const stops = new RegExp(
  String.raw`\s+(?:${anyOf(languages.flatMap(({ source }) => source.stops))})(?![\p{L}\p{N}]).*$|[,;:]\s.*$|\s+[-–—]\s.*$|\s*[（(].*$`,
  'u',
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

/** A note about the text, not a sentence of it: at the end, or a paragraph of its own that begins with it. */
function isNotePlace(block: Block, start: number, { layout }: FinderContext): boolean {
  const place = layout.placeOf(block);
  if (place === 'tail' || place === 'after' || place === 'head') return block.zone !== 'footer';
  return (place === 'lead' || place === 'body') && start === 0 && block.text.length < 300;
}

/** Finds sentences that say that the text was published elsewhere before: "本文转载自 X", "first appeared on X". */
export function findRepublication(context: FinderContext): CreditedSource[] {
  const sources: CreditedSource[] = [];
  for (const block of context.layout.blocks) {
    const place = context.layout.placeOf(block);
    if (place === 'elsewhere' || place === 'caption' || block.kind === 'heading' || block.text.length > 2000) continue;
    for (const sentence of sentencesOf(block.text)) {
      const text = block.text.slice(sentence.start, sentence.end);
      const lower = lowerCase(text);
      const printed = phrases.map((phrase) => phrase.find(text, lower)?.slot).find(Boolean);
      if (!printed || !isNotePlace(block, sentence.start, context)) continue;
      const quote = quotationOf(block, sentence.start, sentence.end, context);
      if (otherMeanings.some((phrase) => phrase.find(text, lower))) {
        context.evidence.push({ kind: 'republication', quote, rejected: 'another-meaning' });
        continue;
      }
      const from = sentence.start + printed.start;
      const link = block.links.find((link) => link.start < from + printed.text.length && link.end > from);
      const linked =
        link && link.start <= from + 5 ? block.text.slice(Math.max(link.start, from), link.end).trim() : undefined;
      const end = stops.exec(lowerCase(printed.text))?.index;
      const name = (linked ?? printed.text.slice(0, end).replace(goesOn, '')).replace(/[\s“”"'’.,，、]+$/u, '').trim();
      if (isNominal(name) || !isOutletName(name)) {
        context.evidence.push({
          kind: 'republication',
          quote,
          rejected: isNominal(name) ? 'nominal' : 'not-an-outlet',
        });
        continue;
      }
      const relation = isOwnOutlet(name, context) ? 'self' : isAgency(name) ? 'wire' : 'republished';
      sources.push({
        name,
        relation,
        ...(link && relation !== 'self' && isWebAddress(link.href) && { url: link.href }),
        quote,
      });
      context.evidence.push({ kind: 'republication', quote });
    }
  }
  return sources;
}

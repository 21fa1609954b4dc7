import { perLanguages } from '../languages/index.ts';
import { lowerCase, Phrase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { anyWord } from './any-word.ts';
import { credit, type FinderContext, quotationOf } from './context.ts';
import { partiesIn } from './parties.ts';

interface KickerWords {
  paid: RegExp;
  release: RegExp;
  /** Phrases that name who paid. */
  paidBy: readonly Phrase[];
}

/** A label that is a field of its row: alone, or parted from the rest by a sign. */
function asField(labels: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?:^|[|｜·•/\d]\s*|[-–—]\s+|[(（[【]\s*)(?<label>${anyWord(labels)})(?=\s*(?:$|[|｜·•/:：)）\]】]|[-–—]\s|\s\p{Lu}[^.!?]{0,40}$))`,
    'u',
  );
}

const wordsOf = perLanguages(
  (spoken): KickerWords => ({
    paid: asField(spoken.flatMap(({ paid }) => paid.labels)),
    release: asField(spoken.flatMap(({ pressReleases }) => pressReleases.labels)),
    paidBy: spoken.flatMap(({ tag, paid }) => paid.phrases.map((phrase) => new Phrase(phrase, tag))),
  }),
);

const longestKicker = 80; // characters

/** Rows around the headline, a few above it among them, and the first and last lines of the text. */
function kickers({ layout }: FinderContext): Block[] {
  const edges = [...layout.paragraphs.slice(0, 2), ...layout.paragraphs.slice(-2)];
  return [...new Set([...layout.above, ...layout.head, ...edges])].filter(
    ({ zone, text, kind }) =>
      kind !== 'caption' &&
      text.length <= longestKicker &&
      (zone === 'content' || zone === 'notice' || zone === 'aside'),
  );
}

/** Who a label's row names beside it: "Advertorial Nordwerk", "Quelle: …" is no part of it. */
function namedBeside(block: Block, label: { start: number; end: number }, context: FinderContext) {
  const behind = block.text.slice(label.end);
  const lead = /^[\s:：|｜·•/–—-]*/u.exec(behind)![0].length;
  const name = behind.slice(lead).replace(/[\s–—-]+$/u, '');
  return { at: label.end + lead, parties: name ? partiesIn(name, context) : [] };
}

/**
 * Finds labels that say what kind of text this is: paid for, or written by whom it is about. They count in the rows around
 * the headline and at the text's edges; beside an article the same words label advertisements.
 */
export function findKickers(context: FinderContext): void {
  const words = wordsOf(context.page.languages);
  for (const block of kickers(context)) {
    const lower = lowerCase(block.text);
    for (const phrase of words.paidBy) {
      const slot = phrase.find(block.text, lower)?.slot;
      const parties = slot && partiesIn(slot.text, context);
      if (!slot || !parties?.length) continue;
      const span = { start: 0, end: block.text.length };
      credit({ by: 'paid', block, span, parties, at: slot.start, relation: 'sponsored' }, context);
    }
    for (const [by, pattern, relation] of [
      ['paid', words.paid, 'sponsored'],
      ['press-release', words.release, 'press-release'],
    ] as const) {
      const match = pattern.exec(lower);
      if (!match?.groups?.label || context.taken.has(block)) continue;
      const start = match.index + match[0].indexOf(match.groups.label);
      const label = { start, end: start + match.groups.label.length };
      const { at, parties } = namedBeside(block, label, context);
      const end = parties.length > 0 ? block.text.length : label.end;
      if (parties.length > 0) credit({ by, block, span: { start, end }, parties, at, relation }, context);
      else context.evidence.push({ kind: by, quote: quotationOf(block, start, end, context) });
    }
  }
}

import { perLanguages } from '../languages/index.ts';
import type { Phrase } from '../languages/phrase.ts';
import { listOfPhrases, type PhraseList } from '../languages/phrase-list.ts';
import type { Block } from '../text/blocks.ts';
import type { Span } from '../text/sentences.ts';
import { foldAll } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import type { Bylines } from './bylines.ts';
import type { FinderContext } from './context.ts';
import { isOwnOutlet } from './own-outlet.ts';
import { isInsideName } from './person-names.ts';
import { type RoleLabel, RoleLabels } from './role-label.ts';
import { WordPattern } from './word-pattern.ts';

export interface BylineWords {
  labels: RoleLabels;
  /** Words before a date, which are nobody's name. */
  dateLabel: WordPattern;
  /** Such a word behind a name: "Ann Vale Published 3 April". */
  dateBehind: WordPattern;
  furniture: ReadonlySet<string>;
  phrases: PhraseList<Phrase>;
  /** Labels of other fields of such rows, at which a name ends. */
  otherField: WordPattern;
}

export const wordsOf = perLanguages((spoken): BylineWords => {
  const dateLabels = spoken.flatMap(({ dates }) => [...dates.published, ...dates.updated]);
  return {
    labels: new RoleLabels(spoken),
    dateLabel: new WordPattern(dateLabels, (words) => new RegExp(`^(?:${words})`, 'u')),
    dateBehind: new WordPattern(dateLabels, (words) => new RegExp(String.raw`(?<=\p{L})\s(?:${words})(?!\p{L})`, 'u')),
    furniture: new Set(foldAll(spoken.flatMap(({ furniture, paid }) => [...furniture, ...paid.labels]))),
    phrases: listOfPhrases(spoken, ({ byline }) => byline.phrases),
    otherField: new WordPattern(
      spoken.flatMap(({ source, imageCredit }) => [
        ...source.labels,
        ...source.ends,
        ...imageCredit.labels.filter((label) => label.length > 2),
      ]),
      (words) => new RegExp(String.raw`(?<=[\p{L}\p{N}]\P{L}{0,3})(?<![\p{L}\p{N}])(?:${words})\s?(?:[:：/]|$)`, 'u'),
    ),
  };
});

const longestLabel = 40; // characters

/** The stretches of a row: its elements', what bars part, what a glued label begins. */
export function segmentsOf({ text, seams }: Block, lower: string, within: Span, words: BylineWords): Span[] {
  const starts = new Set([within.start]);
  for (const match of lower.matchAll(/\s?[|｜·•]\s?|\s[-–—]\s|\s{2,}/gu)) starts.add(match.index + match[0].length);
  for (const start of words.labels.startsIn(lower)) starts.add(start);
  // "Reporting by A; editing by B".
  for (const match of lower.matchAll(/[;,；，]\s?/gu)) {
    const at = match.index + match[0].length;
    if (words.labels.find(lower.slice(at, at + longestLabel))) starts.add(at);
  }
  for (const seam of seams) if (!isInsideName(text, seam, seams)) starts.add(seam);
  const sorted = [...starts].filter((at) => at >= within.start && at < within.end).sort((a, b) => a - b);
  return sorted.map((start, i) => ({ start, end: sorted[i + 1] ?? within.end }));
}

const titleBefore =
  /^(?:(?:\p{Lu}[\p{L}\d]*-){0,3}(?:Expert|Redakteur|Chefredakteur|Reporter|Korrespondent|Kolumnist|Autor|Gastautor|Gastkommentator|Volontär|Rechtsanwalt|Rechtsanwält)(?:e|in)?|(?:Guest|Staff|Senior|Contributing|Chief)\s(?:Author|Writer|Editor|Reporter|Columnist|Contributor|Correspondent))\s(?=\p{Lu}[\p{L}’'.-]+\s\p{Lu})/u;

// "Ein Interview von Ines Vale mit Lorenz Kley": who is talked to is no author.
const partnerBehind =
  /^(?<who>\p{Lu}\S{1,30}\s\p{Lu}\S{1,30})\s(?:mit|with|avec|con|com|met|med)\s\p{Lu}\S{1,30}\s\p{Lu}\S{1,30}$/u;

/** "unserer Redakteurin Ingrid Vale", "our correspondent Ann Vale": who somebody is to the outlet. */
export function withoutTitle(name: string): string {
  // "Ann Vale Senior Politics Editor"
  const titled = /\s(?:Editor|Reporter|Writer|Correspondent|Columnist|Contributor|Journalist|Producer|Analyst)$/u.test(
    name,
  )
    ? /^(?<who>\p{Lu}[\p{L}’'.-]+\s\p{Lu}[\p{L}’'.-]+)\s(?:\p{Lu}\p{L}+\s){0,4}\p{L}+$/u.exec(name)
    : null;
  // "Kai-Online-Experte Lorenz Kley", "Gastautorin Ines Vale", "Staff Writer Ann Vale"
  const bare = (titled?.groups?.who ?? name).replace(titleBefore, '');
  const untitled = partnerBehind.exec(bare)?.groups?.who ?? bare;
  if (!/^(?:unser|our|notre|nuestr|nostr)/u.test(untitled)) return untitled;
  return untitled.replace(/^(?:unser(?:er|em|en|e)?|our|notre|nuestr[oa]|nostr[oa])\s\p{L}+\s(?=\p{Lu})/u, '');
}

/** An agency or the page's own outlet where it stands behind a name without a sign between: "Tess Vale USA TODAY". */
export function withoutOutletBehind(name: string, context: FinderContext): { name: string; outlet?: string } {
  const words = name.split(' ');
  if (isOwnOutlet(name, context) || agencyNamed(name)) return { name };
  for (let from = words.length - 1; from > 0; from--) {
    const outlet = words.slice(from).join(' ');
    if (isOwnOutlet(outlet, context) || (agencyNamed(outlet) && (/\p{Lu}{2}/u.test(outlet) || outlet.includes(' '))))
      return { name: words.slice(0, from).join(' '), outlet };
  }
  return { name };
}

/** The agency in "AP National Security Writer", "dpa-Korrespondent". */
export function agencyBefore(piece: string): string | undefined {
  const first = /^\p{L}+(?=[\s-]\p{L})/u.exec(piece)?.[0];
  return first && /^(?:\p{Lu}{2,5}|dpa|afp|sda)$/u.test(first) && agencyNamed(first) ? first : undefined;
}

export interface Row {
  block: Block;
  /** The part of the line to read; all of it when absent. */
  within?: Span;
  /** Whether a name may stand in it without a label. */
  isNamed: boolean;
}

export interface Reader {
  words: BylineWords;
  /** Folded names that the page's data give. */
  known: ReadonlySet<string>;
  bylines: Bylines;
  context: FinderContext;
}

// Three small words running: "Par Madrid, le convoi a rejoint la côte".
const prose = /(?:\s\p{Ll}{2,}){3}/u;
const sentenceEnd = /[\p{L}\p{N}][.。!！?？]\s?$/u;

/** Whether a row is a sentence, in which a label's word is a word like others. */
export function isSentence({ text }: Block, isWhole: boolean, isHead: boolean): boolean {
  return prose.test(text) || (!isHead && isWhole && sentenceEnd.test(text));
}

/** The label that a stretch opens with. In a sentence a label's word is a word: only a sign behind it makes it one. */
export function labelOf(text: string, isInSentence: boolean, { labels }: BylineWords): RoleLabel | undefined {
  const label = labels.find(text);
  return label && (!isInSentence || label.hasSign || (label.start > 0 && /^[(（[]/u.test(text))) ? label : undefined;
}

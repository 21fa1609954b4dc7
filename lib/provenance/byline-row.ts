import { isWeekday } from '../article/metadata/dates.ts';
import { perLanguages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { lowerCase, type Phrase } from '../languages/phrase.ts';
import { listOfPhrases, type PhraseList } from '../languages/phrase-list.ts';
import type { Block } from '../text/blocks.ts';
import type { Span } from '../text/sentences.ts';
import { foldAll } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import type { Bylines } from './bylines.ts';
import type { FinderContext } from './context.ts';
import { withWords } from './joiners.ts';
import { isOwnOutlet } from './own-outlet.ts';
import { type PeopleWords, peopleWordsOf, withoutJob, withoutOur } from './people-words.ts';
import { isInsideName, withoutHanJob } from './person-names.ts';
import { type RoleLabel, RoleLabels } from './role-label.ts';
import { WordPattern, wholeWords } from './word-pattern.ts';

export interface BylineWords {
  labels: RoleLabels;
  /** Words before a date, which are nobody's name. */
  dateLabel: WordPattern;
  /** Such words, wherever in a row. */
  dateWord: WordPattern;
  spoken: readonly Language[];
  /** Such a word behind a name: "Ann Vale Published 3 April". */
  dateBehind: WordPattern;
  furniture: ReadonlySet<string>;
  people: PeopleWords;
  /** A word that joins two names, where a stretch of a row begins or ends with it, and where it is all of one. */
  joiner: WordPattern;
  joinerAlone: WordPattern;
  /** Headings of the notes below a text. */
  notesHeading: WordPattern;
  phrases: PhraseList<Phrase>;
  /** Labels of other fields of such rows, at which a name ends. */
  otherField: WordPattern;
}

export const wordsOf = perLanguages((spoken): BylineWords => {
  const dateLabels = spoken.flatMap(({ dates }) => [...dates.published, ...dates.updated]);
  const and = spoken.flatMap(({ joiners }) => joiners.and);
  return {
    labels: new RoleLabels(spoken),
    dateLabel: new WordPattern(dateLabels, (words) => new RegExp(`^(?:${words})`, 'u')),
    dateWord: new WordPattern(dateLabels, (words) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'gu')),
    spoken,
    dateBehind: new WordPattern(dateLabels, (words) => new RegExp(String.raw`(?<=\p{L})\s(?:${words})(?!\p{L})`, 'u')),
    furniture: new Set(foldAll(spoken.flatMap(({ furniture, paid }) => [...furniture, ...paid.labels]))),
    people: peopleWordsOf(spoken),
    joiner: new WordPattern(and, (words) => new RegExp(String.raw`^\s?(?:${words})(?=\s|$)|\s(?:${words})\s?$`, 'u')),
    joinerAlone: new WordPattern(and, (words) => new RegExp(String.raw`^\s?(?:${words})\s?$`, 'u')),
    notesHeading: new WordPattern(
      spoken.flatMap(({ notes }) => notes),
      (words) => new RegExp(`^${words}`, 'u'),
      wholeWords,
    ),
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
// "3 April 2026 by", "03.04.2026, 9:30 Uhr von"; a year alone tells when a thing was founded, and by whom.
const behindDate =
  /(?:(?:\d{1,2}[./-]\d{1,2}[./-]|\d{1,2}\.?\s(?:d[ei]\s)?\p{L}{3,10}\.?\s(?:del?\s)?|\p{L}{3,10}\.?\s\d{1,2},?\s)(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[:.h]\d\d(?:\s(?:uhr|[ap]\.?m\.?))?(?:\s(?:ist|gmt|utc|bst|jst|kst|sgt|wib|cest?|eest?|[ecmp][sd]?t))?),?\s(?=\p{L})/gu;

// "Texto: Inés Valle. Fotos: Bruno Salas"
const sentenceBehind = /(?<=\p{L}{2})\.\s/gu;

const smallWord = 3; // letters: "am", "um", "le", "den"
const fullDate =
  /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.?\s(?:d[ei]\s)?\p{L}{3,10}\.?,?\s(?:del?\s)?(?:19|20)\d\d|\p{L}{3,10}\.?\s\d{1,2}(?=\s|$)/gu;

/** Whether a date is the text's and no house's: "Opened on 3 April 2026 by …" has words before it that tell of something else. */
function isRowsDate(before: string, { dateWord, spoken }: BylineWords): boolean {
  const field = before.split(/[|｜·•,;:–—]/u).at(-1)!;
  const rest = dateWord
    .matchesIn(field)
    .reduce((left, [word]) => left.replace(word, ' '), field.replace(fullDate, ' '));
  return (rest.match(/\p{L}+/gu) ?? []).every((word) => word.length <= smallWord || isWeekday(word, spoken));
}

// "来源：潮声网 记者 林远": a label between blanks, and a name behind it.
const spacedHan = /\s(?=\p{Script=Han}{2,4}\s\p{Script=Han}{2,4}(?:[\s)）】]|$))/gu;

/** The stretches of a row: its elements', what bars part, what a glued label begins. */
export function segmentsOf({ text, seams }: Block, lower: string, within: Span, words: BylineWords): Span[] {
  const starts = new Set([within.start]);
  // "글·사진 김하늘": a sign inside of a label parts nothing.
  const behindLabel = within.start + (words.labels.find(lower.slice(within.start, within.end))?.end ?? 0);
  for (const match of lower.matchAll(/\s?[|｜·•]\s?|\s[-–—]\s|\s{2,}|\s(?=\p{Script=Han}{2,6}[:：])/gu))
    if (match.index + match[0].length >= behindLabel) starts.add(match.index + match[0].length);
  for (const start of words.labels.startsIn(lower)) starts.add(start);
  // "Reporting by A; editing by B".
  for (const sign of [/[;,；，、]\s?/gu, sentenceBehind, behindDate, spacedHan]) {
    for (const match of lower.matchAll(sign)) {
      const at = match.index + match[0].length;
      const label = words.labels.find(lower.slice(at, at + longestLabel));
      if (!label || (sign === sentenceBehind && !label.hasSign)) continue;
      if (sign !== behindDate || isRowsDate(lower.slice(within.start, match.index), words)) starts.add(at);
    }
  }
  for (const seam of seams) if (!isInsideName(text, seam, seams)) starts.add(seam);
  const sorted = [...starts].filter((at) => at >= within.start && at < within.end).sort((a, b) => a - b);
  return sorted.map((start, i) => ({ start, end: sorted[i + 1] ?? within.end }));
}

// "Ein Interview von Ines Vale mit Lorenz Kley": who is talked to is no author.
const partnerBehind = new RegExp(
  String.raw`^(?<who>\p{Lu}\S{1,30}\s\p{Lu}\S{1,30})\s(?:${withWords})\s\p{Lu}\S{1,30}\s\p{Lu}\S{1,30}$`,
  'u',
);

/** "unserer Redakteurin Ingrid Vale", "Gastautorin Ines Vale": without who somebody is to the outlet. */
export function withoutTitle(name: string, words: PeopleWords): string {
  const bare = withoutHanJob(withoutJob(name, words), words);
  return withoutOur(partnerBehind.exec(bare)?.groups?.who ?? bare, words);
}

/** An agency or the page's own outlet where it stands behind a name without a sign between: "Tess Vale USA TODAY". */
export function withoutOutletBehind(name: string, context: FinderContext): { name: string; outlet?: string } {
  const words = name.split(' ');
  if (isOwnOutlet(name, context) || agencyNamed(name)) return { name };
  for (let from = words.length - 1; from > 0; from--) {
    const outlet = words.slice(from).join(' ');
    if (isOwnOutlet(outlet, context) || (agencyNamed(outlet) && (/\p{Lu}{2}/u.test(outlet) || outlet.includes(' '))))
      return {
        name: words
          .slice(0, from)
          .join(' ')
          .replace(/\sthe$/iu, ''),
        outlet,
      };
  }
  return { name };
}

const ofAgency =
  /^(?<agency>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)\s(?:[Ss]taff|STAFF|[Nn]ewsroom|[Rr]eporters?|(?:[Nn]ews\s)?[Dd]esk)$/u;
const endsAsDesk = /(?:staff|newsroom|reporters?|desk)$/i;

/** The agency in "Reuters Staff". */
export function agencyOfDesk(name: string): string | undefined {
  const agency = endsAsDesk.test(name) ? ofAgency.exec(name)?.groups?.agency : undefined;
  return agency && agencyNamed(agency) ? agency : undefined;
}

/** The agency in "AP National Security Writer", "dpa-Korrespondent", "Reuters Staff". */
export function agencyBefore(piece: string): string | undefined {
  const ofDesk = agencyOfDesk(piece);
  if (ofDesk) return ofDesk;
  const first = /^\p{L}+(?=[\s-]\p{L})/u.exec(piece)?.[0];
  return first && /^(?:\p{Lu}{2,5}|dpa|afp|sda)$/u.test(first) && agencyNamed(first) ? first : undefined;
}

export interface Row {
  block: Block;
  /** The part of the line to read; all of it when absent. */
  within?: Span;
  /** Whether a name may stand in it without a label. */
  isNamed: boolean;
  /** The part is a link to a writer's page with a label before it, where one word is a name, too. */
  isLabelledLink?: boolean;
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
// "3 de abril de 2026" runs as prose does.
const longDate = /\d{1,2}\sde\s\p{Ll}{3,10}\sdel?\s(?=(?:19|20)\d\d)/u;
const sentenceEnd = /[\p{L}\p{N}][.。!！?？]\s?$/u;

/** Whether a row is a sentence, in which a label's word is a word like others. */
export function isSentence({ text }: Block, isWhole: boolean, isHead: boolean, { labels }: BylineWords): boolean {
  if (!isHead && isWhole && sentenceEnd.test(text)) return true;
  if (!prose.test(text.replace(longDate, ''))) return false;
  // "Words and photos by Ann Vale": a label may be of three words.
  const label = labels.find(lowerCase(text));
  const isLong = label !== undefined && text.slice(label.start, label.end).trim().includes(' ');
  return !isLong || prose.test(text.slice(label.end - 1).replace(longDate, ''));
}

/** The label that a stretch opens with. In a sentence a label's word is a word: only a sign behind it makes it one. */
export function labelOf(text: string, isInSentence: boolean, { labels }: BylineWords): RoleLabel | undefined {
  const label = labels.find(text);
  return label && (!isInSentence || label.hasSign || (label.start > 0 && /^[(（[]/u.test(text))) ? label : undefined;
}

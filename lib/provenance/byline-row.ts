import { isPostNominal } from '../article/metadata/byline.ts';
import { perLanguages } from '../languages/index.ts';
import { listOfPhrases, lowerCase, type Phrase, type PhraseList } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import type { Span } from '../text/sentences.ts';
import { countCjk, fold, foldAll } from '../text/white-space.ts';
import { type Bylines, rejectionOf } from './bylines.ts';
import { credit, type FinderContext } from './context.ts';
import {
  agencyNamed,
  isNominal,
  isOwnDesk,
  isOwnOutlet,
  isTechnicalAccount,
  type Party,
  partyNamed,
} from './parties.ts';
import { isHanName, isInsideName, isPersonName, namesIn } from './person-names.ts';
import type { Role } from './provenance.ts';
import { type RoleLabel, RoleLabels } from './role-label.ts';
import { creditSigners, endOfRun, type SignedBy } from './signers.ts';
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

const longestHanRow = 24; // characters of a row of names in Han
const longestLabel = 40; // characters
const longestNames = 90; // characters of a row of names without a label

/** The stretches of a row: its elements', what bars part, what a glued label begins. */
function segmentsOf({ text, seams }: Block, lower: string, within: Span, words: BylineWords): Span[] {
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

/** "unserer Redakteurin Ingrid Vale", "our correspondent Ann Vale": who somebody is to the outlet. */
function withoutTitle(name: string): string {
  // "Ann Vale Senior Politics Editor"
  const titled = /\s(?:Editor|Reporter|Writer|Correspondent|Columnist|Contributor|Journalist|Producer|Analyst)$/u.test(
    name,
  )
    ? /^(?<who>\p{Lu}[\p{L}’'.-]+\s\p{Lu}[\p{L}’'.-]+)\s(?:\p{Lu}\p{L}+\s){0,4}\p{L}+$/u.exec(name)
    : null;
  const untitled = titled?.groups?.who ?? name;
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

const deskName =
  /(?:^|[\s-])(?:staff reports?|news ?desk|web desk|newsroom|redaktion|redacción|redação|redazione|rédaction|redakcja|redakce|编辑部|編輯部|編集部)$/iu;
const joinerWords = String.raw`(?:[,、&]|(?:and|und|et|y|e|en|og|och|ve|và|и|та)(?=\s|$))`;
const joiner = new RegExp(String.raw`^\s?${joinerWords}|[,、&]\s?$|\s(?:and|und|et|y|e|og|och|и)\s?$`, 'u');
const joinerAlone = new RegExp(String.raw`^\s?${joinerWords}\s?$`, 'u');

/** "By Ann Vale with AP". */
const withAgency = /^(?<name>.{2,60}?)\s(?:with|mit|avec|con|com|met|med)\s(?<agency>.{2,40})$/u;

interface Row {
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

/** The label that a stretch opens with. In a sentence a label's word is a word: only a sign behind it makes it one. */
function labelOf(text: string, isSentence: boolean, { labels }: BylineWords): RoleLabel | undefined {
  const label = labels.find(text);
  return label && (!isSentence || label.hasSign || (label.start > 0 && /^[(（[]/u.test(text))) ? label : undefined;
}

/** What a row says: names with their roles, and outlets beside them. */
export function readRow(
  { block, within = { start: 0, end: block.text.length }, isNamed }: Row,
  { words, known, bylines, context }: Reader,
): void {
  const { text } = block;
  const lower = lowerCase(text);
  // Where data give one name of a row, the others in it are writers, too: "Ann Vale and Lorenz Kley".
  const isListed =
    text.length <= longestNames && namesIn(text, 0).some(({ name }) => known.has(fold(name)) && name.includes(' '));
  let role: Role | undefined = isNamed || isListed ? 'author' : undefined;
  let label: number | undefined;
  let isCarried = false;
  let isOutletOnly = false;
  let isJoined = false;
  // "Ann Vale – 3.4.2026 – Coast, Ferry Days": what follows the date of a row without labels is tags.
  let isBehindDate = false;
  const isSentence =
    prose.test(text) ||
    (context.layout.placeOf(block) !== 'head' && within.end === text.length && sentenceEnd.test(text));
  let people = 0;
  const signers: SignedBy[] = [];
  const names: Span[] = [];
  let rowFrom: number | undefined;
  const isJapanese = context.page.languages[0]?.tag === 'ja';
  const isChinese = context.page.languages[0]?.tag.startsWith('zh') ?? false;
  for (const segment of segmentsOf(block, lower, within, words)) {
    const match = labelOf(lower.slice(segment.start, segment.end), isSentence, words);
    let from = segment.start;
    if (match) {
      role = match.role;
      label = segment.start + match.start;
      from += match.end;
      isCarried = false;
      isOutletOnly = false;
    } else if (isCarried && !isNamed && !isListed && !isJoined) {
      // Behind "By Ann Vale |" her outlet may stand, and nobody else.
      role = people > 0 && role === 'author' ? 'author' : undefined;
      isOutletOnly = role !== undefined;
      label = undefined;
    }
    const value = text.slice(from, segment.end);
    // "By <a>Ann Vale</a> and <a>Lorenz Kley</a>": what joins two elements carries the label over.
    const joins = role !== undefined && joiner.test(value);
    if (joins && joinerAlone.test(value)) {
      isJoined = true;
      isOutletOnly = false;
      continue;
    }
    isJoined = joins;
    const ends = [words.otherField, words.dateBehind].map((end) => end.exec(lowerCase(value))?.index ?? value.length);
    const upTo = value.slice(0, Math.min(...ends));
    isBehindDate ||= /(?:19|20)\d\d/u.test(text.slice(within.start, segment.start));
    if (!/\p{L}/u.test(upTo)) continue;
    isCarried = true;
    for (const listed of namesIn(upTo, from, isJapanese)) {
      // "Reporting by Ann Vale, with reporting by Lorenz Kley and Ines Holm": a comma may part two labels, too.
      const inner = words.labels.find(lowerCase(listed.name));
      const isInner = inner !== undefined && listed.name.slice(inner.start, inner.end).trim().includes(' ');
      const piece = isInner
        ? { ...listed, name: listed.name.slice(inner.end), start: listed.start + inner.end }
        : listed;
      if (isInner) {
        role = inner.role;
        label = listed.start + inner.start;
      }
      const named = role === undefined ? undefined : words.labels.roleNamed(piece.name);
      if (named) {
        role = named;
        label = piece.start;
        continue;
      }
      if (words.dateLabel.test(lowerCase(piece.name))) continue;
      const helper = withAgency.exec(piece.name);
      if (
        helper &&
        role === 'author' &&
        isNominal(helper.groups!.agency!, context) &&
        isPersonName(helper.groups!.name!)
      ) {
        const agency = helper.groups!.agency!;
        bylines.read(helper.groups!.name!, 'author', block, label ?? piece.start, piece.end);
        people++;
        const party: Party = { name: agency, kind: 'nominal', start: 0 };
        const span = { start: label ?? piece.start, end: piece.end };
        credit({ by: 'contribution', block, span, parties: [party], at: piece.end - agency.length }, context);
        continue;
      }
      if (helper && role === 'author' && agencyNamed(helper.groups!.agency!) && isPersonName(helper.groups!.name!)) {
        bylines.read(helper.groups!.name!, 'author', block, label ?? piece.start, piece.end);
        people++;
        signers.push({
          party: partyNamed(helper.groups!.agency!, context, piece.end - helper.groups!.agency!.length)!,
          span: { start: rowFrom ?? label ?? piece.start, end: piece.end },
          isAfterPerson: false,
        });
        continue;
      }
      const { name, outlet } = withoutOutletBehind(withoutTitle(piece.name), context);
      const isAuthor = role === undefined || role === 'author';
      const isKnown = known.has(fold(name)) || known.has(fold(piece.name));
      const isOutletBehind = people > 0 && role === undefined && partyNamed(name, context)?.kind === 'self';
      if (role === undefined && !isKnown && !isOutletBehind) continue;
      if (isBehindDate && people > 0 && label === undefined && !isKnown && !isOutletBehind) continue;
      const start = label ?? piece.start;
      // The outlet's words are the row up to it: "By Ann Vale | Harbor News".
      rowFrom ??= start;
      const span = { start: rowFrom, end: piece.end };
      // A name that only its place makes one has two words; tags and sections have one.
      // "By Ann Vale, Northmere": behind a full name one word is a place.
      if (people > 0 && isAuthor && isPostNominal(name) && !agencyNamed(name) && !isOwnOutlet(name, context)) continue;
      if (
        people > 0 &&
        !isKnown &&
        countCjk(name) === 0 &&
        !name.includes(' ') &&
        isAuthor &&
        !rejectionOf(name, context)
      )
        continue;
      const isBare = label === undefined && !isKnown && !rejectionOf(name, context);
      if (isBare && countCjk(name) > 0 && isChinese && !isHanName(name)) continue;
      if (
        isBare &&
        (countCjk(name) > 0 ? name.length > (isJapanese ? 8 : 4) || text.length > longestHanRow : !name.includes(' '))
      )
        continue;
      if (outlet && isAuthor) {
        const party = partyNamed(outlet, context, piece.start + name.length + 1);
        if (party) signers.push({ party, span, isAfterPerson: true });
      }
      const isAccount = isTechnicalAccount(name, context) && /\p{L}/u.test(name);
      // "By Staff Reports": a desk that signs is the outlet's.
      if (isAccount && isAuthor && label !== undefined && (deskName.test(name) || isOwnDesk(name, context))) {
        bylines.read(name, 'author', block, start, piece.end);
        signers.push({ party: { name, kind: 'self', start: piece.start }, span, isAfterPerson: people > 0 });
        continue;
      }
      const party = isAccount ? undefined : partyNamed(agencyBefore(name) ?? name, context, piece.start);
      if (
        party &&
        (party.kind === 'self' || party.kind === 'agency' || party.kind === 'syndicator' || isOwnDesk(name, context))
      ) {
        // "oprac. Anna Nowak, PAP": who edited an agency's text signs with it.
        const isEdited = role === 'editor' && label !== undefined && party.kind === 'agency';
        if (!isAuthor && !isEdited) continue;
        // An outlet's bare name in the place of a writer's signs nothing; behind "By", a writer or an agency it does.
        if (
          label !== undefined ||
          people > 0 ||
          signers.length > 0 ||
          party.kind !== 'self' ||
          isOwnDesk(name, context)
        )
          signers.push({ party, span, isAfterPerson: people > 0 });
        names.push({ start: piece.start, end: piece.end });
        if (people === 0 && isAuthor && party.kind !== 'syndicator')
          bylines.read(name, 'author', block, start, piece.end);
        continue;
      }
      if (context.credits.some((source) => fold(source.name) === fold(name) && source.relation !== 'self')) continue;
      if (isOutletOnly || (!isAccount && !isPersonName(name))) continue;
      bylines.read(name, role ?? 'author', block, start, piece.end);
      names.push({ start: piece.start, end: piece.end });
      if (isAuthor && !isAccount) people++;
    }
  }
  const whole = signers.map((signer) => ({
    ...signer,
    span: { start: signer.span.start, end: endOfRun(block, signer.span, names) },
  }));
  creditSigners(block, whole, people > 0, context);
}

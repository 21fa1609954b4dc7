import { printedDate } from '../article/metadata/dates.ts';
import { articleNode, namesOf } from '../article/metadata/json-ld.ts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase, Phrase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { termsOf } from '../text/class-names.ts';
import type { Span } from '../text/sentences.ts';
import { countCjk, countWords, fold } from '../text/white-space.ts';
import { anyWord } from './any-word.ts';
import { credit, type FinderContext, paragraphPlaces, quotationOf } from './context.ts';
import { agencyNamed, isOwnDesk, isOwnOutlet, isTechnicalAccount, type Party, partyNamed } from './parties.ts';
import type { Byline, Role } from './provenance.ts';
import { type RoleLabel, RoleLabels } from './role-label.ts';

interface BylineWords {
  labels: RoleLabels;
  /** Words before a date, which are nobody's name. */
  dateLabel: RegExp;
  /** Such a word behind a name: "Ann Vale Published 3 April". */
  dateBehind: RegExp;
  furniture: ReadonlySet<string>;
  phrases: readonly Phrase[];
  /** Labels of other fields of such rows, at which a name ends. */
  otherField: RegExp;
}

const wordsOf = perLanguages((spoken): BylineWords => {
  return {
    labels: new RoleLabels(spoken),
    dateLabel: new RegExp(
      `^(?:${anyWord(spoken.flatMap(({ dates }) => [...dates.published, ...dates.updated]))})`,
      'u',
    ),
    dateBehind: new RegExp(
      String.raw`(?<=\p{L})\s(?:${anyWord(spoken.flatMap(({ dates }) => [...dates.published, ...dates.updated]))})(?!\p{L})`,
      'u',
    ),
    furniture: new Set(spoken.flatMap(({ furniture, paid }) => [...furniture, ...paid.labels]).map(fold)),
    phrases: spoken.flatMap(({ tag, byline }) => byline.phrases.map((phrase) => new Phrase(phrase, tag))),
    otherField: new RegExp(
      String.raw`(?<=[\p{L}\p{N}]\P{L}{0,3})(?<![\p{L}\p{N}])(?:${anyWord(spoken.flatMap(({ source }) => [...source.labels, ...source.ends]))})\s?(?:[:：/]|$)`,
      'u',
    ),
  };
});

const longestRow = 160; // characters
const longestHanRow = 24; // characters of a row of names in Han
const longestLabel = 40; // characters
const longestNames = 90; // characters of a row of names without a label
const opening = 120; // characters of a paragraph
const rowsAfter = 12;

const authorTerms = new Set(
  'author authors byline bylines by autor autoren auteur auteurs autore autori writer writers reporter journalist contributor contributors zuozhe origins name'.split(
    ' ',
  ),
);
const notAuthors = new Set('bio related teaser card recommend newsletter comment comments'.split(' '));

/** Whether a line's own element, or one of the two around it, is named after authors. */
function isAuthorElement(block: Block): boolean {
  let element: Element | null = block.element;
  for (let up = 0; element && up < 3; up++, element = element.parentElement) {
    if (/\bauthor\b/u.test(element.getAttribute('rel') ?? '') || element.getAttribute('itemprop') === 'author')
      return true;
    const terms = termsOf(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
    if (terms.some((term) => notAuthors.has(term))) return false;
    if (terms.some((term) => authorTerms.has(term))) return element.textContent!.length < longestRow * 1.5;
  }
  return false;
}

// What stands behind a name in its own piece: a place, brackets, a dash, a date, a counter.
const behindName =
  /\s(?:in|on|for|of|from)\s(?:the\s)?\p{Lu}.*|\s?[(（[【].*|\s[-–—]\s.*|\s?[|｜•·].*|\s?(?:19|20)\d\d[-/年.].*|\s?\d{1,2}[:.]\d\d.*|\s?\d{1,2}\.?\s\p{L}{3,}\.?\s(?:19|20)\d\d.*|[)）\]】。].*|\s@.*|\s\S+@\S+.*/u;
const editorCode = /(?:_|\s?)[A-Z]{1,3}\d{2,6}$/u; // "杨倩_NF4425", "韩保林 PK155"
const nameSeparator =
  /\s?(?:,(?!\s?(?:Jr|Sr|II|III|IV|PhD|MD)\b)|;|、|，|\/|·|\s(?:and|und|et|y|e|en|og|och|i|a|ve|và|и)\s|&|\+)\s?/u;

// What somebody is, not who: "Travel News Reporter", "Leitender Wirtschaftsredakteur".
const position =
  /(?:^|[\s-])(?:reporter|editor|writer|correspondent|columnist|journalist|fellow|producer|newsroom|desk|news|times|radio|tv|agency|magazine|media|\p{L}*redakteur(?:in)?|\p{L}*korrespondent(?:in)?|\p{L}*redaktion|reporterin|rédacteur|journaliste|periodista|redactor(?:a)?)$|(?:作者|专栏|编辑部)$|^(?:read|leer|lire|ver|see|mehr|weiter|about|über|más|top|tips)\s/iu;

function isPersonName(name: string): boolean {
  if (!/\p{L}{2}|\p{Lo}/u.test(name) || printedDate(name) || /\d{2}|https?:|@|[?!:“”"»«…]/u.test(name)) return false;
  if (position.test(name)) return false;
  const cjk = countCjk(name);
  if (cjk > 0) return cjk <= 12 && !/(?:报|網|网|社|新闻|新聞|部|局|编辑|記者|记者)$/u.test(name);
  const words = name.split(/\s/u);
  if (/\s\p{Ll}+$/u.test(name)) return false;
  if (words.length > 6 || !/^[\p{Lu}\p{Lo}]/u.test(name)) return false;
  return words.every(
    (word) => !/^\p{Ll}{4,}$/u.test(word) || /^(?:della|delle|dalla|vander|zu[mr]?|saint)$/u.test(word),
  );
}

interface Piece extends Span {
  name: string;
}

/** The names of a stretch of a row, each with where it stands. */
function namesIn(text: string, from: number, isJapanese = false): Piece[] {
  const names: Piece[] = [];
  const separator = new RegExp(nameSeparator.source, 'gu');
  const push = (start: number, end: number) => {
    const raw = text.slice(start, end).replace(behindName, '');
    // In Japanese a blank stands between a family's name and a person's.
    const isOne = isJapanese && /^\s?\S{1,3}\s\S{1,3}\s?$/u.test(raw);
    const isHan = countCjk(raw) > raw.length / 2 && !isOne;
    // "罗博 萧海川" are two; "J K Vale" is one.
    for (const part of raw.matchAll(isHan ? /\S+/gu : /\S.*\S|\S/gu)) {
      const name = part[0]
        .replace(editorCode, '')
        .replace(/^[\s“"'(（[【]+|(?<![\s”"',.:：;)）\]】])[\s”"',.:：;)）\]】]+$/gu, '')
        .replace(/(?<=\s\p{Lu})$/u, '.');
      if (name) names.push({ name, start: from + start + part.index, end: from + start + part.index + part[0].length });
    }
  };
  let start = 0;
  for (const match of text.matchAll(separator)) {
    push(start, match.index);
    start = match.index + match[0].length;
  }
  push(start, text.length);
  return names;
}

/** Whether an element ends between a first and a last name: "<span>Ann</span> <span>Vale</span>", "大渡 美咲". */
function isInsideName(text: string, seam: number, seams: readonly number[]): boolean {
  const before = seams.filter((other) => text.slice(other, seam).trim()).at(-1) ?? 0;
  const after = seams.find((other) => other > seam && text.slice(seam, other).trim()) ?? text.length;
  const [first, last] = [text.slice(before, seam).trim(), text.slice(seam, after).trim()];
  if (countCjk(first) > 0) return /^\p{Script=Han}{1,2}$/u.test(first) && /^\p{Script=Han}{1,2}$/u.test(last);
  const isWord = (name: string) => /^\p{Lu}[\p{L}’'.-]*$/u.test(name);
  return (
    isWord(first) &&
    /^\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*)?$/u.test(last) &&
    !/^(?:BY|VON|PAR|POR)$/iu.test(first)
  );
}

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
  return name.replace(/^(?:unser(?:er|em|en|e)?|our|notre|nuestr[oa]|nostr[oa])\s\p{L}+\s(?=\p{Lu})/u, '');
}

/** An agency or the page's own outlet where it stands behind a name without a sign between: "Tess Vale USA TODAY". */
function withoutOutletBehind(name: string, context: FinderContext): { name: string; outlet?: string } {
  const words = name.split(' ');
  if (isOwnOutlet(name, context) || agencyNamed(name)) return { name };
  for (let from = words.length - 1; from > 0; from--) {
    const outlet = words.slice(from).join(' ');
    if (isOwnOutlet(outlet, context) || (agencyNamed(outlet) && /\p{Lu}{2}/u.test(outlet)))
      return { name: words.slice(0, from).join(' '), outlet };
  }
  return { name };
}

/** The agency in "AP National Security Writer", "dpa-Korrespondent". */
function agencyBefore(piece: string): string | undefined {
  const first = /^\p{L}+(?=[\s-]\p{L})/u.exec(piece)?.[0];
  return first && /^(?:\p{Lu}{2,5}|dpa|afp|sda)$/u.test(first) && agencyNamed(first) ? first : undefined;
}

const joinerWords = String.raw`(?:[,、&]|(?:and|und|et|y|e|en|og|och|ve|và|и|та)(?=\s|$))`;
const joiner = new RegExp(String.raw`^\s?${joinerWords}|[,、&]\s?$|\s(?:and|und|et|y|e|og|och|и)\s?$`, 'u');
const joinerAlone = new RegExp(String.raw`^\s?${joinerWords}\s?$`, 'u');

class Bylines {
  readonly found: Byline[] = [];
  readonly #context: FinderContext;

  constructor(context: FinderContext) {
    this.#context = context;
  }

  /** Whether a name was read in a line already. */
  isQuoted(text: string): boolean {
    return this.found.some(({ quote }) => quote && text.includes(quote.exact));
  }

  hasAuthor(): boolean {
    return this.found.some(({ role, rejected }) => role === 'author' && !rejected);
  }

  /** A name that was read in a line; what a reader cannot see names nobody. */
  read(name: string, role: Role, block: Block, start: number, end: number): void {
    if (this.#context.sight.hiddenReason(block, { start, end }) !== undefined) return;
    this.push(name, role, quotationOf(block, start, end, this.#context));
  }

  push(name: string, role: Role, quote?: Byline['quote']): void {
    const context = this.#context;
    if (this.found.some((known) => known.role === role && fold(known.name) === fold(name))) return;
    const rejected = rejectionOf(name, context);
    this.found.push({ name, role, ...(quote && { quote }), ...(rejected && { rejected }) });
    if (role !== 'author') return;
    const reason = rejected === 'agency' ? undefined : rejected;
    context.evidence.push({ kind: 'byline', ...(quote && { quote }), ...(reason && { rejected: reason }) });
  }
}

const company = /\b(?:GmbH|AG|Ltd|LLC|Inc|S\.?A\.?|Verlag|Publishing|Media Group)\b\.?/u;

function rejectionOf(name: string, context: FinderContext): Byline['rejected'] {
  if (isTechnicalAccount(name, context) || /^[\w-]+(?:\.[a-z]{2,})+$/u.test(name)) return 'technical-account';
  if (isOwnOutlet(name, context) || isOwnDesk(name, context) || company.test(name)) return 'publisher';
  if (name.includes('/') && name.split('/').some((part) => isOwnOutlet(part.trim(), context))) return 'publisher';
  return agencyNamed(name) ? 'agency' : undefined;
}

/** "By Ann Vale with AP". */
const withAgency = /^(?<name>.{2,60}?)\s(?:with|mit|avec|con|com|met|med)\s(?<agency>.{2,40})$/u;

interface Row {
  block: Block;
  /** The part of the line to read; all of it when absent. */
  within?: Span;
  /** Whether a name may stand in it without a label. */
  isNamed: boolean;
}

interface Reader {
  words: BylineWords;
  /** Folded names that the page's data give. */
  known: ReadonlySet<string>;
  bylines: Bylines;
  context: FinderContext;
}

/** An outlet or an agency in a byline, and whether a person's name stands before it in the row. */
interface SignedBy {
  party: Party;
  span: Span;
  isAfterPerson: boolean;
}

/** Takes down the outlets of one row: the page's own, an agency whose text it is, or one that helped a named writer. */
function creditSigners(block: Block, signers: readonly SignedBy[], hasPeople: boolean, context: FinderContext): void {
  if (context.taken.has(block)) return;
  for (const { party, span, isAfterPerson } of signers) {
    const isContributor = party.kind === 'agency' && hasPeople && !isAfterPerson;
    credit(
      {
        by: 'byline',
        block,
        span,
        parties: [party],
        at: 0,
        ...(isContributor && { relation: 'contributed' as const }),
      },
      context,
    );
  }
}

// Three small words running: "Par Madrid, le convoi a rejoint la côte".
const prose = /(?:\s\p{Ll}{2,}){3}/u;
const sentenceEnd = /[\p{L}\p{N}][.。!！?？]\s?$/u;

/** The label that a stretch opens with. In a sentence a label's word is a word: only a sign behind it makes it one. */
function labelOf(text: string, isSentence: boolean, { labels }: BylineWords): RoleLabel | undefined {
  const label = labels.find(text);
  return label && (!isSentence || label.hasSign) ? label : undefined;
}

/** What a row says: names with their roles, and outlets beside them. */
function readRow(
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
  const isSentence =
    prose.test(text) ||
    (context.layout.placeOf(block) !== 'head' && sentenceEnd.test(text) && within.end === text.length);
  let people = 0;
  const signers: SignedBy[] = [];
  let rowFrom: number | undefined;
  const isJapanese = context.page.languages[0]?.tag === 'ja';
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
    if (!/\p{L}/u.test(upTo)) continue;
    isCarried = true;
    for (const piece of namesIn(upTo, from, isJapanese)) {
      const named = role === undefined ? undefined : words.labels.roleNamed(piece.name);
      if (named) {
        role = named;
        label = piece.start;
        continue;
      }
      if (words.dateLabel.test(lowerCase(piece.name))) continue;
      const helper = withAgency.exec(piece.name);
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
      const start = label ?? piece.start;
      // The outlet's words are the row up to it: "By Ann Vale | Harbor News".
      rowFrom ??= start;
      const span = { start: rowFrom, end: piece.end };
      // A name that only its place makes one has two words; tags and sections have one.
      // "By Ann Vale, Northmere": behind a full name one word is a place.
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
      if (isBare && (countCjk(name) > 0 ? name.length > 4 || text.length > longestHanRow : !name.includes(' ')))
        continue;
      if (outlet && isAuthor) {
        const party = partyNamed(outlet, context, piece.start + name.length + 1);
        if (party) signers.push({ party, span, isAfterPerson: true });
      }
      const isAccount = isTechnicalAccount(name, context) && /\p{L}/u.test(name);
      const party = isAccount ? undefined : partyNamed(agencyBefore(name) ?? name, context, piece.start);
      if (party && (party.kind === 'self' || party.kind === 'agency' || isOwnDesk(name, context))) {
        if (!isAuthor) continue;
        signers.push({ party, span, isAfterPerson: people > 0 });
        if (people === 0) bylines.read(name, 'author', block, start, piece.end);
        continue;
      }
      if (context.credits.some((source) => fold(source.name) === fold(name) && source.relation !== 'self')) continue;
      if (isOutletOnly || (!isAccount && !isPersonName(name))) continue;
      bylines.read(name, role ?? 'author', block, start, piece.end);
      if (isAuthor && !isAccount) people++;
    }
  }
  creditSigners(block, signers, people > 0, context);
}

/** "[田中宏昌，ITmedia]", "(Ann Vale/AP)": a row in brackets that names an outlet names its writers beside it. */
const inBrackets = /^\s?[(（[【](?<inner>[^()（）[\]【】]{2,80})[)）\]】]\s?$/u;

function readBrackets(block: Block, { words, bylines, context }: Reader): void {
  const inner = inBrackets.exec(block.text)?.groups?.inner;
  if (!inner || words.labels.find(lowerCase(inner))) return;
  const from = block.text.indexOf(inner);
  const pieces = namesIn(inner, from);
  const isOutlet = ({ name }: Piece) => isOwnOutlet(name, context) || agencyNamed(name) !== undefined;
  if (
    pieces.length < 2 ||
    !pieces.some(isOutlet) ||
    !pieces.every((piece) => isOutlet(piece) || isPersonName(piece.name))
  )
    return;
  const people = pieces.filter((piece) => !isOutlet(piece));
  for (const { name, start, end } of people) bylines.read(name, 'author', block, start, end);
  const signers = pieces.filter(isOutlet).map(({ name, start }) => ({
    party: partyNamed(name, context, start)!,
    span: { start: 0, end: block.text.length },
    isAfterPerson: true,
  }));
  creditSigners(block, signers, people.length > 0, context);
}

/** "MDR (Engin Haupt, Alisa Sonntag)", "(c)AFP/Ann VALE": the outlet, or an agency, and its writers at the end of the text. */
const outletWithWriters =
  /^(?:(?<outlet>\p{L}[^()（）]{1,30})\s?[(（](?<names>[^()（）]{3,80})[)）]\.?|(?:\(c\)|©)\s?(?<holder>[^/]{2,20})\/(?<writer>[^/]{4,40}))$/iu;

function readOutletWithWriters(block: Block, { bylines, context }: Reader): void {
  const match = outletWithWriters.exec(block.text);
  if (!match?.groups) return;
  if (block.pictures.length > 0 || block.kind === 'caption') return;
  const written = (match.groups.names ?? match.groups.writer)!;
  const party = partyNamed((match.groups.outlet ?? match.groups.holder)!, context);
  const names = namesIn(written, block.text.indexOf(written));
  if (!party || (party.kind !== 'self' && party.kind !== 'agency') || !names.every(({ name }) => isPersonName(name)))
    return;
  for (const { name, start, end } of names) bylines.read(name, 'author', block, start, end);
  credit({ by: 'byline', block, span: { start: 0, end: block.text.length }, parties: [party], at: 0 }, context);
}

/** A teaser's byline follows the teaser's heading, which is a link. */
function isTeaser(block: Block, blocks: readonly Block[], headline: Block | undefined): boolean {
  const before = blocks[blocks.indexOf(block) - 1];
  if (!before || before === headline || before.kind !== 'heading') return false;
  return before.links.some(({ start, end }) => end - start > before.text.length / 2);
}

/** "…讯（记者 X）" in a paragraph's opening, "…。（评论员 A B）" and "(文/图 A B)" at its end: brackets that a label opens. */
function readBracketsInText(block: Block, reader: Reader): void {
  const { text } = block;
  for (const match of text.matchAll(/[(（](?<inner>[^()（）]{2,60})[)）]/gu)) {
    const isEdge = match.index < opening / 2 || match.index + match[0].length >= text.trimEnd().length - 1;
    const inner = match.groups!.inner!;
    if (!isEdge || !reader.words.labels.find(lowerCase(inner))) continue;
    const start = match.index + 1;
    readRow({ block, within: { start, end: start + inner.length }, isNamed: false }, reader);
  }
}

/** A signature: the last line of a text, or the first, a person's name and nothing else. */
function readSignature(block: Block | undefined, { words, bylines, context }: Reader): void {
  const name = block?.text.replace(/^[—–-]\s?|[.,]$/gu, '').trim() ?? '';
  if (
    !block ||
    context.taken.has(block) ||
    bylines.isQuoted(block.text) ||
    !/^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}$/u.test(name) ||
    rejectionOf(name, context) ||
    withoutOutletBehind(name, context).outlet ||
    words.labels.find(lowerCase(name))
  )
    return;
  bylines.read(name, 'author', block, 0, block.text.length);
}

/** "半月谈记者 史卫燕": a row that is an outlet's reporters. */
const outletReporters =
  /^(?:[\p{Script=Han}A-Za-z]{2,12})(?:记者|記者)\s?(?<names>[\p{Script=Han}·]{2,4}(?:[\s、][\p{Script=Han}·]{2,4}){0,4})$/u;

function readReporters(block: Block, { words, bylines }: Reader): void {
  const names = outletReporters.exec(block.text)?.groups?.names;
  if (!names || words.labels.find(lowerCase(block.text))) return;
  for (const { name, start, end } of namesIn(names, block.text.lastIndexOf(names)))
    if (!words.labels.roleNamed(name)) bylines.read(name, 'author', block, start, end);
}

/** Whole rows that a language writes in a form of its own. */
function readPhrases(block: Block, { words, bylines, context }: Reader): void {
  const text = block.text.length <= longestRow ? block.text : block.text.slice(0, opening);
  const lower = lowerCase(text);
  for (const phrase of words.phrases) {
    const slot = phrase.find(text, lower)?.slot;
    if (!slot) continue;
    for (const { name, start, end } of namesIn(slot.text, slot.start))
      if (isPersonName(name) || isTechnicalAccount(name, context)) bylines.read(name, 'author', block, start, end);
  }
}

/** Rows below a row that is a label alone: "von", and the name in a row of its own. */
function labelledByRowAbove(rows: readonly Block[], words: BylineWords): ReadonlySet<Block> {
  const below = new Set<Block>();
  for (const [i, { text }] of rows.entries()) {
    const match = words.labels.find(lowerCase(text));
    const next = rows[i + 1];
    if (!match || match.end < text.trim().length || !next || countWords(next.text) > 6) continue;
    if (match.role === 'author') below.add(next);
  }
  return below;
}

/**
 * Who the page names as the author, the editor, the translator: labelled rows around the article first, then rows that are
 * marked as an author's, then what the page's data say. Accounts and outlets are listed as rejected, with the reason; outlets
 * and agencies that sign are credited as sources.
 * @param signed rows that were read as the signature of agencies and outlets
 */
export function findBylineStatements(context: FinderContext, signed: ReadonlySet<Block>): Byline[] {
  const { article, layout } = context;
  const words = wordsOf(context.page.languages);
  const bylines = new Bylines(context);
  const jsonLdNames = new Set(namesOf(articleNode(context.page)?.author));
  const inData = article.bylines.map((name) => {
    const label = words.labels.find(lowerCase(name));
    return (label ? name.slice(label.end) : name).replace(behindName, '').trim();
  });
  const known = new Set(inData.map(fold).filter((name) => name.length > 1));
  const isRow = (block: Block) =>
    !signed.has(block) &&
    block.text.length <= longestRow &&
    block.zone !== 'comments' &&
    block.zone !== 'related' &&
    block.zone !== 'navigation' &&
    block.zone !== 'share' &&
    !(block.zone === 'aside' && block.kind === 'list-item') &&
    (paragraphPlaces.has(layout.placeOf(block)) || !isTeaser(block, layout.blocks, layout.headline));
  const reader: Reader = { words, known, bylines, context };
  const read = (blocks: readonly Block[], isNamed: (block: Block) => boolean) => {
    for (const block of blocks) {
      if (!isRow(block)) continue;
      readRow({ block, isNamed: isNamed(block) }, reader);
      readBrackets(block, reader);
      readOutletWithWriters(block, reader);
      readReporters(block, reader);
    }
  };
  const head = [...layout.above, ...layout.head];
  const labelled = labelledByRowAbove(head, words);
  const edges = [...new Set([...layout.paragraphs.slice(0, 3), ...layout.paragraphs.slice(-4)])];
  read([...head, ...edges], (block) => labelled.has(block));
  for (const block of edges) readBracketsInText(block, reader);
  for (const block of [...head, ...edges])
    if (isRow(block) && !bylines.isQuoted(block.text)) readPhrases(block, reader);
  // Rows that only their markup calls an author's hold posts and biographies, too: they are asked where no label is.
  if (!bylines.hasAuthor()) read(head, isAuthorElement);
  const after = layout.after.slice(0, rowsAfter);
  if (!bylines.hasAuthor())
    read(
      after.filter(({ kind }) => kind !== 'list-item' && kind !== 'heading'),
      isAuthorElement,
    );
  const around = [...head, ...edges, ...after];
  const printed = (name: string) => {
    const block = around.find(({ text }) => text.includes(name));
    return block && quotationOf(block, block.text.indexOf(name), block.text.indexOf(name) + name.length, context);
  };
  // A name that the page prints in its teasers alone is theirs, though they stand in the head's markup.
  const isTeasersOnly = (name: string) => {
    const rows = layout.head.filter(({ text }) => text.includes(name));
    return rows.length > 0 && !rows.some(isRow) && !jsonLdNames.has(name);
  };
  // Data count where the page prints nobody, or prints the same names somewhere else.
  const hadAuthor = bylines.hasAuthor();
  const agrees = bylines.found.some(({ name, role }) => role === 'author' && known.has(fold(name)));
  // "Harbor Publishing GmbH, Nordstadt, Germany" is one company's imprint.
  const isImprint = article.bylines.some((name) => company.test(name));
  for (const name of inData) {
    if (
      !name ||
      agencyBefore(name) ||
      (isImprint && !company.test(name) && !printed(name)) ||
      isTeasersOnly(name) ||
      context.credits.some((source) => source.relation !== 'self' && fold(source.name) === fold(name))
    )
      continue;
    const quote = printed(name);
    if (quote || !hadAuthor || agrees) bylines.push(name, 'author', quote);
  }
  for (const block of [layout.paragraphs.at(-1), layout.paragraphs[0]])
    if (!bylines.hasAuthor()) readSignature(block, reader);
  for (const { name, rejected, quote } of bylines.found) {
    if (rejected !== 'agency' || quote) continue;
    context.credits.push({ name, relation: 'wire', by: 'byline' });
  }
  // Pages without markup print the account alone: a row under the headline that says "admin".
  for (const block of layout.head) {
    const isMark = words.furniture.has(fold(block.text)) || bylines.isQuoted(block.text);
    if (!isMark && countWords(block.text) <= 3 && isTechnicalAccount(block.text, context) && /\p{L}/u.test(block.text))
      bylines.read(block.text, 'author', block, 0, block.text.length);
  }
  return withoutParts(bylines.found);
}

/** Where an element ends inside a name its parts are read as well: "Marlene Lundberg" beside "Marlene Lundberg Holm". */
function withoutParts(bylines: readonly Byline[]): Byline[] {
  const words = (name: string) => ` ${name.toLowerCase()} `;
  return bylines.filter(
    ({ name, role }) =>
      !bylines.some((other) => other.role === role && other.name !== name && words(other.name).includes(words(name))),
  );
}

import { isPostNominal } from '../article/metadata/byline.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Span } from '../text/sentences.ts';
import { countCjk, countWords, fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import {
  agencyBefore,
  isSentence,
  labelOf,
  type Reader,
  type Row,
  segmentsOf,
  withoutOutletBehind,
  withoutTitle,
} from './byline-row.ts';
import { rejectionOf } from './bylines.ts';
import { credit } from './context.ts';
import { andWords, withWords } from './joiners.ts';
import { isOwnDesk, isOwnOutlet } from './own-outlet.ts';
import { isNominal, isTechnicalAccount, type Party, partyNamed } from './parties.ts';
import { isHanName, isPersonName, namesIn, type Piece } from './person-names.ts';
import type { Role } from './provenance.ts';
import { creditSigners, endOfRun, type SignedBy } from './signers.ts';

const longestHanRow = 24; // characters of a row of names in Han, its dates aside
const longestHanName = 4; // characters
const longestJapaneseName = 8; // characters
const longestPerson = 3; // words of a person's name beside jobs and employers
const longestNames = 90; // characters of a row of names without a label

const joiningSign = /^\s?[,、&]|[,、&]\s?$/u;
/** A label that no language has, in front of a name. */
const otherRole = /^\p{Lu}\p{L}+[:：]\s/u;
// "Ann Vale (Text) und Lorenz Kley (Fotos)"
const roleInBrackets = new RegExp(
  String.raw`^\s?[(（](?<role>\p{L}[^()（）]{0,24})[)）](?=\s?(?:$|[,、;/／|·&+])|\s(?:${andWords})\s)`,
  'u',
);
const joiningSignAlone = /^\s?[,、&]\s?$/u;

/** "By the Newsroom, with Reuters": who helped, behind a comma. */
const helperAlone = new RegExp(String.raw`^(?:${withWords})\s(?<agency>.{2,40})$`, 'u');
/** "By Ann Vale with AP". */
const withAgency = new RegExp(String.raw`^(?<name>.{2,60}?)\s(?:${withWords})\s(?<agency>.{2,40})$`, 'u');

/** A name of a row as it is looked at: what is printed, without titles and outlets. */
interface Candidate {
  piece: Piece;
  name: string;
  /** The outlet that stood behind the name without a sign between. */
  outlet: string | undefined;
  isAuthor: boolean;
  /** Whether the page's data give the name. */
  isKnown: boolean;
  /** From the row's first words up to the name. */
  span: Span;
}

/** What has been read of a row from left to right. */
class RowReading {
  readonly #row: Row;
  readonly #reader: Reader;
  readonly #within: Span;
  /** Whether the page's data give a name that stands in the row. */
  readonly #holdsKnown: boolean;
  readonly #isListed: boolean;
  readonly #isSentence: boolean;
  readonly #signers: SignedBy[] = [];
  readonly #names: Span[] = [];
  #role: Role | undefined;
  /** Where the label stands that the names belong to. */
  #label: number | undefined;
  #isCarried = false;
  #isOutletOnly = false;
  #isJoined = false;
  /** "Ann Vale – 3.4.2026 – Coast, Ferry Days": what follows the date of a row without labels is tags. */
  #isBehindDate = false;
  #people = 0;
  /** The last person of the row, and where what stands behind the name ends, when it is nobody's name: a job. */
  #lastPerson: Span | undefined;
  #jobEnd: number | undefined;
  #rowFrom: number | undefined;

  constructor(row: Row, reader: Reader, holdsKnown: boolean) {
    const { text } = row.block;
    this.#row = row;
    this.#reader = reader;
    this.#within = row.within ?? { start: 0, end: text.length };
    this.#holdsKnown = holdsKnown;
    // Where data give one name of a row, the others in it are writers, too: "Ann Vale and Lorenz Kley".
    this.#isListed =
      holdsKnown &&
      text.length <= longestNames &&
      namesIn(text, 0).some(({ name }) => reader.known.has(fold(name)) && name.includes(' '));
    this.#role = row.isNamed || this.#isListed ? 'author' : undefined;
    const isHead = reader.context.layout.placeOf(row.block) === 'head';
    this.#isSentence = isSentence(row.block, this.#within.end === text.length, isHead, reader.words);
  }

  read(): void {
    const { block } = this.#row;
    const { words, context } = this.#reader;
    const isJapanese = context.page.languages[0]?.tag === 'ja';
    const lower = lowerCase(block.text);
    for (const segment of segmentsOf(block, lower, this.#within, words)) {
      const value = this.#begin(segment, lower);
      if (!value) continue;
      for (const listed of namesIn(value.text, value.start, isJapanese)) {
        const before = this.#people;
        this.#readName(listed);
        this.#jobEnd = before > 0 && this.#people === before ? listed.end : undefined;
      }
    }
    const whole = this.#signers.map((signer) => ({
      ...signer,
      span: { start: signer.span.start, end: endOfRun(block, signer.span, this.#names) },
    }));
    creditSigners(block, whole, this.#people > 0, context);
  }

  /** Takes up the label of a stretch, or carries the last one on. @returns where names may stand; undefined: nowhere */
  #begin(segment: Span, lower: string): { text: string; start: number } | undefined {
    const { text } = this.#row.block;
    const { words } = this.#reader;
    const match = labelOf(lower.slice(segment.start, segment.end), this.#isSentence, words);
    if (match) {
      this.#role = match.role;
      this.#label = segment.start + match.start;
      this.#isCarried = false;
      this.#isOutletOnly = false;
    } else if (this.#isCarried && !this.#row.isNamed && !this.#isListed && !this.#isJoined) {
      // Behind "By Ann Vale |" her outlet may stand, and nobody else.
      this.#role = this.#people > 0 && this.#role === 'author' ? 'author' : undefined;
      this.#isOutletOnly = this.#role !== undefined;
      this.#label = undefined;
    }
    const start = segment.start + (match?.end ?? 0);
    const value = text.slice(start, segment.end);
    // "By <a>Ann Vale</a> and <a>Lorenz Kley</a>": what joins two elements carries the label over.
    const joins = this.#role !== undefined && (joiningSign.test(value) || words.joiner.test(value));
    if (joins && (joiningSignAlone.test(value) || words.joinerAlone.test(value))) {
      this.#isJoined = true;
      this.#isOutletOnly = false;
      return undefined;
    }
    this.#isJoined = joins;
    const ends = [words.otherField, words.dateBehind].map((end) => end.exec(lowerCase(value))?.index ?? value.length);
    const upTo = value.slice(0, Math.min(...ends));
    this.#isBehindDate ||= /(?:19|20)\d\d/u.test(text.slice(this.#within.start, segment.start));
    // "Fotografie | Tags: Kai": another field of the row.
    const isOtherField = !match && !this.#row.isNamed && /^\p{L}+[:：]/u.test(upTo);
    if (isOtherField) this.#role = undefined;
    if (isOtherField || !/\p{L}/u.test(upTo)) return undefined;
    this.#isCarried = true;
    return { text: upTo, start };
  }

  #readName(listed: Piece): void {
    const { words } = this.#reader;
    const told = this.#roleBehind(listed);
    if (told) {
      const before = this.#role;
      this.#role = told;
      this.#takePerson({ piece: listed, name: listed.name, isAuthor: told === 'author' });
      this.#role = before;
      return;
    }
    const piece = this.#withoutLabel(listed);
    // "Translation: Ann Vale, Soundtrack: Lorenz Kley and Ines Holm": a role that nothing is known of ends the one before.
    if (this.#label !== undefined && otherRole.test(piece.name)) {
      this.#role = undefined;
      return;
    }
    const named = this.#role === undefined ? undefined : words.labels.roleNamed(piece.name);
    if (named) {
      this.#role = named;
      this.#label = piece.start;
      return;
    }
    if (words.dateLabel.test(lowerCase(piece.name)) || this.#tookHelper(piece)) return;
    const candidate = this.#candidate(piece);
    if (!candidate) return;
    if (candidate.outlet && candidate.isAuthor) this.#signBehindName(candidate);
    if (this.#tookDesk(candidate) || this.#tookOutlet(candidate)) return;
    this.#takePerson(candidate);
  }

  /** The role that stands in brackets behind a name, written as its label would be before one. */
  #roleBehind({ name, end }: Piece): Role | undefined {
    const { words } = this.#reader;
    const role = roleInBrackets.exec(this.#row.block.text.slice(end))?.groups?.role;
    if (!role) return undefined;
    const label = words.labels.find(lowerCase(`${role}:`));
    if (label?.end === role.length + 1) return label.role;
    const form = `${role}: ${name}`;
    const lower = lowerCase(form);
    return words.phrases.standingIn(lower).some((phrase) => phrase.find(form, lower)?.slot) ? 'author' : undefined;
  }

  /** "Reporting by Ann Vale, with reporting by Lorenz Kley and Ines Holm": a comma may part two labels, too. */
  #withoutLabel(listed: Piece): Piece {
    const inner = this.#reader.words.labels.find(lowerCase(listed.name));
    if (!inner || !listed.name.slice(inner.start, inner.end).trim().includes(' ')) return listed;
    this.#role = inner.role;
    this.#label = listed.start + inner.start;
    return { ...listed, name: listed.name.slice(inner.end), start: listed.start + inner.end };
  }

  /** "By Ann Vale with AP", "By the Newsroom, with agencies": who helped. */
  #tookHelper(piece: Piece): boolean {
    if (this.#role !== 'author') return false;
    const isSigned = this.#people > 0 || this.#signers.length > 0;
    const { name, agency } =
      (withAgency.exec(piece.name) ?? (isSigned ? helperAlone.exec(piece.name) : null))?.groups ?? {};
    const { bylines, words, context } = this.#reader;
    if (!agency || (name && !isPersonName(name, words.people))) return false;
    const isNobody = isNominal(agency, context);
    if (!isNobody && !agencyNamed(agency)) return false;
    const start = this.#label ?? piece.start;
    const at = piece.end - agency.length;
    if (name) {
      bylines.read(name, 'author', this.#row.block, start, piece.end);
      this.#people++;
    }
    this.#signHelper(agency, isNobody, { start, end: piece.end }, at);
    return true;
  }

  #signHelper(agency: string, isNobody: boolean, span: Span, at: number): void {
    const { context } = this.#reader;
    if (isNobody) {
      const party: Party = { name: agency, kind: 'nominal', start: 0 };
      credit({ by: 'contribution', block: this.#row.block, span, parties: [party], at }, context);
      return;
    }
    const party = partyNamed(agency, context, at)!;
    this.#signers.push({ party, span: { start: this.#rowFrom ?? span.start, end: span.end }, isAfterPerson: false });
  }

  /** A name that may sign, as far as the row says so; undefined for tags, sections, places and degrees. */
  #candidate(piece: Piece): Candidate | undefined {
    const { known, context } = this.#reader;
    if (this.#role === undefined && this.#people === 0 && !this.#holdsKnown) return undefined;
    const { name, outlet } = withoutOutletBehind(withoutTitle(piece.name, this.#reader.words.people), context);
    const isAuthor = this.#role === undefined || this.#role === 'author';
    const isKnown = known.has(fold(name)) || known.has(fold(piece.name));
    const isOutletBehind = this.#people > 0 && this.#role === undefined && partyNamed(name, context)?.kind === 'self';
    const isToldOtherwise = isKnown || isOutletBehind;
    if (this.#role === undefined && !isToldOtherwise) return undefined;
    if (this.#isBehindDate && this.#people > 0 && this.#label === undefined && !isToldOtherwise) return undefined;
    // The outlet's words are the row up to it: "By Ann Vale | Harbor News".
    this.#rowFrom ??= this.#label ?? piece.start;
    if (this.#people > 0 && isAuthor && (this.#isBehindName(name, isKnown) || this.#isJob(piece))) return undefined;
    const isBare = this.#label === undefined && !isKnown && !rejectionOf(name, context);
    if (isBare && !this.#isBareName(name)) return undefined;
    return { piece, name, outlet, isAuthor, isKnown, span: { start: this.#rowFrom, end: piece.end } };
  }

  /** "By Ann Vale, MD", "By Ann Vale, Northmere": behind a full name one word is a degree or a place. */
  #isBehindName(name: string, isKnown: boolean): boolean {
    const { context } = this.#reader;
    if (isPostNominal(name) && !agencyNamed(name) && !isOwnOutlet(name, context)) return true;
    return !isKnown && countCjk(name) === 0 && !name.includes(' ') && !rejectionOf(name, context);
  }

  /** "By Ann Vale, Staff Writer": what she is, and nobody who signs with her. */
  #isJob({ name, start }: Piece): boolean {
    const isBehindComma = /,\s?$/u.test(this.#row.block.text.slice(0, start));
    return (
      isBehindComma && agencyBefore(name) === undefined && this.#reader.words.people.titleBehind.test(lowerCase(name))
    );
  }

  /** A name that only its place makes one has two words; tags and sections have one. */
  #isBareName(name: string): boolean {
    const tag = this.#reader.context.page.languages[0]?.tag;
    if (countCjk(name) === 0) return name.includes(' ') || this.#row.isLabelledLink === true;
    if (tag?.startsWith('zh') && !isHanName(name)) return false;
    const longest = tag === 'ja' ? longestJapaneseName : longestHanName;
    const row = this.#row.block.text.replace(/[\s\d年月日时時分:：./-]+/gu, '');
    return name.length <= longest && row.length <= longestHanRow;
  }

  #signBehindName({ piece, name, outlet, span }: Candidate): void {
    const party = partyNamed(outlet!, this.#reader.context, piece.start + name.length + 1);
    if (party) this.#signers.push({ party, span, isAfterPerson: true });
  }

  #isAccount(name: string): boolean {
    return isTechnicalAccount(name, this.#reader.context) && /\p{L}/u.test(name);
  }

  /** "By Staff Reports": a desk that signs is the outlet's. */
  #tookDesk({ piece, name, isAuthor, span }: Candidate): boolean {
    const { bylines, context } = this.#reader;
    const isDesk = this.#reader.words.people.desk.test(lowerCase(name)) || isOwnDesk(name, context);
    if (!isAuthor || this.#label === undefined || !isDesk || !this.#isAccount(name)) return false;
    bylines.read(name, 'author', this.#row.block, this.#label, piece.end);
    const party: Party = { name, kind: 'self', start: piece.start };
    this.#signers.push({ party, span, isAfterPerson: this.#people > 0 });
    return true;
  }

  /** An agency, a syndicator or the page's own outlet in a writer's place. */
  #tookOutlet({ piece, name, isAuthor, span }: Candidate): boolean {
    const { bylines, context } = this.#reader;
    const party = this.#isAccount(name) ? undefined : partyNamed(agencyBefore(name) ?? name, context, piece.start);
    const isDesk = isOwnDesk(name, context);
    if (!party || !(isDesk || ['self', 'agency', 'syndicator'].includes(party.kind))) return false;
    const isLabelled = this.#label !== undefined;
    // "oprac. Anna Nowak, PAP": who edited an agency's text signs with it.
    const isEdited = this.#role === 'editor' && isLabelled && party.kind === 'agency';
    if (!isAuthor && !isEdited) return true;
    const isFirst = this.#people === 0 && this.#signers.length === 0;
    // An outlet's bare name in the place of a writer's signs nothing; behind "By", a writer or an agency it does.
    if (isLabelled || !isFirst || party.kind !== 'self' || isDesk)
      this.#signers.push({ party, span, isAfterPerson: this.#people > 0 });
    this.#names.push({ start: piece.start, end: piece.end });
    if (this.#people === 0 && isAuthor && party.kind !== 'syndicator')
      bylines.read(name, 'author', this.#row.block, this.#label ?? piece.start, piece.end);
    return true;
  }

  /** "Ann Vale, Staff Lawyer, HCL Harbor Programme": behind somebody's job, where they work. */
  #isEmployer({ name, start }: Piece): boolean {
    const { text, links } = this.#row.block;
    if (this.#jobEnd === undefined || !/,\s?$/u.test(text.slice(this.#jobEnd, start))) return false;
    const isLinked = (at: number) => links.some((link) => link.start <= at && at < link.end);
    if (this.#lastPerson && isLinked(this.#lastPerson.start) && !isLinked(start)) return true;
    const hasInitials = /(?:^|\s)\p{Lu}{3,}(?:\s|$)/u.test(name) && /\p{Lu}\p{Ll}/u.test(name);
    return hasInitials || countWords(name) > longestPerson;
  }

  #takePerson({ piece, name, isAuthor }: Pick<Candidate, 'piece' | 'name' | 'isAuthor'>): void {
    const { bylines, context } = this.#reader;
    if (this.#isEmployer(piece)) {
      bylines.dismiss(name);
      return;
    }
    const isSource = ({ name: source, relation }: { name: string; relation: string }) =>
      fold(source) === fold(name) && relation !== 'self';
    const isAccount = this.#isAccount(name);
    if (
      context.credits.some(isSource) ||
      this.#isOutletOnly ||
      (!isAccount && !isPersonName(name, this.#reader.words.people))
    )
      return;
    bylines.read(name, this.#role ?? 'author', this.#row.block, this.#label ?? piece.start, piece.end);
    this.#names.push({ start: piece.start, end: piece.end });
    this.#lastPerson = piece;
    if (isAuthor && !isAccount) this.#people++;
  }
}

/** Whether a line holds a name that the page's data give; a longer word around it does no harm. */
function holdsKnown(text: string, known: ReadonlySet<string>): boolean {
  if (known.size === 0) return false;
  const folded = fold(text);
  return [...known].some((name) => folded.includes(name));
}

/**
 * What a row says: names with their roles, and outlets beside them. A row without a label, and without a name that is known,
 * says nothing: most rows around a text are read no further.
 */
export function readRow(row: Row, reader: Reader): void {
  const { text, seams } = row.block;
  const isKnown = holdsKnown(text, reader.known);
  // A part of a line is handed in for the label that it opens with.
  const mayName = row.isNamed || row.within !== undefined || isKnown;
  if (mayName || reader.words.labels.mayStandIn(lowerCase(text), seams)) new RowReading(row, reader, isKnown).read();
}

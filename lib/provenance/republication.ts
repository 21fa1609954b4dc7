import { perLanguages } from '../languages/index.ts';
import { lowerCase, type Phrase, type PhraseMatch } from '../languages/phrase.ts';
import { listOfPhrases, type PhraseList } from '../languages/phrase-list.ts';
import type { Block, BlockLink } from '../text/blocks.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import { credit, type FinderContext, isPageFoot, quotationOf, reject } from './context.ts';
import { phrasesInLine } from './line-phrases.ts';
import type { NoteKind } from './note-words.ts';
import { isMediaName } from './outlet-words.ts';
import { isOwnName, isOwnOutlet } from './own-outlet.ts';
import { isOutletName, leadingParty, type Party, partiesIn, partyNamed } from './parties.ts';
import type { EvidenceKind, Relation } from './provenance.ts';
import { WordPattern } from './word-pattern.ts';

interface NoteWords {
  otherMeanings: PhraseList<Phrase>;
  /** What ends an outlet's name inside a sentence. */
  stops: WordPattern;
}

const translatedFrom = 'en fr de es it pt ru uk pl nl sv da nb fi cs tr ar he fa zh ja ko hi'.split(' ');

function namesOfLanguages(tag: string): string[] {
  const names = new Intl.DisplayNames([tag], { type: 'language' });
  return translatedFrom.map((language) => fold(names.of(language) ?? ''));
}

/**
 * What languages are called, folded: nobody publishes *in* one. The browser's tables of them are slow to open, and few
 * texts are translations.
 */
const languageNamesOf = perLanguages((spoken) => new Set(spoken.flatMap(({ tag }) => namesOfLanguages(tag))));

const wordsOf = perLanguages(
  (spoken): NoteWords => ({
    otherMeanings: listOfPhrases(spoken, (language) => language.notRepublication),
    stops: new WordPattern(
      spoken.flatMap(({ source }) => source.stops),
      (words) => new RegExp(String.raw`\s(?:${words})(?![\p{L}\p{N}])`, 'u'),
    ),
  }),
);

// "… by Tidewater Review and does not reflect …": a small word after "and" begins no name.
const goesOn = /\s(?:and|but|or|und|et|y|e)\s\p{Ll}.*/u;
// "… dans Le Quai du 3 mai 2026", "… im Hafenboten vom 3. Mai 2026"
const dateBehind = /\s(?:\p{Ll}{1,4}\s)?\d{1,2}(?:\.|er)?\s\p{L}{3,}\.?(?:\s(?:19|20)\d\d)?.*/u;
const longestLine = 2000; // characters
const longestParagraph = 300; // characters, of a paragraph that a note begins

/** Whether a line may be a note about the text, by its place. */
function mayHoldNote(block: Block, { layout }: FinderContext): boolean {
  if (block.kind === 'heading' || block.text.length > longestLine) return false;
  const place = layout.placeOf(block);
  if (place === 'lead' || place === 'body') return block.text.length < longestParagraph && !isPageFoot(block);
  // Lists below a text are of other texts.
  const isAround = place === 'head' || place === 'tail' || (place === 'after' && block.kind !== 'list-item');
  return isAround && !isPageFoot(block);
}

/** Sentences that may be a note about the text, not a sentence of it: at the end, or at a short paragraph's beginning. */
function noteSentencesOf(block: Block, { layout }: FinderContext): Span[] {
  const place = layout.placeOf(block);
  const sentences = sentencesOf(block.text);
  return place === 'lead' || place === 'body' ? sentences.slice(0, 1) : [...bracketsAtEnd(block.text), ...sentences];
}

/** The phrases that may stand in a line's sentences, by what these would say. */
type Sayings = Record<NoteKind, Phrase[]>;

/** @returns undefined for most lines: none may stand there */
function sayingsIn(block: Block, context: FinderContext): Sayings | undefined {
  const { notes } = phrasesInLine(block, context);
  if (notes.length === 0) return undefined;
  const sayings: Sayings = { republication: [], translations: [], excerpts: [], contributions: [], releases: [] };
  for (const { kind, phrase } of notes) sayings[kind].push(phrase);
  return sayings;
}

/** "(Con información de AFP y EFE)" at the end of a paragraph: what the brackets hold. */
function bracketsAtEnd(text: string): Span[] {
  const match = /[(（[](?<inner>[^()（）[\]]{6,120})[)）\]]\s?$/u.exec(text);
  return match ? [{ start: match.index + 1, end: match.index + 1 + match.groups!.inner!.length }] : [];
}

interface Note {
  by: EvidenceKind;
  slot: NonNullable<PhraseMatch['slot']>;
  relation?: Relation;
}

/** "Aus dem Englischen von X", "From the book …": a text that says what it is, without the outlet or the house. */
function saysAlone(text: string, lower: string, phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) => {
    const match = phrase.find(text, lower);
    return match && match.slot?.kind !== 'source';
  });
}

// "本文由《潮声报》授权刊载，未经许可不得转载": behind the comma stands what may not be done with it.
const saysOfItself = /^(?:本文|本稿|此文|文章|全文)/u;
const prohibition = /，(?=未经|未經|不得|不可|禁止|请勿|請勿|谢绝|謝絕|严禁|嚴禁)/u;

function hasOtherMeaning(text: string, lower: string, { slot }: Note, { otherMeanings }: NoteWords): boolean {
  const behind = slot.start + slot.text.length;
  const comma = saysOfItself.test(text) ? text.slice(behind).search(prohibition) : -1;
  const clause = comma < 0 ? text : text.slice(0, behind + comma);
  const said = comma < 0 ? lower : lower.slice(0, behind + comma);
  return otherMeanings.standingIn(said).some((phrase) => phrase.find(clause, said));
}

/** What kinds of note a sentence may be, with the words that name somebody; several forms of words may fit. */
function* notesIn(text: string, lower: string, phrases: Sayings): Generator<Note> {
  const kinds: [EvidenceKind, NoteKind, Relation | undefined][] = [
    ['press-release', 'releases', 'press-release'],
    ['translation', 'translations', 'translated'],
    ['excerpt', 'excerpts', 'republished'],
    ['republication', 'republication', undefined],
    ['contribution', 'contributions', 'contributed'],
  ];
  for (const [by, kind, relation] of kinds) {
    for (const phrase of phrases[kind]) {
      const slot = phrase.find(text, lower)?.slot;
      if (slot?.kind === 'source') yield { by, slot, ...(relation && { relation }) };
    }
  }
}

// What parts two names of a list, each a link.
const listSign = /^\s?(?:,|、|(?:,\s)?(?:and|y|e|et|und|en|og|och|i|и)\s)\s?$/u;

/** The links that follow one in a list: "With reports from <a>Tidewater</a> and <a>El Muelle</a>". */
function linkedBehind(block: Block, first: BlockLink, from: number, context: FinderContext): Party[] {
  const parties: Party[] = [];
  let { end } = first;
  for (const link of block.links) {
    if (link.start < end || !listSign.test(block.text.slice(end, link.start))) continue;
    const party = partyNamed(block.text.slice(link.start, link.end).trim(), context, link.start - from);
    if (party) parties.push(party);
    end = link.end;
  }
  return parties;
}

/** The names in a slot: a link's own words where it begins with one, else up to what ends a name. */
function partiesOf(block: Block, from: number, slot: string, { stops }: NoteWords, context: FinderContext): Party[] {
  // In Chinese and Japanese a comma of their own parts the names of a list: "综合新华社、潮声网".
  // "Deutschen Presse-Agentur (dpa)": the code that the press knows it by.
  const code = /^[^()]{3,40}\((?<code>[^()]{2,8})\)/u.exec(slot)?.groups?.code;
  const coded = code && agencyNamed(code) ? partyNamed(code, context, slot.indexOf(`(${code})`) + 1) : undefined;
  if (coded) return [coded];
  const printed =
    slot + (/^(?:、[^，,。；！？：:（）()\s]{2,20})+/u.exec(block.text.slice(from + slot.length))?.[0] ?? '');
  const link = block.links.find((link) => link.start < from + printed.length && link.end > from);
  if (link && link.start <= from + 5) {
    const start = Math.max(link.start, from);
    const linked = partyNamed(block.text.slice(start, link.end).trim(), context, start - from);
    if (linked) return [linked, ...linkedBehind(block, link, from, context)];
  }
  // "AFP, EFE y Reuters": a comma ends a name, but not a list of names that are known.
  const listed = partiesIn(printed.replace(/(?<![\s.])[\s.]+$/u, ''), context);
  if (listed.length > 1 && listed.every(({ kind }) => kind !== 'outlet' && kind !== 'initials')) return listed;
  const lower = lowerCase(printed);
  const ends = [stops.exec(lower), /[,;:]\s|\s[-–—]\s|\s?[（(]/u.exec(lower)];
  const end = Math.min(...ends.map((found) => found?.index ?? printed.length));
  const words = printed
    .slice(0, end)
    .replace(goesOn, '')
    .replace(dateBehind, '')
    .replace(/(?<![\s“”"'’»«„.,，、])[\s“”"'’»«„.,，、]+$/u, '');
  const parties = partiesIn(words, context);
  const lead = parties.every(({ kind }) => kind === 'outlet') ? leadingParty(words, context) : undefined;
  return lead ? [lead] : parties;
}

const common =
  /^(?:this|that|these|those|their|our|your|here|there|them|him|her|social|page|site|print|paper|part|full|english|facebook)$/u;

/** Some outlets write themselves small; one word of four letters that is no common one may be such a name. */
function smallName(printed: string): Party[] {
  const name = /^\p{Ll}[\p{Ll}\d-]{3,}(?=[\s.,]|$)/u.exec(printed)?.[0];
  return name && !common.test(name) ? [{ name, kind: 'outlet', start: 0 }] : [];
}

/** "QUAY US" on quay.example: the outlet's name and a country's, which is another outlet of the house. */
function isOtherEdition({ name, kind }: Party, context: FinderContext): boolean {
  const edition = /^(?<own>.+)\s(?:US|UK|USA|[A-Z]{2}|[A-Z]\p{Ll}+)$/u.exec(name)?.groups?.own;
  return kind === 'self' && edition !== undefined && isOwnOutlet(edition, context) && !isOwnName(name, context);
}

const article = /^(?:El|La|Los|Las|Le|Les|The|Il|Der|Die|Das)\s\p{Lu}/u;

/** The two names that a small word may join in one. */
function partiesOfPair({ name, kind, start }: Party, context: FinderContext): Party[] {
  const joined = kind === 'outlet' ? /\s(?:and|y|e|et|und)\s(?=\p{Lu})/u.exec(name) : null;
  if (!joined) return [];
  const behind = joined.index + joined[0].length;
  const parties = [
    partyNamed(name.slice(0, joined.index), context, start),
    partyNamed(name.slice(behind), context, start + behind),
  ];
  return parties.filter((party) => party !== undefined);
}

/** Whom a note names, as far as they can be outlets: who helped a writer is not the reader's concern. */
function partiesOfNote(note: Note, block: Block, at: number, words: NoteWords, context: FinderContext): Party[] {
  let parties = partiesOf(block, at, note.slot.text, words, context);
  if (parties.length === 0 && note.by === 'republication') parties = smallName(note.slot.text);
  if (note.by === 'republication')
    parties = parties.map((party) => (isOtherEdition(party, context) ? { ...party, kind: 'outlet' } : party));
  if (note.by === 'contribution') {
    const isQuoted = /^[\s]*[«„“"「『《]/u.test(note.slot.text) || /[«„“"]$/u.test(block.text.slice(0, at));
    const isOutlet = ({ name, kind }: Party) =>
      kind !== 'outlet' || isQuoted || isMediaName(name) || article.test(name) || !name.includes(' ');
    // "Marea and La Costa": two outlets, where a word of the press or an article says so.
    const listed = parties.length === 1 ? partiesOfPair(parties[0]!, context) : [];
    parties = (
      listed.length > 1 && listed.some((one) => one.name.includes(' ') && isOutlet(one)) ? listed : parties
    ).filter(isOutlet);
  }
  const isOutlet = ({ name, kind }: Party) => kind !== 'outlet' || isOutletName(name) || /^\p{Ll}/u.test(name);
  return parties.every(isOutlet) ? parties : [];
}

/**
 * Finds sentences that say where a text was before, or whose it is in part: "本文转载自 X", "first appeared on X",
 * "Aus dem Englischen", "with files from X", "Pressemitteilung der X".
 */
export function findNotes(context: FinderContext): void {
  const words = wordsOf(context.page.languages);
  for (const block of context.layout.blocks) {
    if (!mayHoldNote(block, context)) continue;
    const phrases = sayingsIn(block, context);
    if (!phrases) continue;
    let read = -1;
    for (const found of noteSentencesOf(block, context)) {
      const lead = /^[\s(（[*–—]*/u.exec(block.text.slice(found.start, found.end))![0].length;
      const sentence = { start: found.start + lead, end: found.end };
      if (sentence.start >= read && readNote(block, sentence, { words, phrases }, context)) read = sentence.end;
    }
  }
}

const longestRest = 60; // characters behind the last name that still belong to the words shown

/** The sentence, without what a long one goes on to tell of the outlet: "… by Orbital Week, which covers the launch business". */
function upToNames(block: Block, sentence: Span, parties: readonly Party[], at: number): Span {
  const last = parties.at(-1)!;
  const end = at + last.start + last.name.length;
  const closed = end + /^[»”"'’)）』」]*/u.exec(block.text.slice(end))![0].length;
  return sentence.end - closed > longestRest && closed > sentence.start
    ? { start: sentence.start, end: closed }
    : sentence;
}

function noteAlone(kind: EvidenceKind, block: Block, { start, end }: Span, context: FinderContext): void {
  context.evidence.push({ kind, quote: quotationOf(block, start, end, context) });
}

/** Reads one sentence; tells whether it is a note. */
function readNote(
  block: Block,
  sentence: Span,
  { words, phrases }: { words: NoteWords; phrases: Sayings },
  context: FinderContext,
): boolean {
  const text = block.text.slice(sentence.start, sentence.end);
  const lower = lowerCase(text);
  // "… wurde im Original auf Englisch veröffentlicht": a language is no outlet.
  const isForeign = saysAlone(text, lower, phrases.translations);
  let refused: EvidenceKind | undefined;
  for (const note of notesIn(text, lower, phrases)) {
    if (note.by === 'republication' && hasOtherMeaning(text, lower, note, words)) {
      reject(note.by, block, sentence, 'another-meaning', context);
      return true;
    }
    const at = sentence.start + note.slot.start;
    const parties = partiesOfNote(note, block, at, words, context).filter(
      ({ name }) => !isForeign || !languageNamesOf(context.page.languages).has(fold(name)),
    );
    if (parties.length > 0) {
      if (isForeign) noteAlone('translation', block, sentence, context);
      const relation = note.relation && { relation: note.relation };
      credit({ by: note.by, block, span: upToNames(block, sentence, parties, at), parties, at, ...relation }, context);
      return true;
    }
    refused ??= note.by;
  }
  if (isForeign) noteAlone('translation', block, sentence, context);
  else if (saysAlone(text, lower, phrases.excerpts)) noteAlone('excerpt', block, sentence, context);
  else if (refused) reject(refused, block, sentence, 'not-an-outlet', context);
  return false;
}

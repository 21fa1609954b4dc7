import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { agencyNamed } from './agency-directory.ts';
import { type Reader, withoutOutletBehind } from './byline-row.ts';
import { rejectionOf } from './bylines.ts';
import { credit } from './context.ts';
import { isPictured } from './credit-tail.ts';
import { readJapaneseSignature } from './east-asian-byline.ts';
import { readHanSignature, readReportersIn } from './han-byline.ts';
import { andWords, withWords } from './joiners.ts';
import { isOwnOutlet } from './own-outlet.ts';
import { isTechnicalAccount, type Party, partiesIn, partyNamed } from './parties.ts';
import type { PeopleWords } from './people-words.ts';
import { isPersonName, namesIn, type Piece } from './person-names.ts';
import { readRow } from './row-reading.ts';
import { creditSigners } from './signers.ts';

export const longestRow = 160; // characters
const opening = 120; // characters of a paragraph

/** "[水野千晴，港メディア]", "(Ann Vale/AP)": a row in brackets that names an outlet names its writers beside it. */
const inBrackets = /^\s?[(（[【](?<inner>[^()（）[\]【】]{2,80})[)）\]】]\s?$/u;

export function readBrackets(block: Block, { words, bylines, context }: Reader): void {
  const inner = inBrackets.exec(block.text)?.groups?.inner;
  if (!inner || words.labels.find(lowerCase(inner))) return;
  const from = block.text.indexOf(inner);
  const pieces = namesIn(inner, from);
  const isOutlet = ({ name }: Piece) => isOwnOutlet(name, context) || agencyNamed(name) !== undefined;
  if (
    pieces.length < 2 ||
    !pieces.some(isOutlet) ||
    !pieces.every((piece) => isOutlet(piece) || isPersonName(piece.name, words.people))
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

/** "HARBOUR NEWS (Ann Vale, Lorenz Kley)", "(c)AFP/Ann VALE": the outlet, or an agency, and its writers at the end of the text. */
const outletWithWriters =
  /^(?:(?<outlet>\p{L}[^()（）]{1,30})\s?[(（](?<names>[^()（）]{3,80})[)）]\.?|(?:\(c\)|©)\s?(?<holder>[^/]{2,20})\/(?<writer>[^/]{4,40}))$/iu;

export function readOutletWithWriters(block: Block, { words, bylines, context }: Reader): void {
  if (!/[)）]\.?$|^©|^\(c\)/iu.test(block.text)) return;
  const match = outletWithWriters.exec(block.text);
  if (!match?.groups) return;
  if (block.pictures.length > 0 || block.kind === 'caption') return;
  // Above the text it is the picture's: "© AGENCY / POOL".
  if (match.groups.holder && context.layout.placeOf(block) === 'head') return;
  const written = (match.groups.names ?? match.groups.writer)!;
  const party = partyNamed((match.groups.outlet ?? match.groups.holder)!, context);
  const names = namesIn(written, block.text.indexOf(written));
  // "KFR (dst)", "KFR (ls/dpa)": short signs.
  const isSigns = /^\p{Ll}{2,4}(?:[/,]\s?\p{Ll}{2,4})*$/u.test(written);
  if (!party || (party.kind !== 'self' && party.kind !== 'agency')) return;
  if (isSigns) {
    const parties = [
      party,
      ...partiesIn(written, context).map((one) => ({ ...one, start: one.start + block.text.indexOf(written) })),
    ];
    credit({ by: 'byline', block, span: { start: 0, end: block.text.length }, parties, at: 0 }, context);
    return;
  }
  if (!names.every(({ name }) => isPersonName(name, words.people))) return;
  for (const { name, start, end } of names) bylines.read(name, 'author', block, start, end);
  credit({ by: 'byline', block, span: { start: 0, end: block.text.length }, parties: [party], at: 0 }, context);
}

/** "…讯（记者 X）" in a paragraph's opening, "…。（评论员 A B）" and "(文/图 A B)" at its end: brackets that a label opens. */
export function readBracketsInText(block: Block, reader: Reader): void {
  const { text } = block;
  for (const match of text.matchAll(/[(（【［〔[](?<inner>[^()（）【】［］〔〕[\]]{2,60})[)）】］〕\]]/gu)) {
    const isEdge = match.index < opening / 2 || match.index + match[0].length >= text.trimEnd().length - 1;
    const inner = match.groups!.inner!;
    if (!isEdge) continue;
    const start = match.index + 1;
    // "【潮声网报道 记者 林远】": behind the outlet.
    const report = /^\p{Script=Han}{2,8}(?:综合)?(?:报道|讯|消息)[\s，,]/u.exec(inner)?.[0].length ?? 0;
    if (report > 0 && reader.words.labels.find(lowerCase(inner.slice(report)))) {
      readRow({ block, within: { start: start + report, end: start + inner.length }, isNamed: false }, reader);
      continue;
    }
    if (readReportersIn(inner, start, block, reader) || !reader.words.labels.find(lowerCase(inner))) continue;
    readRow({ block, within: { start, end: start + inner.length }, isNamed: false }, reader);
  }
}

/** "HN-Redaktion" on Harbor News, in a line of its own or before the date of one: its desk. */
export function readDeskSignature(block: Block, { bylines, context }: Reader): void {
  const name = block.text.includes('-Redaktion')
    ? /^\p{Lu}\p{L}*-Redaktion(?=$|\s\d)/u.exec(block.text)?.[0]
    : undefined;
  if (!name || !isOwnOutlet(name, context) || context.taken.has(block)) return;
  const party: Party = { name, kind: 'self', start: 0 };
  bylines.read(name, 'author', block, 0, name.length);
  credit({ by: 'byline', block, span: { start: 0, end: name.length }, parties: [party], at: 0 }, context);
}

// "… と述べた。(c)AFP/Ann VALE": behind the last sentence, the agency and its writer.
const signedByAgency =
  /[(（]c[)）]\s?(?<agency>\p{Lu}[\p{L}.]{1,14})[/／](?<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){1,3})$/u;

/** The writer whom an agency names with itself at the end of a text. */
export function readSignedByAgency(block: Block | undefined, { words, bylines }: Reader): void {
  const match = block && block.kind !== 'caption' && !isPictured(block) ? signedByAgency.exec(block.text) : null;
  const { agency = '', name = '' } = match?.groups ?? {};
  if (!block || !match || !agencyNamed(agency) || !isPersonName(name, words.people)) return;
  bylines.read(name, 'author', block, match.index, block.text.length);
}

/** A signature: the last line of a text, or the first, a person's name and nothing else. */
export function readSignature(block: Block | undefined, reader: Reader): void {
  const { words, bylines, context } = reader;
  if (block) {
    readHanSignature(block, reader);
    readJapaneseSignature(block, reader);
  }
  const name = block?.text.replace(/^[—–-]\s?|[.,]$/gu, '').trim() ?? '';
  if (
    !block ||
    context.taken.has(block) ||
    bylines.isQuoted(block.text) ||
    block.kind === 'heading' ||
    /^(?:Mit|With|Con|Avec|PM|SOURCE|Quelle|Text)\s/u.test(name) ||
    !isPersonName(name, words.people) ||
    !/^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}$/u.test(name) ||
    rejectionOf(name, context) ||
    withoutOutletBehind(name, context).outlet ||
    words.labels.find(lowerCase(name))
  )
    return;
  bylines.read(name, 'author', block, 0, block.text.length);
}

const oneWriter = String.raw`\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){1,2}`;
const writer = String.raw`(?<name>${oneWriter}(?:\s(?:${andWords})\s${oneWriter})?)`;

/**
 * Each form of a writer with an agency, and where in a row of it the agency stands: few rows have one there, and the form is
 * tried on those alone. It asks for a letter of any script in a dozen places, which an engine is slow to begin with.
 */
const writersForms: readonly { place: RegExp; form: RegExp }[] = [
  {
    place: /(?:,|\s[/|·•–-])\s([^,/|·•–-]{2,25})$/u,
    form: new RegExp(String.raw`^${writer}(?:,|\s[/|·•–-])\s(?<agency>\p{Lu}[\p{L}\s]{1,24})$`, 'u'),
  },
  {
    place: /^([^,|·•]{2,80}?)(?:,|\s[|·•])\s/u,
    form: new RegExp(String.raw`^(?<agency>\p{L}{2,24}(?:\s\p{Lu}\p{L}+){0,2})(?:,|\s[|·•])\s${writer}$`, 'u'),
  },
  {
    place: /\s[(（]([^()（）]{2,25})[)）]$/u,
    form: new RegExp(
      String.raw`^(?:(?:By|Von|Par|Por|Di)\s)?${writer}\s[(（](?<agency>\p{L}[\p{L}\s]{1,24})[)）]$`,
      'u',
    ),
  },
];

/** "Ann Vale, Reuters", "Ann Vale / AFP", "Reuters, Ann Vale": a writer, and whose. */
export function writerOfAgency(text: string, words: PeopleWords): { name: string; agency: string } | undefined {
  for (const { place, form } of writersForms) {
    const there = place.exec(text)?.[1];
    if (there === undefined || !agencyNamed(there)) continue;
    const { name = '', agency = '' } = form.exec(text)?.groups ?? {};
    const people = namesIn(name, 0);
    if (agencyNamed(agency) && people.every((one) => !agencyNamed(one.name) && isPersonName(one.name, words)))
      return { name, agency };
  }
  return undefined;
}

const writerAlone = /^\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){1,2}$/u;
const smallWordBehind = /\s\p{Ll}{1,3}$/u; // "Repórter da"
const longestPair = 60; // characters of a name and an agency without a sign between

/** "ANN VALE Associated Press": no sign parts a writer's whole name from the agency's. */
function writerBeforeAgency(text: string, { words, context }: Reader): { name: string; agency: string } | undefined {
  if (text.length > longestPair || !/^\p{Lu}\S+\s\p{Lu}\S+\s/u.test(text)) return undefined;
  if (!agencyNamed(text.split(' ').slice(-2).join(' '))) return undefined;
  const { name, outlet } = withoutOutletBehind(text, context);
  const isWriter = writerAlone.test(name) && isPersonName(name, words.people);
  return outlet?.includes(' ') && agencyNamed(outlet) && isWriter ? { name, agency: outlet } : undefined;
}

const helperInBrackets = new RegExp(String.raw`[(（](?:${withWords})\s(?:l['’])?(?<agency>[^()（）]{2,30})[)）]`, 'u');

/** "Par Ines Vale (avec AFP)": who helped, in brackets behind the writer. */
export function readHelperInBrackets(block: Block, { context }: Reader): void {
  const match = /[(（]/u.test(block.text) && !context.taken.has(block) ? helperInBrackets.exec(block.text) : null;
  const agency = match?.groups?.agency;
  const party = agency && agencyNamed(agency) ? partyNamed(agency, context) : undefined;
  if (!match || !party) return;
  const span = { start: match.index, end: match.index + match[0].length };
  const at = match.index + match[0].lastIndexOf(agency!);
  credit({ by: 'byline', block, span, parties: [party], at, relation: 'contributed' }, context);
}

/** "Inês Vale – Repórter da Agência Brasil": what she is, and with which agency. */
function workerOfAgency(text: string, { words, context }: Reader): { name: string; agency: string } | undefined {
  const [, name = '', rest = ''] = /^([^–—|-]{4,40}?)\s[–—|-]\s(.{6,60})$/u.exec(text) ?? [];
  if (!name || !writerAlone.test(name) || !isPersonName(name, words.people)) return undefined;
  const undated = rest.slice(0, words.dateBehind.exec(lowerCase(rest))?.index);
  const { name: job, outlet } = withoutOutletBehind(undated, context);
  if (!outlet || !agencyNamed(outlet) || !words.people.titleBehind.test(lowerCase(job.replace(smallWordBehind, ''))))
    return undefined;
  return { name, agency: outlet };
}

/** A row of the head that is a writer, and whose. */
export function readWriterOfAgency(block: Block, reader: Reader): void {
  const { words, bylines, context } = reader;
  const found =
    writerOfAgency(block.text, words.people) ??
    writerBeforeAgency(block.text, reader) ??
    workerOfAgency(block.text, reader);
  if (!found || context.taken.has(block) || block.pictures.length > 0) return;
  const { name, agency } = found;
  const at = block.text.lastIndexOf(agency);
  const party = partyNamed(agency, context);
  for (const one of namesIn(name, block.text.indexOf(name)))
    bylines.read(one.name, 'author', block, one.start, one.end);
  if (party) credit({ by: 'byline', block, span: { start: 0, end: block.text.length }, parties: [party], at }, context);
}

/** "… bleibt der Kai im April leer. Von Ines Vale": the writer behind the last sentence of a lead. */
export function readBehindLead(block: Block, { words, bylines }: Reader): void {
  const { text } = block;
  if (!/[.!?…]["”“»]?\s\S+(?:\s\S+){2,3}$/u.test(text)) return;
  const match =
    /[.!?…]["”“»]?\s(?<byline>\p{Lu}\p{Ll}{1,6}\s(?<name>\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){1,2}))$/u.exec(
      text,
    );
  if (!match?.groups) return;
  const { byline = '', name = '' } = match.groups;
  const label = words.labels.find(lowerCase(byline));
  if (label?.role !== 'author' || label.end !== byline.length - name.length || !isPersonName(name, words.people))
    return;
  bylines.read(name, 'author', block, text.length - byline.length, text.length);
}

const mostFormLinks = 4; // of a row that are looked at: lists of posts have more

/** Whole rows, and links in them, that a language writes in a form of its own. */
export function readPhrases(block: Block, { words, bylines, context }: Reader): void {
  const whole = { start: 0, end: block.text.length <= longestRow ? block.text.length : opening };
  // "A professor of harbours. View all posts by Ines Vale": the form is a link's.
  for (const part of [whole, ...block.links.slice(0, mostFormLinks)]) {
    const text = block.text.slice(part.start, part.end);
    const lower = lowerCase(text);
    for (const phrase of words.phrases.standingIn(lower)) {
      const slot = phrase.find(text, lower)?.slot;
      if (!slot) continue;
      // "More articles by Ines Vale →"
      const named = slot.text.split(/[→»›]/u)[0]!.trimEnd();
      for (const { name, start, end } of namesIn(named, part.start + slot.start))
        if (isPersonName(name, words.people) || isTechnicalAccount(name, context))
          bylines.read(name, 'author', block, start, end);
    }
  }
}

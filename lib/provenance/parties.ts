import { printedDate } from '../article/metadata/dates.ts';
import { perLanguages } from '../languages/index.ts';
import { WordIndex } from '../languages/word-index.ts';
import { hasWord } from '../text/capitals.ts';
import { cleanName, type NameOddity } from '../text/odd-letters.ts';
import { countCjk, countWords, fold, foldAll } from '../text/white-space.ts';
import { agencyNamed, isSyndicator, mayNameAgency } from './agency-directory.ts';
import type { FinderContext } from './context.ts';
import { andWords, withWords } from './joiners.ts';
import { nounBefore } from './outlet-words.ts';
import { isOwnName, isOwnOutlet } from './own-outlet.ts';

/** Whom a credit names. */
export interface Party {
  /** As printed. */
  name: string;
  kind:
    | 'self'
    | 'agency'
    | 'syndicator'
    /** A name that identifies nobody: "网络", "Agenturen". */
    | 'nominal'
    /** A desk's or a writer's short sign: "ino", "red". */
    | 'initials'
    | 'outlet';
  /** Where the name stands in the credit. */
  start: number;
  /** What was odd about how it is written. */
  oddities?: NameOddity[];
}

const wordsOf = perLanguages((spoken) => {
  const nominal = new Set(foldAll(spoken.flatMap(({ source }) => source.nominal)));
  return {
    nominal,
    nominalIndex: new WordIndex([...nominal, 'wires']),
    accounts: new Set(foldAll(spoken.flatMap(({ technicalAccounts }) => technicalAccounts))),
  };
});

// "Courier wires": the agencies that a paper takes.
const paperWires = /^\p{Lu}\p{L}{2,20} wires$/u;

/** Names that identify nobody: "网络", "agencies". */
export function isNominal(name: string, { page }: FinderContext): boolean {
  return (name.endsWith(' wires') && paperWires.test(name)) || wordsOf(page.languages).nominal.has(fold(name));
}

/** Whether any party of a text may be an agency or nominal. Most rows around an article hold no such name, and need not be taken apart. */
export function mayCreditAgencies(text: string, { page }: FinderContext): boolean {
  const { name } = cleanName(text);
  return mayNameAgency(name) || wordsOf(page.languages).nominalIndex.placesIn(fold(name)) !== undefined;
}

// "siteadmin", "wp_editor2", "user4711": one word in small letters that is a login's.
const login = /^(?:user\d+|[a-z\d]+_[a-z\d_]+)$/u;
const loginWord =
  /admin|webmaster|redaktion|redaccion|redazione|redakcja|newsroom|newsdesk|(?:editor|redakteur|redactor|redattore|redaktor|reporter|writer)\d*$/u;

/** A login, a stand-in or a desk: "admin", "104363", "Staff Writer". English ones are used in every language. */
export function isTechnicalAccount(name: string, context: FinderContext): boolean {
  const folded = fold(name);
  const { accounts } = wordsOf(context.page.languages);
  // "Guardian staff reporter", "Harbor Japan Staff": a stand-in behind the outlet's own name.
  if (isOwnName(name, context)) return false;
  const words = name.split(' ');
  for (let from = 1; from < words.length; from++) {
    if (accounts.has(fold(words.slice(from).join(' '))) && isOwnOutlet(words.slice(0, from).join(' '), context))
      return true;
  }
  return (
    folded === '' ||
    accounts.has(folded) ||
    !(/[A-Za-z]{2}/u.test(name) || /\p{L}{2}/u.test(name)) ||
    login.test(name) ||
    (/^[a-z\d._-]+$/u.test(name) && loginWord.test(name))
  );
}

const longestName = 60; // characters
// Words of a notice that stands behind a name.
const clause = /版权|版權|侵权|侵權|删除|刪除|联系|聯繫|仅供|不代表|请勿|未经/u;
const generic = /^(?:links?|here|source|original|article|artikel|photo|video|pdf|hier|lien|enlace|website|homepage)$/iu;
const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s|,|$)/iu;

/** Whether words can be an outlet's name: a capital or a script without them, a domain; no sentence and no date. */
export function isOutletName(name: string): boolean {
  // "Source: She told us herself."
  if (/^(?:i|you|he|she|it|we|they|this|that)(?:\s|$)/iu.test(name) || /.@/u.test(name)) return false;
  if (name.length < 2 || name.length > longestName || countWords(name) > 8 || !hasWord(name)) return false;
  // "#quaydays, Inc.": what is left of a company whose name is none
  if (/^(?:Inc|Ltd|LLC|Corp|GmbH|PLC)\.?$/iu.test(name)) return false;
  if (
    clause.test(name) ||
    generic.test(name) ||
    printedDate(name) ||
    weekday.test(name) ||
    /^https?:|\d{1,2}:\d\d|[“”‘„»«?!]|^\d(?!\d*\p{Script=Han})|^第?\d{1,4}(?:年|月|号|號|期|巻)(?:\d|$)/u.test(name)
  )
    return false;
  return (
    countCjk(name) > 0 ||
    /^[A-Z@]/u.test(name) ||
    /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(name) ||
    /^[\w-]+(?:\.[\w-]+)+$/u.test(name)
  );
}

function kindOf(name: string, context: FinderContext): Party['kind'] | undefined {
  const isAgency = agencyNamed(name) !== undefined;
  // "red", "ino", "kra Nordstadt"; dpa and apa are written small, too.
  if (!isAgency && /^\p{Ll}{2,4}(?:\s\p{Lu}\p{L}+)?$/u.test(name)) return 'initials';
  if (isOwnOutlet(name, context)) return 'self';
  if (isAgency) return 'agency';
  if (isNominal(name, context)) return 'nominal';
  return isSyndicator(name) ? 'syndicator' : undefined;
}

/** A name without the marks, commas and brackets that end it; a full stop right behind it stays. */
function withoutSignsBehind(name: string): string {
  if (!/^[\s”"“»«」』》’',，、.:：;)）\]|·•]/u.test(name.slice(-1))) return name;
  return name.replace(/(?<![\s”"“»«」』》’',，、.:：;)）\]|·•])[\s”"“»«」』》’',，、.:：;)）\]|·•]+$/u, (tail) =>
    tail.startsWith('.') ? '.' : '',
  );
}

/** Who one name is; `undefined` for words that name nobody. */
export function partyNamed(printed: string, context: FinderContext, start = 0): Party | undefined {
  const lead = /^[\s“"„«»「『《‘'’,，、–—(（[［〔【｜丨-]*(?:the\s(?=\p{Lu}))?/u.exec(printed)![0].length;
  const name = withoutSignsBehind(printed.slice(lead));
  // "东港网、潮声网等", "© www.harbour.example".
  const shown = name
    // "潮声新闻·潮声号·政务": the outlet, and its channels.
    .replace(/(?<=\p{Script=Han}{2})·.*/u, '')
    // "潮声周刊2026年第8期"
    .replace(/(?<=\p{Script=Han}{2})\s?(?:(?:19|20)\d\d年.*|第\d{1,4}期.*)/u, '')
    // "潮声新闻官方账号"
    .replace(/(?<=\p{Script=Han}{2})(?:官方)?(?:账号|帳號|帐号)$/u, '')
    // "综合新华社、潮声网报道"
    .replace(/(?<=\p{Script=Han}{2}(?:社|网|報|报|新闻))(?:报道|報道|報導|消息)$/u, '')
    .replace(/(?<=\p{Script=Han}{2})等$/u, '')
    .replace(/^(?:©|\(c\))\s?/iu, '')
    // "公众号“潮声夜话”": the platform is not the outlet.
    .replace(/^(?:微信)?(?:公众号|公眾號|订阅号)\s?[“"「：:]\s?/u, '');
  const trimmed =
    (/\p{L}\.\p{L}/u.test(shown) && shown.endsWith('.')) || /^\p{Lu}\.$/u.test(shown)
      ? shown
      : shown.replace(/\.$/u, '');
  const at = start + lead;
  if (!trimmed || /\S@\S/u.test(trimmed)) return undefined;
  const { name: clean, oddities } = cleanName(trimmed);
  const odd = oddities.length > 0 && { oddities };
  const kind = kindOf(clean, context);
  // "dpa/kl": the agency, and who edited its text; "dpa/lno" is a desk of its own.
  const edited =
    kind === 'agency'
      ? /^(?<code>[\p{L}.]{2,10})\/(?!l\p{Ll}{2}$|tmn$|gms$)\p{Ll}{1,4}$/u.exec(clean)?.groups?.code
      : undefined;
  if (edited && agencyNamed(edited)) return { name: edited, kind: 'agency', start: at, ...odd };
  // "la agencia AFP", "Nachrichtenagentur dpa" name AFP and dpa.
  const before = kind === 'agency' ? (/^da\s/iu.exec(clean)?.[0].length ?? nounBefore(clean)) : 0;
  if (kind) return { name: clean.slice(before), kind, start: at + before, ...odd };
  return isOutletName(clean) ? { name: clean, kind: 'outlet', start: at, ...odd } : undefined;
}

// Signs that part names whatever they are, and words that do where one side is a known name.
const hardSeparator =
  /\s?(?:[、;；|｜]|\s·\s|(?<!\p{L})\/|\/(?!\p{L})|,\s|，|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s(?=\p{Script=Han})|(?<=\p{Script=Han}[网網报報社闻聞端])(?:综合|綜合)自?(?=\p{Script=Han}{2}))\s?/gu;
const softSeparator = new RegExp(String.raw`\s?\/\s?|\s(?:${andWords}|${withWords}|&|\+)\s`, 'gu');

// Any of those signs, or letters of a script in which a blank is one: most credits are one name.
const mayHoldSign = /[、;；|｜·/,，\u2e80-\u{3ffff}]/u;

const inOne = (text: string) => (text.trim() ? [{ text, start: 0 }] : []);

function pieces(text: string, separator: RegExp): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    found.push({ text: text.slice(from, match.index), start: from });
    from = match.index + match[0].length;
  }
  found.push({ text: text.slice(from), start: from });
  return found.filter((piece) => piece.text.trim());
}

const longestLead = 6; // words

const isKnown = (party: Party | undefined) =>
  party !== undefined && party.kind !== 'outlet' && party.kind !== 'initials';

/**
 * Everybody whom a credit names: "kai.example, ino/dpa", "AFP/The Quay", "A、B", "KB mit dpa", "东港日报海外版 潮声网".
 * A word between two names parts them only where one of them is known: "Wind and Weather" is one name.
 */
export function partiesIn(credit: string, context: FinderContext): Party[] {
  const listed = mayHoldSign.test(credit) ? pieces(credit, hardSeparator) : inOne(credit);
  return listed.flatMap((piece, i) => {
    const whole = partyNamed(piece.text, context, piece.start);
    const parts = pieces(piece.text, softSeparator);
    // "Valley Bulletin mit dpa" holds the outlet's name, and is not one.
    const isOne = whole?.kind !== 'self' || parts.length === 1 || isOwnName(whole.name, context);
    // "AFP/Reuters" are two, though one of them would do for both to be known.
    const areAgencies = parts.length > 1 && parts.every((part) => agencyNamed(part.text.trim()) !== undefined);
    if (isKnown(whole) && isOne && !areAgencies) return [whole!];
    if (parts.length > 1) {
      const named = parts.map((part) => partyNamed(part.text, context, piece.start + part.start));
      // "A, B and C": the last of a list has the list's word before it.
      const endsList = listed.length > 1 && i === listed.length - 1 && named.every((party) => party !== undefined);
      if (endsList || named.some(isKnown)) return named.filter((party) => party !== undefined);
    }
    return whole ? [whole] : [];
  });
}

/** The known name that words begin with: "Nachrichtenagentur AFP erstellt", "Associated Press writers". */
export function leadingParty(words: string, context: FinderContext): Party | undefined {
  const list = words.trim().split(/\s/u).slice(0, longestLead);
  for (let end = list.length; end > 0; end--) {
    const party = partyNamed(list.slice(0, end).join(' '), context);
    if (isKnown(party)) return party;
  }
  return undefined;
}

import type { Article } from '../article/article.ts';
import { printedDate } from '../article/metadata/dates.ts';
import { articleNode, namesOf } from '../article/metadata/json-ld.ts';
import type { Page } from '../article/page.ts';
import { type Agency, agencies, pictureHouses, syndicators } from '../languages/agencies.ts';
import { perLanguages } from '../languages/index.ts';
import { hasWord } from '../text/capitals.ts';
import { cleanName, type NameOddity } from '../text/odd-letters.ts';
import { countCjk, countWords, fold, foldAll } from '../text/white-space.ts';
import type { FinderContext } from './context.ts';

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

const wordsOf = perLanguages((spoken) => ({
  nominal: new Set(foldAll(spoken.flatMap(({ source }) => source.nominal))),
  own: new Set(foldAll(spoken.flatMap(({ source }) => source.own))),
  accounts: new Set(foldAll(spoken.flatMap(({ technicalAccounts }) => technicalAccounts))),
}));

const mostAsked = 2000; // names remembered; a page asks for a hundred

class Directory {
  readonly #codes = new Map<string, Agency>();
  readonly #names = new Map<string, Agency>();
  /** What was asked for: the rows around an article repeat few names. */
  readonly #asked = new Map<string, Agency | undefined>();

  constructor(list: readonly Agency[]) {
    const folded = foldAll(list.flatMap(({ name, names }) => [name, ...names]));
    let next = 0;
    for (const agency of list) {
      for (const code of agency.codes) this.#codes.set(code.normalize('NFKC'), agency);
      const name = folded[next++]!;
      if (name.length > 3) this.#names.set(name, agency);
      for (let i = 0; i < agency.names.length; i++) this.#names.set(folded[next++]!, agency);
    }
  }

  /** Codes in their own case, with a desk's sign behind them ("dpa/lno", "dpa-AFX"); names in any case. */
  find(printed: string): Agency | undefined {
    if (this.#asked.has(printed)) return this.#asked.get(printed);
    const agency = this.#look(printed);
    if (this.#asked.size >= mostAsked) this.#asked.clear();
    this.#asked.set(printed, agency);
    return agency;
  }

  #look(printed: string): Agency | undefined {
    const whole = printed.normalize('NFKC').trim();
    const asPrinted = this.#codes.get(whole) ?? this.#names.get(fold(whole));
    if (asPrinted) return asPrinted;
    const name = /^(?:the|die|der|von|la|l['’]|el|da)/iu.test(whole)
      ? whole.replace(/^(?:the|die|der|von der|la|l['’]|el|da\s)\s?(?=\p{Lu})/iu, '')
      : whole;
    const known = name === whole ? undefined : (this.#codes.get(name) ?? this.#names.get(fold(name)));
    if (known) return known;
    // "Deutsche Presse-Agentur (dpa)", "Agencia EFE", "AFP通信".
    const withCode = /^([^(]+)\(([^()]{2,12})\)$/u.exec(name);
    if (withCode) return this.find(withCode[2]!) ?? this.find(withCode[1]!);
    const bare = name
      .replace(/^(?:agencia|agence|agenzia|agência|agentur|agencja|nachrichtenagentur)\s/iu, '')
      .replace(/\s?(?:news agency|news service|通信社?|통신|\sGmbH|\sL\.?P\.?|\sLLC|\sInc\.?)$/iu, '');
    if (bare !== name) return this.find(bare);
    // A desk's sign behind a code; where it is a code too, two agencies stand side by side: "sid/dpa".
    const service = /^(\S{2,10}) (?:Sports?|News|Business|Politik|Regional|Video|Deportes)$/u.exec(name);
    if (service && /^[\p{L}.]+$/u.test(service[1]!)) return this.#codes.get(service[1]!);
    const desk = /[-/]/u.test(name) ? /^([\p{L}.]{2,10})[-/]([\p{L}\d]{1,8})$/u.exec(name) : null;
    return desk && !this.#codes.has(desk[2]!) ? this.#codes.get(desk[1]!) : undefined;
  }
}

const wires = new Directory(agencies);
const partners = new Directory(syndicators);
const houses = new Set(foldAll(pictureHouses));

/** The news agency that a name means where a credit stands. */
export function agencyNamed(name: string): Agency | undefined {
  return wires.find(name);
}

// "Courier wires": the agencies that a paper takes.
const paperWires = /^\p{Lu}\p{L}{2,20} wires$/u;

/** Names that identify nobody: "网络", "agencies". */
export function isNominal(name: string, { page }: FinderContext): boolean {
  return (name.endsWith(' wires') && paperWires.test(name)) || wordsOf(page.languages).nominal.has(fold(name));
}

// "siteadmin", "wp_editor2", "user4711": one word in small letters that is a login's.
const login = /^(?:user\d+|[a-z\d]+_[a-z\d_]+)$/u;
const loginWord = /admin|webmaster|redaktion|redaccion|redazione|newsroom|newsdesk/u;

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

/** Legal forms, articles and domain endings that one outlet writes and leaves out again. */
function bare(name: string): string {
  return fold(
    name
      .replace(/^(?:https?:\/\/)?(?:www\d?\.)?/iu, '')
      .replace(/^(?:the|der|die|das|le|la|el|il)\s/iu, '')
      .replace(/\s(?:gmbh|ag|se|inc|ltd|llc|plc|s\.?\s?a\.?|co\.?\s?kg).*/iu, '')
      .replace(/\.(?:com|net|org|cn|com\.cn|de|at|ch|fr|es|it|pl|co\.uk|tv|info|jp|co\.jp|ru)$/iu, ''),
  ).replace(/(?:新闻网|网站|网|在线|客户端|新闻|日报社|online|news|redaktion|com)$/u, '');
}

interface OwnNames {
  host: string;
  labels: string[];
  names: string[];
  /** The lines at the page's foot that say whose it is. */
  foot: string;
  /** Names that were asked about, and whether each is the outlet's: rows and captions repeat them. */
  asked: Map<string, boolean>;
}

const ownNames = new WeakMap<Article, WeakMap<Page, OwnNames>>();
const footLines = 60;

/** What the outlet that runs the page goes by: its address, the name it gives itself, what its title and its foot say. */
function ownNamesOf(context: FinderContext): OwnNames {
  const { page, article } = context;
  const ofArticle = ownNames.get(article) ?? new WeakMap<Page, OwnNames>();
  ownNames.set(article, ofArticle);
  const known = ofArticle.get(page);
  if (known) return known;
  let host = '';
  try {
    host = new URL(page.url).hostname.replace(/^www\d?\./u, '');
  } catch {
    // a page without an address, in a test or from a file
  }
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => !/^(?:com?|org|net|gov|edu|ac|news|m)$/u.test(label));
  const headline = fold(article.headline ?? '');
  const segments = (page.title ?? '').split(/\s[-–—|·]\s|[_|｜]|--|[-—](?=\p{Script=Han}+$)/u).slice(1);
  // Chinese portals name the section, the portal and its address; elsewhere the outlet is the last.
  const inTitle = segments.filter((segment, i) => countCjk(segment) > 1 || i === segments.length - 1);
  const names = [
    article.publisher ?? '',
    ...namesOf(articleNode(page)?.publisher),
    // "… | Harbor News | by Ann Vale" names the writer last.
    ...inTitle.filter((part) => !headline.includes(fold(part)) && !/^\s*(?:by|von|par|por)\s/iu.test(part)),
  ]
    .map(bare)
    .filter((name) => name.length >= 2);
  const foot = (page.blocks ?? [])
    .slice(-footLines)
    .filter(
      ({ text, zone }) =>
        (zone === 'footer' && /©|版权|版權|copyright|关于|關於|简介/iu.test(text)) ||
        /^\W*(?:©|copyright|版权所有)/iu.test(text),
    )
    .map(({ text }) => text)
    .join('\n');
  const own = { host: fold(host), labels: labels.map(fold), names, foot, asked: new Map<string, boolean>() };
  ofArticle.set(page, own);
  return own;
}

/** Whether the outlet's own name begins with these words. */
function publisherBegins(name: string, { article }: FinderContext): boolean {
  return (article.publisher ?? '').toLowerCase().startsWith(`${name.toLowerCase()} `);
}

/** Whether a name is, letter by letter, the outlet's own. */
export function isOwnName(name: string, context: FinderContext): boolean {
  return ownNamesOf(context).names.includes(bare(name));
}

// What a portal of Han calls its parts by: "潮声新闻", "潮声财经" and "潮声号" are of 潮声.
const channel =
  /^(?:网|網|号|號|新闻|新聞|资讯|資訊|财经|財經|体育|體育|娱乐|娛樂|科技|军事|軍事|汽车|汽車|房产|房產|教育|健康|旅游|视频|視頻|文化|历史|首页|客户端|频道|頻道|订阅)+$/u;

/** Whether a name means the outlet that runs the page. */
export function isOwnOutlet(name: string, context: FinderContext): boolean {
  const { asked } = ownNamesOf(context);
  let isOwn = asked.get(name);
  if (isOwn === undefined) {
    isOwn = meansOwnOutlet(name, context);
    asked.set(name, isOwn);
  }
  return isOwn;
}

function meansOwnOutlet(name: string, context: FinderContext): boolean {
  if (wordsOf(context.page.languages).own.has(fold(name))) return true;
  const wanted = bare(name);
  if (wanted.length < 2) return false;
  if ((isOwnAcronym(name, context) && !agencyNamed(name)) || isOwnOffice(name, context)) return true;
  const { host, labels, names, foot } = ownNamesOf(context);
  if (countCjk(name) > 2 && foot.includes(name)) return true;
  if (fold(name) === host || labels.includes(wanted) || labels.includes(fold(name))) return true;
  return names.some((own) => {
    // "The Quay" on The Quay Sweden: the name without the edition's.
    if (name.includes(' ') && own.startsWith(wanted) && publisherBegins(name, context)) return true;
    if (countCjk(wanted) > 1 && own.startsWith(wanted) && channel.test(own.slice(wanted.length))) return true;
    const [short, long] = wanted.length < own.length ? [wanted, own] : [own, wanted];
    return long.includes(short) && short.length / long.length >= 0.6;
  });
}

// What outlets call their desks behind their own name.
const deskWord =
  /^(?:business|news|sports?|politics|health|travel|entertainment|style|money|markets?|world|opinion|staff|bureau|digital|online|live|team|desk|redaktion|reporters?|web|fact|check|service|network|newsroom|weekly|media|editors|investigations|weather|features|life|culture|tech|science|video|radio|tv)$/iu;

/**
 * A desk of the page's own outlet: "KFR OST" on kfr.example, in capitals as broadcasters write them, "Quay Business",
 * "HN-Redaktion" on Harbor News.
 */
export function isOwnDesk(name: string, context: FinderContext): boolean {
  const words = name.split(/\s|-(?=redaktion$)/iu);
  if (words.length < 2 || (words[0]!.length < 3 && !isOwnAcronym(words[0]!, context))) return false;
  if (words.slice(1).every((word) => /^[\p{Lu}-]{2,}$/u.test(word)) && isOwnOutlet(words[0]!, context)) return true;
  let from = words.length;
  while (from > 1 && deskWord.test(words[from - 1]!)) from--;
  return from < words.length && isOwnOutlet(words.slice(0, from).join(' '), context);
}

// "省文旅厅" for 潮声省文化和旅游厅: how offices shorten their names, in Han.
const officeEnd = /(?:委|局|厅|廳|部|办|府|院)$/u;
const shortestOffice = 4; // Han characters

/** Whether the letters of an office's short name stand in the outlet's own name in the same order. */
function isOwnOffice(name: string, { article }: FinderContext): boolean {
  if (countCjk(name) < shortestOffice || countCjk(name) < name.length || !officeEnd.test(name)) return false;
  const publisher = article.publisher ?? '';
  let at = 0;
  for (const letter of name) {
    at = publisher.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The first letters of the outlet's own name: "THN" for The Harbor News, "KM-Redaktion" for Kai Magazin. */
function isOwnAcronym(name: string, { article }: FinderContext): boolean {
  const acronym = name.replace(/[-\s]?(?:redaktion|staff|desk|online)$/iu, '');
  if (!/^\p{Lu}{2,5}$/u.test(acronym) || (acronym === name && acronym.length < 2)) return false;
  const initials = (article.publisher ?? '')
    .split(/[\s-]+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
  return initials.startsWith(acronym) && acronym.length >= 2;
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
  if (
    clause.test(name) ||
    generic.test(name) ||
    printedDate(name) ||
    weekday.test(name) ||
    /^https?:|\d{1,2}:\d\d|[“”‘„»«?!]|^\d(?!\d*\p{Script=Han})/u.test(name)
  )
    return false;
  return (
    countCjk(name) > 0 ||
    /^[A-Z@]/u.test(name) ||
    /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(name) ||
    /^[\w-]+(?:\.[\w-]+)+$/u.test(name)
  );
}

const agencyWord =
  /^(?:(?:la|der|die|l['’])\s?)?(?:agencia|agence|agenzia|agência|agencja|[Nn]achrichtenagentur|[Pp]resseagentur)\s(?=\p{Lu}{2}|dpa\b)/u;

function kindOf(name: string, context: FinderContext): Party['kind'] | undefined {
  const isAgency = wires.find(name) !== undefined;
  // "red", "ino", "kra Nordstadt"; dpa and apa are written small, too.
  if (!isAgency && /^\p{Ll}{2,4}(?:\s\p{Lu}\p{L}+)?$/u.test(name)) return 'initials';
  if (isOwnOutlet(name, context)) return 'self';
  if (isAgency) return 'agency';
  if (isNominal(name, context)) return 'nominal';
  return partners.find(name) ? 'syndicator' : undefined;
}

/** A name without the marks, commas and brackets that end it; a full stop right behind it stays. */
function withoutSignsBehind(name: string): string {
  if (!/^[\s”"“»«」』》’',，、.:：;)）\]]/u.test(name.slice(-1))) return name;
  return name.replace(/(?<![\s”"“»«」』》’',，、.:：;)）\]])[\s”"“»«」』》’',，、.:：;)）\]]+$/u, (tail) =>
    tail.startsWith('.') ? '.' : '',
  );
}

/** Who one name is; `undefined` for words that name nobody. */
export function partyNamed(printed: string, context: FinderContext, start = 0): Party | undefined {
  const lead = /^[\s“"„«»「『《‘'’,，、–—(（[［〔【-]*(?:the\s(?=\p{Lu}))?/u.exec(printed)![0].length;
  const name = withoutSignsBehind(printed.slice(lead));
  // "东港网、潮声网等", "© www.harbour.example".
  const shown = name
    // "潮声新闻·潮声号·政务": the outlet, and its channels.
    .replace(/(?<=\p{Script=Han}{2})·.*/u, '')
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
  if (edited && wires.find(edited)) return { name: edited, kind: 'agency', start: at, ...odd };
  // "la agencia AFP", "Nachrichtenagentur dpa" name AFP and dpa.
  const before = kind === 'agency' ? ((/^da\s/iu.exec(clean) ?? agencyWord.exec(clean))?.[0].length ?? 0) : 0;
  if (kind) return { name: clean.slice(before), kind, start: at + before, ...odd };
  return isOutletName(clean) ? { name: clean, kind: 'outlet', start: at, ...odd } : undefined;
}

// Signs that part names whatever they are, and words that do where one side is a known name.
const hardSeparator =
  /\s?(?:[、;；|｜]|\s·\s|(?<!\p{L})\/|\/(?!\p{L})|,\s|，|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s(?=\p{Script=Han}))\s?/gu;
const softSeparator =
  /\s?\/\s?|\s(?:and|with|via|und|mit|et|avec|y|e|con|com|en|met|og|och|med|ja|sekä|és|i|oraz|z|a|ve|và|și|şi|и|с|και|та|і|й|&|\+)\s/gu;

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
    if (isKnown(whole) && isOne) return [whole!];
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

// Words that newspapers and broadcasters are called by, in the languages read.
const mediaWords =
  /报|報|網|网|社|周刊|週刊|新聞|新闻|电视|電視|广播|频道|杂志|客户端|头条|財經|财经|通信|放送|テレビ|ニュース|뉴스|신문|일보|방송|times|news|post|zeitung|magazin|journal|press|presse|tagblatt|nachrichten|radio|herald|tribune|gazette|di[aá]rio|folha|rádi[oó]|listy|noviny|deník|lehti|lehden|avisen?\b|dagblad|krant|courier|kurier|review|gazeta|jornal|giornale|correo|prensa|газета|новости|\btv\b|\.(?:com|org|net|de|at|ch|fr|es|it|pl)\b/iu;

/** Whether a name says that it is an outlet's. */
export function isMediaName(name: string): boolean {
  return mediaWords.test(name);
}

/** A house that deals in pictures: it says nothing about a text. */
export function isPictureHouse(name: string): boolean {
  return houses.has(fold(name));
}

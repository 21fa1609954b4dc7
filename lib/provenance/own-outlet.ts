import { getHostname } from 'tldts';
import type { Article } from '../article/article.ts';
import { articleNode, namesOf } from '../article/metadata/json-ld.ts';
import type { Page } from '../article/page.ts';
import { perLanguages } from '../languages/index.ts';
import { countCjk, fold, foldAll } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import type { FinderContext } from './context.ts';

const ownWordsOf = perLanguages((spoken) => new Set(foldAll(spoken.flatMap(({ source }) => source.own))));

/** Legal forms, articles and domain endings that one outlet writes and leaves out again. */
function bare(name: string): string {
  const whole = fold(
    name
      .replace(/^(?:https?:\/\/)?(?:www\d?\.)?/iu, '')
      .replace(/^(?:the|der|die|das|le|la|el|il)\s/iu, '')
      .replace(/\s(?:gmbh|ag|se|inc|ltd|llc|plc|s\.?\s?a\.?|co\.?\s?kg).*/iu, '')
      .replace(/\.(?:com|net|org|cn|com\.cn|de|at|ch|fr|es|it|pl|co\.uk|tv|info|jp|co\.jp|ru)$/iu, ''),
  );
  const rest = whole.replace(/(?:新闻网|网站|网|在线|客户端|新闻|日报社|online|news|redaktion|com)$/u, '');
  // Of "q-news" a letter would be left, which is nobody's name.
  return rest.length === 1 ? whole : rest;
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
  // A page in a test or from a file has no address.
  const host = (getHostname(page.url) ?? '').replace(/^www\d?\./u, '');
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
        /^[^\p{L}©]{0,20}(?:©|[Cc]opyright|COPYRIGHT|版权所有)/u.test(text),
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
  if (ownWordsOf(context.page.languages).has(fold(name))) return true;
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

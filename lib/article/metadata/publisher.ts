import type { Block } from '../../text/blocks.ts';
import { collapse, countCjk, fold } from '../../text/white-space.ts';
import type { Page } from '../page.ts';
import { articleNode, namesOf } from './json-ld.ts';

const longestName = 120; // characters
const address = /^(?:https?:)?\/\/|^www\./iu;
const domain = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/iu;
const legalForm =
  /,?\s(?:GmbH|AG|SE|Inc|Ltd|LLC|PLC|S\.?\s?[Aa]\.?|S\.?r\.?l\.?|S\.?p\.?A|Sp\.\sz\s?o|s\.r\.o|a\.s\.|A\/S|AB|Oy|Kft|B\.?V|e\.\s?V|Co\.?\s?KG|Corp(?:oration)?|Company|Verlag(?:sgesellschaft)?|(?:Media|Publishing) Group)(?![\p{L}\d]).*/u;
// What a page is, not whose: "Harbor Trust - detail", "Harbor Trust - Seite 3".
const template =
  /^(?:detail|details|article|artikel|news|page|view|default|home|start(?:seite)?|index|(?:seite|page|teil|part)\s\d+)$/iu;

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^(?:www\d?|m|amp)\./u, '');
  } catch {
    return '';
  }
}

/** Letters as addresses write them: "Börsen-Zeitung" is boersen-zeitung there. */
function asInAddress(name: string): string {
  const spelt = name.toLowerCase().replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue').replace(/ß/gu, 'ss');
  return fold(spelt.normalize('NFKD').replace(/\p{M}+/gu, ''));
}

/** Whether a name is the one in the page's address: "The Harbor-Review" on harbor.example. */
function isInAddress(name: string, host: string): boolean {
  const labels = host
    .split('.')
    .slice(0, -1)
    .map(fold)
    .filter((label) => label.length > 2);
  const initials = name
    .replace(legalForm, '')
    .split(/[\s-]+/u)
    .map((word) => asInAddress(word)[0] ?? '')
    .join('');
  if (initials.length > 2 && labels.includes(initials)) return true;
  const spelt = [asInAddress(name), asInAddress(name).replace(/^(?:the|die|der|das|le|la|el|il)/u, '')];
  return labels.some((label) => spelt.some((own) => own.length > 2 && (own.includes(label) || label.includes(own))));
}

/** A name without the line about itself that many an outlet puts behind it: "Lagoon Weekly - News from the coast". */
function withoutTagline(name: string, host: string): string {
  const parts = name.split(/\s[-–—|:·/]\s/u);
  return (parts.length > 1 && parts.find((part) => isInAddress(part, host))) || name;
}

// "Harbor Deutschland", "Harbor International": an edition; "harbor24 Website": what it is.
const edition = /\s(?:international|worldwide|global|deutschland|website|webseite|homepage)$/iu;

/** A name without the edition's behind it, where the address is the rest. */
function withoutEdition(name: string, host: string): string {
  const bare = name.replace(edition, '');
  return bare !== name && host.split('.').map(fold).includes(asInAddress(bare)) ? bare : name;
}

/** The name in full that a few capitals stand for: "HVN" beside "Harbor Valley News". */
function spelledOut(name: string, others: readonly string[]): string {
  if (!/^\p{Lu}{3,5}$/u.test(name)) return name;
  const initials = (other: string) =>
    other
      .replace(/^The\s/u, '')
      .split(' ')
      .map((word) => word[0])
      .join('');
  return others.find((other) => other.includes(' ') && initials(other) === name) ?? name;
}

/** The one word of a longer name that the page's address is: "Báo BếnCảng Sức khỏe" on bencang.example. */
function wordOfAddress(name: string, host: string): string {
  const labels = host.split('.');
  return name.split(' ').find((word) => word.length > 3 && labels.includes(asInAddress(word))) ?? name;
}

/** "lagoonpost", "@quaynews": a name as a machine keeps it. */
const key = /^(?:@\S+|[\p{Ll}\d.]+)$/u;

/** The name as a reader knows it, where the page's data give it as a machine keeps it, or with its company's legal form. */
function asPrinted(name: string, printed: readonly string[]): string {
  const wanted = fold(name.replace(/^@/u, ''));
  const better = printed.find(
    (other) => /\p{Lu}/u.test(other) && fold(other).startsWith(wanted) && other.length <= wanted.length + 16,
  );
  if (key.test(name)) return better ?? name.replace(/^@/u, '');
  return name.replace(legalForm, '') || name;
}

/** The parts of a page's title beside the headline: its end, its beginning. An address behind the name is no part of it. */
function namesInTitle(pageTitle: string): string[] {
  const title = pageTitle.replace(/(?<=\p{Script=Han})[-—_|]\s?[\w-]+(?:\.[\w-]+)+$/u, '');
  const end = title.match(/(?:\s[-–—|·]\s|[_|｜]|--|:\s)\s?((?:[^-–—|｜_:]|(?<=\p{L})-(?=\p{L})){2,40})$/u)?.[1];
  // Chinese portals join with a hyphen and no blank.
  const han = title.match(/[-—_](\p{Script=Han}{2,12})$/u)?.[1];
  const start = title.match(/^([^-–—|｜_:]{2,40})(?:\s[-–—|·]|:)\s/u)?.[1];
  return [han, end, start]
    .filter((name): name is string => name !== undefined && !template.test(name.trim()))
    .map((name) => (domain.test(name) ? name.replace(/^www\./iu, '') : name));
}

// Capitals as they are printed: with the flag for either case the browser makes the class of all letters far slower.
const copyrightSign = /©|\([Cc]\)|[Cc]opy[Rr]ight|COPYRIGHT/gu;
const ownerBehind =
  /^\s?(?:©|\([Cc]\))?\s?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?[,.·]?\s?[·]?\s?)?(?:(?:[Bb]y|BY)\s)?(?<owner>\p{L}[^|•©.]{1,50})/u;
const longestClaim = 100; // characters from the sign to the owner's last

/** What stands behind the first sign of copyright that an owner follows. A link that begins behind the name is another row's. */
function claimIn({ text, links }: Block): string | undefined {
  for (const { index, 0: sign } of text.matchAll(copyrightSign)) {
    const from = index + sign.length;
    const claim = ownerBehind.exec(text.slice(from, from + longestClaim));
    const owner = claim?.groups?.owner;
    if (!owner) continue;
    const start = from + claim[0].length - owner.length;
    const next = links.find((link) => link.start > start)?.start ?? text.length;
    return text.slice(start, Math.min(start + owner.length, next)).trim();
  }
  return undefined;
}

/** Who claims the page's copyright at its foot: "© 2024 Lagoon Weekly Ltd. All rights reserved". */
function ownersInFooter(page: Page): string[] {
  const owners: string[] = [];
  for (const block of page.blocks.slice(-40)) {
    const owner = claimIn(block)
      ?.replace(
        /\s?(?:all rights|alle rechte|tous droits|todos los|版权|무단|\p{Script=Han}?ICP|–|—|\(|,?\s?(?:19|20)\d\d|\sist\s|\sis\s).*/iu,
        '',
      )
      .replace(/^copyright\s/iu, '')
      .replace(legalForm, '')
      .replace(/^[„“"«]|[“”"»]$/gu, '');
    if (owner && !address.test(owner)) owners.push(collapse(owner));
  }
  return owners;
}

// "潮声网首页" in the trail above the headline, "关于潮声网" at the foot.
const selfNamings = [
  /(?:^|[\s>|｜»：])(?<name>(?:(?!网站|官网|设为|返回|回到|新闻|频道|回|设)[\p{Script=Han}A-Za-z]){2,10})首页(?:$|[\s>|｜»])/u,
  /^(?:关于|關於)(?<name>(?!我|本|公司)[\p{Script=Han}A-Za-z]{2,12})$/u,
];
// "主办：潮声报社", "潮声报社版权所有": the house behind the page.
const ownerNamings = [
  /主办(?:单位)?\s?[:：]\s?(?<name>[\p{Script=Han}A-Za-z]{3,24})/u,
  /(?<name>[\p{Script=Han}A-Za-z]{3,24})\s?(?:版权所有|版權所有)/u,
  /(?:版权所有|版權所有)\s?[:：©]?\s?(?<name>(?!未经|违者|不得|转载|侵权)[\p{Script=Han}A-Za-z]{3,24})/u,
];
const outletEnd = /(?:报|報|网|網|社|新闻|新聞|周刊|电视台|电台|在线|频道)$/u;
const longestNaming = 120; // characters

/** The name that the first of the namings finds in a page's short rows. */
function namedIn(page: Page, namings: readonly RegExp[]): string | undefined {
  const rows = page.blocks.filter(({ text, zone }) => zone !== 'related' && text.length <= longestNaming);
  return namings.map((naming) => rows.map(({ text }) => naming.exec(text)?.groups?.name).find(Boolean)).find(Boolean);
}

const leastTitle = 4; // words; a site's name may be a heading, too

/**
 * The outlet that runs the page, as it names itself. In order of trust: `og:site_name` (1,392 of 2,406 pages measured,
 * nearly always the name a reader knows), the article's publisher in JSON-LD, the application's name, the ends of the
 * page's title, the copyright line at its foot. What the page's address confirms goes before what it does not; where
 * nothing names the outlet, a reader still sees the address.
 */
export function findPublisher(page: Page): string | undefined {
  const host = hostOf(page.url);
  const metas = (name: string) => page.metas.get(name)?.[0];
  const declared = [
    metas('og:site_name'),
    namesOf(articleNode(page)?.publisher)[0],
    metas('application-name'),
    metas('apple-mobile-web-app-title'),
  ]
    .filter((name) => name !== undefined)
    .map((name) => withoutEdition(withoutTagline(collapse(name).replace(/\s?[-–—|·]$/u, ''), host), host))
    .filter((name) => name.length <= longestName && fold(name).length > 1 && !address.test(name))
    // A long name that is the page's title is the page's.
    .filter((name) => name.length < 25 || !fold(page.title).startsWith(fold(name)));
  // "Harbor Insider: Fog on the quay": what the page prints as a long heading is its own title, and no outlet's.
  const isTitle = (name: string) =>
    name.split(' ').length >= leastTitle &&
    page.blocks.some(({ kind, text, links }) => kind === 'heading' && links.length === 0 && text === name);
  const inTitle = namesInTitle(collapse(page.title))
    .map(collapse)
    .filter((name) => !isTitle(name));
  // Some systems fill in the section's name: "Politics" beside "Harbor News" on harbornews.example.
  const machine = declared.find((name) => isInAddress(name, host)) ?? declared[0];
  const owners = ownersInFooter(page);
  const printed = [...declared.slice(1), ...inTitle, ...owners];
  const first = machine && spelledOut(asPrinted(machine, printed), declared.slice(1));
  // A domain is a name of last resort; the outlet prints a better one where the same word is in it.
  if (first && domain.test(first)) {
    const better = inTitle.find((name) => !domain.test(name) && isInAddress(name, host) && name.length >= 4);
    return better ? wordOfAddress(better, host) : first;
  }
  // The same name as a reader would write it: "financialpost" is Financial Post in the title.
  if (first) return inTitle.find((name) => fold(name) === fold(first) && name.includes(' ')) ?? first;
  const confirmed = [...inTitle, ...owners, metas('copyright'), metas('author')].find(
    (name) => name !== undefined && name.length <= 60 && isInAddress(name, host),
  );
  if (confirmed && !domain.test(confirmed)) return withoutTagline(collapse(confirmed), host);
  const itself = namedIn(page, selfNamings);
  const [end] = inTitle;
  if (itself && !end?.includes(itself)) return itself;
  const owner = namedIn(page, ownerNamings) ?? owners.find((name) => countCjk(name) > 2);
  // A title's end may be the section alone; the foot has the whole name: "监察" of "潮声大学监察室".
  if (owner && end && owner.includes(end) && !outletEnd.test(end)) return owner;
  // A title that the page prints whole is the headline alone: "Fog on the quay: What the trust says" names no outlet.
  const isHeadline = page.blocks.some(({ kind, text }) => kind === 'heading' && text === collapse(page.title));
  if (end && !isHeadline && (countCjk(end) > 1 || fold(end).length >= 2) && !fold(page.title).startsWith(fold(end)))
    return end;
  return owner ?? confirmed ?? (host || undefined);
}

import { fold } from '../text/white-space.ts';
import type { OneOfSeveral } from './article-on-screen.ts';
import { textOf, typesOf } from './metadata/json-ld.ts';
import type { JsonObject, PageFacts } from './page-facts.ts';
import type { StackedArticle } from './stacked-articles.ts';

/** What `<meta>` say of a site, whichever of its articles is read. */
const siteMetas = new Set([
  'og:site_name',
  'og:locale',
  'application-name',
  'apple-mobile-web-app-title',
  'al:ios:app_name',
  'al:android:app_name',
  'article:publisher',
  'publisher',
  'copyright',
  'generator',
  'language',
  'twitter:site',
]);
const titleMetas = ['og:title', 'twitter:title'];

const leastShare = 0.4; // of the longer of two headlines, one of which holds the other

/** Whether two headlines are of one article; in a head they are shortened, or say the site's name as well. */
function isSame(one: string, other: string): boolean {
  const [short, long] = [fold(one), fold(other)].sort((a, b) => a.length - b.length) as [string, string];
  return long.includes(short) && short.length >= long.length * leastShare;
}

const withoutFragment = (address: string | undefined) => address?.replace(/#.*$/su, '');

function addressesOf(node: JsonObject): string[] {
  const main = node.mainEntityOfPage;
  const id = typeof main === 'object' && main !== null ? (main as JsonObject)['@id'] : main;
  return [node.url, node['@id'], id].filter((value) => typeof value === 'string');
}

/** Whether a node of the page's data is about one article or its page, and not about the site. */
function isAboutOne(node: JsonObject): boolean {
  return 'headline' in node || 'datePublished' in node || typesOf(node).some((type) => /(?:Article|Page)$/u.test(type));
}

/** Where one of several articles stands. */
function addressOf(facts: PageFacts, { articles, shown }: OneOfSeveral, isOwnHead: boolean): string {
  const { headline, address } = articles[shown]!;
  const others = articles.filter((_, at) => at !== shown);
  const here = withoutFragment(facts.url)!;
  const canonical = facts.links.get('canonical');
  const own = address ?? (isOwnHead && shown === 0 ? onSite(canonical, here) : undefined);
  if (own) return own;
  // Title and address follow the reader together, or both are still another article's.
  const isTitledOther = !names(facts.title, headline) && others.some((other) => names(facts.title, other.headline));
  const declared = isOwnHead ? [] : [canonical, facts.metas.get('og:url')?.[0]].map(withoutFragment);
  const isOthers = isTitledOther || others.some((other) => other.address === here) || declared.includes(here);
  return isOthers ? `${here}#:~:text=${fragmentOf(headline)}` : facts.url;
}

/**
 * What a page that holds several articles says beside the text of one of them. Such a page's head may be that of the first
 * for ever, may follow its reader, or may be anything between the two: what is not this article's is left out.
 */
export function factsOfOne(facts: PageFacts, one: OneOfSeveral): PageFacts {
  const isFirst = one.shown === 0;
  const { headline } = one.articles[one.shown]!;
  const others = one.articles.filter((_, at) => at !== one.shown);
  // A head in other words than any of the headlines is that of the page as it was asked for.
  const isOwn = (written: string) =>
    isSame(written, headline) || (isFirst && !others.some((other) => isSame(written, other.headline)));
  const titles = titleMetas.flatMap((name) => facts.metas.get(name) ?? []);
  const isOwnHead = titles.length > 0 ? titles.some(isOwn) : isFirst;
  const url = addressOf(facts, one, isOwnHead);
  const isOwnNode = (node: JsonObject) => {
    if (addressesOf(node).map(withoutFragment).includes(url)) return true;
    const title = textOf(node.headline) ?? textOf(node.name);
    return title ? isOwn(title) : isFirst;
  };
  const isOwnLink = isOwnHead || withoutFragment(facts.links.get('canonical')) === url;
  return {
    ...facts,
    isOneOfSeveral: true,
    url,
    title: titleOf(facts.title, headline, others),
    metas: isOwnHead ? facts.metas : new Map([...facts.metas].filter(([name]) => siteMetas.has(name))),
    links: isOwnLink ? facts.links : new Map(),
    jsonLd: facts.jsonLd.filter((node) => !isAboutOne(node) || isOwnNode(node)),
  };
}

/** Whether a page's title holds a headline. */
const names = (title: string, headline: string) => fold(title).includes(fold(headline));

/** A page's title with this article's headline in the place of another's. */
function titleOf(title: string, headline: string, others: readonly StackedArticle[]): string {
  if (names(title, headline)) return title;
  const named = others.find((other) => title.includes(other.headline));
  return named ? title.replace(named.headline, () => headline) : headline;
}

/** The first article's own address, while that in the bar is another's already. */
function onSite(canonical: string | undefined, here: string): string | undefined {
  if (!canonical) return undefined;
  const [own, shown] = [new URL(canonical), new URL(here)];
  return own.origin === shown.origin && own.pathname !== shown.pathname ? canonical : undefined;
}

/** Words as a text fragment holds them: a hyphen and a comma would part them. WICG, Text Fragments, section 3.3. */
function fragmentOf(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D').replaceAll(',', '%2C');
}

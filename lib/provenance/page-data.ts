import { getDomain } from 'tldts';
import { articleNode, namesOf } from '../article/metadata/json-ld.ts';
import { fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import type { FinderContext } from './context.ts';
import { isMediaName } from './outlet-words.ts';
import { isOwnOutlet } from './own-outlet.ts';
import { isNominal, isOutletName } from './parties.ts';
import type { CreditedSource } from './provenance.ts';

// Names under which pages say whose text it is. Most values name the page's own outlet, see attribution data in DESIGN.md.
const sourceMetas = [
  'source',
  'contentsource',
  'mediaid',
  'dc.source',
  'original-source-name',
  'sourceorganization',
  'page.content.source',
  'cxenseparse:iid-provider-name',
];
const label = /^(?:来源|來源|稿源|source|quelle)\s?[:：]\s?/iu;

/** Shorteners, caches and mirrors: their address is nobody's. */
const nobodys =
  /^(?:t\.co|bit\.ly|goo\.gl|amp\.dev|ampproject\.org|archive\.org|wordpress\.com|blogspot\.com|feedburner\.com|googleusercontent\.com|politi\.co)$/u;

function ownerOf(address: string | undefined): string | undefined {
  const domain = address ? getDomain(address) : null;
  return domain && !nobodys.test(domain) ? domain : undefined;
}

/** "news" of news.example.co.uk and of news.example.com: one house under several endings. */
const nameOf = (domain: string) => domain.split('.')[0]!;

function isSameHouse(one: string, other: string): boolean {
  const [a, b] = [fold(nameOf(one)), fold(nameOf(other))];
  return a === b || a.includes(b) || b.includes(a);
}

/** Whether an address is spelt from an outlet's name: all of it, or the first letters of its words ("jis", "ksta"). */
function isHouseOf(domain: string, publisher: string): boolean {
  const label = fold(nameOf(domain));
  const name = fold(publisher.normalize('NFKD').replace(/\p{M}+/gu, ''));
  if (name && (name.includes(label) || label.includes(name))) return true;
  const words = publisher.toLowerCase().split(/[\s-]+/u);
  let at = 0;
  for (const word of words) for (let i = 0; i < 2 && word[i] && word[i] === label[at]; i++) at++;
  return words.length > 1 && at === label.length;
}

/**
 * The address that the page calls the text's own, where it is on another owner's domain: the best sign of syndication that
 * data give. Of 1,568 pages with both addresses 20 had two owners, 18 of them for this reason.
 */
function foreignAddress({ page, article }: FinderContext): CreditedSource | undefined {
  // A page out of a file has no address, but may say where it stood.
  const here = ownerOf(page.url) ?? ownerOf(page.metas.get('og:url')?.[0]);
  if (!here) return undefined;
  // On most pages both are the page's own address, letter by letter.
  for (const address of new Set([page.links.get('canonical'), page.metas.get('og:url')?.[0]])) {
    if (address === page.url) continue;
    const owner = ownerOf(address);
    if (!owner || isSameHouse(owner, here) || isHouseOf(owner, article.publisher ?? '')) continue;
    return { name: owner, relation: 'republished', by: 'canonical', url: address! };
  }
  return undefined;
}

/** Counters that a republisher must keep in the text, by the host that counts. */
const counters: readonly [RegExp, string][] = [
  [/^https?:\/\/counter\.theconversation\.com\//u, 'The Conversation'],
  [/^https?:\/\/pixel\.propublica\.org\//u, 'ProPublica'],
];

function counted({ page }: FinderContext): CreditedSource[] {
  const images = Array.from(page.copy.getElementsByTagName('img'), (image) => image.getAttribute('src') ?? '');
  return counters
    .filter(([counter]) => images.some((source) => counter.test(source)))
    .map(([, name]) => ({ name, relation: 'republished', by: 'fingerprint' }) as const);
}

/** Whether a name holds the outlet's own: "Tin nhanh BếnCảng" on bencang.example. */
function holdsOwnName(name: string, context: FinderContext): boolean {
  return isOwnOutlet(name, context) || name.split(' ').some((word) => word.length > 4 && isOwnOutlet(word, context));
}

function named(context: FinderContext): CreditedSource[] {
  const { page } = context;
  const node = articleNode(page);
  const fromMetas = sourceMetas.flatMap((name) => page.metas.get(name) ?? []);
  // Korean portals name the outlet there whose text they show; elsewhere it is a person, or an address.
  const fromPortal = (page.metas.get('og:article:author') ?? [])
    .map((value) => value.split(' | ')[0]!)
    .filter((value) => isMediaName(value) || agencyNamed(value) !== undefined);
  const fromNode = [...namesOf(node?.sourceOrganization), ...namesOf(node?.provider)];
  const values = [...fromMetas, ...fromPortal, ...fromNode].map((value) => value.replace(label, '').trim());
  const own = fromMetas.find((value) => isOwnOutlet(value.replace(label, '').trim(), context));
  if (own) context.credits.push({ name: own.replace(label, '').trim(), relation: 'self', by: 'meta-source' });
  return [...new Set(values)]
    .filter((name) => isOutletName(name) && !isNominal(name, context))
    .filter((name) => !holdsOwnName(name, context))
    .map((name) => ({ name, relation: agencyNamed(name) ? 'wire' : 'republished', by: 'meta-source' }) as const);
}

/** Whom the page's data credit. A provenance property says something only where it names another than the page's outlet. */
export function findPageData(context: FinderContext): void {
  const foreign = foreignAddress(context);
  for (const source of [...(foreign ? [foreign] : []), ...counted(context), ...named(context)]) {
    context.credits.push(source);
    context.evidence.push({ kind: source.by });
  }
}

import { agencies } from '../languages/agencies.ts';
import { perLanguages } from '../languages/index.ts';
import { fold } from '../text/white-space.ts';
import type { FinderContext } from './context.ts';

const wordsOf = perLanguages((spoken) => ({
  nominal: new Set(spoken.flatMap(({ source }) => source.nominal).map(fold)),
  own: new Set(spoken.flatMap(({ source }) => source.own).map(fold)),
  accounts: new Set(spoken.flatMap(({ technicalAccounts }) => technicalAccounts).map(fold)),
}));
const agencyByAlias = new Map(
  agencies.flatMap((agency) => agency.aliases.map((alias) => [fold(alias), agency.name] as const)),
);

/** Names that identify nobody: "网络", "agencies". */
export function isNominal(name: string, { page }: FinderContext): boolean {
  return wordsOf(page.languages).nominal.has(fold(name));
}

export function isAgency(name: string): boolean {
  return agencyByAlias.has(fold(name));
}

/** A login, a stand-in or a desk: "admin", "104363", "Staff Writer". English ones are used in every language. */
export function isTechnicalAccount(name: string, { page }: FinderContext): boolean {
  const folded = fold(name);
  const { accounts } = wordsOf(page.languages);
  return folded === '' || accounts.has(folded) || !/\p{L}{2}/u.test(name) || /^user\d+$/u.test(folded);
}

/** Legal forms, articles and domain endings that one outlet writes and leaves out again. */
function bare(name: string): string {
  return fold(
    name
      .replace(/^(?:the|der|die|das|le|la|el|il)\s+/iu, '')
      .replace(/\.(?:com|net|org|cn|com\.cn|de|fr|co\.uk|tv|info)$/iu, ''),
  ).replace(/(?:新闻网|网站|网|在线|客户端|新闻|日报社|online|news|com)$/u, '');
}

/** Whether a name means the outlet that runs the page. */
export function isOwnOutlet(name: string, { page, article }: FinderContext): boolean {
  if (wordsOf(page.languages).own.has(fold(name))) return true;
  const wanted = bare(name);
  if (wanted.length < 2) return false;
  let host: string;
  try {
    host = new URL(page.url).hostname.replace(/^www\d?\./u, '');
  } catch {
    host = '';
  }
  if (fold(name) === fold(host)) return true;
  const labels = host.split('.').slice(0, -1).map(fold);
  if (labels.includes(wanted) || labels.includes(fold(name))) return true;
  const publisher = bare(article.publisher ?? '');
  if (publisher.length < 2) return false;
  const [short, long] = wanted.length < publisher.length ? [wanted, publisher] : [publisher, wanted];
  return long.includes(short) && short.length / long.length >= 0.6;
}

import type { ArticleToSave } from '../library/save.ts';
import { parseArticleToSave, type SaveAnswer } from '../messages.ts';
import { giveBack, type HostPermissions, heldOrigins } from '../permissions.ts';
import type { Reading } from '../reading.ts';
import { notWatched } from '../watching/sites.ts';
import { pictureWish, watchWish } from '../wishes.ts';
import type { FetchedPage, FetchTrouble } from './fetch-page.ts';
import type { LinkedPageQuestion } from './read-linked.ts';

/** A link as it stands on a page. */
export interface Link {
  url: string;
  /** Its words. */
  title: string;
}

/** Why a link's page was not saved. */
export type LinkTrouble = { kind: 'refused' | 'no-article' | 'not-web' | 'full' | 'failed' } | FetchTrouble;

/** What became of a link. */
export type LinkSaved = { kept: 'article'; headline: string } | { kept: 'link' | 'nothing'; trouble: LinkTrouble };

/** The world around a link that is saved. */
export interface SavingLinks {
  permissions: HostPermissions;
  fetchPage(url: string): Promise<FetchedPage | FetchTrouble>;
  read(question: LinkedPageQuestion): Promise<Reading>;
  save(toSave: ArticleToSave): Promise<SaveAnswer>;
  /** Keeps the link alone; false where it is none. */
  keepLink(link: Link): Promise<boolean>;
}

const gone = new Set([404, 410]);

/** The origins of an address; a site that answers by TLS alone is asked for as that, too. */
function originsOf(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return [`https://${hostname}/*`];
  return protocol === 'http:' ? [`http://${hostname}/*`, `https://${hostname}/*`] : [];
}

/** Fetches, reads and saves a page whose host may be asked. */
async function savePage({ url }: Link, { fetchPage, read, save }: SavingLinks): Promise<LinkSaved | LinkTrouble> {
  const fetched = await fetchPage(url);
  if (fetched.kind !== 'page') return fetched;
  const reading = await read({ linkedPage: fetched.html, url: fetched.url });
  if (reading.kind === 'none') return { kind: 'no-article' };
  const { article, provenance } = reading;
  const toSave = parseArticleToSave({ id: crypto.randomUUID(), article, provenance, pictures: [] });
  const answer = toSave && (await save(toSave));
  if (!answer?.saved) return { kind: answer?.reason === 'full' ? 'full' : 'failed' };
  return { kept: 'article', headline: article.headline };
}

/**
 * Saves what a link leads to. Only in the very click: the question for its host stands before the first wait. The host is
 * given back when the page has come. Where there is no page or no article the link is kept by itself, and why is told;
 * a page that is gone is not kept.
 */
export async function saveLink(link: Link, world: SavingLinks): Promise<LinkSaved> {
  const { permissions } = world;
  const origins = originsOf(link.url);
  if (origins.length === 0) return { kept: 'nothing', trouble: { kind: 'not-web' } };
  // Asked first and in the same breath: what was held before this question is not given back.
  const held = heldOrigins(origins, permissions);
  const asked = permissions.request({ origins }).catch(() => false);
  void Promise.all([pictureWish.setValue(null), watchWish.setValue(null)]);
  const wereHeld = new Set(await held);
  // What is held needs no answer.
  const allowed = (await asked) || wereHeld.has(origins[0]!);
  try {
    const saved: LinkSaved | LinkTrouble = allowed
      ? await savePage(link, world).catch((): LinkTrouble => ({ kind: 'failed' }))
      : { kind: 'refused' };
    if ('kept' in saved) return saved;
    const isGone = saved.kind === 'status' && gone.has(saved.status);
    const isKept = !isGone && saved.kind !== 'full' && (await world.keepLink(link).catch(() => false));
    return { kept: isKept ? 'link' : 'nothing', trouble: saved };
  } finally {
    const onlyNow = origins.filter((origin) => !wereHeld.has(origin));
    await giveBack(allowed ? await notWatched(onlyNow) : [], permissions);
  }
}

import type { EmbedKind } from '@/lib/article/embeds/embed.ts';
import { embedAttribute, hostOf } from '@/lib/article/embeds/fill-card.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/**
 * Dresses the cards that stand in for films, posts, maps and other embedded pages: the kind in words, the host, and the
 * link. Nothing of them is loaded; the link opens them in a tab of their own.
 */
export function dressEmbeds(body: HTMLElement, words: Wording): void {
  for (const card of body.querySelectorAll<HTMLElement>(`figure[${embedAttribute}]`)) dress(card, words);
}

function dress(card: HTMLElement, words: Wording): void {
  const link = card.querySelector<HTMLAnchorElement>(':scope > a[href]')!;
  const host = hostOf(link.href);
  const kind = card.ownerDocument.createElement('div');
  kind.dataset.embedKind = '';
  kind.lang = words.tag;
  kind.textContent = `${words.embeds.kinds[card.getAttribute(embedAttribute) as EmbedKind]} · ${host}`;
  link.before(kind);
  card.querySelector(':scope > small')?.remove();
  const isUntitled = link.textContent === host;
  if (!isUntitled) return;
  link.textContent = words.embeds.open;
  link.lang = words.tag;
}

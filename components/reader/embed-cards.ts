import type { EmbedFrame, EmbedKind } from '@/lib/article/embeds/embed.ts';
import { embedAttribute, hostOf } from '@/lib/article/embeds/fill-card.ts';
import type { EmbedFrames } from '@/lib/article/embeds/frames-of.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { embedFrame } from './embed-frame.ts';
import { textButton } from './text-button.ts';

/**
 * Dresses the cards that stand in for films, posts, maps and other embedded pages: the kind in words, the host, and the
 * link. Nothing of them is loaded; the link opens them in a tab of their own, and where the page has a frame for one,
 * its reader can have it shown in the card.
 */
export function dressEmbeds(body: HTMLElement, words: Wording, frames?: EmbedFrames): void {
  for (const card of body.querySelectorAll<HTMLElement>(`figure[${embedAttribute}]`)) dress(card, words, frames);
}

function dress(card: HTMLElement, words: Wording, frames: EmbedFrames | undefined): void {
  const link = card.querySelector<HTMLAnchorElement>(':scope > a[href]')!;
  const host = hostOf(link.href);
  const kind = card.getAttribute(embedAttribute) as EmbedKind;
  const label = card.ownerDocument.createElement('div');
  label.dataset.embedKind = '';
  label.lang = words.tag;
  label.textContent = `${words.embeds.kinds[kind]} · ${host}`;
  link.before(label);
  card.querySelector(':scope > small')?.remove();
  const isUntitled = link.textContent === host;
  const title = isUntitled ? label.textContent : link.textContent!;
  if (isUntitled) {
    link.textContent = words.embeds.open;
    link.lang = words.tag;
  }
  const frame = frames?.get(link.getAttribute('href')!);
  if (frame) link.after(frameSwitch(card, { kind, title, host, frame }, words));
}

/**
 * Shows the page's own frame in the card, and takes it away again. What it loads is kept here, where no script of the
 * page can change it.
 */
function frameSwitch(
  { ownerDocument: document }: HTMLElement,
  { kind, title, host, frame }: { kind: EmbedKind; title: string; host: string; frame: EmbedFrame },
  words: Wording,
): HTMLElement {
  const line = document.createElement('div');
  let shown: HTMLElement | undefined;
  const name = (deed: string) => {
    button.textContent = deed;
    button.setAttribute('aria-label', `${deed}: ${title}`);
  };
  const press = () => {
    shown?.remove();
    shown = shown ? undefined : embedFrame(document, kind, frame, title);
    name(shown ? words.embeds.hide : words.embeds.show);
    if (!shown) return;
    line.after(shown);
    shown.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  };
  const button = textButton(document, words.embeds.show, words.tag, press);
  name(words.embeds.show);
  line.dataset.embedShow = '';
  line.append(button);
  // Who will be asked, where that is another than the card names.
  const asked = hostOf(frame.address);
  if (asked !== host) line.append(` · ${asked}`);
  return line;
}

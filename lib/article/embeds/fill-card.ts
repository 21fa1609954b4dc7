import type { Embed } from './embed.ts';

/** Tells the reader's view that a figure stands for something embedded, and of which kind. */
export const embedAttribute = 'data-embed';

/** A host as it is read: without the part that says nothing. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./u, '');
}

/**
 * Makes a figure an embed's card: a link to it by its title, with its host behind; by its host alone where it has none.
 * It can be read as it is, in any language and any program; the reader's view says the kind in words.
 */
export function fillCard(figure: Element, { kind, address, title, poster }: Embed): void {
  const document = figure.ownerDocument;
  figure.setAttribute(embedAttribute, kind);
  if (poster) {
    const picture = document.createElement('img');
    picture.setAttribute('src', poster);
    picture.setAttribute('alt', '');
    figure.append(picture);
  }
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.textContent = title ?? hostOf(address);
  figure.append(link);
  if (!title) return;
  const host = document.createElement('small');
  host.textContent = ` · ${hostOf(address)}`;
  figure.append(host);
}

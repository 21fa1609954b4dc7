import createDOMPurify, { type Config } from 'dompurify';
import { embedKinds } from './article/embeds/embed.ts';
import { embedAttribute } from './article/embeds/fill-card.ts';
import { linkAttribute, placeAttribute } from './article/places.ts';

/**
 * The only file that turns strings into markup. What comes in is other people's HTML, for ever hostile: a saved page
 * is shown again where the extension has its rights. Strings in, fragment out; no hooks, no in-place cleaning. A page
 * that is to be read and never shown becomes a document that runs and loads nothing.
 */
const articleConfig = {
  RETURN_DOM_FRAGMENT: true,
  // Words, lists, tables, figures and links. No form, no frame, no style, no svg or math: nothing of the page can draw
  // over ours, look like ours (marks and labels are data attributes, which are not let through), or ask for a password.
  ALLOWED_TAGS:
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main ol p picture pre q rb rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
      ' ',
    ),
  ALLOWED_ATTR:
    'href src alt title lang dir cite datetime colspan rowspan span start value scope headers data-embed data-leads-to data-place'.split(
      ' ',
    ),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|data:image\/(?:gif|jpe?g|png|webp|avif);)/iu,
  // Each value is held against the addresses above, unless its attribute is named here: these lead nowhere.
  ADD_URI_SAFE_ATTR:
    'lang dir datetime colspan rowspan span start scope headers data-embed data-leads-to data-place'.split(' '),
} satisfies Config;

// The signs of ours that an article's own markup may bear; of whatever else they stand on they are taken off.

/** A figure of a kind that is known, with a link. */
function isEmbedCard(element: Element): boolean {
  const kind = element.getAttribute(embedAttribute)!;
  const isKnown = (embedKinds as readonly string[]).includes(kind);
  const link = element.querySelector(':scope > a[href]')?.getAttribute('href');
  return isKnown && element.localName === 'figure' && URL.canParse(link ?? '') && /^https?:/iu.test(link!);
}

/** The number that joins a link of an article to its place. */
function isNumber(value: string | null): boolean {
  return value !== null && /^\d{1,7}$/u.test(value);
}

let purifier: ReturnType<typeof createDOMPurify> | undefined;

/**
 * Untrusted HTML as a fragment that runs nothing and asks nobody for anything but pictures. Links open in a new tab
 * and tell the target nothing about where the reader comes from.
 */
export function sanitizeArticle(html: string): DocumentFragment {
  purifier ??= createDOMPurify(window);
  const fragment = purifier.sanitize(html, articleConfig) as unknown as DocumentFragment;
  for (const link of fragment.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')!.startsWith('#')) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  for (const card of fragment.querySelectorAll(`[${embedAttribute}]`))
    if (!isEmbedCard(card)) card.removeAttribute(embedAttribute);
  for (const numbered of fragment.querySelectorAll(`[${linkAttribute}], [${placeAttribute}]`))
    for (const name of [linkAttribute, placeAttribute])
      if (!isNumber(numbered.getAttribute(name))) numbered.removeAttribute(name);
  for (const picture of fragment.querySelectorAll('img')) {
    picture.setAttribute('referrerpolicy', 'no-referrer');
    picture.setAttribute('decoding', 'async');
  }
  return fragment;
}

/**
 * A page's markup as a document to be read: nothing of it runs, nothing is loaded, and it is never shown.
 * @param address where the page was: its links and pictures count from there
 */
export function inertDocument(html: string, address: string): Document {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  const declared = inert.querySelector('base[href]')?.getAttribute('href');
  const base = inert.createElement('base');
  base.href = URL.parse(declared ?? '', address)?.href ?? address;
  // The first one counts.
  inert.head.prepend(base);
  return inert;
}

import createDOMPurify, { type Config } from 'dompurify';
import { codeAttribute, isCodeLanguage } from './article/code-language.ts';
import { embedKinds } from './article/embeds/embed.ts';
import { embedAttribute } from './article/embeds/fill-card.ts';
import { formulaAttributes, formulaElements, formulaNamespace, formulaTokens } from './article/formula.ts';
import { linkAttribute, placeAttribute } from './article/places.ts';

/**
 * The only file that turns strings into markup. What comes in is other people's HTML, for ever hostile: a saved page
 * is shown again where the extension has its rights. Strings in, fragment out; no hooks, no in-place cleaning. A page
 * that is to be read and never shown becomes a document that runs and loads nothing.
 */
const shownElements =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main ol p picture pre q rb rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';
const addresses = 'href src cite';
// Values are held against the addresses that are allowed, unless their attribute is named as one that leads nowhere.
const leadingNowhere =
  'lang dir datetime colspan rowspan span start scope headers data-embed data-leads-to data-place data-code'.split(' ');
const articleConfig = {
  RETURN_DOM_FRAGMENT: true,
  // Words, lists, tables, figures, links and formulas. No form, no frame, no style, no svg: nothing of the page can draw
  // over ours, look like ours (marks and labels are data attributes, which are not let through), or ask for a password.
  ALLOWED_TAGS: [...shownElements.split(' '), ...formulaElements],
  ALLOWED_ATTR: [
    ...addresses.split(' '),
    ...'alt title value'.split(' '),
    ...leadingNowhere,
    ...Object.keys(formulaAttributes),
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|data:image\/(?:gif|jpe?g|png|webp|avif);)/iu,
  ADD_URI_SAFE_ATTR: [...leadingNowhere, ...Object.keys(formulaAttributes)],
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

/** Whether an element of a formula is what it may be: its own name and namespace, and words alone where words stand. */
function isOfFormula(element: Element): boolean {
  const isKnown = element.namespaceURI === formulaNamespace && formulaElements.has(element.localName);
  return isKnown && (!formulaTokens.has(element.localName) || element.firstElementChild === null);
}

/**
 * MathML is where sanitizers were fooled: where its words may hold HTML, and where a parser leaves it. A formula is kept
 * with elements of MathML alone, words alone in those that hold words, and attributes that we know the values of;
 * anything else becomes its plain words. What is left is read the same however often it is written and parsed again.
 */
function tidyFormulas(fragment: DocumentFragment): void {
  for (const formula of fragment.querySelectorAll('math')) {
    const inside = [...formula.querySelectorAll('*')];
    if (!isOfFormula(formula) || !inside.every((element) => isOfFormula(element) && element.localName !== 'math')) {
      formula.replaceWith(formula.textContent ?? '');
      continue;
    }
    // Loose words are drawn by no browser: they are what an annotation held, the formula once more in another notation.
    for (const element of [formula, ...inside])
      if (!formulaTokens.has(element.localName))
        for (const node of [...element.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
    for (const element of [formula, ...inside])
      for (const { name, value } of [...element.attributes])
        if (!Object.hasOwn(formulaAttributes, name) || !formulaAttributes[name]!.test(value))
          element.removeAttribute(name);
  }
}

let purifier: ReturnType<typeof createDOMPurify> | undefined;

/**
 * Untrusted HTML as a fragment that runs nothing and asks nobody for anything but pictures. Links open in a new tab
 * and tell the target nothing about where the reader comes from.
 */
export function sanitizeArticle(html: string): DocumentFragment {
  // It makes itself one where it is loaded into a window, and that takes as long as cleaning an article.
  purifier ??= createDOMPurify.isSupported ? createDOMPurify : createDOMPurify(window);
  const fragment = purifier.sanitize(html, articleConfig) as unknown as DocumentFragment;
  tidyFormulas(fragment);
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
  for (const code of fragment.querySelectorAll(`[${codeAttribute}]`))
    if (code.localName !== 'pre' || !isCodeLanguage(code.getAttribute(codeAttribute)))
      code.removeAttribute(codeAttribute);
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

import { bodyOf } from '../text/safe-dom.ts';
import { asked, countsOf, type PageMarkup, placed, type TextRuns } from './page-markup.ts';

/**
 * Builds a document of the markup that a browser wrote of one. A parser would not do: it repairs what it reads (a list in
 * a paragraph, a form in a form), and scripts make pages that no parser would. What a browser writes has an end for each
 * beginning, and is read by the few rules that it is written by ("Serializing HTML fragments", HTML, section 13.3).
 */

/** A page that was built of its markup. */
export interface RebuiltPage {
  page: Document;
  /** The elements that have a place, in order. */
  elements: Element[];
  /** Those of which the page says whether they are drawn. */
  asked: Element[];
}

/** Markup that does not say which document it was written of. */
class UnlikePage extends Error {
  override readonly name = 'UnlikePage';
}

const html = 'http://www.w3.org/1999/xhtml';
const svg = 'http://www.w3.org/2000/svg';
const mathMl = 'http://www.w3.org/1998/Math/MathML';

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const withoutEnd = named(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const raw = named('script style xmp iframe noembed noframes plaintext');
/** In these, other markup begins anew. */
const holdsHtml = named('foreignObject desc title mi mo mn ms mtext annotation-xml');
/** What would load or run something on a page that is shown is built without what says so. */
const bare = named('base iframe frame object embed applet audio video track');

const beginning = /<([^\s/>]+)/y;
const attribute = / ([^\s/>][^\s/>=]*)="([^"]*)"/y;
const escaped = /&(?:amp|lt|gt|quot|nbsp);/gu;
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

const decode = (written: string): string =>
  written.includes('&') ? written.replace(escaped, (reference) => characters[reference]!) : written;

/** Whether an attribute is built, too. */
function isTaken(name: string, attributeName: string, value: string): boolean {
  if (bare.has(name) || attributeName.startsWith('on')) return false;
  if (name === 'script') return attributeName === 'type';
  // Of a style only the picture that it paints is read; our policy complains of each one, though nothing is drawn by it.
  return attributeName !== 'style' || value.includes('url(');
}

function namespaceIn(parent: Node, name: string): string {
  if (name === 'svg') return svg;
  if (name === 'math') return mathMl;
  const { namespaceURI, localName } = parent as Element;
  return !namespaceURI || holdsHtml.has(localName) ? html : namespaceURI;
}

class Rebuilder {
  readonly #markup: string;
  readonly #runsScripts: boolean;
  readonly #page: Document;
  readonly #open: { node: Node; name: string }[];
  #at = 0;

  constructor(markup: string, runsScripts: boolean, page: Document) {
    this.#markup = markup;
    this.#runsScripts = runsScripts;
    this.#page = page;
    this.#open = [{ node: page, name: '' }];
  }

  build(): void {
    while (this.#at < this.#markup.length) {
      if (this.#markup[this.#at] !== '<') this.#text(this.#upTo('<', this.#at, true), decode);
      else if (this.#markup.startsWith('<!--', this.#at)) this.#comment();
      else if (this.#markup[this.#at + 1] === '/') this.#end();
      else this.#begin();
    }
    if (this.#open.length !== 1) throw new UnlikePage('an element without an end');
  }

  get #parent(): Node {
    return this.#open.at(-1)!.node;
  }

  /** Where something stands next. */
  #upTo(what: string, from: number, orEnd = false): number {
    const found = this.#markup.indexOf(what, from);
    if (found < 0 && !orEnd) throw new UnlikePage(`no ${what}`);
    return found < 0 ? this.#markup.length : found;
  }

  #text(end: number, read: (written: string) => string): void {
    this.#parent.appendChild(this.#page.createTextNode(read(this.#markup.slice(this.#at, end))));
    this.#at = end;
  }

  #comment(): void {
    const end = this.#upTo('-->', this.#at + 4);
    this.#parent.appendChild(this.#page.createComment(this.#markup.slice(this.#at + 4, end)));
    this.#at = end + 3;
  }

  #end(): void {
    const end = this.#upTo('>', this.#at);
    const { name } = this.#open.pop()!;
    if (name === '' || this.#markup.slice(this.#at + 2, end) !== name) throw new UnlikePage(`an end of no ${name}`);
    this.#at = end + 1;
  }

  #begin(): void {
    beginning.lastIndex = this.#at;
    const name = beginning.exec(this.#markup)?.[1];
    if (!name || name.startsWith('?') || name.startsWith('!')) throw new UnlikePage('no element');
    this.#at = beginning.lastIndex;
    const element = this.#page.createElementNS(namespaceIn(this.#parent, name), name);
    this.#attributes(element, name);
    if (this.#markup[this.#at] !== '>') throw new UnlikePage(`${name} with no end of its beginning`);
    this.#at++;
    this.#parent.appendChild(element);
    const isHtml = element.namespaceURI === html;
    if (isHtml && withoutEnd.has(name)) return;
    // What a template keeps is no part of the page.
    this.#open.push({ node: isHtml && name === 'template' ? (element as HTMLTemplateElement).content : element, name });
    if (isHtml && (raw.has(name) || (name === 'noscript' && this.#runsScripts))) this.#raw(element, name);
  }

  #attributes(element: Element, name: string): void {
    attribute.lastIndex = this.#at;
    for (let found = attribute.exec(this.#markup); found; found = attribute.exec(this.#markup)) {
      this.#at = attribute.lastIndex;
      const [, attributeName, value] = found;
      if (!isTaken(name, attributeName!, value!)) continue;
      try {
        element.setAttribute(attributeName!, decode(value!));
      } catch {
        // Parsers let names pass that no script may give; no rule asks for one of them.
      }
    }
  }

  /** Text that is written as it stands. Of scripts and styles only those are read that are values. */
  #raw(element: Element, name: string): void {
    const end = this.#upTo(`</${name}>`, this.#at);
    const isRead = name === 'script' ? /json/iu.test(element.getAttribute('type') ?? '') : name !== 'style';
    if (isRead && end > this.#at) this.#text(end, String);
    this.#at = end;
  }
}

/** Cuts texts as they are cut on the page. */
function cutTexts(runs: TextRuns, body: Element, elements: readonly Element[]): void {
  for (const [place, children] of runs) {
    const parent = place < 0 ? body : elements[place];
    let child = parent?.firstChild ?? null;
    for (const length of children) {
      if (length === 0) {
        parent?.insertBefore(body.ownerDocument.createTextNode(''), child);
        continue;
      }
      if (!child || (child.nodeType === 3) !== length > 0) throw new UnlikePage('other children');
      if (length > 0 && (child as Text).length > length) (child as Text).splitText(length);
      child = child.nextSibling;
    }
  }
}

/** Says what only the live page knew of its addresses. */
function tellAddresses(page: Document, { base, pictures, queries }: PageMarkup): void {
  let query = 0;
  for (const link of page.querySelectorAll('a[href]')) {
    const written = link.getAttribute('href')!;
    const told = written.includes('?') ? queries[query++] : undefined;
    // An address that is none stays as it is, as it does on the page.
    const address = told ?? (URL.canParse(written, base) ? new URL(written, base).href : written);
    if (address !== written) link.setAttribute('href', address);
  }
  page.querySelectorAll('img').forEach((picture, i) => {
    const loaded = pictures[i];
    const value = loaded === 0 ? (picture.getAttribute('src') ?? '') : (loaded ?? '');
    Object.defineProperty(picture, 'currentSrc', { value });
  });
}

/**
 * Builds a page anew, in a document that runs nothing, loads nothing and is never shown.
 * @param maker any document; the new one is made by it
 * @param runs where the page's texts stand side by side; without, a page with such texts is 'uneven'
 * @returns 'unlike' where markup does not say which document it was written of
 */
export function rebuildPage(taken: PageMarkup, maker: Document, runs?: TextRuns): RebuiltPage | 'uneven' | 'unlike' {
  const page = maker.implementation.createHTMLDocument('');
  page.documentElement.remove();
  try {
    new Rebuilder(taken.markup, taken.runsScripts, page).build();
    const body = bodyOf(page);
    if (!body) return 'unlike';
    const elements = [...body.querySelectorAll(placed)];
    if (runs) cutTexts(runs, body, elements);
    const { elements: elementCount, texts } = countsOf(page, body);
    if (elementCount !== taken.counts.elements) return 'unlike';
    if (texts !== taken.counts.texts) return runs ? 'unlike' : 'uneven';
    const askedElements = [...body.querySelectorAll(asked)];
    if (askedElements.length !== taken.asked) return 'unlike';
    tellAddresses(page, taken);
    return { page, elements, asked: askedElements };
  } catch (problem) {
    if (problem instanceof UnlikePage) return 'unlike';
    throw problem;
  }
}

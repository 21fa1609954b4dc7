import { inlineElements } from '../text/inline-elements.ts';
import type { Body } from './body.ts';
import type { Embed } from './embeds/embed.ts';
import { fillCard } from './embeds/fill-card.ts';
import { type BuiltLink, joinPlaces } from './places.ts';

const headings = /^h[1-6]$/u;
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang', 'lang', 'title'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'scope', 'headers'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  time: ['datetime'],
  blockquote: ['cite'],
  q: ['cite', 'lang'],
  bdo: ['dir'],
  abbr: ['title'],
};
const leastPictureWidth = 60; // pixels; smaller ones stand in a line of text, as letters do
const endsSentence = /[.!?…。！？]["'”’»）)」』\]]*$/u;
const indented = /^(?:\u3000|\u00a0{2})/u;
const longLine = 60; // letters: a line set by the page's width, not by the author as in a poem

function copyOf(element: Element, name = element.localName): Element {
  const made = element.ownerDocument.createElement(name);
  for (const attribute of keptAttributes[name] ?? []) {
    const value = element.getAttribute(attribute);
    if (value !== null) made.setAttribute(attribute, value);
  }
  for (const attribute of ['lang', 'dir']) {
    const value = element.getAttribute(attribute);
    if (value) made.setAttribute(attribute, value);
  }
  return made;
}

function hasContent(element: Element): boolean {
  return Boolean(element.textContent?.trim()) || element.querySelector('img, hr') !== null;
}

/** A table that holds figures and words in rows, not a page's layout. */
function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false;
  if (table.querySelector('th, caption')) return true;
  const rows = table.querySelectorAll('tr').length;
  const cells = [...table.querySelectorAll('td')];
  if (rows < 2 || cells.length < 4 || cells.length <= rows) return false;
  return !cells.some((cell) => (cell.textContent ?? '').length > 600 || cell.querySelectorAll('p').length > 3);
}

/**
 * Builds the body anew from the lines and pictures that the rules kept: paragraphs, headings, lists, quotations, tables
 * and figures, without the boxes that a page's layout needs. A line that ends in `<br>` twice, or that a portal's
 * editor indented, becomes a paragraph of its own.
 */
export class BodyBuilder {
  readonly #lineOf = new Map<Node, number>();
  /** Elements with kept words or pictures in them. */
  readonly #live = new Set<Node>();
  readonly #pictures = new Set<Element>();
  readonly #embeds = new Map<Node, Embed>();
  /** Elements with an embed in them. */
  readonly #embedding = new Set<Node>();
  readonly #texts = new Map<Node, Text>();
  readonly #links: BuiltLink[] = [];
  readonly #body: Body;
  readonly #document: Document;

  constructor(body: Body) {
    this.#body = body;
    this.#document = body.container.ownerDocument;
    const top = this.#document.body;
    const mark = (node: Node, marked: Set<Node>) => {
      for (let up: Node | null = node.parentNode; up && up !== top && !marked.has(up); up = up.parentNode)
        marked.add(up);
    };
    for (const { block, at } of body.lines) {
      if (!body.has(at)) continue;
      for (const node of block.nodes) {
        this.#lineOf.set(node, at);
        mark(node, this.#live);
      }
    }
    for (const { element } of body.pictures) {
      this.#pictures.add(element);
      mark(element, this.#live);
    }
    for (const embed of body.embeds) {
      this.#embeds.set(embed.place, embed);
      mark(embed.place, this.#live);
      mark(embed.place, this.#embedding);
    }
  }

  /** @param isWhole a part of a body is built without links to its places: their numbers are those of the whole */
  build(isWhole = true): Element {
    const root = this.#document.createElement('div');
    this.#flow(root).children(this.#body.page.copy.body);
    while (root.lastElementChild?.localName === 'hr') root.lastElementChild.remove();
    if (isWhole) joinPlaces(this.#texts, this.#links, this.#body.page);
    return root;
  }

  #flow(out: Element): Flow {
    return new Flow(out, this.#document, this);
  }

  /** Whether any of an element's words or pictures were kept. */
  isLive(element: Node): boolean {
    return this.#live.has(element);
  }

  isPicture(element: Element): boolean {
    return this.#pictures.has(element);
  }

  /** The page's own. */
  get address(): string {
    return this.#body.page.url.split('#', 1)[0]!;
  }

  embedAt(place: Node): Embed | undefined {
    return this.#embeds.get(place);
  }

  /** The formula that an element of the copy stands for, where its line is kept. */
  formulaFor(element: Element): Element | undefined {
    const formula = this.#body.page.formulas.get(element);
    const isKept = formula && element.firstChild && this.lineOf(element.firstChild) !== undefined;
    return isKept ? (formula.cloneNode(true) as Element) : undefined;
  }

  holdsEmbed(element: Node): boolean {
    return this.#embedding.has(element);
  }

  lineOf(text: Node): number | undefined {
    return this.#lineOf.get(text);
  }

  /** A text of the new body, and the copy's that it was made from. */
  textFor(text: Text): Text {
    const made = this.#document.createTextNode(text.data);
    this.#texts.set(text, made);
    return made;
  }

  noteLink(link: Element): void {
    const href = link.getAttribute('href');
    if (href?.includes('#')) this.#links.push({ link, href });
  }

  /** What a line of text is set as, where its own element does not say. */
  nameOf(line: number): 'figcaption' | 'h2' | 'p' {
    if (this.#body.captions.has(line)) return 'figcaption';
    return this.#body.headings.has(line) ? 'h2' : 'p';
  }

  inner(element: Element): Flow {
    return this.#flow(element);
  }
}

/** Fills one element of the new body: opens and closes its paragraphs as words and blocks come. */
class Flow {
  readonly #out: Element;
  readonly #document: Document;
  readonly #builder: BodyBuilder;
  #paragraph: Element | undefined;
  #breaks = 0;
  /** The language and direction of the boxes around, which are not built. */
  #spoken: ReadonlyMap<string, string> = new Map();

  constructor(out: Element, document: Document, builder: BodyBuilder) {
    this.#out = out;
    this.#document = document;
    this.#builder = builder;
  }

  children(parent: Node): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) this.#node(child);
  }

  #close(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    this.#breaks = 0;
    if (!paragraph) return;
    if (hasContent(paragraph)) tidyEnds(paragraph);
    else paragraph.remove();
  }

  #paragraphFor(line: number): Element {
    const name = this.#builder.nameOf(line);
    if (this.#paragraph && this.#paragraph.localName !== name) this.#close();
    if (!this.#paragraph) {
      this.#paragraph = this.#document.createElement(name);
      for (const [attribute, value] of this.#spoken) this.#paragraph.setAttribute(attribute, value);
      this.#out.append(this.#paragraph);
    }
    return this.#paragraph;
  }

  #break(text: string): void {
    if (this.#breaks === 0) return;
    const before = this.#paragraph?.textContent?.trim() ?? '';
    const isNew = this.#breaks > 1 || indented.test(text) || (before.length >= longLine && endsSentence.test(before));
    if (isNew) this.#close();
    else this.#paragraph?.append(this.#document.createElement('br'));
    this.#breaks = 0;
  }

  #node(node: Node): void {
    if (node.nodeType === 3) {
      const line = this.#builder.lineOf(node);
      if (line === undefined) return;
      const { data } = node as Text;
      if (data.trim() && this.#paragraph) this.#break(data);
      this.#paragraphFor(line).append(this.#builder.textFor(node as Text));
      return;
    }
    if (node.nodeType === 8) this.#embed(node);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (name === 'img') this.#picture(element);
    else if (name === 'br') this.#breaks++;
    else if (name === 'hr') this.#rule();
    else if (this.#builder.isLive(element)) this.#element(element, name);
  }

  #rule(): void {
    this.#close();
    const last = this.#out.lastElementChild;
    if (last && last.localName !== 'hr') this.#out.append(this.#document.createElement('hr'));
  }

  #picture(element: Element): void {
    if (!this.#builder.isPicture(element)) return;
    const image = copyOf(element);
    const width = Number.parseInt(element.getAttribute('width') ?? '', 10);
    if (this.#paragraph && width < leastPictureWidth) {
      this.#paragraph.append(image);
      return;
    }
    const shown = this.#linked(image, element);
    if (this.#out.localName === 'figure') {
      this.#out.append(shown);
      return;
    }
    const figure = this.#document.createElement('figure');
    figure.append(shown);
    // A picture that floats beside a paragraph's first words stands before them.
    if (this.#paragraph && !this.#paragraph.textContent?.trim()) this.#paragraph.before(figure);
    else {
      this.#close();
      this.#out.append(figure);
    }
  }

  #embed(place: Node): void {
    const embed = this.#builder.embedAt(place);
    if (!embed) return;
    this.#close();
    // The page's own figure takes it, with its caption; a second one stands for itself.
    const isFree = this.#out.localName === 'figure' && !this.#out.hasChildNodes();
    const card = isFree ? this.#out : this.#document.createElement('figure');
    if (!isFree) this.#out.append(card);
    fillCard(card, embed);
  }

  /** A picture in the link that it leads elsewhere by: to a gallery, a shop, itself enlarged. */
  #linked(image: Element, element: Element): Element {
    const link = element.closest('a[href]');
    const href = link?.getAttribute('href') ?? '';
    if (!link || !/^https?:/iu.test(href) || href.split('#', 1)[0] === this.#builder.address) return image;
    const made = copyOf(link);
    made.append(image);
    return made;
  }

  #element(element: Element, name: string): void {
    if (inlineElements.has(name)) this.#inline(element, name);
    else if (name === 'table' && isDataTable(element)) this.#boxed(element, 'table', true);
    else if (/^(?:ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|details|summary)$/u.test(name))
      this.#boxed(element, name);
    else if (headings.test(name)) this.#boxed(element, name === 'h1' ? 'h2' : name);
    else if (name === 'pre') this.#pre(element);
    else {
      this.#close();
      const around = this.#spoken;
      this.#spoken = spokenIn(element, around);
      this.children(element);
      this.#close();
      this.#spoken = around;
    }
  }

  #inline(element: Element, name: string): void {
    if (this.#builder.holdsEmbed(element) || this.#holdsBlocks(element)) {
      this.children(element);
      return;
    }
    if (element.querySelector('img')) for (const image of element.querySelectorAll('img')) this.#picture(image);
    const line = this.#firstLine(element);
    if (line === undefined) return;
    if (this.#paragraph) this.#break(element.textContent ?? '');
    const made = this.#inlineCopy(element, name);
    if (made) this.#paragraphFor(line).append(made);
  }

  #holdsBlocks(element: Element): boolean {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      const { localName } = child;
      if (localName === 'br' && element.parentElement?.localName !== 'p') return true;
      if (!inlineElements.has(localName) && localName !== 'br') return true;
      if (child.firstElementChild && this.#holdsBlocks(child)) return true;
    }
    return false;
  }

  #firstLine(element: Element): number | undefined {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      const line = child.nodeType === 3 ? this.#builder.lineOf(child) : this.#firstLine(child as Element);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  #inlineCopy(element: Element, name: string): Element | DocumentFragment | undefined {
    const formula = this.#builder.formulaFor(element);
    if (formula) return formula;
    // Boxes without a meaning of their own leave their words behind.
    const bare =
      name === 'span' || name === 'font' || name === 'label' || (name === 'a' && !element.getAttribute('href'));
    const made = bare ? this.#document.createDocumentFragment() : copyOf(element);
    if (!bare && name === 'a') this.#builder.noteLink(made as Element);
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        if (this.#builder.lineOf(child) !== undefined) made.append(this.#builder.textFor(child as Text));
      } else if (child.nodeType === 1) {
        const inner = child as Element;
        if (inner.localName === 'br') made.append(this.#document.createElement('br'));
        else if (inner.localName !== 'img') {
          const copied = this.#inlineCopy(inner, inner.localName);
          if (copied) made.append(copied);
        }
      }
    }
    return made.hasChildNodes() ? made : undefined;
  }

  #boxed(element: Element, name: string, isTable = false): void {
    this.#close();
    const made = copyOf(element, name);
    if (isTable) this.#rows(element, made);
    else this.#builder.inner(made).fill(element, name);
    if (!hasContent(made)) return;
    this.#out.append(made);
  }

  /** Fills an element whose only paragraph is itself: a heading, a list item, a caption. */
  fill(element: Element, name: string): void {
    this.children(element);
    this.#close();
    const isLineItself = headings.test(name) || /^(?:figcaption|summary|dt)$/u.test(name);
    const paragraphs = [...this.#out.children].filter(({ localName }) => /^(?:p|h2|figcaption)$/u.test(localName));
    const isAlone = paragraphs.length === 1 && /^(?:li|dd|td|th)$/u.test(name);
    if (isLineItself || isAlone) for (const paragraph of paragraphs) paragraph.replaceWith(...paragraph.childNodes);
  }

  #rows(element: Element, into: Element): void {
    for (const child of element.children) {
      const name = child.localName;
      if (/^(?:thead|tbody|tfoot|tr)$/u.test(name)) {
        const made = copyOf(child, name);
        this.#rows(child, made);
        if (made.hasChildNodes()) into.append(made);
      } else if (/^(?:td|th|caption)$/u.test(name)) {
        const made = copyOf(child, name);
        this.#builder.inner(made).fill(child, 'td');
        into.append(made);
      }
    }
  }

  #pre(element: Element): void {
    this.#close();
    const made = this.#document.createElement('pre');
    made.textContent = element.textContent;
    this.#out.append(made);
  }
}

function spokenIn(element: Element, around: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = ['lang', 'dir'].flatMap((name) => {
    const value = element.getAttribute(name);
    return value ? [[name, value] as const] : [];
  });
  return own.length > 0 ? new Map([...around, ...own]) : around;
}

/** Takes off the blanks and line breaks at a paragraph's ends: layout, where the page indents by them. */
function tidyEnds(paragraph: Element): void {
  let first: Node | null = paragraph.firstChild;
  while (first && (first.nodeType === 1 ? first.firstChild : false)) first = first.firstChild;
  if (first?.nodeType === 3) (first as Text).data = (first as Text).data.trimStart();
  while (paragraph.lastChild && (paragraph.lastChild as Element).localName === 'br') paragraph.lastChild.remove();
  const last = paragraph.lastChild;
  if (last?.nodeType === 3) (last as Text).data = (last as Text).data.trimEnd();
}

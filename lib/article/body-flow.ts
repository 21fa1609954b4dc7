import { inlineElements } from '../text/inline-elements.ts';
import { codeAttribute, codeLanguageOf } from './code-language.ts';
import { copyOf } from './copy-element.ts';
import { isDataTable } from './data-table.ts';
import { fillCard } from './embeds/fill-card.ts';
import type { KeptParts } from './kept-parts.ts';
import type { MadeParts } from './made-parts.ts';

const headings = /^h[1-6]$/u;
const leastPictureWidth = 60; // pixels; smaller ones stand in a line of text, as letters do
const endsSentence = /[.!?…。！？]["'”’»）)」』\]]*$/u;
const indented = /^(?:\u3000|\u00a0{2})/u;
const longestItem = 3; // lines of a list's only item
const longLine = 60; // letters: a line set by the page's width, not by the author as in a poem

// Editors leave paragraphs of a joiner, or of a blank without width, where they set text apart.
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

function hasContent(element: Element): boolean {
  return visible.test(element.textContent ?? '') || element.querySelector('img, hr') !== null;
}

/**
 * Fills one element of the new body: opens and closes its paragraphs as words and blocks come. A line that ends in
 * `<br>` twice, or that a portal's editor indented, becomes a paragraph of its own.
 */
export class Flow {
  readonly #out: Element;
  readonly #document: Document;
  readonly #kept: KeptParts;
  readonly #made: MadeParts;
  /** What of its element's text is to stand behind it. */
  readonly below: Element[] = [];
  #paragraph: Element | undefined;
  #breaks = 0;
  /** The language and direction of the boxes around, which are not built. */
  #spoken: ReadonlyMap<string, string> = new Map();

  constructor(out: Element, kept: KeptParts, made: MadeParts) {
    this.#out = out;
    this.#document = out.ownerDocument;
    this.#kept = kept;
    this.#made = made;
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
    const name = this.#kept.nameOf(line);
    if (this.#paragraph && this.#paragraph.localName !== name) this.#close();
    if (!this.#paragraph) {
      this.#paragraph = this.#document.createElement(name);
      for (const [attribute, value] of this.#spoken) this.#paragraph.setAttribute(attribute, value);
      this.#homeOf(name).append(this.#paragraph);
    }
    return this.#paragraph;
  }

  /** Where an element of this name goes: a caption into the figure that it stands right below, if that has none yet. */
  #homeOf(name: string): Element {
    if (name !== 'figcaption' || /^fig/u.test(this.#out.localName)) return this.#out;
    const last = this.#out.lastElementChild;
    if (last?.localName === 'figure' && !last.querySelector('figcaption')) return last;
    // That of a film which is not here stands for itself in the text; in an item or a cell it is what that says.
    if (this.#out.localName !== 'div') return this.#out;
    const figure = this.#document.createElement('figure');
    this.#out.append(figure);
    return figure;
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
      const line = this.#kept.lineOf(node);
      if (line === undefined) return;
      const { data } = node as Text;
      if (data.trim() && this.#paragraph) this.#break(data);
      this.#paragraphFor(line).append(this.#made.textFor(node as Text));
      return;
    }
    if (node.nodeType === 8) this.#embed(node);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (name === 'img') this.#picture(element);
    else if (name === 'br') this.#breaks++;
    else if (name === 'hr') this.#rule();
    else if (this.#kept.isLive(element)) this.#element(element, name);
  }

  #rule(): void {
    this.#close();
    const last = this.#out.lastElementChild;
    if (last && last.localName !== 'hr') this.#out.append(this.#document.createElement('hr'));
  }

  #picture(element: Element): void {
    if (!this.#kept.isPicture(element)) return;
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
    const embed = this.#kept.embedAt(place);
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
    if (!link || !/^https?:/iu.test(href) || href.split('#', 1)[0] === this.#kept.address) return image;
    const made = copyOf(link);
    made.append(image);
    return made;
  }

  #element(element: Element, name: string): void {
    if (inlineElements.has(name)) this.#inline(element, name);
    else if (name === 'table' && isDataTable(element)) this.#boxed(element, 'table', true);
    else if (/^[ou]l$/u.test(name)) this.#list(element, name);
    else if (name === 'figcaption' && !this.#kept.isCaption(element)) this.#textBelow(element);
    else if (/^(?:li|dl|dt|dd|blockquote|figure|figcaption|details|summary)$/u.test(name)) this.#boxed(element, name);
    else if (headings.test(name)) this.#boxed(element, name === 'h1' ? 'h2' : name);
    else if (name === 'pre') this.#pre(element);
    else this.#box(element);
  }

  /** A box of the page's layout, which is not built. */
  #box(element: Element): void {
    this.#close();
    const around = this.#spoken;
    this.#spoken = spokenIn(element, around);
    this.children(element);
    this.#close();
    this.#spoken = around;
  }

  /** A text that a slide show sets below a picture, in its caption's place; its credit stays with the picture. */
  #textBelow(element: Element): void {
    this.#close();
    const text = this.#document.createElement('section');
    new Flow(text, this.#kept, this.#made).fill(element, 'div');
    for (const part of [...text.children]) {
      if (part.localName === 'figcaption' || this.#out.localName !== 'figure') this.#out.append(part);
      else this.below.push(part);
    }
  }

  /** A list; or what some templates set a whole text into, or a picture, as its only item. */
  #list(element: Element, name: string): void {
    const items = [...element.children].filter((item) => this.#kept.isLive(item));
    // A gallery is set as a list, whose signs stand for nothing.
    if (items.length > 0 && items.every((item) => this.#kept.isOfPictures(item))) {
      for (const item of items) this.#box(item);
      return;
    }
    const lines = items.length === 1 ? this.#kept.countLines(items[0]!) : 1;
    if (lines === 0 || lines > longestItem) this.#box(items[0]!);
    else this.#boxed(element, name);
  }

  #inline(element: Element, name: string): void {
    if (this.#kept.holdsEmbed(element) || this.#holdsBlocks(element)) {
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
      const line = child.nodeType === 3 ? this.#kept.lineOf(child) : this.#firstLine(child as Element);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  #inlineCopy(element: Element, name: string): Element | DocumentFragment | undefined {
    const formula = this.#kept.formulaFor(element);
    if (formula) return formula;
    // Boxes without a meaning of their own leave their words behind.
    const bare =
      name === 'span' || name === 'font' || name === 'label' || (name === 'a' && !element.getAttribute('href'));
    const made = bare ? this.#document.createDocumentFragment() : copyOf(element);
    if (!bare && name === 'a') this.#made.noteLink(made as Element);
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        if (this.#kept.lineOf(child) !== undefined) made.append(this.#made.textFor(child as Text));
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
    const inner = new Flow(made, this.#kept, this.#made);
    if (isTable) this.#rows(element, made);
    else inner.fill(element, name);
    if (hasContent(made)) this.#homeOf(name).append(made);
    this.#out.append(...inner.below);
  }

  /** Fills an element whose only paragraph is itself: a heading, a list item, a caption. */
  fill(element: Element, name: string): void {
    this.children(element);
    this.#close();
    const isLineItself = headings.test(name) || /^(?:figcaption|summary|dt)$/u.test(name);
    const paragraphs = [...this.#out.children].filter(({ localName }) => /^(?:p|h2|figcaption)$/u.test(localName));
    const isAlone = paragraphs.length === 1 && /^(?:li|dd|td|th)$/u.test(name);
    if (!isLineItself && !isAlone) return;
    for (const [i, paragraph] of paragraphs.entries()) {
      if (i > 0) this.#part(paragraph, name);
      paragraph.replaceWith(...paragraph.childNodes);
    }
  }

  /** Sets lines apart that become one: caption and credit below each other, a kicker and its title by a blank. */
  #part(paragraph: Element, name: string): void {
    const before = paragraph.previousSibling?.textContent ?? '';
    if (/[([（［【]\s*$/u.test(before)) return;
    paragraph.before(name !== 'figcaption' || /[:：]\s*$/u.test(before) ? ' ' : this.#document.createElement('br'));
  }

  #rows(element: Element, into: Element): void {
    for (const child of element.children) {
      const name = child.localName;
      if (/^(?:thead|tbody|tfoot|tr)$/u.test(name)) {
        const made = copyOf(child, name);
        this.#rows(child, made);
        // Of a table that frames a page's parts, rows are left whose words were no article's.
        if (hasContent(made)) into.append(made);
      } else if (/^(?:td|th|caption)$/u.test(name)) {
        const made = copyOf(child, name);
        new Flow(made, this.#kept, this.#made).fill(child, 'td');
        into.append(made);
      }
    }
  }

  #pre(element: Element): void {
    this.#close();
    const made = this.#document.createElement('pre');
    made.textContent = codeIn(element);
    const language = codeLanguageOf(element);
    if (language) made.setAttribute(codeAttribute, language);
    this.#out.append(made);
  }
}

/** The lines of a piece of code, which some pages part by elements. */
function codeIn(element: Element): string {
  let code = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) code += (node as Text).data;
    else if (node.nodeType === 1) code += (node as Element).localName === 'br' ? '\n' : codeIn(node as Element);
  }
  return code;
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

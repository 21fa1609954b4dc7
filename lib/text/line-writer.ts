import type { Block, BlockLink } from './blocks.ts';
import { type Box, Boxes } from './boxes.ts';
import { inlineElements } from './inline-elements.ts';

// Bold or coloured words inside a name are no seam; boxes of their own are.
const seamless = new Set('b strong i em font u small sub sup mark wbr rb rt rp ruby'.split(' '));

/** An inline element that is open, with its link if it is one. */
interface Inline {
  isBlock: false;
  isSeam: boolean;
  link: BlockLink | undefined;
}

interface OpenBox extends Box {
  isBlock: true;
}

// All but links are alike.
const seamInline: Inline = { isBlock: false, isSeam: true, link: undefined };
const seamlessInline: Inline = { isBlock: false, isSeam: false, link: undefined };

/** A line whose box is not named yet. */
interface Draft extends Pick<Block, 'text' | 'links' | 'seams' | 'nodes'> {
  box: Box;
  pictures: PlacedPicture[];
}

interface PlacedPicture {
  element: Element;
  box: Box;
}

/** White space that is not one plain blank. Most texts have none, and a pattern of any white space stops at each blank. */
const uneven = /[^\S ]\s*| \s+/gu;

/**
 * Writes the lines of a page down while it is copied, element by element and text by text, in reading order. What the
 * lines' boxes are called is asked at the end, and only of boxes that lines stand in.
 */
export class LineWriter {
  readonly #drafts: Draft[] = [];
  readonly #opened: (OpenBox | Inline)[] = [];
  #box: OpenBox;
  #text = '';
  // Kept beside the text: to look at its end would join anew, piece by piece, what a long line is made of.
  #isAfterBlank = true;
  #links: BlockLink[] = [];
  #seams: number[] = [];
  #nodes: Text[] = [];
  #pictures: PlacedPicture[] = [];
  /** A link may hold whole blocks, as cards on front pages do: each line of it is a line of the link. */
  readonly #openLinks: BlockLink[] = [];
  /** How many open elements there are from a line break on: what scripts put into one is no line. */
  #silent = 0;

  /** @param body of the copy */
  constructor(body: Element) {
    this.#box = boxIn(undefined, body, 'body');
  }

  /** @param href where a link leads */
  open(element: Element, name: string, href?: string | null): void {
    if (this.#silent > 0 || name === 'br' || name === 'hr') {
      if (this.#silent === 0) this.#endLine();
      this.#silent++;
    } else if (inlineElements.has(name)) {
      if (name === 'img') this.#pictures.push({ element, box: this.#box });
      this.#openInline(name, href);
    } else {
      this.#endLine();
      this.#box = boxIn(this.#box, element, name);
      this.#opened.push(this.#box);
    }
  }

  text(node: Text, data: string): void {
    if (this.#silent > 0) return;
    const even = data.replace(uneven, ' ');
    const words = this.#isAfterBlank ? even.trimStart() : even;
    this.#text += words;
    if (words) this.#isAfterBlank = words.endsWith(' ');
    if (this.#text) this.#nodes.push(node);
  }

  close(): void {
    if (this.#silent > 0) {
      this.#silent--;
      return;
    }
    const opened = this.#opened.pop()!;
    if (opened.isBlock) {
      this.#endLine();
      this.#box = opened.around as OpenBox;
    } else {
      if (opened.link) this.#endLink(this.#openLinks.pop()!);
      if (opened.isSeam) this.#seams.push(this.#text.length);
    }
  }

  /** The lines; nothing can be written any more. */
  end(): Block[] {
    this.#endLine();
    const boxes = new Boxes();
    return this.#drafts.map(({ text, links, seams, pictures, box, nodes }) => ({
      text,
      kind: boxes.kindOf(box),
      zone: boxes.zoneOf(box),
      links,
      seams,
      pictures: pictures.map(({ element, box }) => ({ element, zone: boxes.zoneOf(box) })),
      element: box.element,
      nodes,
    }));
  }

  #openInline(name: string, href: string | null | undefined): void {
    const isSeam = !seamless.has(name);
    if (isSeam) this.#seams.push(this.#text.length);
    if (!href) {
      this.#opened.push(isSeam ? seamInline : seamlessInline);
      return;
    }
    const link: BlockLink = { start: this.#text.length, end: this.#text.length, href };
    this.#openLinks.push(link);
    this.#opened.push({ isBlock: false, isSeam, link });
  }

  #endLink({ start, href }: BlockLink): void {
    const end = this.#isAfterBlank ? this.#text.length - 1 : this.#text.length;
    if (end > start) this.#links.push({ start, end, href });
  }

  /** Ends the line that stands in the box that is open. Most boxes hold boxes alone, and no line. */
  #endLine(): void {
    if (this.#text) {
      for (const link of this.#openLinks) this.#endLink(link);
      const text = this.#text.trimEnd();
      const seams = this.#seams.filter((seam) => seam > 0 && seam < text.length);
      const [links, pictures, nodes] = [this.#links, this.#pictures, this.#nodes];
      this.#drafts.push({ text, links, seams, pictures, box: this.#box, nodes });
      this.#text = '';
      this.#isAfterBlank = true;
      this.#links = [];
      this.#nodes = [];
      this.#pictures = [];
      for (const link of this.#openLinks) link.start = 0;
    }
    if (this.#seams.length > 0) this.#seams = [];
  }
}

function boxIn(around: Box | undefined, element: Element, name: string): OpenBox {
  return { isBlock: true, element, name, around, kind: undefined, zone: undefined };
}

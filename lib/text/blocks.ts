import { LineWriter } from './line-writer.ts';

/** The part of a page that a block belongs to, as far as its markup tells. */
export type Zone = 'content' | 'navigation' | 'aside' | 'comments' | 'related' | 'share' | 'footer' | 'notice';

export interface BlockLink {
  start: number;
  end: number;
  href: string;
}

/** One line of a page as a reader sees it: a paragraph, a heading, a row of a list, a part between line breaks. */
export interface Block {
  /** White space collapsed. */
  text: string;
  kind: 'heading' | 'paragraph' | 'caption' | 'list-item' | 'cell' | 'quote';
  zone: Zone;
  links: BlockLink[];
  /** Offsets where one inline element ends or begins; `<span>A</span><span>B</span>` prints as "AB". */
  seams: number[];
  /** The pictures that stand in the line, or right above it, so that it may be their caption. */
  pictures: Picture[];
  /** The innermost block element, for its class names. */
  element: Element;
  /** The text nodes that the line is made of. Where lines end at `<br>`, several share one element. */
  nodes: Text[];
}

export interface Picture {
  element: Element;
  zone: Zone;
}

/** The lines of a copied page, in reading order. */
export function blocksOf(copy: Document): Block[] {
  const lines = new LineWriter(copy.body);
  const visit = (parent: Element) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) lines.text(child as Text, (child as Text).data);
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      const name = element.localName;
      lines.open(element, name, name === 'a' ? element.getAttribute('href') : undefined);
      visit(element);
      lines.close();
    }
  };
  visit(copy.body);
  return lines.end();
}

/** The text nodes that a stretch of a block's text is made of, those of blanks alone left out. */
export function nodesIn({ text, nodes }: Block, start = 0, end = text.length): Text[] {
  let at = 0;
  return nodes.filter((node) => {
    const words = node.data.replace(/\s+/gu, ' ');
    const from = at;
    at += (at === 0 || text[at - 1] === ' ' ? words.trimStart() : words).length;
    return from < end && at > start && /\S/u.test(text.slice(Math.max(from, start), Math.min(at, end)));
  });
}

/** The share of a block's text that is links, 0 to 1. */
export function linkShare(block: Block): number {
  const linked = block.links.reduce((sum, link) => sum + (link.end - link.start), 0);
  return block.text ? linked / block.text.length : 0;
}

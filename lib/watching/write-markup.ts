import {
  attributeNamesOf,
  attributeOf,
  firstChildOf,
  kindOf,
  lengthOf,
  markupOf,
  nameOf,
  nextSiblingOf,
  parentOf,
  rootOf,
  select,
  textOf,
} from '../text/safe-dom.ts';

/** Whose text nobody reads: of scripts only what they say of an article counts. Frames may have pages in an attribute. */
const unread = 'script:not([type*="ld+json" i]), style, iframe[srcdoc]';
/** What these hold is written by rules of their own. */
const apart = 'svg, noscript';
const long = 4000; // characters; to write less takes the browser no longer than to be asked about all around it

function isLeftOut(element: Element): boolean {
  const text = firstChildOf(element);
  const length = text && kindOf(text) === 3 ? lengthOf(text as Text) : (attributeOf(element, 'srcdoc')?.length ?? 0);
  if (length < long) return false;
  return Element.prototype.closest.call(element, apart) === null;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

const escaped = (text: string): string => text.replace(/[&<>"\u00a0]/gu, (character) => references[character]!);

class MarkupWriter {
  readonly #left: ReadonlySet<Node>;
  /** What holds elements whose text is left out. */
  readonly #around: ReadonlySet<Node>;

  constructor(left: readonly Element[]) {
    this.#left = new Set<Node>(left);
    const around = new Set<Node>();
    for (const element of left)
      for (let up = parentOf(element); up && !around.has(up); up = parentOf(up)) around.add(up);
    this.#around = around;
  }

  write(node: Node): string {
    const kind = kindOf(node);
    if (kind === 3) return escaped(textOf(node as Text));
    if (kind === 8) return `<!--${textOf(node as Comment)}-->`;
    if (kind !== 1) return '';
    const element = node as Element;
    const name = nameOf(element);
    if (this.#left.has(element)) return `<${name}></${name}>`;
    if (!this.#around.has(element)) return markupOf(element);
    let markup = `<${name}`;
    for (const attribute of attributeNamesOf(element))
      markup += ` ${attribute}="${escaped(attributeOf(element, attribute) ?? '')}"`;
    markup += '>';
    for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) markup += this.write(child);
    return `${markup}</${name}>`;
  }
}

/**
 * A document as the browser writes it, without the text of long scripts and styles. They are half of many a page's
 * markup, and to write them, to hand them out and to read them again takes as long as the rest.
 */
export function writeMarkup(live: Document): string {
  const left = select(live, unread).filter(isLeftOut);
  const root = rootOf(live);
  return left.length > 0 ? new MarkupWriter(left).write(root) : markupOf(root);
}

import { inlineElements } from './inline-elements.ts';
import type { TextStretch } from './quote.ts';
import { documentOf, kindOf, nameOf, parentOf, textOf } from './safe-dom.ts';

const unread = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

/** A formula's parts stand in the line that it stands in. */
function isInLine(element: Element): boolean {
  return inlineElements.has(nameOf(element)) || element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
}

/** The nearest ancestor that stands on lines of its own. */
function blockAround(node: Node): Element | null {
  let element = parentOf(node);
  while (element && isInLine(element)) element = parentOf(element);
  return element;
}

/** What stands below a node as one text, blocks on lines of their own, and the way back to the nodes. */
export class NodeText {
  readonly text: string;
  readonly #nodes: readonly Text[];
  /** For each character of `text`: which node, and the offset in it. */
  readonly #nodeOf: Uint32Array;
  readonly #offsetOf: Uint32Array;

  /** @param isSkipped elements whose words do not belong to the text */
  constructor(root: Node, isSkipped: (element: Element) => boolean = () => false) {
    const nodes: Text[] = [];
    const letters: string[] = [];
    const nodeOf: number[] = [];
    const offsetOf: number[] = [];
    let block: Element | null | undefined;
    let isBroken = false;
    const put = (letter: string, offset: number) => {
      letters.push(letter);
      nodeOf.push(nodes.length - 1);
      offsetOf.push(offset);
    };
    // 5: elements and text. A skipped element is rejected with all that it holds.
    const walker = Document.prototype.createTreeWalker.call(documentOf(root) ?? (root as Document), root, 5, (node) => {
      if (kindOf(node) !== 1) return 1;
      const element = node as Element;
      if (nameOf(element) === 'br') isBroken = true;
      return unread.has(nameOf(element)) || isSkipped(element) ? 2 : 3;
    });
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const data = textOf(node);
      if (!/\S/u.test(data)) {
        if (letters.length === 0 || isBlank(letters.at(-1)!)) continue;
        nodes.push(node);
        put(' ', 0);
        continue;
      }
      nodes.push(node);
      const around = blockAround(node);
      if (letters.length > 0 && (isBroken || around !== block)) {
        if (isBlank(letters.at(-1)!)) letters[letters.length - 1] = '\n';
        else put('\n', 0);
      }
      block = around;
      isBroken = false;
      for (let offset = 0; offset < data.length; offset++) {
        const letter = data[offset]!;
        if (!/\s/u.test(letter)) put(letter, offset);
        else if (letters.length > 0 && !isBlank(letters.at(-1)!)) put(' ', offset);
      }
    }
    this.text = letters.join('');
    this.#nodes = nodes;
    this.#nodeOf = Uint32Array.from(nodeOf);
    this.#offsetOf = Uint32Array.from(offsetOf);
  }

  /** The nodes' stretches that hold a part of the text which begins and ends with letters, in order. */
  stretches(from: number, to: number): TextStretch[] {
    const stretches: TextStretch[] = [];
    for (let i = from; i < to; ) {
      const node = this.#nodeOf[i]!;
      let last = i;
      while (last + 1 < to && this.#nodeOf[last + 1] === node) last++;
      // The ends of lines stand in no node, or at a paragraph's end.
      const start = this.text[i] === '\n' ? i + 1 : i;
      const end = this.text[last] === '\n' ? last - 1 : last;
      if (start <= end) {
        stretches.push({ node: this.#nodes[node]!, start: this.#offsetOf[start]!, end: this.#offsetOf[end]! + 1 });
      }
      i = last + 1;
    }
    return stretches;
  }

  /** Which part of the text a range holds, blanks at its ends left out; `undefined`: no letter of it. */
  partIn(range: Range): { start: number; end: number } | undefined {
    const touched = new Set(this.#nodes.flatMap((node, i) => (range.intersectsNode(node) ? [i] : [])));
    let start: number | undefined;
    let end = 0;
    for (let i = 0; i < this.text.length; i++) {
      const node = this.#nodes[this.#nodeOf[i]!]!;
      if (isBlank(this.text[i]!) || !touched.has(this.#nodeOf[i]!)) continue;
      const offset = this.#offsetOf[i]!;
      if (node === range.startContainer && offset < range.startOffset) continue;
      if (node === range.endContainer && offset >= range.endOffset) continue;
      start ??= i;
      end = i + 1;
    }
    return start === undefined ? undefined : { start, end };
  }
}

function isBlank(letter: string): boolean {
  return letter === ' ' || letter === '\n';
}

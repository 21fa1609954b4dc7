import type { Body } from './body.ts';
import type { Embed } from './embeds/embed.ts';

/** The lines, pictures and embeds that the rules kept, as they are asked for when the body is built: by their places in the copy. */
export class KeptParts {
  readonly #body: Body;
  readonly #lineOf = new Map<Node, number>();
  /** Elements with kept words or pictures in them. */
  readonly #live = new Set<Node>();
  readonly #pictures = new Set<Element>();
  readonly #embeds = new Map<Node, Embed>();
  /** Elements with an embed in them. */
  readonly #embedding = new Set<Node>();

  constructor(body: Body) {
    this.#body = body;
    const top = body.container.ownerDocument.body;
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

  /** What a line of text is set as, where its own element does not say. */
  nameOf(line: number): 'figcaption' | 'h2' | 'p' {
    if (this.#body.captions.has(line)) return 'figcaption';
    return this.#body.headings.has(line) ? 'h2' : 'p';
  }

  /** Whether the first of an element's words are a caption: slide shows set a whole text below each picture. */
  isCaption(element: Element): boolean {
    const [first] = this.#linesIn(element);
    return first === undefined || this.#body.captions.has(first);
  }

  /** Whether an element has pictures, and no words but their captions. */
  isOfPictures(element: Element): boolean {
    if (![...element.querySelectorAll('img')].some((image) => this.isPicture(image))) return false;
    return [...this.#linesIn(element)].every((line) => this.#body.captions.has(line));
  }

  countLines(element: Element): number {
    return this.#linesIn(element).size;
  }

  /** The kept lines whose words stand in an element. */
  #linesIn(element: Element): Set<number> {
    const lines = new Set<number>();
    const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const line = this.lineOf(text);
      if (line !== undefined) lines.add(line);
    }
    return lines;
  }
}

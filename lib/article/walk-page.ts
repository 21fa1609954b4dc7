import {
  attributeOf,
  baseAddressOf,
  bodyOf,
  firstChildOf,
  kindOf,
  lengthOf,
  linkOf,
  nameOf,
  nextSiblingOf,
  previousElementOf,
  selectFirst,
  textOf,
  wordsOf,
} from '../text/safe-dom.ts';
import { isBubble } from './bubble.ts';
import { type Treatment, Treatments } from './element-treatment.ts';
import { isDrawnFormula, isFormula, isPictureOfFormula, picturedFormula, textIn, wordsOfFormula } from './formula.ts';
import { maximumDepth, maximumElements, PageTooComplex } from './guard.ts';
import { isRendered as isRenderedHere } from './is-rendered.ts';
import { pictureAddressOf } from './lazy-pictures.ts';

/** Tells what was a form, so that the box around it can be judged. */
export const formAttribute = 'data-form';

/** Where a copy is written to, node by node, in reading order. */
export interface CopyWriter {
  /**
   * Begins an element.
   * @param like the live element whose attributes it takes; a bare one without
   * @param addressed which of its attributes is an address; it takes that from nowhere else
   * @param address the address; undefined: it has none
   */
  open(name: string, like?: Element, addressed?: 'href' | 'src', address?: string): void;
  /** Marks the element that was just begun as one that was a form. */
  markForm(): void;
  text(data: string, live: Text): void;
  close(): void;
  /** A frame, a film or the like, which stays behind itself. */
  embed?(live: Element): void;
  /** The element that was just begun stands for a formula; its words follow. */
  formula?(live: Element): void;
}

export interface WalkOptions {
  unrendered?: boolean;
  /** What addresses go by, where the document does not stand at its own. */
  base?: string;
  /** Elements that stay behind with all that is in them: other articles of the page. */
  except?: ReadonlySet<Element>;
  /** What the browser drew, where the document is not the one that it drew. */
  isRendered?: (element: Element) => boolean;
}

/** Whether what is on a page's body is drawn: some pages hide it until their scripts have run, and it says nothing. */
export function trustsRendering(
  live: Document,
  { unrendered = false, isRendered = isRenderedHere }: WalkOptions,
): boolean {
  const body = bodyOf(live);
  return !unrendered && body !== null && isRendered(body);
}

/**
 * Walks what a page shows: its words, links and pictures, in one pass. Scripts, styles, form fields, embeds and what is
 * not rendered stay behind; addresses become absolute. The live page is only read.
 * @param unrendered walk what is not rendered, too
 * @returns elements that are not rendered, templates, shut dialogs, and comments of the markup; none where rendering says
 * nothing
 * @throws PageTooComplex
 */
export function walkPage(live: Document, writer: CopyWriter, options: WalkOptions = {}): Node[] {
  const body = bodyOf(live);
  return body ? new Walk(live, writer, options).through(body) : [];
}

const shortestNotDrawn = 4; // characters of a comment; scripts leave thousands of empty ones
const mostNotDrawn = 400; // nodes kept; a page of 300 hidden menus still has room for its credit

const safeAddress = /^(?:https?|mailto|data|file):/iu;
const pictureInMarkup = /<img\b[^>]{0,2000}?\ssrc\s*=\s*["']?([^"'\s>]{4,2000})/iu;
const paintedPicture = /background(?:-image)?\s*:[^;]{0,200}?url\(\s*["']?([^"')]{4,2000})/iu;

function absolute(address: string | undefined, base: string): string | undefined {
  if (!address) return undefined;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

const safe = (address: string | undefined) => (address && safeAddress.test(address) ? address : undefined);

/** Whether a button is a picture with its caption, which opens larger when it is pressed. */
function isPictureButton(element: Element, name: string): boolean {
  return name === 'button' && element.querySelector('figcaption') !== null && element.querySelector('img') !== null;
}

/** Whether a `<details>` is shut. What it holds is not rendered, and the reader's to see. */
function isClosed(element: Element, name: string): boolean {
  return name === 'details' && attributeOf(element, 'open') === null;
}

/** One element's inside, as far as it was walked through. */
interface Course {
  readonly depth: number;
  /** Whether blanks behind a block are words. */
  readonly keepsBlanks: boolean;
  /** Whether everything in it is to be seen, rendered or not. */
  readonly isShown: boolean;
  isEmpty: boolean;
  isAfterBlock: boolean;
  isAfterPicture: boolean;
}

function courseIn(depth: number, keepsBlanks: boolean, isShown: boolean): Course {
  return { depth, keepsBlanks, isShown, isEmpty: true, isAfterBlock: !keepsBlanks, isAfterPicture: false };
}

/** One walk through a page. */
class Walk {
  readonly #writer: CopyWriter;
  readonly #base: string;
  readonly #isRendered: (element: Element) => boolean;
  readonly #except: ReadonlySet<Element> | undefined;
  /** Whether the page's rendering says what is to be seen. */
  readonly #isTrusted: boolean;
  readonly #hasFormulas: boolean;
  readonly #treatments = new Treatments();
  readonly #notDrawn: Node[] = [];
  #elements = 0;

  constructor(live: Document, writer: CopyWriter, options: WalkOptions) {
    this.#writer = writer;
    this.#base = options.base ?? baseAddressOf(live);
    this.#isRendered = options.isRendered ?? isRenderedHere;
    this.#except = options.except;
    this.#isTrusted = trustsRendering(live, options);
    this.#hasFormulas = selectFirst(live, 'math') !== null;
  }

  /** @returns what was left behind because it is not drawn */
  through(body: Element): Node[] {
    this.#inside(body, courseIn(0, false, false));
    return this.#notDrawn;
  }

  #inside(from: Node, course: Course): void {
    if (course.depth > maximumDepth) throw new PageTooComplex(`more than ${maximumDepth} levels deep`);
    for (let node = firstChildOf(from); node; node = nextSiblingOf(node)) {
      const kind = kindOf(node);
      if (kind === 3) this.#text(node as Text, course);
      else if (kind === 1) this.#element(node as Element, course);
      else if (kind === 8 && lengthOf(node as Comment) >= shortestNotDrawn) this.#leave(node);
    }
  }

  #text(live: Text, course: Course): void {
    const data = textOf(live);
    // Blanks at the start of a block and behind one are the source's line breaks.
    if (course.isAfterBlock && !/\S/u.test(data)) return;
    this.#writer.text(data, live);
    course.isEmpty = course.isAfterPicture = course.isAfterBlock = false;
  }

  #element(element: Element, course: Course): void {
    if (this.#except?.has(element)) return;
    const name = nameOf(element);
    if (name === 'noscript') this.#standIn(element, course);
    const treatment = this.#treatments.of(name);
    if (treatment.isLeftOut && !isPictureButton(element, name)) {
      this.#leaveOut(element, name, treatment, course);
      return;
    }
    if (this.#hasFormulas && this.#tookFormula(element, name)) {
      course.isEmpty = course.isAfterPicture = course.isAfterBlock = false;
      return;
    }
    if (++this.#elements > maximumElements) throw new PageTooComplex(`more than ${maximumElements} elements`);
    // Pictures that fade in and closed details are the reader's to see; anything else unrendered is not.
    if (!course.isShown && name !== 'img' && this.#isUnseen(element)) this.#leave(element);
    // Behind a word, in the sentence: the walk is in an inline element, which keeps its blanks.
    else if (!(course.keepsBlanks && !course.isEmpty && isBubble(element)))
      this.#take(element, name, treatment, course);
  }

  /** Where scripts run, what stands in for them is text; lazy loaders keep the picture in it. */
  #standIn(noscript: Element, course: Course): void {
    const source = pictureInMarkup.exec(wordsOf(noscript))?.[1];
    if (!source || course.isAfterPicture || !this.#picture(source)) return;
    course.isEmpty = false;
    course.isAfterPicture = true;
  }

  #leaveOut(element: Element, name: string, { isEmbed }: Treatment, { isShown }: Course): void {
    const isShut = name === 'dialog' && attributeOf(element, 'open') === null;
    if (isShut || name === 'noscript' || name === 'template') this.#leave(element);
    if (isEmbed && this.#writer.embed && (isShown || !this.#isUnseen(element))) this.#writer.embed(element);
  }

  #take(element: Element, name: string, treatment: Treatment, course: Course): void {
    course.isAfterPicture = this.#open(element, name, treatment);
    course.isEmpty = false;
    const inner = courseIn(course.depth + 1, treatment.keepsBlanks, course.isShown || isClosed(element, name));
    this.#inside(element, inner);
    course.isAfterBlock = !course.keepsBlanks && !treatment.isInline;
    if (inner.isEmpty && treatment.mayBeBackground) {
      const source = paintedPicture.exec(attributeOf(element, 'style') ?? '')?.[1];
      if (source) this.#picture(source);
    }
    this.#writer.close();
  }

  /** @returns whether it is a picture that has an address */
  #open(element: Element, name: string, { renamed }: Treatment): boolean {
    if (renamed) {
      this.#writer.open(renamed);
      if (name === 'form') this.#writer.markForm();
    } else if (name === 'a') this.#writer.open(name, element, 'href', safe(linkOf(element as HTMLAnchorElement)));
    else if (name === 'img') {
      const found = pictureAddressOf(element);
      // What the browser says itself is absolute already.
      const isAbsolute = found !== undefined && found === (element as HTMLImageElement).currentSrc;
      const address = safe(isAbsolute ? found : absolute(found, this.#base));
      this.#writer.open(name, element, 'src', address);
      return address !== undefined;
    } else this.#writer.open(name, element);
    return false;
  }

  /** @returns whether there is a picture at that address */
  #picture(source: string): boolean {
    const address = safe(absolute(source.replaceAll('&amp;', '&'), this.#base));
    if (!address) return false;
    this.#writer.open('img', undefined, 'src', address);
    this.#writer.close();
    return true;
  }

  #leave(node: Node): void {
    if (this.#isTrusted && this.#notDrawn.length < mostNotDrawn) this.#notDrawn.push(node);
  }

  #isUnseen(element: Element): boolean {
    return this.#isTrusted && !this.#isRendered(element);
  }

  /** Whether an element was, or belongs to, a formula, and is dealt with. */
  #tookFormula(element: Element, name: string): boolean {
    if (name === 'img') {
      const before = previousElementOf(element);
      return before !== null && this.#isUnseen(before) && isPictureOfFormula(element);
    }
    const formula = this.#isUnseen(element) ? picturedFormula(element) : isFormula(element) ? element : undefined;
    if (formula) this.#formula(formula);
    return formula !== undefined || isDrawnFormula(element);
  }

  /** A formula is words in the line that it stands in. */
  #formula(formula: Element): void {
    const text = textIn(formula);
    if (!text) return;
    this.#writer.open('span');
    this.#writer.formula?.(formula);
    this.#writer.text(wordsOfFormula(formula), text);
    this.#writer.close();
  }
}

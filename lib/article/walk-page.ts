import { inlineElements } from '../text/inline-elements.ts';
import {
  attributeOf,
  baseAddressOf,
  bodyOf,
  firstChildOf,
  kindOf,
  linkOf,
  nameOf,
  nextSiblingOf,
  previousElementOf,
  select,
  textOf,
  wordsOf,
} from '../text/safe-dom.ts';
import { isBubble } from './bubble.ts';
import { embeddingElements } from './embeds/embedding-elements.ts';
import { isDrawnFormula, isFormula, isPictureOfFormula, picturedFormula, textIn, wordsOfFormula } from './formula.ts';
import { maximumDepth, maximumElements, PageTooComplex } from './guard.ts';
import { isRendered } from './is-rendered.ts';
import { pictureAddressOf } from './lazy-pictures.ts';

/** Elements that are never words or pictures of an article; left out with all that they hold. */
const leftOut = new Set(
  'script style link meta template noscript svg canvas iframe object embed applet audio video input select textarea datalist dialog button frame frameset'.split(
    ' ',
  ),
);

/** Whether a button is a picture with its caption, which opens larger when it is pressed. */
function isPictureButton(element: Element, name: string): boolean {
  return name === 'button' && element.querySelector('figcaption') !== null && element.querySelector('img') !== null;
}

/** Tells what was a form, so that the box around it can be judged. */
export const formAttribute = 'data-form';

const safeAddress = /^(?:https?|mailto|data|file):/iu;
const pictureInMarkup = /<img\b[^>]{0,2000}?\ssrc\s*=\s*["']?([^"'\s>]{4,2000})/iu;
const paintedPicture = /background(?:-image)?\s*:[^;]{0,200}?url\(\s*["']?([^"')]{4,2000})/iu;
const mayBeBackground = new Set(['div', 'span', 'a', 'figure', 'section']);

/** What is done with the elements of one name. A page has some dozens of names, and thousands of elements. */
interface Treatment {
  isLeftOut: boolean;
  isEmbed: boolean;
  isInline: boolean;
  mayBeBackground: boolean;
  /** The name of what stands in for it. */
  renamed: string | undefined;
}

const treatmentOf = (name: string): Treatment => ({
  isLeftOut: leftOut.has(name),
  isEmbed: embeddingElements.has(name),
  isInline: inlineElements.has(name),
  mayBeBackground: mayBeBackground.has(name),
  renamed: renamed(name),
});

function absolute(address: string | undefined, base: string): string | undefined {
  if (!address) return undefined;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/**
 * Forms go: a field named like a DOM property would break whatever reads them; their words stay. A page's own marks are
 * none of ours, and names with a colon are no elements that a later step could ask for.
 */
function renamed(name: string): string | undefined {
  if (name === 'mark') return 'span';
  return name === 'form' || name === 'button' || name.includes(':') ? 'div' : undefined;
}

/** Where a copy is written to, node by node, in reading order. */
export interface CopyWriter {
  /**
   * Begins an element.
   * @param like the live element whose attributes it takes; a bare one without
   * @param address the value of its `href` or `src`, which it takes from nowhere else; undefined: it has none
   */
  open(name: string, like?: Element, address?: [attribute: 'href' | 'src', value: string | undefined]): void;
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
}

const shortestNotDrawn = 4; // characters of a comment; scripts leave thousands of empty ones
const mostNotDrawn = 400; // nodes kept; a page of 300 hidden menus still has room for its credit

/** Whether what is on a page's body is drawn: some pages hide it until their scripts have run, and it says nothing. */
export function trustsRendering(live: Document, { unrendered = false }: WalkOptions): boolean {
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
  const notDrawn: Node[] = [];
  const body = bodyOf(live);
  if (!body) return notDrawn;
  const base = baseAddressOf(live);
  const isTrusted = trustsRendering(live, options);
  const hasFormulas = select(live, 'math').length > 0;
  let elements = 0;

  const leave = (node: Node) => {
    if (isTrusted && notDrawn.length < mostNotDrawn) notDrawn.push(node);
  };
  const treatments = new Map<string, Treatment>();
  const treat = (name: string): Treatment => {
    let treatment = treatments.get(name);
    if (!treatment) {
      treatment = treatmentOf(name);
      treatments.set(name, treatment);
    }
    return treatment;
  };

  const safe = (address: string | undefined) => (address && safeAddress.test(address) ? address : undefined);
  /** @returns whether there is a picture at that address */
  const writePicture = (source: string): boolean => {
    const address = safe(absolute(source.replaceAll('&amp;', '&'), base));
    if (!address) return false;
    writer.open('img', undefined, ['src', address]);
    writer.close();
    return true;
  };
  /** A formula is words in the line that it stands in. */
  const writeFormula = (formula: Element) => {
    const text = textIn(formula);
    if (!text) return;
    writer.open('span');
    writer.formula?.(formula);
    writer.text(wordsOfFormula(formula), text);
    writer.close();
  };
  const isUnseen = (element: Element) => isTrusted && !isRendered(element);
  /** Whether an element was, or belongs to, a formula, and is dealt with. */
  const tookFormula = (element: Element, name: string): boolean => {
    if (name === 'img') {
      const before = previousElementOf(element);
      return before !== null && isUnseen(before) && isPictureOfFormula(element);
    }
    const formula = isUnseen(element) ? picturedFormula(element) : isFormula(element) ? element : undefined;
    if (formula) writeFormula(formula);
    return formula !== undefined || isDrawnFormula(element);
  };
  const open = (element: Element, name: string, { renamed }: Treatment): boolean => {
    if (renamed) {
      writer.open(renamed);
      if (name === 'form') writer.markForm();
      return false;
    }
    if (name === 'a') writer.open(name, element, ['href', safe(linkOf(element as HTMLAnchorElement))]);
    else if (name === 'img') {
      const found = pictureAddressOf(element);
      // What the browser says itself is absolute already.
      const isAbsolute = found !== undefined && found === (element as HTMLImageElement).currentSrc;
      const address = safe(isAbsolute ? found : absolute(found, base));
      writer.open(name, element, ['src', address]);
      return address !== undefined;
    } else writer.open(name, element);
    return false;
  };
  /** @returns whether anything was written */
  const walk = (from: Node, keepsBlanks: boolean, depth: number, isShown: boolean): boolean => {
    if (depth > maximumDepth) throw new PageTooComplex(`more than ${maximumDepth} levels deep`);
    let isAfterBlock = !keepsBlanks;
    let isEmpty = true;
    let isAfterPicture = false;
    for (let node = firstChildOf(from); node; node = nextSiblingOf(node)) {
      const kind = kindOf(node);
      if (kind === 3) {
        const data = textOf(node as Text);
        // Blanks at the start of a block and behind one are the source's line breaks.
        if (isAfterBlock && !/\S/u.test(data)) continue;
        writer.text(data, node as Text);
        isEmpty = isAfterPicture = isAfterBlock = false;
      } else if (kind === 1) {
        const element = node as Element;
        const name = nameOf(element);
        if (name === 'noscript') {
          // Where scripts run, what stands in for them is text; lazy loaders keep the picture in it.
          const source = pictureInMarkup.exec(wordsOf(element))?.[1];
          if (source && !isAfterPicture && writePicture(source)) {
            isEmpty = false;
            isAfterPicture = true;
          }
        }
        const treatment = treat(name);
        if (treatment.isLeftOut && !isPictureButton(element, name)) {
          const isShut = name === 'dialog' && attributeOf(element, 'open') === null;
          if (isShut || name === 'noscript' || name === 'template') leave(element);
          if (treatment.isEmbed && writer.embed && (!isTrusted || isShown || isRendered(element)))
            writer.embed(element);
          continue;
        }
        if (hasFormulas && tookFormula(element, name)) {
          isEmpty = isAfterPicture = isAfterBlock = false;
          continue;
        }
        if (++elements > maximumElements) throw new PageTooComplex(`more than ${maximumElements} elements`);
        // Pictures that fade in and closed details are the reader's to see; anything else unrendered is not.
        if (isTrusted && !isShown && name !== 'img' && !isRendered(element)) {
          leave(element);
          continue;
        }
        // Behind a word, in the sentence: the walk is in an inline element, which keeps its blanks.
        if (keepsBlanks && !isEmpty && isBubble(element)) continue;
        isAfterPicture = open(element, name, treatment);
        isEmpty = false;
        const isClosed = name === 'details' && attributeOf(element, 'open') === null;
        const { isInline } = treatment;
        const hasContent = walk(element, isInline || name === 'pre', depth + 1, isShown || isClosed);
        isAfterBlock = !keepsBlanks && !isInline;
        if (!hasContent && treatment.mayBeBackground) {
          const source = paintedPicture.exec(attributeOf(element, 'style') ?? '')?.[1];
          if (source) writePicture(source);
        }
        writer.close();
      } else if (kind === 8 && textOf(node as Comment).length >= shortestNotDrawn) leave(node);
    }
    return !isEmpty;
  };
  walk(body, false, 0, false);
  return notDrawn;
}

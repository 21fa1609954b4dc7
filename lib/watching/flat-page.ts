import { type RawFacts, rawFactsOf } from '../article/raw-facts.ts';
import { drawnLabelOf } from '../article/visibility/drawn-label.ts';
import type { HiddenReason } from '../article/visibility/hidden-reason.ts';
import { hiddenReasonOf } from '../article/visibility/hidden-reason.ts';
import { rememberMeasures } from '../article/visibility/measures.ts';
import { type CopyWriter, formAttribute, trustsRendering, type WalkOptions, walkPage } from '../article/walk-page.ts';
import { attributeNamesOf, attributeOf } from '../text/safe-dom.ts';

/** A text; an element's beginning, its name and its attributes' names and values in turn; the end of the last open one. */
export type FlatNode = string | string[] | 0;

/** A page as plain values, to be read where that costs the page nothing. */
export interface FlatPage {
  facts: RawFacts;
  nodes: FlatNode[];
  /** Whether the page can say how its texts are drawn. */
  isDrawn: boolean;
}

/** A page as it is handed out. */
export interface TakenPage {
  /** Which document it is, and at which address, as `whereIs` says it. */
  where: string;
  /** A `FlatPage` as JSON. */
  findersPage: string;
}

/** What is asked of the live page once its article is known; texts by their place among the copy's. */
export type DrawingQuestion = [about: 'reason', text: number, landmark: number] | [about: 'label', text: number];

/** A reason, or a label; null where there is none. */
export type DrawingAnswer = HiddenReason | string | null;

const longestValue = 300; // characters of an attribute that a rule reads; addresses may be longer
const longestAddress = 4096;

/** How many characters of an attribute's value are taken; longer values say nothing, and are left out. */
function mostOf(name: string): number {
  if (name === 'href' || name === 'src') return longestAddress;
  if (name === 'srcset' || name === 'sizes' || name.startsWith('on')) return -1;
  return name.startsWith('data-') && name !== formAttribute ? -1 : longestValue;
}

/** Writes a walk down as plain values. */
class FlatWriter implements CopyWriter {
  readonly nodes: FlatNode[] = [];
  readonly texts: Text[] = [];
  /** By an attribute's name: a page has some dozens of names, and thousands of attributes. */
  readonly #mosts = new Map<string, number>();

  open(name: string, like?: Element, addressed?: string, address?: string): void {
    const flat = [name];
    if (like)
      for (const attribute of attributeNamesOf(like)) {
        const most = this.#mostOf(attribute);
        if (most < 0 || attribute === addressed) continue;
        const value = attributeOf(like, attribute) ?? '';
        if (value.length <= most) flat.push(attribute, value);
      }
    if (addressed && address && address.length <= longestAddress) flat.push(addressed, address);
    this.nodes.push(flat);
  }

  #mostOf(attribute: string): number {
    let most = this.#mosts.get(attribute);
    if (most === undefined) {
      most = mostOf(attribute);
      this.#mosts.set(attribute, most);
    }
    return most;
  }

  markForm(): void {
    (this.nodes.at(-1) as string[]).push(formAttribute, '');
  }

  text(data: string, live: Text): void {
    this.nodes.push(data);
    this.texts.push(live);
  }

  close(): void {
    this.nodes.push(0);
  }
}

/**
 * Takes a live document as plain values. The document is not changed.
 * @param unrendered take what is not rendered, too
 * @returns with the live texts, in the order of the copy's; `answerDrawing` asks them
 * @throws PageTooComplex
 */
export function takeFlatPage(live: Document, options: WalkOptions = {}): { flat: FlatPage; texts: Text[] } {
  const writer = new FlatWriter();
  const notDrawn = walkPage(live, writer, options);
  const { nodes, texts } = writer;
  return { flat: { facts: rawFactsOf(live, notDrawn), nodes, isDrawn: trustsRendering(live, options) }, texts };
}

/** What a live page says about the drawing of some of its texts. */
export function answerDrawing(texts: readonly Text[], questions: readonly DrawingQuestion[]): DrawingAnswer[] {
  const measures = rememberMeasures();
  return questions.map(([about, at, landmark]) => {
    const text = texts[at];
    if (!text) return null;
    return (about === 'label' ? drawnLabelOf(text) : hiddenReasonOf(text, texts[landmark!], measures)) ?? null;
  });
}

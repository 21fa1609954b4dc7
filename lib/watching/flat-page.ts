import { factsOf, type PageFacts } from '../article/page-facts.ts';
import { drawnLabelOf } from '../article/visibility/drawn-label.ts';
import type { HiddenReason } from '../article/visibility/hidden-reason.ts';
import { hiddenReasonOf } from '../article/visibility/hidden-reason.ts';
import { type CopyWriter, formAttribute, trustsRendering, type WalkOptions, walkPage } from '../article/walk-page.ts';
import { attributeNamesOf, attributeOf } from '../text/safe-dom.ts';

/** A text; an element's beginning, its name and its attributes' names and values in turn; the end of the last open one. */
export type FlatNode = string | string[] | 0;

/** A page as plain values, to be read where that costs the page nothing. */
export interface FlatPage {
  facts: PageFacts;
  nodes: FlatNode[];
  /** Whether the page can say how its texts are drawn. */
  isDrawn: boolean;
}

/** What is asked of the live page once its article is known; texts by their place among the copy's. */
export type DrawingQuestion = [about: 'reason', text: number, landmark: number] | [about: 'label', text: number];

/** A reason, or a label; null where there is none. */
export type DrawingAnswer = HiddenReason | string | null;

const longestValue = 300; // characters of an attribute that a rule reads; addresses may be longer
const longestAddress = 4096;

function isRead(name: string, value: string): boolean {
  if (name === 'href' || name === 'src') return value.length <= longestAddress;
  if (value.length > longestValue || name === 'srcset' || name === 'sizes') return false;
  return !name.startsWith('on') && (!name.startsWith('data-') || name === 'data-form');
}

/** Writes a walk down as plain values. */
class FlatWriter implements CopyWriter {
  readonly nodes: FlatNode[] = [];
  readonly texts: Text[] = [];

  open(name: string, like?: Element, address?: [attribute: string, value: string | undefined]): void {
    const flat = [name];
    if (like)
      for (const attribute of attributeNamesOf(like)) {
        if (attribute === address?.[0]) continue;
        const value = attributeOf(like, attribute) ?? '';
        if (isRead(attribute, value)) flat.push(attribute, value);
      }
    if (address?.[1] && isRead(address[0], address[1])) flat.push(address[0], address[1]);
    this.nodes.push(flat);
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
  return { flat: { facts: factsOf(live, notDrawn), nodes, isDrawn: trustsRendering(live, options) }, texts };
}

/** What a live page says about the drawing of some of its texts. */
export function answerDrawing(texts: readonly Text[], questions: readonly DrawingQuestion[]): DrawingAnswer[] {
  return questions.map(([about, at, landmark]) => {
    const text = texts[at];
    if (!text) return null;
    return (about === 'label' ? drawnLabelOf(text) : hiddenReasonOf(text, texts[landmark!])) ?? null;
  });
}

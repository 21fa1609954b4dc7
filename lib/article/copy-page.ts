import type { Block } from '../text/blocks.ts';
import { LineWriter } from '../text/line-writer.ts';
import { baseAddressOf, bodyOf, boxOf, emptyDocumentLike } from '../text/safe-dom.ts';
import type { PlacedEmbed } from './embeds/embed.ts';
import { type EmbedSetting, embedOf } from './embeds/embed-of.ts';
import { copyFormula } from './formula.ts';
import { type CopyWriter, formAttribute, trustsRendering, type WalkOptions, walkPage } from './walk-page.ts';

export interface CopyOptions extends WalkOptions {
  originals?: Originals;
  /** Filled while copying, in reading order. */
  embeds?: PlacedEmbed[];
  /** Filled while copying: the formula that an element of the copy stands for, cleaned. */
  formulas?: Map<Element, Element>;
  /** Filled while copying: the copy's lines, as `blocksOf` finds them there. */
  blocks?: Block[];
  /** The page's address; the document's own unless it was loaded from a file. */
  url?: string;
}

/** The way back from a copy to the live page, and what stayed behind there. */
export interface Originals {
  /** Every text of the copy, and in the same order the live text that it was made from. */
  copied: Text[];
  live: Text[];
  /** Elements that are not rendered, templates, shut dialogs, and comments of the markup. */
  notDrawn: Node[];
}

/**
 * A light copy of what a page shows, in a document that runs nothing and loads nothing. The live page is only read.
 * @param unrendered copy what is not rendered, too
 * @param originals filled while copying; stays empty where rendering says nothing
 * @throws PageTooComplex
 */
export function copyPage(
  live: Document,
  { originals, embeds, formulas, blocks, url = live.URL, ...options }: CopyOptions = {},
): Document {
  const copy = emptyDocumentLike(live);
  const kept = trustsRendering(live, options) ? originals : undefined;
  const lines = blocks && new LineWriter(copy.body);
  const around: Element[] = [];
  let inside: Element = copy.body;
  let setting: EmbedSetting | undefined;
  const writer: CopyWriter = {
    open(name, like, addressed, address) {
      const made = like ? copy.importNode(like, false) : copy.createElement(name);
      if (addressed && address !== undefined) made.setAttribute(addressed, address);
      else if (addressed) made.removeAttribute(addressed);
      inside.appendChild(made);
      around.push(inside);
      inside = made;
      lines?.open(made, name, addressed === 'href' ? address : undefined);
    },
    markForm: () => inside.setAttribute(formAttribute, ''),
    text(data, live) {
      const made = copy.createTextNode(data);
      inside.appendChild(made);
      kept?.copied.push(made);
      kept?.live.push(live);
      lines?.text(made, data);
    },
    close() {
      inside = around.pop()!;
      lines?.close();
    },
    formula: (element) => void formulas?.set(inside, copyFormula(element, copy)),
    embed(element) {
      if (!embeds) return;
      // Asked once something is embedded: what has not been laid out yet would be for the question.
      setting ??= {
        page: url,
        base: baseAddressOf(live),
        isLaidOut: trustsRendering(live, options) && boxOf(bodyOf(live)).width > 0,
      };
      const found = embedOf(element, setting);
      if (!found) return;
      const place = copy.createComment('');
      inside.appendChild(place);
      embeds.push({ ...found, place });
    },
  };
  const notDrawn = walkPage(live, writer, options);
  kept?.notDrawn.push(...notDrawn);
  if (lines) blocks.push(...lines.end());
  return copy;
}

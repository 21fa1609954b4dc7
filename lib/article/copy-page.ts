import { emptyDocumentLike } from '../text/safe-dom.ts';
import { type CopyWriter, formAttribute, trustsRendering, type WalkOptions, walkPage } from './walk-page.ts';

export interface CopyOptions extends WalkOptions {
  originals?: Originals;
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
export function copyPage(live: Document, { originals, ...options }: CopyOptions = {}): Document {
  const copy = emptyDocumentLike(live);
  const kept = trustsRendering(live, options) ? originals : undefined;
  const open: Element[] = [copy.body];
  const writer: CopyWriter = {
    open(name, like, address) {
      const made = like ? copy.importNode(like, false) : copy.createElement(name);
      if (address?.[1] !== undefined) made.setAttribute(address[0], address[1]);
      else if (address) made.removeAttribute(address[0]);
      open.at(-1)!.appendChild(made);
      open.push(made);
    },
    markForm: () => open.at(-1)!.setAttribute(formAttribute, ''),
    text(data, live) {
      const made = copy.createTextNode(data);
      open.at(-1)!.appendChild(made);
      kept?.copied.push(made);
      kept?.live.push(live);
    },
    close: () => void open.pop(),
  };
  const notDrawn = walkPage(live, writer, options);
  kept?.notDrawn.push(...notDrawn);
  return copy;
}

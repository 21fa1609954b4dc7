import { bodyOf, childrenOf, focusedIn, kindOf, nameOf, rootOf, select, sheetsOf } from './text/safe-dom.ts';

/**
 * Covers the page while the reader is open and gives it back exactly as it was: its elements and attributes are not
 * changed, its style sheets are switched off as a whole, its scroll positions and focus are kept.
 */

/** Set on the root element while the page is covered; `page.css` hides everything but the reader by it. */
export const coverAttribute = 'data-sourceline-reader';

type AdoptingDocument = Document & { wrappedJSObject?: Document };

/** Switches sheets off; also those that scripts add meanwhile. */
function disableSheets(document: Document, own: string | undefined): () => void {
  const disabled = new Set<CSSStyleSheet>();
  const disable = () => {
    for (const sheet of sheetsOf(document)) {
      if (sheet.disabled || (own && sheet.href === own)) continue;
      sheet.disabled = true;
      disabled.add(sheet);
    }
  };
  disable();
  const observer = new MutationObserver(disable);
  observer.observe(rootOf(document), { childList: true, subtree: true });
  addEventListener('load', disable, true);
  return () => {
    observer.disconnect();
    removeEventListener('load', disable, true);
    for (const sheet of disabled) sheet.disabled = false;
  };
}

/**
 * Empties the list of constructed sheets, in place: Firefox shows a content script the page's own list only unwrapped,
 * and takes no array from outside of the page for it.
 */
function emptyAdoptedSheets(document: AdoptingDocument): () => void {
  const adopted = (document.wrappedJSObject ?? document).adoptedStyleSheets;
  const kept: CSSStyleSheet[] = [];
  while (adopted.length > 0) kept.unshift(adopted.pop()!);
  return () => {
    adopted.push(...kept);
  };
}

/**
 * Keeps from the page that the window is scrolled: it would draw how far, or load more, for somebody who reads something
 * else. Listeners of ours are at the window, in capture, where an event passes before it comes here.
 * @returns the way to let it hear again, from the next frame on: then it has been scrolled back
 */
function hushScrolling(document: Document): () => void {
  const hush = (event: Event) => event.target === document && event.stopImmediatePropagation();
  for (const type of ['scroll', 'scrollend']) document.addEventListener(type, hush, true);
  const hear = () => {
    for (const type of ['scroll', 'scrollend']) document.removeEventListener(type, hush, true);
  };
  return () => void requestAnimationFrame(hear);
}

interface ScrollPosition {
  element: Element;
  left: number;
  top: number;
}

function scrolledElements(document: Document): ScrollPosition[] {
  return select(document, '*')
    .filter((element) => element.scrollTop !== 0 || element.scrollLeft !== 0)
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
}

/**
 * Covers a page.
 * @param document a live page
 * @param reader the element to be shown instead; it is put at the page's end
 * @param ownSheet the address of our style sheet, on a page of ours that links it; no other page can load it
 * @returns uncovers the page
 */
export function coverPage(document: Document, reader: HTMLElement, ownSheet?: string): () => void {
  const root = rootOf(document);
  const body = bodyOf(document);
  const focused = focusedIn(document) as HTMLElement | null;
  const scrolled = scrolledElements(document);
  const [left, top] = [scrollX, scrollY];
  // Bare text in the body can be hidden only with the body itself; translators look for text inside the body.
  const hasBareText = [...childrenOf(body)].some((node) => kindOf(node) === 3 && /\S/u.test((node as Text).data));
  const home = hasBareText || nameOf(body) !== 'body' ? root : body;

  root.setAttribute(coverAttribute, home === root ? 'beside' : 'inside');
  const enableSheets = disableSheets(document, ownSheet);
  const letHear = hushScrolling(document);
  const restoreAdopted = emptyAdoptedSheets(document);
  home.append(reader);
  scrollTo({ left: 0, top: 0, behavior: 'instant' });

  return () => {
    reader.remove();
    restoreAdopted();
    enableSheets();
    root.removeAttribute(coverAttribute);
    for (const position of scrolled) {
      position.element.scrollLeft = position.left;
      position.element.scrollTop = position.top;
    }
    scrollTo({ left, top, behavior: 'instant' });
    letHear();
    focused?.focus?.({ preventScroll: true });
  };
}

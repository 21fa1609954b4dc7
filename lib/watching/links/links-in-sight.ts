import { boxOf, contains, linkOf, select, viewOf, wordsOf } from '../../text/safe-dom.ts';
import { longestLink, longestWords, mostLinks } from './link-limits.ts';

const mostLookedAt = 4000; // links of a page; what is longer is no list that anybody reads
const lowestText = 6; // pixels; below, a link is a hair line

/** A link that a reader sees. */
export interface LinkInSight {
  /** Absolute, without what follows `#`. */
  address: string;
  /** Its words, cut. */
  words: string;
  /** Where its words end, in the window: the last line's end and top. */
  end: { x: number; y: number };
  isRightToLeft: boolean;
}

const isWithin = ({ left, right, top, bottom, height }: DOMRect, width: number, tall: number) =>
  height >= lowestText && bottom > 0 && top < tall && right > 0 && left < width;

/** The line on which a link's words end; of a link that is a picture, the picture. */
function lastLineOf(link: Element, live: Document): DOMRect {
  const range = Document.prototype.createRange.call(live);
  range.selectNodeContents(link);
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height >= lowestText);
  return lines.at(-1) ?? boxOf(link);
}

/** Whether it is the link that lies on top there, and not a menu or a dialog over it. */
function isOnTop(link: Element, live: Document, { left, right, top, bottom }: DOMRect): boolean {
  const hit = Document.prototype.elementFromPoint.call(live, (left + right) / 2, (top + bottom) / 2);
  return hit !== null && (contains(link, hit) || contains(hit, link));
}

/**
 * Those of some elements that lie in the window, in order. The browser tells it with the next frame, from what it lays out
 * anyway: asked one by one, two thousand links would hold the page up for as long as a frame or two.
 */
function inWindow(elements: readonly Element[]): Promise<Element[]> {
  if (elements.length === 0) return Promise.resolve([]);
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
    });
    for (const element of elements) observer.observe(element);
  });
}

/**
 * The links that are in sight in a page, in its order, some hundred at most; of a page that nobody sees it answers when
 * somebody does. The page is only read.
 */
export async function linksInSight(live: Document): Promise<LinkInSight[]> {
  const window = viewOf(live)!;
  const { innerWidth: width, innerHeight: tall } = window;
  const found: LinkInSight[] = [];
  for (const link of await inWindow(select(live, 'a[href]').slice(0, mostLookedAt))) {
    if (found.length >= mostLinks) break;
    if (!isWithin(boxOf(link), width, tall)) continue;
    const address = String(linkOf(link as HTMLAnchorElement)).replace(/#.*$/su, '');
    if (!/^https?:\/\//u.test(address) || address.length > longestLink) continue;
    const line = lastLineOf(link, live);
    if (!isWithin(line, width, tall) || !isOnTop(link, live, line)) continue;
    const isRightToLeft = window.getComputedStyle(link).direction === 'rtl';
    found.push({
      address,
      words: wordsOf(link)
        .slice(0, 10 * longestWords)
        .replace(/\s+/gu, ' ')
        .trim()
        .slice(0, longestWords),
      end: { x: isRightToLeft ? line.left : line.right, y: line.top },
      isRightToLeft,
    });
  }
  return found;
}

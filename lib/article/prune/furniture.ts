import { languages } from '../../languages/index.ts';
import { collapse, fold } from '../../text/white-space.ts';
import { headsComments } from './comments.ts';

const labels = new Set(languages.flatMap((language) => language.furniture).map(fold));
const copyrightLine = /^(?:©|\(c\)|（c）|copyright)\s.*\d{4}|\ball rights? reserved\b/iu;
const longestTeaser = 160; // characters
const textBlocks = 'p, h1, h2, h3, h4, h5, h6, li, div, td, section';

/** A text block that holds no other text block. */
function isLine(element: Element): boolean {
  return !element.querySelector(textBlocks);
}

function linkedShare(element: Element): number {
  const all = collapse(element.textContent ?? '').length;
  const linked = [...element.querySelectorAll('a')].reduce(
    (sum, link) => sum + collapse(link.textContent ?? '').length,
    0,
  );
  return all ? linked / all : 1;
}

/** Takes out an element and all that follows it, up to the body's end. */
function cutFrom(element: Element, body: Element): void {
  let last: Element | null = element;
  while (last && last !== body) {
    while (last.nextSibling) last.nextSibling.remove();
    const parent: Element | null = last.parentElement;
    if (last === element) last.remove();
    last = parent;
  }
}

/** The share of the body's text that stands before an element. */
function shareBefore(element: Element, body: Element): number {
  const range = body.ownerDocument.createRange();
  range.setStart(body, 0);
  range.setEndBefore(element);
  return range.toString().length / Math.max(1, (body.textContent ?? '').length);
}

/**
 * Takes out lines that only label a portal's furniture ("相关新闻", "发表评论", "Share this article"), with the list
 * of links that such a label stands above (`tests/pages/zh-plain`: no class name tells them from paragraphs).
 */
export function pruneFurniture(body: Element): void {
  for (const line of [...body.querySelectorAll(`${textBlocks}, b, strong, span`)]) {
    if (!body.contains(line) || !isLine(line)) continue;
    const text = collapse(line.textContent ?? '');
    if (copyrightLine.test(text) && text.length < 160 && shareBefore(line, body) > 0.8) {
      line.remove();
      continue;
    }
    // "Advertisement" or "Read more:", and in the same line what it announces.
    const opening =
      line.firstChild?.nodeType === 3 || line.firstElementChild?.localName === 'b'
        ? (line.firstChild?.textContent ?? '')
        : '';
    if (
      text.length <= longestTeaser &&
      line.matches(textBlocks) &&
      labels.has(fold(opening)) &&
      fold(opening) !== fold(text)
    ) {
      line.remove();
      continue;
    }
    if (text.length > 40) continue;
    if (headsComments(text) && shareBefore(line, body) > 0.5) {
      cutFrom(line, body);
      continue;
    }
    if (!labels.has(fold(text))) continue;
    // A label that fills its box takes the box along; what follows it goes while it is nothing but links.
    let block: Element = line;
    while (
      block.parentElement &&
      block.parentElement !== body &&
      collapse(block.parentElement.textContent ?? '') === text
    )
      block = block.parentElement;
    const box = block.parentElement;
    for (let next = block.nextElementSibling; next && linkedShare(next) > 0.6 && !next.querySelector('img, figure'); ) {
      const following = next.nextElementSibling;
      next.remove();
      next = following;
    }
    block.remove();
    if (box && box !== body && linkedShare(box) > 0.8 && !box.querySelector('img, figure')) box.remove();
  }
}

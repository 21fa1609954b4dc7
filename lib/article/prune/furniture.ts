import { languages } from '../../languages/index.ts';
import { collapse, fold } from '../../text/white-space.ts';

const labels = new Set(languages.flatMap((language) => language.furniture).map(fold));
const textBlocks = 'p, h1, h2, h3, h4, h5, h6, li, div, td, section';

/** A text block that holds no other text block. */
function isLine(element: Element): boolean {
  return !element.querySelector(textBlocks);
}

function linkedShare(element: Element): number {
  const all = collapse(element.textContent ?? '').length;
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + collapse(link.textContent ?? '').length, 0);
  return all ? linked / all : 1;
}

/**
 * Takes out lines that only label a portal's furniture ("相关新闻", "发表评论", "Share this article"), with the list
 * of links that such a label stands above (`tests/pages/zh-plain`: no class name tells them from paragraphs).
 */
export function pruneFurniture(body: Element): void {
  for (const line of [...body.querySelectorAll(`${textBlocks}, b, strong, span`)]) {
    if (!line.parentNode || !isLine(line)) continue;
    const text = collapse(line.textContent ?? '');
    if (text.length > 40 || !labels.has(fold(text))) continue;
    // A label that fills its box takes the box along; what follows it goes while it is nothing but links.
    let block: Element = line;
    while (block.parentElement && block.parentElement !== body && collapse(block.parentElement.textContent ?? '') === text) block = block.parentElement;
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

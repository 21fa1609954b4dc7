import { attributeOf, parentOf, previousSiblingOf, textOf, wordsOf } from '../../text/safe-dom.ts';
import { collapse } from '../../text/white-space.ts';

const longestLabel = 60; // characters
const mostBoxes = 4; // that a text is the first of
// Counters, quotation marks and pictures say nothing; what stands behind a slash is for screen readers.
const part =
  /(?:url|counters?|image-set)\([^)]{0,4000}\)|"((?:[^"\\]|\\.)*)"|attr\(\s{0,9}([\w-]{1,99})[^)]{0,200}\)|(\/)/gu;

/** The letters of a computed `content`: `"来源：" attr(data-name) counter(n)`. */
function lettersOf(content: string, element: Element): string {
  let letters = '';
  for (const [, quoted, attribute, slash] of content.matchAll(part)) {
    if (slash) break;
    // Line breaks and the like are written as numbers.
    if (quoted) letters += quoted.replace(/\\[\da-f]{1,6} /giu, ' ').replace(/\\(.)/gu, '$1');
    if (attribute) letters += attributeOf(element, attribute) ?? '';
  }
  // Icons are letters of private alphabets.
  letters = collapse(letters.replace(/\p{Co}/gu, ''));
  return /\p{L}/u.test(letters) && letters.length <= longestLabel ? letters : '';
}

function drawnBy(element: Element, pseudo: '::before' | '::after'): string {
  const style = getComputedStyle(element, pseudo);
  const { content } = style;
  // Next to no element has one: nothing else is asked of them.
  if (!content || content === 'none' || content === 'normal') return '';
  const { display, visibility } = style;
  return display === 'none' || visibility === 'hidden' ? '' : lettersOf(content, element);
}

function isBlank(node: Node): boolean {
  return node.nodeType !== 1 && !(node.nodeType === 3 && /\S/u.test(textOf(node as Text)));
}

/**
 * What a style sheet prints right before a live text: `.source::before { content: "来源：" }`. It is drawn by the text's
 * own element, by one whose first words the text is, or by an element without words that stands before.
 * @returns '' where nothing is printed
 */
export function drawnLabelOf(text: Text): string {
  let node: Node = text;
  for (let i = 0; i < mostBoxes; i++) {
    let before = previousSiblingOf(node);
    while (before && isBlank(before)) before = previousSiblingOf(before);
    if (before) {
      // "<i class="from"></i>东港网", or "<span class="name">" behind a label's own box.
      const element = before.nodeType === 1 ? (before as Element) : undefined;
      if (!element) return '';
      const own = wordsOf(element).trim();
      return own ? drawnBy(element, '::after') : drawnBy(element, '::before') || drawnBy(element, '::after');
    }
    const parent = parentOf(node);
    if (!parent) return '';
    const label = drawnBy(parent, '::before');
    if (label) return label;
    node = parent;
  }
  return '';
}

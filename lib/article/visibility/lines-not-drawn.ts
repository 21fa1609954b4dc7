import { inlineElements } from '../../text/inline-elements.ts';
import { firstChildOf, keptBy, kindOf, nameOf, nextSiblingOf, textOf, wordsOf } from '../../text/safe-dom.ts';
import { collapse } from '../../text/white-space.ts';
import { type HiddenReason, reasonNotRendered } from './hidden-reason.ts';

/** A line that stands on a page and is not drawn. */
export interface HiddenLine {
  text: string;
  reason: HiddenReason;
}

const shortest = 4; // characters: "来源：X"
const longest = 300; // characters of a line; credits are shorter
const longestPart = 2000; // characters; what holds more is a menu or a notice, and its lines are not looked for
const mostLines = 200;
const mostNodes = 2000; // of all parts together

const silent = new Set('script style link meta svg select button iframe object audio video'.split(' '));
const markup = /<[^<>]{0,500}>/gu;

/**
 * The lines of a page's parts that are not drawn. It costs no layout, and little else: parts of more than a few lines are
 * the page's machinery.
 * @param parts elements that are not rendered, templates, what stands in for scripts, comments
 */
export function linesNotDrawn(parts: readonly Node[]): HiddenLine[] {
  const lines: HiddenLine[] = [];
  let nodes = 0;
  let line = '';
  let reason: HiddenReason = 'not-drawn';
  const flush = () => {
    const text = line.length <= longestPart ? collapse(line) : '';
    line = '';
    if (text.length < shortest || text.length > longest || !/\p{L}/u.test(text)) return;
    if (lines.length < mostLines) lines.push({ text, reason });
  };
  const visit = (node: Node) => {
    for (let child = firstChildOf(node); child && nodes < mostNodes; child = nextSiblingOf(child)) {
      nodes++;
      const kind = kindOf(child);
      if (kind === 3) line += textOf(child as Text);
      if (kind !== 1) continue;
      const name = nameOf(child as Element);
      if (silent.has(name)) continue;
      const isInline = inlineElements.has(name) && name !== 'br';
      if (!isInline) flush();
      visit(child);
      if (!isInline) flush();
    }
  };
  for (const part of parts) {
    if (lines.length >= mostLines || nodes >= mostNodes) break;
    const isElement = kindOf(part) === 1;
    const name = isElement ? nameOf(part as Element) : '';
    const from = name === 'template' ? keptBy(part as HTMLTemplateElement) : part;
    const words = wordsOf(from);
    if (words.length < shortest || words.length > longestPart) continue;
    reason = isElement && name !== 'template' && name !== 'noscript' ? reasonNotRendered(part as Element) : 'not-drawn';
    // Where scripts run, a parser keeps what stands in for them as text, as it does comments.
    if (!isElement || (name === 'noscript' && firstChildOf(part)?.nodeType === 3)) {
      for (const row of words.replace(markup, '\n').split('\n')) {
        line = row;
        flush();
      }
    } else visit(from);
    flush();
  }
  return lines;
}

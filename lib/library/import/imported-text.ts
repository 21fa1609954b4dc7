import { sanitizeArticle } from '../../sanitize.ts';
import { inlineElements } from '../../text/inline-elements.ts';
import { collapse } from '../../text/white-space.ts';

/**
 * The words of an imported page as `Article.text` and `Article.captions` have them: one paragraph a line, blank lines
 * between. They are read off what would be shown, so that nothing is found by a search that nobody can see.
 * @param html untrusted
 */
export function importedText(html: string): { text: string; captions: string[] } {
  const lines: string[] = [];
  const captions: string[] = [];
  let line = '';
  const flush = () => {
    const text = collapse(line);
    if (text) lines.push(text);
    line = '';
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      line += (node as Text).data;
      return;
    }
    const name = (node as Element).localName ?? '';
    if (name === 'math') {
      line += node.textContent ?? '';
      return;
    }
    if (name === 'br') {
      line += ' ';
      return;
    }
    if (name === 'figcaption') {
      const caption = collapse(node.textContent ?? '');
      if (caption) captions.push(caption);
      return;
    }
    const isInline = inlineElements.has(name);
    if (!isInline) flush();
    // No deeper than a browser's parser nests elements: 512 levels.
    for (const child of node.childNodes) visit(child);
    if (!isInline) flush();
  };
  visit(sanitizeArticle(html));
  return { text: lines.join('\n\n'), captions };
}

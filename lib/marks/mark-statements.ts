import { QuoteFinder, type TextStretch } from '../text/quote.ts';
import { collapse } from '../text/white-space.ts';
import { isOutsideFormulas } from './outside-formulas.ts';
import type { MarkKind, Statement } from './statements.ts';

/** Words that only screen readers are told, and the label in the gutter, in the reader's language. */
export type MarkLabels = Record<MarkKind, string>;

const paragraphs = 'p, div, li, blockquote, td, h2, h3, h4, section, figcaption';

function wrap({ node, start, end }: TextStretch, mark: HTMLElement): void {
  const words = node.splitText(start);
  words.splitText(end - start);
  words.replaceWith(mark);
  mark.append(words);
}

/** The paragraph that a statement fills from end to end, if it does: such a one gets a bar instead of lines. */
function wholeParagraph(stretches: TextStretch[], exact: string): HTMLElement | undefined {
  const paragraph = stretches[0]!.node.parentElement?.closest<HTMLElement>(paragraphs);
  return paragraph && collapse(paragraph.textContent ?? '') === collapse(exact) ? paragraph : undefined;
}

/** A short label beside the column; drawn by the style sheet, so that copying the text does not copy it. */
function labelInGutter(paragraph: HTMLElement, label: string): void {
  const known = paragraph.querySelector<HTMLElement>(':scope > [data-gutter]');
  if (known) {
    if (!known.dataset.label!.split('\n').includes(label)) known.dataset.label += `\n${label}`;
    return;
  }
  const gutter = paragraph.ownerDocument.createElement('span');
  gutter.dataset.gutter = '';
  gutter.dataset.label = label;
  gutter.setAttribute('aria-hidden', 'true');
  paragraph.prepend(gutter);
}

/**
 * Marks statements in an article's text. The words stay as they are; marks are `<mark data-statement>` elements with
 * data attributes, which the sanitizer lets no page write.
 * @param body the sanitized article, which is changed
 * @returns the names of the statements found in it
 */
export function markStatements(body: ParentNode & Node, statements: Statement[], labels: MarkLabels): Set<string> {
  const document = body.ownerDocument!;
  const firstMarks = new Map<string, { mark: HTMLElement; kind: Statement['kind'] }>();
  const sought = new Map<string, number>();
  for (const { id, kind, quote } of statements) {
    if (!quote.inArticle) continue;
    // Of lines that read alike, as a credit in the lead and at the end may, each has its own mark.
    const line = [quote.prefix, quote.exact, quote.suffix].join('\n');
    const nth = sought.get(line) ?? 0;
    sought.set(line, nth + 1);
    // Each mark splits text nodes, so each is looked up in the text as it stands then.
    const stretches = new QuoteFinder(body).find(quote, nth)?.filter(isOutsideFormulas) ?? [];
    if (stretches.length === 0) continue;
    const whole = kind === 'disclaimer' ? wholeParagraph(stretches, quote.exact) : undefined;
    const marks = stretches.map((stretch, i) => {
      const mark = document.createElement('mark');
      mark.dataset.statement = kind;
      if (i === 0) {
        mark.dataset.id = id;
        mark.tabIndex = -1;
      }
      wrap(stretch, mark);
      return mark;
    });
    if (whole) {
      whole.dataset.notice = '';
      for (const mark of marks) mark.dataset.plain = '';
    }
    firstMarks.set(id, { mark: marks[0]!, kind });
  }
  // Labels come last: between the words of another statement they would hide it.
  for (const { mark, kind } of firstMarks.values()) {
    if (kind === 'mention') continue;
    const spoken = document.createElement('span');
    spoken.dataset.spoken = '';
    spoken.textContent = `${labels[kind]}: `;
    mark.before(spoken);
    if (kind !== 'image-credit') labelInGutter(mark.closest<HTMLElement>(paragraphs) ?? mark, labels[kind]);
  }
  return new Set(firstMarks.keys());
}

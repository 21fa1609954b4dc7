import { blockSelector, ownTexts } from './text-ranges.ts';

/** What of a text is selected, a paragraph each. */
export interface SelectedWords {
  /** As selected. */
  exact: string[];
  /** Out to the ends of the words that the selection cuts. */
  whole: string[];
}

/** The selection's stretch of the joined text of some nodes; `undefined` where it touches none of it. */
function stretchOf(texts: readonly Text[], selection: Range): { start: number; end: number } | undefined {
  let before = 0;
  let start: number | undefined;
  let end = 0;
  for (const text of texts) {
    if (selection.intersectsNode(text)) {
      const from = text === selection.startContainer ? selection.startOffset : 0;
      const to = text === selection.endContainer ? selection.endOffset : text.data.length;
      start ??= before + from;
      end = before + to;
    }
    before += text.data.length;
  }
  return start !== undefined && end > start ? { start, end } : undefined;
}

function wholeWords(text: string, start: number, end: number, language: string | undefined): string {
  const segments = new Intl.Segmenter(language || undefined, { granularity: 'word' }).segment(text);
  const first = segments.containing(start);
  const last = segments.containing(end - 1);
  return text.slice(first?.index ?? start, last ? last.index + last.segment.length : end);
}

/** The selected words of an article's text; none where the selection lies elsewhere. */
export function selectedWords(body: HTMLElement): SelectedWords {
  const selection = body.ownerDocument.getSelection();
  const chosen: SelectedWords = { exact: [], whole: [] };
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return chosen;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(body)) return chosen;
  for (const block of body.querySelectorAll(blockSelector)) {
    if (!range.intersectsNode(block)) continue;
    const texts = ownTexts(block);
    const stretch = stretchOf(texts, range);
    if (!stretch) continue;
    const text = texts.map(({ data }) => data).join('');
    chosen.exact.push(text.slice(stretch.start, stretch.end));
    chosen.whole.push(wholeWords(text, stretch.start, stretch.end, body.lang));
  }
  return chosen;
}

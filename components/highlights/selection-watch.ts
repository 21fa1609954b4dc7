/** Where words stand, in the pixels of their own window. */
export interface Spot {
  left: number;
  top: number;
  bottom: number;
}

/** The selected range of a text; `undefined` where nothing of it is selected. */
export function selectedRange(body: HTMLElement): Range | undefined {
  const selection = body.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(body) && range.toString().trim() !== '' ? range : undefined;
}

/** Where a range or an element stands, with the beginning of its last line. */
export function spotOf(words: Range | Element): Spot {
  const { top, bottom, left } = words.getBoundingClientRect();
  const lastLine = [...words.getClientRects()].findLast(({ width }) => width > 0);
  return { left: lastLine?.left ?? left, top, bottom };
}

/**
 * Tells what is selected of a text, once it stands still: not while a pointer draws the selection.
 * @returns the way to stop
 */
export function watchSelection(body: HTMLElement, onSelect: (range: Range | undefined) => void): () => void {
  const document = body.ownerDocument;
  let isDrawn = false;
  const look = () => !isDrawn && onSelect(selectedRange(body));
  const begin = () => {
    isDrawn = true;
  };
  const end = () => {
    isDrawn = false;
    look();
  };
  const listeners: [string, () => void][] = [
    ['pointerdown', begin],
    ['pointerup', end],
    ['pointercancel', end],
    ['selectionchange', look],
  ];
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener);
  };
}

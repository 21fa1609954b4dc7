// Deprecated, and the one way that is left on a page without TLS, where scripts are given no clipboard.
function copyByCommand(text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation(); // the page has no business with it
    filled = true;
  };
  addEventListener('copy', fill, true);
  try {
    // A page may have a form of that name, which hides the document's own.
    return Document.prototype.execCommand.call(document, 'copy') && filled;
  } finally {
    removeEventListener('copy', fill, true);
  }
}

/** Puts text on the clipboard; to be called within a click. Returns whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

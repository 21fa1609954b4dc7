import type { Page } from 'puppeteer-core';

/** When a tab, whichever document is in it by then, has painted an article's text: milliseconds since 1970. */
export function firstText(page: Page): Promise<number> {
  return new Promise((resolve) => {
    page.on('console', (message) => {
      const [, at] = /^first text (.+)$/u.exec(message.text()) ?? [];
      if (at) resolve(Number(at));
    });
  });
}

/** Has a tab tell `firstText` of the next text that is added to the page in it, or stands in another document than that. */
export async function watchForText(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(tellOfText, true);
  await page.evaluate(tellOfText, false);
}

/** Runs in a document; `isNew` is one that was made since the click: a page of an extension, or a frame. */
function tellOfText(isNew: boolean): void {
  const shortestText = 60; // characters: a sentence, in Chinese too; what a reader says of itself is shorter
  const isText = ({ data, parentElement }: Text) =>
    data.trim().length >= shortestText && !parentElement?.closest('script, style, noscript, template');
  const bringsText = (node: Node): boolean => {
    // Ours is in a closed shadow.
    if (node instanceof Element && node.matches('sourceline-first, sourceline-reader')) return true;
    if (node instanceof Text) return isText(node);
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) if (isText(texts.currentNode as Text)) return true;
    return false;
  };
  const observer = new MutationObserver((records) => {
    // Readers also stir the page's own elements before they show anything; what they lay over it stands beside these.
    const isShown = records.some(
      ({ target, addedNodes }) =>
        (isNew || target === document.documentElement || target === document.body) && [...addedNodes].some(bringsText),
    );
    if (!isShown) return;
    observer.disconnect();
    // A task behind the frame that draws it.
    requestAnimationFrame(() =>
      setTimeout(() => console.debug(`first text ${performance.timeOrigin + performance.now()}`)),
    );
  });
  observer.observe(document, { childList: true, subtree: true });
}

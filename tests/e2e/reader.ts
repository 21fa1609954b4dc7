import type { ElementHandle, Page } from 'puppeteer-core';

export const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The reader's text as a person sees it: header and body from the page, without marks' spoken labels. */
export function readerText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const reader = Document.prototype.querySelector.call(document, 'sourceline-reader')!.cloneNode(true) as HTMLElement;
    for (const label of reader.querySelectorAll('[data-spoken]')) label.remove();
    return reader.textContent!.replace(/\s+/gu, ' ');
  });
}

/**
 * A control of the reader by its accessible name. The reader's shadow root is closed to scripts, as it is to the page,
 * but not to a person nor to the accessibility tree, which this goes by.
 */
export async function control(page: Page, name: string | RegExp): Promise<ElementHandle<Element>> {
  const tree = await page.accessibility.snapshot({ interestingOnly: true, includeIframes: true });
  const wanted = (text: string | undefined) =>
    text !== undefined && (typeof name === 'string' ? text === name : name.test(text));
  const queue = tree ? [tree] : [];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (wanted(node.name) && /^(?:button|link|radio|checkbox|switch|combobox)$/u.test(node.role)) {
      const handle = await node.elementHandle();
      if (handle) return handle as ElementHandle<Element>;
    }
    queue.push(...(node.children ?? []));
  }
  throw new Error(`no control named ${name}`);
}

/** Waits until a control of that name is there. */
export async function waitForControl(page: Page, name: string | RegExp): Promise<ElementHandle<Element>> {
  for (;;) {
    try {
      return await control(page, name);
    } catch {
      // A frame of the page's own clock, not a pause of ours: the view draws, then it is looked at again.
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}

/** Resolves when a person is told such words, in the reader too, which is out of scripts' reach. */
export async function waitForTold(page: Page, words: string | RegExp): Promise<void> {
  const isMeant = (name = '') => (typeof words === 'string' ? name === words : words.test(name));
  for (;;) {
    const tree = [await page.accessibility.snapshot({ interestingOnly: false })];
    for (let node = tree.shift(); node; node = tree.shift()) {
      if (isMeant(node.name)) return;
      tree.push(...(node.children ?? []));
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Waits until no control of that name is there. */
export async function waitForNoControl(page: Page, name: string | RegExp): Promise<void> {
  while (await control(page, name).catch(() => undefined))
    await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** The page as a person and its scripts find it: every node and attribute, scroll position, focus, sheets in force. */
export function pageState(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify({
      html: document.documentElement.outerHTML,
      scroll: [scrollX, scrollY],
      scrolled: [...document.querySelectorAll('*')].map((element) => element.scrollTop).filter(Boolean),
      focus: document.activeElement?.outerHTML.slice(0, 200),
      sheets: [...document.styleSheets].map((sheet) => sheet.disabled),
      adopted: document.adoptedStyleSheets.length,
      background: getComputedStyle(document.body).backgroundColor,
    }),
  );
}

/** Resolves when the reader is open, or closed again. */
export async function waitForReader(page: Page, open: boolean): Promise<void> {
  await page.waitForFunction(
    (wanted) => (Document.prototype.querySelector.call(document, 'sourceline-reader') !== null) === wanted,
    {},
    open,
  );
}

/** Opens what the popup keeps out of the way: the switches for the page's site. */
export async function openSiteSwitches(popup: Page): Promise<void> {
  await (await popup.waitForSelector('.watch-switches summary'))!.click();
}

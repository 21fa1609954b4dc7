import { browser } from 'wxt/browser';

/** Marks the links of the page in a tab that the reader has granted, or takes the marks away. */
export async function setLinkMarks(tabId: number, on: boolean): Promise<void> {
  if (on) await browser.scripting.executeScript({ target: { tabId }, files: ['/links.js'] });
  else
    await browser.scripting.executeScript({ target: { tabId }, func: () => void globalThis.sourcelineLinks?.(false) });
}

/** The same to and fro. Rejects where the browser keeps the page closed. */
export async function toggleLinkMarks(tabId: number): Promise<void> {
  await setLinkMarks(tabId, !(await hasLinkMarks(tabId)));
}

/** Whether the links of the page in a tab are marked; rejects where the browser keeps its page closed. */
export async function hasLinkMarks(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => globalThis.sourcelineLinks?.() ?? false,
  });
  return answer?.result === true;
}

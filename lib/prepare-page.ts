import { browser } from 'wxt/browser';
import { likelyLanguages } from './likely-languages.ts';

const readerSheet = '/assets/page.css';

type ScriptFile = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>[number];

/** Whether `first.js` shows a text, or the languages whose words it waits for. */
export type FirstAnswer = boolean | string[];

const wordsOf = (tag: string) => `/words/${tag}.js` as ScriptFile;

/** Brings a page the words of the languages that it looks to be in. */
async function bringLikelyWords(tabId: number): Promise<void> {
  const [look] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => ({ declared: document.documentElement.lang, title: document.title }),
  });
  if (!look?.result) return;
  const files = likelyLanguages(look.result.declared, look.result.title).map(wordsOf);
  await browser.scripting.executeScript({ target: { tabId }, files });
}

/**
 * Lays the article's text over the page in a tab that the reader clicked on, before anything else is brought there.
 * Rejects on pages that the browser keeps closed to extensions.
 * @returns whether there is a text to be seen; none where the page may be no article, or where its reader is open
 */
export async function showFirstText(tabId: number): Promise<boolean> {
  const target = { tabId };
  // The page says at once what it declares, and its words are there when the script has taken it.
  const brought = bringLikelyWords(tabId).catch(() => undefined);
  const [answer] = await browser.scripting.executeScript({ target, files: ['/first.js'] });
  const missing = answer?.result as FirstAnswer;
  if (!Array.isArray(missing)) return missing === true;
  await brought;
  await browser.scripting.executeScript({ target, files: missing.map(wordsOf) });
  const [shown] = await browser.scripting.executeScript({ target, func: () => globalThis.sourcelineShow?.() });
  return shown?.result === true;
}

/** Whether an article is on show in a tab, or was closed there a moment ago. Rejects as `showFirstText` does. */
export async function hasReader(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      const { sourcelineFirst: first, sourcelineIsOpen: isOpen } = globalThis;
      return isOpen === true || first?.isOnShow === true || first?.closed === true;
    },
  });
  return answer?.result === true;
}

/**
 * Puts the reading scripts into a tab that the reader clicked on, where they wait for messages.
 * Rejects on pages that the browser keeps closed to extensions.
 */
export async function preparePage(tabId: number): Promise<void> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => globalThis.sourcelineListens === true && globalThis.sourcelineRead !== undefined,
  });
  if (answer?.result === true) return;
  await browser.scripting.executeScript({ target: { tabId }, files: ['/read.js', '/reader.js'] });
}

/**
 * Gives the tab the style sheet of reader and marks. Only when there is something to show: on a page of 200,000
 * elements the browser needs a second to take in any new sheet.
 */
export async function dressPage(tabId: number): Promise<void> {
  const sheet = { target: { tabId }, files: [readerSheet] };
  // Each insertion counts anew: without this a page would carry one sheet a click.
  await browser.scripting.removeCSS(sheet);
  await browser.scripting.insertCSS(sheet);
}

/**
 * Puts what only some open articles need into a tab whose reader is open: the writers of files, the grammars of code.
 * Returns whether the browser let it.
 */
export async function bringForReader(tabId: number | undefined, file: '/files.js' | '/code.js'): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false; // the tab has gone elsewhere, and the reader's click on the icon counts no longer
  }
}

/** The address of that sheet, which a page of ours links: browsers insert sheets only into the pages of others. */
export function readerSheetAddress(): string {
  return new URL(readerSheet, browser.runtime.getURL('/')).href;
}

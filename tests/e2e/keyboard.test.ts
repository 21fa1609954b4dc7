import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

/** The name of what has the focus, as a screen reader would say it. */
async function focused(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const queue = tree ? [tree] : [];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.focused && node.role !== 'RootWebArea') return node.name ?? '';
    queue.push(...(node.children ?? []));
  }
  return '';
}

/** Presses Tab until the focus is on something of that name; a round trip that does not meet it fails. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (name.test(now)) return;
    seen.push(now);
  }
  throw new Error(`Tab never came to ${name}; it went over ${seen.join(', ')}`);
}

async function waitForFocus(page: Page, name: string): Promise<void> {
  while ((await focused(page)) !== name) await page.evaluate(() => new Promise(requestAnimationFrame));
}

describe('by keyboard alone', () => {
  test('the reader: focus begins at the headline, Tab reaches each control, Enter works it, Esc goes back', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    await page.bringToFront();
    expect(await focused(page)).toContain('The Lighthouse That Lends Books');
    await tabTo(page, /^Show the words: Disclaimer/u);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'MARK');
    await tabTo(page, /^Type/u);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Larger text/u);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('sourceline-reader')!.style.getPropertyValue('--step') === '1',
    );
    await page.keyboard.press('Escape'); // the panel first
    expect(await page.$('sourceline-reader')).not.toBeNull();
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await page.close();
  });

  test('what was looked for by key is left by Esc for the button of that panel, not for nowhere', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    await page.bringToFront();
    await waitForControl(page, 'Find in the text');
    await page.keyboard.press('/');
    await waitForFocus(page, 'Words in this text');
    await page.keyboard.press('Escape');
    await waitForFocus(page, 'Find in the text');
    await page.close();
  });

  test('Tab does not leave the reader for the page behind it', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    await page.bringToFront();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement!.closest('sourceline-reader') !== null,
        ),
      ).toBe(true);
    }
    await page.close();
  });

  test('the page’s own shortcuts do not fire while its reader is open', async () => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, i) =>
        `<p>Paragraph ${i} of the story, with enough words to be taken for one and not for a caption or a row.</p>`,
    ).join('');
    const page = await extension.chromium.open(
      extension.server.add(
        '/keys/',
        `<!doctype html><html lang="en"><title>The ferry</title><article><h1>The ferry</h1>${paragraphs}</article><script>window.keys=[];document.addEventListener('keydown',(event)=>keys.push(event.key))</script>`,
      ),
    );
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    await page.bringToFront();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await page.keyboard.press('k');
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['k']);
    await page.close();
  });

  test('the reader’s own keys: size, keys sheet, marks, save, wherever the focus rests', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    await page.bringToFront();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const size = () => page.$eval('[data-sourceline-article]', (text) => getComputedStyle(text).fontSize);
    const before = await size();
    await page.keyboard.press('+');
    await page.waitForFunction(
      (old) => getComputedStyle(document.querySelector('[data-sourceline-article]')!).fontSize !== old,
      {},
      before,
    );
    await page.keyboard.press('0');
    expect(await size()).toBe('19px');
    const marksOff = () => page.waitForFunction(() => document.querySelector('[data-sourceline-marks="off"]') !== null);
    await page.keyboard.press('m');
    await marksOff();
    await page.keyboard.press('m');
    await page.keyboard.type('?');
    const spoken = async () => JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    while (!(await spoken()).includes('previous paragraph'))
      await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.keyboard.press('Escape');
    await waitForReader(page, true);
    await page.keyboard.press('j');
    await page.waitForFunction(() => scrollY > 0);
    await page.keyboard.press('s');
    await waitForControl(page, 'Saved');
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await page.close();
  });

  test('popup: Tab to Save, Enter; Tab to the saved article', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/en-own/`);
    const popup = await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    await waitForControl(popup, 'Back to page');
    await popup.bringToFront();
    await tabTo(popup, /^Save$/u);
    await popup.keyboard.press('Enter');
    await waitForControl(popup, 'Saved');
    await popup.waitForSelector('.saved-row');
    await tabTo(popup, /^Harbour Talks Collapse/u);
    await tabTo(popup, /^Actions for Harbour Talks/u);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[role="menu"] :focus');
    for (let entry = 0; entry < 3; entry++) await popup.keyboard.press('ArrowDown');
    expect(await popup.evaluate(() => document.activeElement!.textContent)).toBe('Remove');
    await popup.keyboard.press('Enter');
    await waitForControl(popup, 'Undo');
    await tabTo(popup, /^Undo$/u);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.saved-row');
    await page.close();
  });

  test('the command toggles the reader, and says on a page without an article that there is none', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/en-own/`);
    await extension.chromium.clickIcon(page); // the browser grants the tab for a click as it does for the key
    await waitForReader(page, true);
    const worker = await (
      await extension.chromium.browser.waitForTarget((target) => target.type() === 'service_worker')
    ).worker();
    // Headless Chromium assigns no shortcuts: the command is raised where the browser would raise it.
    const raise = () =>
      worker!.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            tabs: { query(what: object): Promise<object[]> };
            commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
          };
        };
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch('toggle-reader', tab);
      });
    await page.bringToFront();
    await raise();
    await waitForReader(page, false);
    await raise();
    await waitForReader(page, true);
    await page.close();

    const list = await extension.chromium.open(`${extension.server.origin}/home/`);
    const popup = await extension.chromium.clickIcon(list);
    await popup.close().catch(() => undefined);
    await list.bringToFront();
    await raise();
    await list.waitForSelector('sourceline-notice');
    await (await waitForControl(list, 'Close')).click();
    await list.waitForFunction(() => document.querySelector('sourceline-notice') === null);
    await list.close();
  });
});

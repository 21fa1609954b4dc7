import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { readerText, waitForControl, waitForReader, waitForTold } from './reader.ts';
import { addVoice, type Voice } from './voice.ts';

const extension = useExtension();
let voice: Voice;
beforeAll(async () => {
  voice = await addVoice(extension.chromium.browser, 'en-US');
});

const frame = (page: Page) => page.evaluate(() => new Promise(requestAnimationFrame));

/** Resolves when the voice has been given so many sentences. */
async function begun(page: Page, count: number): Promise<string[]> {
  for (;;) {
    const said = await voice.said();
    if (said.length >= count) return said.map(({ text }) => text);
    await frame(page);
  }
}

/** What is shown as being read: a sentence, and a word of it. */
const spoken = (page: Page) =>
  page.evaluate(() =>
    ['sourceline-sentence', 'sourceline-word'].map((name) =>
      [...(CSS.highlights.get(name) ?? [])].map(String).join(''),
    ),
  );

async function shownAs(page: Page, sentence: string, word: string): Promise<void> {
  for (;;) {
    const shown = await spoken(page);
    if (shown[0] === sentence && shown[1] === word) return;
    await frame(page);
  }
}

/** Opens an article in the reader, when the browser has told its page of the voice: it does so late. */
async function openArticle(slug: string): Promise<Page> {
  const page = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
  while (!(await page.evaluate(() => speechSynthesis.getVoices().length > 0))) await frame(page);
  await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  return page;
}

describe('an article that is read aloud', () => {
  test('is read sentence by sentence, each shown with its word, and stops and goes on by a key', async () => {
    const page = await openArticle('en-portal');
    const text = await readerText(page);

    await page.keyboard.press('l');
    const [first] = await begun(page, 1);
    expect(text).toContain(first!.trim());
    await shownAs(page, first!, '');
    const word = /\S+/u.exec(first!)!;
    await voice.sayWord(word.index, word[0].length);
    await shownAs(page, first!, word[0]);

    await voice.finish();
    const [, second] = await begun(page, 2);
    expect(text.indexOf(second!.trim())).toBeGreaterThan(text.indexOf(first!.trim()));
    await shownAs(page, second!, '');

    await page.keyboard.press('l');
    await shownAs(page, '', '');
    await page.keyboard.press('l');
    // A sentence that was broken off is begun again.
    expect((await begun(page, 3))[2]).toBe(second);
    // Escape stops the voice; the next one is the article's.
    await page.keyboard.press('Escape');
    await shownAs(page, '', '');
    expect((await voice.said()).length).toBe(3);
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await page.close();
  });

  test('goes on by a sentence and faster by the panel', async () => {
    const page = await openArticle('en-portal');
    const before = (await voice.said()).length;
    await page.keyboard.press('l');
    const first = (await begun(page, before + 1)).at(-1)!;
    await (await waitForControl(page, 'Listen')).click();
    await (await waitForControl(page, 'On')).click();
    const second = (await begun(page, before + 2)).at(-1)!;
    await shownAs(page, second, '');
    expect(second).not.toBe(first);
    // Chosen by the keyboard: what a page's script could do to it counts for nothing.
    await (await waitForControl(page, 'Speed')).focus();
    await page.keyboard.press('ArrowDown');
    await begun(page, before + 3);
    expect((await voice.said()).at(-1)).toEqual({ text: second, rate: 1.25 });
    await page.close();
  });

  test('in a language that no voice speaks says so, and is left unread', async () => {
    const page = await openArticle('zh-portal');
    const before = (await voice.said()).length;
    await page.keyboard.press('l');
    await waitForTold(page, /^This device has no voice for the language of this text\./u);
    expect((await voice.said()).length).toBe(before);
    await page.close();
  });
});

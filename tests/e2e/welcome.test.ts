import { afterEach, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium, newProfile } from './chromium.ts';
import { control, plain, waitForControl, waitForReader } from './reader.ts';

let chromium: Chromium | undefined;
afterEach(() => chromium?.close());

const isWelcome = (url: string) => url.endsWith('/welcome.html');

describe('the first run', () => {
  test.each([
    ['en-US', /Northern Isles Courier/u],
    ['zh-CN', /北屿信使报/u],
  ])(
    'in %s opens one page, whose sample is read, credited and saved by the first click',
    async (language, credited) => {
      chromium = await launchChromium({ language, greeted: true });
      const page = await (await chromium.browser.waitForTarget((target) => isWelcome(target.url()))).asPage();
      await page.waitForSelector('.sample-story');
      const popup = await chromium.clickIcon(page);
      await waitForReader(page, true);
      expect(plain(await popup.$eval('.page-card', (card) => card.textContent!))).toMatch(credited);
      const marks = await page.$$eval('sourceline-reader mark', (found) =>
        found.map(({ dataset }) => dataset.statement),
      );
      expect(marks).toEqual(['source', 'disclaimer']);
      // Set as in every page: our sheet is in force, the welcome page's own is not.
      const [face, welcomed] = await page.$eval('sourceline-reader h1', (heading) => [
        getComputedStyle(heading).fontSize,
        document.querySelector('.welcome')!.checkVisibility(),
      ]);
      expect(Number.parseFloat(String(face))).toBeGreaterThan(24);
      expect(welcomed).toBe(false);

      await (await control(page, language === 'en-US' ? /^Save$/u : /^保存$/u)).click();
      await waitForControl(page, language === 'en-US' ? /^Saved$/u : /^已保存$/u);
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await waitForReader(page, false);
      await page.waitForFunction(() => document.querySelectorAll('.welcome-done').length >= 2);
      expect(await page.$eval('.sample-story h1', (heading) => heading.checkVisibility())).toBe(true);
    },
  );

  test('is the only one: the page does not come again', async () => {
    const profile = newProfile();
    chromium = await launchChromium({ profile, greeted: true });
    await chromium.browser.waitForTarget((target) => isWelcome(target.url()));
    await chromium.close();
    chromium = await launchChromium({ profile });
    // The worker has answered a page of its own: what it does at its start is done.
    const library = await chromium.open(`${chromium.origin}/library.html`);
    await library.waitForSelector('.library');
    expect(chromium.browser.targets().filter((target) => isWelcome(target.url()))).toEqual([]);
  });
});

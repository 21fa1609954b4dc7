import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { ownTypesetting, scriptOf, type Typesetting } from '../../lib/typesetting.ts';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';
import { chooseSettings } from './settings.ts';

const extension = useExtension();

/** Texts of our own, long enough to be set in many lines. */
const texts = {
  en: 'The ferry that had carried books and bread along the estuary for forty years went into dock on Monday, and the people who met it every week came down to the quay to see it off with lamps. ',
  zh: '这条渡船沿着河口运了四十年的书和面包，星期一终于进了船坞；每周都来等它的人们提着灯走到码头，目送它慢慢离开。',
  ja: '四十年のあいだ河口に沿って本とパンを運んできた渡し船は月曜日にドックへ入り、毎週それを待っていた人々は灯りを手に岸壁まで下りて静かに見送った。',
  ko: '마흔 해 동안 강어귀를 따라 책과 빵을 실어 나르던 나룻배가 월요일에 도크로 들어갔고 매주 배를 기다리던 사람들은 등불을 들고 부두로 내려와 배웅했다. ',
  ar: 'دخلت العبارة التي حملت الكتب والخبز على طول المصب أربعين عاما إلى الحوض يوم الاثنين ونزل الناس الذين كانوا ينتظرونها كل أسبوع إلى الرصيف يحملون المصابيح. ',
};
type Language = keyof typeof texts;
/** Characters that a line may have. Korean and Arabic are counted as they are printed, blanks included. */
const limits: Record<Language, [fewest: number, most: number]> = {
  en: [45, 75],
  zh: [28, 40],
  ja: [28, 40],
  ko: [28, 60],
  ar: [45, 85],
};

function addressOf(language: Language): string {
  const paragraphs = Array.from({ length: 8 }, (_, i) => `<p>${i + 1}9 ${texts[language].repeat(5)}</p>`).join('');
  return extension.server.add(
    `/set-${language}/`,
    `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>${texts[language].slice(0, 20)}</title><article><h1>${texts[language].slice(0, 20)}</h1>${paragraphs}</article>`,
  );
}

async function choose(language: Language, type: Partial<Typesetting>): Promise<void> {
  await chooseSettings(extension.chromium, {
    typesettings: { [scriptOf(language)]: { ...ownTypesetting, ...type } },
  });
}

async function read(language: Language, width: number): Promise<Page> {
  const page = await extension.chromium.open(addressOf(language));
  await page.setViewport({ width, height: 900 });
  await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  return page;
}

/** How many characters the full lines of the text's first paragraph have. */
function lineLengths(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const text = document.querySelector('[data-sourceline-article] p')!.firstChild!;
    const isVertical = getComputedStyle(text.parentElement!).writingMode === 'vertical-rl';
    const range = document.createRange();
    const lines = new Map<number, number>();
    for (let i = 0; i < text.textContent!.length; i++) {
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const box = range.getClientRects()[0];
      if (!box) continue;
      const line = Math.round((isVertical ? box.right : box.bottom) / 4);
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
    return [...lines.values()].slice(0, -1);
  });
}
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

describe('lines are of a length that is read with ease, whatever the window and the choice', () => {
  test.each(['en', 'zh', 'ja', 'ko', 'ar'] as const)('%s', async (language) => {
    const [fewest, most] = limits[language];
    const page = await read(language, 1440);
    await page.bringToFront();
    await (await control(page, 'Type, Colours')).click();
    const choice = await waitForControl(page, 'Line');
    for (const width of ['narrow', 'normal', 'wide']) {
      await choice.select(width);
      for (const window of [600, 768, 1000, 1440, 1920]) {
        await page.setViewport({ width: window, height: 900 });
        const lines = await lineLengths(page);
        const said = `${width} in a window of ${window}: ${lines.join(' ')}`;
        expect(lines.length, said).toBeGreaterThan(2);
        expect(median(lines), said).toBeGreaterThanOrEqual(fewest);
        expect(median(lines), said).toBeLessThanOrEqual(most);
      }
    }
    await page.close();
    await choose(language, {});
  });
});

test('Chinese and Japanese are read from top to bottom where the reader wants that, and turned with the wheel', async () => {
  for (const language of ['zh', 'ja'] as const) {
    await choose(language, { vertical: true });
    const page = await read(language, 1024);
    const text = (await page.$('[data-sourceline-article]'))!;
    expect(await text.evaluate((element) => getComputedStyle(element).writingMode)).toBe('vertical-rl');
    const lines = await lineLengths(page);
    expect(median(lines)).toBeGreaterThanOrEqual(28);
    expect(median(lines)).toBeLessThanOrEqual(40);
    const place = () => page.$eval('[data-sourceline-article]', (text) => text.scrollLeft);
    await page.bringToFront();
    await text.scrollIntoView();
    const box = (await text.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 60);
    await page.mouse.wheel({ deltaY: 300 });
    await page.waitForFunction(() => document.querySelector('[data-sourceline-article]')!.scrollLeft < 0);
    expect(await place()).toBeLessThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
    await choose(language, {});
  }
});

test('a vertical text says how far it is read, and a saved one opens at the paragraph where it was left', async () => {
  await choose('zh', { vertical: true });
  const page = await read('zh', 1024);
  const left = async (view: Page) =>
    JSON.stringify(await view.accessibility.snapshot()).match(/\d+ min left|Read to the end/u)?.[0];
  expect(await left(page)).toMatch(/min left$/u);
  await (await control(page, 'Save')).click();
  await waitForControl(page, 'Saved');
  await page.$eval('[data-sourceline-article]', (text) =>
    text.scrollTo({ left: -text.scrollWidth, behavior: 'instant' }),
  );
  while ((await left(page)) !== 'Read to the end') await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.close();

  const address = `${extension.chromium.origin}/library.html`;
  const library = await extension.chromium.open(address);
  const href = await (await library.waitForSelector('.saved-row a'))!.evaluate(
    (link) => (link as HTMLAnchorElement).href,
  );
  const textOf = async (view: Page) => {
    const frame = await (await view.waitForSelector('.saved-frame'))!.contentFrame();
    await frame!.waitForFunction(() => {
      const text = document.querySelector('[data-sourceline-article]');
      return (
        text !== null && getComputedStyle(text).writingMode === 'vertical-rl' && text.scrollWidth > text.clientWidth
      );
    });
    return (await frame!.$('[data-sourceline-article]'))!;
  };
  await library.goto(href);
  const text = await textOf(library);
  await text.evaluate((element) => {
    const second = element.querySelectorAll('p')[1]!;
    element.scrollLeft += second.getBoundingClientRect().right - element.getBoundingClientRect().right;
  });
  await library.waitForFunction(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('library');
        request.onsuccess = () => {
          const rows = request.result.transaction('articles').objectStore('articles').getAll();
          rows.onsuccess = () => {
            request.result.close();
            resolve(rows.result.some((row: { paragraph: number }) => row.paragraph === 1));
          };
        };
      }),
  );
  await library.goto('about:blank');
  await library.goto(href);
  const again = await textOf(library);
  const edge = () =>
    again.evaluate((element) => {
      const second = element.querySelectorAll('p')[1]!;
      return Math.abs(second.getBoundingClientRect().right - element.getBoundingClientRect().right);
    });
  while ((await edge()) > 4) await library.evaluate(() => new Promise(requestAnimationFrame));
  // Its frame is as tall as it is: the text's lines go by the window around it, and none of it lies outside.
  for (const width of [360, 1440]) {
    await library.setViewport({ width, height: 800 });
    const inFrame = () =>
      again.evaluate((element) => ({
        characters: element.clientHeight / Number.parseFloat(getComputedStyle(element).fontSize),
        left: (element.ownerDocument.defaultView!.frameElement as HTMLElement).getBoundingClientRect().left,
        top: element.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(element).paddingTop),
        height: element.clientHeight,
        below: element.ownerDocument.defaultView!.innerHeight - element.getBoundingClientRect().bottom,
      }));
    await library.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    while ((await inFrame()).below > 1) await library.evaluate(() => new Promise(requestAnimationFrame));
    const { characters, left, top, height } = await inFrame();
    expect(height).toBeLessThanOrEqual(800 - 72);
    expect(characters).toBeGreaterThanOrEqual(28);
    expect(characters).toBeLessThanOrEqual(41);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(10);
  }
  await library.close();
  await choose('zh', {});
});

test('what is chosen in the panel shows at once in the text, and is kept for the next one in that script', async () => {
  await choose('zh', {});
  const page = await read('zh', 1024);
  const size = (view: Page) => view.$eval('[data-sourceline-article]', (text) => getComputedStyle(text).fontSize);
  const before = await size(page);
  await page.bringToFront();
  await (await control(page, 'Type, Colours')).click();
  await (await waitForControl(page, 'Larger text')).click();
  await page.waitForFunction(
    (old) => getComputedStyle(document.querySelector('[data-sourceline-article]')!).fontSize !== old,
    {},
    before,
  );
  const larger = await size(page);
  await page.close();
  const next = await read('zh', 1024);
  expect(await size(next)).toBe(larger);
  await next.close();
  const english = await read('en', 1024);
  expect(await size(english)).toBe('19px');
  await english.close();
});

test('one press brings back the usual type of that script, and leaves the others’ as they are', async () => {
  await chooseSettings(extension.chromium, {
    typesettings: {
      [scriptOf('zh')]: { ...ownTypesetting, step: 2, spacing: 'wide', vertical: true },
      [scriptOf('en')]: { ...ownTypesetting, step: 2 },
    },
  });
  const size = (view: Page) => view.$eval('[data-sourceline-article]', (text) => getComputedStyle(text).fontSize);
  const english = await read('en', 1024);
  const larger = await size(english);
  await english.close();
  expect(larger).not.toBe('19px');

  const page = await read('zh', 1024);
  const typeOf = (view: Page) =>
    view.$eval('[data-sourceline-article]', (text) => {
      const { fontSize, letterSpacing, writingMode } = getComputedStyle(text);
      return { fontSize, letterSpacing, writingMode };
    });
  const chosen = await typeOf(page);
  expect(chosen.writingMode).toBe('vertical-rl');
  await page.bringToFront();
  await (await control(page, 'Type, Colours')).click();
  await (await waitForControl(page, 'Back to the usual')).click();
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('[data-sourceline-article]')!).writingMode === 'horizontal-tb',
  );
  const usual = await typeOf(page);
  expect(Number.parseFloat(usual.fontSize)).toBe(Number.parseFloat(chosen.fontSize) - 3);
  expect(usual.letterSpacing).not.toBe(chosen.letterSpacing);
  await page.close();
  const next = await read('zh', 1024);
  expect(await typeOf(next)).toEqual(usual);
  await next.close();
  const again = await read('en', 1024);
  expect(await size(again)).toBe(larger);
  await again.close();
});

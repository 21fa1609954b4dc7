import { describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();
const sentence = (i: number) =>
  `<p>On evening ${i} the ferry lay at the quay while the fog came in from the east, and the harbour master wrote the delay into his book, as he had done every winter since the new pier was opened.</p>`;
const page = (paragraphs: number) => `<!doctype html><html lang="en"><head><title>Ferry waits for the fog</title></head>
  <body><article><h1>Ferry waits for the fog</h1><p>Source: Tidewater Review</p>
  ${Array.from({ length: paragraphs }, (_, i) => sentence(i)).join('')}
  <p>Disclaimer: The views expressed in this article do not represent those of this site.</p></article></body></html>`;
const chinese = `<!doctype html><html lang="zh-CN"><head><title>渡船等雾散</title></head><body><article><h1>渡船等雾散</h1>
  ${Array.from({ length: 30 }, (_, i) => `<p>第 ${i} 个傍晚，渡船停在码头，雾从东边漫进来，港务长把延误的时刻写进册子，自新栈桥启用以来每个冬天都是如此，无人觉得奇怪。</p>`).join('')}
  <p>来源：潮声周刊</p></article></body></html>`;

async function open(path: string, html: string) {
  const view = await extension.chromium.open(extension.server.add(path, html));
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  return view;
}
const disclaimer = /^Disclaimer: “/u;

describe('the rail beside a long text', () => {
  test('leads to the marked words, by pointer and by keys, and needs a wide window', async () => {
    const view = await open('/rail/long', page(30));
    await openShadowRoot(view, 'sourceline-reader');
    const button = await waitForControl(view, disclaimer);
    expect(await violations(view)).toEqual([]);
    await button.press('Enter');
    expect(await view.evaluate(() => document.activeElement?.textContent)).toContain('The views expressed');
    await view.waitForFunction(() => {
      const { top } = document.activeElement!.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    });
    // It stays beside the text, and stands in none of its lines.
    const [rail, text] = await view.evaluate(() => {
      const reader = document.querySelector('sourceline-reader')!;
      const at = (element: Element) => element.getBoundingClientRect();
      return [
        at(reader.shadowRoot!.querySelector('.mark-rail')!),
        at(reader.querySelector('[data-sourceline-article]')!),
      ].map(({ left, right, top }) => ({ left, right, top }));
    });
    expect(rail!.left).toBeGreaterThan(text!.right);
    expect(rail!.top).toBe(72);
    expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    await view.setViewport({ width: 380, height: 800 });
    await expect(control(view, disclaimer)).rejects.toThrow();
    expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
    await view.close();
  });

  test('is not there beside a short one, nor where the marks are off', async () => {
    const short = await open('/rail/short', page(4));
    await expect(control(short, disclaimer)).rejects.toThrow();
    await short.close();
    const view = await open('/rail/off', page(30));
    await waitForControl(view, disclaimer);
    await view.keyboard.press('m');
    await view.waitForSelector('[data-sourceline-marks="off"]');
    // The rail is drawn anew in the frame after the text's marks are gone.
    await openShadowRoot(view, 'sourceline-reader');
    await view.waitForFunction(
      () => document.querySelector('sourceline-reader')!.shadowRoot!.querySelector<HTMLElement>('.mark-rail')!.hidden,
    );
    await expect(control(view, disclaimer)).rejects.toThrow();
    await view.keyboard.press('m');
    await view.close();
  });

  test('is not all: a label stands beside the marked line, where the window is wide and not on paper', async () => {
    const view = await open('/rail/label', page(4));
    const shown = () =>
      view.$$eval('[data-sourceline-article] [data-gutter]', (labels) =>
        labels
          .filter((label) => label.checkVisibility())
          .map((label) => {
            const text = document.querySelector('[data-sourceline-article]')!.getBoundingClientRect();
            return [label.getAttribute('data-label'), label.getBoundingClientRect().right <= text.left];
          }),
      );
    expect(await shown()).toEqual([['Disclaimer', true]]);
    await view.emulateMediaType('print');
    expect(await shown()).toEqual([]);
    await view.emulateMediaType('screen');
    await view.setViewport({ width: 900, height: 800 });
    expect(await shown()).toEqual([]);
    await view.close();
  });

  test('lies below a text that runs to the left', async () => {
    const view = await open('/rail/vertical', chinese);
    await (await control(view, /^Type/u)).click();
    await (await waitForControl(view, 'Vertical writing')).click();
    await view.keyboard.press('Escape');
    const button = await waitForControl(view, /潮声周刊”$/u);
    await view.waitForFunction((found) => found.getBoundingClientRect().left < innerWidth / 2, {}, button);
    await button.click();
    await view.waitForFunction(() => {
      const { left, right } = document.activeElement!.getBoundingClientRect();
      return document.activeElement!.localName === 'mark' && left > 0 && right < innerWidth;
    });
    await view.close();
  });
});

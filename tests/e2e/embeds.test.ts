import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, pageState, waitForControl, waitForNoControl, waitForReader } from './reader.ts';

const extension = useExtension();

const lines = [
  'The night ferry across the channel will stop for the whole of April, the harbour trust said on Monday evening.',
  'Its only boat, the Wren, needs a new shaft, and the yard that can make one is two days up the coast.',
  'About three hundred people cross each night, most of them nurses, bakers and crews of the early trains.',
  'The trust has hired two buses that will drive round by the bridge, which takes an hour instead of ten minutes.',
];
const paragraphs = lines.map((line) => `<p>${line}</p>`);
const page = `<!doctype html><html lang="en"><head><title>Ferry stops</title><style>.late { height: 0 } iframe { border: 0 }</style></head>
  <body><article><h1>Ferry stops for a month</h1>${paragraphs[0]}
  <figure><iframe src="/films/embed/7" title="The Wren at her quay" width="560" height="315" allow="autoplay; encrypted-media"></iframe>
  <figcaption>The Wren, filmed from the bridge</figcaption></figure>${paragraphs[1]}
  <iframe src="/pixel" width="1" height="1"></iframe><iframe class="late" src="/late"></iframe>
  <div style="display: none"><iframe src="/hidden" width="500" height="300"></iframe></div>
  <div class="ad-slot"><iframe src="/banner/7" width="728" height="90"></iframe></div>
  <iframe src="/maps/embed?quay" width="100%" height="300"></iframe>${paragraphs[2]}
  <p lang="fr">« La mer est calme », dit le capitaine, qui a traversé la Manche plus de quarante mille fois depuis 1983.</p>
  <table><tr><th colspan="2">Crossings</th></tr><tr><td>Wren</td><td>40,000</td></tr></table>
  <video src="/film.mp4" poster="/zh-plain/blank.gif" controls width="640" height="360"></video>${paragraphs[3]}</article></body></html>`;

const cardsIn = (cards: Element[]) =>
  cards.map((card) => (card as HTMLElement).innerText.split(/\n+/u).filter(Boolean));

describe('what an article embeds', () => {
  test('stands in the reader as cards, and nothing of it is loaded; advertisements and hidden frames do not', async () => {
    const view = await extension.chromium.open(extension.server.add('/embeds/', page));
    const { host } = new URL(extension.server.origin);
    const hostname = host.split(':')[0]!;
    await extension.chromium.clickIcon(view);
    const asked = extension.server.asked.length;
    await waitForReader(view, true);
    await view.bringToFront();
    const cards = await view.$$eval('[data-sourceline-article] figure[data-embed]', cardsIn);
    expect(cards).toEqual([
      [`Video · ${hostname}`, 'The Wren at her quay', 'Show here', 'The Wren, filmed from the bridge'],
      [`Map · ${hostname}`, 'Open in a new tab', 'Show here'],
      [`Video · ${hostname}`, 'Open in a new tab'],
    ]);
    const link = await view.$eval('figure[data-embed] a', (a) => [
      (a as HTMLAnchorElement).href,
      a.getAttribute('target'),
      a.getAttribute('rel'),
    ]);
    expect(link).toEqual([`${extension.server.origin}/films/embed/7`, '_blank', 'noopener noreferrer']);
    expect(await view.$$eval('sourceline-reader iframe, sourceline-reader video', (found) => found.length)).toBe(0);
    expect(extension.server.asked.slice(asked).filter((path) => path !== '/zh-plain/blank.gif')).toEqual([]);
    await openShadowRoot(view, 'sourceline-reader');
    expect(await violations(view)).toEqual([]);
    await (await control(view, 'Save')).click();
    await waitForControl(view, 'Saved');
    await view.close();
  });

  test('stands in the saved article, with what the markup says of words and cells', async () => {
    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await (await library.waitForSelector('.saved-row a'))!.click();
    const frame = (await (await library.waitForSelector('iframe'))!.contentFrame())!;
    await frame.waitForSelector('[data-sourceline-article]');
    const cards = await frame.$$eval('figure[data-embed]', cardsIn);
    expect(cards.slice(0, 2).map((card) => card[1])).toEqual(['The Wren at her quay', 'Open in a new tab']);
    expect(cards[2]!.join()).toContain('Video');
    expect(cards.flat()).not.toContain('Show here');
    expect(await frame.$eval('[data-sourceline-article] p[lang]', (line) => line.getAttribute('lang'))).toBe('fr');
    expect(await frame.$eval('[data-sourceline-article] th', (cell) => (cell as HTMLTableCellElement).colSpan)).toBe(2);
    await library.close();
  });
});

describe('what an article embeds, shown in its card', () => {
  const film = '/films/embed/7';
  const asked = (path: string) => extension.server.asked.filter((known) => known === path).length;

  async function open(path: string, html = page) {
    extension.server.add(film, '<!doctype html><title>Player</title><button>Play the Wren</button>');
    extension.server.add('/maps/embed', '<!doctype html><title>Map</title><p>The quay</p>');
    const view = await extension.chromium.open(extension.server.add(path, html));
    const before = await pageState(view);
    await extension.chromium.clickIcon(view);
    await waitForReader(view, true);
    await view.bringToFront();
    return { view, before };
  }
  const frames = (view: Page) => view.$$eval('sourceline-reader iframe', (found) => found.map((one) => one.src));
  const focused = (view: Page) => view.evaluate(() => document.activeElement?.getAttribute('aria-label'));

  test('it is asked for on a click and not before, is taken away again, and the page is as it was', async () => {
    const { view, before } = await open('/embeds/shown/');
    const known = asked(film);
    const button = await control(view, 'Show here: The Wren at her quay');
    await button.click();
    const shown = (await (await view.waitForSelector('sourceline-reader iframe'))!.contentFrame())!;
    await shown.waitForSelector('button');
    expect(asked(film)).toBe(known + 1);
    expect(await frames(view)).toEqual([extension.server.origin + film]);
    expect(await focused(view)).toBe('Hide: The Wren at her quay');
    const [shape, isWithin] = await view.$eval('sourceline-reader iframe', (one) => {
      const [box, around] = [one.getBoundingClientRect(), one.closest('figure')!.getBoundingClientRect()];
      return [box.width / box.height, box.left >= around.left && box.right <= around.right] as const;
    });
    expect(shape).toBeCloseTo(560 / 315, 1);
    expect(isWithin).toBe(true);
    await openShadowRoot(view, 'sourceline-reader');
    expect(await violations(view)).toEqual([]);

    await (await control(view, 'Hide: The Wren at her quay')).click();
    await waitForNoControl(view, 'Hide: The Wren at her quay');
    expect(await frames(view)).toEqual([]);
    expect(await focused(view)).toBe('Show here: The Wren at her quay');

    await (await control(view, /^Show here: Map/u)).click();
    await view.waitForSelector('sourceline-reader iframe');
    await (await control(view, 'Back to page')).click();
    await waitForReader(view, false);
    expect(await pageState(view)).toBe(before);
    await view.close();
  });

  test('by keyboard, with the frame as the next stop', async () => {
    const { view } = await open('/embeds/keys/');
    await view.focus('sourceline-reader figure [role="button"]');
    await view.keyboard.press('Enter');
    const shown = (await (await view.waitForSelector('sourceline-reader iframe'))!.contentFrame())!;
    await shown.waitForSelector('button');
    await view.keyboard.press('Tab');
    expect(await view.evaluate(() => document.activeElement?.localName)).toBe('iframe');
    expect(await shown.evaluate(() => document.activeElement?.textContent)).toBe('Play the Wren');
    await view.keyboard.down('Shift');
    await view.keyboard.press('Tab');
    await view.keyboard.up('Shift');
    await view.keyboard.press('Enter');
    await waitForNoControl(view, 'Hide: The Wren at her quay');
    expect(await frames(view)).toEqual([]);
    await view.close();
  });

  test('a page’s script neither shows it nor chooses what is shown', async () => {
    const { view } = await open('/embeds/scripted/');
    const known = asked(film);
    await view.evaluate(() => {
      const button = document.querySelector<HTMLElement>('sourceline-reader figure [role="button"]')!;
      button.click();
      for (const type of ['click', 'keydown'])
        button.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, cancelable: true }));
      document.querySelector('sourceline-reader figure a')!.setAttribute('href', '/another');
      document.querySelector('sourceline-reader figure')!.setAttribute('data-embed', 'page');
    });
    expect(await frames(view)).toEqual([]);
    expect(asked(film)).toBe(known);
    await (await control(view, 'Show here: The Wren at her quay')).click();
    await view.waitForSelector('sourceline-reader iframe');
    expect(await frames(view)).toEqual([extension.server.origin + film]);
    expect(extension.server.asked).not.toContain('/another');
    await view.close();
  });

  test('a player plays what the card names, and the card says whom that asks', async () => {
    const { host } = new URL(extension.server.origin);
    const player = `http://127.0.0.1:${host.split(':')[1]}/player?url=https%3A%2F%2Fsongs.example%2Ftracks%2F7`;
    const { view } = await open(
      '/embeds/player/',
      page.replace('src="/films/embed/7"', `src="${player}" sandbox="allow-scripts"`),
    );
    const [card] = await view.$$eval('sourceline-reader figure[data-embed]', cardsIn);
    expect(card).toEqual([
      'Video · songs.example',
      'The Wren at her quay',
      'Show here · 127.0.0.1',
      'The Wren, filmed from the bridge',
    ]);
    await (await control(view, 'Show here: The Wren at her quay')).click();
    await view.waitForSelector('sourceline-reader iframe');
    expect(await frames(view)).toEqual([player]);
    expect(await view.$eval('sourceline-reader iframe', (one) => one.getAttribute('sandbox'))).toBe('allow-scripts');
    await view.close();
  });
});

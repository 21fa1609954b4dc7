import { describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

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
      [`Video · ${hostname}`, 'The Wren at her quay', 'The Wren, filmed from the bridge'],
      [`Map · ${hostname}`, 'Open in a new tab'],
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
    expect(await frame.$eval('[data-sourceline-article] p[lang]', (line) => line.getAttribute('lang'))).toBe('fr');
    expect(await frame.$eval('[data-sourceline-article] th', (cell) => (cell as HTMLTableCellElement).colSpan)).toBe(2);
    await library.close();
  });
});

/**
 * npm run bench -- scrolling
 * How an article of 30,000 characters scrolls in the reader with everything marked that can be, beside the same article
 * without a mark, in turns: frames that come late, and what the page's main thread works for a frame.
 */
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../e2e/chromium.ts';
import { pagesFolder } from '../e2e/pages.ts';
import { waitForReader } from '../e2e/reader.ts';
import { type PageServer, servePages } from '../e2e/server.ts';
import { chooseSettings } from '../e2e/settings.ts';

const length = 30_000; // characters
const rounds = 6; // of each; the first warms the browser up and does not count
const scrolledFor = 5000; // milliseconds
const speed = 4000; // pixels a second
const lateFrame = 25; // milliseconds: one of 60 in a second was left out

const texts = {
  zh: {
    sentence: (i: number) =>
      `第 ${i} 个傍晚，渡船停在码头，雾从东边慢慢漫进来，港务长把延误的时刻写进册子，自新栈桥启用以来每个冬天都是如此。`,
    source: '来源：潮声周刊',
    disclaimer: '免责声明：本文转载自其他媒体，不代表本网立场。',
    credit: (i: number) => `图片来源：北岸摄影第${[...'一二三四五六七八九十'][i % 10]}组`,
  },
  en: {
    sentence: (i: number) =>
      `On evening ${i} the ferry lay at the quay while the fog came in from the east, and the harbour master wrote the delay into his book, as he had done every winter. `,
    source: 'Source: Tidewater Review',
    disclaimer: 'Disclaimer: The views expressed in this article do not represent those of this site.',
    credit: (i: number) => `Photo: Ingrid Vale ${[...'ABCDEFGHIJ'][i % 10]}. / Northwater Pictures`,
  },
};
type Language = keyof typeof texts;

/** A long article with a picture and its credit in every tenth paragraph, and statements at both its ends. */
function articleIn(language: Language): string {
  const { sentence, source, disclaimer, credit } = texts[language];
  const paragraphs: string[] = [];
  for (let i = 0, written = 0; written < length; i++) {
    const text = [1, 2, 3].map((part) => sentence(3 * i + part)).join('');
    written += text.length;
    paragraphs.push(`<p>${text}</p>`);
    if (i % 10 === 4)
      paragraphs.push(
        `<figure><img src="/en-portal/lighthouse.png?${i}" width="800" height="450" alt=""><figcaption>${sentence(i)}${credit(Math.floor(i / 10))}</figcaption></figure>`,
      );
  }
  const headline = sentence(0).slice(0, 30);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${headline}</title><body><article><h1>${headline}</h1><p>${source}</p>${paragraphs.join('')}<p>${disclaimer}</p></article></body></html>`;
}

/** Highlights a few words in every other paragraph but the last, which is a notice, as a reader does by key. Returns how many. */
async function highlightMuch(page: Page): Promise<number> {
  const count = await page.$$eval('[data-sourceline-article] > p', (paragraphs) => paragraphs.length - 1);
  for (let i = 1; i < count; i += 2) {
    await page.evaluate((at) => {
      const paragraph = document.querySelectorAll('[data-sourceline-article] > p')[at]!;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const text = walker.nextNode() as Text;
      getSelection()!.setBaseAndExtent(text, 0, text, Math.min(60, text.length));
    }, i);
    await page.keyboard.press('h');
    await page.waitForFunction(
      (wanted) =>
        new Set(
          [...document.querySelectorAll<HTMLElement>('mark[data-highlight]')].map((mark) => mark.dataset.highlight),
        ).size === wanted,
      {},
      (i + 1) / 2,
    );
  }
  return count >> 1;
}

interface Scrolled {
  frames: number;
  late: number;
  longest: number;
  /** Milliseconds of processor time that the main thread worked, for each frame. */
  work: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** What main threads of pages worked while a trace was taken, in milliseconds; the busiest is the page's. */
function workOf(trace: Uint8Array): number {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const nameOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(nameOf),
  );
  const work = new Map<string, number>();
  for (const event of traceEvents) {
    if (event.name !== 'RunTask' || !main.has(nameOf(event))) continue;
    work.set(nameOf(event), (work.get(nameOf(event)) ?? 0) + (event.tdur ?? event.dur ?? 0));
  }
  return Math.max(...work.values()) / 1000;
}

/** Scrolls down as a touch pad does, and counts the frames that the page is given meanwhile. */
async function scrollOnce(page: Page): Promise<Scrolled> {
  await page.bringToFront();
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    const frames: number[] = [];
    Object.assign(globalThis, { scrolledFrames: frames });
    let last = 0;
    const note = (now: number) => {
      if (last) frames.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const session = await page.createCDPSession();
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await page.evaluate(() => (globalThis as unknown as { scrolledFrames: number[] }).scrolledFrames.splice(0));
  await session.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 500,
    yDistance: (-speed * scrolledFor) / 1000,
    speed,
    gestureSourceType: 'mouse',
  });
  const frames = await page.evaluate(() => [...(globalThis as unknown as { scrolledFrames: number[] }).scrolledFrames]);
  const trace = (await page.tracing.stop())!;
  await session.detach();
  return {
    frames: frames.length,
    late: frames.filter((frame) => frame > lateFrame).length,
    longest: Math.max(...frames),
    work: workOf(trace) / frames.length,
  };
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function openReader(chromium: Chromium, server: PageServer, path: string, language: Language): Promise<Page> {
  const page = await chromium.open(server.add(path, articleIn(language)));
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  return page;
}

async function benchLanguage(chromium: Chromium, server: PageServer, language: Language): Promise<void> {
  await chooseSettings(chromium, { marks: true });
  const marked = await openReader(chromium, server, `/scrolling/${language}/marked`, language);
  const highlights = await highlightMuch(marked);
  const marks = await marked.$$eval('[data-sourceline-article] mark', (all) => all.length);
  await chooseSettings(chromium, { marks: false });
  const plain = await openReader(chromium, server, `/scrolling/${language}/plain`, language);
  const scrolled: [without: Scrolled, withMarks: Scrolled][] = [];
  for (let i = 0; i < rounds; i++) scrolled.push([await scrollOnce(plain), await scrollOnce(marked)]);
  const counted = scrolled.slice(1);
  console.log(`\n${language}: ${marks} marks, ${highlights} of them the reader's own; ${counted.length} rounds`);
  for (const [i, name] of ['without', 'with'].entries()) {
    const all = counted.map((round) => round[i]!);
    const of = (field: keyof Scrolled) => middle(all.map((one) => one[field]));
    console.log(
      `${name.padEnd(8)} ${of('frames')} frames, ${all.map(({ late }) => late).join(' ')} later than ${lateFrame} ms, longest ${of('longest').toFixed(0)} ms, work ${of('work').toFixed(2)} ms a frame`,
    );
  }
  const ratio = middle(counted.map(([without, withMarks]) => withMarks.work / without.work));
  console.log(`work with marks beside without: ${ratio.toFixed(2)}`);
  await marked.close();
  await plain.close();
}

export async function benchScrolling(): Promise<void> {
  const server = await servePages(pagesFolder);
  const chromium = await launchChromium();
  for (const language of ['zh', 'en'] as const) await benchLanguage(chromium, server, language);
  await chromium.close();
  await server.close();
}

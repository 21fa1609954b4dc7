import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HiddenReason } from '../../lib/provenance/provenance.ts';
import { useExtension } from './extension.ts';

const extension = useExtension();
const script = readFileSync(join(import.meta.dirname, '../../.output/chrome-mv3/read.js'), 'utf8');

/** A credit of each kind, and the story that it stands in. */
interface Credit {
  lang: string;
  text: string;
  /** Whom it credits. */
  name: string;
  place: 'head' | 'tail';
}

const credits: Credit[] = [
  { lang: 'zh-Hans', text: '来源：东港晚报', name: '东港晚报', place: 'head' },
  { lang: 'en', text: 'Source: Tidewater Review', name: 'Tidewater Review', place: 'head' },
  {
    lang: 'en',
    text: 'This article was originally published by Tidewater Review.',
    name: 'Tidewater Review',
    place: 'tail',
  },
  { lang: 'de', text: 'Quelle: Nordwasser Zeitung', name: 'Nordwasser Zeitung', place: 'tail' },
  { lang: 'ja', text: '出典：潮見新聞', name: '潮見新聞', place: 'tail' },
];

const stories: Record<string, string[]> = {
  'zh-Hans': [
    '老渡口的候船厅在入秋后重新亮起了灯，守门人每天傍晚六点把木门推开，等最后一班船靠岸。',
    '厅里原先的售票窗改成了借阅台，窗台上留着一排旧印章，印泥早已干透，字迹却还看得清楚。',
    '住在对岸的人说，这里和从前一样安静，只是多了翻书的声音，少了催促登船的铃声，也没有人再赶时间。',
    '潮水每天涨落两次，墙上的铜尺记着最高的一次，离门槛只有半掌宽，谁也没有把它擦掉。',
    '到了周末，孩子们会坐满靠窗的长凳，读完一本便到河边走一圈，再回来换下一本。',
    '管理处打算在明年春天加开夜间场次，届时候船厅会一直亮到十点，直到末班船离开。',
  ],
  en: [
    'The old ferry house on the south bank has lights in its windows again, and its doors open at six each evening.',
    'The ticket window has become a lending desk, and the stamps along the sill are dry but can still be read.',
    'People from the far bank say that it is as quiet as ever, with pages turning where a bell used to ring.',
    'The tide comes in twice a day, and the brass rule on the wall keeps the highest mark that anyone has seen.',
    'At weekends children fill the bench by the window and walk along the river between one book and the next.',
    'The trust that runs the house hopes to stay open until ten next spring, when the last boat leaves the quay.',
  ],
  de: [
    'Im alten Fährhaus am Südufer brennt wieder Licht, und jeden Abend um sechs schließt jemand die Tür auf.',
    'Aus dem Fahrkartenschalter ist eine Ausleihe geworden, und die Stempel auf dem Sims sind trocken, aber lesbar.',
    'Wer vom anderen Ufer kommt, findet es so still wie früher, nur dass statt der Glocke jetzt Seiten rascheln.',
    'Zweimal am Tag steigt das Wasser, und an der Wand hält ein Maßstab aus Messing den höchsten Stand fest.',
    'Am Wochenende sitzen Kinder auf der Bank am Fenster und gehen zwischen zwei Büchern einmal am Fluss entlang.',
    'Im nächsten Frühjahr soll das Haus bis zehn Uhr offen bleiben, bis das letzte Boot den Anleger verlassen hat.',
  ],
  ja: [
    '南岸の古い渡し場の待合室に再び明かりがともり、毎晩六時になると番人が木の扉を開けて最後の船を待つ。',
    '切符売り場は本の貸し出し台に変わり、窓辺には乾いた古い判子が一列に並んで、今も文字を読むことができる。',
    '対岸の人たちは、昔と同じように静かで、鐘の音の代わりに頁をめくる音が聞こえるだけだと話している。',
    '潮は一日に二度満ち、壁の真鍮の物差しには、これまでで一番高い水位の印が消されずに残されている。',
    '週末には子どもたちが窓際の長椅子を埋め、一冊読み終えると川沿いを歩いてから次の本を借りに戻ってくる。',
    '管理組合は来年の春から夜の部を設け、最終の船が岸を離れる十時まで待合室を開けておくつもりだという。',
  ],
};

/** Markup in which a credit stands, and styles for the page around it. */
interface Dress {
  name: string;
  style?: string;
  line?: (credit: string) => string;
  /** The page's body around the article; `article` is its markup. */
  page?: (article: string) => string;
  /** Runs in the page before it is read. */
  act?: () => void;
}

/** The page of our own on which a credit wears a dress. */
function pageOf({ lang, text, place }: Credit, { style = '', line, page = (article) => article }: Dress): string {
  const credit = line ? line(text) : `<p class="c">${text}</p>`;
  const paragraphs = stories[lang]!.map((words) => `<p>${words}</p>`).join('\n');
  const article = `<article><h1>${stories[lang]![0]!.slice(0, 20)}</h1>
    ${place === 'head' ? credit : ''}
    <div class="text">${paragraphs}\n${place === 'tail' ? credit : ''}</div></article>`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${stories[lang]![0]!.slice(0, 20)}</title>
    <style>body { margin: 0 auto; width: 760px; font: 17px/1.6 sans-serif } ${style}</style></head>
    <body>${page(article)}</body></html>`;
}

const styled = (name: string, reason: HiddenReason, style: string): Way => ({ name, reason, style: `.c { ${style} }` });

interface Way extends Dress {
  reason: HiddenReason;
}

const ways: Way[] = [
  // Those that security.md found to survive an extractor, or to be dropped by one.
  styled('opacity', 'transparent', 'opacity: 0'),
  styled('letters of no size', 'tiny', 'font-size: 0'),
  styled('white on white', 'same-colour', 'color: #fff; background: #fff'),
  styled('off the screen', 'outside', 'position: absolute; left: -9999px'),
  styled('cut to nothing by a shape', 'clipped', 'clip-path: inset(50%)'),
  styled('not displayed, by a class', 'not-drawn', 'display: none'),
  styled('indented off the screen', 'outside', 'text-indent: -9999px'),
  styled('a box of no height', 'clipped', 'height: 0; overflow: hidden'),
  styled('scaled to nothing', 'tiny', 'transform: scale(0)'),
  {
    name: 'closed details',
    reason: 'closed',
    line: (credit) => `<details><summary>i</summary><p>${credit}</p></details>`,
  },
  {
    name: 'not displayed, by its own style',
    reason: 'not-drawn',
    line: (credit) => `<p style="display: none">${credit}</p>`,
  },
  styled('visibility', 'not-drawn', 'visibility: hidden'),
  { name: 'the hidden attribute', reason: 'not-drawn', line: (credit) => `<p hidden>${credit}</p>` },
  { name: 'a template', reason: 'not-drawn', line: (credit) => `<template><p>${credit}</p></template>` },
  {
    name: 'for browsers without scripts',
    reason: 'not-drawn',
    line: (credit) => `<noscript><p>${credit}</p></noscript>`,
  },
  { name: 'a comment of the markup', reason: 'not-drawn', line: (credit) => `<!-- <p>${credit}</p> -->` },
  {
    name: 'something drawn over it',
    reason: 'covered',
    style: '.over { position: absolute; inset: 0; background: #fff }',
    line: (credit) => `<div style="position: relative"><p class="c">${credit}</p><div class="over"></div></div>`,
  },
  styled(
    'for screen readers',
    'for-screen-readers',
    'position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap',
  ),
  // And more of the same kinds.
  styled('content-visibility', 'not-drawn', 'content-visibility: hidden'),
  {
    name: 'opacity of boxes around it, multiplied',
    reason: 'transparent',
    line: (credit) => `<div style="opacity: .25"><div style="opacity: .25"><p>${credit}</p></div></div>`,
  },
  styled('a filter', 'transparent', 'filter: opacity(0)'),
  styled('a transparent colour', 'transparent', 'color: transparent'),
  styled('letters filled with nothing', 'transparent', '-webkit-text-fill-color: transparent'),
  styled('a colour of almost no ink', 'transparent', 'color: rgba(0, 0, 0, .03)'),
  styled('letters of one pixel', 'tiny', 'font-size: 1px'),
  styled('scaled to a dot', 'tiny', 'scale: .05'),
  styled('turned away', 'tiny', 'transform: rotateX(90deg)'),
  styled('letters on top of each other', 'tiny', 'letter-spacing: -1em'),
  {
    name: 'dark on dark',
    reason: 'same-colour',
    style: 'body { background: #14181c } body, h1 { color: #ddd } .c { color: #16191d }',
  },
  { name: 'the colour of the page', reason: 'same-colour', style: '.c { color: #fdfdfd }' },
  { name: 'a colour in another space', reason: 'same-colour', style: '.c { color: oklch(1 0 0) }' },
  {
    name: 'the colour of the article in a page of another',
    reason: 'same-colour',
    style: 'body { background: #333 } article { background: #fafafa } .c { color: #fafafa }',
  },
  styled('moved off the screen', 'outside', 'transform: translateX(-3000px)'),
  styled('a margin to the left', 'outside', 'margin-left: -5000px; width: 700px'),
  styled('above the page', 'outside', 'position: absolute; top: -4000px'),
  styled('far to the right', 'outside', 'position: absolute; left: 20000px'),
  styled('far below the page', 'outside', 'position: absolute; top: 90000px'),
  styled('fixed beside the window', 'outside', 'position: fixed; right: 110%; top: 20px'),
  styled('indented out of its box', 'outside', 'text-indent: 100%; white-space: nowrap; overflow: hidden'),
  styled('a box of no width', 'clipped', 'width: 0; overflow: hidden; white-space: nowrap'),
  styled('the older clip', 'clipped', 'position: absolute; clip: rect(0 0 0 0)'),
  styled('a circle of no size', 'clipped', 'clip-path: circle(0)'),
  styled('a polygon of no size', 'clipped', 'clip-path: polygon(0 0, 0 0, 0 0)'),
  {
    name: 'a box of no height around it',
    reason: 'clipped',
    line: (credit) => `<div style="max-height: 0; overflow: hidden"><div><p>${credit}</p></div></div>`,
  },
  {
    name: 'pushed out of a low box',
    reason: 'clipped',
    line: (credit) => `<div style="height: 20px; overflow: hidden"><p style="padding-top: 60px">${credit}</p></div>`,
  },
  {
    name: 'the next line pulled up over it',
    reason: 'covered',
    line: (credit) =>
      `<p class="c" style="margin: 0">${credit}</p><div style="margin-top: -30px; height: 30px; position: relative; background: #fff"></div>`,
  },
  {
    name: 'below the paint of its own box',
    reason: 'covered',
    line: (credit) =>
      `<div style="background: #fff"><p class="c" style="position: relative; z-index: -1">${credit}</p></div>`,
  },
  { name: 'a dialog that is shut', reason: 'not-drawn', line: (credit) => `<dialog><p>${credit}</p></dialog>` },
  {
    name: 'part of a line',
    reason: 'transparent',
    line: (credit) => `<p>2026-03-04 <span style="opacity: 0">${credit}</span></p>`,
  },
  {
    name: 'a name for screen readers behind a label that is seen',
    reason: 'for-screen-readers',
    style: '.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap }',
    line: (credit) => `<p>${credit.replace(/^(.+?[:：]|.*published by) ?(.*)$/u, '$1 <span class="sr">$2</span>')}</p>`,
  },
  {
    name: 'for screen readers, by a shape',
    reason: 'for-screen-readers',
    style:
      '.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }',
    line: (credit) => `<p class="visually-hidden">${credit}</p>`,
  },
  {
    name: 'for screen readers, off the screen',
    reason: 'for-screen-readers',
    style: '.sr-only { position: absolute; left: -10000px; width: 1px; height: 1px; overflow: hidden }',
    line: (credit) => `<div class="sr-only"><p>${credit}</p></div>`,
  },
];

const securitysWays = 18;

const hero = `<div style="position: relative; background: none"><div style="position: absolute; inset: 0; background: linear-gradient(#123, #345)"></div>`;

const ordinary: Dress[] = [
  { name: 'no style at all' },
  { name: 'small grey print', style: '.c { font-size: 11px; color: #999 }' },
  { name: 'faint print', style: '.c { color: #ccc }' },
  { name: 'half transparent', style: '.c { opacity: .55 }' },
  { name: 'a dark page', style: 'body { background: #111 } body, .c { color: #eee }' },
  { name: 'a dark page by the root', style: ':root { background: #111; color: #eee }' },
  { name: 'the browser’s own dark', style: ':root { color-scheme: dark }' },
  { name: 'white on a gradient', style: 'article { background: linear-gradient(#102030, #405060); color: #fff }' },
  { name: 'white on a picture', style: '.c { color: #fff; background: url("dark.png") #fff }' },
  {
    name: 'white on a box beside it in the markup',
    line: (credit) => `${hero}<p style="position: relative; color: #fff">${credit}</p></div>`,
  },
  {
    name: 'white on what a style sheet paints',
    style:
      '.box { position: relative } .box::before { content: ""; position: absolute; inset: 0; background: #234 } .c { position: relative; color: #fff }',
    line: (credit) => `<div class="box"><p class="c">${credit}</p></div>`,
  },
  {
    name: 'white on a dark layer fixed behind the page',
    style: 'body { color: #fff }',
    page: (article) => `<div style="position: fixed; inset: 0; z-index: -1; background: #0b1520"></div>${article}`,
  },
  {
    name: 'letters filled by a gradient',
    style:
      '.c { background: linear-gradient(90deg, #b00, #00b); background-clip: text; -webkit-text-fill-color: transparent }',
  },
  {
    name: 'kept from screen readers, not from eyes',
    line: (credit) => `<p aria-hidden="true">${credit}</p>`,
  },
  { name: 'letters drawn by their shadow', style: '.c { color: transparent; text-shadow: 0 0 1px #222 }' },
  {
    name: 'a header that stays on top',
    style: 'header { position: sticky; top: 0; height: 300px; background: #fff; z-index: 9 }',
    page: (article) => `<header>Valley Bulletin</header>${article}`,
    act: () => scrollTo(0, 150),
  },
  {
    name: 'a notice at the foot of the window',
    style: 'aside { position: fixed; left: 0; right: 0; bottom: 0; height: 600px; background: #fff; z-index: 99 }',
    page: (article) => `${article}<aside role="dialog">We value your privacy</aside>`,
  },
  {
    name: 'a notice over the whole page',
    style: '.modal { position: absolute; inset: 0; height: 3000px; width: 100%; background: #fff; z-index: 99 }',
    page: (article) => `${article}<div class="modal">We value your privacy</div>`,
  },
  {
    name: 'an article folded by “read more”',
    style: '.text { max-height: 120px; overflow: hidden }',
  },
  {
    name: 'a fade over the end of a folded article',
    style:
      '.text { position: relative; max-height: 700px; overflow: hidden } .fade { position: absolute; left: 0; right: 0; bottom: 0; height: 400px; background: linear-gradient(transparent, #fff) }',
    page: (article) => article.replace('</div></article>', '<div class="fade"></div></div></article>'),
  },
  {
    name: 'cut after two lines',
    style: '.c { display: -webkit-box; -webkit-line-clamp: 1; -webkit-box-orient: vertical; overflow: hidden }',
  },
  { name: 'an ellipsis', style: '.c { width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }' },
  { name: 'columns', style: '.text { columns: 2 }' },
  {
    name: 'a box that scrolls sideways',
    style: 'article { overflow-x: auto; width: 300px } article > * { width: 900px }',
  },
  {
    name: 'a page that scrolls in a box of its own',
    style: 'html, body { height: 100%; overflow: hidden } main { height: 100%; overflow: auto }',
    page: (article) => `<main>${article}<div style="height: 3000px"></div></main>`,
    act: () => document.querySelector('main')!.scrollTo(0, 2500),
  },
  {
    name: 'read from the end',
    page: (article) => `${article}<div style="height: 3000px"></div>`,
    act: () => scrollTo(0, 3000),
  },
  { name: 'far below the first window', page: (article) => `<div style="height: 4000px"></div>${article}` },
  { name: 'hidden until scripts ran', style: 'body { opacity: 0 }' },
  {
    name: 'paragraphs that fade in',
    style: '.text p, .c { opacity: 0; transition: opacity 1s } .text p:first-child { opacity: 1 }',
  },
  {
    name: 'held in its place by a dialog',
    style: 'body { position: fixed; top: -150px }',
    page: (article) => `${article}<dialog open>Hello</dialog>`,
  },
  {
    name: 'the whole page held, far down',
    style: 'main { position: fixed; top: 0 }',
    page: (article) => `<main><div style="height: 2000px"></div>${article}</main>`,
  },
  { name: 'colours of another space', style: 'body { background: oklch(.2 .02 250); color: oklch(.95 0 0) }' },
  { name: 'a page pushed aside by its menu', style: 'article { transform: translateX(-2000px) }' },
  { name: 'beside the text', style: '.c { float: right; width: 200px }' },
  { name: 'placed by hand', style: 'article { position: relative } .c { position: absolute; right: 0; top: 0 }' },
  {
    name: 'in a row',
    style: '.row { display: flex; gap: 1em }',
    line: (credit) => `<div class="row"><span>4 min</span><p>${credit}</p></div>`,
  },
  { name: 'a box without a box', style: '.c { display: contents }' },
  { name: 'moved a little', style: '.c { transform: translateY(8px) rotate(1deg) }' },
  { name: 'a hanging indent', style: '.c { padding-left: 2em; text-indent: -2em }' },
  { name: 'upright', style: '.c { writing-mode: vertical-rl; height: 300px }' },
  { name: 'from right to left', style: 'body { direction: rtl }' },
  { name: 'a cell of a table', line: (credit) => `<table><tr><td>${credit}</td></tr></table>` },
  { name: 'open details', line: (credit) => `<details open><summary>i</summary><p>${credit}</p></details>` },
  {
    name: 'drawn when it comes near',
    style: '.text { content-visibility: auto; contain-intrinsic-size: 10px }',
    page: (article) => `<div style="height: 4000px"></div>${article}`,
  },
  { name: 'a zoomed page', style: 'body { zoom: .75 }' },
  {
    name: 'a link over the whole card',
    style: 'article { position: relative } .all { position: absolute; inset: 0; z-index: 2 }',
    page: (article) => article.replace('</article>', '<a class="all" href="/"></a></article>'),
  },
  {
    name: 'a label for screen readers',
    style: '.sr { position: absolute; width: 1px; height: 1px; overflow: hidden }',
    line: (credit) => `<p><span class="sr">${credit.slice(0, 2)}</span>${credit.slice(2)}</p>`,
  },
  { name: 'a copy for narrow windows', line: (credit) => `<p style="display: none">${credit}</p><p>${credit}</p>` },
];

interface Outcome {
  credited: string[];
  hidden: { text: string; reason: HiddenReason }[];
  flags: string[];
}

let page: Page;
beforeAll(async () => {
  page = await extension.chromium.open(extension.server.add('/hidden/', '<!doctype html><body></body>'));
  await page.evaluate(script);
});
afterAll(() => page.close());

/** Puts a page into the tab and reads it with the file that ships. */
async function outcomeOf(credit: Credit, dress: Dress): Promise<Outcome> {
  await page.setContent(pageOf(credit, dress));
  if (dress.act) await page.evaluate(dress.act);
  return page.evaluate((): Outcome => {
    const reading = globalThis.sourcelineRead!(document);
    if (reading.kind === 'none') return { credited: [reading.reason], hidden: [], flags: ['no article'] };
    const { sources, hidden, flags } = reading.provenance;
    return { credited: sources.map(({ name }) => name), hidden, flags };
  });
}

const describeCase = ({ text }: Credit, { name }: Dress, { credited, hidden, flags }: Outcome) =>
  `${name}: ${text} → ${JSON.stringify({ credited, hidden, flags })}`;

describe('a credit that a reader cannot see', () => {
  test('counts for nothing, and is listed with the reason', async () => {
    const counted: string[] = [];
    const misnamed: string[] = [];
    const flagged: string[] = [];
    let rightOfSecuritys = 0;
    for (const [i, way] of ways.entries()) {
      for (const credit of credits) {
        const outcome = await outcomeOf(credit, way);
        if (outcome.flags.includes('no article') || outcome.credited.includes(credit.name))
          counted.push(describeCase(credit, way, outcome));
        const isRight = outcome.hidden.some(({ text, reason }) => reason === way.reason && text.includes(credit.name));
        if (!isRight) misnamed.push(describeCase(credit, way, outcome));
        else if (i < securitysWays) rightOfSecuritys++;
        const isDeceit = way.reason !== 'closed' && way.reason !== 'for-screen-readers';
        if (isRight && outcome.flags.includes('hidden-credit') !== isDeceit)
          flagged.push(describeCase(credit, way, outcome));
      }
    }
    const all = ways.length * credits.length;
    console.log(
      `>> of ${all} hidden credits ${counted.length} counted, ${all - misnamed.length} listed with the right reason; of security.md’s ${securitysWays * credits.length}: ${rightOfSecuritys}`,
    );
    expect(counted).toEqual([]);
    expect(misnamed).toEqual([]);
    expect(flagged).toEqual([]);
  });
});

describe('a credit in an ordinary dress', () => {
  test('is read, and not called hidden', async () => {
    const missed: string[] = [];
    for (const dress of ordinary) {
      for (const credit of credits) {
        const outcome = await outcomeOf(credit, dress);
        if (!outcome.credited.includes(credit.name) || outcome.hidden.length > 0)
          missed.push(describeCase(credit, dress, outcome));
      }
    }
    console.log(`>> of ${ordinary.length * credits.length} credits in plain sight ${missed.length} called hidden`);
    expect(missed).toEqual([]);
  });
});

describe('the credit of a gallery’s further picture', () => {
  test('is read, though the picture stands out of sight until the reader turns to it', async () => {
    const slide = (caption: string) =>
      `<figure style="flex: 0 0 600px; margin: 0"><img src="data:," width="600" height="300" alt=""><figcaption>${caption}</figcaption></figure>`;
    const slides = `${slide('The quay at dawn. Photo: Ines Vale')}${slide('The lamps at dusk. Photo: Lorenz Kley')}`;
    const gallery = `<div style="width: 600px; overflow: hidden"><div style="display: flex">${slides}</div></div>`;
    const [credit] = credits;
    await page.setContent(
      pageOf(credit!, { name: 'a gallery', page: (article) => article.replace('<div class="text">', `$&${gallery}`) }),
    );
    const names = await page.evaluate(() => {
      const reading = globalThis.sourcelineRead!(document);
      return reading.kind === 'none' ? reading.reason : reading.provenance.imageCredits.map(({ credit }) => credit);
    });
    expect(names).toEqual(['Ines Vale', 'Lorenz Kley']);
  });
});

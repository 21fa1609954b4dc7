import type { Page } from 'puppeteer-core';
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
const half = '<mfrac><mn>1</mn><mn>2</mn></mfrac>';
const drag = `<mi>F</mi><mo>=</mo>${half}<mi>ρ</mi><msup><mi>v</mi><mn>2</mn></msup>`;
const hidden = 'position:absolute;clip:rect(1px,1px,1px,1px);height:1px;width:1px;overflow:hidden';
const page = `<!doctype html><html lang="en"><head><title>Ferry stops</title></head><body><article><h1>Ferry stops for a month</h1>
  <p>${lines[0]} Her drag is <span><span style="${hidden}"><math><semantics><mrow>${drag}</mrow><annotation encoding="application/x-tex">F=\\frac12\\rho v^2</annotation></semantics></math></span><span aria-hidden="true"><span>F</span><span>=</span><span>21ρv2</span></span></span> in still water.</p>
  <p>${lines[1]}</p><div><math display="block">${drag}</math></div><p>${lines[2]}</p>
  <p>${lines[3]} So is <span><span style="display:none"><math>${half}</math></span><img src="/zh-plain/blank.gif" alt="1/2"></span> of her crew.</p></article></body></html>`;

/** What the formulas of a document are made of, and whether the browser sets them as formulas. */
const formulasIn = (maths: Element[]) =>
  maths.map((math) => {
    const [above, below] = [...math.querySelectorAll('mfrac > mn')].map((number) => number.getBoundingClientRect());
    return {
      words: math.textContent,
      isMathematics: [math, ...math.querySelectorAll('*')].every(
        ({ namespaceURI }) => namespaceURI === 'http://www.w3.org/1998/Math/MathML',
      ),
      isSet: above!.bottom <= below!.top + 1,
      display: math.getAttribute('display'),
    };
  });
const expected = [
  { words: 'F=12ρv2', isMathematics: true, isSet: true, display: null },
  { words: 'F=12ρv2', isMathematics: true, isSet: true, display: 'block' },
  { words: '12', isMathematics: true, isSet: true, display: null },
];

describe('formulas', () => {
  test('stand in the reader once each, as mathematics, without the boxes or the picture that draw them', async () => {
    const view = await extension.chromium.open(extension.server.add('/formulas/', page));
    await extension.chromium.clickIcon(view);
    await waitForReader(view, true);
    await view.bringToFront();
    expect(await view.$$eval('[data-sourceline-article] math', formulasIn)).toEqual(expected);
    const text = await view.$eval('[data-sourceline-article]', (article) => article.textContent!);
    expect(text).toContain('Her drag is F=12ρv2 in still water.');
    expect(text).not.toContain('frac');
    expect(await view.$$eval('[data-sourceline-article] img', (pictures) => pictures.length)).toBe(0);
    await openShadowRoot(view, 'sourceline-reader');
    expect(await violations(view)).toEqual([]);
    await (await control(view, 'Save')).click();
    await waitForControl(view, 'Saved');
    await view.close();
  });

  test('stand in the saved article', async () => {
    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await (await library.waitForSelector('.saved-row a'))!.click();
    const frame = (await (await library.waitForSelector('iframe'))!.contentFrame())!;
    await frame.waitForSelector('[data-sourceline-article] math');
    expect(await frame.$$eval('[data-sourceline-article] math', formulasIn)).toEqual(expected);
    await library.close();
  });
});

const flag = '(window.__ran=window.__ran||[]).push(1)';
/** Ways by which MathML has led sanitizers astray: what they see is not what a parser makes of what they wrote. */
const payloads = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${flag}&gt;">`,
  `<math><mtext><table><mglyph><style><![CDATA[</style><img title="]]&gt;&lt;/mglyph&gt;&lt;img&Tab;src=1&Tab;onerror=${flag}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=1 onerror=${flag}>`,
  `<math><mtext><mglyph><svg><mtext><textarea><a title="</textarea><img src=1 onerror=${flag}>">x</a>`,
  `<math><annotation-xml encoding="text/html"><style><img src=1 onerror=${flag}></style></annotation-xml></math>`,
  `<math><semantics><mi>x</mi><annotation-xml encoding="application/xhtml+xml"><a href="javascript:${flag}">x</a></annotation-xml></semantics></math>`,
  `<math><mi><p><style><!--</style><img src=1 onerror=${flag}>--></mi></math>`,
  `<math><mtext><svg><foreignObject><img src=1 onerror=${flag}></foreignObject></svg></mtext></math>`,
  `<math href="javascript:${flag}"><mi>x</mi></math>`,
  `<math xlink:href="javascript:${flag}"><mi xlink:href="javascript:${flag}" onclick="${flag}">x</mi></math>`,
  `<math><maction actiontype="statusline" href="javascript:${flag}"><mi>x</mi></maction></math>`,
  `<math><mi></math><img src=1 onerror=${flag}>`,
  `<math><mtext><math><mtext><img src=1 onerror=${flag}></mtext></math></mtext></math>`,
  `<math><mn><script>${flag}</script></mn></math>`,
  `<math><mspace width="-9999px"/><mpadded voffset="99em" lspace="-9em"><mi style="position:fixed" mathsize="900px" mathbackground="red">x</mi></mpadded></math>`,
];

/** Puts other markup into the only article that is kept, as an archive from elsewhere could. */
async function keep(library: Page, html: string): Promise<void> {
  await library.evaluate(async (markup) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
    const database = await done(indexedDB.open(name));
    const bodies = database.transaction('bodies', 'readwrite').objectStore('bodies');
    const [body] = await done(bodies.getAll());
    body.article.html = markup;
    await done(bodies.put(body));
    database.close();
  }, html);
}

describe('formulas made to mislead', () => {
  test('some run where they are put into a page as they are', async () => {
    const bare = await extension.chromium.open(extension.server.add('/control/', '<!doctype html><body></body>'));
    await bare.evaluate((all) => {
      for (const markup of all)
        document.body.append(Object.assign(document.createElement('div'), { innerHTML: markup }));
    }, payloads);
    await bare.waitForFunction(() => ((window as unknown as { __ran?: number[] }).__ran?.length ?? 0) >= 4);
    await bare.close();
  });

  test.each(payloads)('%s', async (payload) => {
    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await library.waitForSelector('.saved-row a');
    await keep(library, `<p>Before.</p>${payload}<p>After.</p>`);
    await library.goto(await library.$eval('.saved-row a', (link) => (link as HTMLAnchorElement).href));
    const frame = (await (await library.waitForSelector('iframe'))!.contentFrame())!;
    await frame.waitForSelector('[data-sourceline-article] p');
    const shown = await frame.$eval('[data-sourceline-article]', (article) => article.innerHTML);
    const strange = await frame.$$eval('[data-sourceline-article] math, [data-sourceline-article] math *', (all) =>
      all.flatMap((element) => [
        ...(element.namespaceURI === 'http://www.w3.org/1998/Math/MathML' ? [] : [element.localName]),
        ...element.getAttributeNames(),
      ]),
    );
    expect(strange).toEqual([]);
    expect(shown).not.toMatch(
      /<(?:script|style|svg|img|form|table|mglyph|mpadded|maction|annotation)|\son\w+=|javascript:/iu,
    );
    await library.close();
    // Written and parsed again, as exports do, where nothing holds it back: it stays what it is and runs nothing.
    const bare = await extension.chromium.open(extension.server.add('/control/', '<!doctype html><body></body>'));
    const again = await bare.evaluate(async (markup) => {
      document.body.innerHTML = markup;
      await new Promise(requestAnimationFrame);
      return { markup: document.body.innerHTML, ran: (window as unknown as { __ran?: number[] }).__ran };
    }, shown);
    expect(again).toEqual({ markup: shown, ran: undefined });
    await bare.close();
  });
});

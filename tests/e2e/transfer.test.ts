import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumFlags, findChromium } from '../../scripts/browsers.mjs';
import { newProfile } from './chromium.ts';
import type { PageServer } from './server.ts';
import { bombOf } from './transfer/bomb.ts';
import { enterRoom, serveRoom } from './transfer/open-room.ts';
import type { Room } from './transfer/room.ts';

declare const room: Room;

const gigabyte = 1_000_000_000; // bytes

let browser: Browser;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await serveRoom();
  browser = await puppeteer.launch({
    executablePath: findChromium()!,
    pipe: true,
    userDataDir: newProfile(),
    args: [...chromiumFlags],
    protocolTimeout: 300_000,
  });
  page = await browser.newPage();
  await page.goto(`${server.origin}/room/`);
  await enterRoom(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('a thousand articles of hostile words go out and come in again without a difference', {
  timeout: 300_000,
}, async () => {
  const result = await page.evaluate(() => room.roundTrip(1000));
  expect(result).toMatchObject({ added: 1000, known: 0, problems: [], ended: 'complete', differences: [] });
});

describe('a hostile file is refused, and the library is as it was', () => {
  test.each<[string, string, Buffer?]>([
    ['an archive that unpacks to a gigabyte', 'too-large', bombOf(gigabyte, gigabyte)],
    ['an archive that unpacks to a gigabyte and says a megabyte', 'damaged', bombOf(gigabyte, 1_000_000)],
    ['an archive that is cut off', 'damaged', bombOf(1000, 1000).subarray(0, -30)],
    ['a table of a million rows', 'too-many'],
    ['JSON a hundred thousand deep', 'too-deep'],
    ['JSON a hundred thousand deep in our own archive', 'too-deep'],
    ['a picture', 'unknown'],
  ])('%s', { timeout: 300_000 }, async (kind, reason, bytes) => {
    await page.evaluate((...wanted) => room.prepare(...wanted), kind, bytes?.toString('base64'));
    const refusal = await page.evaluate(() => room.refuse());
    expect(refusal).toMatchObject({ reason, same: true });
  });
});

test('scripts in an imported page run nowhere and are no words of it', async () => {
  const opened: string[] = [];
  page.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  const found = await page.evaluate(() =>
    room.importedText(
      '<p>The ferry<script>alert(1)</script> stops.</p><img src=x onerror="alert(2)"><style>p{}</style><svg onload="alert(3)"></svg><figure><figcaption>Fog</figcaption></figure>',
    ),
  );
  expect(found).toEqual({ headline: '<img src=x onerror=alert(1)>', text: 'The ferry stops.', captions: ['Fog'] });
  expect(opened).toEqual([]);
});

describe('a text on its way into a book', () => {
  test.each([
    ['a paragraph stays', '<p>Fog</p>', '<p>Fog</p>'],
    ['what HTML has given up', '<center>a<tt>b</tt></center>', '<div>a<code>b</code></div>'],
    ['a row without a list', '<li>a</li>', '<div>a</div>'],
    ['a list’s child that is no row', '<ul><p>a</p><li>b</li></ul>', '<ul><li><p>a</p></li><li>b</li></ul>'],
    ['a box in bold words', '<b><div>a</div></b>', '<div>a</div>'],
    ['a box in a heading', '<h2><div>a</div></h2>', '<h2>a</h2>'],
    [
      'a box in a link',
      '<a href="https://c.example/"><div>a</div></a>',
      '<a href="https://c.example/" rel="noopener noreferrer"><div>a</div></a>',
    ],
    ['an attribute of another element', '<p start="2">a</p>', '<p>a</p>'],
    ['a link inside the text', '<a href="#note">a</a>', '<a>a</a>'],
    ['a picture that was kept', '<img src="https://c.example/fog.webp">', '<img src="pictures/0.webp" alt="" />'],
    ['a picture that was not', '<p><img src="https://c.example/no.webp" alt="Fog"></p>', '<p>[Fog]</p>'],
    ['a script', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['what XML cannot hold', '<p title="a\u0001">a\u0001b\ud800</p>', '<p title="a">ab\ufffd</p>'],
    ['a language that is none', '<p lang="zh_CN">a</p><p lang="the language">b</p>', '<p lang="zh-CN">a</p><p>b</p>'],
    ['a direction that is none', '<p dir="sideways">a</p><p dir="rtl">b</p>', '<p>a</p><p dir="rtl">b</p>'],
    [
      'a day that is none',
      '<p><time datetime="yesterday">a</time><time datetime="2026-03-14">b</time></p>',
      '<p><time>a</time><time datetime="2026-03-14">b</time></p>',
    ],
    [
      'addresses that are none',
      '<p><a href="http://[tide">a</a><q cite="http://fog bank/">b</q></p>',
      '<p><a>a</a><q>b</q></p>',
    ],
    [
      'spans that are none',
      '<table><tbody><tr><td colspan="0">a</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    ['terms that are what they should be', '<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['terms in groups', '<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><div><dt>a</dt><dd>b</dd></div></dl>'],
    [
      'terms with something else between',
      '<dl><dt>a</dt><p>b</p><dd>c</dd></dl>',
      '<div><div>a</div><p>b</p><div>c</div></div>',
    ],
    ['terms of which nothing is said', '<dl><dt>a</dt></dl>', '<div><div>a</div></div>'],
    [
      'captions, two',
      '<figure><figcaption>a</figcaption><p>b</p><figcaption>c</figcaption></figure>',
      '<figure><figcaption>a</figcaption><p>b</p><div>c</div></figure>',
    ],
    [
      'a caption in the middle',
      '<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>',
      '<figure><p>a</p><p>c</p><figcaption>b</figcaption></figure>',
    ],
    ['details', '<details><summary>a</summary>b</details>', '<details><summary>a</summary>b</details>'],
    ['details without a line for them', '<details>a<p>b</p></details>', '<div>a<p>b</p></div>'],
    [
      'a formula with its source',
      '<math><semantics><mi>x</mi><annotation>x^1</annotation></semantics></math>',
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>',
    ],
  ])('%s', async (_, html, expected) => {
    // As JSON: the protocol has no halves of letters.
    const found = await page.evaluate((text) => room.inBook(JSON.parse(text)), JSON.stringify(html));
    expect(found).toBe(expected);
  });

  test('becomes Markdown with tables and pictures', async () => {
    const html =
      '<h2>Tides</h2><table><tr><th>Day</th></tr><tr><td>1|2</td></tr></table><img src="https://c.example/fog.webp" alt="Fog">';
    expect(await page.evaluate((text) => room.inMarkdown(text), html)).toBe(
      '## Tides\n\n| Day  |\n| ---- |\n| 1\\|2 |\n\n![Fog](pictures/0.webp)\n',
    );
  });
});

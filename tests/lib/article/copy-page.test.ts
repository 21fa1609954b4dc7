import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPage } from '@/lib/article/copy-page.ts';
import { type Block, blocksOf } from '@/lib/text/blocks.ts';
import { collapse } from '@/lib/text/white-space.ts';
import { documentFrom } from './page-from.ts';

const base = 'https://valley-bulletin.example/2026/';

// happy-dom resolves links by the window's address, whatever <base> says.
const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
const before = location.href;
beforeAll(() => happyDOM.setURL(base));
afterAll(() => happyDOM.setURL(before));

function copied(body: string): HTMLElement {
  return copyPage(documentFrom(`<!doctype html><html><head><base href="${base}"></head><body>${body}</body></html>`))
    .body;
}

describe('what stays behind', () => {
  test.each([
    ['scripts', '<script>track()</script>'],
    ['styles', '<style>p { color: red }</style>'],
    ['what stands in for scripts', '<noscript><p>Turn on scripts.</p></noscript>'],
    ['templates', '<template><p>Later.</p></template>'],
    ['drawings', '<svg><text>Logo</text></svg>'],
    ['embeds', '<object data="film.swf">Film</object><embed src="film.swf">'],
    ['films and sounds', '<video src="film.mp4">Film</video><audio src="bell.mp3">Bell</audio>'],
    ['fields', '<input value="Your name"><textarea>Your comment</textarea><select><option>Monday</option></select>'],
    ['buttons', '<button>Print</button>'],
    ['dialogs', '<dialog open>We value your privacy</dialog>'],
  ])('%s', (_, markup) => {
    const body = copied(`<p>The ferry stops.</p>${markup}<p>The bell rings.</p>`);
    expect([...body.children].map((child) => child.localName)).toEqual(['p', 'p']);
    expect(collapse(body.textContent ?? '')).toBe('The ferry stops.The bell rings.');
  });

  test.each([
    ['what the style hides', '<p style="display: none">Members only.</p>'],
    ['what is there but not to be seen', '<p style="visibility: hidden">Members only.</p>'],
  ])('%s, in a document that is on show', (_, markup) => {
    document.body.innerHTML = `<p>The ferry stops.</p>${markup}`;
    expect(copyPage(document).body.textContent).toBe('The ferry stops.');
    document.body.innerHTML = '';
  });

  test('comments of the markup', () => {
    expect(copied('<p>The ferry<!-- old --> stops.</p>').innerHTML).toBe('<p>The ferry stops.</p>');
  });
});

describe('what opens at a word under a pointer', () => {
  const sentence = (bubble: string) => copied(`<p>The <span class="term">Wren${bubble}</span> stops.</p>`).textContent;

  test.each([
    ['by its role', '<span role="tooltip">A ferry of 1931.</span>'],
    ['by its class', '<span class="tooltiptext">A ferry of 1931.</span>'],
    [
      'a card with links',
      '<span class="rollover-boat-block"><a href="/wren">Wren</a> <a href="/2">Ferry painted</a></span>',
    ],
  ])('stays behind, %s', (_, bubble) => {
    expect(sentence(bubble)).toBe('The Wren stops.');
  });

  test('is not the word itself, nor a box of the text’s own', () => {
    expect(sentence(' <b class="tooltip">of 1931</b>')).toBe('The Wren of 1931 stops.');
    expect(copied('<div class="popover-content"><p>The bell rings.</p></div>').textContent).toBe('The bell rings.');
  });
});

test('a picture that opens larger when it is pressed stays, with its caption', () => {
  const body = copied(
    '<button><figure><img src="quay.jpg"><figcaption>The old quay <span>(Image: Ines Vale)</span></figcaption></figure></button>',
  );
  expect(body.querySelector('button')).toBeNull();
  expect(body.querySelector('figcaption')?.textContent).toBe('The old quay (Image: Ines Vale)');
});

describe('forms', () => {
  test('lose their fields and keep their words', () => {
    const body = copied(
      '<form action="/nl"><p>Five stories a day</p><input name="parentNode"><button>Sign up</button></form>',
    );
    expect(body.querySelector('form, input, button')).toBeNull();
    expect(body.textContent).toBe('Five stories a day');
    expect(body.querySelector('[data-form]')?.localName).toBe('div');
  });

  test('with a field named like a property of the tree are copied like any other', () => {
    const body = copied(
      '<form><input name="parentNode"><input name="childNodes"><p>The ferry stops.</p></form><p>The bell rings.</p>',
    );
    expect([...body.querySelectorAll('p')].map((line) => line.textContent)).toEqual([
      'The ferry stops.',
      'The bell rings.',
    ]);
    expect(body.lastElementChild?.textContent).toBe('The bell rings.');
  });
});

describe('attributes that later steps read', () => {
  test.each([
    ['class', 'byline'],
    ['id', 'comments'],
    ['itemprop', 'author'],
    ['lang', 'fr'],
    ['dir', 'rtl'],
    ['role', 'complementary'],
  ])('%s stays', (name, value) => {
    expect(copied(`<p ${name}="${value}">Fog.</p>`).firstElementChild?.getAttribute(name)).toBe(value);
  });

  test('a form of the page’s own attributes is none: forms lose all of theirs', () => {
    expect(copied('<form class="nl" action="/nl" name="body"><p>Fog.</p></form>').innerHTML).toBe(
      '<div data-form=""><p>Fog.</p></div>',
    );
  });
});

describe('a page’s own marks', () => {
  test('become plain words: marks are ours', () => {
    expect(copied('<p>The <mark class="m" data-statement="source">ferry</mark> stops.</p>').innerHTML).toBe(
      '<p>The <span>ferry</span> stops.</p>',
    );
  });
});

describe('links', () => {
  test.each([
    ['/coast/ferry', 'https://valley-bulletin.example/coast/ferry'],
    ['ferry.html', 'https://valley-bulletin.example/2026/ferry.html'],
    ['//tidewater.example/a', 'https://tidewater.example/a'],
    ['?page=2', 'https://valley-bulletin.example/2026/?page=2'],
    ['http://tidewater.example/a', 'http://tidewater.example/a'],
    ['mailto:desk@valley-bulletin.example', 'mailto:desk@valley-bulletin.example'],
  ])('%s leads to %s', (href, address) => {
    expect(copied(`<a href="${href}">Ferry</a>`).querySelector('a')?.getAttribute('href')).toBe(address);
  });

  test.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['java&#10;script:alert(1)'],
    ['vbscript:x'],
    ['blob:https://x.example/1'],
    ['intent://open'],
  ])('%s leads nowhere; its words stay', (href) => {
    const link = copied(`<a href="${href}">Ferry</a>`).querySelector('a')!;
    expect(link.hasAttribute('href')).toBe(false);
    expect(link.textContent).toBe('Ferry');
  });
});

describe('pictures', () => {
  const absolute = (address: string) => new URL(address, base).href;
  const sourcesOf = (markup: string) =>
    [...copied(markup).querySelectorAll('img[src]')].map((image) => image.getAttribute('src'));

  test.each([
    ['its own address', '<img src="https://cdn.example/boat.jpg">', 'https://cdn.example/boat.jpg'],
    ['data-original behind a grey pixel', '<img src="blank.gif" data-original="/img/boat.png">', '/img/boat.png'],
    [
      'data-src behind an inlined pixel',
      '<img src="data:image/gif;base64,R0lGOD" data-src="//cdn.example/boat">',
      '//cdn.example/boat',
    ],
    [
      'data-lazy-src without any src',
      '<img data-lazy-src="https://cdn.example/boat.webp">',
      'https://cdn.example/boat.webp',
    ],
    [
      'the widest of a srcset behind a placeholder',
      '<img src="/lazy/placeholder.png" srcset="/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w">',
      '/l.jpg',
    ],
    ['a data-srcset without any src', '<img data-srcset="/s.jpg 1x, /l.jpg 2x">', '/l.jpg'],
    [
      'its own address, though it has a srcset',
      '<img src="https://cdn.example/boat.jpg" srcset="/s.jpg 320w">',
      'https://cdn.example/boat.jpg',
    ],
    [
      'its own address, though data-src is none',
      '<img src="https://cdn.example/boat.jpg" data-src="true">',
      'https://cdn.example/boat.jpg',
    ],
    [
      'its own address, though a srcset is giant',
      `<img src="/blank.gif" srcset="${'/s.jpg 1x, '.repeat(20_000)}">`,
      '/blank.gif',
    ],
  ])('%s', (_, markup, source) => {
    expect(copied(markup).querySelector('img')?.getAttribute('src')).toBe(absolute(source));
  });

  test('that run something have no address', () => {
    const image = copied('<img src="javascript:alert(1)" alt="Boat">').firstElementChild!;
    expect(image.hasAttribute('src')).toBe(false);
    expect(image.getAttribute('alt')).toBe('Boat');
  });

  test('keep what is said of them and how large they are', () => {
    const image = copied('<img src="https://c.example/b.jpg" alt="The Wren" width="600" height="400">')
      .firstElementChild!;
    expect(['alt', 'width', 'height'].map((name) => image.getAttribute(name))).toEqual(['The Wren', '600', '400']);
  });

  test('of a set have the address for the widest window', () => {
    const set =
      '<picture><source media="(min-width: 900px)" srcset="/l.webp 1200w, /xl.webp 2400w"><source srcset="/s.webp"><img src="data:image/gif;base64,R0lGOD"></picture>';
    expect(sourcesOf(set)).toEqual([absolute('/s.webp')]);
    expect(sourcesOf(set.replace('<source srcset="/s.webp">', ''))).toEqual([absolute('/xl.webp')]);
    expect(sourcesOf(set.replace('data:image/gif;base64,R0lGOD', '/own.jpg'))).toEqual([absolute('/own.jpg')]);
  });

  test.each<[string, string, string[]]>([
    ['alone', '<div><noscript>&lt;img class="x" src="/boat.jpg"&gt;</noscript></div>', ['/boat.jpg']],
    [
      'beside a grey pixel without an address',
      '<div><img class="lazy"><noscript>&lt;img src="/boat.jpg?w=1&amp;amp;h=2"&gt;</noscript></div>',
      ['/boat.jpg?w=1&h=2'],
    ],
    [
      'beside the picture itself: once',
      '<div><img src="/boat.jpg"><noscript>&lt;img src="/boat.jpg"&gt;</noscript></div>',
      ['/boat.jpg'],
    ],
    ['that runs something', '<div><noscript>&lt;img src="javascript:alert(1)"&gt;</noscript></div>', []],
    ['without a picture', '<div><noscript>Turn on scripts.</noscript></div>', []],
  ])('in what stands in for scripts: %s', (_, markup, expected) => {
    expect(sourcesOf(markup)).toEqual(expected.map(absolute));
  });

  test.each<[string, string, string[]]>([
    ['a box', `<div style="height: 9px; background-image: url('/boat.jpg')"></div>`, ['/boat.jpg']],
    ['a link', '<a href="/b" style="background: #eee url(/boat.jpg) no-repeat"></a>', ['/boat.jpg']],
    ['not a box with words', '<div style="background-image: url(/boat.jpg)">Fog over the quay.</div>', []],
    ['not a paragraph', '<p style="background-image: url(/boat.jpg)"></p>', []],
    ['not a colour', '<div style="background: #eee"></div>', []],
    ['nothing that runs', '<div style="background: url(javascript:alert)"></div>', []],
  ])('painted into a box without words: %s', (_, markup, expected) => {
    expect(sourcesOf(markup)).toEqual(expected.map(absolute));
  });
});

test('the page itself stays as it is', () => {
  const live = documentFrom(
    '<!doctype html><body class="x"><form><input name="body"><p>Fog.</p></form><script>1</script></body>',
  );
  const before = live.documentElement.outerHTML;
  copyPage(live);
  expect(live.documentElement.outerHTML).toBe(before);
});

test('order and nesting stay as they are', () => {
  const markup = '<div><p>One <b>two</b> three</p><ul><li>Four</li><li>Five</li></ul></div><p>Six</p>tail';
  expect(copied(markup).innerHTML).toBe(markup);
});

describe('blanks', () => {
  test.each([
    [
      'between boxes are the source’s and go',
      '<div>\n  <p>Fog.</p>\n\n  <p>Bell.</p>\n</div>',
      '<div><p>Fog.</p><p>Bell.</p></div>',
    ],
    ['between words stay', '<p><b>Fog</b> <i>and</i> bells</p>', '<p><b>Fog</b> <i>and</i> bells</p>'],
  ])('%s', (_, markup, expected) => {
    expect(copied(markup).innerHTML).toBe(expected);
  });
});

const valuesOf = ({ text, kind, zone, links, seams, pictures, nodes }: Block) => [
  [text, kind, zone, links, seams],
  pictures.map((picture) => picture.zone),
  nodes.length,
];
const placesOf = ({ element, nodes, pictures }: Block): Node[] => [
  element,
  ...nodes,
  ...pictures.map((picture) => picture.element),
];

describe('the lines that are written down while copying are those of the copy', () => {
  test.each([
    [
      'paragraphs, headings and lists',
      '<h1>Fog</h1><p>One <b>two</b>  three</p><ul><li>Four</li><li>Five</li></ul>tail',
    ],
    ['text between boxes', '<div>Fog <p>Bell</p> and <section>mist</section> again</div>'],
    ['lines that end at breaks', '<p>Fog<br>Bell<br><br>Mist</p><hr>Rain'],
    ['links', '<p><a href="/fog">Fog</a> and <a>bells</a> <a href="/mist"> mist </a></p>'],
    ['a link over whole boxes', '<a href="/fog"><h2>Fog</h2><p>The bell rings.</p></a>'],
    ['pictures and captions', '<figure><img src="/pier.jpg"><figcaption>The pier</figcaption></figure><p>Fog.</p>'],
    ['a picture that stands in for a script', '<noscript><img src="/pier.jpg"></noscript><p>Fog.</p>'],
    ['a box that its name makes a caption', '<div class="image-caption"><span>The pier</span> at dawn</div>'],
    ['menus, sidebars and footers', '<nav><a href="/a">News</a></nav><aside>Fog</aside><footer>Quay News</footer>'],
    ['a box that is named after a menu and holds the headline', '<div class="has-menu"><h1>Fog</h1>Bell</div>'],
    ['forms and marks', '<form class="comments">Fog <mark>bell</mark><button>Send</button></form>'],
    ['cells and quotes', '<table><tr><td>Fog</td><td><p>Bell</p></td></tr></table><blockquote>Mist</blockquote>'],
    ['formulas', '<p>Let <math><mi>x</mi><mo>=</mo><mn>2</mn></math> be.</p>'],
    ['blanks of all kinds', '<p> Fog\u00a0\u00a0and\n\t <i> bells </i>\u3000</p>'],
  ])('%s', (_, markup) => {
    const live = documentFrom(`<!doctype html><html><head><base href="${base}"></head><body>${markup}</body></html>`);
    const blocks: Block[] = [];
    const copy = copyPage(live, { blocks });
    const found = blocksOf(copy);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.map(valuesOf)).toEqual(found.map(valuesOf));
    expect(blocks.flatMap(placesOf).every((node, i) => node === found.flatMap(placesOf)[i])).toBe(true);
  });

  test('what a script put into a line break is no line', () => {
    const live = documentFrom('<!doctype html><body><p>Fog<br>Bell</p></body>');
    live.querySelector('br')!.append('Mist', live.createElement('div'));
    const blocks: Block[] = [];
    expect(copyPage(live, { blocks }).body.textContent).toBe('FogMistBell');
    expect(blocks.map(({ text }) => text)).toEqual(['Fog', 'Bell']);
  });
});

import { describe, expect, test } from 'vitest';
import { articleFrom, asParagraphs, prose, type Story, story } from './page-from.ts';

/** The markup that the article has beside its own paragraphs. */
function built(middle: string, parts: Story = {}): string {
  let { html } = articleFrom(story({ ...parts, middle }));
  for (const line of prose) html = html.replace(`<p>${line}</p>`, '');
  return html;
}

test('a gallery that is set as a list is built as pictures, not as items', () => {
  const item = (n: number) => `<li><img src="https://c.example/${n}.jpg" width="800"></li>`;
  const { html } = articleFrom(story({ middle: `<ul>${item(1)}${item(2)}</ul>` }));
  expect(html).not.toContain('<li');
  expect(html.match(/<figure>/gu)).toHaveLength(2);
});

describe('lines that end at line breaks', () => {
  test('two of them make a paragraph', () => {
    const body = `<article><h1>Ferry stops for fog</h1><div>${prose.join('<br><br>')}</div></article>`;
    expect(articleFrom({ title: 'Ferry stops for fog', body }).html).toBe(
      prose.map((line) => `<p>${line}</p>`).join(''),
    );
  });

  test('one behind a long sentence does, too', () => {
    const body = `<article><h1>Ferry stops for fog</h1><div>${prose.join('<br>')}</div></article>`;
    expect(articleFrom({ title: 'Ferry stops for fog', body }).html).toBe(
      prose.map((line) => `<p>${line}</p>`).join(''),
    );
  });

  test('two of them do, however short the lines', () => {
    expect(built('<div>Fog over the quay<br><br>Bells in the town</div>')).toBe(
      '<p>Fog over the quay</p><p>Bells in the town</p>',
    );
  });

  test('paragraphs without a letter that is seen are none', () => {
    expect(built('<p>Fog over the quay.</p><p>\u200c</p><p>&nbsp;\u200b</p><p>Bells in the town.</p>')).toBe(
      '<p>Fog over the quay.</p><p>Bells in the town.</p>',
    );
  });

  test('one in a poem stays one', () => {
    const poem =
      '<p>The ferry sleeps upon the tide.<br>The fog has come to stay.<br>And he who takes the longer ride<br>will come another day.</p>';
    expect(built(poem)).toBe(poem);
  });

  test('one in an address stays one', () => {
    const address = '<p>Alder Harbour Trust<br>4 The Quay<br>Northmere</p>';
    expect(built(`<div>Alder Harbour Trust<br>4 The Quay<br>Northmere</div>`)).toBe(address);
  });

  test('lines that a portal’s editor indents are paragraphs', () => {
    const lines = ['渡船今天停航。', '雾从海上来。', '旅客改乘大巴。'];
    const text = lines.map((line) => `\u3000\u3000${line}`).join('<br>');
    expect(articleFrom(story({ lang: 'zh-Hans', middle: `<div>${text}</div>` })).html).toContain(
      '<p>渡船今天停航。</p><p>雾从海上来。</p><p>旅客改乘大巴。</p>',
    );
  });

  test.each([
    ['ideographic blanks', '<p>\u3000\u3000Fog over the quay.</p>'],
    ['no-break blanks', '<p>&nbsp;&nbsp;Fog over the quay.</p>'],
    ['line breaks', '<p><br><br>Fog over the quay.<br></p>'],
  ])('%s at a paragraph’s ends go', (_, markup) => {
    expect(built(markup)).toBe('<p>Fog over the quay.</p>');
  });
});

describe('what a text is made of', () => {
  test.each<[string, string, string]>([
    [
      'a box of layout is a paragraph',
      '<div class="row"><div>Fog over the quay.</div></div>',
      '<p>Fog over the quay.</p>',
    ],
    ['bare words are one', 'Fog over the quay.', '<p>Fog over the quay.</p>'],
    ['a list', '<ul class="x"><li>Fares</li><li>Fog</li></ul>', '<ul><li>Fares</li><li>Fog</li></ul>'],
    [
      'a list of paragraphs',
      '<ol start="3"><li><p>Fares</p></li><li><p>Fog</p></li></ol>',
      '<ol start="3"><li>Fares</li><li>Fog</li></ol>',
    ],
    [
      'lists in each other',
      '<ul><li>Fares<ul><li>June</li><li>July</li></ul></li><li>Fog</li></ul>',
      '<ul><li>Fares<ul><li>June</li><li>July</li></ul></li><li>Fog</li></ul>',
    ],
    [
      'a text that a template sets into a list as its only item is no list',
      '<ul><li><p>Fog over the quay.</p><p>Bells in the town.</p><p>No boat.</p><p>Nobody waits.</p></li></ul>',
      '<p>Fog over the quay.</p><p>Bells in the town.</p><p>No boat.</p><p>Nobody waits.</p>',
    ],
    ['a list of one', '<ul><li>Fog over the quay</li></ul>', '<ul><li>Fog over the quay</li></ul>'],
    ['terms', '<dl><dt>Wren</dt><dd>The only boat.</dd></dl>', '<dl><dt>Wren</dt><dd>The only boat.</dd></dl>'],
    [
      'a quotation',
      '<blockquote class="q"><p>I have told the fog that it may stay.</p></blockquote>',
      '<blockquote><p>I have told the fog that it may stay.</p></blockquote>',
    ],
    ['a heading', '<h3 id="why"><span>Why the shaft broke</span></h3>', '<h3>Why the shaft broke</h3>'],
    [
      'a heading in two boxes',
      '<h3><div>Repairs</div><div>Why the shaft broke</div></h3>',
      '<h3>Repairs Why the shaft broke</h3>',
    ],
    ['a first heading becomes a second', '<h1>Why the shaft broke</h1>', '<h2>Why the shaft broke</h2>'],
    ['code whose lines are parted by elements', '<pre>tide<br>fog<br></pre>', '<pre>tide\nfog\n</pre>'],
    [
      'code keeps what its page says it is written in',
      '<pre><code class="hljs language-js">tide()</code></pre>',
      '<pre data-code="js">tide()</pre>',
    ],
    ['code keeps its blanks', '<pre>tide  6.2\n  fog   1</pre>', '<pre>tide  6.2\n  fog   1</pre>'],
    [
      'ruby keeps its reading',
      '<p><ruby>霧<rt>きり</rt></ruby>が出た。</p>',
      '<p><ruby>霧<rt>きり</rt></ruby>が出た。</p>',
    ],
    [
      'words set apart',
      '<p>The <em>Wren</em> needs a <strong>new</strong> shaft<sup>1</sup>.</p>',
      '<p>The <em>Wren</em> needs a <strong>new</strong> shaft<sup>1</sup>.</p>',
    ],
    [
      'boxes without a meaning leave their words',
      '<p><span><font color="red">Fog</font></span> over the quay.</p>',
      '<p>Fog over the quay.</p>',
    ],
    ['empty paragraphs go', '<p> </p><p><br></p><div><span></span></div>', ''],
  ])('%s', (_, markup, expected) => {
    expect(built(markup)).toBe(expected);
  });
});

describe('tables', () => {
  test('of figures stay tables', () => {
    const table =
      '<table><caption>Crossings</caption><tbody><tr><th scope="col">Boat</th><th scope="col">Crossings</th></tr><tr><td>Wren</td><td colspan="1">40,000</td></tr></tbody></table>';
    expect(built(table.replace('<table>', '<table class="t" width="600" border="1">'))).toBe(table);
  });

  test('lose the rows that hold nothing', () => {
    expect(
      built(
        '<table><tr><th>Boat</th></tr><tr><td> </td></tr><tr><td>Wren</td></tr><tr><td><div></div></td></tr></table>',
      ),
    ).toBe('<table><tbody><tr><th>Boat</th></tr><tr><td>Wren</td></tr></tbody></table>');
  });

  test('of figures stay so without a head', () => {
    expect(built('<table><tr><td>Wren</td><td>40,000</td></tr><tr><td>Tern</td><td>12</td></tr></table>')).toBe(
      '<table><tbody><tr><td>Wren</td><td>40,000</td></tr><tr><td>Tern</td><td>12</td></tr></tbody></table>',
    );
  });

  test.each([
    ['around the text', `<table><tr><td>${asParagraphs(prose)}</td></tr></table>`],
    ['with a column beside it', `<table><tr><td><a href="/">Home</a></td><td>${asParagraphs(prose)}</td></tr></table>`],
    ['in a table', `<table><tr><td><table><tr><td>${asParagraphs(prose)}</td></tr></table></td></tr></table>`],
  ])('of layout go: %s', (_, markup) => {
    const { html } = articleFrom({ title: 'Ferry stops for fog', body: `<h1>Ferry stops for fog</h1>${markup}` });
    expect(html).toBe(prose.map((line) => `<p>${line}</p>`).join(''));
  });
});

describe('pictures', () => {
  const image = '<img src="https://c.example/wren.jpg" alt="The Wren" width="800">';

  test('stand in a figure with their caption', () => {
    const figure = `<figure>${image}<figcaption>The Wren. Photo: Ingrid Vale</figcaption></figure>`;
    expect(built(figure.replace('<figure>', '<figure class="wide" id="f">'))).toBe(figure);
  });

  test('have caption and credit below each other', () => {
    expect(
      built(
        `<figure>${image}<figcaption><div>The Wren</div><div class="credit">Photo: Ingrid Vale</div></figcaption></figure>`,
      ),
    ).toBe(`<figure>${image}<figcaption>The Wren<br>Photo: Ingrid Vale</figcaption></figure>`);
  });

  test('have a credit in boxes of its own in one line', () => {
    expect(
      built(`<figure>${image}<figcaption>The Wren (<div>Photo:</div><div>Ingrid Vale)</div></figcaption></figure>`),
    ).toBe(`<figure>${image}<figcaption>The Wren (Photo: Ingrid Vale)</figcaption></figure>`);
  });

  test('take the caption that stands right below them', () => {
    expect(built(`<p>${image}</p><p class="caption">The Wren. Photo: Ingrid Vale</p><p>Fog.</p>`)).toBe(
      `<figure>${image}<figcaption>The Wren. Photo: Ingrid Vale</figcaption></figure><p>Fog.</p>`,
    );
  });

  test('have the text that a slide show sets below each, and its credit, as what they are', () => {
    const source = (i: number) => `https://c.example/wren-${i}.jpg`;
    const slides = prose
      .slice(0, 4)
      .map(
        (line, i) =>
          `<figure><img src="${source(i)}" alt=""><figcaption><p>${line} ${line}</p><p class="credit">Photo: Ingrid Vale</p></figcaption></figure>`,
      );
    const { html } = articleFrom({
      title: 'Ferry stops for fog',
      body: `<article><h1>Ferry stops for fog</h1><p>${prose[4]}</p>${slides.join('')}</article>`,
    });
    expect(html).toContain(
      `<figure><img src="${source(0)}" alt=""><figcaption>Photo: Ingrid Vale</figcaption></figure><p>${prose[0]} ${prose[0]}</p><figure>`,
    );
  });

  test('take the caption that stands behind the figure, and no label in it', () => {
    const label = '<div class="gallery-count"><span>View 3 images</span></div>';
    expect(
      built(`<div><figure>${image}${label}</figure><figcaption>The Wren in fog.</figcaption></div><p>Fog.</p>`),
    ).toBe(`<figure>${image}<figcaption>The Wren in fog.</figcaption></figure><p>Fog.</p>`);
  });

  test('that are all of a list are no list', () => {
    expect(built(`<ul><li><figure>${image}</figure></li></ul>`)).toBe(`<figure>${image}</figure>`);
  });

  test('have a figure made for them', () => {
    expect(built(`<p>${image}</p>`)).toBe(`<figure>${image}</figure>`);
  });

  test('float before the paragraph whose first words they stand beside', () => {
    expect(built(`<p>${image}Fog over the quay.</p>`)).toBe(`<figure>${image}</figure><p>Fog over the quay.</p>`);
  });

  test('keep nothing of what the page needs them for', () => {
    const markup =
      '<p><img src="https://c.example/wren.jpg" alt="" class="lazy" id="i" style="float: left" srcset="/s.jpg 2x" onerror="x()" data-id="4"></p>';
    expect(built(markup)).toBe('<figure><img src="https://c.example/wren.jpg" alt=""></figure>');
  });
});

describe('links', () => {
  test('lead where they led, and say no more', () => {
    expect(
      built(
        '<p>Said the <a href="https://trust.example/fog" class="x" target="_blank" onclick="y()" ping="https://p.example/">trust</a> on Monday.</p>',
      ),
    ).toBe('<p>Said the <a href="https://trust.example/fog">trust</a> on Monday.</p>');
  });

  test('have absolute addresses', () => {
    expect(built('<p>Said the <a href="/trust">trust</a> on Monday.</p>')).toMatch(/href="https?:\/\/[^"/]+\/trust"/u);
  });

  test.each([['javascript:alert(1)'], ['vbscript:x']])('%s leads nowhere; its words stay', (href) => {
    expect(built(`<p>Said the <a href="${href}">trust</a> on Monday.</p>`)).toBe('<p>Said the trust on Monday.</p>');
  });
});

test('nothing of the page’s own names, styles and scripts survives', () => {
  const dirty =
    'class="c" id="i" style="color: red" onclick="x()" data-x="1" role="note" itemprop="p" aria-label="a" hidden-x="1"';
  const html = built(
    `<div ${dirty}><p ${dirty}>The <b ${dirty}>Wren</b> is <a ${dirty} href="https://c.example/">old</a>.</p><ul ${dirty}><li ${dirty}>Fares</li></ul>
    <blockquote ${dirty}><p ${dirty}>Fog.</p></blockquote><table ${dirty}><tr ${dirty}><th ${dirty}>Boat</th></tr></table><h2 ${dirty}>Why</h2><pre ${dirty}>tide</pre></div>`,
  );
  expect(html).toContain('Wren');
  expect([...html.matchAll(/\s([\w-]+)=/gu)].map(([, name]) => name)).toEqual(['href']);
});

test('a line that was dropped leaves no gap', () => {
  expect(built('<div><p>Advertisement</p></div><section><h3>Related stories</h3></section>')).toBe('');
});

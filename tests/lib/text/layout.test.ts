import { describe, expect, test } from 'vitest';
import { blocksOf } from '@/lib/text/blocks.ts';
import { type Layout, layoutOf } from '@/lib/text/layout.ts';

interface Body {
  /** How the article's lines begin, in order. */
  lines: string[];
  captions?: string[];
}

/** The lines of a page around an article whose lines begin as said. */
function layout(markup: string, headline: string, { lines, captions = [] }: Body): Layout {
  const blocks = blocksOf(new DOMParser().parseFromString(`<!doctype html><body>${markup}</body>`, 'text/html'));
  const at = (beginnings: string[]) =>
    beginnings.map((beginning) => blocks.findIndex(({ text }) => text.startsWith(beginning)));
  return layoutOf(blocks, headline, {
    lines: at([...lines, ...captions]).sort((a, b) => a - b),
    captionLines: at(captions),
  });
}

function places(found: Layout): string[] {
  return found.blocks.map((block) => `${found.placeOf(block)}: ${block.text}`);
}

const numbered = Array.from({ length: 9 }, (_, i) => `Paragraph ${i + 1}.`);

const page = `
  <div>Thursday, 12 March</div>
  <nav>Home <a href="/coast">Coast</a></nav>
  <h1>Ferry stops for fog</h1>
  <div>By Ingrid Vale</div>
  <div class="share">Print</div>
  <div>Source: Valley Courier</div>
  <div class="text">${numbered.map((text) => `<p>${text}</p>`).join('')}</div>
  <div>Editor: Priya Hallworth</div>
  <aside>Most read</aside>
  <div>All rights with the authors.</div>`;

describe('where a page’s lines stand', () => {
  const found = layout(page, 'Ferry stops for fog', { lines: numbered });

  test('rows between headline and text are the head', () => {
    expect(found.head.map(({ text }) => text)).toEqual(['By Ingrid Vale', 'Print', 'Source: Valley Courier']);
    expect(found.headline?.text).toBe('Ferry stops for fog');
  });

  test('three paragraphs lead, four end the text, rows follow it', () => {
    expect(places(found)).toEqual([
      'elsewhere: Thursday, 12 March',
      'elsewhere: Home Coast',
      'elsewhere: Ferry stops for fog',
      'head: By Ingrid Vale',
      'head: Print',
      'head: Source: Valley Courier',
      'lead: Paragraph 1.',
      'lead: Paragraph 2.',
      'lead: Paragraph 3.',
      'body: Paragraph 4.',
      'body: Paragraph 5.',
      'tail: Paragraph 6.',
      'tail: Paragraph 7.',
      'tail: Paragraph 8.',
      'tail: Paragraph 9.',
      'after: Editor: Priya Hallworth',
      'elsewhere: Most read',
      'after: All rights with the authors.',
    ]);
  });

  test('paragraphs are counted from one', () => {
    expect(found.paragraphs.map((block) => found.ordinalOf(block))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('lines outside of the text have no number', () => {
    expect(found.head.map((block) => found.ordinalOf(block))).toEqual([0, 0, 0]);
  });
});

test('a breadcrumb that repeats the headline is not the headline', () => {
  const found = layout(
    '<div>Ferry stops</div><div>Sign in</div><h1>Ferry stops</h1><div>By Vale</div><p>The bell rings.</p>',
    'Ferry stops',
    {
      lines: ['The bell rings.'],
    },
  );
  expect(found.head.map(({ text }) => text)).toEqual(['By Vale']);
});

test('without a printed headline, the five rows above the text are the head', () => {
  const found = layout('<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>The bell rings.</p>', 'Ferry stops', {
    lines: ['The bell rings.'],
  });
  expect(found.headline).toBeUndefined();
  expect(found.head.map(({ text }) => text)).toEqual(['2', '3', '4', '5', '6']);
});

test.each([
  ['a long paragraph', `<p>${'The ferry stops at six. '.repeat(12)}</p>`],
  ['navigation', '<nav>Home</nav>'],
  ['a caption', '<figure><figcaption>The quay.</figcaption></figure>'],
  ['a list of related stories', '<div class="related">Fares rise</div>'],
])('%s between headline and text is no head row', (_, markup) => {
  const found = layout(`<h1>Ferry stops</h1>${markup}<div>By Vale</div><p>The bell rings.</p>`, 'Ferry stops', {
    lines: ['The bell rings.'],
  });
  expect(found.head.map(({ text }) => text)).toEqual(['By Vale']);
});

test('captions are counted by themselves, and are no paragraphs', () => {
  const found = layout(
    '<h1>Ferry stops</h1><p>One.</p><figure><figcaption>The quay.</figcaption></figure><p>Two.</p><p>A lamp. Photo: Vale</p><p>Three.</p>',
    'Ferry stops',
    { lines: ['One.', 'Two.', 'Three.'], captions: ['The quay.', 'A lamp.'] },
  );
  expect(found.captions.map(({ text }) => text)).toEqual(['The quay.', 'A lamp. Photo: Vale']);
  expect(found.captions.map((block) => found.ordinalOf(block))).toEqual([1, 2]);
  expect(found.captions.map((block) => found.placeOf(block))).toEqual(['caption', 'caption']);
  expect(found.paragraphs.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
});

test('a caption above the text counts, though the body was found without it', () => {
  const found = layout(
    '<h1>Ferry stops</h1><figure><figcaption>The quay.</figcaption></figure><p>One.</p>',
    'Ferry stops',
    { lines: ['One.'] },
  );
  expect(found.captions.map(({ text }) => text)).toEqual(['The quay.']);
});

test('fourteen rows behind the text belong to it, no more', () => {
  const rows = Array.from({ length: 18 }, (_, i) => `<div>Row ${i + 1}</div>`).join('');
  const found = layout(`<h1>Ferry stops</h1><p>One.</p>${rows}`, 'Ferry stops', { lines: ['One.'] });
  expect(
    found.blocks
      .filter((block) => found.placeOf(block) === 'after')
      .map(({ text }) => text)
      .at(-1),
  ).toBe('Row 14');
});

test('a page without a body has no line in place', () => {
  const found = layout('<h1>Ferry stops</h1><div>By Vale</div>', 'Another headline', { lines: [] });
  expect(found.paragraphs).toEqual([]);
  expect(found.blocks.every((block) => ['head', 'elsewhere'].includes(found.placeOf(block)))).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { markStatements } from '@/lib/marks/mark-statements.ts';
import { type Statement, statementsOf } from '@/lib/marks/statements.ts';
import type { Provenance, Quotation } from '@/lib/provenance/provenance.ts';
import { bodyFrom } from '../article/page-from.ts';
import { pageAround, readDocument } from '../provenance/page-of.ts';

const labels = { source: 'Source', disclaimer: 'Disclaimer', 'image-credit': 'Photo credit' };

function quotation(exact: string, more: Partial<Quotation> = {}): Quotation {
  return { exact, prefix: '', suffix: '', place: 'tail', ordinal: 1, inArticle: true, ...more };
}

function statement(kind: Statement['kind'], exact: string, more: Partial<Quotation> = {}): Statement {
  return { id: `${kind}-1`, kind, quote: quotation(exact, more) };
}

/** A text with statements marked in it. */
function marked(markup: string, ...statements: Statement[]): { body: HTMLElement; found: Set<string> } {
  const body = bodyFrom(markup);
  return { body, found: markStatements(body, statements, labels) };
}

const markedWords = (body: Element) => [...body.querySelectorAll('mark')].map((mark) => mark.textContent);

/** The text as it was: without what only screen readers are told. */
function unspoken(body: Element): string {
  const copy = body.cloneNode(true) as Element;
  for (const spoken of copy.querySelectorAll('[data-spoken]')) spoken.remove();
  return copy.textContent ?? '';
}

describe('the marks', () => {
  test.each([
    [
      'a part of a line',
      '<p>Sent to us by friends. Source: Valley Courier, Monday.</p>',
      'Source: Valley Courier',
      ['Source: Valley Courier'],
    ],
    ['a whole line', '<p>来源：潮声周刊</p>', '来源：潮声周刊', ['来源：潮声周刊']],
    [
      'words with a link among them',
      '<p>Source: <a href="/c">Valley Courier</a> today</p>',
      'Source: Valley Courier',
      ['Source: ', 'Valley Courier'],
    ],
    [
      'words the markup breaks into lines',
      '<p>Source:\n  Valley\n  Courier</p>',
      'Source: Valley Courier',
      ['Source:\n  Valley\n  Courier'],
    ],
  ])('hold %s, exactly', (_, markup, exact, words) => {
    const { body, found } = marked(markup, statement('source', exact));
    expect(markedWords(body)).toEqual(words);
    expect([...found]).toEqual(['source-1']);
  });

  test('stand on each of two lines that read alike', () => {
    const line = statement('source', 'Source: Valley Courier');
    const { body, found } = marked(
      '<p>Source: Valley Courier</p><p>The ferry stops.</p><p>Source: Valley Courier</p>',
      line,
      { ...line, id: 'source-2' },
      { ...line, id: 'source-3' },
    );
    expect([...body.querySelectorAll('p')].map((p) => p.querySelector('mark')?.dataset.id)).toEqual([
      'source-1',
      undefined,
      'source-2',
    ]);
    expect([...found]).toEqual(['source-1', 'source-2']);
  });

  test('leave the link a link', () => {
    const { body } = marked(
      '<p>Source: <a href="/c">Valley Courier</a></p>',
      statement('source', 'Source: Valley Courier'),
    );
    expect(body.querySelector('a')?.textContent).toBe('Valley Courier');
    expect(body.querySelector('a')?.getAttribute('href')).toBe('/c');
  });

  test('say their kind; the first can be jumped to', () => {
    const { body } = marked('<p>Source: <b>Valley Courier</b></p>', statement('source', 'Source: Valley Courier'));
    const [first, second] = [...body.querySelectorAll('mark')];
    expect(first!.dataset).toMatchObject({ statement: 'source', id: 'source-1' });
    expect(first!.tabIndex).toBe(-1);
    expect(second!.dataset.statement).toBe('source');
    expect(second!.dataset.id).toBeUndefined();
  });

  test.each([
    ['words that are not in the text', 'Source: Harbor Mirror', {}],
    ['words that stand beside the text, though it repeats them', 'Source: Valley Courier', { inArticle: false }],
    ['no words', '', {}],
  ])('are not set on %s', (_, exact, more) => {
    const markup = '<p>Source: Valley Courier</p>';
    const { body, found } = marked(markup, statement('source', exact, more));
    expect(body.innerHTML).toBe(markup);
    expect(found.size).toBe(0);
  });
});

describe('the text', () => {
  test.each([
    ['a line', '<p>The ferry stops.</p><p>Source: Valley Courier</p>', statement('source', 'Source: Valley Courier')],
    ['a link', '<p>First on <a href="/t">Tidewater</a>. Read on.</p>', statement('source', 'First on Tidewater.')],
    [
      'a notice',
      '<p>The ferry stops.</p><div>免责声明：与本站无关。</div>',
      statement('disclaimer', '免责声明：与本站无关。'),
    ],
    [
      'a caption',
      '<figure><img src="b.jpg"><figcaption>The quay. Photo: Vale</figcaption></figure>',
      statement('image-credit', 'Photo: Vale'),
    ],
  ])('of %s is unchanged but for what is spoken', (_, markup, given) => {
    const { body } = marked(markup, given);
    expect(body.querySelectorAll('mark').length).toBeGreaterThan(0);
    expect(unspoken(body)).toBe(bodyFrom(markup).textContent);
  });

  test('says before each statement what it is', () => {
    const { body } = marked(
      '<figure><figcaption>The quay. Photo: Vale</figcaption></figure>',
      statement('image-credit', 'Photo: Vale'),
    );
    expect(body.textContent).toBe('The quay. Photo credit: Photo: Vale');
    expect(body.querySelector('[data-spoken]')?.nextElementSibling?.localName).toBe('mark');
  });
});

describe('a notice', () => {
  const notice = '本文仅代表作者个人观点，与本站无关。';

  test('that fills its paragraph has the paragraph barred, not underlined', () => {
    const { body } = marked(`<p>渡船停航。</p><p>${notice}</p>`, statement('disclaimer', notice));
    const [first, second] = body.querySelectorAll('p');
    expect(first!.dataset.notice).toBeUndefined();
    expect(second!.dataset.notice).toBe('');
    expect(second!.querySelector('mark')!.dataset.plain).toBe('');
  });

  test('in the middle of a paragraph is underlined', () => {
    const { body } = marked(`<p>渡船停航。${notice}</p>`, statement('disclaimer', notice));
    expect(body.querySelector('[data-notice]')).toBeNull();
    expect(body.querySelector('mark')!.dataset.plain).toBeUndefined();
  });

  test('that fills its paragraph over several elements is one notice', () => {
    const { body } = marked(
      '<p><b>Disclaimer:</b> views are the author’s.</p>',
      statement('disclaimer', 'Disclaimer: views are the author’s.'),
    );
    expect(body.querySelectorAll('[data-notice]')).toHaveLength(1);
    expect([...body.querySelectorAll('mark')].every((mark) => mark.dataset.plain === '')).toBe(true);
  });

  test('a source that fills its paragraph is no notice', () => {
    expect(
      marked('<p>来源：潮声周刊</p>', statement('source', '来源：潮声周刊')).body.querySelector('[data-notice]'),
    ).toBeNull();
  });
});

describe('labels in the gutter', () => {
  const gutters = (body: Element) =>
    [...body.querySelectorAll<HTMLElement>('[data-gutter]')].map((gutter) => gutter.dataset.label);

  test('stand before the paragraph, hidden from screen readers and copies', () => {
    const { body } = marked(
      '<p>The ferry stops. Source: Valley Courier</p>',
      statement('source', 'Source: Valley Courier'),
    );
    const gutter = body.querySelector('p')!.firstElementChild!;
    expect(gutter.getAttribute('aria-hidden')).toBe('true');
    expect(gutter.textContent).toBe('');
    expect(gutters(body)).toEqual(['Source']);
  });

  test('of two kinds in one paragraph are combined', () => {
    const { body } = marked(
      '<p>文章来源: 潮声周刊 – 所载内容并不代表本站立场!</p>',
      statement('source', '文章来源: 潮声周刊'),
      statement('disclaimer', '所载内容并不代表本站立场!'),
    );
    expect(gutters(body)).toEqual(['Source\nDisclaimer']);
    expect(markedWords(body)).toEqual(['文章来源: 潮声周刊', '所载内容并不代表本站立场!']);
  });

  test('of one kind twice in one paragraph come once', () => {
    const { body } = marked(
      '<p>Source: Valley Courier. Via: The Quay.</p>',
      statement('source', 'Source: Valley Courier'),
      {
        ...statement('source', 'Via: The Quay'),
        id: 'source-2',
      },
    );
    expect(gutters(body)).toEqual(['Source']);
  });

  test('of two paragraphs are two', () => {
    const { body } = marked(
      '<p>Source: Valley Courier</p><p>Views are the author’s.</p>',
      statement('source', 'Source: Valley Courier'),
      statement('disclaimer', 'Views are the author’s.'),
    );
    expect(gutters(body)).toEqual(['Source', 'Disclaimer']);
  });

  test('stand beside no words that the strip only leads to, nor are these told to be any', () => {
    const { body, found } = marked('<p>By Ingrid Vale</p>', statement('mention', 'By Ingrid Vale'));
    expect(found.size).toBe(1);
    expect(gutters(body)).toEqual([]);
    expect(body.querySelector('[data-spoken]')).toBeNull();
    expect(body.textContent).toBe('By Ingrid Vale');
  });

  test('stand beside no picture', () => {
    expect(
      gutters(
        marked('<figure><figcaption>Photo: Vale</figcaption></figure>', statement('image-credit', 'Photo: Vale')).body,
      ),
    ).toEqual([]);
  });
});

describe('statements of a provenance', () => {
  const nothing: Provenance = {
    verdict: 'unclear',
    confidence: 'unclear',
    sources: [],
    chain: [],
    disclaimers: [],
    imageCredits: [],
    pictures: 0,
    bylines: [],
    dates: [],
    hidden: [],
    evidence: [],
    flags: [],
  };

  test('come in the strip’s order, each with a name of its own', () => {
    const statements = statementsOf({
      ...nothing,
      imageCredits: [{ credit: 'Vale', kind: 'photographer', quote: quotation('Photo: Vale') }],
      disclaimers: [{ kind: 'author-views', scope: 'article', quote: quotation('Views are the author’s.') }],
      sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line', quote: quotation('Source: The Quay') }],
    });
    expect(statements.map(({ id, kind, quote }) => [id, kind, quote.exact])).toEqual([
      ['source-1', 'source', 'Source: The Quay'],
      ['disclaimer-2', 'disclaimer', 'Views are the author’s.'],
      ['image-credit-3', 'image-credit', 'Photo: Vale'],
    ]);
  });

  test('of two names in one line is one', () => {
    const quote = quotation('Sources: The Quay, Valley Courier');
    const sources = ['The Quay', 'Valley Courier'].map((name) => ({
      name,
      relation: 'republished' as const,
      by: 'source-line' as const,
      quote,
    }));
    expect(statementsOf({ ...nothing, sources })).toHaveLength(1);
  });

  test('of the same words in two places are two', () => {
    const sources = ['One. ', 'Two. '].map((prefix) => ({
      name: 'The Quay',
      relation: 'republished' as const,
      by: 'source-line' as const,
      quote: quotation('Source: The Quay', { prefix }),
    }));
    expect(statementsOf({ ...nothing, sources })).toHaveLength(2);
  });

  test('hold every line that credits a source, though the strip names it once', () => {
    const line = (place: Quotation['place']) => quotation('Source: The Quay', { place, inArticle: place !== 'head' });
    const statements = statementsOf({
      ...nothing,
      sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line', quote: line('head') }],
      evidence: [
        { kind: 'source-line', quote: line('head') },
        { kind: 'source-line', quote: line('tail') },
        { kind: 'source-line', quote: quotation('Source: The Quay and others'), rejected: 'another-meaning' },
        { kind: 'byline', quote: quotation('By The Quay') },
      ],
    });
    expect(statements.map(({ id, quote, nth }) => [id, quote.place, nth])).toEqual([
      ['source-1', 'head', undefined],
      ['source-2', 'tail', 1],
      ['mention-3', 'tail', undefined],
      ['mention-4', 'tail', undefined],
    ]);
  });

  test('that the strip leads to without a mark come last, each once', () => {
    const quote = quotation('Source: The Quay');
    const statements = statementsOf({
      ...nothing,
      bylines: [{ name: 'Vale', role: 'author', quote: quotation('By Vale') }],
      dates: [{ kind: 'published', value: '2026-03-14', quote: quotation('14 March') }],
      evidence: [
        { kind: 'source-line', quote },
        { kind: 'source-line', quote: quotation('Source: Agencies'), rejected: 'nominal' },
        { kind: 'meta-source' },
      ],
      sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line', quote }],
    });
    expect(statements.map(({ id, quote: { exact } }) => [id, exact])).toEqual([
      ['source-1', 'Source: The Quay'],
      ['mention-2', 'By Vale'],
      ['mention-3', '14 March'],
      ['mention-4', 'Source: Agencies'],
    ]);
  });

  test('that a page was made to have by the thousand are not all looked up', () => {
    const evidence = Array.from({ length: 2000 }, (_, i) => ({
      kind: 'source-line' as const,
      quote: quotation(`Source: ${i}`),
    }));
    expect(statementsOf({ ...nothing, evidence })).toHaveLength(40);
  });

  test('of a credit in the page’s data is none', () => {
    expect(
      statementsOf({ ...nothing, sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line' }] }),
    ).toEqual([]);
  });
});

test.each([
  [
    '文章来源: 潮声周刊  – 新闻稿件选自各家媒体,所载内容并不代表本站立场!',
    'lead',
    'zh-Hans',
    ['文章来源: 潮声周刊', '新闻稿件选自各家媒体,所载内容并不代表本站立场!'],
  ],
  [
    'This story first appeared on The Quay and has been republished here with permission.',
    'tail',
    'en',
    ['This story first appeared on The Quay and has been republished here with permission.'],
  ],
  ['The old quay. Photo: Ingrid Vale', 'caption', 'en', ['Photo: Ingrid Vale']],
] as const)('what is read on a page is marked in its article: %s', (text, place, language, words) => {
  const { article, provenance } = readDocument(pageAround({ text, place }, language));
  const { body, found } = marked(article.html, ...statementsOf(provenance));
  expect(markedWords(body).map((part) => part?.replace(/\s+/gu, ' '))).toEqual(words);
  expect(found.size).toBe(words.length);
});

test('a source that stands inside a notice is marked, and so is the notice', () => {
  const notice = 'Disclaimer: The views are those of the author. This story was first published by Tidewater Review.';
  const { body, found } = marked(
    `<p>${notice}</p>`,
    statement('source', 'This story was first published by Tidewater Review.'),
    statement('disclaimer', notice),
  );
  expect(found).toEqual(new Set(['source-1', 'disclaimer-1']));
  expect(unspoken(body)).toBe(notice);
});

import { describe, expect, test } from 'vitest';
import { QuoteFinder, quoteOf } from '@/lib/text/quote.ts';

function body(markup: string): HTMLElement {
  return new DOMParser().parseFromString(`<!doctype html><body>${markup}</body>`, 'text/html').body;
}

/** What the found stretches hold, node by node. */
function found(root: Node, exact: string, prefix = '', suffix = ''): string[] | undefined {
  return new QuoteFinder(root)
    .find({ exact, prefix, suffix })
    ?.map(({ node, start, end }) => node.data.slice(start, end));
}

describe('quoteOf', () => {
  test('takes the words and 32 characters either side', () => {
    const before = 'The keeper had gone home before the fog came in. ';
    const words = 'Source: Valley Courier';
    const after = ' and nobody on the quay thought of asking when.';
    const text = before + words + after;
    expect(quoteOf(text, before.length, before.length + words.length)).toEqual({
      exact: words,
      prefix: before.slice(-32),
      suffix: after.slice(0, 32),
    });
  });

  test('has less around it at the ends of a line', () => {
    expect(quoteOf('来源：潮声周刊', 0, 7)).toEqual({ exact: '来源：潮声周刊', prefix: '', suffix: '' });
  });
});

describe('finding a quote again', () => {
  test('in one text node', () => {
    expect(found(body('<p>Posted by admin. Source: Valley Courier</p>'), 'Source: Valley Courier')).toEqual([
      'Source: Valley Courier',
    ]);
  });

  test('across inline elements', () => {
    const root = body('<p>Source: <a href="/v"><b>Valley</b> Courier</a></p>');
    expect(found(root, 'Source: Valley Courier')).toEqual(['Source: ', 'Valley', ' Courier']);
  });

  test('across elements that stand without a blank between', () => {
    expect(found(body('<p><span>来源：</span><span>潮声周刊</span></p>'), '来源：潮声周刊')).toEqual([
      '来源：',
      '潮声周刊',
    ]);
  });

  test.each([
    ['line breaks of the markup', '<p>Source:\n      Valley\tCourier</p>', 'Source: Valley Courier'],
    ['no-break spaces of the page', '<p>Source:&nbsp;Valley Courier</p>', 'Source: Valley Courier'],
    ['white space of the quote', '<p>Source: Valley Courier</p>', ' Source:\n Valley  Courier '],
    ['ideographic spaces', '<p>来源：　　潮声周刊</p>', '来源： 潮声周刊'],
  ])('whatever the %s', (_, markup, exact) => {
    expect(found(body(markup), exact)?.join('').replace(/\s+/gu, ' ')).toBe(exact.trim().replace(/\s+/gu, ' '));
  });

  test('of two places with the same words, the one whose surroundings agree', () => {
    const root = body(
      '<p>Chart. Source: Valley Courier, 2024</p><p>This story. Source: Valley Courier, all rights.</p>',
    );
    const second = root.querySelectorAll('p')[1]!;
    const at = (prefix: string, suffix: string) =>
      new QuoteFinder(root).find({ exact: 'Source: Valley Courier', prefix, suffix })![0]!.node.parentElement;
    expect(at('This story. ', '')).toBe(second);
    expect(at('', ', all rights.')).toBe(second);
    expect(at('Chart. ', ', 2024')).toBe(root.querySelector('p'));
  });

  test.each([
    ['in the middle of a line', '<p>See it at Harbor now.</p><figcaption>Harbor</figcaption>'],
    ['after a word of its line', '<li><b>Sold by:</b> <a href="/h">Harbor</a></li><figcaption>Harbor</figcaption>'],
    ['at a line’s beginning', '<p>Harbor lights went out.</p>\n<div>\n <figcaption> <i>Harbor</i> </figcaption></div>'],
    ['before a line break', '<p>Sold by Harbor<br>and others</p><p>Fog<br><figcaption>Harbor</figcaption></p>'],
  ])('a quote that is a whole line is not the same words %s', (_, markup) => {
    const root = body(markup);
    const [stretch] = new QuoteFinder(root).find({ exact: 'Harbor', prefix: '', suffix: '' })!;
    expect(stretch!.node.parentElement!.closest('figcaption')).not.toBeNull();
  });

  test('a line that a line break ends', () => {
    const root = body('<p>Ferries of Harbor and Tide<br>Harbor<br>Photographs</p>');
    const [stretch] = new QuoteFinder(root).find({ exact: 'Harbor', prefix: '', suffix: '' })!;
    expect(stretch!.node.data).toBe('Harbor');
  });

  test('of two places that agree equally, the first', () => {
    const root = body('<p>来源：潮声周刊</p><p>来源：潮声周刊</p>');
    expect(
      new QuoteFinder(root).find({ exact: '来源：潮声周刊', prefix: '', suffix: '' })![0]!.node.parentElement,
    ).toBe(root.querySelector('p'));
  });

  test('a quote that is part of a longer one', () => {
    expect(found(body('<p>潮声潮声周刊</p>'), '潮声周刊')).toEqual(['潮声周刊']);
  });

  test.each([
    ['words that are not there', '<p>Source: Valley Courier</p>', 'Source: Harbor Mirror'],
    ['an empty quote', '<p>Source: Valley Courier</p>', '  '],
    [
      'words of a script',
      '<script>var credit = "Source: Valley Courier"</script><p>No credit.</p>',
      'Source: Valley Courier',
    ],
    [
      'words of a style sheet',
      '<style>/* Source: Valley Courier */</style><p>No credit.</p>',
      'Source: Valley Courier',
    ],
    ['words of a noscript', '<noscript>Source: Valley Courier</noscript><p>No credit.</p>', 'Source: Valley Courier'],
    [
      'words typed into a field',
      '<textarea>Source: Valley Courier</textarea><p>No credit.</p>',
      'Source: Valley Courier',
    ],
    ['words in another case', '<p>SOURCE: VALLEY COURIER</p>', 'Source: Valley Courier'],
    ['anything on an empty page', '', 'Source: Valley Courier'],
  ])('%s: not found', (_, markup, exact) => {
    expect(found(body(markup), exact)).toBeUndefined();
  });

  test('a script between two words does not part them', () => {
    expect(found(body('<p>Source: <script>track()</script>Valley Courier</p>'), 'Source: Valley Courier')).toEqual([
      'Source: ',
      'Valley Courier',
    ]);
  });
});

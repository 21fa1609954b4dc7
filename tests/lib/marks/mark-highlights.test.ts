import { beforeEach, describe, expect, test } from 'vitest';
import type { MarkedWords } from '@/lib/library/highlight.ts';
import { anchorIn, highlightAt, markHighlights } from '@/lib/marks/mark-highlights.ts';

const labels = { mark: 'A highlight.', markWithNote: 'A highlight with a note.' };
const story = `<h2>Fog</h2><p>The ferry to <a href="https://larsund.example/">Larsund <b>did not</b></a> sail on Monday.</p>
<ul><li>The ice <span data-spoken>Source: </span>held.</li>
<li>School was out.</li></ul><p>The harbour master blamed the ice, and said so.</p>`;

let body: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = `<div>${story}</div>`;
  body = document.body.firstElementChild as HTMLElement;
});

/** A formula, as browsers have it. */
function formula(...letters: string[]): Element {
  const made = (name: string) => document.createElementNS('http://www.w3.org/1998/Math/MathML', name);
  const math = made('math');
  for (const letter of letters) {
    const token = made('mi');
    token.textContent = letter;
    math.append(token);
  }
  return math;
}

/** A range from some words to others. */
function rangeOf(from: string, to = from): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let isBegun = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!isBegun && node.data.includes(from)) {
      range.setStart(node, node.data.indexOf(from));
      isBegun = true;
    }
    if (isBegun && node.data.includes(to)) {
      range.setEnd(node, node.data.indexOf(to) + to.length);
      return range;
    }
  }
  throw new Error(`${from} … ${to}`);
}

function highlight(id: string, from: string, to = from, note = ''): MarkedWords {
  const anchor = anchorIn(body, rangeOf(from, to));
  if (!anchor || anchor === 'too-long') throw new Error(String(anchor));
  return { id, anchor, colour: 'violet', note };
}
const words = () =>
  [...body.querySelectorAll<HTMLElement>('mark')].map((mark) => [mark.dataset.highlight, mark.textContent]);

describe('selected words', () => {
  test.each([
    ['in one paragraph', 'blamed', 'blamed', 'blamed'],
    ['over elements', 'ferry', 'sail', 'ferry to Larsund did not sail'],
    ['over paragraphs, each on a line of its own', 'Fog', 'ferry', 'Fog\nThe ferry'],
    ['without what only screen readers are told', 'The ice', 'held', 'The ice held'],
    ['without blanks at their ends', ' sail ', ' sail ', 'sail'],
  ])('%s', (_, from, to, exact) => {
    expect(anchorIn(body, rangeOf(from, to))).toMatchObject({ exact });
  });

  test('hold a formula in their line, and no mark stands in it', () => {
    body.querySelector('p')!.append(' The drag is ', formula('F', 'v'), ' in still water.');
    const one = highlight('one', 'drag', 'still');
    expect(one.anchor.exact).toBe('drag is Fv in still');
    markHighlights(body, [one], labels);
    expect(words()).toEqual([
      ['one', 'drag is '],
      ['one', ' in still'],
    ]);
  });

  test('are none between paragraphs', () => {
    const range = document.createRange();
    range.setStart(body.querySelector('ul')!, 1);
    range.setEnd(body.querySelector('ul')!, 2);
    expect(anchorIn(body, range)).toBeUndefined();
  });

  test('are too many where they are more than is kept', () => {
    body.innerHTML = `<p>${'fog '.repeat(12_600)}</p>`;
    const range = document.createRange();
    range.selectNodeContents(body);
    expect(anchorIn(body, range)).toBe('too-long');
  });

  test('are the same, however the text is marked already', () => {
    const before = anchorIn(body, rangeOf('The harbour', 'ice, and'));
    markHighlights(body, [highlight('one', 'blamed'), highlight('two', 'master')], labels);
    const marked = document.createRange();
    marked.setStart(body.querySelectorAll('p')[1]!.firstChild!, 0);
    marked.setEnd(body.querySelectorAll('p')[1]!.lastChild!, ' the ice, and'.length);
    expect(anchorIn(body, marked)).toEqual(before);
  });
});

describe('highlights', () => {
  test('stand in marks over elements and paragraphs, and not between these', () => {
    const shown = markHighlights(body, [highlight('one', 'did not', 'held')], labels);
    expect(shown).toEqual({ found: ['one'], orphans: [] });
    expect(words()).toEqual([
      ['one', 'did not'],
      ['one', ' sail on Monday.'],
      ['one', 'The ice '],
      ['one', 'held'],
    ]);
    expect(body.querySelector('ul > mark')).toBeNull();
  });

  test('leave the words as they are, and go again without a trace', () => {
    const before = body.innerHTML;
    const text = body.textContent;
    markHighlights(body, [highlight('one', 'ferry', 'ice'), highlight('two', 'Larsund')], labels);
    expect(body.textContent).toBe(text);
    markHighlights(body, [], labels);
    expect(body.innerHTML).toBe(before);
  });

  test('that overlap stand in each other, and the inner one answers', () => {
    const two = [highlight('long', 'The harbour', 'ice, and'), highlight('short', 'blamed', 'so')];
    expect(markHighlights(body, two, labels).found).toEqual(['long', 'short']);
    expect(words()).toEqual([
      ['long', 'The harbour master '],
      ['long', 'blamed the ice, and'],
      ['short', 'blamed the ice, and'],
      ['short', ' said so'],
    ]);
    expect(highlightAt(body.querySelectorAll('mark')[2]!)).toBe('short');
  });

  test('are reached by Tab once each, named, and show their note', () => {
    markHighlights(body, [highlight('one', 'ferry', 'sail', 'Which one?')], labels);
    const marks = [...body.querySelectorAll<HTMLElement>('mark')];
    expect(marks.map(({ tabIndex }) => tabIndex)).toEqual([0, ...marks.slice(1).map(() => -1)]);
    expect(marks.map(({ dataset }) => dataset.noted !== undefined)).toEqual([...marks.slice(1).map(() => false), true]);
    expect(marks[0]!.title).toBe(labels.markWithNote);
    expect(body.innerHTML).not.toContain('Which one?');
  });

  test('come in the order of the text, and those whose words are gone are orphans', () => {
    const all = [highlight('late', 'blamed the ice'), highlight('gone', 'School was out'), highlight('early', 'ferry')];
    body.querySelectorAll('li')[1]!.textContent = 'Nobody came to the quay.';
    expect(markHighlights(body, all, labels)).toEqual({ found: ['early', 'late'], orphans: ['gone'] });
    expect(words().map(([id]) => id)).toEqual(['early', 'late']);
  });
});

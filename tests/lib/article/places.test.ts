import { describe, expect, test } from 'vitest';
import { articleFrom, prose, type Story, story } from './page-from.ts';

const htmlOf = (parts: Story) => articleFrom(story(parts)).html;
const long = 'As the trust’s own minutes of the year have it, where the sum stands on the last of four pages.';
const mark = '<p>The boat is old.<sup id="ref1"><a href="#fn1">1</a></sup> She was built in the year of the flood.</p>';

// The test DOM resolves links by the window's address, whatever the page's is.
const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
happyDOM.setURL('https://valley-bulletin.example/2026/ferry');

describe('a mark leads to its note', () => {
  test.each<[string, Story, string]>([
    [
      'in a list',
      { middle: mark, below: `<ol><li id="fn1"><p>${long} <a href="#ref1">↩</a></p></li></ol>` },
      `<li data-place="1">${long}`,
    ],
    ['in a paragraph', { middle: mark, below: `<p id="fn1">1. ${long}</p>` }, `<p data-place="1">1. ${long}</p>`],
    [
      'behind an anchor without words',
      { middle: mark, below: `<p><a id="fn1"></a>${long}</p>` },
      `<p data-place="1">${long}</p>`,
    ],
    [
      'behind an old anchor',
      { middle: mark, below: `<p><a name="fn1"></a>${long}</p>` },
      `<p data-place="1">${long}</p>`,
    ],
    ['in a box', { middle: mark, below: `<div id="fn1"><p>${long}</p></div>` }, `<p data-place="1">${long}</p>`],
  ])('%s', (_, parts, note) => {
    const html = htmlOf(parts);
    expect(html).toContain('data-leads-to="1">1</a></sup>');
    expect(html).toContain(note);
  });

  test('and the note back to the paragraph of its mark', () => {
    const html = htmlOf({ middle: mark, below: `<ol><li id="fn1">${long} <a href="#ref1">↩</a></li></ol>` });
    expect(html).toContain('<p data-place="2">The boat is old.');
    expect(html).toContain('data-leads-to="2">↩</a>');
  });
});

test('two marks of one note lead to one place', () => {
  const html = htmlOf({ middle: mark + mark.replace('ref1', 'ref2'), below: `<p id="fn1">${long}</p>` });
  expect(html.split('data-leads-to="1"').length).toBe(3);
  expect(html.split('data-place="1"').length).toBe(2);
});

test.each<[string, Story]>([
  ['whose note is not of the article', { middle: mark, after: `<p id="fn1">${long}</p>` }],
  ['whose note is nowhere', { middle: mark }],
  ['of another page', { middle: mark.replace('#fn1', '/other#fn1'), below: `<p id="fn1">${long}</p>` }],
])('a mark %s leads to the page, as before', (_, parts) => {
  const html = htmlOf(parts);
  expect(html).not.toContain('data-');
  expect(html).toMatch(/<sup><a href="https:\/\/valley-bulletin\.example[^"]*#fn1">1<\/a><\/sup>/u);
});

test('a link to a heading leads to it', () => {
  const middle = `<p>What follows is <a href="#why">why the boat stops</a>, and when she will go again.</p><h2 id="why">Why</h2><p>${prose[0]}</p>`;
  expect(htmlOf({ middle })).toContain('<h2 data-place="1">Why</h2>');
});

test('a page’s own numbers are not taken over', () => {
  expect(htmlOf({ middle: `<p data-place="7">${long} <a href="/x" data-leads-to="7">1</a></p>` })).not.toContain(
    'data-',
  );
});

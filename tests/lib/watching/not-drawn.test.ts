import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { copyPage } from '@/lib/article/copy-page.ts';
import { readMarkup } from '@/lib/watching/read-markup.ts';
import { takePage } from '@/lib/watching/take-page.ts';
import { countTexts } from './count-texts.ts';

// A test DOM draws nothing: what is shut stands in for what a style sheet does not show.
vi.hoisted(() => {
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[data-shut]') === null;
  };
});

beforeAll(countTexts);
afterEach(() => document.body.replaceChildren());

const prose = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
  .map(
    (day) =>
      `<p>On ${day} the ferry lay at the quay while the fog came in from the east, and the harbour master wrote the delay of ${day} into his book, as he had done each winter.</p>`,
  )
  .join('');
const entries = (word: string) => ['North', 'East', 'South'].map((at) => `<li><a>${word} ${at}</a></li>`).join('');

/** The words of the page that are drawn, as the reader on the page copies them. */
const wordsDrawn = () => copyPage(document).body.textContent!.replace(/\s+/gu, ' ').trim();

function wordsElsewhere(): string {
  const taken = takePage(document);
  if (typeof taken === 'string') throw new Error(`the page is ${taken}`);
  const markup = JSON.parse(JSON.stringify(taken.markup));
  const reading = readMarkup(markup, document, { mayAsk: false });
  if (reading.kind !== 'read' || reading.reading.kind !== 'article') throw new Error(`it is ${reading.kind}`);
  return reading.reading.article.text;
}

test.each([
  ['a menu that is shut', `<nav data-shut><div><ul>${entries('Shut')}</ul></div></nav><p>Seen beside it.</p>`],
  [
    'two of them in a row',
    `<ul data-shut>${entries('Shut')}</ul><ul data-shut>${entries('Shut')}</ul><p>Seen below.</p>`,
  ],
  ['a word in a line that is drawn', '<p>Seen <b>and</b> <i data-shut>Shut</i> in a line.</p>'],
  ['a line break', '<p>Seen in<br data-shut> one line.</p>'],
  ['all of a box', '<div><p data-shut>Shut.</p></div><p>Seen below.</p>'],
])('%s is not read', (_, part) => {
  document.body.innerHTML = `<article><h1>Ferry waits for the fog</h1>${prose}${part}${prose}</article>`;
  expect(wordsDrawn()).not.toContain('Shut');
  expect(wordsElsewhere()).not.toContain('Shut');
  expect(wordsElsewhere()).toContain('Seen');
});

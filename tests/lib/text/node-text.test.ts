import { expect, test } from 'vitest';
import { NodeText } from '@/lib/text/node-text.ts';

function read(html: string): NodeText {
  document.body.innerHTML = html;
  return new NodeText(document.body, (element) => element.matches('[data-ours]'));
}

test.each([
  ['paragraphs on lines of their own', '<p>Fog.</p>\n<p>The ferry</p>', 'Fog.\nThe ferry'],
  ['inline elements in one line', '<p>The <a href="#"><b>fer</b>ry</a> <i>stops</i>.</p>', 'The ferry stops.'],
  ['blanks as one', '<p>  The\n   ferry </p>', 'The ferry '],
  ['breaks', '<p>The ferry<br>stops</p>', 'The ferry\nstops'],
  ['what stands beside a paragraph', '<div>Fog. <p>The ferry</p> stops</div>', 'Fog.\nThe ferry\nstops'],
  [
    'without scripts and what is skipped',
    '<p>The <span data-ours>no</span>ferry<script>no()</script></p>',
    'The ferry',
  ],
  ['nothing', '<div> <p></p> </div>', ''],
])('%s', (_, html, text) => {
  expect(read(html).text).toBe(text);
});

test.each([
  ['in one node', '<p>The ferry stops.</p>', 'ferry', ['ferry']],
  [
    'over inline elements, blanks between them included',
    '<p>The <b>ferry</b> <i>stops</i> .</p>',
    'ferry stops',
    ['ferry', ' ', 'stops'],
  ],
  [
    'over lists, without what stands between their rows',
    '<ul>\n<li>The ferry </li>\n<li>stops</li></ul>',
    'ferry\nstops',
    ['ferry', 'stops'],
  ],
  ['over breaks', '<p>The ferry<br>\n stops</p>', 'ferry\nstops', ['ferry', 'stops']],
])('leads back to its nodes: %s', (_, html, words, stretches) => {
  const all = read(html);
  const start = all.text.indexOf(words);
  const found = all.stretches(start, start + words.length);
  expect(found.map(({ node, start: from, end }) => node.data.slice(from, end))).toEqual(stretches);
});

import { describe, expect, test } from 'vitest';
import { droppedBy, jsonLd, keptBeside, type Story, story } from '../page-from.ts';

const row = '<div>By Ingrid Vale</div>';
const author = jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ingrid Vale' } });

describe('the box about the author goes', () => {
  test.each<[string, Story, string[]]>([
    [
      'with a link to the author’s page',
      {
        row,
        below:
          '<div><p>Ingrid writes about ferries and what they carry. <a href="/author/ingrid-vale">More</a></p></div>',
      },
      ['Ingrid writes about ferries and what they carry. More'],
    ],
    [
      'with the name in a line above it',
      {
        row,
        below:
          '<div><p>Ingrid Vale</p><p>She writes about ferries and what they carry. <a href="/authors/ingrid-vale/">More</a></p></div>',
      },
      ['Ingrid Vale', 'She writes about ferries and what they carry. More'],
    ],
    [
      'on a French page',
      {
        lang: 'fr',
        row: '<div>Par Elise Valmy</div>',
        below:
          '<div><p>Elle écrit sur les bacs et leurs équipages. <a href="/auteur/elise-valmy">Ses articles</a></p></div>',
      },
      ['Elle écrit sur les bacs et leurs équipages. Ses articles'],
    ],
    [
      'with lines about others in the same paragraph',
      {
        head: author,
        below:
          '<p>Ingrid Vale is a senior researcher with the Coast Observatory and has crossed the channel often. Anders Roe<br>is a professor at the University of the Far Bank.</p>',
      },
      [
        'Ingrid Vale is a senior researcher with the Coast Observatory and has crossed the channel often. Anders Roe',
        'is a professor at the University of the Far Bank.',
      ],
    ],
    [
      'without a link, where its sentence begins with the declared name',
      {
        head: author,
        below:
          '<p>Ingrid Vale is our correspondent on the coast. She has crossed the channel some four hundred times.</p>',
      },
      ['Ingrid Vale is our correspondent on the coast. She has crossed the channel some four hundred times.'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('author-box', story(parts))).toEqual(lines);
  });
});

describe('what is about somebody else, or stands higher up, stays', () => {
  const about = 'Anselm Brodie was the first skipper of the Wren. He crossed the channel some forty thousand times.';

  test.each<[string, Story, string[]]>([
    [
      'the page of somebody whom the byline does not name',
      { row, below: '<p>The skipper tells of it in his log. <a href="/author/anselm-brodie">His pages</a></p>' },
      ['The skipper tells of it in his log. His pages'],
    ],
    [
      'a story by the author',
      {
        row,
        below:
          '<p>A year ago the boat <a href="/2026/ingrid-vale-ferries">ran aground off the bell buoy</a>, unharmed.</p>',
      },
      ['A year ago the boat ran aground off the bell buoy, unharmed.'],
    ],
    ['a sentence about another person', { head: author, below: `<p>${about}</p>` }, [about]],
    [
      'a paragraph in the first half',
      {
        row,
        middle:
          '<p>The night was foggy, as <a href="/author/ingrid-vale">Ingrid Vale</a> saw from the quay, and the bell rang.</p>',
      },
      ['The night was foggy, as Ingrid Vale saw from the quay, and the bell rang.'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });
});

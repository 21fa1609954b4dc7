import { describe, expect, test } from 'vitest';
import { isDateConflict } from '@/lib/provenance/printed-dates.ts';
import { asParagraphs, documentFrom, prose } from '../article/page-from.ts';
import { on, type Parts, readDocument } from './page-of.ts';

/** What a page dates, "published 2026-03-14 «March 14, 2026»". */
const dated = (parts: Parts) =>
  on(parts).dates.map(({ kind, value, quote }) => `${kind} ${value?.slice(0, 10)} «${quote.exact}»`);

test('a date above its headline, which a bar that stays in sight repeats below', () => {
  const bar = '<div class="navbar sticky"><h2>Ferry stops for fog</h2></div>';
  const text = `<div class="text">${asParagraphs(prose)}</div>`;
  const body = `<div class="page"><div class="top"><span>Saturday, 14/3/2026, 19:25</span></div><h1>Ferry stops for fog</h1></div>${bar}${text}`;
  const { provenance } = readDocument(documentFrom(`<title>Ferry stops for fog</title><body>${body}</body>`));
  expect(provenance.dates.map(({ quote }) => quote.exact)).toEqual(['Saturday, 14/3/2026, 19:25']);
});

test('a date right above its headline, though a class calls all of the page a sidebar’s', () => {
  const post = `<h2 class="date-header"><span>Saturday, March 14, 2026</span></h2><div><div><div><div><h3>Ferry stops for fog</h3><div class="text">${asParagraphs(prose)}</div></div></div></div></div>`;
  const { provenance, article } = readDocument(
    documentFrom(`<title>Quay: Ferry stops for fog</title><body><div class="sidebar">${post}</div></body>`),
  );
  expect(provenance.dates.map(({ quote }) => quote.exact)).toEqual(['Saturday, March 14, 2026']);
  expect(article.published).toBe('2026-03-14');
});

describe('dates beside the headline', () => {
  test.each<[string, Parts, string[]]>([
    ['one without a label', { row: '<p>March 14, 2026</p>' }, ['published 2026-03-14 «March 14, 2026»']],
    [
      'one of publication and one of the last change, in one row',
      { row: '<p>Published 14 March 2026 | Updated 16 March 2026</p>' },
      ['published 2026-03-14 «Published 14 March 2026»', 'updated 2026-03-16 «Updated 16 March 2026»'],
    ],
    [
      'glued to each other by the markup',
      {
        lang: 'de',
        row: '<p><span>Erschienen am 14.03.2026</span><span>Zuletzt aktualisiert 16.03.2026</span></p>',
      },
      ['published 2026-03-14 «Erschienen am 14.03.2026»', 'updated 2026-03-16 «Zuletzt aktualisiert 16.03.2026»'],
    ],
    [
      'beside a source',
      { lang: 'zh-Hans', row: '<p>发布时间：2026-03-14 09:30 | 来源：潮声周刊</p>' },
      ['published 2026-03-14 «发布时间：2026-03-14 09:30»'],
    ],
    [
      'before the label of a source that is an element of its own',
      { lang: 'zh-Hans', row: '<p>2026-03-14 09:30　来源: <a href="https://chaosheng.example">潮声周刊</a></p>' },
      ['published 2026-03-14 «2026-03-14 09:30»'],
    ],
    [
      'before a bar, without it',
      { lang: 'pt', row: '<p>postado em 14/03/2026 05:49 / atualizado em 16/03/2026 05:50</p>' },
      ['published 2026-03-14 «postado em 14/03/2026 05:49»', 'updated 2026-03-16 «atualizado em 16/03/2026 05:50»'],
    ],
    [
      'in a head that is named after its picture and text',
      { above: '<div class="image_text_half">', row: '<div class="posted">14.03.2026</div></div>' },
      ['published 2026-03-14 «14.03.2026»'],
    ],
    [
      'before the writer’s label, whose name is an element of its own',
      { lang: 'de', row: '<p>14. März 2026 von <a href="/autor/ines-vale">Ines Vale</a></p>' },
      ['published 2026-03-14 «14. März 2026»'],
    ],
    [
      'not one on which something ends',
      { lang: 'de', row: '<p>02:57 Min. Verfügbar bis 06.05.2026.</p><p>Stand: 14.03.2026, 6:00 Uhr</p>' },
      ['updated 2026-03-14 «Stand: 14.03.2026, 6:00 Uhr»'],
    ],
    [
      'nor until a weekday’s',
      { lang: 'fr', row: '<p>À voir jusqu’au dimanche 5 avril 2026</p><p>14 mars 2026</p>' },
      ['published 2026-03-14 «14 mars 2026»'],
    ],
    [
      'in a bar of tools',
      {
        row: '<div class="story-toolbar"><time datetime="2026-03-14T09:30Z">14 March 2026</time><span>4 min read</span></div>',
      },
      ['published 2026-03-14 «14 March 2026»'],
    ],
    [
      'none of a story inside of the article',
      {
        row: '<p>14 March 2026</p>',
        lead: '<p>The night ferry across the channel, which three hundred people take each night, stops for a month.</p><article><h4><a href="/2">Fares on the night ferry rise by a quarter</a></h4><p>20 November 2025</p></article>',
      },
      ['published 2026-03-14 «14 March 2026»'],
    ],
    ['none in a row without a figure', { row: '<p>Published on a Monday</p>' }, []],
  ])('%s', (_, parts, dates) => {
    expect(dated(parts)).toEqual(dates);
  });
});

describe('dates below the text', () => {
  test('count where a label makes them the article’s', () => {
    expect(dated({ after: '<p>Published on 14 March 2026</p>' })).toEqual([
      'published 2026-03-14 «Published on 14 March 2026»',
    ]);
    expect(dated({ after: '<p>14 March 2026</p>' })).toEqual([]);
  });

  test('are another thing’s where the article is dated above', () => {
    const row = '<p>14.03.2026</p>';
    expect(dated({ lang: 'de', row, after: '<p>Die Ausgabe vom 12. März 2026 als PDF</p>' })).toEqual([
      'published 2026-03-14 «14.03.2026»',
    ]);
  });

  test('of a change are said beside the one above', () => {
    expect(dated({ row: '<p>14 March 2026</p>', after: '<p>Last updated 16 March 2026</p>' })).toEqual([
      'published 2026-03-14 «14 March 2026»',
      'updated 2026-03-16 «Last updated 16 March 2026»',
    ]);
  });

  test('of comments are nobody’s', () => {
    const after = '<section class="comments" id="comments"><p>Ingrid Vale, posted on 15 March 2026</p></section>';
    expect(dated({ after })).toEqual([]);
  });
});

test('the day of a first publication is the source’s', () => {
  const tail = '<p>This article was originally published by Tidewater Review on 2 March 2026.</p>';
  expect(dated({ row: '<p>14 March 2026</p>', tail })).toEqual([
    'published 2026-03-14 «14 March 2026»',
    expect.stringMatching(/^source 2026-03-02 /u),
  ]);
});

describe('the page’s data disagree', () => {
  const printed = on({ row: '<p>14 March 2026</p>' }).dates;

  test.each([
    ['by more than a day', '2026-03-16T08:00:00Z', true],
    ['not by a day, which a clock elsewhere makes', '2026-03-15T08:00:00Z', false],
    ['not where they say the same', '2026-03-14', false],
    ['not where they say nothing', undefined, false],
  ])('%s', (_, published, conflict) => {
    expect(isDateConflict(printed, published)).toBe(conflict);
  });
});

import { describe, expect, test } from 'vitest';
import { findDates, printedDate } from '@/lib/article/metadata/dates.ts';
import { languagesFor } from '@/lib/languages/index.ts';
import { articleFrom, jsonLd, pageFrom, paragraphs } from '../page-from.ts';

const noRows = { head: [], above: [], headline: undefined, paragraphs: [], after: [] };

describe('dates as they are printed', () => {
  test.each([
    ['2026-03-14', '2026-03-14'],
    ['2026-03-14 09:30', '2026-03-14T09:30'],
    ['2026-3-4 8:05', '2026-03-04T08:05'],
    ['2026/03/14', '2026-03-14'],
    ['Sa 14.03.26 | 09:30 Uhr | Von Ines Vale', '2026-03-14T09:30'],
    ['14.03.26, 9:30', '2026-03-14T09:30'],
    ['Spielstand 14.03.26', undefined],
    ['Version 1.14.03.26 9:30', undefined],
    ['14.03.26', '2026-03-14'],
    ['14.3.26', '2026-03-14'],
    ['Kultur, 4.11.25', '2025-11-04'],
    ['28.01.26 / 3 Kommentare', '2026-01-28'],
    ['1.2.10', undefined],
    ['14.03.26.1', undefined],
    ['32.03.26', undefined],
    ['14.03.26 Teile', undefined],
    ['von kai am 26/10/25, 03:48 pm', '2025-10-26T15:48'],
    ['14.03.2026 12:05 a.m.', '2026-03-14T00:05'],
    ['14.03.2026 12:05 PM', '2026-03-14T12:05'],
    ['2026-03-14 15:48 pm', '2026-03-14T15:48'],
    ['Veröffentlicht am 14.03.26 um 9:30 Uhr', '2026-03-14T09:30'],
    ['10/26/25 06:56 AM', '2025-10-26T06:56'],
    ['04/05/25 06:56 AM', undefined],
    ['26/10/25', undefined],
    ['2026.3.14', '2026-03-14'],
    ['2026年3月14日', '2026-03-14'],
    ['2026年3月14日9:30', '2026-03-14T09:30'],
    ['发布时间：2026 年 3 月 14 日 09:30:12', '2026-03-14T09:30'],
    ['2026年3月14日 星期六', '2026-03-14'],
    ['March 14, 2026', '2026-03-14'],
    ['Posted on Sept. 3rd, 2025 by admin', '2025-09-03'],
    ['MARCH 14 2026', '2026-03-14'],
    ['14 March 2026', '2026-03-14'],
    ['the 3rd of May 2026', '2026-05-03'],
    ['Tue 6 Jan 2026', '2026-01-06'],
    ['Updated 2026-03-14, first printed 2026-03-12', '2026-03-14'],
  ])('%s', (text, iso) => {
    expect(printedDate(text)).toBe(iso);
  });

  test.each([
    ['de', '14.03.2026', '2026-03-14'],
    ['de', 'Stand: 14. März 2026, 9:30 Uhr', '2026-03-14'],
    ['de', '3. Dez. 2025', '2025-12-03'],
    ['fr', 'Publié le 14 mars 2026 à 9h30', '2026-03-14'],
    ['fr', 'le 1er février 2026', '2026-02-01'],
    ['fr', '3 AOÛT 2025', '2025-08-03'],
    ['es', '14 de marzo de 2026', '2026-03-14'],
    ['es', 'Sábado 3 de enero del 2026', '2026-01-03'],
    ['pt', '14 de março de 2026', '2026-03-14'],
    ['it', '14 maggio 2026', '2026-05-14'],
    ['nl', 'zaterdag 14 maart 2026', '2026-03-14'],
    ['pl', '14 marca 2026', '2026-03-14'],
    ['pl', '3 października 2025 r.', '2025-10-03'],
    ['cs', '14. března 2026', '2026-03-14'],
    ['ru', '14 марта 2026', '2026-03-14'],
    ['hu', '2026. március 14., szombat 9:05', '2026-03-14'],
    ['ar', 'نُشر في: ١٤ مارس ٢٠٢٦', '2026-03-14'],
    ['ar', '14 مارس/آذار 2026', '2026-03-14'],
    ['ar', '14 كانون الأول/ديسمبر 2025', '2025-12-14'],
    ['ar', '14 ديسمبر/كانون الأول 2025', '2025-12-14'],
    ['ar', '5 آب / أغسطس 2025', '2025-08-05'],
    ['ar', '8 فيفري 2026', '2026-02-08'],
    ['pt', '14.mar.2026 às 9h30', '2026-03-14'],
    ['de', '14-Mai-2026', '2026-05-14'],
    ['ko', '26.03.14 09:30', '2026-03-14T09:30'],
    ['zh-Hant', '115年3月14日', '2026-03-14'],
    ['zh-Hant', '中華民國 115 年 3 月 14 日', '2026-03-14'],
    ['ru', '3 мая 2026 года', '2026-05-03'],
    ['uk', '14 березня 2026', '2026-03-14'],
    ['tr', '14 Mart 2026', '2026-03-14'],
    ['ja', '2026年3月14日 9:30', '2026-03-14T09:30'],
    ['ko', '2026년 3월 14일', '2026-03-14'],
    ['ko', '입력 2026.03.14 09:30', '2026-03-14T09:30'],
    ['en', 'Fri May 15 08:30:12 CEST 2026', '2026-05-15'],
    ['en', '3/14/2026', '2026-03-14'],
    ['fr', '03/04/2026', '2026-04-03'],
  ])('%s: %s', (language, text, iso) => {
    expect(printedDate(text, languagesFor(language))).toBe(iso);
  });

  test('months of a language that is not spoken are none', () => {
    expect(printedDate('14 березня 2026', languagesFor('de'))).toBeUndefined();
    expect(printedDate('14 березня 2026', languagesFor('uk'))).toBe('2026-03-14');
  });

  test.each([
    ['de', '32.03.2026'],
    ['de', '14. Kai 2026'],
    ['fr', '31 février 2026'],
    ['es', 'de marzo de 2026'],
    ['pl', 'w marcu 2026'],
  ])('%s: %s is none', (language, text) => {
    expect(printedDate(text, languagesFor(language))).toBeUndefined();
  });

  test.each([
    ['March 14'],
    ['2026'],
    ['at 09:30'],
    ['2026-13-02'],
    ['2026-03-40'],
    ['2026-02-31'],
    ['2026-00-10'],
    ['1850-03-14'],
    ['tel. 2026-555'],
    ['Saturday'],
    [''],
  ])('%j is none', (text) => {
    expect(printedDate(text)).toBeUndefined();
  });
});

const published = (content: string) => `<meta property="article:published_time" content="${content}">`;

describe('when an article was published', () => {
  const row = '<h1>Ferry stops for fog</h1><div>';

  test.each([
    [
      'JSON-LD before everything',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2026-03-01T08:00:00Z' }) + published('2026-03-02'),
      '',
      '2026-03-01T08:00:00Z',
    ],
    [
      'a meta before what is printed',
      published('2026-03-02T08:00:00+08:00'),
      '2026-03-05',
      '2026-03-02T08:00:00+08:00',
    ],
    [
      'the day that is printed, where a meta is a day off: it counts in Greenwich',
      published('2026-03-02T23:30:00Z'),
      'By Ingrid Vale | March 3, 2026',
      '2026-03-03',
    ],
    ['a meta with a blank before the clock', published('2026-03-02 08:00'), '', '2026-03-02T08:00'],
    ['a meta as a reader would print it', '<meta name="date" content="March 2, 2026">', '', '2026-03-02'],
    [
      'what is printed before a meta that any machine writes',
      '<meta name="Date" content="2026-03-08T14:32:06+02:00">',
      '<time datetime="2026-03-02">02.03.2026 - 13:30</time>',
      '2026-03-02',
    ],
    ['a meta that has a value for its content', '<meta name="published" value="2026-03-02">', '', '2026-03-02'],
    [
      'the first day of two, each behind its label',
      '',
      '<div>Updated:</div><div><time datetime="2026-03-08">Mar 8, 2026</time></div><div>Original:</div><div><time datetime="2026-03-02">Mar 2, 2026</time></div>',
      '2026-03-02',
    ],
    ['two digits of a year, in a row of its own', '', '14.3.26', '2026-03-14'],
    ['a portal’s own meta', '<meta name="apub:time" content="2026-03-02 10:11">', '', '2026-03-02T10:11'],
    [
      'a <time> before a printed date',
      '',
      '2026-03-03 <time datetime="2026-03-04T06:00">yesterday</time>',
      '2026-03-04T06:00',
    ],
    ['a printed date below the headline', '', 'By Ingrid Vale | March 3, 2026', '2026-03-03'],
    ['a date right above the headline, in its box', '', '', '2026-03-03', '<p>Harbor | 3 March 2026</p>'],
    [
      'a row right above the headline that is named so',
      '',
      '',
      '2026-03-03',
      '<p class="story-meta">Northmere 3 March 2026</p>',
    ],
    ['a printed Chinese date', '', '2026年3月3日 10:21 来源：潮声周刊', '2026-03-03T10:21'],
    [
      'the day of a change that the page prints as that of publication, without a year',
      '<meta itemprop="dateUpdate" content="2026-03-08 12:00:57">',
      'Published: 03-08 12:00',
      '2026-03-08T12:00:57',
    ],
    [
      'no day of a change else',
      '<meta itemprop="dateUpdate" content="2026-03-09 12:00:57">',
      'Published: 03-08 12:00',
      undefined,
    ],
    ['what is printed, where the metas are none', published('{{ date }}'), '3 March 2026', '2026-03-03'],
  ])('%s', (_, head, printed, iso, above = '') => {
    expect(
      articleFrom({
        lang: 'en',
        title: 'Ferry stops for fog',
        head,
        body: `<article>${above}${row}${printed}</div>${paragraphs}</article>`,
      }).published,
    ).toBe(iso);
  });

  test.each([
    ['the site’s clock above the headline', '<div>Thursday, 12 March 2026</div>', ''],
    ['a clock in the page’s navigation', '<nav>2026年3月12日 星期四</nav>', ''],
    [
      'a date in the text',
      '',
      '<p>The first crossing after the repair is planned for 2 May 2026, the trust said again on Monday evening.</p>',
    ],
    ['a date in the page’s footer', '', '<footer>Founded on 1 January 1998</footer>'],
  ])('%s is not the article’s date', (_, above, below) => {
    const article = articleFrom({
      title: 'Ferry stops for fog',
      body: `${above}<article><h1>Ferry stops for fog</h1><div>By Ingrid Vale</div>${paragraphs}${below.startsWith('<p') ? below : ''}</article>${below.startsWith('<p') ? '' : below}`,
    });
    expect(article.published).toBeUndefined();
  });
});

describe('a date as a letter ends', () => {
  const dated = (line: string, lang = 'de') =>
    articleFrom({
      lang,
      title: 'Fähre fällt aus',
      body: `<article><h1>Fähre fällt aus</h1>${paragraphs}<p>${line}</p>${paragraphs}</article>`,
    }).published;

  test('is a release’s', () => {
    expect(dated('Kaihafen, den 02. Dezember 2026')).toBe('2026-12-02');
    expect(dated('Le Quai, le 2 décembre 2026', 'fr')).toBe('2026-12-02');
  });

  test('inside a sentence is not', () => {
    expect(dated('Kaihafen, den 02. Dezember 2026, und alle warteten noch immer auf das Boot.')).toBeUndefined();
  });
});

describe('a date that the text opens with', () => {
  const opening = (lead: string, lang = 'de') =>
    articleFrom({
      lang,
      title: 'Fähre fällt aus',
      body: `<article><h1>Fähre fällt aus</h1><p>${lead}</p>${paragraphs}</article>`,
    }).published;

  test.each([
    ['de', 'Kaihafen, 12. März 2026 – Die Fähre am Südufer fährt in dieser Woche nicht, teilte der Hafen mit.'],
    ['de', '12.03.2026 – Die Fähre am Südufer fährt in dieser Woche nicht, teilte der Hafen am Abend mit.'],
    ['de', 'Pressemitteilung vom 12. März 2026 | Kaihafen – Die Fähre am Südufer fährt nicht, so der Hafen.'],
    ['en', 'NORTHMERE, March 12, 2026 (QUAY WIRE) -- The ferry does not run this week, the harbour said.'],
    ['fr', 'Le Quai, 12 mars 2026 — Le bac ne circule pas cette semaine, a fait savoir le port mercredi soir.'],
  ])('%s: %s', (lang, lead) => {
    expect(opening(lead, lang)).toBe('2026-03-12');
  });

  test.each([
    ['de', 'Am 12. März 2026 – einem Donnerstag – fuhr die Fähre am Südufer zum letzten Mal in dieser Woche.'],
    ['de', 'Die Fähre am Südufer, gebaut 1998, fährt nicht. Am 12. März 2026 – dann erst – geht es wieder los.'],
    ['en', 'The ferry will be back by March 12, 2026, the harbour said, and it will run every hour from then on.'],
  ])('%s: %s says when something happened', (lang, lead) => {
    expect(opening(lead, lang)).toBeUndefined();
  });
});

describe('when it was changed', () => {
  test.each([
    [
      'JSON-LD',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2026-03-01', dateModified: '2026-03-05' }),
      '2026-03-05',
    ],
    ['a meta', `${published('2026-03-01')}<meta property="article:modified_time" content="2026-03-06">`, '2026-03-06'],
    [
      'the same moment says nothing',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2026-03-01', dateModified: '2026-03-01' }),
      undefined,
    ],
    ['nothing', published('2026-03-01'), undefined],
  ])('%s', (_, head, modified) => {
    expect(findDates(pageFrom({ head }), noRows).modified).toBe(modified);
  });
});

describe('dates as metadata writes them', () => {
  test.each([
    ['2026-03-14T09:30:00.000+08:00', '2026-03-14T09:30:00+08:00'],
    ['2026-03-14 09:30:00 +0800', '2026-03-14T09:30:00+08:00'],
    ['2026-03-14T09:30:00Z', '2026-03-14T09:30:00Z'],
    ['2026-03-14 09:30', '2026-03-14T09:30'],
    ['2026-03-14 (Saturday)', '2026-03-14'],
    ['20260314', '2026-03-14'],
    ['March 14, 2026', '2026-03-14'],
    ['2026-14-45', undefined],
    ['2026-02-31', undefined],
    ['tomorrow', undefined],
  ])('%s', (content, published) => {
    const page = pageFrom({ head: `<meta property="article:published_time" content="${content}">`, body: paragraphs });
    expect(findDates(page, noRows).published).toBe(published);
  });
});

describe('a date in the page’s address', () => {
  test.each([
    ['https://v.example/2026/03/14/ferry-stops', '2026-03-14'],
    ['https://v.example/coast/2026/3/14/ferry', '2026-03-14'],
    ['https://v.example/2026-03-14/ferry', '2026-03-14'],
    ['https://v.example/news/20260314/ferry.html', '2026-03-14'],
    ['https://v.example/2026/ferry', undefined],
    ['https://v.example/2026/13/40/ferry', undefined],
    ['https://v.example/1890/03/14/storm', undefined],
    ['https://v.example/story-20260314', undefined],
    ['https://v.example/news/ferry-stops/2039026', undefined],
  ])('%s', (url, iso) => {
    expect(findDates(pageFrom({ url, body: paragraphs }), noRows).published).toBe(iso);
  });

  test('comes after what is printed, in the page’s language', () => {
    const body = `<article><h1>Fähre fällt aus</h1><div>Northmere, 15. März 2026</div>${paragraphs}</article>`;
    const url = 'https://v.example/2026/03/14/faehre';
    expect(articleFrom({ lang: 'de', title: 'Fähre fällt aus', url, body }).published).toBe('2026-03-15');
    expect(
      articleFrom({ lang: 'de', title: 'Fähre fällt aus', url, body: body.replace(/<div>.*<\/div>/u, '') }).published,
    ).toBe('2026-03-14');
  });
});

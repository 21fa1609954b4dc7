import { describe, expect, test } from 'vitest';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { jsonLd } from '../article/page-from.ts';
import { authorsOf, on, reading } from './page-of.ts';

const names = ({ sources }: Provenance) => sources.map(({ name }) => name);

describe('several sources', () => {
  test.each([
    ['来源：南湾参考、海岬发布', ['南湾参考', '海岬发布']],
    ['来源：南湾参考 / 海岬发布', ['南湾参考', '海岬发布']],
    ['来源：南湾参考 海岬发布', ['南湾参考', '海岬发布']],
    ['Source: Valley Courier, The Quay and Orbital Week', ['Valley Courier', 'The Quay', 'Orbital Week']],
    ['Source: Valley Courier / The Quay', ['Valley Courier', 'The Quay']],
  ])('%s', (text, expected) => {
    expect(names(reading({ text, place: 'tail' }, text.startsWith('S') ? 'en' : 'zh-Hans'))).toEqual(expected);
  });

  test('the same name in head and tail is one', () => {
    expect(names(on({ row: '<div>Source: Valley Courier</div>', tail: '<p>Source: VALLEY COURIER</p>' }))).toEqual([
      'Valley Courier',
    ]);
  });

  test('of the same name twice, the one that links to the original', () => {
    const { sources } = on({
      row: '<div>Source: Valley Courier</div>',
      tail: '<p>Source: <a href="https://courier.example/fog">Valley Courier</a></p>',
    });
    expect(sources).toEqual([expect.objectContaining({ name: 'Valley Courier', url: 'https://courier.example/fog' })]);
  });

  test('of a dateline and a label with the same name, the dateline says how and the label’s words are shown', () => {
    const { sources } = on({
      row: '<div>Source: Reuters</div>',
      lead: '<p>NORTHMERE, April 3 (Reuters) - The harbour trust has hired two buses for the whole of the month.</p>',
    });
    expect(sources).toEqual([expect.objectContaining({ name: 'Reuters', by: 'dateline', relation: 'wire' })]);
    expect(sources[0]!.quote!.exact).toBe('Source: Reuters');
  });

  test('different names in head and tail are both told', () => {
    expect(
      names(
        on({
          row: '<div>Source: Valley Courier</div>',
          tail: '<p>This article was originally published by Tidewater Review.</p>',
        }),
      ).sort(),
    ).toEqual(['Tidewater Review', 'Valley Courier']);
  });
});

describe('the original’s address', () => {
  const link = (href: string) =>
    on({ tail: `<p>This article was originally published by <a href="${href}">Tidewater Review</a>.</p>` }).sources;

  test('is told where the name is a link', () => {
    expect(link('https://tidewater.example/2026/fog')).toEqual([
      expect.objectContaining({ name: 'Tidewater Review', url: 'https://tidewater.example/2026/fog' }),
    ]);
  });

  test.each([['mailto:desk@tidewater.example'], ['javascript:alert(1)'], ['data:text/html,x']])('is not %s', (href) => {
    expect(link(href)).toEqual([expect.not.objectContaining({ url: expect.anything() })]);
    expect(link(href)).toHaveLength(1);
  });

  test('is not the outlet’s own front page', () => {
    const { sources, verdict } = on({
      row: '<div>Source: <a href="https://valley-bulletin.example/">Valley Bulletin</a></div>',
    });
    expect(sources).toEqual([expect.objectContaining({ relation: 'self' })]);
    expect(sources[0]).not.toHaveProperty('url');
    expect(verdict).toBe('own');
  });
});

describe('the words and where they stand', () => {
  test.each([
    ['head', 'Source: Valley Courier', { place: 'head', inArticle: false, ordinal: 0 }],
    [
      'lead',
      'Source: Valley Courier – stories here are chosen from the papers of the coast.',
      { place: 'lead', inArticle: true, ordinal: 1 },
    ],
    ['tail', 'Source: Valley Courier', { place: 'tail', inArticle: true, ordinal: 11 }],
  ] as const)('%s: %s', (place, text, quote) => {
    const { sources } = reading({ text, place }, 'en');
    expect(sources).toEqual([
      {
        name: 'Valley Courier',
        relation: 'republished',
        by: 'source-line',
        quote: expect.objectContaining({ exact: 'Source: Valley Courier', ...quote }),
      },
    ]);
  });

  test('a quote has what surrounds it', () => {
    const [source] = reading({ text: '2026-03-14 10:21 来源：潮声周刊 阅读 218', place: 'head' }, 'zh-Hans').sources;
    expect(source?.quote).toMatchObject({ exact: '来源：潮声周刊', prefix: '2026-03-14 10:21 ', suffix: ' 阅读 218' });
  });
});

describe('a credit that names nobody', () => {
  test.each([
    ['zh-Hans', '来源：网络'],
    ['zh-Hans', '来源：综合整理'],
    ['zh-Hans', '本文来源于网络'],
    ['en', 'Source: Agencies'],
    ['en', 'Source: Internet'],
  ])('%s: %s', (language, text) => {
    const provenance = reading({ text, place: 'tail' }, language);
    expect(provenance).toMatchObject({ sources: [], verdict: 'nominal', confidence: 'stated' });
    expect(provenance.flags).toContain('nominal-source');
  });

  test('beside one that names somebody says nothing', () => {
    const provenance = reading({ text: '来源：网络、潮声周刊', place: 'tail' }, 'zh-Hans');
    expect(names(provenance)).toEqual(['潮声周刊']);
    expect(provenance.flags).not.toContain('nominal-source');
    expect(provenance.verdict).toBe('republished');
  });
});

describe('what is no source of the text', () => {
  test.each([
    ['a photo’s credit', 'caption', 'The quay. Photo: Reuters'],
    ['a photo’s source', 'caption', 'The quay. Source: Northwater Pictures'],
    ['a Chinese photo’s source', 'caption', '退潮后的旧码头。图片来源：潮声周刊'],
    ['a chart’s source in the middle of the text', 'body', 'Source: County count of ferry passengers'],
    ['a sentence about a source', 'body', 'The source: a spring behind the customs house.'],
    ['an anonymous source', 'tail', 'Source: “they never told us anything”'],
    ['a stand-in that nobody filled', 'tail', '来源：XXX'],
    ['a rule about how to credit', 'tail', '转载请注明来源：潮声周刊'],
    ['an empty field', 'head', '来源：'],
    ['a date in a field of that name', 'head', '来源：2026-03-14'],
  ] as const)('%s', (_, place, text) => {
    expect(names(reading({ text, place }, /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en'))).toEqual([]);
  });

  test.each([
    [
      'a list of related stories in an aside',
      { after: '<aside><h3>相关新闻</h3><p>渔村夜校开课 来源：潮声周刊</p></aside>' },
    ],
    [
      'a list of related stories by its class',
      { after: '<div class="related-news"><p>Fares rise. Source: Valley Courier</p></div>' },
    ],
    ['a reader’s comment', { after: '<section class="comments"><p>Source: Valley Courier, look it up!</p></section>' }],
    ['the page’s navigation', { above: '<nav><div>Source: Valley Courier</div></nav>' }],
    ['the page’s footer', { after: '<footer><p>Source: Valley Courier</p><p>来源：潮声周刊</p></footer>' }],
    ['a widget above the headline', { above: '<div>Weather. Source: Northwater Met</div>' }],
    [
      'a heading',
      { tail: '<h2>Source: Valley Courier</h2><p>It is one of many papers that nobody on the quay reads.</p>' },
    ],
  ])('%s', (_, parts) => {
    const provenance = on(parts);
    expect(names(provenance)).toEqual([]);
    expect(provenance.verdict).toBe('unclear');
  });
});

describe('notices', () => {
  const notice = 'The views expressed in this article are those of the author.';

  test('below the text are the article’s', () => {
    const { disclaimers } = on({ after: `<div>${notice}</div>` });
    expect(disclaimers).toEqual([
      expect.objectContaining({
        kind: 'author-views',
        scope: 'article',
        quote: expect.objectContaining({ exact: notice }),
      }),
    ]);
  });

  test.each([
    [
      'a footer’s boilerplate',
      '<footer><p>All rights reserved. We are not responsible for the content of other sites.</p></footer>',
    ],
    [
      'a reader’s comment',
      '<div class="comments"><p>These views do not reflect the views of the Bulletin, I hope.</p></div>',
    ],
    ['a list of related stories', '<div class="related"><p>This story was corrected: fares rise by a fifth.</p></div>'],
  ])('%s is none', (_, after) => {
    expect(on({ after }).disclaimers).toEqual([]);
  });

  test('a footer that begins as one is the site’s', () => {
    const { disclaimers } = on({
      after: '<footer><p>Disclaimer: we are not responsible for the content of other sites.</p></footer>',
    });
    expect(disclaimers).toEqual([expect.objectContaining({ kind: 'no-endorsement', scope: 'site' })]);
  });

  test('beside a sentence of the text, the notice alone is quoted', () => {
    const { disclaimers } = on({ tail: `<p>The bell rings at six. ${notice} Nobody came.</p>` });
    expect(disclaimers.map(({ quote }) => quote.exact)).toEqual([notice]);
  });

  test('two neighbouring sentences make one', () => {
    const two = '本文仅代表作者个人观点。文中内容不代表本站立场。';
    expect(reading({ text: two, place: 'tail' }, 'zh-Hans').disclaimers.map(({ quote }) => quote.exact)).toEqual([two]);
  });

  test.each([
    ['Disclaimer: nothing here is investment advice.', 'investment', 'en'],
    ['Correction: an earlier version of this story misspelled the boat’s name.', 'correction', 'en'],
    ['This text was written with the help of AI and read by an editor.', 'ai-assisted', 'en'],
    ['This is a paid partnership with Brightsail Hardware.', 'sponsored', 'en'],
    ['We may earn a commission when you buy through links here.', 'affiliate', 'en'],
    ['If anything infringes your copyright, please contact us.', 'takedown', 'en'],
    ['This article may not be reproduced without consent.', 'reuse', 'en'],
    ['免责声明：市场有风险，本文不构成任何投资建议。', 'investment', 'zh-Hans'],
    ['如有侵权，请联系我们删除。', 'takedown', 'zh-Hans'],
    ['未经本报授权，任何人不得转载。', 'reuse', 'zh-Hans'],
    ['本文由人工智能辅助生成。', 'ai-assisted', 'zh-Hans'],
    ['本平台仅提供信息存储服务。', 'third-party', 'zh-Hans'],
  ])('%s: %s', (text, kind, language) => {
    expect(reading({ text, place: 'tail' }, language).disclaimers.map((notice) => notice.kind)).toEqual([kind]);
  });
});

describe('who signs', () => {
  test.each([
    ['en', 'By Ingrid Vale', ['Ingrid Vale'], []],
    ['en', 'By Ingrid Vale and Anselm Brodie', ['Ingrid Vale', 'Anselm Brodie'], []],
    ['en', 'By Ingrid Vale, Valley Courier correspondent', ['Ingrid Vale'], []],
    ['en', 'By Ingrid Vale | Editing by Priya Hallworth', ['Ingrid Vale'], []],
    ['en', 'By the river nobody speaks.', [], []],
    ['zh-Hans', '作者：林远 责任编辑：何青', ['林远'], []],
    ['zh-Hans', '记者：骆青禾', ['骆青禾'], []],
    ['zh-Hans', '作者：admin', [], ['account-name-only', 'no-person-named']],
    ['zh-Hans', '责任编辑：何青', [], ['no-person-named']],
  ])('%s: %s', (language, text, people, flags) => {
    const provenance = reading({ text, place: 'head' }, language);
    expect(authorsOf(provenance)).toEqual(people);
    expect(provenance.flags).toEqual(expect.arrayContaining(flags));
    expect(provenance.flags.includes('no-person-named')).toBe(people.length === 0);
  });

  test('an account alone under the headline is told as one', () => {
    const provenance = on({ row: '<div>admin</div>' });
    expect(provenance.bylines).toEqual([expect.objectContaining({ name: 'admin', rejected: 'technical-account' })]);
    expect(provenance.flags).toEqual(['no-person-named', 'account-name-only']);
  });

  test('an agency in the byline is a credit, not a person', () => {
    const provenance = on({ row: '<div>By Reuters</div>' });
    expect(provenance.sources).toEqual([expect.objectContaining({ name: 'Reuters', relation: 'wire' })]);
    expect(provenance.verdict).toBe('wire');
    expect(provenance.flags).toContain('no-person-named');
  });

  test('the outlet in the byline is no person', () => {
    const { bylines } = on({ row: '<div>By Valley Bulletin</div>' });
    expect(bylines).toEqual([expect.objectContaining({ name: 'Valley Bulletin', rejected: 'publisher' })]);
  });
});

describe('pictures', () => {
  test('are counted, with or without a credit', () => {
    const figure = (caption: string, n: number) =>
      `<figure><img src="https://c.example/${n}.jpg" width="800"><figcaption>${caption}</figcaption></figure>`;
    const { imageCredits, pictures } = on({
      tail: `${figure('The quay. Photo: Ingrid Vale', 1)}<p>The bell rings.</p>${figure('Fog over the channel in March', 2)}`,
    });
    expect(pictures).toBe(2);
    expect(imageCredits.map(({ credit }) => credit)).toEqual(['Ingrid Vale']);
  });

  test.each([
    ['The quay. Photo: Ingrid Vale / Northwater Pictures', 'en', ['Ingrid Vale / Northwater Pictures']],
    ['The quay. Ingrid Vale/AFP', 'en', ['Ingrid Vale/AFP']],
    ['The quay (Getty Images)', 'en', ['Getty Images']],
    ['The quay © Ingrid Vale', 'en', ['Ingrid Vale']],
    ['Photograph by Ingrid Vale', 'en', ['Ingrid Vale']],
    ['The quay in the photo that hangs by the door.', 'en', []],
    ['老码头。（视觉中国）', 'zh-Hans', ['视觉中国']],
    ['老码头。摄影：林远', 'zh-Hans', ['林远']],
    ['老码头。（林远摄）', 'zh-Hans', ['林远']],
  ])('%s', (text, language, credits) => {
    expect(reading({ text, place: 'caption' }, language).imageCredits.map(({ credit }) => credit)).toEqual(credits);
  });
});

test('nothing read is told as nothing, without a verdict', () => {
  expect(on({})).toEqual({
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
    flags: ['no-person-named'],
  });
});

describe('what stands around a name is not the name', () => {
  test.each([
    [
      'This article was originally published by Tidewater Review and does not necessarily reflect the views of Harbor Mirror.',
      ['Tidewater Review'],
    ],
    ['Source: https://www.courier.example/News/Fog', []],
    ['Source: She told us herself.', []],
  ])('%s', (text, expected) => {
    expect(names(reading({ text, place: 'tail' }, 'en'))).toEqual(expected);
  });

  test('来源：南湾参考；海岬发布', () => {
    expect(names(reading({ text: '来源：南湾参考；海岬发布', place: 'tail' }, 'zh-Hans'))).toEqual([
      '南湾参考',
      '海岬发布',
    ]);
  });

  test('the sources of five charts are none of the article', () => {
    const charts = 'ABCDE'.replace(
      /./gu,
      '<p>The count of ferries, chart $&, rose again this year.</p><p>Source: County count $&</p>',
    );
    expect(names(on({ tail: charts }))).toEqual([]);
  });

  test('a byline ends before its place', () => {
    const { bylines } = on({ row: '<div>By Ingrid Vale in Northmere</div>' });
    expect(bylines.map(({ name }) => name)).toEqual(['Ingrid Vale']);
  });
});

describe('as the page prints it', () => {
  const credits = ({ sources }: { sources: { name: string; relation: string; quote?: { exact: string } }[] }) =>
    sources.map(({ name, relation, quote }) => `${relation}: ${name} | ${quote?.exact}`);

  test('an agency and its company are two credits, each with its own words', () => {
    expect(
      credits(
        on({
          lang: 'de',
          row: '<div>Von Ingrid Vale und Lorenz Kley, dpa</div>',
          tail: '<p>© dpa-infocom, dpa:260102-99-12345/6 (dpa)</p>',
        }),
      ),
    ).toEqual([
      'wire: dpa | Von Ingrid Vale und Lorenz Kley, dpa',
      'wire: dpa-infocom | © dpa-infocom, dpa:260102-99-12345/6 (dpa)',
    ]);
  });

  test('an agency’s number is shown where nothing else names it', () => {
    expect(credits(on({ lang: 'de', tail: '<p>dpa:260102-99-12345/6</p>' }))).toEqual([
      'wire: dpa | dpa:260102-99-12345/6',
    ]);
    expect(
      credits(on({ lang: 'de', row: '<div>Von Ingrid Vale, dpa</div>', tail: '<p>dpa:260102-99-12345/6</p>' })),
    ).toEqual(['wire: dpa | Von Ingrid Vale, dpa']);
  });

  test('an agency and the outlet that sign together are shown with all of their row', () => {
    expect(credits(on({ publisher: 'The Quay', row: '<div class="author">AFP/The Quay</div>' }))).toEqual([
      'wire: AFP | AFP/The Quay',
      'self: The Quay | AFP/The Quay',
    ]);
  });

  test('each outlet of a list of links helped', () => {
    const tail =
      '<p><em>With reports from <a href="https://tidewater.example/1">Tidewater</a> and <a href="https://muelle.example/2">El Muelle</a></em></p>';
    expect(on({ tail }).sources.map(({ name, relation }) => `${relation}: ${name}`)).toEqual([
      'contributed: Tidewater',
      'contributed: El Muelle',
    ]);
  });

  test('an office’s short name is its own on its own site', () => {
    expect(
      on({ lang: 'zh-Hans', publisher: '潮声省文化和旅游厅', row: '<div>信息来源：省文旅厅</div>' }).sources,
    ).toMatchObject([{ name: '省文旅厅', relation: 'self' }]);
  });

  test('a desk that signs below the text makes it the outlet’s own', () => {
    const page = on({
      lang: 'de',
      publisher: 'Harbor News',
      tail: '<p><em>HN-Redaktion</em></p><p>Hat Ihnen der Text gefallen?</p>',
    });
    expect(page).toMatchObject({ verdict: 'own', sources: [{ name: 'HN-Redaktion', relation: 'self' }] });
  });

  test('a translator in the byline makes it a translation', () => {
    const page = on({ lang: 'de', row: '<div>Von Ingrid Vale</div><div>Übersetzt von Tomas Okafor</div>' });
    expect(page.verdict).toBe('translated');
    expect(page.disclaimers.map(({ kind }) => kind)).toEqual(['translation']);
  });

  test('a platform hosts what its account put there, and an outlet that is named otherwise is named', () => {
    const notice = '<p>特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p>';
    const onPortal = (row: string) => on({ lang: 'zh-Hans', url: 'https://portal.example/1', row, tail: notice });
    expect(onPortal('<div>来源：<a href="https://portal.example/media/7">松间小站</a></div>').verdict).toBe('hosted');
    expect(onPortal('<div>来源：潮声晚报</div>').verdict).toBe('republished');
  });

  test('a desk that signs above the text goes before the many writers of the page’s data', () => {
    const head = jsonLd({ '@type': 'NewsArticle', author: [{ name: 'Ines Vale' }, { name: 'Lorenz Kley' }] });
    const page = on({
      lang: 'de',
      publisher: 'Harbor News',
      head,
      row: '<div>HN-Redaktion 18.07.2026, 11.08 Uhr</div>',
    });
    expect(page.bylines.filter(({ rejected }) => !rejected)).toEqual([]);
    expect(page.sources).toMatchObject([{ name: 'HN-Redaktion', relation: 'self' }]);
  });

  test('an agency’s code in brackets is the name that the press knows it by', () => {
    const row = '<div>Diese Meldung wurde automatisch von der Deutschen Presse-Agentur (dpa) übernommen.</div>';
    expect(on({ lang: 'de', row }).sources.map(({ name }) => name)).toEqual(['dpa']);
  });
});

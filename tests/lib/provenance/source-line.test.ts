import { describe, expect, test } from 'vitest';
import { on, reading, sourcesOf, wordsOf } from './page-of.ts';

type Row = [language: string, text: string, sources: string[]];

describe('labelled rows', () => {
  test.each<Row>([
    ['en', 'Source: Valley Courier', ['republished: Valley Courier']],
    ['en', 'SOURCE | Valley Courier', ['republished: Valley Courier']],
    ['en', 'Last updated: Mar 14, 2026 01:41 PM | Source: Valley Courier', ['republished: Valley Courier']],
    ['en', 'Via: Valley Courier', ['republished: Valley Courier']],
    ['en', 'Source: PR Newswire', ['press-release: PR Newswire']],
    ['zh-Hans', '来源：美通社', ['press-release: 美通社']],
    ['en', 'Source: Reuters', ['wire: Reuters']],
    ['en', 'Source: Valley Bulletin', ['self: Valley Bulletin']],
    ['de', 'Quelle: St. Nordhafener Tagblatt', ['republished: St. Nordhafener Tagblatt']],
    ['de', 'Quelle: sid/dpa', ['wire: sid', 'wire: dpa']],
    ['de', 'Quelle: valley-bulletin.example, ino/dpa', ['self: valley-bulletin.example', 'contributed: dpa']],
    ['de', 'Quelle: valley-bulletin.example', ['self: valley-bulletin.example']],
    ['fr', 'Source : AFP', ['wire: AFP']],
    ['nl', 'Bron: BELGA', ['wire: BELGA']],
    ['pl', 'Źródło: Kurier Portowy', ['republished: Kurier Portowy']],
    ['zh-Hans', '2026-03-14 10:21 来源: 长湖财经 举报', ['republished: 长湖财经']],
    ['zh-Hans', '2026-03-14 12:11来源：东港网作者：周以宁', ['republished: 东港网']],
    ['zh-Hans', '本文来源：北岭晚报 责任编辑：何青_N2071', ['republished: 北岭晚报']],
    [
      'zh-Hans',
      '发稿时间：2026-03-14 08:42:00 来源： 南湾日报海外版 潮声网',
      ['republished: 南湾日报海外版', 'republished: 潮声网'],
    ],
    [
      'zh-Hans',
      '来源|南湾参考、海岬发布、东港晚报',
      ['republished: 南湾参考', 'republished: 海岬发布', 'republished: 东港晚报'],
    ],
    ['zh-Hans', '（来源：参考消息、潮声网等）', ['republished: 参考消息', 'republished: 潮声网']],
    ['zh-Hans', '图文来源：潮声周刊', ['republished: 潮声周刊']],
    ['zh-Hans', '来源：“潮声观察”微信公众号', ['republished: 潮声观察']],
    ['zh-Hans', '来源：“潮声观察”（微信公众号）', ['republished: 潮声观察']],
    ['zh-Hans', '来源：潮声网 记者林远', ['republished: 潮声网']],
    ['zh-Hans', '来源：潮声网、记者林远', ['republished: 潮声网']],
    ['zh-Hans', '来源：潮声网 港湾日报', ['republished: 潮声网', 'republished: 港湾日报']],
    ['zh-Hans', '来源：记者之家', ['republished: 记者之家']],
    ['zh-Hans', '来源：潮声网（林远）', ['republished: 潮声网']],
    ['zh-Hans', '来源：潮声网 字数：1200', ['republished: 潮声网']],
    ['zh-Hans', '来源：潮声网 图源：视觉中国', ['republished: 潮声网']],
    ['zh-Hans', '来源｜潮声网综合新华社', ['republished: 潮声网', 'wire: 新华社']],
    ['zh-Hans', '2026-03-02 09:15 潮声网 作者：林远', ['republished: 潮声网']],
    ['zh-Hans', '2026-03-02 09:15 文化 编辑：何青', []],
    ['zh-Hans', '来源：综合新华社、潮声网', ['contributed: 新华社', 'contributed: 潮声网']],
    ['zh-Hans', '来源：东港日报、潮声网综合', ['contributed: 东港日报', 'contributed: 潮声网']],
    ['en', 'Sources: Reuters and AFP', ['wire: Reuters', 'wire: AFP']],
    ['en', 'Sources: Reuters, city records, police report', []],
    ['en', 'Sources: The Quay, Reuters', []],
    ['en', 'Information from: The Quay, https://quay.example', ['republished: The Quay']],
    ['vi', 'Theo TTXVN', ['wire: TTXVN']],
    ['en', 'Source: Tidewater Review via Harbour News', ['republished: Tidewater Review']],
    ['zh-Hans', '综合新闻', []],
    ['zh-Hans', '综合东港日报、潮声网', ['republished: 东港日报', 'republished: 潮声网']],
    ['de', 'Quelle dpa', ['wire: dpa']],
    ['zh-Hans', '来源：本站原创 作者：林远', ['self: 本站原创']],
    ['zh-Hant', '2026年01月13日 06:34:06  來源：東港時報', ['republished: 東港時報']],
    ['ja', '2026/3/4 10:21 配信元：東港ニュース', ['republished: 東港ニュース']],
    ['ko', '기사 출처 : 솔숲신문', ['republished: 솔숲신문']],
  ])('%s: %s', (language, text, sources) => {
    expect(sourcesOf(reading({ text, place: 'head' }, language), 'source-line')).toEqual(sources);
  });

  test('the name ends where its element ends', () => {
    const row = '<div><span>Quelle: Hafenbote</span><span>Artikelrechte erwerben</span></div>';
    expect(wordsOf(on({ lang: 'de', row }))).toEqual(['Quelle: Hafenbote']);
  });

  test.each([
    ['zh-Hans', '文章来源：“海岸观察”', '文章来源：“海岸观察”'],
    ['zh-Hans', '（来源：《东港晚报》）', '来源：《东港晚报》'],
    ['zh-Hant', '來源：「東港時報」', '來源：「東港時報」'],
    ['de', 'Quelle: „Hafenbote“', 'Quelle: „Hafenbote“'],
    ['en', '“Fog stays,” they said. Source: Valley Courier”', 'Source: Valley Courier'],
  ])('the words end behind the sign that closes a name: %s: %s', (language, text, words) => {
    expect(wordsOf(reading({ text, place: 'tail' }, language))).toEqual([words]);
  });

  test('a title that is linked names the outlet by its address', () => {
    const tail =
      '<p>Quelle: <a href="https://www.tidewater.example/fog">Harbour pushes buses for the whole of the month as ferry stops</a></p>';
    expect(on({ lang: 'de', tail }).sources).toMatchObject([
      { name: 'tidewater.example', relation: 'republished', url: 'https://www.tidewater.example/fog' },
    ]);
  });

  test('a label of Han right before a name that is known as one', () => {
    const words = (row: string) => on({ lang: 'zh-Hans', row }).sources.map(({ quote }) => quote?.exact);
    expect(words('<p>2026-03-14 21:30| 来源潮声网| 0 条评论</p>')).toEqual(['来源潮声网']);
    expect(words('<p>2026-03-14 21:30| 来源广泛| 0 条评论</p>')).toEqual([]);
  });

  test('the outlet and another beside it, below the text', () => {
    expect(sourcesOf(on({ tail: '<p>Valley Bulletin / Hora del Puerto</p>' }))).toEqual([
      'republished: Hora del Puerto',
      'self: Valley Bulletin',
    ]);
    expect(sourcesOf(on({ tail: '<p>Coast / Hora del Puerto</p>' }))).toEqual([]);
  });

  test('several elements may be one list', () => {
    const row =
      '<div>Source: <a href="https://a.example/">Valley Courier</a>, <a href="https://b.example/">The Quay</a></div>';
    expect(sourcesOf(on({ row }))).toEqual(['republished: Valley Courier', 'republished: The Quay']);
  });

  test('what stands behind the name is a notice, whatever parts them', () => {
    const text = '来源：潮声周刊，版权归原作者所有，如有侵权请联系删除。';
    const provenance = reading({ text, place: 'tail' }, 'zh-Hans');
    expect(sourcesOf(provenance)).toEqual(['republished: 潮声周刊']);
    expect(provenance.disclaimers.map(({ kind }) => kind)).toEqual(['takedown']);
  });

  test('an outlet that the story mentions is not the page’s own', () => {
    const row = '<div>来源：潮声周刊</div>';
    const tail = '<p>关于停航的事，潮声周刊问过船长，船长说他打算粉刷厨房。</p>';
    expect(sourcesOf(on({ lang: 'zh-Hans', row, tail }))).toEqual(['republished: 潮声周刊']);
  });

  test('what stands behind the name is a notice', () => {
    const text = '文章来源: 潮声周刊 – 新闻取自各大媒体,新闻内容并不代表本网立场!';
    const provenance = reading({ text, place: 'tail' }, 'zh-Hans');
    expect(sourcesOf(provenance)).toEqual(['republished: 潮声周刊']);
    expect(provenance.disclaimers.map(({ kind }) => kind)).toEqual(['no-endorsement']);
  });
});

describe('rows without a label', () => {
  test.each<Row>([
    ['zh-Hans', '2026年03月14日 09:05 潮声网', ['republished: 潮声网']],
    ['zh-Hans', '潮声网 2026-03-14 09:05', ['republished: 潮声网']],
    ['zh-Hans', '2026-03-14 09:05 新华网', ['wire: 新华网']],
    ['zh-Hans', '2026-03-14 09:05', []],
    ['zh-Hans', '2026-03-14 09:05 林远', []],
    ['zh-Hans', '2026-03-14 09:05 国际', []],
    ['zh-Hans', '潮声网', []],
  ])('%s: %s', (language, text, sources) => {
    expect(sourcesOf(reading({ text, place: 'head' }, language), 'source-line')).toEqual(sources);
  });

  test('alone in the last line', () => {
    expect(sourcesOf(reading({ text: '（潮声日报）', place: 'tail' }, 'zh-Hans'))).toEqual(['republished: 潮声日报']);
    expect(sourcesOf(reading({ text: '（南湾港务局）', place: 'tail' }, 'zh-Hans'))).toEqual([]);
    expect(sourcesOf(reading({ text: '潮声日报', place: 'tail' }, 'zh-Hans'))).toEqual(['republished: 潮声日报']);
  });

  test.each<Row>([
    ['zh-Hans', '（新华社）', ['wire: 新华社']],
    ['zh-Hans', '（据新华社）', ['wire: 新华社']],
    ['zh-Hans', '据新华社、潮声网等', ['wire: 新华社', 'republished: 潮声网']],
    ['zh-Hans', '（林远/东港日报）', ['republished: 东港日报']],
    ['ja', '（港ニュース）', ['republished: 港ニュース']],
    ['vi', 'Lan Anh (Theo Reuters)', ['wire: Reuters']],
    ['zh-Hans', '（据潮位表）', []],
    ['en', 'Source of the river', []],
  ])('in the last line, %s: %s', (language, text, sources) => {
    expect(sourcesOf(reading({ text, place: 'tail' }, language))).toEqual(sources);
  });

  test('set as a heading below the text', () => {
    const heading = '<h4>Quelle: Hafenbote</h4>';
    expect(sourcesOf(on({ lang: 'de', after: heading }))).toEqual(['republished: Hafenbote']);
    expect(sourcesOf(on({ lang: 'de', middle: heading }))).toEqual([]);
  });
});

describe('a source that has written about itself', () => {
  test.each<Row>([
    ['de', 'Quelle: Hochschule Nordwasser, Pressemitteilung', ['press-release: Hochschule Nordwasser']],
    ['de', 'Quelle: Pressemitteilung Hochschule Nordwasser', ['press-release: Hochschule Nordwasser']],
    ['en', 'Source: Northwater University (press release)', ['press-release: Northwater University']],
    ['en', 'Source: press release', []],
  ])('%s: %s', (language, text, sources) => {
    const provenance = reading({ text, place: 'tail' }, language);
    expect(sourcesOf(provenance)).toEqual(sources);
    expect(provenance.verdict).toBe('press-release');
  });

  test('the company in the headline', () => {
    const provenance = on({ headline: 'Nordwerk builds a quieter ferry', row: '<div>Source: Nordwerk</div>' });
    expect(sourcesOf(provenance)).toEqual(['press-release: Nordwerk']);
  });

  test('the company that the text begins with', () => {
    const lead = '<p>Nordwerk builds the tunnel’s new pumps, and will do so until the autumn.</p>';
    expect(sourcesOf(on({ lead, tail: '<p>Source: Nordwerk</p>' }))).toEqual(['press-release: Nordwerk']);
    expect(sourcesOf(on({ tail: '<p>Source: Nordwerk</p>' }))).toEqual(['republished: Nordwerk']);
  });

  test('whoever’s newsroom the name is linked to', () => {
    const tail = '<p>Source: <a href="https://nordwerk.example/press/2026/pumps">Nordwerk</a></p>';
    expect(sourcesOf(on({ tail }))).toEqual(['press-release: Nordwerk']);
  });

  test('in Han the kind of text may be all that is named', () => {
    expect(sourcesOf(on({ lang: 'zh-Hans', row: '<p>来源：商讯</p>' }))).toEqual(['press-release: 商讯']);
  });

  test('but not a newspaper in the headline', () => {
    const provenance = on({ headline: 'Harbour Times wins a prize', row: '<div>Source: Harbour Times</div>' });
    expect(sourcesOf(provenance)).toEqual(['republished: Harbour Times']);
  });
});

describe('the same label where it credits nobody', () => {
  test.each<[what: string, ...Row]>([
    ['a study', 'de', 'Quelle: Valenstein A. et al.: Nebel über Kanälen. Journal of Fog Reports', []],
    ['a study', 'en', 'Source: Journal of Fog, doi 10.1000/182', []],
    ['what the writer read', 'en', 'Sources: Northmere Examiner, Valley Courier, The Quay', []],
    ['an address', 'en', 'Source: https://www.courier.example/News/Fog', []],
    ['a placeholder', 'zh-Hans', '来源：XXX', []],
    ['a site’s rule', 'zh-Hans', '凡本网注明“来源：XXX（非长湖网）”的作品，均转载自其它媒体。', []],
    ['a site’s rule', 'zh-Hans', '转载请注明来源：潮声周刊', []],
    ['nothing', 'zh-Hans', '来源: | 发布时间: 2026-03-14 | 浏览次数: 2168', []],
    ['nothing', 'en', 'Source:', []],
    ['nobody', 'zh-Hans', '来源：网络', []],
    ['nobody', 'en', 'SOURCE: News agencies', []],
    ['a word that ends so', 'zh-Hans', '主要盈利来源：租金与停车费，还有一间小卖部。', []],
    ['data', 'zh-Hans', '数据来源未经用户授权，因此不能公布。', []],
    ['a sentence', 'en', 'The river is the source: everything here depends on it.', []],
  ])('%s (%s): %s', (_, language, text, sources) => {
    expect(sourcesOf(reading({ text, place: 'tail' }, language))).toEqual(sources);
  });

  test.each([
    ['the page’s foot', { after: '<footer><p>Source: Valley Courier</p></footer>' }],
    ['a footer inside another box', { after: '<footer><div><div>Source: Valley Courier</div></div></footer>' }],
    ['a contentinfo', { after: '<div role="contentinfo"><p>Source: Valley Courier</p></div>' }],
    ['a table’s note', { middle: '<p>Source: County count of ferries</p>' }],
    ['far below', { after: `${'<div>Fares rise</div><div>Weather</div>'.repeat(10)}<p>Source: Valley Courier</p>` }],
    ['a heading', { tail: '<h3>Source: Valley Courier</h3><p>So says a note on the wall.</p>' }],
  ])('%s', (_, parts) => {
    expect(sourcesOf(on(parts))).toEqual([]);
  });

  test('what a checked claim is from', () => {
    expect(sourcesOf(on({ row: '<p class="statement-source">Source: Harbor Trust, March 3, 2026</p>' }))).toEqual([]);
  });

  test('a link’s label is no name', () => {
    const tail = '<p>Source: <a href="https://courier.example/fog">Link</a></p>';
    expect(sourcesOf(on({ tail }))).toEqual([]);
  });

  test.each([['综合自：新华社、潮声网'], ['原文链接：潮声周刊'], ['声明：未经许可转载自潮声网']])(
    'a last line with a colon in it is no outlet’s name: %s',
    (text) => {
      const { sources } = reading({ text, place: 'tail' }, 'zh-Hans');
      expect(sources.map(({ name }) => name)).not.toContain(text);
    },
  );

  test('an article’s own footer is its end', () => {
    expect(sourcesOf(on({ tail: '<footer>Source: Valley Courier</footer>' }))).toEqual(['republished: Valley Courier']);
  });

  test('a rejected line is told with its reason', () => {
    const rejected = (text: string, language: string) =>
      reading({ text, place: 'tail' }, language).evidence.map((candidate) => candidate.rejected);
    expect(rejected('来源：', 'zh-Hans')).toEqual(['empty']);
    expect(rejected('来源：XXX', 'zh-Hans')).toEqual(['placeholder']);
    expect(rejected('来源：网络', 'zh-Hans')).toEqual(['nominal']);
    expect(rejected('Source: https://courier.example/fog', 'en')).toEqual(['not-an-outlet']);
  });
});

test('brackets behind a linked title say whose the linked film is', () => {
  const row =
    '<p><a href="https://films.example/7">渡船上的一天，守门人的灯</a><span>（来源：潮声视频）</span></p><p>来源：东港日报</p>';
  expect(sourcesOf(on({ lang: 'zh-Hans', row }))).toEqual(['republished: 东港日报']);
});

describe('rows of a Chinese portal without a label', () => {
  const portal = { lang: 'zh-Hans', publisher: '长湖网', url: 'https://www.changhu.example/a' };

  test.each([
    ['<div>2026年03月02日 长湖网</div>', ['self: 长湖网']],
    ['<div>2026年03月02日 长湖网 字号 分享</div>', []],
    ['<div>2026年03月02日 东港日报 字号 分享</div>', ['republished: 东港日报']],
    ['<div><span>2026-03-02</span><span class="source">石桥夜话</span></div>', ['republished: 石桥夜话']],
    ['<div><span>2026-03-02</span><span class="source">网络</span></div>', []],
    ['<div><span>2026-03-02</span><span class="source">分享</span></div>', []],
    ['<div><span class="source">国际新闻</span><span>2026-03-02</span></div>', []],
  ])('%s', (row, sources) => {
    expect(sourcesOf(on({ ...portal, row }))).toEqual(sources);
  });
});

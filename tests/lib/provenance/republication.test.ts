import { describe, expect, test } from 'vitest';
import { on, reading, sourcesOf, wordsOf } from './page-of.ts';

type Row = [language: string, text: string, sources: string[]];

describe('where a text was before', () => {
  test.each<Row>([
    [
      'en',
      'This article was originally published by Tidewater Review. Read the original article.',
      ['republished: Tidewater Review'],
    ],
    [
      'en',
      'This article originally appeared at The Lockkeeper. Copyright 2015. Follow The Lockkeeper on Harbourbook.',
      ['republished: The Lockkeeper'],
    ],
    ['en', 'This post originally appeared on Grit.', ['republished: Grit']],
    ['en', 'First published in Orbital Week.', ['republished: Orbital Week']],
    [
      'en',
      'This story was provided by OrbitNews, dedicated to covering all aspects of the launch industry.',
      ['republished: OrbitNews'],
    ],
    [
      'en',
      'This article is republished from The Conversation under a Creative Commons license.',
      ['republished: The Conversation'],
    ],
    [
      'en',
      'This article was originally published on quayside and has been republished here with permission.',
      ['republished: quayside'],
    ],
    ['de', 'Dieser Artikel ist zuerst bei "Kaimauer" erschienen.', ['republished: Kaimauer']],
    [
      'de',
      'Die Redaktion hat diese Meldung nicht bearbeitet. Sie wurde automatisch von der Deutschen Presse-Agentur (dpa) übernommen.',
      ['wire: dpa'],
    ],
    [
      'fr',
      'Cet article est republié à partir de The Conversation sous licence Creative Commons.',
      ['republished: The Conversation'],
    ],
    ['es', 'Este artículo fue publicado originalmente en El Muelle.', ['republished: El Muelle']],
    ['zh-Hans', '本文转载自微信公众号“石桥夜话”，作者陆川。', ['republished: 石桥夜话']],
    ['zh-Hans', '本文首发于潮声周刊，版权归作者所有。', ['republished: 潮声周刊']],
    ['zh-Hans', '本文来自潮声周刊，作者陆川。', ['republished: 潮声周刊']],
    ['ja', '（本記事は、潮見オンラインで2017年6月8日に掲載した記事からの転載です。）', ['republished: 潮見オンライン']],
    ['ko', '이 기사는 나루터저널에 처음 게재됐습니다.', ['republished: 나루터저널']],
  ])('%s: %s', (language, text, sources) => {
    expect(sourcesOf(reading({ text, place: 'tail' }, language))).toEqual(sources);
  });

  test('the sentence alone is quoted', () => {
    const text = 'The bell rings at six. This article was originally published by Tidewater Review. Nobody came.';
    expect(wordsOf(reading({ text, place: 'tail' }))).toEqual([
      'This article was originally published by Tidewater Review.',
    ]);
  });

  test.each([
    ['below the headline', { row: '<div>This article first appeared in Tidewater Review.</div>' }],
    ['in the first paragraph', { lead: '<p>This article first appeared in Tidewater Review.</p>' }],
    ['at the end', { tail: '<p>This article first appeared in Tidewater Review.</p>' }],
    ['below the text', { after: '<div>This article first appeared in Tidewater Review.</div>' }],
  ])('%s', (_, parts) => {
    expect(on(parts)).toMatchObject({ verdict: 'republished', confidence: 'stated' });
  });

  test('a name that is a link is the link’s words', () => {
    const { sources } = on({
      tail: '<p>This article first appeared in <a href="https://t.example/fog">Tide and Harbour by Night</a> on Monday.</p>',
    });
    expect(sources).toEqual([
      expect.objectContaining({ name: 'Tide and Harbour by Night', url: 'https://t.example/fog' }),
    ]);
  });

  test.each([
    ['Tidewater', 'TIDEWATER US'],
    ['Valley Bulletin', 'VALLEY BULLETIN US'],
  ])('%s’s other outlet is another outlet: %s', (publisher, name) => {
    const tail = `<p>This article originally appeared on ${name}.</p>`;
    expect(sourcesOf(on({ publisher, url: 'https://bulletin.example/fog', tail }))).toEqual([`republished: ${name}`]);
  });
});

describe('what only looks so', () => {
  test.each<[what: string, ...Row]>([
    ['its own outlet', 'en', 'Originally published on Valley Bulletin.', ['self: Valley Bulletin']],
    ['an hour', 'en', 'This article was originally published at 2:05 p.m.', []],
    ['a day', 'en', 'This article was first published on 29 November 2016.', []],
    ['a day', 'en', 'This article was originally published on Nov. 29, 2016, and has been updated.', []],
    ['a day', 'de', 'Dieser Artikel ist ursprünglich am 6. Januar 2026 erschienen.', []],
    ['a day', 'fr', 'Cet article a été publié initialement le 12 avril 2021.', []],
    ['a day', 'es', 'Este artículo fue publicado originalmente el 12 de abril de 2021.', []],
    ['this page is the original', 'en', 'This article was reprinted on Tidewater.com.', []],
    ['this page is the original', 'en', 'A version of this article also appeared in Tidewater Review.', []],
    ['an author', 'en', 'Reprinted by permission of the author.', []],
    ['a book’s edition', 'en', 'First published in Great Britain in 2019 by Harbour House.', []],
    ['a paper edition', 'en', 'This article appeared in print on April 3, on page A4.', []],
    ['what happened in the story', 'en', 'The theft was originally reported by witnesses on the quay.', []],
    ['no outlet', 'en', 'This article was originally published in my head.', []],
    ['an app that is asked for', 'zh-Hans', '本文来自潮声周刊，更多原创资讯请下载客户端。', []],
    ['a rule', 'zh-Hans', '未经本报授权，不得转载自本报的内容。', []],
    ['a whale', 'zh-Hans', '这种油来源于鲸鱼，旧时用来点灯。', []],
  ])('%s (%s): %s', (_, language, text, sources) => {
    expect(sourcesOf(reading({ text, place: 'tail' }, language))).toEqual(sources);
  });

  test('a sentence in the middle of a long paragraph is the story’s', () => {
    const long = 'The trust keeps the old papers in a chest by the stairs. '.repeat(6);
    const middle = `<p>${long}This article was originally published by Tidewater Review. ${long}</p>`;
    expect(sourcesOf(on({ middle }))).toEqual([]);
  });

  test.each([
    ['a list of other stories', { after: '<ul><li>This story first appeared in Tidewater Review.</li></ul>' }],
    [
      'the page’s foot',
      { after: '<footer><p>This article was originally published by Tidewater Review.</p></footer>' },
    ],
    ['a heading', { tail: '<h2>This story first appeared in Tidewater Review</h2><p>So says a note on the wall.</p>' }],
    [
      'a reader’s comment',
      { after: '<section class="comments"><p>This story first appeared in Tidewater Review.</p></section>' },
    ],
  ])('%s', (_, parts) => {
    expect(sourcesOf(on(parts))).toEqual([]);
  });
});

describe('whose it is in part', () => {
  test.each<Row>([
    ['en', 'With files from The Canadian Press', ['contributed: The Canadian Press']],
    [
      'en',
      'Associated Press writers Ines Vale in Northmere, and Tomas Okafor in Ashby contributed to this report.',
      ['contributed: Associated Press'],
    ],
    ['de', 'Mit Material von dpa und AFP', ['contributed: dpa', 'contributed: AFP']],
    ['de', 'Mit Material von MDR', ['contributed: MDR']],
    ['en', 'With reports from Marea and La Costa', ['contributed: Marea', 'contributed: La Costa']],
    ['en', 'Additional reporting by AFP.', ['contributed: AFP']],
    ['fr', 'Par la rédaction avec AFP', ['contributed: AFP']],
    ['es', '(Con información de AFP, EFE y Reuters)', ['contributed: AFP', 'contributed: EFE', 'contributed: Reuters']],
    ['pt', 'Com informações da Agência Brasil', ['contributed: Agência Brasil']],
    ['zh-Hans', '（综合新华社、潮声网报道）', ['contributed: 新华社', 'contributed: 潮声网']],
    ['ja', 'この記事は共同通信の配信記事を含みます。', ['contributed: 共同通信']],
  ])('%s: %s', (language, text, sources) => {
    expect(sourcesOf(reading({ text, place: 'tail' }, language))).toEqual(sources);
  });

  test('with a writer it stays the outlet’s own', () => {
    const provenance = on({ row: '<div>By Ingrid Vale</div>', tail: '<p>With files from The Canadian Press</p>' });
    expect(provenance.verdict).toBe('own-with-agency');
  });

  test.each<Row>([
    ['en', 'Ines Vale contributed to this report.', []],
    ['en', 'The storm contributed to this report of high water.', []],
    ['en', 'Rain contributed to the flood.', []],
    ['de', 'Die Künstlerin arbeitet mit Material von alten Booten.', []],
    ['es', 'El capitán llegó con información de la otra orilla.', []],
  ])('not %s: %s', (language, text, sources) => {
    expect(sourcesOf(reading({ text, place: 'tail' }, language))).toEqual(sources);
  });
});

describe('a translation', () => {
  test.each<Row>([
    [
      'en',
      'This is a translation of an article originally published in Journal du Quai.',
      ['translated: Journal du Quai'],
    ],
    [
      'de',
      'Dieser Artikel ist eine Übersetzung, im Original ist er in der schottischen Tageszeitung Harbour Mail erschienen.',
      ['translated: Harbour Mail'],
    ],
    ['zh-Hans', '本文编译自英国《潮汐评论》网站。', ['translated: 潮汐评论']],
    [
      'zh-Hans',
      '【美国The Quay Review作品的中文相关权益归长湖公司独家所有。未经授权，不得转载、摘编等。】',
      ['translated: The Quay Review'],
    ],
    ['ja', '（この記事は「潮見評論」の英語記事を翻訳したものです）', ['translated: 潮見評論']],
  ])('%s: %s', (language, text, sources) => {
    const provenance = reading({ text, place: 'tail' }, language);
    expect(sourcesOf(provenance)).toEqual(sources);
    expect(provenance.verdict).toBe('translated');
  });

  test.each([
    ['en', 'Translated from the German by Ines Vale'],
    ['de', 'Dieser Artikel wurde im Original auf Englisch veröffentlicht.'],
    ['zh-Hans', '（编译/林靖）'],
    ['de', 'Aus dem Englischen von Henrike Aldersand'],
  ])('%s: of nobody by name, %s', (language, text) => {
    const provenance = reading({ text, place: 'tail' }, language);
    expect(provenance).toMatchObject({ verdict: 'translated', sources: [] });
    expect(provenance.disclaimers.map(({ kind }) => kind)).toEqual(['translation']);
  });

  test('whoever else is credited is whom it was translated from', () => {
    const tail = '<p>Source: Journal du Quai</p><p>Translated from the French by Ada Brook</p>';
    expect(sourcesOf(on({ tail }))).toEqual(['translated: Journal du Quai']);
  });

  test.each([
    ['en', 'Read the Spanish version of this article translated by Ines Vale.'],
    ['en', 'Her letters were translated from Spanish in the ferry house.'],
    ['de', 'Der Roman wurde in zwölf Sprachen übersetzt.'],
    ['zh-Hans', '码头上的牌子译自拉丁语，在当地已经挂了一百年。'],
  ])('not %s: %s', (language, text) => {
    expect(reading({ text, place: 'tail' }, language).verdict).not.toBe('translated');
  });
});

describe('a text that its subject has written', () => {
  test.each<Row>([
    [
      'en',
      'This article is based on a press release from Alder Harbour Trust.',
      ['press-release: Alder Harbour Trust'],
    ],
    ['en', 'Materials provided by Northwater University.', ['press-release: Northwater University']],
    ['de', 'Pressemitteilung der Hafenwerke Nordmark', ['press-release: Hafenwerke Nordmark']],
    [
      'de',
      'Original-Content von: Hafenwerke Nordmark, übermittelt durch news aktuell',
      ['press-release: Hafenwerke Nordmark'],
    ],
    ['es', 'Fuente: Astilleros del Norte, nota de prensa', ['press-release: Astilleros del Norte']],
    ['zh-Hans', '以上新闻稿由南湾港务局提供。', ['press-release: 南湾港务局']],
  ])('%s: %s', (language, text, sources) => {
    const provenance = reading({ text, place: 'tail' }, language);
    expect(sourcesOf(provenance)).toEqual(sources);
    expect(provenance.verdict).toBe('press-release');
  });

  test.each([
    ['en', 'In a press release the trust said the roof would be mended.'],
    ['en', 'The press release by the door is from 1931.'],
    ['de', 'Die Stadt hat ihre Pressemitteilung am Abend zurückgezogen.'],
    ['zh-Hans', '港务局当天发了一份新闻稿，称航道已经清理完毕。'],
  ])('not %s: %s', (language, text) => {
    expect(reading({ text, place: 'tail' }, language).verdict).not.toBe('press-release');
  });
});

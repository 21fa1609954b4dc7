import { describe, expect, test } from 'vitest';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { jsonLd } from '../article/page-from.ts';
import { authorsOf, on, reading, sourcesOf } from './page-of.ts';

/** Everybody who signs: "author: Ingrid Vale", "technical-account: admin". */
const signed = ({ bylines }: Provenance) => bylines.map(({ name, role, rejected }) => `${rejected ?? role}: ${name}`);

type Row = [language: string, text: string, names: string[]];

describe('labels and roles', () => {
  test.each<Row>([
    ['en', 'By Ingrid Vale', ['author: Ingrid Vale']],
    ['en', 'BY INGRID VALE', ['author: INGRID VALE']],
    ['en', 'By Ingrid Vale and Anselm Brodie', ['author: Ingrid Vale', 'author: Anselm Brodie']],
    [
      'en',
      'By Ingrid Vale, Anselm Brodie and Priya Hallworth',
      ['author: Ingrid Vale', 'author: Anselm Brodie', 'author: Priya Hallworth'],
    ],
    ['en', 'By Ingrid Vale Jr.', ['author: Ingrid Vale Jr']],
    ['en', 'By Ingrid Vale, Jr.', ['author: Ingrid Vale, Jr']],
    ['en', 'By Ingrid Vale for Tidewater Review', ['author: Ingrid Vale']],
    ['en', 'By Ingrid Vale of the Valley Bulletin', ['author: Ingrid Vale']],
    ['en', 'By Ingrid Vale, BBC News', ['author: Ingrid Vale']],
    ['en', 'Written by Ingrid Vale Published 3 April 2026', ['author: Ingrid Vale']],
    ['de', 'Von unserer Redakteurin Ingrid Valenstein', ['author: Ingrid Valenstein']],
    ['zh-Hans', '潮声记者：林远 潮声编辑：何青', ['author: 林远', 'editor: 何青']],
    ['zh-Hans', '来源：潮声网 记者林远 编辑何青', ['author: 林远', 'editor: 何青']],
    ['zh-Hans', '2026-03-02 09:15 作者：林远 字数：1200', ['author: 林远']],
    ['ja', '文：水野千晴／写真：林悟', ['author: 水野千晴', 'photographer: 林悟']],
    // who wrote and took the pictures
    ['en', 'Words and photos by Ingrid Vale', ['author: Ingrid Vale']],
    ['de', 'Text und Fotos: Ingrid Valenstein', ['author: Ingrid Valenstein']],
    ['fr', 'Texte et photos : Solène Vauquelin', ['author: Solène Vauquelin']],
    ['es', 'Texto y fotos: Inés Valdearenas', ['author: Inés Valdearenas']],
    ['pt', 'Texto e fotos: Ana Valdares', ['author: Ana Valdares']],
    ['sv', 'Text och foto: Ingrid Vale', ['author: Ingrid Vale']],
    ['fi', 'Teksti ja kuvat: Inka Valenranta', ['author: Inka Valenranta']],
    // roles in brackets behind the names
    [
      'de',
      'Ingrid Valenstein (Text) und Tomas Lindau (Fotos)',
      ['author: Ingrid Valenstein', 'photographer: Tomas Lindau'],
    ],
    ['fr', 'Solène Vauquelin (texte) et Luc Farge (photos)', ['author: Solène Vauquelin', 'photographer: Luc Farge']],
    ['ja', '水野千晴（文）、林悟（写真）', ['author: 水野千晴', 'photographer: 林悟']],
    ['de', 'Bürgermeisterin Ingrid Valenstein (Foto) freut sich über die neue Mole', []],
    ['en', 'By Ingrid Vale (Harbour News)', ['author: Ingrid Vale']],
    ['zh-Hans', '文章来源：潮声网 责任编辑 何青', ['editor: 何青']],
    ['en', 'By J. K. Vale', ['author: J. K. Vale']],
    ['en', 'Posted by Ingrid Vale at 5:11 AM', ['author: Ingrid Vale']],
    ['de', 'Eingestellt von Ingrid Vale um 12:53', ['author: Ingrid Vale']],
    ['de', 'Gastbeitrag von Ingrid Vale', ['author: Ingrid Vale']],
    ['en', 'By Ingrid Vale, MS, RDN', ['author: Ingrid Vale']],
    ['en', 'Edited by: Ingrid Vale | Written by: Anselm Brodie', ['editor: Ingrid Vale', 'author: Anselm Brodie']],
    ['ja', '文＝水野千晴　写真＝林悟', ['author: 水野千晴', 'photographer: 林悟']],
    ['ko', '입력 2026.03.14 10:00 김하늘 기자', ['author: 김하늘']],
    ['en', 'By Ingrid Vale Senior Politics Editor, The Quay', ['author: Ingrid Vale']],
    ['en', 'By Ingrid Vale, PhD', ['author: Ingrid Vale']],
    ['en', 'Analysis by Ingrid Vale, Quay Editor-at-large', ['author: Ingrid Vale']],
    ['en', 'The Northern and Southern ministries', []],
    ['en', 'By Ingrid Vale 3 April 2026', ['author: Ingrid Vale']],
    // a date behind the name, with its small word
    ['de', 'Geschrieben von Ingrid Valenstein am 3. April 2026', ['author: Ingrid Valenstein']],
    ['de', 'Eingestellt von Ingrid Valenstein am Mo., 03.04.2026 - 18:55', ['author: Ingrid Valenstein']],
    ['de', 'Von Ingrid Valenstein am Montag, 3. April 2026', ['author: Ingrid Valenstein']],
    ['fr', 'Par Solène Vauquelin le 3 avril 2026', ['author: Solène Vauquelin']],
    ['fr', 'Publié par Solène Vauquelin le 03/04/2026 à 18:55', ['author: Solène Vauquelin']],
    ['es', 'Por Inés Valdearenas el 3 de abril de 2026', ['author: Inés Valdearenas']],
    ['pt', 'Por Ana Valdares em 3 de abril de 2026', ['author: Ana Valdares']],
    ['it', 'Di Ines Valdarno il 3 aprile 2026', ['author: Ines Valdarno']],
    ['nl', 'Door Ines van Valen op 3 april 2026', ['author: Ines van Valen']],
    ['sv', 'Av Ingrid Vale den 3 april 2026', ['author: Ingrid Vale']],
    // a label behind the date
    ['en', 'April 3, 2026 by Ingrid Vale', ['author: Ingrid Vale']],
    ['en', 'Published on April 3, 2026 10:11 am by Ingrid Vale', ['author: Ingrid Vale']],
    ['de', '03.04.2026, 18:55 Uhr von Ingrid Valenstein', ['author: Ingrid Valenstein']],
    ['fr', 'Publié le 03/04/2026 par Solène Vauquelin', ['author: Solène Vauquelin']],
    ['es', '3 de abril de 2026 por Inés Valdearenas', ['author: Inés Valdearenas']],
    ['de', 'Erstellt am Fr., 03.04.2026 von Ingrid Valenstein', ['author: Ingrid Valenstein']],
    ['fr', 'Culture | vendredi 3 avril 2026 par Solène Vauquelin', ['author: Solène Vauquelin']],
    ['en', 'Founded in 1926 by Ingrid Vale', []],
    // a date that something else happened on
    ['en', 'Opened on April 3, 2026 by Ingrid Vale', []],
    ['de', 'Eröffnet am 3. April 2026 von Ingrid Valenstein', []],
    ['fr', 'Inauguré le 3 avril 2026 par Solène Vauquelin', []],
    ['es', 'Inaugurado el 3 de abril de 2026 por Inés Valdearenas', []],
    ['en', 'By Ingrid Vale | Apr 3, 2026 | 4 min read', ['author: Ingrid Vale']],
    [
      'en',
      'Words by Ingrid Vale | Photographs by Anselm Brodie',
      ['author: Ingrid Vale', 'photographer: Anselm Brodie'],
    ],
    ['en', 'Reporting by Ingrid Vale; editing by Priya Hallworth', ['author: Ingrid Vale', 'editor: Priya Hallworth']],
    ['en', 'Editor: Priya Hallworth', ['editor: Priya Hallworth']],
    ['en', 'Translated by Ines Vale', ['translator: Ines Vale']],
    ['en', 'By Ingrid Vale, Northmere', ['author: Ingrid Vale']],
    ['de', 'Von Ingrid Valenstein, Nordhafen', ['author: Ingrid Valenstein']],
    ['de', 'Von Ingrid Valenstein und Tomas Lindau', ['author: Ingrid Valenstein', 'author: Tomas Lindau']],
    ['de', 'Text: Henrike Aldersand, Fotos: Tomas Lindau', ['author: Henrike Aldersand', 'photographer: Tomas Lindau']],
    ['fr', 'Par Solène Vauquelin et Ada Brel', ['author: Solène Vauquelin', 'author: Ada Brel']],
    ['es', 'Por Inés Valdearenas y Tomás Okafor', ['author: Inés Valdearenas', 'author: Tomás Okafor']],
    ['it', 'di Ines Valdarno', ['author: Ines Valdarno']],
    [
      'en',
      'Words by Ingrid Vale Photographs by: Anselm Brodie',
      ['author: Ingrid Vale', 'photographer: Anselm Brodie'],
    ],
    ['ru', 'Текст: Пётр Заливин Фото: Вера Лугова', ['author: Пётр Заливин', 'photographer: Вера Лугова']],
    ['zh-Hans', '作者：林远 责任编辑：何青', ['author: 林远', 'editor: 何青']],
    ['zh-Hans', '文/林远 骆青禾', ['author: 林远', 'author: 骆青禾']],
    ['zh-Hans', '文｜林远', ['author: 林远']],
    ['zh-Hans', '（责编：牛沉、岳青）', ['editor: 牛沉', 'editor: 岳青']],
    ['zh-Hans', '[责任编辑：何青 PK155]', ['editor: 何青']],
    ['zh-Hans', '责任编辑：何青_NF4425', ['editor: 何青']],
    ['zh-Hans', '责任编辑：何青 | 版面编辑：沈岸(ZN028)', ['editor: 何青', 'editor: 沈岸']],
    ['zh-Hans', '2026-03-14 12:11来源：东港网作者：周以宁', ['author: 周以宁']],
    ['ja', '取材・文：青木春香 撮影：林遠 編集：沢田圭', ['author: 青木春香', 'photographer: 林遠', 'editor: 沢田圭']],
    ['ko', '취재: 김하늘 기자', ['author: 김하늘']],
  ])('%s: %s', (language, text, names) => {
    expect(signed(reading({ text, place: 'head' }, language))).toEqual(names);
  });

  test('the quote is the label and the name', () => {
    const { bylines } = reading({ text: '3 April 2026 | By Ingrid Vale | Coast', place: 'head' });
    expect(bylines).toEqual([
      expect.objectContaining({ quote: expect.objectContaining({ exact: 'By Ingrid Vale', place: 'head' }) }),
    ]);
  });

  test('a picture house is no photographer', () => {
    const { bylines } = reading({ text: 'Text: Ingrid Vale, Foto: Shutterstock', place: 'head' }, 'de');
    expect(bylines.map(({ name, role, rejected }) => [name, role, rejected])).toEqual([
      ['Ingrid Vale', 'author', undefined],
      ['Shutterstock', 'photographer', 'agency'],
    ]);
  });

  test('a label in a row of its own', () => {
    expect(authorsOf(on({ lang: 'de', row: '<div>von</div><div>Ingrid Valenstein</div>' }))).toEqual([
      'Ingrid Valenstein',
    ]);
  });

  test('first and last name in elements of their own', () => {
    expect(authorsOf(on({ row: '<div>By <span>Ingrid</span> <span>Vale</span></div>' }))).toEqual(['Ingrid Vale']);
  });

  test.each([
    ['By <a href="/1">Ingrid Vale</a> and <a href="/2">Anselm Brodie</a>'],
    ['By <a href="/1">Ingrid Vale</a>, <a href="/2">Anselm Brodie</a>'],
    ['By <a href="/1">Ingrid Vale</a>, <a href="/2">Anselm Brodie</a><span>3 April 2026</span>'],
  ])('names that are links: %s', (row) => {
    expect(authorsOf(on({ row: `<div>${row}</div>` }))).toEqual(['Ingrid Vale', 'Anselm Brodie']);
  });
});

describe('rows without a label', () => {
  test.each([
    ['a full name below the headline', 'en', '<p>14 March 2026</p><p>Ingrid Vale</p>', ['Ingrid Vale']],
    ['two of them', 'en', '<p>Ingrid Vale and Anselm Brodie</p><p>14 March 2026</p>', ['Ingrid Vale', 'Anselm Brodie']],
    ['with a date before it', 'en', '<p>11.12.2026 - Ingrid Vale</p>', ['Ingrid Vale']],
    ['with a date behind', 'en', '<p>Ingrid Vale 14 March 2026</p>', ['Ingrid Vale']],
    ['no tags behind a date', 'en', '<p>Ingrid Vale – 3 April 2026 – Coast, Tiny Vale</p>', ['Ingrid Vale']],
    ['no section of the site', 'en', '<p class="section">Coastal Affairs</p>', []],
    ['no link to a list', 'en', '<p><a href="/coast">Coastal Affairs</a></p>', []],
    ['a link to an author’s page', 'en', '<p><a href="/autor/ingrid-vale">Ingrid Vale</a></p>', ['Ingrid Vale']],
    ['not two nouns in German', 'de', '<p>Neue Fahrpläne</p>', []],
    ['in a bar of buttons, with its label', 'en', '<div class="share">By Ingrid Vale</div>', ['Ingrid Vale']],
    ['in a list beside, with its label', 'de', '<aside><ul><li>Von Ingrid Vale</li></ul></aside>', ['Ingrid Vale']],
  ])('%s', (_, lang, row, names) => {
    expect(authorsOf(on({ lang, row }))).toEqual(names);
  });

  test.each([
    ['de', '<p>Die Fähre ruht den ganzen April. Von Ingrid Vale</p>', ['Ingrid Vale']],
    ['en', '<p>The ferry rests for the whole of April. By Ingrid Vale</p>', ['Ingrid Vale']],
    ['de', '<p>Die Fähre fährt im April nicht mehr. Von Nordmere Hafen</p><p>Von Ines Lindau</p>', ['Ines Lindau']],
    ['en', '<p>The ferry rests for the whole of April, said the wife of Ingrid Vale</p>', []],
  ])('behind the last sentence of a lead, %s: %s', (lang, row, names) => {
    expect(authorsOf(on({ lang, row }))).toEqual(names);
  });

  test('a login above the headline’s own link to its author', () => {
    const above = '<nav><a rel="author" href="/u/3">Ingrid Vale</a> 14 March 2026</nav>';
    expect(authorsOf(on({ above }))).toEqual(['Ingrid Vale']);
  });

  test('teasers below a text that a desk signs name other people', () => {
    const after = '<div><h3><a href="/2">The tunnel floods</a></h3></div><p class="author">By Anselm Brodie</p>';
    expect(authorsOf(on({ row: '<p>By Valley Bulletin</p>', after }))).toEqual([]);
  });

  test('rows below the article whose data name the author: a teaser’s, and the translator’s', () => {
    const head = jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ingrid Vale' } });
    const after = '<p class="author">By Anselm Brodie</p><p class="author">Translated by Odile Marsh</p>';
    const { bylines } = on({ head, after });
    expect(bylines.map(({ role, name }) => `${role}: ${name}`)).toEqual([
      'translator: Odile Marsh',
      'author: Ingrid Vale',
    ]);
  });
});

describe('accounts and stand-ins', () => {
  test.each<Row>([
    ['en', 'By admin', ['technical-account: admin']],
    ['en', 'By Staff Writer', ['technical-account: Staff Writer']],
    ['en', 'By Staff', ['technical-account: Staff']],
    ['en', 'By Web Desk', ['technical-account: Web Desk']],
    ['en', 'By siteadmin', ['technical-account: siteadmin']],
    ['en', 'By wp_editor2', ['technical-account: wp_editor2']],
    ['de', 'Von redakteur1', ['technical-account: redakteur1']],
    ['zh-Hans', 'admin_hz2 2026-03-02 09:15', ['technical-account: admin_hz2']],
    ['zh-Hans', '2026-03-02 09:15 admin', ['technical-account: admin']],
    ['en', 'By Valley Bulletin Staff', ['technical-account: Valley Bulletin Staff']],
    ['de', 'Autor: Redaktion', ['technical-account: Redaktion']],
    ['es', 'Por: Redacción', ['technical-account: Redacción']],
    ['zh-Hans', '作者：佚名', ['technical-account: 佚名']],
    ['zh-Hans', '作者：未知 责任编辑：何青', ['technical-account: 未知', 'editor: 何青']],
    ['zh-Hans', '作者：网络整理', ['technical-account: 网络整理']],
    ['zh-Hans', '（责任编辑：系统管理员）', ['technical-account: 系统管理员']],
  ])('%s: %s', (language, text, names) => {
    const provenance = reading({ text, place: 'head' }, language);
    expect(signed(provenance)).toEqual(names);
    expect(provenance.flags).toContain('no-person-named');
  });

  test.each([['admin'], ['104363'], ['Redaktion'], ['Valley Bulletin'], ['Valley Bulletin Staff']])(
    'in the page’s data alone: %s',
    (name) => {
      const head = jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name } });
      expect(authorsOf(on({ head, lang: 'de' }))).toEqual([]);
    },
  );

  test.each([['ANZEIGE'], ['Werbung']])('an advertisement’s mark is no account: %s', (text) => {
    expect(on({ lang: 'de', row: `<div>${text}</div>` })).toMatchObject({ bylines: [], flags: ['no-person-named'] });
  });

  test.each([['往期回顾'], ['总篇数'], ['发布于 2026-03-14 07:19:52']])('no name in Han: %s', (text) => {
    const after = `<div class="author-box"><div class="author">${text}</div></div>`;
    expect(on({ lang: 'zh-Hans', after }).bylines).toEqual([]);
  });

  test('the outlet under the name of its house', () => {
    const head = '<meta name="author" content="潮声">';
    expect(authorsOf(on({ lang: 'zh-Hans', publisher: '潮声财经', head }))).toEqual([]);
  });

  test('a person beside an account is a person', () => {
    const provenance = on({ row: '<div>By Ingrid Vale</div><div>Posted by admin</div>' });
    expect(authorsOf(provenance)).toEqual(['Ingrid Vale']);
    expect(provenance.flags).not.toContain('account-name-only');
  });
});

describe('outlets and agencies that sign', () => {
  test.each([
    ['en', 'By Valley Bulletin', ['self: Valley Bulletin'], [], 'own'],
    ['en', 'By Reuters', ['wire: Reuters'], [], 'wire'],
    ['de', 'Von dpa 06.01.2026, 09:30', ['wire: dpa'], [], 'wire'],
    ['fr', 'Par Valley Bulletin et AFP', ['self: Valley Bulletin', 'wire: AFP'], [], 'wire'],
    ['en', 'By Ingrid Vale, AP National Security Writer', ['wire: AP'], ['Ingrid Vale'], 'wire'],
    ['en', 'By Ingrid Vale, Associated Press', ['wire: Associated Press'], ['Ingrid Vale'], 'wire'],
    ['en', 'By Ingrid Vale with AP', ['contributed: AP'], ['Ingrid Vale'], 'own-with-agency'],
    ['fr', 'Par Solène Vauquelin avec AFP', ['contributed: AFP'], ['Solène Vauquelin'], 'own-with-agency'],
    ['pt', 'Por Redação, com Reuters - de Northmere', ['self: Redação', 'wire: Reuters'], [], 'wire'],
    ['en', 'By Ingrid Vale Valley Bulletin', ['self: Valley Bulletin'], ['Ingrid Vale'], 'own'],
    ['en', 'By Ingrid Vale | Valley Bulletin', ['self: Valley Bulletin'], ['Ingrid Vale'], 'own'],
    ['en', 'By Ingrid Vale, Valley Bulletin Business', ['self: Valley Bulletin Business'], ['Ingrid Vale'], 'own'],
    ['de', 'Valley Bulletin (dst)', ['self: Valley Bulletin'], [], 'own'],
    ['en', 'Ingrid Vale, Reuters', ['wire: Reuters'], ['Ingrid Vale'], 'wire'],
    ['en', 'Reuters, Ingrid Vale', ['wire: Reuters'], ['Ingrid Vale'], 'wire'],
    ['de', 'Von Ingrid Vale (dpa)', ['wire: dpa'], ['Ingrid Vale'], 'wire'],
    ['de', 'Von Ingrid Vale mit Agenturen', ['contributed: Agenturen'], ['Ingrid Vale'], 'own-with-agency'],
    ['en', 'by Ingrid Vale, The Conversation', ['republished: The Conversation'], ['Ingrid Vale'], 'republished'],
    ['en', 'Ingrid Vale | Reuters', ['wire: Reuters'], ['Ingrid Vale'], 'wire'],
    ['en', 'By INGRID VALE Associated Press', ['wire: Associated Press'], ['INGRID VALE'], 'wire'],
    ['pl', 'Oprac. Anna Nowacka, PAP', ['wire: PAP'], [], 'wire'],
    ['en', 'By Kaiser Health News', ['republished: Kaiser Health News'], [], 'republished'],
    ['en', 'By Staff Reports', ['self: Staff Reports'], [], 'own'],
  ])('%s: %s', (language, text, sources, authors, verdict) => {
    const provenance = reading({ text, place: 'head' }, language);
    expect(sourcesOf(provenance)).toEqual(sources);
    expect(authorsOf(provenance)).toEqual(authors);
    expect(provenance.verdict).toBe(verdict);
  });

  test('an outlet that is called News is no account', () => {
    const head = jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ingrid Vale' } });
    const provenance = on({
      publisher: 'QBC News',
      head,
      row: '<div>Ingrid Vale · QBC News · Posted: 3 April 2026</div>',
    });
    expect(sourcesOf(provenance)).toEqual(['self: QBC News']);
    expect(authorsOf(provenance)).toEqual(['Ingrid Vale']);
  });

  test('an outlet’s bare name in a writer’s place signs nothing', () => {
    const provenance = on({ row: '<div class="author-name"><a href="/author/3">Valley Bulletin</a></div>' });
    expect(provenance.sources).toEqual([]);
    expect(signed(provenance)).toEqual(['publisher: Valley Bulletin']);
  });

  test('the outlet’s desk in the text’s last line', () => {
    expect(sourcesOf(on({ lang: 'de', tail: '<p>VB-Redaktion</p>' }))).toEqual(['self: VB-Redaktion']);
    expect(sourcesOf(on({ lang: 'de', tail: '<p>XY-Redaktion</p>' }))).toEqual([]);
  });

  test('the trail above the headline signs nothing', () => {
    const head = jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Valley Bulletin' } });
    expect(sourcesOf(on({ head, above: '<div>Home : Valley Bulletin > Coast</div>' }))).toEqual([]);
  });

  test('an agency in the page’s data is no person', () => {
    const head = jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'dpa' } });
    const provenance = on({ lang: 'de', head });
    expect(authorsOf(provenance)).toEqual([]);
    expect(sourcesOf(provenance)).toEqual(['wire: dpa']);
  });
});

describe('brackets', () => {
  test.each<Row>([
    ['zh-Hans', '[林远，Valley Bulletin]', ['林远']],
    ['en', '(Ingrid Vale/AP)', ['Ingrid Vale']],
    ['de', 'dpa (Ingrid Valenstein, Tomas Lindau)', ['Ingrid Valenstein', 'Tomas Lindau']],
    ['zh-Hans', '（评论员 陆川）', ['陆川']],
    ['zh-Hans', '（记者 林远 骆青禾）', ['林远', '骆青禾']],
  ])('%s: %s', (language, text, names) => {
    expect(authorsOf(reading({ text, place: 'tail' }, language))).toEqual(names);
  });

  test.each<Row>([
    ['zh-Hans', '潮声报讯（记者 林远）老渡口的候船厅在入秋后重新亮起了灯。', ['林远']],
    ['zh-Hans', '长湖网10月4日讯（记者林远 整合）老渡口的候船厅在入秋后重新亮起了灯。', ['林远']],
    ['zh-Hans', '船长说，钟声每天六点响起。（文/图 林远 骆青禾）', ['林远', '骆青禾']],
    ['zh-Hans', '船长说，钟声每天六点响起。（林远）', ['林远']],
    ['zh-Hans', '船长说，钟声每天六点响起。（欧阳青禾、何青）', ['欧阳青禾', '何青']],
    ['zh-Hans', '船长说，钟声每天六点响起。（林远系东港大学教授）', ['林远']],
    ['zh-Hans', '船长说，钟声每天六点响起。（作者林远，系东港大学教授）', ['林远']],
    ['zh-Hans', '船长说，钟声每天六点响起。（作者系东港大学教授）', []],
    ['zh-Hans', '船长说，钟声每天六点响起。（完）', []],
    ['zh-Hans', '船长说，钟声每天六点响起。（全文完）', []],
    ['zh-Hans', '船长说，钟声每天六点响起。（南湾港务局）', []],
    ['zh-Hans', '本站讯（职工通讯员 林远 骆青禾）老渡口的候船厅在入秋后重新亮起了灯。', ['林远', '骆青禾']],
  ])('in a paragraph, %s: %s', (language, text, names) => {
    expect(authorsOf(reading({ text, place: language && text.startsWith('船') ? 'tail' : 'lead' }, language))).toEqual(
      names,
    );
  });

  test.each<Row>([
    ['en', 'The mayor (left) and her deputy (right)', []],
    ['en', 'The bell is a gift (Ingrid Vale had it made).', []],
    ['zh-Hans', '候船厅（原售票处）每天傍晚六点开门。', []],
  ])('that name nobody, %s: %s', (language, text, names) => {
    expect(authorsOf(reading({ text, place: 'lead' }, language))).toEqual(names);
  });
});

describe('rows of reporters', () => {
  test.each<Row>([
    ['zh-Hans', '半月谈记者 史青燕', ['史青燕']],
    ['zh-Hans', '潮声网记者 林远 骆青禾', ['林远', '骆青禾']],
    ['zh-Hans', '本报记者 林远', ['林远']],
    ['ko', '김하늘 기자 haneul@naru.example', ['김하늘']],
    ['ko', '나루신문 | 김하늘 기자', ['김하늘']],
    ['ko', '오늘의 기자', []],
    ['ko', '김하늘 기자 입력 2026.03.02 10:22', ['김하늘']],
    ['zh-Hant', '[港口報記者林遠／台北報導]', ['林遠']],
    ['zh-Hant', '（中央社記者林遠台北2日電）', ['林遠']],
    ['zh-Hant', '（中央社記者林大遠花蓮縣2日電）', ['林大遠']],
    ['zh-Hans', '记者林远', ['林远']],
    ['zh-Hans', '2026-03-02 记者林远 通讯员何青', ['林远', '何青']],
    ['zh-Hans', '来源：潮声网 记者 林远', ['林远']],
    ['zh-Hans', '来源：潮声网/记者林远', ['林远']],
    ['zh-Hans', '中新网东港3月2日电 题：老渡口的新生 中新网记者 林远', ['林远']],
    ['zh-Hans', '■本报记者 林远 何青', ['林远', '何青']],
    ['zh-Hans', '记者：林远、何青；参与采写：方舟', ['林远', '何青', '方舟']],
    ['zh-Hans', '记者手记', []],
    ['zh-Hans', '作者简介', []],
    ['zh-Hans', '港务局告诉记者 方舟号 将在四月底返航', []],
  ])('%s: %s', (language, text, names) => {
    expect(authorsOf(reading({ text, place: 'head' }, language))).toEqual(names);
  });
});

test('a note of where a text was before may name its writer', () => {
  const read = (text: string) => authorsOf(reading({ text, place: 'tail' }, 'zh-Hans'));
  expect(read('本文首发于“潮声观察”公众号，作者林远，经授权转载。')).toEqual(['林远']);
  expect(read('这本书的序言里，作者林远，没有提到渡口。')).toEqual([]);
});

describe('a signature', () => {
  test.each([
    ['at the end', { tail: '<p>Ingrid Vale</p>' }, ['Ingrid Vale']],
    ['with a dash', { tail: '<p>— Ingrid Vale</p>' }, ['Ingrid Vale']],
    ['of the outlet', { tail: '<p>Valley Bulletin</p>' }, []],
    ['of an agency', { tail: '<p>Associated Press</p>' }, []],
    [
      'where the writer is known',
      { row: '<div>By Anselm Brodie</div>', tail: '<p>Ingrid Vale</p>' },
      ['Anselm Brodie'],
    ],
    ['that is a sentence', { tail: '<p>Nobody came.</p>' }, []],
  ])('%s', (_, parts, names) => {
    expect(authorsOf(on(parts))).toEqual(names);
  });
});

describe('names that are no bylines', () => {
  const teaser = (name: string) =>
    `<div><h3><a href="/fares">Fares on the ferry rise by a quarter</a></h3><div class="byline">By ${name}</div></div>`;

  test.each([
    ['a teaser’s byline below the text', { after: teaser('Anselm Brodie') }],
    ['teasers in an aside', { after: `<aside>${teaser('Anselm Brodie')}</aside>` }],
    ['other stories by their class', { after: `<div class="related">${teaser('Anselm Brodie')}</div>` }],
    [
      'a reader who comments',
      { after: '<div class="comments"><div class="author">By Anselm Brodie</div><p>Well said.</p></div>' },
    ],
    ['the navigation', { above: '<nav><div class="author">Anselm Brodie</div></nav>' }],
    ['a sentence', { lead: '<p>By Friday nobody on the quay knew when the boat would be back.</p>' }],
    ['a place', { row: '<div>By the river nobody speaks</div>' }],
    ['from where somebody writes', { lang: 'de', row: '<div>Von Madrid aus</div>' }],
    ['a section', { row: '<div>Coast</div>' }],
    ['a date’s label', { row: '<div>Published on 3 April 2026</div>' }],
  ])('%s', (_, parts) => {
    expect(authorsOf(on(parts))).toEqual([]);
  });

  test.each([
    ['a teaser’s', { after: teaser('Anselm Brodie') }],
    ['a biography’s', { after: '<div class="author-bio">By night Anselm Brodie repairs clocks.</div>' }],
  ])('beside the article’s own, %s', (_, parts) => {
    expect(authorsOf(on({ row: '<div>By Ingrid Vale</div>', ...parts }))).toEqual(['Ingrid Vale']);
  });

  test('a sentence between paragraphs', () => {
    expect(authorsOf(reading({ text: 'By Ingrid Vale’s count there are two.', place: 'body' }))).toEqual([]);
  });
});

describe('what the page’s data say', () => {
  const data = (...names: string[]) =>
    jsonLd({ '@type': 'NewsArticle', author: names.map((name) => ({ '@type': 'Person', name })) });

  test('counts where the page prints nobody', () => {
    expect(on({ head: data('Ingrid Vale') }).bylines).toEqual([{ name: 'Ingrid Vale', role: 'author' }]);
  });

  test('is quoted where the page prints it somewhere', () => {
    const { bylines } = on({ head: data('Ingrid Vale'), row: '<div>Ingrid Vale</div>' });
    expect(bylines).toEqual([expect.objectContaining({ name: 'Ingrid Vale', quote: expect.anything() })]);
  });

  test('adds a name to those that agree', () => {
    const provenance = on({ head: data('Ingrid Vale', 'Anselm Brodie'), row: '<div>By Ingrid Vale</div>' });
    expect(authorsOf(provenance)).toEqual(['Ingrid Vale', 'Anselm Brodie']);
  });

  test('says nothing where the page prints others', () => {
    expect(authorsOf(on({ head: data('Site Keeper'), row: '<div>By Ingrid Vale</div>' }))).toEqual(['Ingrid Vale']);
  });

  test('is read without its label', () => {
    expect(authorsOf(on({ head: '<meta name="byl" content="By INGRID VALE, AP Sports Writer">' }))).toEqual([
      'INGRID VALE',
    ]);
  });
});

describe('a writer’s box below the text', () => {
  const box = (markup: string, lang = 'en') => authorsOf(on({ lang, after: `<div class="box">${markup}</div>` }));

  test.each([
    ['a link to everything of hers', '<p><a href="/a/7">View all posts by Ines Vale</a></p>'],
    ['a label, and her name in the next row', '<h2>Published by</h2><h3>Ines Vale</h3><p>She repairs clocks.</p>'],
  ])('%s', (_, markup) => {
    expect(box(markup)).toEqual(['Ines Vale']);
  });

  test('a label by itself that is a teaser’s', () => {
    expect(box('<p>By</p><p>Ines Vale</p><p>12 March 2026</p>')).toEqual([]);
  });

  test('is not asked where the article is signed', () => {
    const after = '<p><a href="/a/7">View all posts by Lorenz Kley</a></p>';
    expect(authorsOf(on({ row: '<div>By Ines Vale</div>', after }))).toEqual(['Ines Vale']);
  });

  test('its link is no name where markup calls it the author', () => {
    const row = '<div class="author"><a href="/a/7">Zeige alle Beiträge von Ines Vale</a></div>';
    expect(authorsOf(on({ lang: 'de', row }))).toEqual(['Ines Vale']);
  });
});

describe('a labelled line above the notes', () => {
  const notes = '<p>Autorin: Ines Vale, Leiterin des Hafenbüros in Northmere.</p><h3>Anmerkungen</h3>';
  const list = '<p>(1) Hafenbericht, Northmere 2025.</p>'.repeat(9);

  test('names the writer', () => {
    expect(authorsOf(on({ lang: 'de', tail: notes + list }))).toEqual(['Ines Vale']);
  });

  test('inside the text it is another’s', () => {
    expect(authorsOf(on({ lang: 'de', middle: '<p>Autorin: Ines Vale, Leiterin des Hafenbüros.</p>' }))).toEqual([]);
  });
});

describe('what stands around a name', () => {
  test.each([
    ['de', 'Von Kai-Online-Experte Lorenz Kley', ['Lorenz Kley']],
    ['de', 'Von Gastautorin Ines Vale', ['Ines Vale']],
    ['en', 'By Staff Writer Ann Vale', ['Ann Vale']],
    ['de', 'Ein Interview von Lorenz Kley mit Ines Vale', ['Lorenz Kley']],
    ['de', 'Von Rechtsanwältin Ines Vale', ['Ines Vale']],
    ['de', 'Von Abteilung Hafenrettung', []],
    ['es', 'Foto: ILUSTRATIVA', []],
    ['lt', 'I. Valė / LKR nuotr.', []],
    ['de', 'Alle Artikel', []],
    ['de', 'Weinhändler des Jahres', []],
    ['de', 'Veröffentlicht: 05.01.2026 | Abgelegt unter: Hafen, Fotografie | Tags: Abendhimmel, Kai', []],
  ])('%s: %s', (lang, row, names) => {
    const provenance = on({ lang, row: `<div class="row">${row}</div>` });
    expect(authorsOf(provenance)).toEqual(names);
    expect(provenance.bylines.filter(({ role }) => role !== 'author')).toEqual([]);
  });

  test.each([
    ['in a row', { row: '<div>erstellt von <a href="/author/ines">Ines</a> — veröffentlicht 28.03.2026 06:00</div>' }],
    [
      'below the text',
      { tail: '<p>Dieser Eintrag wurde am 28. März 2026 veröffentlicht von <a href="/x" rel="author">Ines</a>.</p>' },
    ],
  ])('one word is a name where a label stands before a link to its page: %s', (_, parts) => {
    expect(authorsOf(on({ lang: 'de', ...parts }))).toEqual(['Ines']);
  });

  test('a link to a writer’s page in the middle of a text names nobody', () => {
    const tail = '<p>Das Buch hat <a href="/author/ines">Ines</a> im März 2026 am Kai vorgestellt.</p>';
    expect(authorsOf(on({ lang: 'de', tail }))).toEqual([]);
  });

  test.each([['Ines Vale’s Blog'], ['Blog von Ines Vale']])('whose page it is wrote it: %s', (publisher) => {
    const row = '<div><span class="byline-name">Ines Vale</span> | 11 March 2026</div>';
    expect(authorsOf(on({ publisher, row }))).toEqual(['Ines Vale']);
  });

  test.each([
    [
      'with links to who wrote',
      `<div class="blog-author"><a href="/i">Ines Vale</a>, Staff Attorney, QCL Harbor Justice Program<br>
       &amp; <a href="/t">Tom Ash</a>, Director of Education, QCL Foundations of the North</div>`,
      ['Ines Vale', 'Tom Ash'],
    ],
    [
      'in words too many for a person',
      '<div class="byline">By Ines Vale, Executive Director, Northern Harbor Justice Coalition</div>',
      ['Ines Vale'],
    ],
    [
      'and whoever stands there by a person’s name wrote, too',
      '<div class="byline">By Ines Vale, Staff Writer, Tom Ash, Staff Writer</div>',
      ['Ines Vale', 'Tom Ash'],
    ],
  ])('behind a job, for whom somebody works: %s', (_, row, names) => {
    expect(authorsOf(on({ row }))).toEqual(names);
  });

  test.each([
    ['what she is', ['Ines Vale', 'Staff Attorney'], ['Ines Vale']],
    ['from where each writes', ['Ines Vale, London, Lorenz Kley'], ['Ines Vale', 'Lorenz Kley']],
    ['an office', ['Ministerium für Wirtschaft, Bildung und Häfen'], ['Ministerium für Wirtschaft, Bildung und Häfen']],
  ])('in the page’s data: %s', (_, author, names) => {
    const head = jsonLd({ '@type': 'NewsArticle', author: author.map((name) => ({ '@type': 'Person', name })) });
    expect(authorsOf(on({ lang: 'de', head }))).toEqual(names);
  });

  test('the outlet’s other name is its desk', () => {
    expect(authorsOf(on({ row: '<div>by Valley Bulletin News Weekly</div>' }))).toEqual([]);
  });
});

test('sources are none of a byline’s people', () => {
  expect(sourcesOf(reading({ text: 'By Ingrid Vale and Anselm Brodie', place: 'head' }))).toEqual([]);
});

describe('who wrote, and who helped or stands for nobody', () => {
  const authors = (page: ReturnType<typeof on>) =>
    page.bylines.filter(({ role, rejected }) => role === 'author' && !rejected).map(({ name }) => name);

  test('who reported with the writers is no author', () => {
    const tail =
      '<p>(Reporting by Ines Vale, Lorenz Kley, with reporting by Mara Alder and Noor Finn; editing by Theo Quay)</p>';
    expect(authors(on({ tail }))).toEqual(['Ines Vale', 'Lorenz Kley']);
  });

  test('each link to an author’s page in a row names one', () => {
    const row = '<div><a href="/authors/ines-vale">Ines Vale</a> <a href="/authors/lorenz-kley">Lorenz Kley</a></div>';
    expect(authors(on({ row }))).toEqual(['Ines Vale', 'Lorenz Kley']);
  });

  test('an agency names its writer behind the last sentence', () => {
    const tail = '<p>港務局は４月の運航をすべて取りやめると発表した。(c)AFP/Ines VALE</p>';
    expect(authors(on({ lang: 'ja', tail }))).toEqual(['Ines VALE']);
    const company = '<p>港務局は４月の運航をすべて取りやめると発表した。(c)Nordwerk/Ines VALE</p>';
    expect(authors(on({ lang: 'ja', tail: company }))).toEqual([]);
  });

  test('a link that opens its row is the name, and what follows is what she is', () => {
    const row = '<div><a href="/author/ines-vale">Ines Vale</a> Senior Politics Editor, Valley Bulletin</div>';
    expect(authors(on({ row }))).toEqual(['Ines Vale']);
  });

  test('a word beside the outlet in the data is where it has its seat', () => {
    const head = '<meta name="author" content="Source: valley-bulletin.example, Nordstadt, Germany">';
    const url = 'https://valley-bulletin.example/1';
    expect(authors(on({ head, url }))).toEqual([]);
  });

  test('a system that calls each of its fields a name makes no author of a tag', () => {
    const tags =
      '<div class="field field--name-field-tags"><h3>Temas</h3><ul><li><a href="/temas/ines-valverde">Inés Valverde</a></li></ul></div>';
    expect(authors(on({ lang: 'es', row: tags }))).toEqual([]);
    const author = '<div class="field field--name-field-author"><div>Inés Valverde</div></div>';
    expect(authors(on({ lang: 'es', row: author }))).toEqual(['Inés Valverde']);
  });

  test.each([
    ['a field of a form', 'en', '<p class="author">PLEASE ENTER YOUR NAME *</p>'],
    ['a place', 'de', '<p class="author">Ort Nordstadt</p>'],
    ['a button', 'pl', '<p class="author">Czytaj Wszystko</p>'],
    ['a job', 'cs', '<p>Autor: Ines Vale, Sportovní Redaktor</p>'],
    ['a job in one word', 'sv', '<p>Av Ines Vale, Senior Kulturredaktör</p>'],
    ['a desk of a company', 'en', '<p>By Ines Vale, KFR Project Marketing</p>'],
    ['a counter', 'en', '<p>1k</p>'],
  ])('no name: %s', (_, lang, row) => {
    expect(authors(on({ lang, row })).filter((name) => name !== 'Ines Vale')).toEqual([]);
  });
});

describe('roles beside the authors', () => {
  test('who edited a text stands in a row below it, in whatever element', () => {
    const after = '<ul><li>原标题：老渡船停航一月</li><li>责任编辑: 何青</li></ul>';
    expect(signed(on({ lang: 'zh-Hans', after }))).toEqual(['editor: 何青']);
    expect(signed(on({ lang: 'zh-Hans', after: '<ul><li>编辑谈渡船：一年四季</li></ul>' }))).toEqual([]);
  });

  test('a label that nobody knows ends the role before it', () => {
    const tail =
      '<p>Übersetzung: Tomas Lindau, Schlussredaktion: Henrike Aldersand, Tonfassung: Ingrid Valenstein und Inga Vahl</p>';
    expect(signed(on({ lang: 'de', tail }))).toEqual(['translator: Tomas Lindau', 'editor: Henrike Aldersand']);
  });

  test('an outlet with a name of two short words is no person', () => {
    const head = jsonLd({
      '@type': 'NewsArticle',
      author: [
        { '@type': 'Person', name: 'Ines Vale' },
        { '@type': 'Organization', name: 'q-online' },
      ],
    });
    expect(signed(on({ head, publisher: 'q-online' }))).toEqual(['author: Ines Vale', 'publisher: q-online']);
  });
});

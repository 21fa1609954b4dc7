import { describe, expect, test } from 'vitest';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { on, reading } from './page-of.ts';

const kinds = ({ disclaimers }: Provenance) => disclaimers.map(({ kind }) => kind);
const words = ({ disclaimers }: Provenance) => disclaimers.map(({ quote }) => quote.exact);

describe('kinds', () => {
  test.each([
    [
      'no-endorsement',
      'en',
      'The views and opinions in the article do not necessarily reflect those of Harbor Mirror.',
    ],
    ['no-endorsement', 'zh-Hans', '(敬请注意: 本网新闻取自各大新闻媒体，新闻内容并不代表本网立场)'],
    ['author-views', 'en', 'Opinions expressed by Quay contributors are their own.'],
    ['author-views', 'en', 'Views and opinions expressed in this article are those of the author alone.'],
    ['author-views', 'fr', 'Les opinions exprimées dans les blogs du Quai n’engagent que leurs auteurs.'],
    ['third-party', 'zh-Hans', '以上内容为自媒体平台“海岬号”用户上传并发布，本平台仅提供信息存储服务。'],
    ['third-party', 'en', 'This story has not been edited by our staff and was published from a syndicated feed.'],
    ['takedown', 'zh-Hans', '如有侵权请联系删除'],
    ['takedown', 'en', 'If anything here infringes your copyright, please contact us.'],
    ['reuse', 'zh-Hans', '未经授权不得转载'],
    ['reuse', 'zh-Hans', '转载请注明来源：潮声周刊'],
    ['reuse', 'en', 'This material may not be published, broadcast, rewritten, or redistributed.'],
    ['reuse', 'it', '© RIPRODUZIONE RISERVATA'],
    ['reuse', 'ja', '無断転載を禁じます。'],
    ['reuse', 'ko', '무단 전재 및 재배포 금지'],
    ['investment', 'zh-Hans', '投资有风险，入市需谨慎。'],
    ['investment', 'zh-Hans', '声明：本报力求信息真实，文章提及内容仅供参考，不构成实质性投资建议，据此操作风险自担。'],
    ['investment', 'en', 'This text is for informational purposes only.'],
    ['medical', 'en', 'This article is not a substitute for professional medical advice.'],
    ['affiliate', 'en', 'When you purchase through links on our site, we may earn an affiliate commission.'],
    ['ai-assisted', 'zh-Hans', '【本文由AI生成，经人工审核修改】'],
    ['ai-assisted', 'en', 'This article was written with the help of AI and checked by an editor.'],
    ['translation', 'en', 'This text was translated automatically and may contain errors.'],
    ['correction', 'en', 'Correction, Nov. 15, 2025: This article originally misidentified the skipper of the Wren.'],
    ['note', 'zh-Hans', '（应受访者要求，文中林远为化名。）'],
    ['note', 'de', 'Es gilt das gesprochene Wort'],
    ['note', 'en', 'The names of the skippers have been changed.'],
    ['note', 'en', 'Ingrid Vale travelled as a guest of the Northmere Harbour Trust.'],
    ['note', 'de', 'Die Reise wurde vom Hafenamt Nordmere unterstützt.'],
    [
      'author-views',
      'de',
      'Meinungen in Beiträgen entsprechen den persönlichen Einschätzungen der Autorin oder des Autors.',
    ],
    ['translation', 'de', 'Der Text wurde automatisiert übersetzt und von der Redaktion geprüft.'],
    ['reuse', 'pl', 'Rozpowszechnianie niniejszego artykułu możliwe jest tylko zgodnie z regulaminem.'],
    ['correction', 'en', 'Correction: The fare is four crowns.'],
    ['correction', 'en', 'Clarification: The fare is four crowns and not three as first reported.'],
    ['correction', 'en', '*An earlier version of the article inaccurately stated the fare.'],
    ['correction', 'en', 'Editor’s note: This story was updated at 5:45 p.m. to add a comment.'],
    ['sponsored', 'en', 'This deal is brought to you by Nordwerk.'],
  ])('%s (%s): %s', (kind, language, text) => {
    expect(kinds(reading({ text, place: 'tail' }, language))).toEqual([kind]);
  });

  test('a correction is flagged', () => {
    const text = 'Correction: An earlier version of this story misspelled the boat’s name.';
    expect(reading({ text, place: 'tail' }).flags).toContain('corrected');
  });

  test('a notice of two kinds is the label’s first', () => {
    const text = '免责声明：市场有风险，本文不构成任何投资建议，不代表本站立场。';
    expect(words(reading({ text, place: 'tail' }, 'zh-Hans'))).toEqual([text]);
  });
});

test('a labelled notice is of the kind that its words tell, whatever else they mention', () => {
  const text =
    'Disclosure: This article contains affiliate links and we may earn a commission. Do not republish our photos without permission.';
  expect(reading({ text, place: 'tail' }).disclaimers.map(({ kind }) => kind)).toEqual(['affiliate']);
});

describe('places', () => {
  const notice = 'The views expressed in this article are those of the author.';
  const rows = '<div>Fares rise</div><div>Weather</div>'.repeat(8);

  test.each([
    ['above the headline', { above: `<div>${notice}</div>` }, 'article'],
    ['below the headline', { row: `<div>${notice}</div>` }, 'article'],
    ['in the first paragraph', { lead: `<p>${notice}</p>` }, 'article'],
    ['alone between paragraphs', { middle: `<p>${notice}</p>` }, 'article'],
    ['at the end', { tail: `<p>${notice}</p>` }, 'article'],
    ['below the text', { after: `<div>${notice}</div>` }, 'article'],
    ['far below the text', { after: `${rows}<div>${notice}</div>` }, 'article'],
    ['in the page’s foot', { after: `<footer><p>${notice}</p></footer>` }, 'site'],
  ])('%s', (_, parts, scope) => {
    expect(on(parts).disclaimers).toEqual([
      expect.objectContaining({ kind: 'author-views', scope, quote: expect.objectContaining({ exact: notice }) }),
    ]);
  });

  test.each([
    [
      'inside a paragraph of the story',
      { middle: `<p>The trust keeps the old papers in a chest. ${notice} So it says on the lid.</p>` },
    ],
    ['in a comment', { after: `<section class="comments"><p>${notice}</p></section>` }],
    ['in a list of other stories', { after: `<div class="related"><p>${notice}</p></div>` }],
    ['in the navigation', { above: `<nav><div>${notice}</div></nav>` }],
    [
      'in terms of use',
      { after: `<div>${notice} ${'Nobody may bring a boat on board of the ferry. '.repeat(30)}</div>` },
    ],
  ])('not %s', (_, parts) => {
    expect(on(parts).disclaimers).toEqual([]);
  });

  test.each([
    [
      'a correction far below is another story’s',
      { after: `${rows}<div>This story was corrected on Monday: the fare is four.</div>` },
    ],
    [
      'a commission is sought in the text',
      { middle: '<p>Skippers earn a small commission on every crate that they carry across.</p>' },
    ],
    [
      'a reuse ban in the page’s foot is the site’s about itself',
      { after: '<footer><p>© 2026 Valley Bulletin. All rights reserved.</p></footer>' },
    ],
  ])('%s', (_, parts) => {
    expect(on(parts).disclaimers).toEqual([]);
  });

  test('the same notice twice is one', () => {
    expect(on({ tail: `<p>${notice}</p>`, after: `<div>${notice}</div>` }).disclaimers).toHaveLength(1);
  });

  test('sentences around it stay the story’s; a sentence between two of it does not', () => {
    const first = 'Opinions expressed by contributors are their own.';
    const between = 'They pay for their own coffee.';
    const last = 'They do not necessarily reflect the views of Valley Bulletin.';
    const text = `The bell rings at six. ${first} ${between} ${last} Nobody came.`;
    expect(words(reading({ text, place: 'tail' }))).toEqual([`${first} ${between} ${last}`]);
  });
});

describe('a notice decides what the text is', () => {
  test.each([
    ['sponsored', 'en', 'This is a sponsored article.'],
    ['sponsored', 'en', 'This is a paid partnership with Brightsail Hardware.'],
    ['sponsored', 'en', 'Disclaimer: This is a sponsored article and Valley Bulletin does not endorse its content.'],
    ['hosted', 'zh-Hans', '以上内容为自媒体平台“海岬号”用户上传并发布，本平台仅提供信息存储服务。'],
  ])('%s (%s): %s', (verdict, language, text) => {
    expect(reading({ text, place: 'tail' }, language).verdict).toBe(verdict);
  });
});

describe('a strip above the headline', () => {
  const strip = (text: string) => words(on({ lang: 'de', above: `<div>${text}</div><div>Ressorts</div>` }));

  test('says what its links earn', () => {
    const text = 'Für Links auf dieser Seite erhält Kai ggf. eine Provision vom Händler, z. B. für solche mit Symbol.';
    expect(strip(text)).toEqual([text]);
  });
});

describe('far from the text', () => {
  const filler = (zone: string) =>
    Array.from({ length: 50 }, (_, i) => `<${zone}><p>The ferry to stop ${i} leaves at noon.</p></${zone}>`).join('');

  test('a site’s notice about every text counts in its foot, however far', () => {
    const notice = 'Unsere Gastbeiträge entsprechen nicht unbedingt der Meinung der Redaktion.';
    const far = (zone: string) => on({ lang: 'de', after: `${filler('section')}<${zone}><p>${notice}</p></${zone}>` });
    expect(words(far('footer'))).toEqual([notice]);
    expect(far('footer').disclaimers[0]?.scope).toBe('site');
    expect(words(far('section'))).toEqual([]);
  });

  test('a box right behind the text says what may be done with it', () => {
    const notice = 'If you wish to republish this article, write to rights@quay.example';
    expect(words(on({ after: `<aside><div>${notice}</div></aside>` }))).toEqual([notice]);
    expect(words(on({ after: `${filler('aside')}<aside><div>${notice}</div></aside>` }))).toEqual([]);
  });

  test('a label before a link is no row of links', () => {
    const row = '<li><b>转载请注明：</b><a href="/a">渡船因雾停航 | 潮声周刊</a> <a href="#">+复制链接</a></li>';
    expect(kinds(on({ lang: 'zh-Hans', after: `<ul>${row}</ul>` }))).toEqual(['reuse']);
  });

  test('views that stand below it are those of readers', () => {
    const below = '<p>Opinions expressed below do not reflect the views of the Bulletin.</p>';
    const above = '<p>Opinions expressed above do not reflect the views of the Bulletin.</p>';
    expect(words(on({ after: below }))).toEqual([]);
    expect(words(on({ after: above }))).toEqual(['Opinions expressed above do not reflect the views of the Bulletin.']);
  });
});

describe('glued sentences', () => {
  test('a notice ends where its sentence does', () => {
    const lead =
      '<p>The lamps were lit on December 19.When you buy through links on our site, we may earn an affiliate commission. The ferry was late.</p>';
    expect(words(on({ lead }))).toEqual([
      'When you buy through links on our site, we may earn an affiliate commission.',
    ]);
  });
});

describe('lines of rights and dates', () => {
  test.each([
    ['everybody’s rights with a year', 'en', '© 2026 Valley Bulletin. All rights reserved.'],
    ['everybody’s rights with a year', 'de', '© 2026 Valley Bulletin. Alle Rechte vorbehalten.'],
    ['a date', 'en', 'Updated: 19 April 2026, 19:45'],
    ['a date', 'en', 'This article was updated on April 19, 2026'],
    ['a date', 'de', 'Aktualisiert am 19. April 2026, 19:45'],
    ['a date', 'zh-Hans', '更新时间：2026-04-19 19:45'],
  ])('%s is none (%s): %s', (_, language, text) => {
    expect(kinds(reading({ text, place: 'tail' }, language))).toEqual([]);
    expect(reading({ text, place: 'tail' }, language).flags).not.toContain('corrected');
  });

  test('without a year it forbids something', () => {
    expect(kinds(reading({ text: 'All rights reserved.', place: 'tail' }))).toEqual(['reuse']);
  });
});

describe('sentences that are no notices', () => {
  test.each([
    ['en', 'She said the figures do not reflect what people see in the shops.'],
    ['en', 'The prevailing view is that the river will not rise again.'],
    ['en', 'She did not seek legal advice before the boat left.'],
    ['en', 'Copyright is one of the things that the harbour court decides on.'],
    ['en', 'The trust is not responsible for the fog.'],
    ['de', 'Die Stadt haftet für den Schaden am alten Kai.'],
    ['fr', 'Le prix affiché ne reflète pas le coût réel de la traversée.'],
    ['zh-Hans', '他说，这番话不代表公司。'],
    ['zh-Hans', '未经允许，谁也不得登上那艘船。'],
    ['zh-Hans', '如有不适，应当及时去医院看医生。'],
  ])('%s: %s', (language, text) => {
    expect(kinds(reading({ text, place: 'lead' }, language))).toEqual([]);
  });
});

test('a heading of the text’s own that advises is none', () => {
  const middle = '<h2>Ask your doctor before you sail across the bay in winter</h2>';
  expect(kinds(on({ middle }))).toEqual([]);
});

test('a strip above the headline speaks of the text below it', () => {
  const above =
    '<aside><p>The Bulletin is supported by its readers. When you buy through links on our site, we may earn a commission.</p></aside>';
  expect(kinds(on({ above }))).toEqual(['affiliate']);
});

test('a copyright line credits an agency and forbids at once', () => {
  const text =
    '© 2026 Associated Press. All Rights Reserved. This material may not be published, broadcast, or redistributed.';
  const provenance = on({ after: `<p>${text}</p>` });
  expect(words(provenance)).toEqual([text]);
  expect(provenance.sources.map(({ name }) => name)).toEqual(['Associated Press']);
});

test.each([
  ['a row of links', '<p><a href="/c">Corrections and clarifications</a> | <a href="/t">Submit a news tip</a></p>'],
  ['what is said of comments', '<p>Die Kommentare geben nicht die Meinung der Redaktion wieder.</p>'],
  [
    'a site’s rights beside its licence',
    '<p>版权所有 南湾医院 Copyright © 2026 All rights reserved. 湘ICP备14002927号-5 湘公安网备号430104020002</p>',
  ],
])('no notice: %s', (_, after) => {
  expect(words(on({ lang: after.includes('版权') ? 'zh-Hans' : 'de', after }))).toEqual([]);
});

describe('what somebody in the story says, or answers for, is no notice', () => {
  test.each([
    ['zh-Hans', '公司表示，上述预测不构成投资建议，投资者应注意风险。'],
    ['zh-Hans', '海角银行在公告中提示，据此操作，风险自担，市场有风险。'],
    ['zh-Hans', '何青说：“基金还很年轻。投资有风险，大家都要谨慎。”'],
    ['zh-Hant', '公司表示，上述預測不構成投資建議，投資人應注意風險。'],
    ['ja', '同社は、見通しは投資を勧誘するものではないとしている。'],
    ['ko', '회사는 이 전망이 투자 권유를 목적으로 하지 않는다고 밝혔다.'],
    ['en', 'The company said it was for informational purposes only and does not constitute investment advice.'],
    ['en', 'The leaflet is not a substitute for professional medical advice, the clinic said.'],
    ['en', 'Ann Vale praised the fund: “It is young. It does not constitute investment advice. It is a bet.”'],
    ['de', 'Das Unternehmen teilte mit, die Prognose stelle keine Anlageberatung dar.'],
    ['de', 'Nach Angaben der Klinik ersetzt die Broschüre keinen Arztbesuch.'],
    ['fr', 'La société a précisé que ces prévisions ne constituent pas un conseil en investissement.'],
    ['es', 'La empresa aclaró que el informe no constituye asesoramiento financiero.'],
    ['it', 'La società ha precisato che il rapporto non costituisce consulenza finanziaria.'],
    ['pt', 'A empresa disse que o relatório não constitui recomendação de investimento.'],
    ['ru', 'В компании заявили, что прогноз не является индивидуальной инвестиционной рекомендацией.'],
    ['pl', 'Spółka podkreśliła, że prognoza nie stanowi rekomendacji inwestycyjnej.'],
    ['nl', 'Het bedrijf zei dat de prognose geen beleggingsadvies is.'],
    ['tr', 'Şirket, tahminin yatırım tavsiyesi olmadığını açıkladı.'],
    ['ar', 'وقالت الشركة إن التقرير لا يعد نصيحة استثمارية.'],
  ])('%s: %s', (language, text) => {
    for (const place of ['tail', 'body'] as const) expect(kinds(reading({ text, place }, language))).toEqual([]);
  });

  test('nor what is said of somebody whom the text names', () => {
    const middle = '<p>Northmere Bank opened the ferry house again in the spring.</p>';
    const tail = (name: string) => `<p>${name} forecasts do not constitute investment advice.</p>`;
    expect(kinds(on({ middle, tail: tail('Northmere Bank') }))).toEqual([]);
    expect(kinds(on({ middle, tail: tail('Valley Bulletin') }))).toEqual(['investment']);
  });

  test.each([
    ['zh-Hans', '本报提示，上述内容不构成投资建议。', 'investment'],
    ['zh-Hans', '作者表示，本文仅代表作者个人观点。', 'author-views'],
    ['en', 'The author said that this article does not constitute investment advice.', 'investment'],
    ['en', 'Valley Bulletin said that its forecasts do not constitute investment advice.', 'investment'],
    ['zh-Hans', '风险披露：上述内容不构成投资建议。', 'investment'],
    ['fr', 'Selon la loi, ces lignes ne constituent pas un conseil en investissement.', 'investment'],
    ['de', 'Laut Gesetz weisen wir darauf hin, dass dies keine Anlageberatung ist.', 'investment'],
    ['ja', '当サイトは、記事は投資を勧誘するものではないとしている。', 'investment'],
  ])('but what the page says of itself is one, %s: %s', (language, text, kind) => {
    expect(kinds(reading({ text, place: 'tail' }, language))).toEqual([kind]);
  });
});

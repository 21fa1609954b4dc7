import { describe, expect, test } from 'vitest';
import { findHeadline } from '@/lib/article/metadata/headline.ts';
import { jsonLd, pageFrom } from '../page-from.ts';

const og = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;

describe('the printed heading is trusted most', () => {
  test('over what is written for search engines', () => {
    const page = pageFrom({
      title: 'Ferry stops for fog | Valley Bulletin',
      head:
        og('title', 'You won’t believe why this ferry stopped') +
        jsonLd({ '@type': 'NewsArticle', headline: 'Ferry news' }),
      body: '<h1>Ferry stops for fog</h1>',
    });
    expect(findHeadline(page)).toBe('Ferry stops for fog');
  });

  test('when the page’s title repeats it, though another heading is larger', () => {
    const page = pageFrom({ title: '渡船因雾停航_潮声周刊', body: '<h1>本地新闻</h1><h2>渡船因雾停航</h2>' });
    expect(findHeadline(page)).toBe('渡船因雾停航');
  });

  test('over the site’s logo, which is a heading and stands in the title too', () => {
    const page = pageFrom({
      title: 'Ferry stops for fog | Valley Bulletin',
      body: '<h1>Valley Bulletin</h1><h1>Ferry stops for fog</h1>',
    });
    expect(findHeadline(page)).toBe('Ferry stops for fog');
  });

  test('when it is the only first heading, whatever the title says', () => {
    expect(findHeadline(pageFrom({ title: 'Untitled document', body: '<h1>Ferry\n stops  for fog</h1>' }))).toBe(
      'Ferry stops for fog',
    );
  });
});

describe('the page’s title, without the site’s name', () => {
  test.each([
    ['Ferry stops for the whole of April - Valley Bulletin', 'Ferry stops for the whole of April'],
    ['Ferry stops for the whole of April | Valley Bulletin', 'Ferry stops for the whole of April'],
    ['Ferry stops for the whole of April — Valley Bulletin', 'Ferry stops for the whole of April'],
    ['Ferry stops for the whole of April » Valley Bulletin', 'Ferry stops for the whole of April'],
    ['渡船四月全月停航，两岸将改乘大巴_潮声周刊', '渡船四月全月停航，两岸将改乘大巴'],
    ['渡船四月全月停航，两岸将改乘大巴——潮声周刊', '渡船四月全月停航，两岸将改乘大巴'],
    ['渡船四月全月停航，两岸将改乘大巴--潮声周刊', '渡船四月全月停航，两岸将改乘大巴'],
    [
      '渡船四月全月停航，两岸将改乘大巴，往来时间延长一小时_本地_潮声周刊',
      '渡船四月全月停航，两岸将改乘大巴，往来时间延长一小时',
    ],
    ['Night-ferry stops', 'Night-ferry stops'],
    ['Fog', 'Fog'],
    ['', ''],
  ])('%s', (title, headline) => {
    expect(findHeadline(pageFrom({ title }))).toBe(headline);
  });

  test('which stands before it, and is the only first heading, a link to the site’s first page', () => {
    const title = 'Harbor Letters » May the trust ask a fare for crossing on foot?';
    const page = (href: string) =>
      pageFrom({ title, body: `<h1><a href="${href}">Harbor Letters</a></h1><h3>May the trust ask a fare?</h3>` });
    expect(findHeadline(page('https://harbor-letters.example/'))).toBe(
      'May the trust ask a fare for crossing on foot?',
    );
    expect(findHeadline(page('https://harbor-letters.example/2026/letters'))).toBe('Harbor Letters');
  });

  test('which stands behind it, at any length that such a heading says', () => {
    const name = 'Letters from the Harbor of Northmere and from the Far Bank';
    const body = `<h1><a href="https://harbor-letters.example/">${name}</a></h1><h3>Into the new year</h3>`;
    expect(findHeadline(pageFrom({ title: `Into the new year : ${name}`, body }))).toBe('Into the new year');
  });

  test('a dash of the headline’s own stays when the page names its site', () => {
    const page = pageFrom({
      title: 'The night ferry stops - and the town wakes up late - Valley Bulletin',
      head: og('site_name', 'Valley Bulletin'),
    });
    expect(findHeadline(page)).toBe('The night ferry stops - and the town wakes up late');
  });
});

describe('metadata, where no heading is printed', () => {
  test('JSON-LD before og:title', () => {
    const head = jsonLd({ '@type': 'NewsArticle', headline: 'Ferry stops for fog' }) + og('title', 'Fog! Ferry! Stop!');
    expect(findHeadline(pageFrom({ title: 'Valley Bulletin', head }))).toBe('Ferry stops for fog');
  });

  test('og:title without the site’s name', () => {
    const head =
      og('title', 'Ferry stops for the whole of April | Valley Bulletin') + og('site_name', 'Valley Bulletin');
    expect(findHeadline(pageFrom({ title: 'Valley Bulletin', head }))).toBe('Ferry stops for the whole of April');
  });

  test('the title, where an unescaped quotation mark cut og:title', () => {
    const head = `<meta property="og:title" content="渡船“望汐号”四月停航，船长说"><meta property="og:site_name" content="潮声周刊">`;
    const page = pageFrom({ title: '渡船“望汐号”四月停航，船长说"正好刷厨房"_潮声周刊', head });
    expect(findHeadline(page)).toBe('渡船“望汐号”四月停航，船长说"正好刷厨房"');
  });
});

describe('headings that are not the headline alone', () => {
  test('the site’s name, though it is longer than the headline', () => {
    const page = pageFrom({
      title: 'Fog again | The Valley and Channel Bulletin',
      body: '<h1>The Valley and Channel Bulletin</h1><h1>Fog again</h1>',
    });
    expect(findHeadline(page)).toBe('Fog again');
  });

  test.each([
    ['English', 'Coast', 'Ferry stops for the whole of April', 'en'],
    ['German', 'Nebel am Kai', 'Fähre fällt den ganzen April aus', 'de'],
    ['Chinese', '海峡', '渡船因大雾四月全月停航', 'zh-Hans'],
  ])('a topic inside the heading, which the metadata do not have: %s', (_, topic, headline, lang) => {
    const page = pageFrom({
      lang,
      title: `${headline} | Valley Bulletin`,
      head: og('title', headline),
      body: `<h1><span>${topic}</span><span>${headline}</span></h1>`,
    });
    expect(findHeadline(page)).toBe(headline);
  });

  test('a topic above the heading, which all metadata have: it is the headline’s', () => {
    const whole = 'Fog on the channel: Ferry stops for the whole of April';
    const page = pageFrom({
      title: `${whole} | Valley Bulletin`,
      head: og('title', whole) + jsonLd({ '@type': 'NewsArticle', headline: whole }),
      body: '<p>Fog on the channel</p><h1>Ferry stops for the whole of April</h1>',
    });
    expect(findHeadline(page)).toBe(whole);
  });

  test('a topic that og:title alone has is none of it', () => {
    const page = pageFrom({
      title: 'Ferry stops for the whole of April',
      head: og('title', 'Fog on the channel: Ferry stops for the whole of April'),
      body: '<h1>Ferry stops for the whole of April</h1>',
    });
    expect(findHeadline(page)).toBe('Ferry stops for the whole of April');
  });

  test('parts of a heading that boxes set apart are words apart', () => {
    const page = pageFrom({ title: 'Untitled', body: '<h1><span>Fog:</span><span>Ferry stops for April</span></h1>' });
    expect(findHeadline(page)).toBe('Fog: Ferry stops for April');
  });
});

describe('the first heading of some sites is the last step of the way to the page', () => {
  const searched = 'Night ferry: why it stops for the whole of April';
  const printed = 'Three hundred people and no boat';
  const head = og('title', printed) + jsonLd({ '@type': 'NewsArticle', headline: searched });
  const way = (heading: string) =>
    `<nav><ol><li><a href="/">Home</a></li><li><h1>${heading}</h1></li></ol></nav><article>`;

  test.each([
    ['the headline is the heading of the article', `<h2>${printed}</h2>`],
    ['with a topline in it', `<h2><span class="title__kicker">Coast</span> <span>${printed}</span></h2>`],
    ['with a topic before it', `<h2>Fog on the channel – <span>${printed}</span></h2>`],
  ])('%s', (_, heading) => {
    const page = pageFrom({
      title: `${searched} | Valley Bulletin`,
      head,
      body: `${way(searched)}${heading}</article>`,
    });
    expect(findHeadline(page)).toBe(printed);
  });

  test('told by a class name', () => {
    const body = `<div class="page__breadcrumb"><span><h1>${searched}</h1></span></div><header><h2>${printed}</h2></header>`;
    expect(findHeadline(pageFrom({ title: searched, head, body }))).toBe(printed);
  });

  test('it is the headline where no other heading is', () => {
    const body = `${way(searched)}<h2>What the yard says</h2><p>Text</p></article>`;
    expect(findHeadline(pageFrom({ title: searched, head, body }))).toBe(searched);
  });

  test('a heading of a section, of which the title has the words too, is not', () => {
    const body = `${way(searched)}<h2>Night ferry</h2></article>`;
    const page = pageFrom({ title: searched, head: og('title', searched), body });
    expect(findHeadline(page)).toBe(searched);
  });
});

describe('of several first headings', () => {
  test('the only one in the article is the headline', () => {
    const body =
      '<h1>The Valley and its Quays</h1><article><h1>Three hundred people and no boat</h1><p>Text</p></article><h1>More from the valley</h1>';
    const head = jsonLd({ '@type': 'NewsArticle', headline: 'Night ferry: why it stops' });
    expect(findHeadline(pageFrom({ title: 'Ferries of today', head, body }))).toBe('Three hundred people and no boat');
  });
});

describe('what a heading prints to its end has no site’s name', () => {
  test.each([
    ['a dash', 'Two boats sold - and many open questions'],
    ['a dash behind a colon', 'Ferry stops for the whole of April: – Quite absurd'],
  ])('%s', (_, headline) => {
    const head = og('title', headline) + jsonLd({ '@type': 'NewsArticle', headline });
    const page = pageFrom({ title: `${headline} | Valley Bulletin`, head, body: `<h1>${headline}</h1>` });
    expect(findHeadline(page)).toBe(headline);
  });
});

describe('signs between the parts of a heading', () => {
  test.each([
    [
      'follow the word before',
      '<h1><strong>Harbor</strong> <span>: Ferry stops for fog</span></h1>',
      'Harbor: Ferry stops for fog',
    ],
    [
      'go with the topline',
      '<h1><span class="kicker">Coast</span><span>: Ferry stops for fog</span></h1>',
      'Ferry stops for fog',
    ],
  ])('%s', (_, body, headline) => {
    expect(findHeadline(pageFrom({ title: 'Untitled', body }))).toBe(headline);
  });
});

describe('what stands around a headline', () => {
  test.each([
    [
      'a topline inside the heading',
      'Ferry stops for fog | Harbor News',
      '',
      '<h1><span class="page__topline">Coast</span> <span class="page__headline">Ferry stops for fog</span></h1>',
      'Ferry stops for fog',
    ],
    [
      'a heading that is nothing but a topline’s name by its class',
      'Ferry stops for fog | Harbor News',
      '',
      '<h1><span class="kicker-and-title">Ferry stops for fog</span></h1>',
      'Ferry stops for fog',
    ],
    [
      'the site’s name, which is a heading below the text',
      'Premiere on the quay: The ferry house opens again as a theatre for one season | harbor24',
      og('title', 'The ferry house opens again as a theatre for one season'),
      '<h2>harbor24 …</h2>',
      'The ferry house opens again as a theatre for one season',
    ],
    [
      'a dash that is the headline’s own',
      'Fog on the quay - ferry stops for the day | harbor.example',
      og('title', 'Fog on the quay - ferry stops for the day | harbor.example'),
      '',
      'Fog on the quay - ferry stops for the day',
    ],
  ])('%s', (_, title, head, body, headline) => {
    expect(findHeadline(pageFrom({ title, head, body: `${body}<p>Text</p>` }))).toBe(headline);
  });
});

describe('a heading as long as a text', () => {
  test.each([
    [
      'ends after a word',
      'The ferry stops for fog. '.repeat(30),
      /^(?:The ferry stops for fog\. ){19}The ferry stops for…$/u,
    ],
    ['without spaces', '渡船因大雾停航。'.repeat(80), /^(?:渡船因大雾停航。){62}渡船因…$/u],
  ])('is cut, and says so: %s', (_, heading, headline) => {
    expect(findHeadline(pageFrom({ title: 'Untitled', body: `<h1>${heading}</h1><p>Text</p>` }))).toMatch(headline);
  });

  test('is whole up to 500 characters', () => {
    const heading = '渡船因大雾停航。'.repeat(62);
    expect(findHeadline(pageFrom({ title: 'Untitled', body: `<h1>${heading}</h1><p>Text</p>` }))).toBe(heading);
  });
});

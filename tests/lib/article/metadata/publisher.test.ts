import { describe, expect, test } from 'vitest';
import { findPublisher } from '@/lib/article/metadata/publisher.ts';
import { jsonLd, pageFrom } from '../page-from.ts';

const siteName = '<meta property="og:site_name" content="Valley  Bulletin">';
const node = jsonLd({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Bulletin Media' } });
const application = '<meta name="application-name" content="Bulletin App">';
const apple = '<meta name="apple-mobile-web-app-title" content="Bulletin on the go">';
const title = 'Ferry stops for fog | Bulletin Online';

describe('the outlet, in the order of trust', () => {
  test.each([
    ['og:site_name', apple + application + node + siteName, 'Valley Bulletin'],
    ['the publisher in JSON-LD', apple + application + node, 'Bulletin Media'],
    ['the application’s name', apple + application, 'Bulletin App'],
    ['the name on a home screen', apple, 'Bulletin on the go'],
    ['the end of the title', '', 'Bulletin Online'],
  ])('%s', (_, head, publisher) => {
    expect(findPublisher(pageFrom({ title, head }))).toBe(publisher);
  });

  test.each([
    ['渡船停航_潮声周刊', '潮声周刊'],
    ['渡船停航--潮声周刊', '潮声周刊'],
    ['Ferry stops - Coast - Valley Bulletin', 'Valley Bulletin'],
    ['渡船停航-潮声周刊', '潮声周刊'],
    ['Valley Bulletin - Ferry stops for fog', 'Valley Bulletin'],
    ['Ferry stops for fog', 'valley-bulletin.example'],
    ['Ferry stops | ·', 'valley-bulletin.example'],
  ])('the title %j names %s', (title, publisher) => {
    expect(findPublisher(pageFrom({ title }))).toBe(publisher);
  });

  test('a headline behind a name or a topic is nobody’s, where the page prints it', () => {
    const body = '<h3>The old ferry is mended!</h3><p>Text</p>';
    const url = 'https://blog.harbour.example/ferry';
    const title = 'Quay Insider: The old ferry is mended!';
    expect(findPublisher(pageFrom({ title, body, url }))).toBe('blog.harbour.example');
  });

  test('a title that the page prints whole names nobody', () => {
    const title = 'Ferries and fog: What the trust says';
    const headed = (heading: string) => findPublisher(pageFrom({ title, body: `<h1>${heading}</h1><p>Text</p>` }));
    expect(headed(title)).toBe('valley-bulletin.example');
    expect(headed('Ferries and fog')).toBe('What the trust says');
  });

  test.each([
    [
      'the title’s name, where the declared one is a domain',
      'Ferry stops | Valley Bulletin',
      'Valley-Bulletin.example',
      '',
      'Valley Bulletin',
    ],
    ['no line about itself', title, 'Valley Bulletin - News from the coast', '', 'Valley Bulletin'],
    ['an address is no name', 'Ferry stops', 'https://valley-bulletin.example', '', 'valley-bulletin.example'],
    [
      'who holds the copyright, where the address agrees',
      'Ferry stops',
      '',
      '© 2026 Valley Bulletin Ltd. All rights reserved',
      'Valley Bulletin',
    ],
    [
      'no link behind the name',
      'Ferry stops',
      '',
      '© 2026 Valley Bulletin <a href="/terms">Before you read</a>',
      'Valley Bulletin',
    ],
    ['an address in the title, as it is said', 'Ferry stops – www.quay.example', '', '', 'quay.example'],
    ['nobody else’s copyright', 'Ferry stops', '', '© 2026 Tidewater Systems', 'valley-bulletin.example'],
  ])('%s', (_, title, declared, footer, publisher) => {
    const head = declared && `<meta property="og:site_name" content="${declared}">`;
    expect(findPublisher(pageFrom({ title, head, body: `<p>Text</p><footer>${footer}</footer>` }))).toBe(publisher);
  });

  test.each([
    ['a name as machines keep it', 'lagoonpost', 'Ferry stops | Lagoon Post', '', 'Lagoon Post'],
    ['a handle', '@lagoonpost', 'Ferry stops', '', 'lagoonpost'],
    ['a company’s legal form', 'Lagoon Sp. z o.o. S.K.A', 'Ferry stops', '', 'Lagoon'],
    [
      'the page’s own title',
      'Ferry stops for fog and will not run in April',
      'Ferry stops for fog and will not run in April',
      '',
      'valley-bulletin.example',
    ],
    ['a section before the name', 'Portal - Valley Bulletin', 'Ferry stops', '', 'Valley Bulletin'],
    ['a template’s word behind the name', '', 'Valley Bulletin - detail', '', 'Valley Bulletin'],
    [
      'a name with a hyphen',
      'valley-bulletin.example',
      'Ferry: stops | The Valley-Bulletin',
      '',
      'The Valley-Bulletin',
    ],
    ['a dot before the owner', '', 'Ferry stops', '© 2026 · Valley Bulletin | News from the coast', 'Valley Bulletin'],
  ])('not as it stands: %s', (_, declared, title, footer, publisher) => {
    const head = declared && `<meta property="og:site_name" content="${declared}">`;
    expect(findPublisher(pageFrom({ title, head, body: `<p>Text</p><footer>${footer}</footer>` }))).toBe(publisher);
  });

  test('the first letters of its words in the page’s address', () => {
    const title = 'Ferry stops | Harbour Trust of Northmere e.V.';
    expect(findPublisher(pageFrom({ title, url: 'https://hton.example/ferry' }))).toBe(
      'Harbour Trust of Northmere e.V.',
    );
  });

  test.each([
    ['in the trail above the headline', '<nav>您的位置：潮声网首页 > 渡口</nav>', '', '潮声网'],
    ['at the foot, “about”', '', '<a href="/about">关于潮声网</a>', '潮声网'],
    ['at the foot, its house', '', '主办单位：潮声大学 备案号：2026001', '潮声大学'],
    ['at the foot, whose rights', '', '南湾医院 版权所有', '南湾医院'],
    ['a prohibition in Korean behind the owner', '', '저작권자 © 솔숲신문 무단전재 및 재배포 금지', '솔숲신문'],
    ['at the foot, whose copyright', '', '©2026 长湖基金有限公司 东ICP备11019844号', '长湖基金有限公司'],
    ['nothing in “about us” and a site’s own front page', '<nav>返回首页</nav>', '关于我们', 'valley-bulletin.example'],
  ])('a page of Han names itself %s', (_, above, footer, publisher) => {
    const body = `${above}<p>渡船停航一个月。</p><footer><p>${footer}</p></footer>`;
    expect(findPublisher(pageFrom({ lang: 'zh-Hans', title: '渡船停航', body }))).toBe(publisher);
  });

  test.each([
    ['the address behind the name', '渡船停航_渡口_潮声网_chaosheng.example', '', '潮声网'],
    ['the section alone, where the foot has the whole name', '渡船停航-监察', '主办：潮声大学监察室', '潮声大学监察室'],
  ])('a title may end with %s', (_, title, footer, publisher) => {
    const body = `<p>渡船停航一个月。</p><footer><p>${footer}</p></footer>`;
    expect(findPublisher(pageFrom({ lang: 'zh-Hans', title, body }))).toBe(publisher);
  });

  test('an empty declaration is none', () => {
    expect(findPublisher(pageFrom({ title, head: '<meta property="og:site_name" content="  ">' }))).toBe(
      'Bulletin Online',
    );
  });
});

describe('one outlet under several names', () => {
  const declared = (name: string) => `<meta property="og:site_name" content="${name}">`;
  test.each([
    ['an edition', declared('Valley-Bulletin International'), 'Valley-Bulletin'],
    ['what the page is', declared('Valley-Bulletin Website'), 'Valley-Bulletin'],
    ['a name that ends so for another reason', declared('Amity International'), 'Amity International'],
    [
      'letters that stand for a name',
      declared('HVN') + jsonLd({ '@type': 'NewsArticle', publisher: { name: 'Harbor Valley News' } }),
      'Harbor Valley News',
    ],
    [
      'letters beside another name',
      declared('HVN') + jsonLd({ '@type': 'NewsArticle', publisher: { name: 'Quay Media' } }),
      'HVN',
    ],
    [
      'a section’s name in the outlet’s place',
      declared('Coast') + jsonLd({ '@type': 'NewsArticle', publisher: { name: 'Valley Bulletin' } }),
      'Valley Bulletin',
    ],
  ])('%s', (_, head, publisher) => {
    expect(findPublisher(pageFrom({ title: 'Ferry stops', head }))).toBe(publisher);
  });
});

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
    ['Ferry stops for fog', undefined],
    ['Ferry stops | ·', undefined],
  ])('the title %j names %s', (title, publisher) => {
    expect(findPublisher(pageFrom({ title }))).toBe(publisher);
  });

  test('an empty declaration is none', () => {
    expect(findPublisher(pageFrom({ title, head: '<meta property="og:site_name" content="  ">' }))).toBe(
      'Bulletin Online',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { findDirection, findLanguage } from '@/lib/article/metadata/language.ts';
import { pageFrom } from '../page-from.ts';

const english = 'The night ferry stops for the whole of April.';
const chinese = '夜班渡船四月全月停航，两岸居民将改乘大巴。';
const locale = '<meta property="og:locale" content="fr_FR">';

describe('the language of the text', () => {
  test.each([
    ['its script, whatever the page declares', 'en', '', chinese, 'zh-Hans'],
    ['as declared, where the script does not tell', 'de-AT', locale, english, 'de-AT'],
    ['as og:locale has it', undefined, locale, english, 'fr-FR'],
    ['as a meta tag has it', undefined, '<meta name="language" content="en">', english, 'en'],
    ['unknown, where nothing is declared', undefined, '', english, undefined],
    ['unknown, where the declaration is none', 'utf-8', '', english, undefined],
  ])('%s', (_, lang, head, text, tag) => {
    expect(findLanguage(pageFrom({ ...(lang && { lang }), head }), text)).toBe(tag);
  });
});

describe('the direction of the text', () => {
  test.each([
    ['ar', undefined, 'rtl'],
    ['he-IL', undefined, 'rtl'],
    ['fa', 'ltr', 'rtl'],
    ['en', 'rtl', 'ltr'],
    ['zh-Hans', undefined, 'ltr'],
    [undefined, 'rtl', 'rtl'],
    [undefined, undefined, 'ltr'],
  ] as const)('language %s, declared %s: %s', (language, declared, direction) => {
    expect(findDirection({ ...pageFrom({}), ...(declared && { declaredDirection: declared }) }, language)).toBe(
      direction,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { languageOfScript, tidyLanguageTag } from '@/lib/text/language-of.ts';

describe('the language that a text’s script tells', () => {
  test.each([
    ['这座候船厅对面的书店今年秋天重新开门，他们说来的人比从前多。', 'zh-Hans'],
    ['這座候船廳對面的書店今年秋天重新開門，他們說來的人比從前多。', 'zh-Hant'],
    ['渡し船は朝六時に出航し、夕方まで川を往復します。', 'ja'],
    ['나루터는 아침 여섯 시에 문을 열고 저녁까지 배를 띄운다.', 'ko'],
    ['山水有清音', 'zh-Hans'], // no character that only one orthography uses
    ['设计师保留了备用航标灯（Wangxi Lamp），这是船上最后一盏。', 'zh-Hans'],
    [
      '这家店的招牌写着“おはよう”，老板说，这是给从前那些常来的客人看的，他们中的许多人已经不在这座城市里住了，来信倒是没有断过，店里最显眼的墙上贴着的就是这些信封，孩子们喜欢数上面的邮票。',
      'zh-Hans',
    ],
  ])('%s', (text, tag) => {
    expect(languageOfScript(text)).toBe(tag);
  });

  test.each([
    ['The ferry leaves at six each evening.'],
    ['The skipper, Zhuo Yining (卓以宁), writes the level of the water on a board beside the gangway.'],
    ['Паром отходит в шесть часов вечера.'],
    ['12:30 — 2026'],
    [''],
  ])('%j: the script alone does not tell', (text) => {
    expect(languageOfScript(text)).toBeUndefined();
  });
});

describe('declared tags, as pages write them', () => {
  test.each([
    ['zh_CN', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['EN-us', 'en-US'],
    [' en_GB ', 'en-GB'],
    ['de', 'de'],
    ['pt_BR', 'pt-BR'],
  ])('%j is %s', (declared, tag) => {
    expect(tidyLanguageTag(declared)).toBe(tag);
  });

  test.each([
    ['utf-8'],
    ['chinese'],
    ['english'],
    [''],
    ['  '],
    ['en us'],
    ['中文'],
    ['en-US,en;q=0.9'],
    ['{{ lang }}'],
  ])('%j is none', (declared) => {
    expect(tidyLanguageTag(declared)).toBeUndefined();
  });
});

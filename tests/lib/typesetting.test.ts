import { expect, test } from 'vitest';
import { scriptOf } from '@/lib/typesetting.ts';

test.each([
  ['zh-Hans', 'han'],
  ['zh_TW', 'han'],
  ['YUE', 'han'],
  ['ja', 'kana'],
  ['ko-KR', 'hangul'],
  ['fa-IR', 'arabic'],
  ['he', 'hebrew'],
  ['uk', 'latin'],
  ['', 'latin'],
  [undefined, 'latin'],
  ['constructor', 'latin'],
])('a text in %j is set as %s', (language, script) => {
  expect(scriptOf(language)).toBe(script);
});

import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { leanSource } from '@/lib/text/lean-pattern.ts';
import { leanPatterns, rangesOf } from '@/scripts/lean-patterns.ts';

const classes = { L: 'a-zß', N: '0-9' };

describe('a lean pattern', () => {
  test.each([
    [String.raw`^\p{L}+\s\p{N}`, String.raw`^[a-zß]+\s[0-9]`],
    [String.raw`[\p{L}\p{N}’'.-]+`, "[a-zß0-9’'.-]+"],
    [String.raw`(?<=\P{L})x`, '(?<=[^a-zß])x'],
    // Turned around inside of a class it cannot be written out.
    [String.raw`[\P{L}.]\p{L}`, String.raw`[\P{L}.][a-zß]`],
    [String.raw`\p{Script=Greek}\p{L}`, String.raw`\p{Script=Greek}[a-zß]`],
    [String.raw`\\p\[\p{L}\]`, String.raw`\\p\[[a-zß]\]`],
  ])('has small classes of letters: %s', (source, lean) => {
    expect(leanSource(source, classes)).toBe(lean);
    expect(() => new RegExp(lean, 'u')).not.toThrow();
  });

  // A line of each alphabet that a language of ours is written in, with what stands between letters and beside them.
  const text =
    'Ferry № 3, Ärger, øre, İzmir, ğ, Łódź, Ștefan, Ơ, Ễ, ﬁ, ꟻ, Ω, ώ, ᾳ, Ж, ґ, Ў, ש, العَرَبِيَّة ٣, हिंदी १।, ไทย ๓, ဗမာ, አማርኛ, ქართული, 𝗕𝗼𝗹𝗱, 한국어, ひらがなー, カタカナ・, 漢字々〇𠮷, Ａ１，“”’—…€©½Ⅻ①⅓²';

  test.each(['L', 'Lu', 'Ll', 'N', 'Script=Han', 'Script=Hiragana', 'Script=Katakana'])('has all of %s', (name) => {
    const lean = new RegExp(`[${rangesOf(name)}]`, 'gu');
    expect(text.match(lean)).toEqual(text.match(new RegExp(`\\p{${name}}`, 'gu')));
  });
});

describe('built', () => {
  type Transform = (this: object, code: string, id: string) => { code: string };
  const built = (code: string) =>
    (leanPatterns().transform as Transform).call(
      { parse: (text: string) => parseSync('built.ts', text).program },
      code,
      '/lib/text/built.ts',
    ).code;

  test.each([
    ['one that keeps no place', String.raw`const is = (text) => /\p{L}/u.test(text);`],
    ['one that a call takes and begins anew', String.raw`const all = (text) => text.matchAll(/\p{L}/gu);`],
  ])('a pattern is made once: %s', (_, code) => {
    expect(built(code)).toContain('(__pattern0 ??= __pattern("');
  });

  test.each([
    [
      'in a name of a function’s own',
      String.raw`const first = (text) => { const sign = /\p{L}/gu; return sign.exec(text); };`,
    ],
    ['asked on the spot', String.raw`const has = (text) => /\p{L}/gu.test(text);`],
    ['that sticks', String.raw`const at = (text) => { const sign = /\p{L}/uy; return sign.test(text); };`],
  ])('a pattern that keeps its place is made anew: %s', (_, code) => {
    expect(built(code)).not.toContain('??=');
    expect(built(code)).toContain('__pattern("');
  });
});

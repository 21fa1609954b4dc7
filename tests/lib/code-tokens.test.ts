import { describe, expect, test } from 'vitest';
import { codeTokens } from '@/lib/code-tokens.ts';

const partsOf = (code: string, language: string) =>
  codeTokens(code, language).map(({ start, end, part }) => [code.slice(start, end), part]);

describe('the parts of code', () => {
  test('are told by its language, under any of its names', () => {
    const code = 'const tide = "low"; // at 6';
    const parts = [
      ['const', 'word'],
      ['"low"', 'string'],
      ['// at 6', 'note'],
    ];
    expect(partsOf(code, 'js')).toEqual(parts);
    expect(partsOf(code, 'javascript')).toEqual(parts);
    expect(partsOf('+ferry\n-bus', 'diff')).toEqual([
      ['+ferry', 'added'],
      ['-bus', 'removed'],
    ]);
  });

  test('are none in a language that is not known, nor in a whole file', () => {
    expect(codeTokens('const tide = 1;', 'no-such-language')).toEqual([]);
    expect(codeTokens('const tide = 1;\n'.repeat(2000), 'js')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/languages/index.ts';
import { likelyLanguages } from '@/lib/likely-languages.ts';
import { wordFiles } from '@/scripts/lean-scripts.ts';

describe('the languages that a page looks to be in', () => {
  test.each<[string, string, string[]]>([
    ['de', 'Fähre liegt im Nebel fest', ['de', 'en']],
    ['DE-at', 'Fähre liegt im Nebel fest', ['de', 'en']],
    ['en', 'Ferry held in the fog', ['en']],
    ['nn', 'Ferja ligg i skodda', ['nb', 'en']],
    ['zh-CN', '渡轮因大雾停航', ['zh-Hans', 'zh-Hant', 'en']],
    // A theme's own language on a page that its title shows to be in another.
    ['en', '渡輪因大霧停航', ['zh-Hans', 'zh-Hant', 'en']],
    ['', 'フェリーが霧で欠航', ['ja', 'en']],
    ['eo', 'Pramo haltas en nebulo', ['en']],
    ['', 'Ferry held in the fog', ['en']],
    ['chinese', '', ['en']],
  ])('%s “%s”', (declared, title, likely) => {
    expect(likelyLanguages(declared, title)).toEqual(likely);
  });
});

test('every language has a file of the words that the first text is found by', async () => {
  const files = await wordFiles();
  expect(files.map(({ relativeDest }) => relativeDest).toSorted()).toEqual(
    languages.map(({ tag }) => `words/${tag}.js`).toSorted(),
  );
  for (const { contents } of files) expect(() => new Function(contents)).not.toThrow();
});

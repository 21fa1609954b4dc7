import { expect, test } from 'vitest';
import { tagsIn } from '@/lib/library/import/tag-lists.ts';

test.each([
  ['a, b', ['a', 'b']],
  ['["fog", "渡轮"]', ['fog', '渡轮']],
  [`['fog', "it's late"]`, ['fog', "it's late"]],
  [String.raw`['it\'s late', 'a\\b']`, ["it's late", String.raw`a\b`]],
  ["['open", []],
  ['[]', []],
])('%s', (cell, tags) => {
  expect(tagsIn(cell)).toEqual(tags);
});

test('a bar parts tags where the list says so', () => {
  expect(tagsIn('fog|渡轮', '|')).toEqual(['fog', '渡轮']);
});

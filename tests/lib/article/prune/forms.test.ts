import { describe, expect, test } from 'vitest';
import { asParagraphs, droppedBy, keptBeside, keptOf, prose, type Story, story } from '../page-from.ts';

describe('small boxes with a form go', () => {
  test.each<[string, Story, string[]]>([
    ['a form alone', { middle: '<form><p>Your address, please</p><input></form>' }, ['Your address, please']],
    [
      'with its heading and its small print',
      {
        middle:
          '<div><h3>The Morning Tide</h3><form><p>Your address, please</p><input></form><small>Leave whenever you like.</small></div>',
      },
      ['The Morning Tide', 'Your address, please', 'Leave whenever you like.'],
    ],
    [
      'in Chinese',
      { lang: 'zh-Hans', middle: '<div><h3>潮声早报</h3><form><p>请填写您的地址</p><input></form></div>' },
      ['潮声早报', '请填写您的地址'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('forms', story(parts))).toEqual(lines);
  });
});

describe('forms that hold the text itself stay', () => {
  const title = 'Ferry stops for fog';

  test('the whole article, as old templates set it', () => {
    expect(keptOf({ title, body: `<form><h1>${title}</h1><div>${asParagraphs(prose)}</div><input></form>` })).toEqual(
      prose,
    );
  });

  test('one long paragraph', () => {
    const line = prose.slice(0, 2).join(' ');
    expect(keptBeside({ middle: `<form><p>${line}</p><input></form>` })).toEqual([line]);
  });
});

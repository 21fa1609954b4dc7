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

test('a poll goes: its question and its answers, which are labels of fields', () => {
  const answers = ['By the bridge, every day.', 'I stay at home.', 'I swim.'].map(
    (answer, i) =>
      `<div><label><div><input type="radio" name="a"><label for="a${i}">${answer}</label></div></label></div>`,
  );
  const middle = `<div><div><p>How do you cross when the ferry stops?</p></div><div>${answers.join('')}</div></div>`;
  expect(keptBeside({ middle })).toEqual([]);
  expect(keptBeside({ middle: '<p><label>The skipper was asked how he slept.</label></p>' })).toHaveLength(1);
});

test('a search field in the head of the article takes neither headline nor lead with it', () => {
  const lead = 'For a whole month three hundred passengers a night must go round by the bridge.';
  const row = `<header><h2>Ferry stops for fog</h2><form><input name="s"></form><p>${lead}</p></header>`;
  const head = `<meta property="og:description" content="${lead}">`;
  expect(keptOf(story({ row, head, box: 'article-text' }))[0]).toBe(lead);
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

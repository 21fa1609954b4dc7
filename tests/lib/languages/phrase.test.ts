import { describe, expect, test } from 'vitest';
import { anyOf, isSpaced, lowerCase, Phrase } from '@/lib/languages/phrase.ts';
import { PhraseList } from '@/lib/languages/phrase-list.ts';

function found(phrase: string, text: string, language: string): string | undefined {
  const match = new Phrase(phrase, language).find(text, lowerCase(text));
  return match && text.slice(match.start, match.end);
}

function slotOf(phrase: string, text: string, language: string): string | undefined {
  return new Phrase(phrase, language).find(text, lowerCase(text))?.slot?.text;
}

describe('signs of the phrase language, in English', () => {
  test.each([
    ['plain words', 'first published by', 'It was first published by us.', 'first published by'],
    ['whatever their case', 'first published by', 'FIRST Published by us.', 'FIRST Published by'],
    ['a phrase in capitals', 'AI-generated', 'An ai-generated text', 'ai-generated'],
    ['(a|b), the first', '(originally|first) published', 'Originally published', 'Originally published'],
    ['(a|b), the second', '(originally|first) published', 'first published', 'first published'],
    ['[a], present', 'does not [necessarily ]reflect', 'does not necessarily reflect', 'does not necessarily reflect'],
    ['[a], absent', 'does not [necessarily ]reflect', 'does not reflect', 'does not reflect'],
    ['[a|b]*, several', 'story[ was| first]* published', 'story was first published', 'story was first published'],
    ['[a|b]*, none', 'story[ was| first]* published', 'story published', 'story published'],
    [
      '… over a few words',
      'not responsible for…content',
      'not responsible for any of its content',
      'not responsible for any of its content',
    ],
    ['… over nothing', 'not responsible for …content', 'not responsible for content', 'not responsible for content'],
    [
      '… over an abbreviation’s stop',
      'views…the author',
      'views at example.com are the author',
      'views at example.com are the author',
    ],
    ['a straight apostrophe for a curly one', 'Editor’s note', "editor's note: the tide turned", "editor's note"],
    ['a curly apostrophe for a straight one', "Editor's note", 'Editor’s note: the tide turned', 'Editor’s note'],
    ['signs that mean something to a machine', 'a+b (c|d) e.f', 'A+B d e.f', 'A+B d e.f'],
  ])('%s', (_, phrase, text, words) => {
    expect(found(phrase, text, 'en')).toBe(words);
  });

  test.each([
    ['inside another word, at its start', 'port of call', 'the report of call'],
    ['inside another word, at its end', 'first publish', 'first published'],
    ['words in another order', 'first published', 'published first'],
    ['an alternative that is not there', '(originally|first) published', 'later published'],
    ['a gap over the end of a sentence', 'views…author', 'The views are fine. The author left.'],
    ['a gap over an exclamation', 'views…author', 'What views! The author left.'],
    ['a gap over more than a few words', 'views…author', `views ${'of the harbour '.repeat(8)}author`],
    ['a full stop that stands for any sign', 'e.f', 'exf'],
    ['a repetition past all measure', 'a[ b]* c', `a${' b'.repeat(7)} c`],
  ])('not %s', (_, phrase, text) => {
    expect(found(phrase, text, 'en')).toBeUndefined();
  });
});

describe('signs of the phrase language, in Chinese', () => {
  test.each([
    ['words within words', '如有侵权', '本站声明如有侵权请告知', '如有侵权'],
    ['(a|b) and …', '不代表…(立场|观点)', '所载内容并不代表本站立场', '不代表本站立场'],
    ['Latin letters, whatever their case', '由AI生成', '本文由ai生成', '由ai生成'],
    [
      '[a|b]* and a slot',
      '本文[系|经授权]*转载自{source}',
      '本文系经授权转载自潮声周刊，有删节。',
      '本文系经授权转载自潮声周刊',
    ],
  ])('%s', (_, phrase, text, words) => {
    expect(found(phrase, text, 'zh-Hans')).toBe(words);
  });

  test.each([
    ['a gap over a full stop', '不代表…立场', '他不代表任何人。本站立场另见'],
    ['words with a blank between', '如有侵权', '如有 侵权'],
  ])('not %s', (_, phrase, text) => {
    expect(found(phrase, text, 'zh-Hans')).toBeUndefined();
  });
});

describe('slots', () => {
  test.each([
    ['en', 'first published by {source}', 'First published by Tidewater Review. Read on.', 'Tidewater Review'],
    ['en', 'first published by {source}', 'First published by The Quay.com today.', 'The Quay.com today'],
    ['en', 'courtesy of {credit}', 'Photo courtesy of Alder Harbour Trust (2024)', 'Alder Harbour Trust '],
    ['en', 'reporting by {name}', 'Reporting by Ingrid Vale; editing by a colleague', 'Ingrid Vale'],
    ['zh-Hans', '转载自{source}', '本文转载自“石桥夜话”，作者陆川。', '石桥夜话'],
    ['zh-Hans', '转载自{source}', '本文转载自《潮声周刊》。', '潮声周刊'],
    ['zh-Hans', '{credit}[ ]摄', '候船厅。林远 摄', '林远 '],
    ['zh-Hans', '（记者[ ]{name}）', '本网讯（记者 周以宁）今天', '周以宁'],
  ])('%s %s in %j is %j', (language, phrase, text, slot) => {
    expect(slotOf(phrase, text, language)?.trim()).toBe(slot.trim());
  });

  test('say where their words begin, as printed', () => {
    const text = 'This Story: First Published by Tidewater Review.';
    const { slot } = new Phrase('first published by {source}', 'en').find(text, lowerCase(text))!;
    expect(text.slice(slot!.start, slot!.start + slot!.text.length)).toBe('Tidewater Review');
  });

  test('are absent where the phrase has none', () => {
    expect(new Phrase('如有侵权', 'zh').find('如有侵权', '如有侵权')).toEqual({ start: 0, end: 4 });
  });
});

test.each([
  ['en', true],
  ['de', true],
  ['zh-Hans', false],
  ['ja', false],
  ['th', false],
  ['ko', true],
])('%s puts blanks between words: %s', (tag, spaced) => {
  expect(isSpaced(tag)).toBe(spaced);
});

test('lower case keeps every offset, or the text as it is', () => {
  expect(lowerCase('SOURCE: Valley')).toBe('source: valley');
  expect(lowerCase('İstanbul SOURCE')).toHaveLength('İstanbul SOURCE'.length);
});

test('of labels, the longest is read first', () => {
  expect('文章来源：潮声周刊'.match(new RegExp(anyOf(['来源', '文章来源']), 'u'))?.[0]).toBe('文章来源');
});

test('a list leaves none out that a text holds, and keeps their order', () => {
  const phrases = ['first published by', 'courtesy of', '^(originally|first) seen', '转载自', '…in part'].map(
    (phrase) => new Phrase(phrase, 'en'),
  );
  const list = new PhraseList(phrases, (phrase) => phrase);
  for (const text of [
    'First published by us, courtesy of them.',
    'Originally seen in part',
    '本文转载自东港网',
    'no',
    '',
  ]) {
    const lower = lowerCase(text);
    const left = list.standingIn(lower);
    const held = phrases.filter((phrase) => phrase.find(text, lower));
    expect(left.filter((phrase) => held.includes(phrase))).toEqual(held);
    // Nor what a sentence of it holds, behind others and in brackets.
    const longer = lowerCase(`The ferry stops in April. (${text}) ${text}`);
    const inLonger = list.standingIn(longer);
    expect(inLonger.filter((phrase) => held.includes(phrase))).toEqual(held);
  }
});

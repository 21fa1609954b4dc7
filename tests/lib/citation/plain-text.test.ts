import { describe, expect, test } from 'vitest';
import { writePlainText } from '@/lib/citation/plain-text.ts';
import { sourcelineJson, writeSourcelineJson } from '@/lib/citation/sourceline-json.ts';
import en from '@/lib/wording/en.ts';
import zhHans from '@/lib/wording/zh-hans.ts';
import { citable, credit, hostile, portal } from './citables.ts';

describe('as text', () => {
  test('it is what the strip says, with the page’s words as evidence', () => {
    const text = writePlainText(
      citable(
        { publisher: 'Valley Bulletin', published: '2026-03-14' },
        {
          verdict: 'republished',
          sources: [credit('The Quay', { url: 'https://the-quay.example/fog' })],
          hidden: [{ text: 'Source: Orbital Week', reason: 'tiny' }],
          flags: ['hidden-credit', 'data-disagrees'],
        },
      ),
      en.wording,
    );
    expect(text.split('\n')).toEqual([
      'Ferry stops for fog',
      'Valley Bulletin',
      'https://www.valley-bulletin.example/ferry',
      'Read on November 24, 2026',
      '',
      'Credited to “The Quay”, with a link.',
      'Credited to: “The Quay” “Source: The Quay” (at the end) https://the-quay.example/fog',
      'Author: No author name read on this page',
      'Date: March 14, 2026',
      'Not shown to readers: “Source: Orbital Week” on the page, in type too small to see',
      'The page’s words and its data name different sources; both are listed.',
      'Read from this page only; not checked elsewhere.',
      '',
    ]);
  });

  test('it is in the interface’s language', () => {
    expect(writePlainText(portal, zhHans.wording).split('\n').slice(3, 8)).toEqual([
      '阅读于 2026年11月24日',
      '',
      '署名来源“潮声周刊”，只写名称，没有链接。',
      '署名来源：“潮声周刊” “文章来源: 潮声周刊” · 只写名称，没有链接 (文末)',
      '声明：“所载内容并不代表本站立场!” (文末)',
    ]);
  });

  test.each(hostile)('a name is one line of clean text: %j', (name) => {
    const text = writePlainText(citable({ headline: name }, { sources: [credit(name)] }), en.wording);
    expect(text.split('\n')).toHaveLength(10);
    expect(text).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]/u);
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('as JSON', () => {
  test('it says which format and when, and keeps everything', () => {
    const written = JSON.parse(writeSourcelineJson(portal));
    expect(Object.keys(written)).toEqual(['format', 'readAt', 'article', 'provenance']);
    expect(written.format).toBe('sourceline/1');
    expect(Date.parse(written.readAt)).toBe(portal.readAt);
    expect(written.article).toEqual(portal.article);
    expect(written.provenance).toEqual(portal.provenance);
  });

  test('it has no field for what the page does not say, and nothing of the text', () => {
    const given = citable();
    Object.assign(given.article, { html: '<p>The ferry stops.</p>', text: 'The ferry stops.' });
    expect(Object.keys(sourcelineJson(given).article)).toEqual(['url', 'headline', 'language']);
  });
});

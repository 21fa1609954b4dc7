import { describe, expect, test } from 'vitest';
import { sentencesOf } from '@/components/reader/spoken-text.ts';
import { placeTranslation, showTranslations, translatableBlocks } from '@/components/reader/translated-text.ts';
import { bodyFrom } from '../../lib/article/page-from.ts';

const text =
  '<h2>Nebel</h2><p><span data-spoken>Source: </span>Die <b>Fähre</b> steht.</p><ul><li>Montag</li></ul><pre>let a = 1</pre><p>1921</p>';

describe('a translated text', () => {
  test('is its paragraphs, headings and items; no code, no figures alone, nothing of ours', () => {
    expect(translatableBlocks(bodyFrom(text)).map((block) => block.text)).toEqual([
      'Nebel',
      'Die Fähre steht.',
      'Montag',
    ]);
  });

  test('stands under each paragraph in its own language, and in an item inside of it', () => {
    const body = bodyFrom(text);
    const said = ['Fog', 'The ferry is not moving.', 'Monday'];
    for (const [i, block] of translatableBlocks(body).entries()) placeTranslation(block, said[i]!, 'en');
    expect(
      [...body.querySelectorAll<HTMLElement>('[data-translation]')].map((one) => [
        one.previousElementSibling?.localName,
        one.parentElement!.localName,
        one.lang,
        one.textContent,
      ]),
    ).toEqual([
      ['h2', 'div', 'en', 'Fog'],
      ['p', 'div', 'en', 'The ferry is not moving.'],
      [undefined, 'li', 'en', 'Monday'],
    ]);
    // Translated once more, read aloud or taken along, the article is what it was.
    expect(translatableBlocks(body).map((block) => block.text)).toEqual(['Nebel', 'Die Fähre steht.', 'Montag']);
    expect(sentencesOf(body, 'de').map((sentence) => sentence.text)).not.toContain('Monday');
    showTranslations(body, false);
    expect([...body.querySelectorAll<HTMLElement>('[data-translation]')].every(({ hidden }) => hidden)).toBe(true);
  });

  test('has nothing under a paragraph that says the same in both', () => {
    const body = bodyFrom('<p>Tidewater Review</p>');
    placeTranslation(translatableBlocks(body)[0]!, 'Tidewater  Review', 'en');
    expect(body.querySelector('[data-translation]')).toBeNull();
  });
});

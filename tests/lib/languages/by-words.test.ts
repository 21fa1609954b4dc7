import { describe, expect, test } from 'vitest';
import { languageOfWords } from '@/lib/languages/by-words.ts';
import { languages } from '@/lib/languages/index.ts';
import { prose } from '../article/page-from.ts';

const english = prose.join(' ');
const spanish =
  'La autoridad del puerto dijo el lunes que el barco de noche no cruzará el canal en todo el mes de abril. El único barco que tiene necesita una pieza nueva, y el taller que puede hacerla está a dos días de viaje por la costa. Unas trescientas personas cruzan cada noche, y la mayoría de ellas son enfermeras y panaderos.';
const german =
  'Die Hafenverwaltung hat am Montag gesagt, dass die Fähre im ganzen April nicht über den Kanal fahren wird. Das einzige Schiff braucht eine neue Welle, und die Werft, die sie bauen kann, liegt zwei Tage die Küste hinauf. Rund dreihundert Menschen fahren jede Nacht, die meisten von ihnen sind auf dem Weg zur Arbeit.';

describe('the language that a text’s small words tell', () => {
  test.each([
    ['where nothing is declared', german, undefined, 'de'],
    ['where a theme declares English', spanish, 'en', 'es'],
    ['not where the declared one is right', spanish, 'es', undefined],
    ['not where the declared one is a region’s', german, 'de-AT', undefined],
    ['not of a few words', 'El barco de la noche', 'en', undefined],
    ['not of a language without small words of ours', 'umkhumbi wasebusuku '.repeat(40), 'zu', undefined],
    [
      'not where a text is the declared language’s, with a quotation',
      `${english} ${spanish.slice(0, 80)}`,
      'en',
      undefined,
    ],
  ])('%s', (_, text, declared, tag) => {
    expect(languageOfWords(text, declared)).toBe(tag);
  });

  test('each list is of words that are one each', () => {
    for (const { tag, smallWords } of languages)
      if (smallWords) expect([tag, new Set(smallWords.split(' ')).size]).toEqual([tag, smallWords.split(' ').length]);
  });
});

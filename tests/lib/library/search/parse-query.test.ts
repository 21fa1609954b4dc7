import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, type Term } from '@/lib/library/search/parse-query.ts';

/** A term as it would be typed: quoted if whole, `*` where longer words will do. */
const shown = ({ units, isWhole }: Term) => {
  const letters = units.map(({ folded }) => folded).join('+');
  return isWhole ? `"${letters}"` : `${letters}*`;
};

function read(typed: string): string {
  const { terms, excluded, filters } = parseQuery(typed);
  return [
    ...terms.map(shown),
    ...excluded.map((term) => `-${shown(term)}`),
    ...filters.map(
      ({ kind, value, isWhole, isExcluded }) => `${isExcluded ? '-' : ''}${kind}=${isWhole ? `"${value}"` : value}`,
    ),
  ].join(' ');
}

describe('a query', () => {
  test.each([
    ['fog ferry', 'fog* ferry*'],
    ['  Fog\t\u3000FERRY\n', 'fog* ferry*'],
    ['"dense fog" ferry', '"dense+fog" ferry*'],
    ['“dense fog”', '"dense+fog"'],
    ['„dense fog“', '"dense+fog"'],
    ['«dense fog»', '"dense+fog"'],
    ['»dense fog«', '"dense+fog"'],
    ['「海港」『渡轮』', '"海+港" "渡+轮"'],
    ['说“海港”的', '说* "海+港" 的*'],
    ['"dense fo', 'dense+fo*'],
    ['""', ''],
    ['"', ''],
    ["don't", 'don+t*'],
    ['图书馆', '图+书+馆*'],
    ['港，海湾', '港* 海+湾*'],
    ['AI芯片', 'ai+芯+片*'],
    ['fog -ferry', 'fog* -"ferry"'],
    ['fog -"dense fog"', 'fog* -"dense+fog"'],
    ['re-open', 're+open*'],
    ['- fog', 'fog*'],
    ['source:quay', 'source=quay'],
    ['SOURCE:quay', 'source=quay'],
    ['source:"The Quay" fog', 'fog* source="The Quay"'],
    ['来源：潮汐观察 标签:海 网站：bay.example', 'source=潮汐观察 tag=海 site=bay.example'],
    ['來源:「潮汐觀察」', 'source="潮汐觀察"'],
    ['-tag:fog', '-tag=fog'],
    ['tag:', ''],
    ['tag:"', ''],
    ['tag: fog', 'fog*'],
    ['mood:grim', 'mood+grim*'],
    ['https://bay.example/x', 'https+bay+example+x*'],
    ['constructor:x __proto__', 'constructor+x* proto*'],
  ])('%s is read as %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  test('is never an error, whatever is typed', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '-',
      ':',
      '：',
      'tag:',
      '来源：',
      ' ',
      '港',
      'a',
      '\ud800',
      '\u0301',
      '\0',
      '*',
      '(',
    );
    const typed = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { terms, excluded } = parseQuery(text);
        return [...terms, ...excluded].every(({ units }) => units.length > 0);
      }),
      { numRuns: 100 },
    );
  });

  test('is read up to a length, and no more of it than is looked up at once', () => {
    expect(parseQuery('fog '.repeat(100_000)).terms.length).toBeLessThanOrEqual(24);
  });
});

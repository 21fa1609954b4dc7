import { describe, expect, test } from 'vitest';
import { jsonLd } from '../article/page-from.ts';
import { on, reading, sourcesOf, wordsOf } from './page-of.ts';

const de = 'Die Glocke läutet um sechs, sagte der Kapitän.';

test('an agency behind a writer’s label is quoted with it, though its name is an element', () => {
  const row = '<div>Published: 14 March 2026</div><div> | Reporter: <span>AFP</span></div>';
  expect(wordsOf(on({ row }))).toEqual(['Reporter: AFP']);
});

test('an item of a list of references signs nothing', () => {
  const item = (n: number, agency: string) => `<li>${n}. The quay in fog ．${agency}[2026-03-14]</li>`;
  const tail = `<ul>${item(1, '新浪')}${item(2, '腾讯')}${item(3, '新华网')}</ul>`;
  expect(sourcesOf(on({ lang: 'zh-Hans', tail }))).toEqual([]);
});

describe('agencies behind the last sentence', () => {
  test.each([
    ['de', `${de} (dpa)`, '(dpa)', ['wire: dpa']],
    ['de', `${de} (sid/dpa)`, '(sid/dpa)', ['wire: sid', 'wire: dpa']],
    ['de', `${de} (APA, dpa)`, '(APA, dpa)', ['wire: APA', 'wire: dpa']],
    ['de', `${de} dpa`, undefined, []],
    ['en', 'The bell rings at six. (Reuters)', '(Reuters)', ['wire: Reuters']],
    ['en', 'The bell rings at six. – AFP', undefined, ['wire: AFP']],
    ['en', 'The bell rings at six. PTI', undefined, ['wire: PTI']],
    ['en', 'The bell rings at six. [AP]', '[AP]', ['wire: AP']],
    ['de', `${de} (dpa/kl)`, '(dpa/kl)', ['wire: dpa']],
    ['fr', 'La cloche sonne à six heures. (avec AFP)', undefined, ['contributed: AFP']],
    ['zh-Hans', '船长说，钟声每天六点响起。（新华社）', '（新华社）', ['wire: 新华社']],
    ['zh-Hans', '船长说，钟声每天六点响起。（潮声晚报）', '（潮声晚报）', ['republished: 潮声晚报']],
    ['zh-Hans', '船长说，钟声每天六点响起。（南湾县文旅局）', '（南湾县文旅局）', ['contributed: 南湾县文旅局']],
    ['zh-Hans', '船长说，钟声每天六点响起。（下同）', undefined, []],
    ['zh-Hans', '船长把水位写在黑板上（见南湾港务局）', undefined, []],
    ['en', 'The bell rings at six. With Courier wires', undefined, []],
  ])('%s: %s', (language, text, words, sources) => {
    const provenance = reading({ text, place: 'tail' }, language);
    expect(sourcesOf(provenance)).toEqual(sources);
    if (words) expect([...new Set(wordsOf(provenance))]).toEqual([words]);
  });

  test('without a writer it is the agency’s copy; with one, the outlet’s own', () => {
    const tail = `<p>${de} (dpa)</p>`;
    expect(on({ lang: 'de', tail })).toMatchObject({ verdict: 'wire', confidence: 'stated' });
    expect(on({ lang: 'de', row: '<div>Von Ingrid Vale</div>', tail })).toMatchObject({
      verdict: 'own-with-agency',
      confidence: 'likely',
    });
  });
});

describe('a row that holds nothing else', () => {
  test.each([
    ['the agency', 'de', '<div>dpa</div>', ['wire: dpa']],
    ['its whole name', 'fr', '<div>Agence France-Presse</div>', ['wire: Agence France-Presse']],
    ['with a date', 'fr', '<div>AFP 3 avril 2026 à 07:19</div>', ['wire: AFP']],
    ['linked to its stories', 'de', '<div><a href="https://a.example/autor/dpa/1">dpa</a></div>', ['wire: dpa']],
    ['that helped', 'fr', '<div>Avec AFP et Reuters</div>', ['contributed: AFP', 'contributed: Reuters']],
    ['that nobody names', 'de', '<div>Mit Agenturmaterial</div>', ['contributed: Agenturmaterial']],
    ['behind “from”', 'pt', '<div>Da Agência Brasil</div>', ['wire: Agência Brasil']],
    ['with a place', 'en', '<div>Associated Press in Northmere</div>', ['wire: Associated Press']],
    ['with a mailbox', 'en', '<div>Reuters desk@valley-bulletin.example</div>', ['wire: Reuters']],
    ['two letters, named after what they are', 'en', '<div class="article-source">AP</div>', ['wire: AP']],
  ])('under the headline: %s', (_, lang, row, sources) => {
    expect(sourcesOf(on({ lang, row }))).toEqual(sources);
  });

  test.each([
    ['agencies before the outlet', 'en', 'AFP/Valley Bulletin', ['wire: AFP', 'self: Valley Bulletin']],
    [
      'agencies behind the outlet',
      'de',
      'red, Valley Bulletin/Agenturen',
      ['self: Valley Bulletin', 'contributed: Agenturen'],
    ],
    ['the outlet with an agency', 'de', 'Valley Bulletin mit dpa', ['self: Valley Bulletin', 'contributed: dpa']],
  ])('below the text: %s', (_, lang, row, sources) => {
    expect(sourcesOf(on({ lang, after: `<div>${row}</div>` }))).toEqual(sources);
  });

  test('beside a writer’s name it helped', () => {
    const provenance = on({ lang: 'de', row: '<div>Von Ingrid Vale</div><div>dpa</div>' });
    expect(sourcesOf(provenance)).toEqual(['contributed: dpa']);
    expect(provenance.verdict).toBe('own-with-agency');
  });

  test('where the writer’s name would stand it signs', () => {
    const { bylines } = on({ lang: 'fr', row: '<div>AFP</div>' });
    expect(bylines).toEqual([expect.objectContaining({ name: 'AFP', role: 'author', rejected: 'agency' })]);
  });
});

describe('no credit of an agency', () => {
  test.each([
    ['a button of two letters', '<div>AA</div>', ''],
    ['a party in brackets', '', '<p>She sat on the council for the Pier Tenants Initiative (PTI).</p>'],
    [
      'a society at the end of a sentence',
      '',
      '<p>It was sold to the Sailors’ Union.</p><p>The bell is the gift of a friend (Harbour Trust)</p>',
    ],
    ['whom somebody talked to', '', '<p>“I will not comment,” the skipper told Reuters.</p>'],
    ['an agency with more words', '<div>Reuters opens an office on the quay</div>', ''],
  ])('%s', (_, row, tail) => {
    expect(sourcesOf(on({ row, tail }))).toEqual([]);
  });

  test('a picture’s', () => {
    const figure = '<figure><img src="https://c.example/1.jpg" width="800"><figcaption>(dpa)</figcaption></figure>';
    expect(sourcesOf(on({ lang: 'de', tail: figure }))).toEqual([]);
    expect(sourcesOf(on({ lang: 'de', row: figure }))).toEqual([]);
  });

  test.each([
    ['en', 'tail', '– AFP', 'wire: AFP'],
    ['en', 'tail', '-- Bernama', 'wire: Bernama'],
    ['fr', 'head', 'Publié le 3 mai 2026 à 10h00 • AFP', 'wire: AFP'],
    ['en', 'head', 'Associated Press • 3 April 2026', 'wire: Associated Press'],
    ['ja', 'head', '2026年3月14日 10:00 共同通信', 'wire: 共同通信'],
    ['ja', 'head', '配信 共同通信社', 'wire: 共同通信社'],
    ['en', 'tail', 'This report by The Canadian Press was first published March 3, 2026.', 'wire: The Canadian Press'],
  ] as const)('but in a row of its own, %s, %s: %s', (language, place, text, source) => {
    expect(sourcesOf(reading({ text, place }, language))).toEqual([source]);
  });

  test('behind another story’s linked headline', () => {
    const tail = '<p><a href="https://wire.example/1">Why the tunnel floods again</a> [Reuters]</p>';
    expect(sourcesOf(on({ tail }))).toEqual([]);
  });

  test('linked behind words that end no sentence', () => {
    const tail = '<p>Why the tunnel floods again, in charts <a href="https://wire.example/news/1">[Reuters]</a></p>';
    expect(sourcesOf(on({ tail }))).toEqual([]);
  });

  test('in a row that the markup calls a picture’s credit', () => {
    const middle = '<p class="imgCourtesy">AFP</p>';
    expect(sourcesOf(on({ row: middle, tail: middle }))).toEqual([]);
  });

  test('a list of other stories', () => {
    const after =
      '<div class="related"><ul><li><a href="/1">Fähre fällt aus</a> dpa</li></ul></div><nav><a href="/w">Reuters</a></nav>';
    expect(sourcesOf(on({ lang: 'de', after }))).toEqual([]);
  });

  test('a writer’s initials in the place of her picture', () => {
    const head = jsonLd({ '@type': 'NewsArticle', author: { name: 'Petra Alder' } });
    expect(sourcesOf(on({ head, row: '<div class="avatar author">PA</div><div>By Petra Alder</div>' }))).toEqual([]);
  });
});

test('the wires that a paper takes helped, whichever they are', () => {
  expect(sourcesOf(reading({ text: 'With Courier wires', place: 'tail' }, 'en'))).toEqual([
    'contributed: Courier wires',
  ]);
});

import { describe, expect, test } from 'vitest';
import { type Agency, agencies, pictureHouses, syndicators } from '@/lib/languages/agencies.ts';
import { languages } from '@/lib/languages/index.ts';
import { fold } from '@/lib/text/white-space.ts';

const suppliers: readonly Agency[] = [...agencies, ...syndicators];
const aliasesOf = ({ codes, names }: Agency) => [...codes, ...names];
const withoutCase = (text: string) => text.normalize('NFKC').toLowerCase();
const repeated = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);

/** The suppliers that a name may mean: a code in its own case, a name in any. */
function suppliersCalled(name: string): string[] {
  return suppliers
    .filter(({ codes, names }) => codes.includes(name) || names.some((known) => fold(known) === fold(name)))
    .map((supplier) => supplier.name);
}

describe('the list of agencies', () => {
  test('goes round the world', () => {
    expect(agencies.length).toBeGreaterThanOrEqual(105);
  });

  test('gives each entry one name of its own', () => {
    expect(repeated(suppliers.map(({ name }) => fold(name)))).toEqual([]);
  });

  test('finds each entry by the name it shows', () => {
    const lost = suppliers.filter((entry) => !aliasesOf(entry).map(fold).includes(fold(entry.name)));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test('gives no alias to two entries, however it is spelt', () => {
    // Within an entry two spellings may fold alike: "AFP" and "afp" are two codes.
    const everyEntrys = suppliers.flatMap((entry) => [...new Set(aliasesOf(entry).map(fold))]);
    expect(repeated(everyEntrys)).toEqual([]);
  });

  test('has no name twice, nor a code that a name says already', () => {
    const idle = suppliers.flatMap((entry) => {
      const names = entry.names.map(withoutCase);
      return [
        ...repeated(names),
        ...repeated(entry.codes),
        ...entry.codes.filter((code) => names.includes(withoutCase(code))),
      ];
    });
    expect(idle).toEqual([]);
  });

  test('has names that letters or digits remain of when they are folded', () => {
    expect([...suppliers.flatMap(aliasesOf), ...pictureHouses].filter((name) => fold(name).length < 2)).toEqual([]);
  });

  test('is written without white space at either end, double or special', () => {
    const all = [...suppliers.flatMap(aliasesOf), ...suppliers.map(({ name }) => name), ...pictureHouses];
    expect(all.filter((name) => name !== name.trim() || /[^\S ]| {2}/u.test(name))).toEqual([]);
  });
});

describe('a code', () => {
  test('in small letters is no word: a new one has to be looked up in a dictionary first', () => {
    const small = suppliers
      .flatMap(({ codes }) => codes)
      .filter((code) => /^[\p{Ll}\P{L}]*\p{Ll}[\p{Ll}\P{L}]*$/u.test(code));
    expect(small.sort().join(' ')).toBe('24.kg afp ats awp dapd dpa dpa-infocom dpa-tmn dts epd kna mti rtr sda sid');
  });

  test.each([
    ['CNA', 'the Central News Agency and Channel NewsAsia'],
    ['CNS', 'China’s, the Catholics’ and others'],
    ['APS', 'Algiers and Dakar'],
    ['ACN', 'Havana and Barcelona'],
    ['ANF', 'Firat and Fides'],
    ['INA', 'Baghdad’s agency and Paris’s archive'],
    ['APP', 'Pakistan’s agency and a link to the app'],
    ['RSS', 'Nepal’s agency and a feed'],
    ['PC', 'La Presse Canadienne and a computer'],
    ['Mehr', 'Iran’s agency and German “more”'],
    ['Beta', 'Serbia’s agency and an unfinished site'],
    ['ap', 'initials'],
    ['中国新聞社', 'a newspaper of Hiroshima'],
  ])('%s is nobody’s: it means %s', (code) => {
    expect(suppliersCalled(code)).toEqual([]);
  });
});

test('nothing that languages call nobody, the page’s own outlet or furniture is an alias', () => {
  // "Mehr News" is a heading in German, so it cannot be Iran's agency as well.
  const words = new Set(languages.flatMap(({ source, furniture }) => [...source.nominal, ...source.own, ...furniture]));
  const folded = new Set([...words].map(fold));
  expect(suppliers.flatMap(({ names }) => names).filter((name) => folded.has(fold(name)))).toEqual([]);
  expect(suppliers.flatMap(({ codes }) => codes).filter((code) => words.has(code))).toEqual([]);
});

describe('picture houses', () => {
  test('are no agencies: what they are credited with says nothing about the text', () => {
    const known = new Set(suppliers.flatMap(aliasesOf).map(fold));
    expect(pictureHouses.filter((house) => known.has(fold(house)))).toEqual([]);
  });

  test('stand once each', () => {
    expect(repeated(pictureHouses)).toEqual([]);
  });

  test.each([
    'Getty Images',
    'Shutterstock',
    'EPA',
    'imago images',
    'picture-alliance',
    'USA TODAY Sports',
    'stock.adobe.com',
    'Handout',
    '视觉中国',
    '東方IC',
    '图虫',
    '资料图',
    'アフロ',
    'PIXTA',
    '게티이미지',
  ])('have %s among them', (house) => {
    expect(pictureHouses).toContain(house);
  });
});

describe('who is meant by a name', () => {
  test.each([
    // English
    ['The Associated Press', 'AP'],
    ['PA', 'PA Media'],
    ['THE CANADIAN PRESS', 'The Canadian Press'],
    ['Kaiser Health News', 'KFF Health News'],
    ['The Conversation', 'The Conversation'],
    // German
    ['Deutschen Presse-Agentur', 'dpa'],
    ['dpa-AFX', 'dpa-AFX'],
    ['dpa-AFX Wirtschaftsnachrichten', 'dpa-AFX'],
    ['Österreichische Presseagentur', 'APA'],
    ['Evangelischen Pressedienstes', 'epd'],
    ['iwr-pressedienst', 'iwr-pressedienst'],
    // French
    ['Agence France-Presse', 'AFP'],
    ['La Presse Canadienne', 'The Canadian Press'],
    ['Agence télégraphique suisse', 'Keystone-SDA'],
    // Spanish, Portuguese, Italian
    ['Efe', 'EFE'],
    ['Agencia Marroquí de Noticias', 'MAP'],
    ['Agência Lusa', 'Lusa'],
    ['Estadão Conteúdo', 'Estadão Conteúdo'],
    ['LaPresse', 'LaPresse'],
    // Polish, Czech, Hungarian, Finnish
    ['Polskiej Agencji Prasowej', 'PAP'],
    ['České tiskové kanceláře', 'ČTK'],
    ['Magyar Távirati Iroda', 'MTI'],
    ['Suomen Tietotoimiston', 'STT'],
    // Russian, Ukrainian, Serbian, Greek
    ['Рейтер', 'Reuters'],
    ['РИА «Новости»', 'RIA Novosti'],
    ['Ассошиэйтед Пресс', 'AP'],
    ['ТАСС', 'TASS'],
    ['Укрінформ', 'Ukrinform'],
    ['УНІАН', 'UNIAN'],
    ['Танјуг', 'Tanjug'],
    ['ΑΠΕ-ΜΠΕ', 'ANA-MPA'],
    // Turkish, Arabic, Persian
    ['Anadolu Ajansı', 'Anadolu'],
    ['İHLAS HABER AJANSI', 'İHA'],
    ['رويترز', 'Reuters'],
    ['أ ف ب', 'AFP'],
    ['د ب أ', 'dpa'],
    ['وام', 'WAM'],
    ['واس', 'SPA'],
    ['ایسنا', 'ISNA'],
    // Simplified and traditional Chinese
    ['美联社', 'AP'],
    ['美聯社', 'AP'],
    ['新华网', '新华网'],
    ['新華社', 'Xinhua'],
    ['中新网', 'China News Service'],
    ['中国新闻网', 'China News Service'],
    ['中央社', 'Central News Agency'],
    ['韓聯社', 'Yonhap'],
    // Japanese, Korean
    ['ＡＰ通信', 'AP'],
    ['ＡＦＰ時事', 'AFP'],
    ['共同', 'Kyodo'],
    ['時事通信', 'Jiji'],
    ['聯合ニュース', 'Yonhap'],
    ['연합뉴스', 'Yonhap'],
    ['로이터', 'Reuters'],
    ['조선중앙통신', 'KCNA'],
    // Vietnamese, Indonesian, Thai, Hindi, Bengali
    ['TTXVN', 'TTXVN'],
    ['Tân Hoa Xã', 'Xinhua'],
    ['LKBN Antara', 'Antara'],
    ['สำนักข่าวไทย', 'Thai News Agency'],
    ['पीटीआई', 'PTI'],
    ['বাসস', 'BSS'],
  ])('%s is %s', (name, agency) => {
    expect(suppliersCalled(name)).toEqual([agency]);
  });

  // Names that are words as well: only in their own case.
  test.each(['belga', 'lusa', 'grist', 'the conversation', 'press association', 'la presse', 'Ansage', '新华'])(
    '%s is nobody',
    (name) => {
      expect(suppliersCalled(name)).toEqual([]);
    },
  );
});

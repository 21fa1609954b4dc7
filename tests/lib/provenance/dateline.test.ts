import { describe, expect, test } from 'vitest';
import { authorsOf, on, reading, sourcesOf, wordsOf } from './page-of.ts';

const en = 'The harbour trust has hired two buses for the whole of the month.';
const de = 'Die Hafenverwaltung hat für den ganzen Monat zwei Busse gemietet.';
const zh = '老渡口的候船厅在入秋后重新亮起了灯，守门人每天傍晚把门推开。';
const ja = '港の渡し船は四月いっぱい運休し、橋を回るバスが代わりに走ると港湾局が発表した。';

describe('an agency in the first words', () => {
  test.each([
    ['en', 'NORTHMERE, April 3 (Reuters) -', en, 'Reuters'],
    ['en', 'NORTHMERE, Wis. (AP) —', en, 'AP'],
    ['en', 'Northmere, May 3 (PTI)', en, 'PTI'],
    ['en', 'NORTHMERE, Dec. 23 (UPI) --', en, 'UPI'],
    ['en', 'St. Northmere, April 3 (Reuters) –', en, 'Reuters'],
    ['en', '(Reuters) -', en, 'Reuters'],
    ['de', 'Nordhafen (dpa) –', de, 'dpa'],
    ['de', 'Nordhafen/Main (dpa) -', de, 'dpa'],
    ['de', 'Nordhafen (epd)', `. ${de}`, 'epd'],
    ['de', 'Nordhafen (KNA/kl)', `. ${de}`, 'KNA'],
    ['de', 'Nordhafen (dpa/lno) -', de, 'dpa/lno'],
    ['es', 'Puerto Norte, 3 abr (EFE).-', 'La autoridad del puerto ha alquilado dos autobuses.', 'EFE'],
    ['fr', 'Port-du-Nord (AFP) –', 'Le port a loué deux autobus pour tout le mois d’avril.', 'AFP'],
    ['ko', '(서울=연합뉴스)', '김하늘 기자 = 밤 배가 사월 한 달 동안 멈춘다고 항만청이 밝혔다.', '연합뉴스'],
    ['zh-Hans', '新华社巴黎12月9日电', `（记者林远）${zh}`, '新华社'],
    ['zh-Hans', '新华社北京1月2日电', ` ${zh}`, '新华社'],
    ['zh-Hant', '（中央社巴黎2日電）', `${zh}`, '中央社'],
    ['zh-Hant', '（中央社巴黎2日綜合外電報導）', `${zh}`, '中央社'],
    ['zh-Hant', '【中新社北京三月三日電】', `${zh}`, '中新社'],
    ['es', 'La Caleta, 3 may (Prensa Latina)', 'El puerto ha alquilado dos autobuses.', 'Prensa Latina'],
    ['zh-Hans', '中新网北京1月2日电', ` ${zh}`, '中新网'],
    ['zh-Hans', '中新社巴黎12月9日电', ` ${zh}`, '中新社'],
    ['zh-Hans', '（新华社北京4月3日电）', zh, '新华社'],
    ['ru', 'МОСКВА, 3 апр – РИА Новости.', 'Порт арендовал два автобуса на весь месяц.', 'РИА Новости'],
    ['ja', '【6月18日 AFP】', ja, 'AFP'],
    ['ru', 'МОСКВА, 3 апр. /ТАСС/.', 'Порт арендовал два автобуса на весь месяц.', 'ТАСС'],
    ['ar', 'القاهرة - رويترز:', 'استأجرت هيئة الميناء حافلتين طوال الشهر لنقل الركاب.', 'رويترز'],
    ['ja', '[東京 ３日 ロイター]', ja, 'ロイター'],
    ['ja', '【ロンドン共同】', ja, '共同'],
  ])('%s: %s', (language, dateline, text, agency) => {
    const provenance = reading(
      { text: `${dateline}${text.startsWith('.') ? '' : ' '}${text}`, place: 'lead' },
      language,
    );
    expect(sourcesOf(provenance)).toEqual([`wire: ${agency}`]);
    expect(wordsOf(provenance)).toEqual([dateline]);
    expect(provenance).toMatchObject({ verdict: 'wire', confidence: 'stated' });
  });

  test('its writer may sign: the report is the agency’s', () => {
    const provenance = on({ row: '<div>By Ingrid Vale</div>', lead: `<p>NORTHMERE (AP) — ${en}</p>` });
    expect(authorsOf(provenance)).toEqual(['Ingrid Vale']);
    expect(provenance.verdict).toBe('wire');
  });

  test('names its reporter', () => {
    const provenance = reading({ text: `新华社巴黎12月9日电（记者林远）${zh}`, place: 'lead' }, 'zh-Hans');
    expect(authorsOf(provenance)).toEqual(['林远']);
  });

  test('may stand in the second paragraph, below a summary', () => {
    expect(sourcesOf(on({ lead: `<p>Two buses will do for a month.</p><p>NORTHMERE (AP) — ${en}</p>` }))).toEqual([
      'wire: AP',
    ]);
  });
});

describe('a service that hands out releases in the first words', () => {
  test.each([
    ['de', `Nordhafen (ots) - ${de}`],
    ['en', `NORTHMERE, April 3, 2026 /PRNewswire/ -- ${en}`],
    ['en', `NORTHMERE, April 3, 2026 (GLOBE NEWSWIRE) -- ${en}`],
    ['en', `NORTHMERE--(BUSINESS WIRE)--${en}`],
    ['en', `NORTHMERE, CA / ACCESSWIRE / April 3, 2026 / ${en}`],
    ['zh-Hans', `南湾2026年4月3日 /美通社/ -- ${zh}`],
  ])('%s: %s', (language, text) => {
    expect(reading({ text, place: 'lead' }, language).verdict).toBe('press-release');
  });

  test.each([
    [
      'en',
      'NORTHMERE--(BUSINESS WIRE)--',
      'Alder Ferries',
      ' (NSE: ALD), a maker of boats, today announced two buses.',
    ],
    ['en', 'NORTHMERE, May 3, 2026 /PRNewswire/ -- The ', 'Quay Trust of Northmere, Ltd.', ', announced two buses.'],
    [
      'zh-Hans',
      '南湾2026年4月3日 /美通社/ -- ',
      '长湖轮渡',
      '今日宣布，夜航停航一个月，另备两辆巴士接送乘客往返两岸。',
    ],
  ])('who tells the news is its issuer: %s, %s', (language, mark, issuer, rest) => {
    const provenance = reading({ text: mark + issuer + rest, place: 'lead' }, language);
    expect(sourcesOf(provenance)).toEqual([`press-release: ${issuer}`]);
    expect(wordsOf(provenance)).toEqual([mark + issuer]);
  });
});

describe('an outlet in the first words', () => {
  test('another outlet’s telegram', () => {
    const provenance = reading({ text: `潮声报讯（记者 骆青禾）${zh}`, place: 'lead' }, 'zh-Hans');
    expect(sourcesOf(provenance)).toEqual(['republished: 潮声报']);
    expect(authorsOf(provenance)).toEqual(['骆青禾']);
  });

  test.each([['（潮声报记者 骆青禾 报道）'], ['潮声报全媒体记者骆青禾报道：']])('its reporter: %s', (words) => {
    const provenance = reading({ text: words + zh, place: 'lead' }, 'zh-Hans');
    expect(sourcesOf(provenance)).toEqual(['republished: 潮声报']);
    expect(authorsOf(provenance)).toEqual(['骆青禾']);
  });

  test('from its place', () => {
    const provenance = reading({ text: `潮声网南湾3月2日电（记者骆青禾）${zh}`, place: 'lead' }, 'zh-Hans');
    expect(sourcesOf(provenance)).toEqual(['republished: 潮声网']);
    expect(authorsOf(provenance)).toEqual(['骆青禾']);
  });

  test.each([
    ['en', `NORTHMERE (Valley Bulletin) — ${en}`],
    ['en', `(Valley Bulletin) -- ${en}`],
  ])('%s: the page’s own, %s', (language, text) => {
    const provenance = reading({ text, place: 'lead' }, language);
    expect(sourcesOf(provenance)).toEqual(['self: Valley Bulletin']);
    expect(provenance.verdict).toBe('own');
  });

  test.each([
    ['en', `Valley Bulletin – ${en}`, 'self: Valley Bulletin', 'Valley Bulletin –'],
    ['de', `Nordhafen (Valley Bulletin/as) ${de}`, 'self: Valley Bulletin', 'Nordhafen (Valley Bulletin/as)'],
    ['de', `Nordhafen (KNA) ${de}`, 'wire: KNA', 'Nordhafen (KNA)'],
    [
      'ko',
      '[연합뉴스=김하늘 기자] 밤 배가 사월 한 달 동안 멈춘다고 항만청이 밝혔다.',
      'wire: 연합뉴스',
      '[연합뉴스=김하늘 기자]',
    ],
  ])('%s: %s', (language, text, source, words) => {
    const provenance = reading({ text, place: 'lead' }, language);
    expect(sourcesOf(provenance)).toEqual([source]);
    expect(wordsOf(provenance)).toEqual([words]);
  });

  test('another house before a dash is the subject of its sentence', () => {
    expect(sourcesOf(reading({ text: `Harbor Trust – ${en}`, place: 'lead' }))).toEqual([]);
  });

  test('“本报讯” is nobody else', () => {
    const provenance = reading({ text: `本报讯（记者 林远）${zh}`, place: 'lead' }, 'zh-Hans');
    expect(sourcesOf(provenance).filter((source) => !source.startsWith('self'))).toEqual([]);
    expect(authorsOf(provenance)).toEqual(['林远']);
  });
});

describe('no dateline', () => {
  test.each([
    [
      'a short form of another name',
      'lead',
      `Members of the Pier Tenants Initiative (PTI), stating their case, said: ${en}`,
    ],
    ['an agency that is talked of', 'lead', `The Associated Press (AP) opened an office on the quay. ${en}`],
    ['a society in brackets', 'lead', `NORTHMERE (Harbour Trust) — ${en}`],
    ['a party behind a name', 'lead', `Mayor Priya Hallworth (AAP) said: ${en}`],
    ['the middle of the text', 'body', `NORTHMERE, April 3 (Reuters) - ${en}`],
    ['a telegram in a story', 'lead', '电话那头的人说，候船厅讯号一直不好，只能到栈桥上去打。'],
  ] as const)('%s', (_, place, text) => {
    const language = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
    expect(sourcesOf(reading({ text, place }, language))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/languages/index.ts';
import { agencyNamed } from '@/lib/provenance/agency-directory.ts';
import type { FinderContext } from '@/lib/provenance/context.ts';
import { isOwnOutlet } from '@/lib/provenance/own-outlet.ts';
import { isNominal, isTechnicalAccount } from '@/lib/provenance/parties.ts';

function on(url: string, publisher?: string): FinderContext {
  return { page: { url, languages, jsonLd: [] }, article: { publisher } } as unknown as FinderContext;
}

const anywhere = on('https://vb.example/');

describe('the page’s own outlet', () => {
  test.each([
    ['Tidewater', 'https://www.tidewater.example/2026/ferry', undefined],
    ['TIDEWATER', 'https://tidewater.example/', undefined],
    ['tidewater.example', 'https://www.tidewater.example/', undefined],
    ['Tidewater.com', 'https://news.tidewater.com.example/', undefined],
    ['The Tidewater', 'https://tidewater.example/', undefined],
    ['Harbor Mirror', 'https://harbor-mirror.example/', undefined],
    ['Valley Bulletin', 'https://vb.example/', 'Valley Bulletin'],
    ['valley bulletin', 'https://vb.example/', 'The Valley Bulletin'],
    ['Valley Bulletin Online', 'https://vb.example/', 'Valley Bulletin'],
    ['东港新闻网', 'https://dg.example/', '东港网'],
    ['东港晚报社', 'https://dg.example/', '东港晚报'],
    ['本站', 'https://dg.example/', undefined],
    ['本报', 'https://dg.example/', '东港晚报'],
    ['Valley Bulletin', 'no address at all', 'Valley Bulletin'],
  ])('%s on %s (%s)', (name, url, publisher) => {
    expect(isOwnOutlet(name, on(url, publisher))).toBe(true);
  });

  test.each([
    ['Tidewater Review', 'https://tidewater.example/', undefined],
    ['Valley Courier', 'https://vb.example/', 'Valley Bulletin'],
    ['Times', 'https://vb.example/', 'The Harbor Evening Times'],
    ['东港晚报', 'https://dg.example/', '东港日报'],
    ['潮声周刊', 'https://dg.example/', '东港网'],
    ['example', 'https://vb.example/', undefined],
    ['网', 'https://dg.example/', '东港网'],
    ['News', 'https://vb.example/', 'News'],
    ['', 'https://vb.example/', ''],
    // Whoever signs so is nobody by name; it says nothing of whose the text is.
    ['Staff', 'https://vb.example/', 'Valley Bulletin'],
  ])('not %s on %s (%s)', (name, url, publisher) => {
    expect(isOwnOutlet(name, on(url, publisher))).toBe(false);
  });
});

describe('accounts and stand-ins', () => {
  test.each([
    ['admin'],
    ['Admin'],
    ['104363'],
    ['Staff Writer'],
    ['staff-writer'],
    ['user2381'],
    ['佚名'],
    ['本站编辑'],
    ['小编'],
    ['Web Desk'],
    ['—'],
    ['J.'],
    [''],
  ])('%j', (name) => {
    expect(isTechnicalAccount(name, anywhere)).toBe(true);
  });

  test.each([['Ingrid Vale'], ['林远'], ['Adminah Sole'], ['Usher 2'], ['石桥夜话'], ['J. Vale']])(
    '%j is a name',
    (name) => {
      expect(isTechnicalAccount(name, anywhere)).toBe(false);
    },
  );
});

describe('names of nobody', () => {
  test.each([['网络'], ['互联网'], ['综合报道'], ['agencies'], ['News Agencies'], ['INTERNET'], ['Various'], ['未知']])(
    '%s',
    (name) => {
      expect(isNominal(name, anywhere)).toBe(true);
    },
  );

  test.each([['网络周刊'], ['Agency Weekly'], ['Valley Courier'], ['综合晚报']])('%s names somebody', (name) => {
    expect(isNominal(name, anywhere)).toBe(false);
  });
});

describe('news agencies', () => {
  test.each([
    ['Reuters'],
    ['REUTERS'],
    ['AP'],
    ['The Associated Press'],
    ['Agence France-Presse'],
    ['新华社'],
    ['路透社'],
    ['ＡＦＰ'],
  ])('%s', (name) => {
    expect(agencyNamed(name)).toBeDefined();
  });

  test.each([['Reuters Harbour Museum'], ['Northmere Press Agency'], ['Apple'], ['新华书店']])('%s is none', (name) => {
    expect(agencyNamed(name)).toBeUndefined();
  });
});

import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';
import type { Article } from '@/lib/article/article.ts';
import type { Provenance, Quotation } from '@/lib/provenance/provenance.ts';
import type { Settings } from '@/lib/settings.ts';
import { collapse } from '@/lib/text/white-space.ts';
import en from '@/lib/wording/en.ts';
import zhHans from '@/lib/wording/zh-hans.ts';

afterEach(cleanup);

export const english = en.wording;
export const chinese = zhHans.wording;

export const settings: Settings = {
  readOnClick: true,
  theme: 'auto',
  typesettings: {},
  marks: true,
  stripOpen: false,
  searchEngine: 'duckduckgo',
  pill: false,
  linkMarks: false,
  paged: false,
  ruler: false,
  keys: {},
};

export const nothing = () => undefined;

/** An article with as much as the views need of it. */
export const ferry: Article = {
  url: 'https://valley-bulletin.example/ferry',
  headline: 'Ferry stops for fog',
  bylines: [],
  language: 'en',
  direction: 'ltr',
  html: '',
  text: '',
  captions: [],
  minutes: 1,
  lines: [],
  captionLines: [],
};

export const allowed = (_text: string) => Promise.resolve(true);

export function quotation(exact: string, more: Partial<Quotation> = {}): Quotation {
  return { exact, prefix: '', suffix: '', place: 'tail', ordinal: 9, inArticle: true, ...more };
}

/** A page that says nothing of its origin, changed as said. */
export function provenance(more: Partial<Provenance> = {}): Provenance {
  return {
    verdict: 'unclear',
    confidence: 'unclear',
    sources: [],
    chain: [],
    disclaimers: [],
    imageCredits: [],
    pictures: 0,
    bylines: [],
    dates: [],
    hidden: [],
    evidence: [],
    flags: ['no-person-named'],
    ...more,
  };
}

/** What a reader sees of an element. */
export function textOf(element: Element | null | undefined): string {
  return collapse(element?.textContent ?? '');
}

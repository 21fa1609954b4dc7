import { describe, expect, test } from 'vitest';
import { writeWithLink } from '@/lib/citation/with-link.ts';
import { chinese, english, ferry, provenance } from '../../components/screen.ts';

const readAt = new Date(2026, 10, 24, 12).getTime();
const article = { ...ferry, publisher: 'Valley Bulletin', published: '2026-11-20' };
const credited = provenance({
  verdict: 'republished',
  sources: [
    { name: 'Tidewater Press', relation: 'republished', by: 'source-line', visible: true },
    { name: 'Harbour Agency', relation: 'contributed', by: 'agency-tail', visible: true },
  ] as never,
});
const none = { exact: [], whole: [] };
const text = 'Fog came in at noon and the ferry stopped.';

describe('a citation with a link', () => {
  test('names headline, publisher, whom the page credits and the date, and leads to the first words', () => {
    expect(writeWithLink({ article, provenance: credited, readAt }, { selected: none, text }, english)).toBe(
      '“Ferry stops for fog”, Valley Bulletin, credited to “Tidewater Press”, November 20, 2026.\n' +
        'https://valley-bulletin.example/ferry#:~:text=Fog%20came%20in%20at%20noon%20and',
    );
  });

  test('quotes what is selected, and leads to it by whole words', () => {
    const selected = { exact: ['og came\nin at'], whole: ['Fog came in at'] };
    expect(writeWithLink({ article, provenance: provenance(), readAt }, { selected, text }, english)).toBe(
      '“og came in at”\n“Ferry stops for fog”, Valley Bulletin, November 20, 2026.\n' +
        'https://valley-bulletin.example/ferry#:~:text=Fog%20came%20in%20at',
    );
  });

  test('says when the page was read where it gives no date, and names the host where it has no name', () => {
    expect(
      writeWithLink({ article: ferry, provenance: provenance(), readAt }, { selected: none, text: '' }, chinese),
    ).toBe(
      '“Ferry stops for fog”，valley-bulletin.example，阅读于 2026年11月24日。\nhttps://valley-bulletin.example/ferry',
    );
  });
});

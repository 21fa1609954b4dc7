import { expect, test } from 'vitest';
import { cslItem } from '@/lib/citation/csl-json.ts';
import { writeRis } from '@/lib/citation/ris.ts';
import en from '@/lib/wording/en.ts';
import { citable, hostile, portal } from './citables.ts';

test('a portal’s page', () => {
  const item = cslItem(portal, en.wording);
  expect(writeRis(item).split('\r\n')).toEqual([
    'TY  - NEWS',
    'AU  - 江淮',
    'ED  - 何苗',
    'A4  - 闻立',
    'TI  - 退役补给船变成海上图书馆',
    'T2  - 海湾网',
    'PY  - 2026',
    'DA  - 2026/02/03/',
    'OP  - 潮声周刊',
    'UR  - https://haiwan.example/a/1',
    'Y2  - 2026/11/24/',
    'LA  - zh-Hans',
    `N1  - ${item.note}`,
    'ER  - ',
    '',
  ]);
});

test('a date that is none stands as it is, and gives no year', () => {
  const lines = writeRis(cslItem(citable({ published: 'last Tuesday' }), en.wording)).split('\r\n');
  expect(lines).toContain('DA  - last Tuesday');
  expect(lines.some((line) => line.startsWith('PY'))).toBe(false);
});

test.each(hostile)('a name cannot begin a line of its own: %j', (name) => {
  const bylines = [{ name, role: 'author' } as const];
  const record = writeRis(cslItem(citable({ headline: name, publisher: name }, { bylines }), en.wording));
  const lines = record.split('\r\n');
  expect(lines.map((line) => line.slice(0, 6))).toEqual(
    ['TY', 'AU', 'TI', 'T2', 'UR', 'Y2', 'LA', 'N1', 'ER'].map((tag) => `${tag}  - `).concat(''),
  );
  expect(record.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

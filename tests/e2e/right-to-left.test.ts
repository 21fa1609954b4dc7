import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { waitForReader } from './reader.ts';

const extension = useExtension();

const line = 'ونزل الناس الذين كانوا ينتظرون العبارة كل أسبوع إلى الرصيف يحملون المصابيح مساء يوم الاثنين.';
const lines = Array.from({ length: 8 }, (_, i) => `<p>${i + 1} ${line}</p>`).join('');
const table = `<table><caption>مواعيد العبارة</caption>${'<tr><td>الاثنين</td><td>الثلاثاء</td><td>الأربعاء</td></tr>'.repeat(3)}</table>`;

test('in an Arabic article tables begin where their caption does, and code is written from left to right', async () => {
  const page = await extension.chromium.open(
    extension.server.add(
      '/arabic/',
      `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>العبارة</title><article><h1>العبارة تتوقف طوال الشهر</h1>${lines}${table}${lines}<pre>ferry stop --all .</pre>${lines}</article></html>`,
    ),
  );
  await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  const { caption, cell, code, start } = await page.$eval('[data-sourceline-article]', (text) => {
    const edges = (selector: string) => {
      const words = document.createRange();
      words.selectNodeContents(text.querySelector(selector)!);
      return words.getBoundingClientRect();
    };
    const box = text.querySelector('pre')!;
    return {
      caption: edges('caption').right,
      cell: edges('td').right,
      code: edges('pre').left,
      start: box.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(box).paddingLeft),
    };
  });
  expect(cell).toBeCloseTo(caption, 0);
  expect(code).toBeCloseTo(start, 0);
  await page.close();
});

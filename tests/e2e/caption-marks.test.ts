import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { waitForReader } from './reader.ts';

const extension = useExtension();

const lines = Array.from(
  { length: 8 },
  (_, i) => `<p>On day ${i + 1} the night ferry did not leave the quay either, the harbour trust said on Monday.</p>`,
).join('');

test('a credit that the page sets partly in italics has one frame before it, not one for each part', async () => {
  extension.server.addFile(
    '/quay.gif',
    Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
    'image/gif',
  );
  const page = await extension.chromium.open(
    extension.server.add(
      '/caption/',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>The ferry</title><article><h1>The ferry stays</h1>${lines}<figure><img src="/quay.gif" width="640" height="400" alt=""><figcaption>The quay at night. Photo: <em>Ingrid Vale</em></figcaption></figure>${lines}</article></html>`,
    ),
  );
  await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  await page.waitForSelector('figcaption em mark');
  const framed = await page.$$eval('figcaption mark', (marks) =>
    marks.map((mark) => [mark.textContent!.trim(), getComputedStyle(mark, '::before').content !== 'none']),
  );
  expect(framed).toEqual([
    ['Photo:', true],
    ['Ingrid Vale', false],
  ]);
  await page.close();
});

import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { savePage } from './saved.ts';

const extension = useExtension();

test('in a narrow window the ledger names no label that has nothing behind it', async () => {
  for (const slug of ['en-own', 'en-portal'])
    await (await savePage(extension.chromium, `${extension.server.origin}/${slug}/`)).close();
  const page = await extension.chromium.open(`${extension.chromium.origin}/library.html#ledger`);
  await page.setViewport({ width: 320, height: 800 });
  await page.waitForSelector('.ledger td');
  const names = await page.$$eval(
    '.ledger-part:first-child .ledger-names, .ledger-part:nth-child(2) .ledger-names',
    (cells) => cells.filter((cell) => cell.getClientRects().length > 0).map((cell) => cell.textContent),
  );
  expect(names).toEqual(['Tidewater Review (1)']);
  await page.close();
});

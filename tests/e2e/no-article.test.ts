import { describe, expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, plain, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

// The smallest file that Chromium's viewer takes for a PDF.
const pdf =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj trailer<</Root 1 0 R>>';

describe('a click where there is nothing to read', () => {
  test('on a page of the browser says that extensions may not read it', async () => {
    const page = await extension.chromium.open('chrome://version');
    const popup = await extension.chromium.clickIcon(page);
    expect(await popup.$eval('.page-card-message', (element) => element.textContent)).toContain(
      'The browser does not let extensions read this page',
    );
    expect(await popup.$('.search-field')).not.toBeNull();
    await page.close();
  });

  test('on a PDF says that it is a file, or that it is closed', async () => {
    const page = await extension.chromium.open(
      extension.server.add('/paper.pdf', pdf, { 'content-type': 'application/pdf' }),
    );
    const popup = await extension.chromium.clickIcon(page);
    expect(await popup.$eval('.page-card-message', (element) => element.textContent)).toMatch(
      /This is a file, not a page|does not let extensions read/u,
    );
    await page.close();
  });

  test('on a list offers to try anyway, and then shows what there is', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/home/`);
    const popup = await extension.chromium.clickIcon(page);
    await (await control(popup, 'Try anyway')).click();
    await waitForReader(page, true);
    await (await waitForControl(popup, 'Back to page')).click();
    await waitForReader(page, false);
    await page.close();
  });

  test('on an empty page offers nothing that could not work', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/empty/`);
    const popup = await extension.chromium.clickIcon(page);
    expect(
      plain(await popup.$eval('.page-card-message', (element) => (element as HTMLElement).innerText)),
    ).not.toContain('Try anyway');
    await page.close();
  });

  test('the reader stays closed when the reader switched "open on click" off', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/en-own/`);
    const popup = await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    await (await waitForControl(popup, 'Open the reader on click')).click();
    await (await control(popup, 'Back to page')).click();
    await waitForReader(page, false);
    await popup.close().catch(() => undefined);
    const again = await extension.chromium.clickIcon(page);
    await waitForControl(again, 'Open reader');
    expect(await page.$('sourceline-reader')).toBeNull();
    await (await control(again, 'Open the reader on click')).click();
    await page.close();
  });
});

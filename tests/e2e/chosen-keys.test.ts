import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

test('a key that its reader chose is the reader’s key from then on, and the sheet lists it', async () => {
  const options = await extension.chromium.open(`${extension.chromium.origin}/options.html`);
  await (await waitForControl(options, 'marks on or off: m. Change')).press('Enter');
  await waitForControl(options, 'Press a key…');
  await options.keyboard.press('j');
  await waitForControl(options, 'marks on or off: j. Change');
  await options.waitForSelector('.reader-keys-conflict');
  expect(await violations(options)).toEqual([]);
  await (await waitForControl(options, 'marks on or off: j. Change')).press('Enter');
  await waitForControl(options, 'Press a key…');
  await options.keyboard.press('w');
  await waitForControl(options, 'marks on or off: w. Change');
  expect(await options.$('.reader-keys-conflict')).toBeNull();

  const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
  await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  await page.keyboard.press('m');
  await page.keyboard.press('w');
  await page.waitForSelector('[data-sourceline-marks="off"]');
  await page.keyboard.press('w');
  await page.waitForSelector('[data-sourceline-marks="on"]');
  await page.keyboard.type('?');
  const spoken = async () => {
    const names: string[] = [];
    const tree = [await page.accessibility.snapshot({ interestingOnly: false })];
    for (let node = tree.shift(); node; node = tree.shift()) {
      if (node.name) names.push(node.name);
      tree.push(...(node.children ?? []));
    }
    return names;
  };
  while (!(await spoken()).includes('marks on or off')) await page.evaluate(() => new Promise(requestAnimationFrame));
  const names = await spoken();
  expect(names).toContain('w');
  expect(names).not.toContain('m');
  await page.close();
});

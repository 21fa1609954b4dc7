import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

test('a full disk is said in a sentence, the article stays open, and what was kept is still there', async () => {
  const first = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
  await extension.chromium.clickIcon(first);
  await waitForReader(first, true);
  await first.bringToFront();
  await (await control(first, 'Save')).click();
  await waitForControl(first, 'Saved');
  await first.close();

  const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
  await library.waitForSelector('.saved-row');
  const stored = () =>
    library.evaluate(async () => {
      const open = indexedDB.open('library');
      const database = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const rows = database.transaction(['articles', 'bodies']).objectStore('bodies').getAll();
      const found = await new Promise<unknown[]>((resolve) => {
        rows.onsuccess = () => resolve(rows.result);
      });
      database.close();
      return JSON.stringify(found);
    });
  const before = await stored();
  // The permission for unlimited storage lifts every quota that the protocol could set, so the disk is made full where
  // the browser would say it: the store refuses to take one more record.
  const worker = (await (
    await extension.chromium.browser.waitForTarget((target) => target.type() === 'service_worker')
  ).worker())!;
  await worker.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(globalThis, { emptyDisk: () => Object.assign(IDBObjectStore.prototype, { add }) });
    IDBObjectStore.prototype.add = function (...parameters) {
      if (this.name === 'bodies') throw new DOMException('the disk is full', 'QuotaExceededError');
      return add.apply(this, parameters);
    };
  });

  const second = await extension.chromium.open(`${extension.server.origin}/en-own/`);
  const popup = await extension.chromium.clickIcon(second);
  await waitForReader(second, true);
  await second.bringToFront();
  await (await control(second, 'Save')).click();
  const told = async () => {
    const tree = await second.accessibility.snapshot({ interestingOnly: false });
    return JSON.stringify(tree).includes('Not saved: the disk is full');
  };
  while (!(await told())) await second.evaluate(() => new Promise(requestAnimationFrame));
  await control(second, 'Save'); // it can be tried again
  expect(await second.$('sourceline-reader')).not.toBeNull();
  expect(await stored()).toBe(before);

  await worker.evaluate(() => void (globalThis as unknown as { emptyDisk(): void }).emptyDisk());
  await (await control(second, 'Save')).click();
  await waitForControl(second, 'Saved');
  await popup.close().catch(() => undefined);
  await second.close();
  await library.close();
});

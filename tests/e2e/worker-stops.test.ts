import type { Page, Target } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { type Size, startKeeping } from './keeping.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

const size: Size = { paragraphs: 10, pictures: 2, bytes: 300 };

declare global {
  var held: Promise<void> | undefined;
  var callsMade: (() => number) | undefined;
}

/** The step of a save at which the worker stands still: before its nth call to the database, or its end. */
type Step = number | 'committed' | 'none';

/**
 * Runs in the worker: at a step of the next save it goes no further, and its transaction stays open. What the worker does to
 * tidy up is let alone: standing still in that, it would be stopped before the save has come to it, and started for it.
 */
function holdAt(step: Step): void {
  let made = 0;
  const isSave = ({ mode, objectStoreNames }: IDBTransaction) =>
    mode === 'readwrite' && objectStoreNames.contains('pictures');
  globalThis.callsMade = () => made;
  globalThis.held = new Promise<void>((resolve) => {
    const { get } = IDBObjectStore.prototype;
    const hold = (store: IDBObjectStore) => {
      const request = get.call(store, 'nobody');
      request.onsuccess = () => hold(store);
    };
    for (const { prototype } of [IDBObjectStore, IDBIndex] as unknown as {
      prototype: Record<string, (...given: unknown[]) => unknown>;
    }[]) {
      for (const name of ['get', 'getAll', 'getAllKeys', 'getKey', 'add', 'put', 'delete', 'openCursor', 'count']) {
        const call = prototype[name];
        if (!call) continue;
        prototype[name] = function (this: IDBObjectStore & IDBIndex, ...given: unknown[]) {
          const store = this.objectStore ?? this;
          if (!isSave(store.transaction)) return call.apply(this, given);
          made++;
          if (made !== step) return call.apply(this, given);
          hold(store);
          resolve();
          return {}; // a request that is never answered
        };
      }
    }
    if (step === 'none') resolve();
    if (step !== 'committed') return;
    const { set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete')!;
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      set(this: IDBTransaction, listener: () => void) {
        // On the disk, and nobody hears of it.
        set!.call(this, isSave(this) ? resolve : listener);
      },
    });
  });
}

const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().endsWith('/background.js');

/** Makes the worker stand still at a step of its next write. */
async function prepare(step: Step): Promise<{ calls(): Promise<number>; stopWhenHeld(view: Page): Promise<void> }> {
  const { browser } = extension.chromium;
  const worker = await browser.waitForTarget(isWorker);
  const session = await worker.createCDPSession();
  const evaluate = async (expression: string) =>
    (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  await evaluate(`(${holdAt.toString()})(${JSON.stringify(step)})`);
  return {
    calls: () => evaluate('callsMade()') as Promise<number>,
    async stopWhenHeld(view) {
      await evaluate('held');
      // A worker that is still looked into would be held back when it is started again.
      await session.detach();
      await stopWorker(view);
    },
  };
}

/** Stops the worker as the browser does. */
async function stopWorker(view: Page): Promise<void> {
  const session = await view.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

async function openReader(path: string): Promise<Page> {
  const { chromium, server } = extension;
  const page = await chromium.open(server.origin + path);
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  return page;
}

test('a worker that is stopped at any step of a save is never silent; sent again, the article is there once and whole', async () => {
  const { chromium } = extension;
  const view = await startKeeping(await chromium.open(`${chromium.origin}/options.html`));
  const save = (id: string) => view.evaluate((id, size) => globalThis.keeping!.save(id, size), id, size);
  await view.evaluate(() => globalThis.keeping!.wake());
  const counting = await prepare('none');
  await save(crypto.randomUUID());
  const calls = await counting.calls();
  expect(calls).toBeGreaterThan(8);
  await counting.stopWhenHeld(view);
  const steps: Step[] = [...Array.from({ length: calls }, (_, i) => i + 1), 'committed'];
  for (const step of steps) {
    const id = crypto.randomUUID();
    await view.evaluate(() => globalThis.keeping!.wake());
    const { stopWhenHeld } = await prepare(step);
    const answer = save(id).then(
      () => 'answered',
      () => 'rejected',
    );
    await stopWhenHeld(view);
    expect(await answer, `step ${step}`).toBe('rejected');
    expect(await save(id), `step ${step}, again`).toMatchObject({ saved: true, id });
  }
  const { whole, broken, double, counted } = await view.evaluate((size) => globalThis.keeping!.inspect(size), size);
  expect({ kept: whole.length, broken, double, counted }).toEqual({
    kept: steps.length + 1,
    broken: [],
    double: [],
    counted: true,
  });
});

test.each<[string, Step]>([
  ['before its first word to the database', 1],
  ['in the middle', 6],
  ['when all is on the disk and the answer is not sent', 'committed'],
])('a reader whose worker is stopped %s reads "Saved", and it is', async (_, step) => {
  const page = await openReader(`/en-own/?step=${step}`);
  const button = await control(page, 'Save');
  const { stopWhenHeld } = await prepare(step);
  await button.click();
  await stopWhenHeld(page);
  await waitForControl(page, 'Saved');
  const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
  await library.waitForFunction(
    () => document.querySelectorAll('.saved-row').length > 0 && !document.querySelector('.library-trouble'),
  );
  const kept = (await startKeeping(library)).evaluate((url) => globalThis.keeping!.versionsOf(url), page.url());
  expect(await kept).toEqual([1]);
  await library.close();
  await page.close();
});

test('a worker that was stopped before the save is started for it', async () => {
  const page = await openReader('/en-portal/');
  const button = await control(page, 'Save');
  await stopWorker(page);
  await button.click();
  await waitForControl(page, 'Saved');
  await page.close();
});

import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { type Size, startKeeping } from './keeping.ts';

const quota = 6_000_000; // bytes

// Unlimited storage lifts every quota that could be set, so this build does without.
const folder = withManifest({ permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'] });

/** Set before the extension first asks how much room there is: the browser remembers its answer for a while. */
async function limit(browser: Browser, origin: string): Promise<void> {
  const session = await (await browser.newPage()).createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quota });
}

describe.each<[string, Size]>([
  ['words alone', { paragraphs: 4000, pictures: 0, bytes: 0 }],
  ['one picture each', { paragraphs: 100, pictures: 1, bytes: 200_000 }],
  ['many pictures each', { paragraphs: 100, pictures: 12, bytes: 60_000 }],
])('a browser that has room for 6 MB, and articles with %s', (_, size) => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium({ folder, prepare: limit });
  });
  afterAll(() => chromium.close());

  test('every article that does not fit is said, none is kept in part, and those before are as they were', async () => {
    const view = await startKeeping(await chromium.open(`${chromium.origin}/options.html`));
    const save = (id: string) => view.evaluate((id, size) => globalThis.keeping!.save(id, size), id, size);
    const kept: string[] = [];
    for (;;) {
      const id = crypto.randomUUID();
      const answer = await save(id);
      if (!answer.saved) {
        expect(answer).toEqual({ saved: false, reason: 'full' });
        break;
      }
      kept.push(id);
    }
    expect(kept.length).toBeGreaterThan(3);
    const digest = () => view.evaluate((ids) => globalThis.keeping!.digest(ids), kept);
    const before = await digest();

    const refused = Array.from({ length: 20 }, () => crypto.randomUUID());
    const answers = [];
    for (const id of refused) answers.push({ id, answer: await save(id) });
    // Room that a refused article gave back may hold a smaller rest of it; what was said is what counts.
    const fitted = answers.filter(({ answer }) => answer.saved).map(({ id }) => id);
    expect(answers.filter(({ answer }) => !answer.saved && answer.reason !== 'full')).toEqual([]);
    expect(fitted.length).toBeLessThan(refused.length / 2);

    const { whole, broken, double, counted } = await view.evaluate((size) => globalThis.keeping!.inspect(size), size);
    expect(broken).toEqual([]);
    expect(double).toEqual([]);
    expect(counted).toBe(true);
    expect(whole.toSorted()).toEqual([...kept, ...fitted].toSorted());
    expect(await digest()).toBe(before);
  });
});

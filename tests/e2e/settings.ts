import type { Settings } from '../../lib/settings-shape.ts';
import type { Chromium } from './chromium.ts';

/** What a reader has chosen, and nothing else. Views that are open hear of it. */
export async function chooseSettings(chromium: Chromium, settings: Partial<Settings>): Promise<void> {
  const view = await chromium.open(`${chromium.origin}/options.html`);
  await view.evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(what: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: chosen });
  }, settings as object);
  await view.close();
}

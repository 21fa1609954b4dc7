import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browsers.mjs';
import { newProfile } from './chromium.ts';
import { extensionFolder, extensionId, launchFirefox } from './firefox.ts';
import { startKeeping } from './keeping.ts';

/** In views of the extension, where these tests ask. */
declare const browser: typeof import('wxt/browser').browser;

// Others take only what a store has signed, whatever their settings say.
const takesUnsigned = execFileSync(findFirefox()!, ['--version'], { encoding: 'utf8' }).includes('esr');

/** Lays the built extension into a profile as a file, so that it is installed for good. */
async function install(profile: string): Promise<void> {
  const archive = new ZipWriter(new BlobWriter());
  for (const name of readdirSync(extensionFolder, { recursive: true, encoding: 'utf8' })) {
    const path = join(extensionFolder, name);
    if (statSync(path).isFile())
      await archive.add(relative(extensionFolder, path), new Uint8ArrayReader(readFileSync(path)));
  }
  const folder = join(profile, 'extensions');
  mkdirSync(folder);
  writeFileSync(join(folder, `${extensionId}.xpi`), Buffer.from(await (await archive.close()).arrayBuffer()));
}

/** What a view sees of the second copy and of the last check. */
async function copied(): Promise<{ files: number; checked: number }> {
  const { libraryCheck } = (await browser.storage.local.get()) as { libraryCheck?: { ended?: number } };
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('second-copy', { create: true });
  let files = 0;
  for await (const _ of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) files++;
  return { files, checked: libraryCheck?.ended ?? 0 };
}

test.skipIf(!takesUnsigned)(
  'a browser that starts has the library copied and checked before anybody opens it',
  async () => {
    const profile = newProfile();
    await install(profile);
    const first = await launchFirefox(profile, {}, 'installed');
    const view = await startKeeping(await first.openOwn('/options.html'));
    await view.evaluate(() =>
      globalThis.keeping!.save('00000000-0000-4000-8000-000000000000', { paragraphs: 9, pictures: 0, bytes: 0 }),
    );
    const isChecked = async () => {
      while ((await view.evaluate(copied)).checked === 0) await view.evaluate(() => new Promise(requestAnimationFrame));
    };
    await isChecked();
    await view.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('second-copy', { recursive: true });
      await browser.storage.local.set({
        libraryCheck: { found: {}, told: { unreadable: [] }, accepted: [], ended: 1 },
      });
    });
    await first.close();

    const started = Date.now();
    const second = await launchFirefox(profile, {}, 'installed');
    // Its own files are all that tells of a background that nobody has called.
    const storage = join(profile, 'storage/default');
    const own = readdirSync(storage).find((name) => name.startsWith('moz-extension') && !name.includes('^'))!;
    const wasWritten = () =>
      readdirSync(join(storage, own, 'fs'), { recursive: true, encoding: 'utf8' })
        .filter((name) => !name.endsWith('.sqlite'))
        .map((name) => statSync(join(storage, own, 'fs', name)))
        .some((file) => file.isFile() && file.mtimeMs > started);
    while (!wasWritten()) await new Promise((resolve) => setTimeout(resolve, 200));
    const later = await second.openOwn('/options.html');
    expect((await later.evaluate(copied)).files).toBe(1);
    await second.close();
  },
);

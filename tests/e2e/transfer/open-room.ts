import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { servePages } from '../server.ts';

const root = join(import.meta.dirname, '../../..');

/** A page on a server of ours with `room.ts` in it: the library's own code in a browser, without the extension around. */
export async function serveRoom() {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-room-'));
  mkdirSync(join(folder, 'room'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      outDir: join(folder, 'room'),
      emptyOutDir: false,
      modulePreload: false,
      copyPublicDir: false,
      lib: { entry: join(import.meta.dirname, 'room.ts'), formats: ['es'], fileName: () => 'room.js' },
    },
  });
  writeFileSync(
    join(folder, 'room/page.html'),
    '<!doctype html><meta charset="utf-8"><title>Room</title><script type="module" src="room.js"></script>',
  );
  return servePages(folder);
}

/** Waits until the page's code is there. */
export async function enterRoom(page: Page): Promise<void> {
  await page.waitForFunction('globalThis.room !== undefined');
}

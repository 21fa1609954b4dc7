import { afterAll, beforeAll } from 'vitest';
import { type Chromium, type LaunchOptions, launchChromium } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { type PageServer, servePages } from './server.ts';

export interface Extension {
  readonly chromium: Chromium;
  readonly server: PageServer;
}

/** Chromium with the built extension, and our pages on a server, for the tests of one file or one `describe`. */
export function useExtension(options: LaunchOptions = {}): Extension {
  let chromium: Chromium | undefined;
  let server: PageServer | undefined;
  beforeAll(async () => {
    server = await servePages(pagesFolder);
    chromium = await launchChromium(options);
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
  });
  return {
    get chromium() {
      return chromium!;
    },
    get server() {
      return server!;
    },
  };
}

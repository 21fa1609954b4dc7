import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Firefox.app/Contents/MacOS',
];

function firstExisting(override: string | undefined, names: string[]): string | undefined {
  if (override) return override;
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (folder && existsSync(path)) return path;
    }
  }
  return undefined;
}

/** The path of an installed Chromium; `CHROME_PATH` wins. */
export function findChromium(): string | undefined {
  return firstExisting(process.env.CHROME_PATH, ['chromium', 'chromium-browser', 'Chromium', 'google-chrome-stable', 'google-chrome', 'Google Chrome']);
}

/** The path of an installed Firefox; `FIREFOX_PATH` wins. */
export function findFirefox(): string | undefined {
  return firstExisting(process.env.FIREFOX_PATH, ['firefox', 'firefox-esr']);
}

/** Flags for a browser that runs as root in a container and reaches for no network of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

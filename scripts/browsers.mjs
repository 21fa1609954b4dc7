// Plain JavaScript: `setup.mjs` reads it with whatever Node the machine has, before our own is installed.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Firefox.app/Contents/MacOS',
];

/**
 * @param {string[]} names
 * @returns {string | undefined}
 */
function firstExisting(names) {
  for (const name of names) {
    const folder = folders.find((candidate) => candidate && existsSync(join(candidate, name)));
    if (folder) return join(folder, name);
  }
  return undefined;
}

/** Where Playwright puts the browsers that it downloads. */
function playwrightChromium() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
  ];
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    for (const version of readdirSync(cache)
      .filter((name) => /^chromium-\d+$/u.test(name))
      .sort()
      .reverse()) {
      const path = inside.map((file) => join(cache, version, file)).find((file) => existsSync(file));
      if (path) return path;
    }
  }
  return undefined;
}

/**
 * The path of an installed Chromium; `CHROME_PATH` wins.
 * @returns {string | undefined}
 */
export function findChromium() {
  return (
    process.env.CHROME_PATH ??
    firstExisting(['chromium', 'chromium-browser', 'Chromium']) ??
    playwrightChromium() ??
    firstExisting(['google-chrome-stable', 'google-chrome', 'Google Chrome'])
  );
}

/**
 * The path of an installed Firefox; `FIREFOX_PATH` wins.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? firstExisting(['firefox', 'firefox-esr']);
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

/**
 * npm run bench -- same-story
 * Looks for copies of invented articles in a library of ten thousand, in Chromium: how many of each kind are found, how
 * many articles are taken for copies that are none, and how long a look-up takes against comparing all sketches.
 */
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { chromiumFlags, findChromium } from '../../scripts/browsers.mjs';
import type { Figures } from './same-story-page.ts';

const seed = 20_261_129;
const others = 10_000; // articles
const copiesOfAKind = 60; // in either language

async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${import.meta.dirname}/same-story-page.ts`, formats: ['iife'], name: 'bench' },
    },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

const share = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
const at = (values: readonly number[], rank: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * rank)]!;

function print({ kinds, found, wrong, alone, aloneWithFound, milliseconds, library }: Figures): void {
  console.log(`${library} articles; every copy looked up from its original and the other way round\n`);
  console.log(`${'kind of copy'.padEnd(36)} ${'look-ups'.padStart(9)} ${'recall'.padStart(9)}`);
  for (const [kind, counts] of Object.entries(kinds))
    console.log(kind.padEnd(36), String(counts.copies).padStart(9), share(counts.found, counts.copies).padStart(9));
  console.log(`\nprecision ${share(found - wrong, found)} of ${found} found`);
  console.log(`${aloneWithFound} of ${alone} articles without a copy were given one`);
  const { lookUp, scan, fingerprint, fill } = milliseconds;
  console.log(
    `\nlook-up: median ${at(lookUp, 0.5).toFixed(1)} ms, p95 ${at(lookUp, 0.95).toFixed(1)}, slowest ${at(lookUp, 1).toFixed(1)}`,
  );
  console.log(`comparing all sketches: median ${at(scan, 0.5).toFixed(1)} ms`);
  console.log(`look-up : comparing all, medians ${(at(lookUp, 0.5) / at(scan, 0.5)).toFixed(3)}`);
  console.log(
    `taking a fingerprint: ${fingerprint.toFixed(2)} ms an article; filling the library ${(fill / 1000).toFixed(0)} s`,
  );
}

export async function benchSameStory(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Set CHROME_PATH, or run "npm start" once to install one.');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: chromiumFlags,
    protocolTimeout: 0,
  });
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void request.respond({ status: 200, contentType: 'text/html', body: '<title>bench</title>' }),
    );
    await page.goto('https://library.example/');
    await page.evaluate(await pageScript());
    print((await page.evaluate(`measureSameStory(${seed}, ${others}, ${copiesOfAKind})`)) as Figures);
  } finally {
    await browser.close();
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { newProfile } from './chromium.ts';

/** What an engine was asked to say, and to be told of it. */
const background = `
  globalThis.said = [];
  let tell;
  chrome.ttsEngine.onSpeak.addListener((text, options, send) => {
    said.push({ text, rate: options.rate });
    tell = send;
    send({ type: 'start', charIndex: 0 });
  });
  chrome.ttsEngine.onStop.addListener(() => { tell = undefined; });
  globalThis.sayWord = (charIndex, length) => tell({ type: 'word', charIndex, length });
  globalThis.finish = () => tell({ type: 'end', charIndex: said.at(-1).text.length });
`;

export interface Voice {
  /** All that was begun, in order. */
  said(): Promise<{ text: string; rate: number }[]>;
  /** The voice comes to a word of what it says. */
  sayWord(at: number, length: number): Promise<void>;
  /** The voice has said all. */
  finish(): Promise<void>;
}

/** Gives a browser without any voice one that makes no sound and speaks when it is told to: an engine of the test's own. */
export async function addVoice(browser: Browser, language: string): Promise<Voice> {
  const folder = join(newProfile(), 'voice');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'A voice for tests',
    version: '1.0',
    permissions: ['ttsEngine'],
    background: { service_worker: 'background.js' },
    tts_engine: {
      voices: [{ voice_name: 'Quay', lang: language, remote: false, event_types: ['start', 'word', 'end'] }],
    },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), background);
  const id = await browser.installExtension(folder);
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${id}/`),
  );
  const worker = (await target.worker())!;
  return {
    said: () => worker.evaluate('said') as Promise<{ text: string; rate: number }[]>,
    sayWord: (at, length) => worker.evaluate(`sayWord(${at}, ${length})`) as Promise<void>,
    finish: () => worker.evaluate('finish()') as Promise<void>,
  };
}

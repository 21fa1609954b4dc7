import { expect, test } from 'vitest';
import { listenTo } from '@/components/reader/listen-to.ts';

const voice = { name: 'Ann', lang: 'en', localService: true, default: true, voiceURI: 'Ann' };

const nothing = () => undefined;
const unheard = { addEventListener: nothing, removeEventListener: nothing };

test('who asks is told that there is no voice', () => {
  const body = document.body.appendChild(document.createElement('div'));
  body.innerHTML = '<p>The ferry stops for fog.</p>';
  const voices = { getVoices: () => [], speak: nothing, cancel: nothing, ...unheard };
  const on = { language: 'en', top: () => 0, follow: () => undefined, onChange: () => undefined };
  const listened = listenTo(body, { ...on, voices });
  expect(listened.toggle()).toBe(false);
  listened.close();
  body.remove();
});

test('Escape is told whether there was a voice to stop', () => {
  Object.assign(globalThis, { SpeechSynthesisUtterance: class {} });
  const body = document.body.appendChild(document.createElement('div'));
  body.innerHTML = '<p>The ferry stops for fog. It stops for the day.</p>';
  const listened = listenTo(body, {
    language: 'en',
    top: () => 0,
    follow: () => undefined,
    onChange: () => undefined,
    voices: { getVoices: () => [voice], speak: nothing, cancel: nothing, ...unheard },
  });
  expect(listened.hush()).toBe(false);
  listened.toggle();
  expect(listened.controls().state.speaking).toBe(true);
  expect(listened.hush()).toBe(true);
  expect(listened.controls().state.speaking).toBe(false);
  expect(listened.hush()).toBe(false);
  listened.close();
  body.remove();
});

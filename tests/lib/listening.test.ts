import { describe, expect, test } from 'vitest';
import { createListening, type ListeningState, type SpokenSentence, voiceFor } from '@/lib/listening.ts';

const voice = (name: string, lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  name,
  lang,
  default: false,
  localService: true,
  voiceURI: name,
  ...more,
});

describe('the voice for a text', () => {
  const voices = [
    voice('Far', 'zh-CN', { localService: false }),
    voice('Mei', 'zh-TW'),
    voice('Lan', 'zh-CN'),
    voice('Ann', 'en-GB'),
    voice('Bob', 'en_US', { default: true }),
  ];

  test.each([
    ['zh-Hans', 'Lan'],
    ['zh-Hant', 'Mei'],
    ['zh', 'Mei'],
    ['en-GB', 'Ann'],
    ['en', 'Bob'],
    [undefined, 'Bob'],
  ])('%s: %s', (language, name) => {
    expect(voiceFor(voices, language)?.name).toBe(name);
  });

  test('is never one that sends the text elsewhere, and never one of another language', () => {
    expect(voiceFor([voices[0]!], 'zh-Hans')).toBeUndefined();
    expect(voiceFor(voices, 'ja')).toBeUndefined();
  });
});

/** A browser that speaks when it is told to go on. */
function speaker(available = [voice('Ann', 'en')]) {
  const spoken: { text: string; rate: number }[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  const states: ListeningState[] = [];
  const voiceListeners = new Set<() => void>();
  const begin = (sentences: SpokenSentence[], first = 0) =>
    createListening(sentences, first, {
      voices: {
        getVoices: () => available,
        speak(utterance) {
          current = utterance;
          spoken.push({ text: utterance.text, rate: utterance.rate });
        },
        cancel() {
          const ended = current;
          current = undefined;
          // Browsers report the end of what was broken off as well, and later.
          ended?.onend?.({} as SpeechSynthesisEvent);
        },
        addEventListener: (_, listener) => voiceListeners.add(listener),
        removeEventListener: (_, listener) => voiceListeners.delete(listener),
      },
      makeUtterance: (text) => ({ text, rate: 1 }) as SpeechSynthesisUtterance,
      onChange: (state) => states.push(state),
    });
  return {
    begin,
    /** Chrome's first answer is empty; then it says that there are voices. */
    bring(voice: SpeechSynthesisVoice) {
      available.push(voice);
      for (const tell of voiceListeners) tell();
    },
    spoken,
    states,
    finish: () => current?.onend?.({} as SpeechSynthesisEvent),
    reach: (charIndex: number, charLength: number) =>
      current?.onboundary?.({ charIndex, charLength } as SpeechSynthesisEvent),
  };
}

const story = ['The ferry stops.', 'Fog.', 'It runs again.'].map((text) => ({ text, language: 'en' }));

describe('listening', () => {
  test('goes from sentence to sentence, and stops at the end', () => {
    const { begin, spoken, finish } = speaker();
    const listening = begin(story);
    listening.play();
    finish();
    finish();
    expect(spoken.map(({ text }) => text)).toEqual(['The ferry stops.', 'Fog.', 'It runs again.']);
    expect(listening.state()).toMatchObject({ speaking: true, sentence: 2 });
    finish();
    expect(listening.state()).toMatchObject({ speaking: false, sentence: 0 });
  });

  test('begins where it is told, and pauses: the sentence is begun again', () => {
    const { begin, spoken } = speaker();
    const listening = begin(story, 1);
    listening.play();
    listening.pause();
    expect(listening.state()).toMatchObject({ speaking: false, sentence: 1 });
    listening.play();
    expect(spoken.map(({ text }) => text)).toEqual(['Fog.', 'Fog.']);
  });

  test('skips and is set faster while it speaks, and before', () => {
    const { begin, spoken } = speaker();
    const listening = begin(story);
    listening.setRate(1.5);
    listening.skip(1);
    expect(spoken).toEqual([]);
    listening.play();
    listening.skip(1);
    listening.skip(1); // there is no fourth
    listening.setRate(2);
    expect(spoken).toEqual([
      { text: 'Fog.', rate: 1.5 },
      { text: 'It runs again.', rate: 1.5 },
      { text: 'It runs again.', rate: 1.5 },
      { text: 'It runs again.', rate: 2 },
    ]);
  });

  test('tells the word that is read', () => {
    const { begin, reach, finish } = speaker();
    const listening = begin(story);
    listening.play();
    reach(4, 5);
    expect(listening.state().word).toEqual({ start: 4, end: 9 });
    finish();
    expect(listening.state().word).toBeUndefined();
  });

  test('says when no voice of the device speaks the language', () => {
    const { begin, spoken } = speaker([voice('Far', 'en', { localService: false })]);
    const listening = begin(story);
    listening.play();
    expect(spoken).toEqual([]);
    expect(listening.state()).toMatchObject({ speaking: false, voiceless: true });
  });

  test('speaks as soon as the browser has told its voices', () => {
    const { begin, bring, spoken } = speaker([]);
    const listening = begin(story);
    listening.play();
    expect(listening.state().voiceless).toBe(true);
    bring(voice('Ann', 'en'));
    expect(spoken.map(({ text }) => text)).toEqual(['The ferry stops.']);
    expect(listening.state()).toMatchObject({ speaking: true, voiceless: false });
    bring(voice('Bob', 'en'));
    expect(spoken).toHaveLength(1);
  });

  test.each(['pause', 'close'] as const)('after %s no voice that comes late is heard', (deed) => {
    const { begin, bring, spoken } = speaker([]);
    const listening = begin(story);
    listening.play();
    listening[deed]();
    bring(voice('Ann', 'en'));
    expect(spoken).toEqual([]);
  });
});

/** A sentence to be read aloud. */
export interface SpokenSentence {
  text: string;
  /** BCP 47 tag, as far as it is known. */
  language: string | undefined;
}

export interface ListeningState {
  speaking: boolean;
  /** The sentence that is read, or that will be read next. */
  sentence: number;
  /** The word that is being read, in the sentence's text; absent where the voice does not tell. */
  word: { start: number; end: number } | undefined;
  rate: number;
  /** Why nothing can be read: no voice on this device speaks the language. */
  voiceless: boolean;
}

export interface Listening {
  state(): ListeningState;
  /** From where it was left. */
  play(): void;
  pause(): void;
  skip(sentences: 1 | -1): void;
  setRate(rate: number): void;
  close(): void;
}

/** As much of the browser's `speechSynthesis` as is used. */
export interface Voices {
  getVoices(): readonly SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  addEventListener(type: 'voiceschanged', listener: () => void): void;
  removeEventListener(type: 'voiceschanged', listener: () => void): void;
}

/** How sentences are spoken, and who is told. */
export interface Speaking {
  voices: Voices;
  makeUtterance: (text: string) => SpeechSynthesisUtterance;
  onChange: (state: ListeningState) => void;
}

export const silent: ListeningState = { speaking: false, sentence: 0, word: undefined, rate: 1, voiceless: false };

export const rates = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** Chinese voices name a place, texts a script. */
const places: Record<string, string[]> = { 'zh-hans': ['zh-cn', 'zh-sg'], 'zh-hant': ['zh-tw', 'zh-hk'] };

/**
 * The voice for a language: of the same place or script, else of the same language. Only voices that speak on this
 * device: others send the text to somebody.
 */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  language: string | undefined,
): SpeechSynthesisVoice | undefined {
  const local = voices.filter(({ localService }) => localService);
  if (!language) return local.find((voice) => voice.default) ?? local[0];
  const tagOf = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().replaceAll('_', '-');
  const wanted = language.toLowerCase();
  const exact = [wanted, ...(places[wanted] ?? [])];
  const primary = wanted.split('-')[0]!;
  const speaks = local.filter((voice) => tagOf(voice).split('-')[0] === primary);
  return speaks.find((voice) => exact.includes(tagOf(voice))) ?? speaks.find((voice) => voice.default) ?? speaks[0];
}

/**
 * Reads sentences aloud, one utterance a sentence: Chrome falls silent in utterances of more than fifteen seconds, and
 * forgets those that were paused. A pause ends the utterance; the sentence is begun again.
 * @param first the sentence to begin with
 * @param onChange called whenever the state is another
 */
export function createListening(
  sentences: readonly SpokenSentence[],
  first: number,
  { voices, makeUtterance, onChange }: Speaking,
): Listening {
  let state: ListeningState = { ...silent, sentence: first };
  // What an utterance that was broken off still reports is not listened to.
  let current: SpeechSynthesisUtterance | undefined;
  // Chrome tells its voices some moments after it is asked for the first time.
  let awaitsVoices = false;

  function change(changed: Partial<ListeningState>): void {
    state = { ...state, ...changed };
    onChange(state);
  }
  function silence(): void {
    current = undefined;
    voices.cancel();
  }
  function speak(): void {
    silence();
    const sentence = sentences[state.sentence];
    const known = voices.getVoices();
    const voice = sentence && voiceFor(known, sentence.language);
    awaitsVoices = sentence !== undefined && known.length === 0;
    if (!sentence || !voice) {
      change({ speaking: false, sentence: sentence ? state.sentence : 0, word: undefined, voiceless: !!sentence });
      return;
    }
    const utterance = makeUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = state.rate;
    utterance.onboundary = ({ charIndex, charLength }) => {
      if (current === utterance && charLength > 0) change({ word: { start: charIndex, end: charIndex + charLength } });
    };
    utterance.onend = () => {
      if (current !== utterance) return;
      state = { ...state, sentence: state.sentence + 1, word: undefined };
      speak();
    };
    utterance.onerror = () => {
      if (current === utterance) change({ speaking: false, word: undefined });
    };
    current = utterance;
    voices.speak(utterance);
    change({ speaking: true, word: undefined, voiceless: false });
  }
  const speakAfterAll = () => {
    if (awaitsVoices) speak();
  };
  voices.addEventListener('voiceschanged', speakAfterAll);
  return {
    state: () => state,
    play: speak,
    pause() {
      awaitsVoices = false;
      silence();
      change({ speaking: false, word: undefined });
    },
    skip(by) {
      const next = Math.min(Math.max(state.sentence + by, 0), sentences.length - 1);
      state = { ...state, sentence: next, word: undefined };
      if (state.speaking) speak();
      else onChange(state);
    },
    setRate(rate) {
      state = { ...state, rate };
      if (state.speaking) speak();
      else onChange(state);
    },
    close() {
      voices.removeEventListener('voiceschanged', speakAfterAll);
      silence();
    },
  };
}

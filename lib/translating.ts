/** As the browser says whether it can translate between two languages on this device. */
type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** BCP 47 tags as the browser's translator takes them. */
export interface LanguagePair {
  sourceLanguage: string;
  targetLanguage: string;
}

interface OneTranslator {
  translate(text: string, options: { signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

/** As much of the browser's `Translator` as is used: https://webmachinelearning.github.io/translation-api/ */
export interface Translators {
  availability(pair: LanguagePair): Promise<Availability>;
  create(wish: LanguagePair & { signal: AbortSignal; monitor: (model: EventTarget) => void }): Promise<OneTranslator>;
}

/** As much of the browser's `LanguageDetector` as is used. */
export interface LanguageDetectors {
  availability(): Promise<Availability>;
  create(): Promise<{
    detect(text: string): Promise<{ detectedLanguage: string; confidence: number }[]>;
    destroy(): void;
  }>;
}

export type TranslatingState =
  /** `mayDownload`: the browser has no model for these languages yet, and may fetch one. */
  | { kind: 'offered'; mayDownload: boolean }
  /** The browser fetches the model; share from 0 to 1. */
  | { kind: 'fetching'; share: number }
  | { kind: 'working'; done: number; all: number }
  | { kind: 'shown' | 'hidden' }
  /** The browser gave up; what was translated before stays. */
  | { kind: 'failed' };

const surest = 0.7; // of the detector's confidence, 0 to 1: below it a language is a guess
const sample = 2000; // characters that tell a language

/** A language as the translator names it: it tells the two scripts of Chinese apart, and otherwise no regions. */
export function translatorTag(tag: string): string {
  const [base = '', ...rest] = tag.toLowerCase().split('-');
  return base === 'zh' && rest.some((part) => /^(?:hant|tw|hk|mo)$/u.test(part)) ? 'zh-Hant' : base;
}

async function detected(text: string, detectors: LanguageDetectors | undefined): Promise<string | undefined> {
  // Only where the browser has what it takes: nobody has asked for a download.
  if (!detectors || (await detectors.availability()) !== 'available') return undefined;
  const detector = await detectors.create();
  const [best] = await detector.detect(text.slice(0, sample));
  detector.destroy();
  return best && best.confidence >= surest ? best.detectedLanguage : undefined;
}

/**
 * Whether an article can be translated on this device, and whether the browser would have to download a model first.
 * Asking downloads nothing.
 * @returns undefined where it cannot, or where the article is in that language already
 */
export async function translationOffer(
  { language, text }: { language?: string | undefined; text: string },
  into: string,
  translators: Translators | undefined,
  detectors?: LanguageDetectors | undefined,
): Promise<{ pair: LanguagePair; mayDownload: boolean } | undefined> {
  if (!translators) return undefined;
  const from = language ?? (await detected(text, detectors));
  if (!from) return undefined;
  const pair = { sourceLanguage: translatorTag(from), targetLanguage: translatorTag(into) };
  if (pair.sourceLanguage === pair.targetLanguage) return undefined;
  const availability = await translators.availability(pair);
  return availability === 'unavailable' ? undefined : { pair, mayDownload: availability !== 'available' };
}

export interface Translating {
  state(): TranslatingState;
  /** Translates texts in their order. Only in the very click: some browsers download nothing otherwise. */
  begin(texts: readonly string[]): Promise<void>;
  cancel(): void;
  setShown(shown: boolean): void;
}

interface Surroundings {
  translators: Translators;
  /** Each as soon as it is translated, by its place among the texts. */
  onTranslated: (at: number, text: string) => void;
  onChange: () => void;
}

/** Translating an article's paragraphs, one after the other, by the browser's own translator. */
export function createTranslating(
  { pair, mayDownload }: { pair: LanguagePair; mayDownload: boolean },
  { translators, onTranslated, onChange }: Surroundings,
): Translating {
  let state: TranslatingState = { kind: 'offered', mayDownload };
  let done = 0;
  let stop: AbortController | undefined;
  const set = (next: TranslatingState) => {
    state = next;
    onChange();
  };

  async function translateAll(texts: readonly string[], signal: AbortSignal): Promise<void> {
    const translator = await translators.create({
      ...pair,
      signal,
      monitor: (model) =>
        model.addEventListener('downloadprogress', (event) =>
          set({ kind: 'fetching', share: (event as Event & { loaded: number }).loaded }),
        ),
    });
    try {
      // Where it was stopped before it goes on.
      for (; done < texts.length; done++) {
        set({ kind: 'working', done, all: texts.length });
        onTranslated(done, await translator.translate(texts[done]!, { signal }));
      }
    } finally {
      translator.destroy();
    }
  }

  return {
    state: () => state,
    async begin(texts) {
      if (stop) return;
      stop = new AbortController();
      const { signal } = stop;
      set(mayDownload ? { kind: 'fetching', share: 0 } : { kind: 'working', done, all: texts.length });
      try {
        await translateAll(texts, signal);
        set({ kind: 'shown' });
      } catch {
        set(signal.aborted ? { kind: 'offered', mayDownload } : { kind: 'failed' });
      }
      stop = undefined;
    },
    cancel: () => stop?.abort(),
    setShown: (shown) => set({ kind: shown ? 'shown' : 'hidden' }),
  };
}

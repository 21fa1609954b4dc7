import { createListening, type Listening, type ListeningState, silent, type Voices } from '@/lib/listening.ts';
import type { ListenControls } from './ListenPanel.tsx';
import { type PlacedSentence, rangeOf, sentenceBelow, sentencesOf, showSpoken } from './spoken-text.ts';

export interface ListenedArticle {
  controls(): ListenControls;
  /** Reads on, or pauses; returns whether there is a voice for it. */
  toggle(): boolean;
  /** Pauses, where it reads; returns whether it did. */
  hush(): boolean;
  /** The text has grown: what is begun next is read to its new end. */
  renew(): void;
  close(): void;
}

interface Surroundings {
  language: string | undefined;
  /** Where the text's own window begins to show it, in that window's pixels: reading begins there. */
  top: () => number;
  /** Scrolls what is being read into view, where it is not. */
  follow: (range: Range) => void;
  onChange: () => void;
  voices?: Voices;
}

/** Reading a text aloud that stands in a document: what is read is highlighted and kept in view. */
export function listenTo(
  body: HTMLElement,
  { language, top, follow, onChange, voices }: Surroundings,
): ListenedArticle {
  let sentences: PlacedSentence[] = [];
  let listening: Listening | undefined;
  let shown = -1;

  function show(state: ListeningState): void {
    const sentence = sentences[state.sentence];
    const view = body.ownerDocument.defaultView as Window & typeof globalThis;
    const range = state.speaking && sentence ? rangeOf(sentence) : undefined;
    showSpoken(view, range, range && state.word ? rangeOf(sentence!, state.word) : undefined);
    if (range && shown !== state.sentence) follow(range);
    shown = state.speaking ? state.sentence : -1;
    onChange();
  }
  // Sentences are looked for when somebody listens: most do not.
  function begun(): Listening {
    if (!listening) {
      sentences = sentencesOf(body, language);
      listening = createListening(sentences, sentenceBelow(sentences, top()), {
        voices: voices ?? speechSynthesis,
        makeUtterance: (text) => new SpeechSynthesisUtterance(text),
        onChange: show,
      });
    }
    return listening;
  }
  return {
    controls: () => ({
      state: listening?.state() ?? silent,
      onPlay: () => begun().play(),
      onPause: () => begun().pause(),
      onSkip: (by) => begun().skip(by),
      onRate: (rate) => begun().setRate(rate),
    }),
    toggle() {
      const article = begun();
      if (article.state().speaking) article.pause();
      else article.play();
      return !article.state().voiceless;
    },
    hush() {
      const speaks = listening?.state().speaking ?? false;
      if (speaks) listening!.pause();
      return speaks;
    },
    renew() {
      if (listening?.state().speaking) return;
      listening?.close();
      listening = undefined;
    },
    close() {
      listening?.close();
      if (body.ownerDocument.defaultView) showSpoken(body.ownerDocument.defaultView, undefined, undefined);
    },
  };
}

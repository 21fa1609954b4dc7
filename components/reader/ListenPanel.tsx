import { type ListeningState, rates } from '@/lib/listening.ts';
import type { Wording } from '@/lib/wording/wording.ts';

export interface ListenControls {
  state: ListeningState;
  onPlay: () => void;
  onPause: () => void;
  onSkip: (sentences: 1 | -1) => void;
  onRate: (rate: number) => void;
}

/** Reading aloud: from the top of the window, on and back by sentences, faster and slower. */
export function ListenPanel({ state, words, onPlay, onPause, onSkip, onRate }: ListenControls & { words: Wording }) {
  const { listen } = words;
  return (
    <section class="bar-panel listen-panel" aria-label={listen.title}>
      {state.voiceless ? (
        <p role="alert">{listen.voiceless}</p>
      ) : (
        <div class="listen-controls">
          <button type="button" class="button" onClick={() => onSkip(-1)}>
            {listen.back}
          </button>
          <button type="button" class="button button-primary" onClick={state.speaking ? onPause : onPlay}>
            {state.speaking ? listen.pause : listen.play}
          </button>
          <button type="button" class="button" onClick={() => onSkip(1)}>
            {listen.on}
          </button>
        </div>
      )}
      <label class="type-panel-choice">
        <span>{listen.speed}</span>
        <select value={String(state.rate)} onChange={(event) => onRate(Number(event.currentTarget.value))}>
          {rates.map((rate) => (
            <option key={rate} value={String(rate)}>
              {`${new Intl.NumberFormat(words.tag).format(rate)} ×`}
            </option>
          ))}
        </select>
      </label>
      <p class="listen-note">{listen.note}</p>
    </section>
  );
}

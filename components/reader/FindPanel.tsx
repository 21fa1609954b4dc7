import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Wording } from '@/lib/wording/wording.ts';

export interface FindControls {
  /** `at`: which of the places is shown, the first being 0. */
  found: { words: string; count: number; at: number };
  onWords: (words: string) => void;
  onStep: (places: 1 | -1) => void;
}

/** Words to be looked for in the text, with the ways to the places where they stand. */
export function FindPanel({ found, words, onWords, onStep }: FindControls & { words: Wording }) {
  const { find } = words;
  const field = useRef<HTMLInputElement>(null);
  // Before the next key, which is a letter of what is looked for and no command.
  useLayoutEffect(() => {
    field.current!.focus();
    field.current!.select();
  }, []);
  useEffect(() => {
    // What was looked for last is looked for again.
    if (found.words) onWords(found.words);
  }, []);
  const isAsked = found.words.trim() !== '';
  return (
    <search class="bar-panel find-panel">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onStep(1);
        }}
      >
        <input
          ref={field}
          type="search"
          dir="auto"
          aria-label={find.label}
          placeholder={find.label}
          value={found.words}
          onInput={(event) => onWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            // What is typed is no command; from outside of the shadow nobody sees that a field has the focus.
            if (event.key !== 'Escape') event.stopPropagation();
            if (event.key !== 'Enter' || !event.shiftKey || event.isComposing) return;
            event.preventDefault();
            onStep(-1);
          }}
        />
        <div class="find-ways">
          <span role="status">
            {isAsked && (found.count > 0 ? find.place(found.at + 1, found.count) : find.nowhere)}
          </span>
          <button type="button" class="button" disabled={found.count === 0} onClick={() => onStep(-1)}>
            {find.previous}
          </button>
          <button type="submit" class="button" disabled={found.count === 0}>
            {find.next}
          </button>
        </div>
      </form>
    </search>
  );
}

import type { FetchTrouble } from '@/lib/parts/fetch-page.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/** Why a part could not be brought in. */
export type PartTrouble =
  | FetchTrouble
  | { reason: 'not-an-article' | 'repeated' }
  | { reason: 'another-article'; headline: string };

export interface FurtherPartsProps {
  /** The part that the page itself shows, and the last that is here, from 1. */
  from: number;
  at: number;
  /** Absent where the pages do not say how many there are. */
  count: number | undefined;
  /** Whether there is a further one. */
  hasNext: boolean;
  /** The part that is being brought in. */
  bringing: number | undefined;
  /** The part that could not be brought in, and why. */
  failed: { at: number; trouble: PartTrouble } | undefined;
  onNext: () => void;
  onAll: () => void;
  onCancel: () => void;
}

function reasonOf(trouble: PartTrouble, words: Wording['parts']): string {
  if (trouble.reason === 'refused') return words.refused(trouble.status);
  if (trouble.reason === 'another-article') return words.anotherArticle(trouble.headline);
  return words.trouble[trouble.reason];
}

function sentenceOf(
  { from, at, count, hasNext, bringing, failed }: FurtherPartsProps,
  words: Wording['parts'],
): string {
  if (bringing !== undefined) return words.bringing(bringing, count);
  if (failed) return `${words.failed(failed.at)} ${reasonOf(failed.trouble, words)} ${words.keeps}`;
  if (hasNext || from === at) return words.here(at, count);
  return from === 1 && at >= (count ?? at) ? words.all(at) : words.some(from, at);
}

/** Below an article that its site breaks into several pages: which part is here, and the way to the others. */
export function FurtherParts({
  words: { tag, direction, parts: words },
  ...state
}: FurtherPartsProps & { words: Wording }) {
  const { at, count, hasNext, bringing, failed, onNext, onAll, onCancel } = state;
  const isBusy = bringing !== undefined;
  const left = count === undefined ? 2 : count - at;
  return (
    <section class="further-parts" aria-label={words.label} lang={tag} dir={direction}>
      <p role="status" dir="auto">
        {sentenceOf(state, words)}
      </p>
      {(hasNext || isBusy) && (
        <p class="further-parts-ways">
          <button type="button" class="button" onClick={isBusy ? onCancel : onNext}>
            {isBusy ? words.cancel : failed ? words.again : words.next}
          </button>
          {!isBusy && left > 1 && (
            <button type="button" class="text-button" onClick={onAll}>
              {words.bringAll}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

import type { TranslatingState } from '@/lib/translating.ts';
import type { Wording } from '@/lib/wording/wording.ts';

export interface TranslationControls {
  state: TranslatingState;
  /** Called in the very click. */
  onBegin: () => void;
  onCancel: () => void;
  onShow: (shown: boolean) => void;
}

function said(state: TranslatingState, words: Wording['translation']): string | undefined {
  switch (state.kind) {
    case 'offered':
      return state.mayDownload ? words.mayDownload : undefined;
    case 'fetching':
      return words.fetching(Math.round(state.share * 100));
    case 'working':
      return words.working(state.done, state.all);
    case 'failed':
      return words.failed;
    default:
      return words.label;
  }
}

/** Above a text in another language: the way to its translation by the browser, and what that is. */
export function TranslationLine({
  state,
  words: { tag, direction, translation: words },
  ...on
}: TranslationControls & { words: Wording }) {
  const isBusy = state.kind === 'fetching' || state.kind === 'working';
  const isThere = state.kind === 'shown' || state.kind === 'hidden';
  const onPress = isBusy ? on.onCancel : isThere ? () => on.onShow(state.kind === 'hidden') : on.onBegin;
  const label = {
    offered: words.begin,
    failed: words.again,
    fetching: words.cancel,
    working: words.cancel,
    shown: words.hide,
    hidden: words.show,
  }[state.kind];
  const sentence = said(state, words);
  return (
    <section class="translation-line" aria-label={words.title} lang={tag} dir={direction}>
      <button type="button" class="text-button" onClick={onPress}>
        {label}
      </button>
      <span role="status">{sentence}</span>
    </section>
  );
}

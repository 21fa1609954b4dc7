import type { SaveState } from '@/components/reader/ReaderBar.tsx';
import type { NotKept } from '@/lib/library/highlight.ts';
import type { SaveAnswer } from '@/lib/messages.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Surroundings {
  save: () => Promise<SaveAnswer>;
  words: Wording;
  onChange: () => void;
}

export interface OpenSave {
  state(): SaveState;
  setState(state: SaveState): void;
  /** The article holds something now that the saved one does not. */
  markChanged(): void;
  /** Why the last save failed, in the reader's language. */
  problem(): string | undefined;
  /** What else there is to say of it. */
  notice(): string | undefined;
  save(): void;
  /** Saves the article where it is not kept as it is here; says why it could not be. */
  keep(): Promise<NotKept | undefined>;
}

/** Saving an open article, and what is said of it. */
export function saveOf({ save, words, onChange }: Surroundings): OpenSave {
  let state: SaveState = 'unsaved';
  let problem: string | undefined;
  let notice: string | undefined;
  let pending: Promise<NotKept | undefined> | undefined;
  const saveIt = async () => {
    const before = state;
    state = 'saving';
    problem = undefined;
    onChange();
    const answer = await save().catch((): SaveAnswer => ({ saved: false, reason: 'failed' }));
    state = answer.saved ? 'saved' : before;
    problem = answer.saved ? undefined : words.save[answer.reason];
    const pictures = answer.saved ? answer.pictures : undefined;
    // A page's script may not ask for hosts, and ours in a page counts as one: the popup and the library do.
    if (pictures && pictures.kept < pictures.all) {
      notice = `${words.pictures.kept(pictures.kept, pictures.all)} ${words.pictures.askElsewhere}`;
    }
    onChange();
    return answer.saved ? undefined : answer.reason;
  };
  const saveOnce = () => {
    pending ??= saveIt().finally(() => {
      pending = undefined;
    });
    return pending;
  };
  return {
    state: () => state,
    setState(wanted) {
      state = wanted;
      onChange();
    },
    markChanged() {
      if (state === 'saved') state = 'changed';
    },
    problem: () => problem,
    notice: () => notice,
    save: () => state !== 'saved' && void saveOnce(),
    keep: async () => (state === 'saved' ? undefined : saveOnce()),
  };
}

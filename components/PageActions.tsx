import type { SaveAnswer } from '@/lib/messages.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readerOpen: boolean;
  saved: boolean;
  /** Whether an earlier version of the page is kept. */
  changed: boolean;
  saveAnswer: SaveAnswer | undefined;
  words: Wording;
  onOpen: (insist: boolean) => void;
  onClose: () => void;
  onSave: () => void;
}

/** Read and save, and what came of saving where it failed. */
export function PageActions({ readerOpen, saved, changed, saveAnswer, words, onOpen, onClose, onSave }: Props) {
  return (
    <>
      {changed && <p class="page-card-changed">{words.reader.changed}</p>}
      <div class="page-card-actions">
        <button type="button" class="button button-primary" onClick={readerOpen ? onClose : () => onOpen(false)}>
          {readerOpen ? words.popup.closeReader : words.popup.openReader}
        </button>
        <button type="button" class="button" aria-pressed={saved} disabled={saved} onClick={onSave}>
          <Icon name="save" filled={saved} />
          {saved ? words.reader.saved : changed ? words.reader.saveVersion : words.reader.save}
        </button>
      </div>
      <div role="alert">
        {saveAnswer && !saveAnswer.saved && <p class="notice-line">{words.save[saveAnswer.reason]}</p>}
      </div>
    </>
  );
}

import type { Done, Shelving } from '@/lib/state/shelving.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  done: Done | undefined;
  failed: Shelving['failed']['value'];
  words: Wording;
  onUndo: () => void;
}

/** What articles are called in a sentence: one by its headline, many by their number. */
export function nameOf(rows: Done['rows'], words: Wording): string {
  const [row] = rows;
  return rows.length === 1
    ? quoted(row!.headline || words.library.untitled, row!.language)
    : words.shelf.articles(rows.length);
}

/** What was done last, and the way back. */
export function UndoBar({ done, failed, words, onUndo }: Props) {
  return (
    <>
      <div role="alert">{failed && <p class="notice-line">{words.save[failed]}</p>}</div>
      <div role="status" class="undo-place">
        {done && (
          <div class="undo-bar">
            <span>{words.shelf.done[done.deed](nameOf(done.rows, words))}</span>
            <button type="button" class="text-button" onClick={onUndo}>
              {words.library.undo}
            </button>
          </div>
        )}
      </div>
    </>
  );
}

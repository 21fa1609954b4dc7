import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import { nameOf } from './UndoBar.tsx';

interface Props {
  /** The articles as they are now: their tags change while the dialog is open. */
  rows: readonly SavedArticle[];
  /** All tags of the library, the most used first, to complete what is typed. */
  known: readonly string[];
  /** What was typed before the view was closed. */
  draft: string;
  words: Wording;
  onDraft: (draft: string) => void;
  onChange: (change: { add?: string[]; drop?: string[] }) => void;
  onClose: () => void;
}

/** Tags of one article, or of all that are selected: those that any of them has, and a field for new ones. */
export function TagDialog({ rows, known, draft, words, onDraft, onChange, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(draft);
  useEffect(() => dialog.current!.showModal?.(), []);
  const tags = [...new Set(rows.flatMap((row) => row.tags))];
  const type = (text: string) => {
    setTyped(text);
    onDraft(text);
  };
  const parts = typed.split(/[,，、]/u);
  // The browser completes the whole field: what stands before the last tag belongs to what it offers.
  const before = typed.slice(0, typed.length - parts.at(-1)!.trimStart().length);
  const written = new Set([...tags, ...parts.slice(0, -1).map((tag) => tag.trim())]);
  const add = () => {
    const added = parts.filter((tag) => tag.trim());
    if (added.length > 0) onChange({ add: added });
    type('');
  };
  return (
    <dialog ref={dialog} class="tag-dialog" aria-labelledby="tag-dialog-title" onClose={onClose}>
      <h2 id="tag-dialog-title">{words.shelf.tags.title(nameOf(rows, words))}</h2>
      <ul>
        {tags.map((tag) => (
          <li key={tag}>
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="icon-button"
              aria-label={words.shelf.tags.drop(tag)}
              onClick={() => {
                onChange({ drop: [tag] });
                field.current!.focus(); // the button goes with its tag
              }}
            >
              <Icon name="remove" small />
            </button>
          </li>
        ))}
      </ul>
      <form
        method="dialog"
        onSubmit={(event) => {
          if (!typed.trim()) return; // an empty field: done
          event.preventDefault();
          add();
        }}
      >
        <input
          ref={field}
          type="text"
          list="tag-dialog-known"
          value={typed}
          placeholder={words.shelf.tags.placeholder}
          aria-label={words.shelf.tags.placeholder}
          autoFocus
          onInput={(event) => type(event.currentTarget.value)}
        />
        <datalist id="tag-dialog-known">
          {known
            .filter((tag) => !written.has(tag))
            .map((tag) => (
              <option key={tag} value={before + tag} />
            ))}
        </datalist>
        <button type="button" class="button" disabled={!typed.trim()} onClick={add}>
          {words.shelf.tags.add}
        </button>
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            add();
            dialog.current!.close();
          }}
        >
          {words.shelf.tags.close}
        </button>
      </form>
    </dialog>
  );
}

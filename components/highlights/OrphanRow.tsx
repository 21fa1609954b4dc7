import { useState } from 'preact/hooks';
import type { HighlightChange, MarkedWords } from '@/lib/library/highlight.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { MarkedText } from './MarkedText.tsx';
import { NoteField } from './NoteField.tsx';

interface Props {
  marked: MarkedWords;
  language: string | undefined;
  words: Wording;
  /** All this stands over somebody's page, and not in a view of ours. */
  isOverPage: boolean;
  onChange: (id: string, change: HighlightChange) => void;
}

/** A highlight whose words are not found any more: its note can be written, as that of every other. */
export function OrphanRow({ marked, language, words, isOverPage, onChange }: Props) {
  const [isWriting, setWriting] = useState(false);
  const { id, note } = marked;
  return (
    <li class="highlight-row">
      <MarkedText marked={isWriting ? { ...marked, note: '' } : marked} language={language} />
      {isWriting && (
        <NoteField
          note={note}
          words={words}
          takesFocus
          isOverPage={isOverPage}
          onInput={(written) => onChange(id, { note: written })}
          onClose={() => setWriting(false)}
        />
      )}
      <span class="highlight-row-deeds">
        <button type="button" class="text-button" onClick={() => setWriting(!isWriting)}>
          {isWriting ? words.highlights.done : words.highlights.editNote}
        </button>
        <button type="button" class="text-button" onClick={() => onChange(id, { removed: 1 })}>
          {words.highlights.remove}
        </button>
      </span>
    </li>
  );
}

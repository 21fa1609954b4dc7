import type { Wording } from '@/lib/wording/wording.ts';
import type { OutlineEntry } from './outline.ts';

interface Props {
  outline: readonly OutlineEntry[];
  language: string | undefined;
  words: Wording;
  onGo: (entry: OutlineEntry) => void;
}

/** The text's own headings, to go to. */
export function OutlinePanel({ outline, language, words, onGo }: Props) {
  return (
    <nav class="bar-panel outline-panel" aria-label={words.reader.outline}>
      <ol lang={language}>
        {outline.map((entry) => (
          <li key={entry.text} style={{ paddingInlineStart: `${entry.depth * 14}px` }}>
            <button type="button" dir="auto" onClick={() => onGo(entry)}>
              {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

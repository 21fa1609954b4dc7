import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { printDate } from '@/lib/wording/ages.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  row: SavedArticle;
  /** The page's address. */
  url: string;
  words: Wording;
  onNote: (note: string) => void;
  /** What the library knows besides: other versions, the same story elsewhere. */
  children?: preact.ComponentChildren;
}

const longestNote = 100_000; // characters

/** Below a saved article's text: what else the library knows, the reader's note, the way to the page. */
export function SavedArticleFoot({ row, url, words, onNote, children }: Props) {
  const savedOn = printDate(new Date(row.savedAt).toISOString().slice(0, 10), words.tag);
  return (
    <>
      <div lang={words.tag} dir={words.direction}>
        {children}
        <label class="saved-note">
          <span>{words.shelf.note}</span>
          <textarea
            defaultValue={row.note}
            placeholder={words.shelf.notePlaceholder}
            maxLength={longestNote}
            onInput={(event) => onNote(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="reader-end" lang={words.tag} dir={words.direction}>
        <a href={url} target="_blank" rel="noopener noreferrer">
          {words.reader.original}
        </a>
        {' · '}
        {words.library.savedOn(savedOn)}
      </p>
    </>
  );
}

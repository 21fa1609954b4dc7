import type { Trouble } from '@/lib/library/watch-library.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  trouble: Trouble | undefined;
  words: Wording;
  /** Where a backup is read in. */
  restoreHref: string;
  /** Go on with what is there. */
  onAccept: () => void;
}

/** What is wrong with the library as a whole, before anything else is read. */
export function LibraryTrouble({ trouble, words: { trouble: words, tag }, restoreHref, onAccept }: Props) {
  if (!trouble) return null;
  const mayRestore = trouble.kind === 'lost' || trouble.kind === 'unreadable';
  return (
    <section class="library-trouble" role="alert" lang={tag}>
      <p>{trouble.kind === 'lost' ? words.lost(trouble.held, trouble.holds) : words[trouble.kind]}</p>
      {mayRestore && (
        <p class="library-trouble-ways">
          <a href={restoreHref} target="_blank" rel="noopener opener">
            {words.restore}
          </a>
          {trouble.kind === 'lost' && (
            <button type="button" class="text-button" onClick={onAccept}>
              {words.accept}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

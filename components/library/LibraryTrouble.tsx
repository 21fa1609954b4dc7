import type { Trouble } from '@/lib/library/watch-library.ts';
import type { PuttingBack } from '@/lib/state/second-copy.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/** The copy beside the database, and the way back from it. */
export interface CopyAtHand {
  articles: number;
  puttingBack: PuttingBack;
  /** Absent in a view that may be closed on the way: there a link leads to the library, which has the button. */
  onPutBack?: () => void;
  onCancel?: () => void;
}

interface Props {
  trouble: Trouble | undefined;
  words: Wording;
  /** Where a backup is read in, and the library taken out. */
  restoreHref: string;
  copy?: CopyAtHand | undefined;
  /** Go on with what is there. */
  onAccept: () => void;
}

function sentenceOf(trouble: Trouble, { trouble: words, libraryCheck }: Wording): string {
  if (trouble.kind === 'lost') return words.lost(trouble.held, trouble.holds);
  if (trouble.kind !== 'damaged') return words[trouble.kind];
  const { unreadable } = trouble;
  return unreadable.length > 0 ? libraryCheck.unreadable(unreadable.length) : libraryCheck.miscounted;
}

/** The headlines of what cannot be read. */
function Headlines({ trouble, words: { libraryCheck } }: { trouble: Trouble; words: Wording }) {
  if (trouble.kind !== 'damaged' || trouble.unreadable.length === 0) return null;
  return (
    <details class="library-trouble-which">
      <summary>{libraryCheck.which}</summary>
      <ul>
        {trouble.unreadable.map(({ id, headline }) => (
          <li key={id}>
            <bdi>{headline || libraryCheck.untitled}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CopyProps {
  trouble: Trouble;
  copy: CopyAtHand;
  words: Wording;
}

function WhatTheCopyHolds({ trouble, copy: { articles, puttingBack, onCancel }, words }: CopyProps) {
  const { libraryCheck } = words;
  if (puttingBack.step === 'running')
    return (
      <p class="library-trouble-ways">
        <progress aria-label={libraryCheck.putBack} value={puttingBack.done} max={Math.max(puttingBack.of, 1)} />
        <span>{libraryCheck.puttingBack(puttingBack.done, puttingBack.of)}</span>
        <button type="button" class="text-button" onClick={onCancel}>
          {libraryCheck.cancel}
        </button>
      </p>
    );
  if (puttingBack.step === 'failed') return <p>{libraryCheck.putBackFailed}</p>;
  return <p>{trouble.kind === 'lost' ? libraryCheck.copyHolds(articles) : libraryCheck.copyMayHold}</p>;
}

/** What is wrong with the library as a whole, before anything else is read. */
export function LibraryTrouble({ trouble, words, restoreHref, copy, onAccept }: Props) {
  if (!trouble) return null;
  const { libraryCheck } = words;
  const isShort = trouble.kind === 'damaged' && trouble.unreadable.length > 0;
  const isMissing = trouble.kind === 'lost' || isShort;
  const mayAccept = trouble.kind === 'lost' || trouble.kind === 'damaged';
  const shownCopy = isMissing && copy && copy.articles > 0 ? copy : undefined;
  const libraryHref = restoreHref.replace(/#.*$/u, '');
  return (
    <section class="library-trouble" role="alert" lang={words.tag}>
      <p>{sentenceOf(trouble, words)}</p>
      <Headlines trouble={trouble} words={words} />
      {shownCopy && <WhatTheCopyHolds trouble={trouble} copy={shownCopy} words={words} />}
      {(isMissing || mayAccept || trouble.kind === 'unreadable') && (
        <p class="library-trouble-ways">
          {shownCopy?.onPutBack && shownCopy.puttingBack.step !== 'running' && (
            <button type="button" class="text-button" onClick={shownCopy.onPutBack}>
              {libraryCheck.putBack}
            </button>
          )}
          {shownCopy && !shownCopy.onPutBack && (
            <a href={libraryHref} target="_blank" rel="noopener opener">
              {libraryCheck.putBack}
            </a>
          )}
          {(isMissing || trouble.kind === 'unreadable') && (
            <a href={restoreHref} target="_blank" rel="noopener opener">
              {words.trouble.restore}
            </a>
          )}
          {isShort && (
            <a href={restoreHref} target="_blank" rel="noopener opener">
              {libraryCheck.takeOut}
            </a>
          )}
          {mayAccept && (
            <button type="button" class="text-button" onClick={onAccept}>
              {isMissing ? words.trouble.accept : libraryCheck.countAnew}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

import type { Trouble } from '@/lib/library/watch-library.ts';
import type { PuttingBack } from '@/lib/state/second-copy.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/** The copy beside the database, and the way back from it. */
export interface CopyAtHand {
  articles: number;
  puttingBack: PuttingBack;
  /** Absent in a view that may be closed on the way: there a link leads to the library, which has the button. */
  onPutBack?: () => void;
  /** Deletes a library that cannot be read and makes a new one of the copy; absent as above. */
  onMakeAnew?: () => void;
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
  if (trouble.kind === 'lost') return (trouble.isMadeAnew ? words.madeAnew : words.lost)(trouble.held, trouble.holds);
  if (trouble.kind !== 'damaged') return words[trouble.kind];
  const { unreadable, isTorn } = trouble;
  if (isTorn) return libraryCheck.torn;
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
  if (puttingBack.step === 'failed')
    return (
      <p>
        {libraryCheck.putBackFailed} {trouble.kind !== 'lost' && libraryCheck.anewFrom(articles)}
      </p>
    );
  if (trouble.kind === 'unreadable' || (trouble.kind === 'damaged' && trouble.isTorn))
    return <p>{libraryCheck.anewFrom(articles)}</p>;
  return <p>{trouble.kind === 'lost' ? libraryCheck.copyHolds(articles) : libraryCheck.copyMayHold}</p>;
}

/** What is wrong with the library as a whole, before anything else is read. */
export function LibraryTrouble({ trouble, words, restoreHref, copy, onAccept }: Props) {
  if (!trouble) return null;
  const { libraryCheck } = words;
  const isTorn = trouble.kind === 'damaged' && trouble.isTorn === true;
  const isShort = trouble.kind === 'damaged' && (trouble.unreadable.length > 0 || isTorn);
  const isMissing = trouble.kind === 'lost' || isShort;
  const mayAccept = trouble.kind === 'lost' || trouble.kind === 'damaged';
  const isClosed = trouble.kind === 'unreadable';
  const shownCopy = copy && (isClosed || (isMissing && copy.articles > 0)) ? copy : undefined;
  // Nothing can be put into a database that cannot be read, and a damaged one may take nothing either.
  const mayMakeAnew = isClosed || isTorn || (isShort && copy?.puttingBack.step === 'failed');
  const libraryHref = restoreHref.replace(/#.*$/u, '');
  return (
    <section class="library-trouble" role="alert" lang={words.tag}>
      <p>{sentenceOf(trouble, words)}</p>
      <Headlines trouble={trouble} words={words} />
      {shownCopy && <WhatTheCopyHolds trouble={trouble} copy={shownCopy} words={words} />}
      {(isMissing || mayAccept || isClosed) && (
        <p class="library-trouble-ways">
          {!isClosed && !isTorn && shownCopy?.onPutBack && shownCopy.puttingBack.step !== 'running' && (
            <button type="button" class="text-button" onClick={shownCopy.onPutBack}>
              {libraryCheck.putBack}
            </button>
          )}
          {mayMakeAnew && shownCopy?.onMakeAnew && shownCopy.puttingBack.step !== 'running' && (
            <button type="button" class="text-button" onClick={shownCopy.onMakeAnew}>
              {libraryCheck.makeAnew}
            </button>
          )}
          {shownCopy && !shownCopy.onPutBack && (
            <a class="text-button" href={libraryHref} target="_blank" rel="noopener opener">
              {isClosed || isTorn ? libraryCheck.makeAnew : libraryCheck.putBack}
            </a>
          )}
          {isMissing && (
            <a class="text-button" href={restoreHref} target="_blank" rel="noopener opener">
              {words.trouble.restore}
            </a>
          )}
          {isShort && (
            <a class="text-button" href={restoreHref} target="_blank" rel="noopener opener">
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

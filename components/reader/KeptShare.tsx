import type { Wording } from '@/lib/wording/wording.ts';
import { useKeptFocus } from '../use-kept-focus.ts';

export interface KeptShareProps {
  /** 0 to 1. */
  share: number;
  /** Whether there are passages to show. */
  hasLeftOut: boolean;
  shown: boolean;
  /** Whether the reader put something back on this site. */
  hasPutBack: boolean;
  words: Wording;
  onShow: (shown: boolean) => void;
  onForget: () => void;
}

export const lowShare = 0.95; // below, the article's beginning says so, too

/** Whole percent; a hundred only where nothing is left out. */
function percentOf(share: number): number {
  return share === 1 ? 100 : Math.min(99, Math.round(share * 100));
}

/** What share of the page's text the article kept, and the way to the rest. */
export function KeptShare({ share, hasLeftOut, shown, hasPutBack, words, onShow, onForget }: KeptShareProps) {
  const { leftOut } = words;
  const place = useKeptFocus<HTMLParagraphElement>(hasPutBack);
  const show = share === 1 ? leftOut.showBeside : leftOut.show;
  return (
    <p ref={place} class="reader-kept" lang={words.tag} dir={words.direction}>
      {leftOut.kept(percentOf(share))}
      {hasLeftOut && (
        <>
          {' · '}
          <button type="button" class="text-button" aria-expanded={shown} onClick={() => onShow(!shown)}>
            {shown ? leftOut.hide : show}
          </button>
        </>
      )}
      {hasPutBack && (
        <>
          {' · '}
          {leftOut.remembered}{' '}
          <button type="button" class="text-button" onClick={onForget}>
            {leftOut.forget}
          </button>
        </>
      )}
    </p>
  );
}

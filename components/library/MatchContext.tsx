import type { Piece } from '@/lib/library/search/context.ts';

/** Words that were searched for, with some of the text around them. */
export function MatchContext({ pieces, language }: { pieces: readonly Piece[]; language: string | undefined }) {
  return (
    <p class="match-context" lang={language} dir="auto">
      {pieces.map(({ text, isMatch }, i) => (isMatch ? <mark key={i}>{text}</mark> : text))}
    </p>
  );
}

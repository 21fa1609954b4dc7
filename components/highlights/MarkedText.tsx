import type { MarkedWords } from '@/lib/library/highlight.ts';

/** What was highlighted, in its colour, and what its reader wrote about it. */
export function MarkedText({ marked, language }: { marked: MarkedWords; language: string | undefined }) {
  return (
    <>
      <span class="highlight-words" data-colour={marked.colour} lang={language} dir="auto">
        {marked.anchor.exact}
      </span>
      {marked.note && (
        <span class="highlight-note" dir="auto">
          {marked.note}
        </span>
      )}
    </>
  );
}

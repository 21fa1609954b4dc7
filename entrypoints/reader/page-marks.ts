import { markPage } from '@/lib/marks/mark-page.ts';
import { hideHighlights, type ShownHighlights, showHighlights } from '@/lib/marks/show-highlights.ts';
import { statementsOf } from '@/lib/marks/statements.ts';
import { sendMessage } from '@/lib/messages.ts';
import type { Reading } from '@/lib/reading.ts';
import { bodyOf } from '@/lib/text/safe-dom.ts';

/** Statements and the reader's own highlights, shown on the page itself. */
export interface PageMarks {
  /** Whether the statements are marked. */
  areOn(): boolean;
  /** How many highlights are shown; `undefined`: none are to be. */
  highlights(): ShownHighlights | undefined;
  /** Marks the statements of what was read; `undefined`: takes the marks away. */
  mark(reading: Reading | undefined): void;
  /** Shows the highlights that are kept of what was read; `undefined`: hides them. */
  highlight(reading: Reading | undefined): Promise<void>;
}

export function createPageMarks(): PageMarks {
  let unmark: (() => void) | undefined;
  let highlighted: ShownHighlights | undefined;
  return {
    areOn: () => unmark !== undefined,
    highlights: () => highlighted,
    mark(reading) {
      unmark?.();
      unmark = reading?.kind === 'article' ? markPage(bodyOf(document), statementsOf(reading.provenance)) : undefined;
    },
    async highlight(reading) {
      hideHighlights();
      highlighted = undefined;
      if (reading?.kind !== 'article') return;
      const kept = await sendMessage('askHighlights', reading.article.url).catch(() => []);
      highlighted = showHighlights(bodyOf(document), kept);
    },
  };
}

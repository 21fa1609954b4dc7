import type { ReadonlySignal } from '@preact/signals';
import { SavedArticleView } from '@/components/library/SavedArticleView.tsx';
import { TagDialog } from '@/components/library/TagDialog.tsx';
import { copyText } from '@/lib/citation/copy-text.ts';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import type { SavedArticle, SavedBody } from '@/lib/library/saved-article.ts';
import type { Settings } from '@/lib/settings.ts';
import { createOpenedArticle } from '@/lib/state/opened-article.ts';
import { createShelving } from '@/lib/state/shelving.ts';
import { createTagging } from '@/lib/state/tagging.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface View {
  words: Wording;
  settings: ReadonlySignal<Settings>;
  onSettings: (change: Partial<Settings>) => void;
  onBack: () => void;
}

/** A saved article's page, wired to the database. */
export function createOpenedView(
  library: LibraryDatabase,
  { row, body }: { row: SavedArticle; body: SavedBody },
  { words, settings, onSettings, onBack }: View,
) {
  const opened = createOpenedArticle(library, row);
  const shelving = createShelving(library);
  const tagging = createTagging(library, shelving);
  return function OpenedArticle() {
    return (
      <>
        <SavedArticleView
          row={opened.row.value}
          body={body}
          words={words}
          settings={settings.value}
          frameStyle={new URL('/assets/saved.css', location.href).href}
          onBack={onBack}
          onSettings={onSettings}
          onCopy={copyText}
          onArchive={() => void shelving.archive([opened.row.value])}
          onStar={() => void shelving.star([opened.row.value])}
          onTag={() => void tagging.open([opened.row.value])}
          onNote={opened.note}
          onPlace={opened.readTo}
          onFinished={opened.finish}
        />
        {tagging.rows.value && (
          <TagDialog
            rows={tagging.rows.value}
            known={tagging.known.value}
            draft=""
            words={words}
            onDraft={() => undefined}
            onChange={(change) => void tagging.change(change)}
            onClose={tagging.close}
          />
        )}
      </>
    );
  };
}

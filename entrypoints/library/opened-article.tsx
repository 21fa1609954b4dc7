import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComparedSide, ComparePanel } from '@/components/library/ComparePanel.tsx';
import { SameStory } from '@/components/library/SameStory.tsx';
import { SavedArticleView } from '@/components/library/SavedArticleView.tsx';
import { TagEditing } from '@/components/library/TagEditing.tsx';
import { VersionsLine } from '@/components/library/VersionsLine.tsx';
import { askForPictures } from '@/lib/ask-for-pictures.ts';
import { copyText } from '@/lib/citation/copy-text.ts';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { openSaved } from '@/lib/library/list.ts';
import type { SavedArticle, SavedBody } from '@/lib/library/saved-article.ts';
import { heldOrigins } from '@/lib/permissions.ts';
import { download } from '@/lib/save-file.ts';
import type { Settings } from '@/lib/settings.ts';
import { createHighlights } from '@/lib/state/highlights.ts';
import { createOpenedArticle } from '@/lib/state/opened-article.ts';
import { createPictureOffers } from '@/lib/state/picture-offer.ts';
import { createShelving } from '@/lib/state/shelving.ts';
import { createStory, type Side } from '@/lib/state/story.ts';
import { createTagging } from '@/lib/state/tagging.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { savedFiles } from './saved-files.ts';

function sideOf({ body: { id, savedAt, article } }: Side): ComparedSide {
  const { publisher, url, language, direction } = article;
  return { id, savedAt, name: publisher ?? new URL(url).hostname, language, direction };
}

interface View {
  /** What the list that led here was searched for; '' when it was not. */
  searched: string;
  words: Wording;
  settings: ReadonlySignal<Settings>;
  onSettings: (change: Partial<Settings>) => void;
  onBack: () => void;
}

/** A saved article's page, wired to the database. */
export function createOpenedView(
  library: LibraryDatabase,
  { row, body }: { row: SavedArticle; body: SavedBody },
  { searched, words, settings, onSettings, onBack }: View,
) {
  const opened = createOpenedArticle(library, row);
  const shelving = createShelving(library);
  const tagging = createTagging(library, shelving);
  const story = createStory(library, row);
  const highlights = createHighlights(library, row.id);
  const kept = signal(body);
  const pictures = createPictureOffers(library, heldOrigins, askForPictures);
  void pictures.lookAt(row.id).catch(() => undefined);

  /** Has pictures fetched, and shows the article with what came. */
  async function fetchPictures(source?: string): Promise<void> {
    const before = pictures.offer.value?.kept;
    await pictures.fetch(source === undefined ? undefined : [source]);
    if (pictures.offer.value?.kept === before) return;
    kept.value = (await openSaved(library, row.id))?.body ?? kept.value;
  }

  /** What else of this story is kept. */
  function Besides() {
    const shown = story.shown.value;
    return (
      <>
        <VersionsLine
          versions={story.versions.value}
          words={words}
          onCompare={(older, newer) => void story.compareVersions(older, newer)}
        />
        <SameStory
          copies={story.copies.value}
          words={words}
          hrefOf={({ id }) => `${location.pathname}?article=${id}`}
          onCompare={(copy) => void story.compareCopy(copy)}
        />
        {shown && (
          <ComparePanel
            comparison={shown.comparison}
            compared={shown.compared}
            older={sideOf(shown.older)}
            newer={sideOf(shown.newer)}
            versions={story.versions.value}
            words={words}
            onChoose={(older, newer) => void story.compareVersions(older, newer)}
            onClose={story.close}
          />
        )}
      </>
    );
  }

  return function OpenedArticle() {
    return (
      <>
        <SavedArticleView
          row={opened.row.value}
          body={kept.value}
          pictureOffer={pictures.offer.value}
          onFetchPictures={(source) => void fetchPictures(source)}
          words={words}
          settings={settings.value}
          frameStyle={new URL('/assets/saved.css', location.href).href}
          printStyle={new URL('/assets/print.css', location.href).href}
          files={savedFiles(
            () => ({ row: opened.row.value, body: kept.value, highlights: highlights.all.value }),
            words,
          )}
          onDownload={download}
          onBack={onBack}
          onSettings={onSettings}
          onCopy={copyText}
          onArchive={() => void shelving.archive([opened.row.value])}
          onStar={() => void shelving.star([opened.row.value])}
          onTag={() => void tagging.open([opened.row.value])}
          onNote={opened.note}
          onPlace={opened.readTo}
          onFinished={opened.finish}
          highlights={highlights.all.value}
          highlightStore={highlights.store}
          searched={searched}
        >
          <Besides />
        </SavedArticleView>
        <TagEditing tagging={tagging} words={words} />
      </>
    );
  };
}

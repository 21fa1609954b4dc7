import { effect, signal } from '@preact/signals';
import { CheckPanel } from '@/components/library/CheckPanel.tsx';
import { Ledger } from '@/components/library/Ledger.tsx';
import { Library } from '@/components/library/Library.tsx';
import { LibraryNav, type LibraryView } from '@/components/library/LibraryNav.tsx';
import { MatchContext } from '@/components/library/MatchContext.tsx';
import { TagEditing } from '@/components/library/TagEditing.tsx';
import { TransferPanel } from '@/components/library/TransferPanel.tsx';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { searchIds } from '@/lib/library/search/search.ts';
import { witnessStore } from '@/lib/library/witness-store.ts';
import { createBackup } from '@/lib/state/backup.ts';
import { createContexts } from '@/lib/state/contexts.ts';
import { parametersOf, wantedOf } from '@/lib/state/library-address.ts';
import { createLibraryCheck } from '@/lib/state/library-check.ts';
import { createListing, type Wanted } from '@/lib/state/listing.ts';
import { createSelection } from '@/lib/state/selection.ts';
import { createShelving } from '@/lib/state/shelving.ts';
import { createTagging } from '@/lib/state/tagging.ts';
import { createTransfer } from '@/lib/state/transfer.ts';
import { createWarmSearch } from '@/lib/state/warm-search.ts';
import type { Wording } from '@/lib/wording/wording.ts';

const views: ReadonlySet<string> = new Set<LibraryView>(['ledger', 'import']);

function viewOf(hash: string): LibraryView {
  const name = hash.slice(1);
  return views.has(name) ? (name as LibraryView) : 'articles';
}

function addressOf(wanted: Wanted): string {
  const parameters = parametersOf(wanted).toString();
  return location.pathname + (parameters && `?${parameters}`);
}

const listKey = 'list'; // in the tab's own memory

/** The address of the list that this tab showed last. */
export function listAddress(): string | undefined {
  return sessionStorage.getItem(listKey) ?? undefined;
}

/** The library's views, wired to the database. */
export function createWholeLibrary(library: LibraryDatabase, words: Wording, problem: string | undefined) {
  const listing = createListing(
    library,
    (searched, aborted) => searchIds(library, searched, { signal: aborted }),
    wantedOf(new URLSearchParams(location.search)),
  );
  const contexts = createContexts(library);
  const selection = createSelection(library);
  const shelving = createShelving(library);
  const tagging = createTagging(library, shelving);
  const transfer = createTransfer(library, words);
  const backup = createBackup(library, words);
  void backup.whenDue();
  const check = createLibraryCheck(library, witnessStore, navigator.storage, navigator.locks);
  const view = signal(viewOf(location.hash));
  addEventListener('hashchange', () => {
    view.value = viewOf(location.hash);
  });
  effect(() => {
    contexts.follow([...listing.rows.value.values()], listing.wanted.value.words);
  });
  const warmSearch = createWarmSearch(library, window);
  effect(() => {
    if (listing.whole.value) warmSearch();
  });
  // Back from an article leads to the list as it was left.
  effect(() => {
    const address = addressOf(listing.wanted.value);
    if (address !== location.pathname + location.search) history.replaceState(null, '', address + location.hash);
    sessionStorage.setItem(listKey, address);
  });
  const hrefOf = (row: SavedArticle) => {
    if (row.versions === 0) return row.url;
    const parameters = new URLSearchParams({ article: row.id });
    const { words: searched } = listing.wanted.value;
    if (searched.trim()) parameters.set('q', searched);
    return `${location.pathname}?${parameters}`;
  };
  const afterwards = (deed: (rows: readonly SavedArticle[]) => Promise<void>) => (rows: readonly SavedArticle[]) => {
    void deed(rows).then(() => rows.length > 1 && selection.none());
  };

  return function WholeLibrary() {
    const facets = listing.facets.value;
    const nav = <LibraryNav view={view.value} words={words} />;
    if (view.value === 'ledger') {
      return (
        <main class="library">
          <div class="library-top">
            <h1>{words.library.title}</h1>
          </div>
          {nav}
          <Ledger
            publishers={facets.get('publisher') ?? []}
            sources={facets.get('credited') ?? []}
            words={words}
            hrefOf={(facet, name) => addressOf({ words: '', filters: { [facet]: name }, sort: 'newest-saved' })}
          />
        </main>
      );
    }
    if (view.value === 'import') {
      return (
        <main class="library">
          <div class="library-top">
            <h1>{words.library.title}</h1>
          </div>
          {nav}
          <TransferPanel
            importing={transfer.importing.value}
            exporting={transfer.exporting.value}
            backup={backup.state.value}
            selected={selection.ids.value.size}
            words={words}
            onImport={(file) => void transfer.bringIn(file)}
            onCancelImport={transfer.cancelImport}
            onDownloadList={() => void transfer.downloadProblems()}
            onExport={(format, which) =>
              void transfer.takeOut(format, which === 'selection' ? [...selection.ids.value] : undefined)
            }
            onCancelExport={transfer.cancelExport}
            onSchedule={(schedule) => void backup.setSchedule(schedule)}
            onChooseFolder={backup.chooseFolder && (() => void backup.chooseFolder!())}
            onBackUp={() => void backup.backUp()}
          >
            <CheckPanel
              state={check.state.value}
              words={words}
              onCheck={() => void check.check()}
              onCancel={check.cancel}
            />
          </TransferPanel>
        </main>
      );
    }
    return (
      <>
        <Library
          listing={listing}
          selection={selection}
          done={shelving.done.value}
          failed={shelving.failed.value}
          words={words}
          now={Date.now()}
          problem={problem}
          hrefOf={hrefOf}
          contextOf={({ id, language }) => {
            const pieces = contexts.pieces.value.get(id) ?? [];
            return pieces.length > 0 && <MatchContext pieces={pieces} language={language} />;
          }}
          onArchive={afterwards(shelving.archive)}
          onStar={afterwards(shelving.star)}
          onTag={(rows) => void tagging.open(rows)}
          onRemove={afterwards(shelving.remove)}
          onUndo={() => void shelving.undo()}
        >
          {nav}
        </Library>
        <TagEditing tagging={tagging} words={words} />
      </>
    );
  };
}

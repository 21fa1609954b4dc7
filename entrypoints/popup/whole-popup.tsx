import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { LibraryTrouble } from '@/components/library/LibraryTrouble.tsx';
import { TagEditing } from '@/components/library/TagEditing.tsx';
import type { PageState } from '@/components/popup/PageCard.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import { askForPictures } from '@/lib/ask-for-pictures.ts';
import { askToPersist } from '@/lib/library/ask-to-persist.ts';
import { changedSince } from '@/lib/library/changed-since.ts';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { listHighlights } from '@/lib/library/highlights.ts';
import { findByUrl } from '@/lib/library/list.ts';
import { rowsOf } from '@/lib/library/listing.ts';
import { witnessStore } from '@/lib/library/witness-store.ts';
import { type Kept, type SaveAnswer, sendMessage } from '@/lib/messages.ts';
import { hasPanel } from '@/lib/open-panel.ts';
import { heldOrigins } from '@/lib/permissions.ts';
import { dressPage, hasReader, preparePage, showFirstText } from '@/lib/prepare-page.ts';
import { samplePage } from '@/lib/sample-page.ts';
import { changeSettings } from '@/lib/settings.ts';
import { createAutoOpening } from '@/lib/state/auto-open.ts';
import { type PopupDraft, saveDraft } from '@/lib/state/draft.ts';
import { createLibraryHealth } from '@/lib/state/library-health.ts';
import { createPictureOffers } from '@/lib/state/picture-offer.ts';
import { createSavedArticles } from '@/lib/state/saved-articles.ts';
import { createSecondCopy } from '@/lib/state/second-copy.ts';
import { createShelving } from '@/lib/state/shelving.ts';
import { createTagging } from '@/lib/state/tagging.ts';
import { createWarmSearch } from '@/lib/state/warm-search.ts';
import { createWatching } from '@/lib/state/watching.ts';
import { tellPanel } from '@/lib/tell-panel.ts';
import { hasLinkMarks, setLinkMarks } from '@/lib/watching/links/set-link-marks.ts';
import { heard, libraryPage, openOptions, showPanel, sight, view, words } from './first-frame.tsx';

const shownInPopup = 30; // rows; the library page shows all

const { typed, settings, tab, site } = await heard;

const library = new LibraryDatabase();
const articles = createSavedArticles(library, shownInPopup, {
  words: sight.words.value,
  ...(sight.shelf.value && { shelf: sight.shelf.value }),
  ...(sight.rows.value && { rows: sight.rows.value }),
  ...(sight.counts.value && { counts: sight.counts.value }),
});
let draft: PopupDraft = { ...typed, words: sight.words.value, shelf: sight.shelf.value ?? 'all' };
if (draft.words !== typed.words || draft.shelf !== typed.shelf) saveDraft(draft);
const shelving = createShelving(library);
const tagging = createTagging(library, shelving);
const health = createLibraryHealth(library, witnessStore, browser.extension.inIncognitoContext);
const copy = createSecondCopy(library, witnessStore, navigator.storage, navigator.locks);
health.trouble.subscribe((trouble) => {
  if (trouble) void copy.count();
});
const pictures = createPictureOffers(library, heldOrigins, askForPictures);
const page = signal<PageState>({ kind: 'reading' });
const saveAnswer = signal<SaveAnswer>();
const readOnClick = signal(settings.readOnClick);
const kept = signal<Kept>('no');
const linkMarks = signal<boolean>();
const highlightCount = signal(0);

const tabId = tab?.id ?? -1;
const windowId = tab?.windowId;
const tabUrl = tab?.url ?? '';
// The page of the first click is ours: our scripts are in it, and it is asked as our pages are, by no number.
const isSample = tabUrl.startsWith(browser.runtime.getURL(samplePage));
const asked = isSample ? undefined : tabId;
const watching = createWatching();
const autoOpening = createAutoOpening();

/** Has this site's articles open by themselves. The question to the browser stands before the first wait. */
async function openByItself(pattern: string, on: boolean): Promise<void> {
  const { all, sites } = watching.sites.value;
  const asking = on && !all && !sites.includes(pattern) ? watching.setSite(tabUrl, true) : undefined;
  // Kept before the answer: some browsers close the popup when they ask.
  await autoOpening.set(pattern, on);
  await asking;
  if (asking && watching.refused.value) await autoOpening.set(pattern, false);
}

function remember(change: Partial<PopupDraft>): void {
  draft = { ...draft, ...change };
  saveDraft(draft);
}

/** Says of the page shown whether it is kept, whether it has changed since, and which of its pictures are kept. */
async function lookUpPage(): Promise<void> {
  const shown = page.value;
  const row = shown.kind === 'article' ? await findByUrl(library, shown.url) : undefined;
  highlightCount.value = row ? (await listHighlights(library, row.id)).length : 0;
  if (shown.kind !== 'article' || !row) {
    kept.value = 'no';
    return;
  }
  kept.value = (await changedSince(library, shown, shown.provenance)) ? 'changed' : 'same';
  await pictures.lookAt(row.id);
}

async function lookAtLinks(): Promise<void> {
  linkMarks.value = site && !isSample ? await hasLinkMarks(tabId).catch(() => undefined) : undefined;
}

async function dress(): Promise<void> {
  if (!isSample) await dressPage(tabId);
}

async function readPage(): Promise<void> {
  page.value = { kind: 'reading' };
  try {
    // Where the background heard the click it has done so.
    if (!isSample && readOnClick.value && !(await hasReader(tabId))) await showFirstText(tabId);
    if (!isSample) await preparePage(tabId);
  } catch {
    page.value = { kind: 'closed' };
    return;
  }
  try {
    page.value = await sendMessage('reportPage', undefined, asked);
    tellPanel();
    if (page.value.kind === 'article' && readOnClick.value && !page.value.readerOpen)
      await openReader({ insist: false, asked: false });
  } catch {
    page.value = { kind: 'unreadable' };
  }
}

async function openReader(wanted: { insist: boolean; asked: boolean }): Promise<void> {
  await dress();
  page.value = await sendMessage('openReader', wanted, asked);
}

/** Work on the page that may find it gone: the reader of the popup is told, and can try again. */
function orUnreadable(work: Promise<void>): void {
  work.catch(() => {
    page.value = { kind: 'unreadable' };
  });
}

/** Asks the page to do something, then what it looks like now. */
async function thenReport(work: Promise<void>): Promise<void> {
  await work;
  page.value = await sendMessage('reportPage', undefined, asked);
}

async function savePage(): Promise<void> {
  saveAnswer.value = await sendMessage('savePage', undefined, asked).catch(
    (): SaveAnswer => ({ saved: false, reason: 'failed' }),
  );
  await lookUpPage().catch(() => undefined);
  await askToPersist(library, navigator.storage).catch(() => undefined);
}

/** The switch for the reader's own highlights, where there is something that it could show. */
function highlightsSwitch() {
  const shown = page.value;
  if (shown.kind !== 'article' || shown.readerOpen || highlightCount.value === 0) return undefined;
  return {
    count: highlightCount.value,
    shown: shown.highlightsOnPage,
    onToggle: (on: boolean) =>
      orUnreadable(thenReport(dress().then(() => sendMessage('setHighlightsOnPage', on, asked)))),
  };
}

function App() {
  return (
    <>
      <LibraryTrouble
        trouble={health.trouble.value}
        words={words}
        restoreHref={`${libraryPage}#import`}
        copy={{ articles: copy.articles.value, puttingBack: copy.puttingBack.value }}
        onAccept={() => void health.accept()}
      />
      <Popup
        page={page.value}
        saveAnswer={saveAnswer.value}
        saved={kept.value === 'same'}
        changed={kept.value === 'changed'}
        articles={articles}
        done={shelving.done.value}
        failed={shelving.failed.value}
        readOnClick={readOnClick.value}
        words={words}
        now={Date.now()}
        libraryHref={libraryPage}
        hrefOf={(row) => (row.versions > 0 ? `${libraryPage}?article=${row.id}` : row.url)}
        onOpen={(insist) => orUnreadable(openReader({ insist, asked: true }))}
        onClose={() => orUnreadable(thenReport(sendMessage('closeReader', undefined, asked)))}
        onSave={() => void savePage()}
        onShow={(id) => orUnreadable(thenReport(dress().then(() => sendMessage('showStatement', id, asked))))}
        pictureOffer={pictures.offer.value}
        onFetchPictures={() => void pictures.fetch()}
        onRetry={() => void readPage()}
        onMarksOnPage={(on) => orUnreadable(thenReport(dress().then(() => sendMessage('setMarksOnPage', on, asked))))}
        onReadOnClick={(on) => {
          readOnClick.value = on;
          void changeSettings({ readOnClick: on });
        }}
        onSearch={(searched) => {
          articles.search(searched);
          remember({ words: searched });
        }}
        onShelf={(shelf) => {
          articles.show(shelf);
          remember({ words: '', shelf: shelf ?? 'all' });
        }}
        onArchive={(rows) => void shelving.archive(rows)}
        onStar={(rows) => void shelving.star(rows)}
        onTag={(rows) => void tagging.open(rows)}
        onRemove={(rows) => {
          saveAnswer.value = undefined;
          void shelving.remove(rows).then(lookUpPage);
        }}
        onUndo={() => void shelving.undo().then(lookUpPage)}
        watching={{
          site: site === undefined ? undefined : watching.sites.value.sites.includes(site),
          all: watching.sites.value.all,
          refused: watching.refused.value,
          onSite: (on) => void watching.setSite(tabUrl, on),
          onAll: (on) => void watching.setAll(on),
          autoOpen: site === undefined ? undefined : autoOpening.sites.value.includes(site),
          onAutoOpen: (on) => void openByItself(site!, on),
          linkMarks: linkMarks.value,
          onLinkMarks: (on) => void setLinkMarks(tabId, on).then(lookAtLinks),
        }}
        highlights={highlightsSwitch()}
        onOpenPanel={hasPanel && windowId !== undefined ? () => showPanel(windowId) : undefined}
        onOptions={openOptions}
      >
        <TagEditing
          tagging={tagging}
          words={words}
          draft={draft.tag?.text ?? ''}
          onDraft={(text) => remember({ tag: { ids: tagging.rows.value!.map(({ id }) => id), text } })}
          onClosed={() => {
            const { tag: _, ...rest } = draft;
            draft = rest;
            saveDraft(draft);
          }}
        />
      </Popup>
    </>
  );
}

view.value = App;
const warmSearch = createWarmSearch(library, window);
if (draft.tag) await tagging.open(await rowsOf(library, draft.tag.ids));
await readPage();
await lookAtLinks();
await lookUpPage().catch(() => undefined);
warmSearch();

import '@/components/popup/popup.css';
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { LibraryTrouble } from '@/components/library/LibraryTrouble.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import { firstGlance } from '@/lib/library/first-glance.ts';
import { hasPanel, openPanel } from '@/lib/open-panel.ts';
import { loadSettings, type Settings } from '@/lib/settings.ts';
import { noteSettings, settingsOfLastTime } from '@/lib/settings-of-last-time.ts';
import { emptyDraft, loadDraft, type PopupDraft } from '@/lib/state/draft.ts';
import { createFirstSight } from '@/lib/state/first-sight.ts';
import { siteOf } from '@/lib/watching/sites.ts';
import { wordingFor } from '@/lib/wording/index.ts';

const rowsInSight = 8; // more than the list has room for

export const words = wordingFor(browser.i18n.getUILanguage());
export const libraryPage = browser.runtime.getURL('/library.html');

/** What the popup is told as it opens. Its first paint waits for none of it: each answer takes the browser a frame. */
interface Told {
  typed: PopupDraft;
  settings: Settings;
  /** Whose page the popup is beside. */
  tab: Browser.tabs.Tab | undefined;
  site: string | undefined;
}

const shelfOf = ({ shelf }: PopupDraft) => (shelf === 'all' ? undefined : shelf);
const startOf = (typed: PopupDraft) => {
  const shelf = shelfOf(typed);
  return { words: typed.words, ...(shelf && { shelf }) };
};

// A popup dies with the next click beside it: what was typed in it is there again when it opens.
const draft = loadDraft();
const told = signal<Told>();
const usualSettings = settingsOfLastTime();

function dress({ theme }: Settings): void {
  document.documentElement.setAttribute('data-sourceline-theme', theme);
}

/** Asks all at once, and shows the answers. */
async function hear(): Promise<Told> {
  const [typed, settings, [tab]] = await Promise.all([
    draft,
    loadSettings(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  noteSettings(settings);
  dress(settings);
  told.value = { typed, settings, tab, site: siteOf(tab?.url ?? '') };
  return told.value;
}

export const heard = hear();

/** The saved list until the library itself is open. */
export const sight = createFirstSight(
  firstGlance(rowsInSight, draft.then(shelfOf)),
  startOf(emptyDraft),
  draft.then(startOf),
);

export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** In the very click: the browser opens nothing beside a page later. */
export function showPanel(windowId: number | undefined): void {
  if (windowId !== undefined) void openPanel(windowId).then(() => close());
}

const unheard = () => undefined; // whoever clicks before the whole popup is there clicks again

/** The popup as it will stand, before it knows the page and can do anything. */
function FirstFrame() {
  const known = told.value;
  // Most popups are opened beside a page of some site, and a card that grows moves what is below it.
  const isOnSite = known === undefined || known.site !== undefined;
  return (
    <>
      <LibraryTrouble trouble={undefined} words={words} restoreHref="" onAccept={unheard} />
      <Popup
        page={{ kind: 'reading' }}
        saveAnswer={undefined}
        saved={false}
        articles={sight}
        done={undefined}
        failed={undefined}
        readOnClick={(known?.settings ?? usualSettings).readOnClick}
        words={words}
        now={Date.now()}
        libraryHref={libraryPage}
        hrefOf={(row) => (row.versions > 0 ? `${libraryPage}?article=${row.id}` : row.url)}
        onOpen={unheard}
        onClose={unheard}
        onSave={unheard}
        onShow={unheard}
        onRetry={unheard}
        onMarksOnPage={unheard}
        onReadOnClick={unheard}
        onSearch={sight.search}
        onShelf={sight.show}
        onArchive={unheard}
        onStar={unheard}
        onTag={unheard}
        onRemove={unheard}
        onUndo={unheard}
        watching={{
          site: isOnSite ? false : undefined,
          all: false,
          refused: false,
          onSite: unheard,
          onAll: unheard,
          onLinkMarks: unheard,
        }}
        onOpenPanel={hasPanel ? () => showPanel(known?.tab?.windowId) : undefined}
        onOptions={openOptions}
      />
    </>
  );
}

/** What is on show: one view that is filled, not one after the other, so that focus and what is being typed stay. */
export const view: Signal<() => preact.JSX.Element> = signal(FirstFrame);

function Shown() {
  return view.value();
}

document.documentElement.lang = words.tag;
dress(usualSettings);
render(<Shown />, document.getElementById('root')!);

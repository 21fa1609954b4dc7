import '@/components/popup/popup.css';
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryTrouble } from '@/components/library/LibraryTrouble.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import { firstGlance } from '@/lib/library/first-glance.ts';
import { hasPanel } from '@/lib/open-panel.ts';
import { loadSettings } from '@/lib/settings.ts';
import { loadDraft, type PopupDraft } from '@/lib/state/draft.ts';
import { createFirstSight } from '@/lib/state/first-sight.ts';
import { siteOf } from '@/lib/watching/sites.ts';
import { wordingFor } from '@/lib/wording/index.ts';

const rowsInSight = 8; // more than the list has room for

export const words = wordingFor(browser.i18n.getUILanguage());
export const libraryPage = browser.runtime.getURL('/library.html');

// All that the first paint waits for, asked for at once. A popup dies with the next click beside it: what was typed in it
// is there again when it opens.
const draft = loadDraft();
const shelfOf = ({ shelf }: PopupDraft) => (shelf === 'all' ? undefined : shelf);
const glance = firstGlance(rowsInSight, draft.then(shelfOf));
export const [typed, settings, [tab]] = await Promise.all([
  draft,
  loadSettings(),
  browser.tabs.query({ active: true, currentWindow: true }),
]);
export const site = siteOf(tab?.url ?? '');

const shelf = shelfOf(typed);
/** The saved list until the library itself is open. */
export const sight = createFirstSight(glance, { words: typed.words, ...(shelf && { shelf }) });

const unheard = () => undefined; // whoever clicks before the whole popup is there clicks again

/** The popup as it will stand, before it knows the page and can do anything. */
function FirstFrame() {
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
        readOnClick={settings.readOnClick}
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
          site: site === undefined ? undefined : false,
          all: false,
          refused: false,
          onSite: unheard,
          onAll: unheard,
          onLinkMarks: unheard,
        }}
        onOpenPanel={hasPanel && tab ? unheard : undefined}
        onOptions={unheard}
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
document.documentElement.setAttribute('data-sourceline-theme', settings.theme);
render(<Shown />, document.getElementById('root')!);

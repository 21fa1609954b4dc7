import '@/components/sidepanel/sidepanel.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SidePanel, type SiteState } from '@/components/sidepanel/SidePanel.tsx';
import { askToPersist } from '@/lib/library/ask-to-persist.ts';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { type SaveAnswer, sendMessage } from '@/lib/messages.ts';
import { dressPage } from '@/lib/prepare-page.ts';
import { loadSettings, watchSettings } from '@/lib/settings.ts';
import { parametersOf } from '@/lib/state/library-address.ts';
import { createPageInLibrary } from '@/lib/state/page-in-library.ts';
import { isWatched, siteOf, watchAllSites, watchSite } from '@/lib/watching/sites.ts';
import { wordingFor } from '@/lib/wording/index.ts';
import { followTab } from './follow-tab.ts';

const words = wordingFor(browser.i18n.getUILanguage());
const library = new LibraryDatabase();
const inLibrary = createPageInLibrary(library);
const settings = signal(await loadSettings());
const followed = await followTab();
const site = signal<SiteState>('unknown');
const refused = signal(false);
const saveAnswer = signal<SaveAnswer>();
const libraryPage = browser.runtime.getURL('/library.html');

/** Work on the page in the tab; what it did there is read again, also where it found the page gone. */
function onPage(work: (tabId: number) => Promise<unknown>): void {
  const { id } = followed.tab.value ?? {};
  if (id !== undefined) void work(id).then(followed.look, followed.look);
}

async function switchOn(answer: Promise<boolean>): Promise<void> {
  refused.value = !(await answer);
  await followed.look();
}

async function save(tabId: number): Promise<void> {
  saveAnswer.value = await sendMessage('savePage', undefined, tabId).catch(
    (): SaveAnswer => ({ saved: false, reason: 'failed' }),
  );
  await askToPersist(library, navigator.storage).catch(() => undefined);
}

/** Says whether a tab's site is switched on, unless another tab came on top meanwhile. */
async function lookAtSite(url: string | undefined): Promise<void> {
  const found = !url || !siteOf(url) ? 'unknown' : (await isWatched(url)) ? 'switched-on' : 'switched-off';
  if (url === followed.tab.value?.url) site.value = found;
}

function App() {
  return (
    <SidePanel
      page={followed.page.value}
      site={site.value}
      refused={refused.value}
      known={inLibrary.known.value}
      failed={inLibrary.failed.value}
      saveAnswer={saveAnswer.value}
      searchEngine={settings.value.searchEngine}
      words={words}
      hrefOfName={(facet, name) =>
        `${libraryPage}?${parametersOf({ words: '', filters: { [facet]: name }, sort: 'newest-saved' })}`
      }
      hrefOf={(row) => (row.versions > 0 ? `${libraryPage}?article=${row.id}` : row.url)}
      onSwitchOn={() => void switchOn(watchSite(followed.tab.value?.url ?? ''))}
      onSwitchOnAll={() => void switchOn(watchAllSites())}
      onOpen={(insist) =>
        onPage((tabId) => dressPage(tabId).then(() => sendMessage('openReader', { insist, asked: true }, tabId)))
      }
      onClose={() => onPage((tabId) => sendMessage('closeReader', undefined, tabId))}
      onSave={() => onPage(save)}
      onShow={(id) => onPage((tabId) => dressPage(tabId).then(() => sendMessage('showStatement', id, tabId)))}
      onMarksOnPage={(on) => onPage((tabId) => dressPage(tabId).then(() => sendMessage('setMarksOnPage', on, tabId)))}
      onRetry={() => void followed.look()}
    />
  );
}

effect(() => {
  const page = followed.page.value;
  inLibrary.lookAt(page.kind === 'article' ? page : undefined);
});
effect(() => {
  // A look at the same tab may come after its site was switched on.
  followed.page.value;
  void lookAtSite(followed.tab.value?.url);
});
let shown: string | undefined;
effect(() => {
  const { id, url } = followed.tab.value ?? {};
  if (shown === `${id} ${url}`) return;
  shown = `${id} ${url}`;
  refused.value = false;
  saveAnswer.value = undefined;
});
watchSettings((changed) => {
  settings.value = changed;
});
settings.subscribe(({ theme }) => document.documentElement.setAttribute('data-sourceline-theme', theme));
document.documentElement.lang = words.tag;
document.title = `${words.panel.title} · Sourceline`;
render(<App />, document.getElementById('root')!);
await followed.look();

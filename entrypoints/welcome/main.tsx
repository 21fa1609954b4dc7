import '@/components/welcome/welcome.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { findByUrl } from '@/lib/library/list.ts';
import { coverAttribute } from '@/lib/page-cover.ts';
import { readerSheetAddress } from '@/lib/prepare-page.ts';
import type { read } from '@/lib/reading.ts';
import { sampleAddress } from '@/lib/sample-page.ts';
import { loadSettings } from '@/lib/settings.ts';
import { wordingFor } from '@/lib/wording/index.ts';

const words = wordingFor(browser.i18n.getUILanguage());
const library = new LibraryDatabase();
const done = signal({ pinned: false, read: false, saved: false });

/** Browsers that cannot say whether the icon is pinned are taken at no word: the step stays open. */
async function look(): Promise<void> {
  const [pinned, kept] = await Promise.all([
    browser.action.getUserSettings?.().then(({ isOnToolbar }) => isOnToolbar === true),
    findByUrl(library, sampleAddress).catch(() => undefined),
  ]);
  done.value = { ...done.value, pinned: pinned ?? false, saved: kept !== undefined };
}

const readPage = globalThis.sourcelineRead!;
globalThis.sourcelineRead = (page: Document, options?: Parameters<typeof read>[1]) =>
  readPage(page, { ...options, url: sampleAddress });

// What the browser puts into other pages beside the scripts.
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = readerSheetAddress();
document.head.append(sheet);

document.documentElement.lang = words.tag;
document.title = words.welcome.sample.headline;
const { theme } = await loadSettings();
document.body.setAttribute('data-sourceline-theme', theme);
render(<App />, document.getElementById('root')!);

new MutationObserver(() => {
  if (document.documentElement.hasAttribute(coverAttribute)) done.value = { ...done.value, read: true };
  else void look();
}).observe(document.documentElement, { attributes: true, attributeFilter: [coverAttribute] });
addEventListener('focus', () => void look());
void look();

function App() {
  return (
    <Welcome
      words={words}
      done={done.value}
      optionsHref={browser.runtime.getURL('/options.html')}
      importHref={browser.runtime.getURL('/library.html#import')}
    />
  );
}

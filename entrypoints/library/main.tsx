import '@/components/library/library.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryTrouble } from '@/components/library/LibraryTrouble.tsx';
import { askToPersist } from '@/lib/library/ask-to-persist.ts';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { openSaved } from '@/lib/library/list.ts';
import { witnessStore } from '@/lib/library/witness-store.ts';
import { changeSettings, loadSettings, type Settings, watchSettings } from '@/lib/settings.ts';
import { createLibraryHealth } from '@/lib/state/library-health.ts';
import { createSecondCopy } from '@/lib/state/second-copy.ts';
import { wordingFor } from '@/lib/wording/index.ts';
import { createOpenedView } from './opened-article.tsx';
import { createWholeLibrary, listAddress } from './whole-library.tsx';

const words = wordingFor(browser.i18n.getUILanguage());
const importPanel = `${location.pathname}#import`;
const library = new LibraryDatabase();
const health = createLibraryHealth(library, witnessStore, browser.extension.inIncognitoContext);
const copy = createSecondCopy(library, witnessStore, navigator.storage, navigator.locks);
void askToPersist(library, navigator.storage).catch(() => undefined);
const settings = signal(await loadSettings());
const parameters = new URLSearchParams(location.search);
const wanted = parameters.get('article');
const opened = wanted ? await openSaved(library, wanted).catch(() => undefined) : undefined;

function change(changed: Partial<Settings>): void {
  settings.value = { ...settings.value, ...changed };
  void changeSettings(changed);
}

function dress(): void {
  document.documentElement.setAttribute('data-sourceline-theme', settings.value.theme);
  document.documentElement.setAttribute('data-sourceline-marks', settings.value.marks ? 'on' : 'off');
}

/** Articles whose texts are to be put back; `undefined`: all that the copy has. */
function missed(): string[] | undefined {
  const trouble = health.trouble.value;
  return trouble?.kind === 'damaged' ? trouble.unreadable.map(({ id }) => id) : undefined;
}

/** Back to the list as it was left. */
function toLibrary(): void {
  location.href = listAddress() ?? location.pathname;
}

watchSettings((changed) => {
  settings.value = changed;
});
settings.subscribe(dress);
health.trouble.subscribe((trouble) => {
  if (trouble) void copy.count();
});
document.documentElement.lang = words.tag;
document.title = opened ? opened.row.headline || words.library.untitled : `${words.library.title} · Sourceline`;
const root = document.getElementById('root')!;
if (opened) {
  const OpenedArticle = createOpenedView(library, opened, {
    searched: parameters.get('q') ?? '',
    words,
    settings,
    onSettings: change,
    onBack: toLibrary,
  });
  render(<OpenedArticle />, root);
} else {
  const WholeLibrary = createWholeLibrary(library, words, wanted ? words.library.notFound : undefined);
  const Page = () => (
    <>
      <LibraryTrouble
        trouble={health.trouble.value}
        words={words}
        restoreHref={importPanel}
        copy={{
          articles: copy.articles.value,
          puttingBack: copy.puttingBack.value,
          onPutBack: () => void copy.putBack(missed()),
          onMakeAnew: () => void copy.makeAnew().then((isWhole) => isWhole && location.reload()),
          onCancel: copy.cancel,
        }}
        onAccept={() => void health.accept()}
      />
      <WholeLibrary />
    </>
  );
  render(<Page />, root);
}

import '@/components/library/library.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Library } from '@/components/library/Library.tsx';
import { SavedArticleView } from '@/components/library/SavedArticleView.tsx';
import { copyText } from '@/lib/citation/copy-text.ts';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { openSaved } from '@/lib/library/list.ts';
import { changeSettings, loadSettings, type Settings, watchSettings } from '@/lib/settings.ts';
import { createRemoval } from '@/lib/state/removal.ts';
import { createSavedArticles } from '@/lib/state/saved-articles.ts';
import { wordingFor } from '@/lib/wording/index.ts';

const shownAtOnce = 500; // rows

const words = wordingFor(browser.i18n.getUILanguage());
const library = new LibraryDatabase();
const settings = signal(await loadSettings());
const wanted = new URLSearchParams(location.search).get('article');
const opened = wanted ? await openSaved(library, wanted).catch(() => undefined) : undefined;

function change(changed: Partial<Settings>): void {
  settings.value = { ...settings.value, ...changed };
  void changeSettings(changed);
}

function dress(): void {
  document.documentElement.setAttribute('data-sourceline-theme', settings.value.theme);
  document.documentElement.setAttribute('data-sourceline-marks', settings.value.marks ? 'on' : 'off');
}

function toLibrary(): void {
  location.href = location.pathname;
}

function OpenedArticle({ opened: { row, body } }: { opened: NonNullable<typeof opened> }) {
  return (
    <SavedArticleView
      row={row}
      body={body}
      words={words}
      settings={settings.value}
      frameStyle={new URL('/assets/saved.css', location.href).href}
      onBack={toLibrary}
      onSettings={change}
      onCopy={copyText}
    />
  );
}

function WholeLibrary() {
  return (
    <Library
      articles={articles}
      removed={removal.removed.value}
      words={words}
      now={Date.now()}
      problem={wanted ? words.library.notFound : undefined}
      hrefOf={(row) => `${location.pathname}?article=${row.id}`}
      onRemove={(row) => void removal.remove(row)}
      onUndo={() => void removal.undo()}
    />
  );
}

const articles = createSavedArticles(library, shownAtOnce);
const removal = createRemoval(library);
watchSettings((changed) => {
  settings.value = changed;
});
settings.subscribe(dress);
document.documentElement.lang = words.tag;
document.title = opened ? opened.row.headline || words.library.untitled : `${words.library.title} · Sourceline`;
if (opened) addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && toLibrary());
render(opened ? <OpenedArticle opened={opened} /> : <WholeLibrary />, document.getElementById('root')!);

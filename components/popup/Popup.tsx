import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { SavedArticles } from '@/lib/state/saved-articles.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import { SavedList, SearchField } from '../library/SavedList.tsx';
import { PageCard, type PageState } from './PageCard.tsx';
import { Switch } from './Switch.tsx';

type CardProps = Parameters<typeof PageCard>[0];

interface Props extends Omit<CardProps, 'saved'> {
  articles: SavedArticles;
  savedUrl: boolean;
  removed: SavedArticle | undefined;
  readOnClick: boolean;
  now: number;
  libraryHref: string;
  hrefOf: (row: SavedArticle) => string;
  onMarksOnPage: (on: boolean) => void;
  onReadOnClick: (on: boolean) => void;
  onRemove: (row: SavedArticle) => void;
  onUndo: () => void;
  onOptions: () => void;
}

function marksOf(page: PageState): boolean | undefined {
  return page.kind === 'article' && !page.readerOpen ? page.marksOnPage : undefined;
}

function Navigation({
  page,
  words,
  readOnClick,
  libraryHref,
  onMarksOnPage,
  onReadOnClick,
  onOptions,
}: Props & { words: Wording }) {
  const marks = marksOf(page);
  return (
    <nav class="popup-nav" aria-label="Sourceline">
      {marks !== undefined && <Switch label={words.popup.marksOnPage} on={marks} onToggle={onMarksOnPage} />}
      <Switch label={words.popup.readOnClick} on={readOnClick} onToggle={onReadOnClick} />
      <span class="popup-nav-space" />
      <a href={libraryHref} target="_blank" rel="noopener opener">
        <Icon name="library" small />
        {words.popup.library}
      </a>
      <button type="button" aria-label={words.popup.settings} title={words.popup.settings} onClick={onOptions}>
        <Icon name="settings" small />
      </button>
    </nav>
  );
}

/** The popup: this page, then the saved list. */
export function Popup(props: Props) {
  const { page, words, articles, savedUrl, removed, now, hrefOf, onRemove, onUndo } = props;
  return (
    <main class="popup">
      <h1 class="visually-hidden">Sourceline</h1>
      <PageCard {...props} saved={savedUrl} page={page} />
      <Navigation {...props} />
      <section aria-label={words.popup.savedArticles}>
        <h2 class="visually-hidden">{words.popup.savedArticles}</h2>
        <SearchField searched={articles.words.value} words={words} onSearch={articles.search} />
        <div class="popup-saved" tabIndex={-1}>
          <SavedList
            rows={articles.rows.value}
            failed={articles.failed.value}
            searched={articles.words.value}
            removed={removed}
            words={words}
            now={now}
            hrefOf={hrefOf}
            onSearch={articles.search}
            onRemove={onRemove}
            onUndo={onUndo}
          />
        </div>
      </section>
    </main>
  );
}

import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { SavedArticles } from '@/lib/state/saved-articles.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { SavedList, SearchField } from './SavedList.tsx';

interface Props {
  articles: SavedArticles;
  removed: SavedArticle | undefined;
  words: Wording;
  now: number;
  /** A sentence above the list: the article asked for is not there. */
  problem: string | undefined;
  hrefOf: (row: SavedArticle) => string;
  onRemove: (row: SavedArticle) => void;
  onUndo: () => void;
}

/** The whole library. */
export function Library({ articles, removed, words, now, problem, hrefOf, onRemove, onUndo }: Props) {
  return (
    <main class="library">
      <div class="library-top">
        <h1>{words.library.title}</h1>
        <SearchField searched={articles.words.value} words={words} onSearch={articles.search} />
      </div>
      {problem && (
        <p class="notice-line" role="alert">
          {problem}
        </p>
      )}
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
    </main>
  );
}

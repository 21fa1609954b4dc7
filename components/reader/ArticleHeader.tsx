import type { Article } from '@/lib/article/article.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { printDate } from '@/lib/wording/ages.ts';
import type { Wording } from '@/lib/wording/wording.ts';

// Chinese headlines break at their clauses, not in the middle of a word; half-width marks are as common.
const clauseEnd = /(?<=[，。：；！？、]|[,:;!?](?=\p{Script=Han}))/u;

/** What a header shows of an article; a saved article's row has it too. */
export type HeaderArticle = Pick<
  Article,
  'headline' | 'publisher' | 'published' | 'modified' | 'language' | 'direction' | 'minutes'
>;

/** What it says in words of ours. */
export interface HeaderWords {
  tag: string;
  reader: Pick<Wording['reader'], 'minutes'>;
  strip: Pick<Wording['strip'], 'listSeparator' | 'updated'>;
}

interface Props {
  article: HeaderArticle;
  provenance: Pick<Provenance, 'bylines'>;
  words: HeaderWords;
  /** Statements of the head rows, marked in the byline: the body does not hold their words. */
  headStatements: { id: string; words: string }[];
}

/** Whether the page gives a later day on which it was changed; most templates repeat the first date. */
function isLater({ published, modified }: HeaderArticle): boolean {
  return modified !== undefined && modified.slice(0, 10) > (published ?? '').slice(0, 10);
}

function Headline({ article: { headline, language, direction } }: { article: HeaderArticle }) {
  const clauses = /^(?:zh|ja)/u.test(language ?? '') ? headline.split(clauseEnd) : [headline];
  return (
    <h1 class="article-header-title" lang={language} dir={direction} tabIndex={-1}>
      {clauses.length === 1 ? headline : clauses.map((clause) => <span class="article-header-clause">{clause}</span>)}
    </h1>
  );
}

/** Kicker, headline and byline of an article, as text. */
export function ArticleHeader({ article, provenance, words, headStatements }: Props) {
  const people = provenance.bylines.filter(({ role, rejected }) => role === 'author' && !rejected);
  return (
    <header class="article-header" data-sourceline-header>
      <p class="article-header-kicker">
        {[article.publisher, words.reader.minutes(article.minutes)].filter(Boolean).map((part, i) => (
          <>
            {i > 0 && ' · '}
            <bdi>{part}</bdi>
          </>
        ))}
      </p>
      <Headline article={article} />
      {(people.length > 0 || article.published || headStatements.length > 0) && (
        <p class="article-header-byline">
          {people.length > 0 && (
            <span lang={article.language}>
              {people.map((byline, i) => (
                <>
                  {i > 0 && words.strip.listSeparator}
                  <bdi>{byline.name}</bdi>
                </>
              ))}
            </span>
          )}
          {article.published && <time dateTime={article.published}>{printDate(article.published, words.tag)}</time>}
          {isLater(article) && (
            <time dateTime={article.modified}>{words.strip.updated(printDate(article.modified!, words.tag))}</time>
          )}
          {headStatements.map((statement) => (
            <mark data-statement="source" data-id={statement.id} tabIndex={-1} lang={article.language}>
              {statement.words}
            </mark>
          ))}
        </p>
      )}
    </header>
  );
}

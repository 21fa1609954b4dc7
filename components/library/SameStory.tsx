import type { StoryCopy } from '@/lib/library/same-story/group.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { printDate } from '@/lib/wording/ages.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Named } from '../provenance/Named.tsx';

interface Props {
  /** The other articles with the opened one's text, in the order in which they are listed. */
  copies: readonly StoryCopy[];
  words: Wording;
  /** The address at which the library shows an article. */
  hrefOf: (row: SavedArticle) => string;
  onCompare: (row: SavedArticle) => void;
}

/** How a copy's text differs from the opened one's. */
function differenceIn({ paragraphs: { added, removed, changed } }: StoryCopy, { sameStory }: Wording): string {
  if (added + removed + changed === 0) return sameStory.same;
  if (added + changed === 0) return sameStory.shorter(removed);
  if (removed + changed === 0) return sameStory.longer(added);
  return sameStory.differ(added + removed + changed);
}

interface CopyProps extends Omit<Props, 'copies'> {
  copy: StoryCopy;
}

function Copy({ copy, words, hrefOf, onCompare }: CopyProps) {
  const { row } = copy;
  const headline = row.headline || words.library.untitled;
  const credited = row.credited.map((name) => quoted(name, row.language)).join(words.strip.listSeparator);
  return (
    <li class="same-story-copy">
      <p class="same-story-meta">
        {row.publisher && (
          <span lang={row.language}>
            <bdi>{row.publisher}</bdi>
          </span>
        )}
        <span>{row.published ? printDate(row.published, words.tag) : words.sameStory.noDate}</span>
      </p>
      <p class="same-story-headline" lang={row.language}>
        <a href={hrefOf(row)} dir="auto">
          {headline}
        </a>
      </p>
      <p class="same-story-meta">
        <span>
          {credited ? (
            <Named text={words.sameStory.credited(credited)} names={row.credited} language={row.language} />
          ) : (
            words.library.noCreditRead
          )}
        </span>
        <span>{differenceIn(copy, words)}</span>
        <button
          type="button"
          class="text-button"
          aria-label={words.sameStory.compareWith(row.publisher ?? headline)}
          onClick={() => onCompare(row)}
        >
          {words.sameStory.compare}
        </button>
      </p>
    </li>
  );
}

/** Where else in the library an opened article's text is kept: who publishes it, whom it credits, what differs. */
export function SameStory({ copies, words, hrefOf, onCompare }: Props) {
  if (copies.length === 0) return null;
  return (
    <section class="same-story" lang={words.tag} dir={words.direction} aria-labelledby="same-story-title">
      <h2 id="same-story-title">{words.sameStory.title}</h2>
      <ul>
        {copies.map((copy) => (
          <Copy key={copy.row.id} copy={copy} words={words} hrefOf={hrefOf} onCompare={onCompare} />
        ))}
      </ul>
      <p class="same-story-closing">{words.sameStory.closing}</p>
    </section>
  );
}

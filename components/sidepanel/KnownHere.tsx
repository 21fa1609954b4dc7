import type { KnownName, KnownOfPage } from '@/lib/library/known-of-page.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { printDate } from '@/lib/wording/ages.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Named } from '../provenance/Named.tsx';

interface Props {
  /** `undefined` until the library has answered. */
  known: KnownOfPage | undefined;
  failed: boolean;
  /** Language of the page's names. */
  language: string | undefined;
  words: Wording;
  /** The library's list of the articles that a name publishes, or that credit it. */
  hrefOfName: (facet: 'publisher' | 'credited', name: string) => string;
  hrefOf: (row: SavedArticle) => string;
}

interface LineProps {
  text: string;
  href: string;
  label: string;
  words: Wording;
}

function Line({ text, href, label, words }: LineProps) {
  return (
    <p class="known-line">
      <span>{text}</span>
      <a href={href} target="_blank" rel="noopener opener" aria-label={label}>
        {words.panel.showInLibrary}
      </a>
    </p>
  );
}

/** What the ledger has on one name: counts alone, no score. */
function Name({
  known,
  language,
  words,
  hrefOfName,
}: Pick<Props, 'language' | 'words' | 'hrefOfName'> & { known: KnownName }) {
  const { name, published, credited } = known;
  const { panel, strip } = words;
  const counts = published && [
    panel.published(published.count),
    ...(published.reposted > 0 ? [panel.reposted(published.reposted)] : []),
    ...(published.unnamed > 0 ? [panel.unnamed(published.unnamed)] : []),
  ];
  return (
    <li>
      <h3 lang={language} dir="auto">
        {quoted(name, language)}
      </h3>
      {counts && (
        <Line
          text={counts.join(strip.noteSeparator)}
          href={hrefOfName('publisher', name)}
          label={panel.showPublished(name)}
          words={words}
        />
      )}
      {credited && (
        <Line
          text={panel.creditedIn(credited.count)}
          href={hrefOfName('credited', name)}
          label={panel.showCredited(name)}
          words={words}
        />
      )}
    </li>
  );
}

function Copy({ row, words, hrefOf }: Pick<Props, 'words' | 'hrefOf'> & { row: SavedArticle }) {
  const credited = row.credited.map((name) => quoted(name, row.language)).join(words.strip.listSeparator);
  return (
    <li>
      <p class="known-copy" lang={row.language} dir="auto">
        <a href={hrefOf(row)} target="_blank" rel="noopener opener">
          {row.headline || words.library.untitled}
        </a>
      </p>
      <p class="known-meta">
        {row.publisher && <bdi lang={row.language}>{row.publisher}</bdi>}
        <span>{row.published ? printDate(row.published, words.tag) : words.sameStory.noDate}</span>
        <span>
          {credited ? (
            <Named text={words.sameStory.credited(credited)} names={row.credited} language={row.language} />
          ) : (
            words.library.noCreditRead
          )}
        </span>
      </p>
    </li>
  );
}

/** What the reader's own library knows of the page, its publisher and whom it credits. */
export function KnownHere({ known, failed, language, words, hrefOfName, hrefOf }: Props) {
  const { panel } = words;
  const isNothing = known && !known.saved && known.names.length + known.elsewhere.length === 0;
  return (
    <section class="known" aria-labelledby="known-title">
      <h2 id="known-title">{panel.known}</h2>
      {failed && <p>{panel.knownFailed}</p>}
      {known?.saved && (
        <p class="known-line">
          <span>{known.changed ? words.reader.changed : panel.savedHere}</span>
          <a href={hrefOf(known.saved)} target="_blank" rel="noopener opener">
            {panel.openSaved}
          </a>
        </p>
      )}
      {known && known.names.length > 0 && (
        <ul>
          {known.names.map((name) => (
            <Name key={name.name} known={name} language={language} words={words} hrefOfName={hrefOfName} />
          ))}
        </ul>
      )}
      {known && known.elsewhere.length > 0 && (
        <>
          <h3>{panel.elsewhere}</h3>
          <ul>
            {known.elsewhere.map(({ row }) => (
              <Copy key={row.id} row={row} words={words} hrefOf={hrefOf} />
            ))}
          </ul>
        </>
      )}
      {isNothing && <p>{panel.knownNothing}</p>}
      {known && !isNothing && <p class="known-closing">{panel.knownClosing}</p>}
    </section>
  );
}

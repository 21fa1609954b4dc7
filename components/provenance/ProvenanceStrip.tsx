import type { Provenance } from '@/lib/provenance/provenance.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { ProvenanceRows } from './ProvenanceRows.tsx';
import { provenanceRows, type StripArticle, saysAnything } from './rows.ts';
import { Swatch } from './Swatch.tsx';

interface Props {
  provenance: Provenance;
  article: StripArticle;
  words: Wording;
  marksShown: boolean;
  onToggleMarks: () => void;
  /** On narrow screens: whether all rows are shown, or two lines that sum them up. */
  open: boolean;
  onToggleOpen: () => void;
  onShow: (statement: string) => void;
  canShow?: (statement: string) => boolean;
}

function Summary({ provenance, article, words }: Pick<Props, 'provenance' | 'article' | 'words'>) {
  const [source] = provenance.sources;
  const hasAuthor = provenance.bylines.some((byline) => !byline.rejected);
  return (
    <p class="strip-summary">
      <span>
        <Swatch kind={source ? 'source' : 'none'} />
        {source ? (
          <>
            {words.strip.credited} <b lang={article.language}>{quoted(source.name, article.language)}</b>
          </>
        ) : (
          words.strip.noCredit
        )}
      </span>
      {provenance.disclaimers.length > 0 && (
        <span>
          <Swatch kind="disclaimer" />
          {words.strip.disclaimers(provenance.disclaimers.length)}
        </span>
      )}
      {!hasAuthor && (
        <span>
          <Swatch kind="none" />
          {words.strip.noAuthorShort}
        </span>
      )}
    </p>
  );
}

/** What the page states about where its article comes from, above the text. */
export function ProvenanceStrip({
  provenance,
  article,
  words,
  marksShown,
  onToggleMarks,
  open,
  onToggleOpen,
  onShow,
  canShow,
}: Props) {
  return (
    <section class="strip" data-open={open} aria-label={words.strip.title} lang={words.tag}>
      <header class="strip-header">
        <h2>{words.strip.title}</h2>
        <button type="button" class="text-button strip-toggle-rows" aria-expanded={open} onClick={onToggleOpen}>
          {open ? words.strip.showLess : words.strip.showAll}
        </button>
        <button type="button" class="text-button" aria-pressed={marksShown} onClick={onToggleMarks}>
          {marksShown ? words.strip.hideMarks : words.strip.showMarks}
        </button>
      </header>
      <Summary provenance={provenance} article={article} words={words} />
      <ProvenanceRows
        rows={provenanceRows(provenance, article, words)}
        language={article.language}
        words={words}
        onShow={onShow}
        {...(canShow && { canShow })}
      />
      <p class="strip-closing">{saysAnything(provenance) ? words.strip.closing : words.strip.closingNothingRead}</p>
    </section>
  );
}

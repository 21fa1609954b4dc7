import { useState } from 'preact/hooks';
import type { Article } from '@/lib/article/article.ts';
import { furtherRows, provenanceRows, saysAnything } from '@/lib/citation/rows.ts';
import type { SearchChoice } from '@/lib/citation/search-engines.ts';
import { verdictSentence } from '@/lib/citation/verdict-sentence.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { Named } from './Named.tsx';
import { ProvenanceRows } from './ProvenanceRows.tsx';
import { Swatch } from './Swatch.tsx';
import { WhyPanel } from './WhyPanel.tsx';

interface Props {
  provenance: Provenance;
  article: Article;
  /** When the page was read: milliseconds since 1970. */
  readAt: number;
  words: Wording;
  searchEngine: SearchChoice;
  marksShown: boolean;
  onToggleMarks: () => void;
  /** On narrow screens: whether all rows are shown, or the lines that sum them up. */
  open: boolean;
  onToggleOpen: () => void;
  onShow: (statement: string) => void;
  canShow?: (statement: string) => boolean;
  onCopy: (text: string) => Promise<boolean>;
}

/** What narrow screens are told below the sentence while the rows are closed. */
function Summary({ provenance: { disclaimers, bylines }, words }: Pick<Props, 'provenance' | 'words'>) {
  const hasAuthor = bylines.some(({ role, rejected }) => role === 'author' && !rejected);
  return (
    <p class="strip-summary">
      {disclaimers.length > 0 && (
        <span>
          <Swatch kind="disclaimer" />
          {words.strip.disclaimers(disclaimers.length)}
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

const whyId = 'strip-why';

/** What the page states about where its article comes from, above the text. */
export function ProvenanceStrip({ provenance, article, words, marksShown, open, onShow, canShow, ...more }: Props) {
  const [why, setWhy] = useState(false);
  const { text, names } = verdictSentence(provenance, article, words);
  const showing = { words, onShow, ...(canShow && { canShow }) };
  return (
    <section class="strip" data-open={open} aria-label={words.strip.title} lang={words.tag} dir={words.direction}>
      <header class="strip-header">
        <h2>{words.strip.title}</h2>
        <button type="button" class="text-button strip-toggle-rows" aria-expanded={open} onClick={more.onToggleOpen}>
          {open ? words.strip.showLess : words.strip.showAll}
        </button>
        <button type="button" class="text-button" aria-pressed={marksShown} onClick={more.onToggleMarks}>
          {marksShown ? words.strip.hideMarks : words.strip.showMarks}
        </button>
      </header>
      <div class="strip-verdict">
        <p>
          <Named text={text} names={names} language={article.language} strong />
        </p>
        <button
          type="button"
          class="text-button"
          aria-expanded={why}
          {...(why && { 'aria-controls': whyId })}
          onClick={() => setWhy(!why)}
        >
          {words.why.ask}
        </button>
        <CopyMenu citable={{ article, provenance, readAt: more.readAt }} words={words} onCopy={more.onCopy} />
      </div>
      {why && <WhyPanel id={whyId} provenance={provenance} article={article} {...showing} />}
      <Summary provenance={provenance} words={words} />
      <ProvenanceRows
        rows={[
          ...provenanceRows(provenance, article, words, more.searchEngine),
          ...furtherRows(provenance, article, words),
        ]}
        language={article.language}
        {...showing}
      />
      {provenance.flags.includes('data-disagrees') && <p class="strip-notice">{words.strip.dataDisagrees}</p>}
      {provenance.flags.includes('not-drawn') && <p class="strip-notice">{words.later.notDrawn}</p>}
      <p class="strip-closing">{saysAnything(provenance) ? words.strip.closing : words.strip.closingNothingRead}</p>
    </section>
  );
}

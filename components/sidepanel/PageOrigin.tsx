import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { furtherRows, provenanceRows, saysAnything } from '@/lib/citation/rows.ts';
import type { SearchChoice } from '@/lib/citation/search-engines.ts';
import { verdictSentence } from '@/lib/citation/verdict-sentence.ts';
import type { PageReport } from '@/lib/messages.ts';
import { printDate } from '@/lib/wording/ages.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Named } from '../provenance/Named.tsx';
import { ProvenanceRows } from '../provenance/ProvenanceRows.tsx';
import { WhyPanel } from '../provenance/WhyPanel.tsx';

interface Props {
  page: PageReport & { kind: 'article' };
  searchEngine: SearchChoice;
  words: Wording;
  onShow: (statement: string) => void;
  onMarksOnPage: (on: boolean) => void;
  /** What can be done with the page; stands below the sentence. */
  children: ComponentChildren;
}

const whyId = 'panel-why';

/** All that the page in the tab states about its origin. */
export function PageOrigin({ page, searchEngine, words, onShow, onMarksOnPage, children }: Props) {
  const [why, setWhy] = useState(false);
  const { provenance, language, publisher, published } = page;
  const showing = { language, words, onShow };
  return (
    <article class="panel-page" aria-labelledby="panel-headline">
      {(publisher || published) && (
        <p class="panel-site">
          {publisher && <bdi lang={language}>{publisher}</bdi>}
          {publisher && published && words.strip.noteSeparator}
          {published && printDate(published, words.tag)}
        </p>
      )}
      <h2 class="panel-headline" id="panel-headline" lang={language} dir="auto">
        {page.headline}
      </h2>
      <div class="panel-verdict">
        <p>
          <Named {...verdictSentence(provenance, page, words)} language={language} strong />
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
      </div>
      {why && <WhyPanel id={whyId} provenance={provenance} article={page} words={words} onShow={onShow} />}
      {children}
      <div class="panel-stated">
        <h3>{words.strip.title}</h3>
        <button
          type="button"
          class="text-button"
          aria-pressed={page.marksOnPage}
          onClick={() => onMarksOnPage(!page.marksOnPage)}
        >
          {page.marksOnPage ? words.strip.hideMarks : words.panel.highlightAll}
        </button>
      </div>
      <ProvenanceRows
        rows={[...provenanceRows(provenance, page, words, searchEngine), ...furtherRows(provenance, page, words)]}
        {...showing}
      />
      {provenance.flags.includes('data-disagrees') && <p class="strip-notice">{words.strip.dataDisagrees}</p>}
      <p class="strip-closing">{saysAnything(provenance) ? words.strip.closing : words.strip.closingNothingRead}</p>
    </article>
  );
}

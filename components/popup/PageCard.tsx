import { provenanceRows, saysAnything } from '@/lib/citation/rows.ts';
import { verdictSentence } from '@/lib/citation/verdict-sentence.ts';
import type { PageReport, SaveAnswer } from '@/lib/messages.ts';
import type { PictureOffer as Offer } from '@/lib/state/picture-offer.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { PictureOffer } from '../library/PictureOffer.tsx';
import { NoArticle } from '../NoArticle.tsx';
import { PageActions } from '../PageActions.tsx';
import { Named } from '../provenance/Named.tsx';
import { ProvenanceRows } from '../provenance/ProvenanceRows.tsx';

/** What the popup knows of the tab: a report, or why there is none. */
export type PageState = PageReport | { kind: 'reading' } | { kind: 'closed' } | { kind: 'unreadable' };

interface Props {
  page: PageState;
  saved: boolean;
  /** Whether an earlier version of the page is kept. */
  changed?: boolean;
  saveAnswer: SaveAnswer | undefined;
  words: Wording;
  onOpen: (insist: boolean) => void;
  onClose: () => void;
  onSave: () => void;
  onShow: (statement: string) => void;
  onRetry: () => void;
  /** Pictures that the save could not keep. */
  pictureOffer?: Offer | undefined;
  /** Called in the very click. */
  onFetchPictures?: () => void;
}

/** This page: what it is, what it states about its origin, and what can be done with it. */
export function PageCard({ page, saved, changed = false, saveAnswer, words, pictureOffer, ...on }: Props) {
  const { onOpen, onClose, onSave, onShow, onRetry, onFetchPictures } = on;
  if (page.kind !== 'article')
    return <NoArticle page={page} words={words} siteClass="page-card-site" onOpen={onOpen} onRetry={onRetry} />;
  const { provenance, language } = page;
  return (
    <article class="page-card">
      {page.publisher && (
        <p class="page-card-site" lang={language}>
          <bdi>{page.publisher}</bdi>
        </p>
      )}
      <h2 class="page-card-headline" lang={language} dir="auto">
        {page.headline}
      </h2>
      <p class="page-card-verdict">
        <Named {...verdictSentence(provenance, page, words)} language={language} strong />
      </p>
      <ProvenanceRows
        rows={provenanceRows(provenance, page, words)}
        language={language}
        words={words}
        onShow={onShow}
      />
      <p class="page-card-closing">{saysAnything(provenance) ? words.strip.closing : words.strip.closingNothingRead}</p>
      <PageActions
        readerOpen={page.readerOpen}
        saved={saved}
        changed={changed}
        saveAnswer={saveAnswer}
        words={words}
        onOpen={onOpen}
        onClose={onClose}
        onSave={onSave}
      />
      {saved && <PictureOffer offer={pictureOffer} words={words} onFetch={() => onFetchPictures?.()} />}
    </article>
  );
}

import { provenanceRows, saysAnything } from '@/lib/citation/rows.ts';
import { verdictSentence } from '@/lib/citation/verdict-sentence.ts';
import type { PageReport, SaveAnswer } from '@/lib/messages.ts';
import type { PictureOffer as Offer } from '@/lib/state/picture-offer.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import { PictureOffer } from '../library/PictureOffer.tsx';
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

function Message({ title, detail, children }: { title: string; detail: string; children?: preact.ComponentChildren }) {
  return (
    <div class="page-card-message">
      <h2>{title}</h2>
      <p>{detail}</p>
      {children}
    </div>
  );
}

/** This page: what it is, what it states about its origin, and what can be done with it. */
export function PageCard({ page, saved, changed = false, saveAnswer, words, pictureOffer, ...on }: Props) {
  const { onOpen, onClose, onSave, onShow, onRetry, onFetchPictures } = on;
  if (page.kind === 'reading')
    return (
      <p class="page-card-reading" aria-busy="true">
        {words.popup.reading}
      </p>
    );
  if (page.kind === 'closed') return <Message {...words.none.closed} />;
  if (page.kind === 'unreadable') {
    return (
      <Message {...words.none.unreadable}>
        <button type="button" class="button" onClick={onRetry}>
          {words.popup.tryAgain}
        </button>
      </Message>
    );
  }
  if (page.kind === 'none') {
    return (
      <>
        {page.site && <p class="page-card-site">{page.site}</p>}
        <Message {...words.none[page.reason]}>
          {page.canInsist && (
            <button type="button" class="button" onClick={() => onOpen(true)}>
              {words.popup.tryAnyway}
            </button>
          )}
        </Message>
      </>
    );
  }
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
      {changed && <p class="page-card-changed">{words.reader.changed}</p>}
      <div class="page-card-actions">
        {page.readerOpen ? (
          <button type="button" class="button button-primary" onClick={onClose}>
            {words.popup.closeReader}
          </button>
        ) : (
          <button type="button" class="button button-primary" onClick={() => onOpen(false)}>
            {words.popup.openReader}
          </button>
        )}
        <button type="button" class="button" aria-pressed={saved} disabled={saved} onClick={onSave}>
          <Icon name="save" filled={saved} />
          {saved ? words.reader.saved : changed ? words.reader.saveVersion : words.reader.save}
        </button>
      </div>
      <div role="alert">
        {saveAnswer && !saveAnswer.saved && <p class="notice-line">{words.save[saveAnswer.reason]}</p>}
      </div>
      {saved && <PictureOffer offer={pictureOffer} words={words} onFetch={() => onFetchPictures?.()} />}
    </article>
  );
}

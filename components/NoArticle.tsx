import type { PageReport } from '@/lib/messages.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { PageMessage } from './PageMessage.tsx';

interface Props {
  page: (PageReport & { kind: 'none' }) | { kind: 'reading' } | { kind: 'closed' } | { kind: 'unreadable' };
  words: Wording;
  /** Of the line with the page's site. */
  siteClass: string;
  onOpen: (insist: boolean) => void;
  onRetry: () => void;
}

/** Why a page has no article to show, in the popup and beside the page, and what can be done. */
export function NoArticle({ page, words, siteClass, onOpen, onRetry }: Props) {
  switch (page.kind) {
    case 'reading':
      return (
        <p class="page-card-reading" aria-busy="true">
          {words.popup.reading}
        </p>
      );
    case 'unreadable':
      return (
        <PageMessage {...words.none.unreadable}>
          <button type="button" class="button" onClick={onRetry}>
            {words.popup.tryAgain}
          </button>
        </PageMessage>
      );
    case 'none':
      return (
        <>
          {page.site && <p class={siteClass}>{page.site}</p>}
          <PageMessage {...words.none[page.reason]}>
            {page.canInsist && (
              <button type="button" class="button" onClick={() => onOpen(true)}>
                {words.popup.tryAnyway}
              </button>
            )}
          </PageMessage>
        </>
      );
    default:
      return <PageMessage {...words.none.closed} />;
  }
}

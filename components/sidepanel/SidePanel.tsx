import type { SearchChoice } from '@/lib/citation/search-engines.ts';
import type { SaveAnswer } from '@/lib/messages.ts';
import type { FollowedPage } from '@/lib/state/followed-page.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { NoArticle } from '../NoArticle.tsx';
import { PageActions } from '../PageActions.tsx';
import { PageMessage } from '../PageMessage.tsx';
import { KnownHere } from './KnownHere.tsx';
import { PageOrigin } from './PageOrigin.tsx';

type KnownProps = Omit<Parameters<typeof KnownHere>[0], 'language'>;

/** Whether pages of the tab's site are read without a click. */
export type SiteState = 'switched-on' | 'switched-off' | 'unknown';

interface Props extends KnownProps {
  page: FollowedPage;
  site: SiteState;
  /** Whether the browser was asked to let a site be read, and refused. */
  refused: boolean;
  saveAnswer: SaveAnswer | undefined;
  searchEngine: SearchChoice;
  words: Wording;
  /** The next three are called in the very click. */
  onSwitchOn: () => void;
  onSwitchOnAll: () => void;
  onOpen: (insist: boolean) => void;
  onClose: () => void;
  onSave: () => void;
  onShow: (statement: string) => void;
  onMarksOnPage: (on: boolean) => void;
  onRetry: () => void;
}

function SwitchOn({ site, refused, words, onSwitchOn }: Pick<Props, 'site' | 'refused' | 'words' | 'onSwitchOn'>) {
  return (
    <>
      {site === 'switched-off' && (
        <div class="panel-switch-on">
          <p>{words.panel.onlyNow}</p>
          <button type="button" class="text-button" onClick={onSwitchOn}>
            {words.panel.switchOn}
          </button>
        </div>
      )}
      <div role="alert">{refused && <p class="notice-line">{words.watching.refused}</p>}</div>
    </>
  );
}

interface WithoutArticle extends Omit<Props, 'page'> {
  page: Exclude<FollowedPage, { kind: 'article' }>;
}

/** Why there is no article to show, and what can be done. */
function NothingToShow({ page, words, onOpen, onRetry, onSwitchOnAll }: WithoutArticle) {
  switch (page.kind) {
    case 'asleep':
      return <PageMessage {...words.panel.asleep} />;
    case 'not-allowed':
      return (
        <PageMessage {...words.panel.notAllowed}>
          <button type="button" class="button" onClick={onSwitchOnAll}>
            {words.panel.switchOnAll}
          </button>
        </PageMessage>
      );
    default:
      return <NoArticle page={page} words={words} siteClass="panel-site" onOpen={onOpen} onRetry={onRetry} />;
  }
}

/** The side panel: where the page in the tab comes from, then what the library knows of it. */
export function SidePanel(props: Props) {
  const { page, known } = props;
  const saved = known?.saved !== undefined && !known.changed && known.saved.versions > 0;
  return (
    <main class="panel">
      <h1 class="visually-hidden">Sourceline</h1>
      <p class="visually-hidden" role="status">
        {page.kind === 'article' ? page.headline : ''}
      </p>
      {page.kind === 'article' ? (
        <>
          <PageOrigin {...props} page={page} key={page.url}>
            <PageActions {...props} readerOpen={page.readerOpen} saved={saved} changed={known?.changed ?? false} />
          </PageOrigin>
          <KnownHere {...props} language={page.language} />
        </>
      ) : (
        <NothingToShow {...props} page={page} />
      )}
      <SwitchOn {...props} />
    </main>
  );
}

import { Icon } from '../Icon.tsx';
import { HighlightsSwitch, type HighlightsSwitchProps } from './HighlightsSwitch.tsx';
import { PageCard, type PageState } from './PageCard.tsx';
import { SavedShelf, type ShelfProps } from './SavedShelf.tsx';
import { Switch } from './Switch.tsx';
import { WatchSwitches, type WatchSwitchesProps } from './WatchSwitches.tsx';

type CardProps = Parameters<typeof PageCard>[0];

interface Props extends CardProps, ShelfProps {
  readOnClick: boolean;
  libraryHref: string;
  onMarksOnPage: (on: boolean) => void;
  onReadOnClick: (on: boolean) => void;
  onOptions: () => void;
  watching?: Omit<WatchSwitchesProps, 'words'>;
  /** Absent: the page is not kept, nothing is marked in it, or its reader is open. */
  highlights?: Omit<HighlightsSwitchProps, 'words'> | undefined;
  /** Called in the very click; absent where the browser shows nothing beside a page. */
  onOpenPanel?: (() => void) | undefined;
  /** The dialog for tags, while it is open. */
  children?: preact.ComponentChildren;
}

function marksOf(page: PageState): boolean | undefined {
  return page.kind === 'article' && !page.readerOpen ? page.marksOnPage : undefined;
}

/** What is switched for this page, and what a click on the icon does. */
function PageSwitches({ page, words, readOnClick, highlights, onMarksOnPage, onReadOnClick }: Props) {
  const marks = marksOf(page);
  return (
    <div class="popup-nav">
      {marks !== undefined && <Switch label={words.popup.marksOnPage} on={marks} onToggle={onMarksOnPage} />}
      <Switch label={words.popup.readOnClick} on={readOnClick} onToggle={onReadOnClick} />
      {highlights && <HighlightsSwitch {...highlights} words={words} />}
    </div>
  );
}

/** To the other views. */
function Navigation({ words, libraryHref, onOptions, onOpenPanel }: Props) {
  return (
    <nav class="popup-nav popup-views" aria-label="Sourceline">
      <a href={libraryHref} target="_blank" rel="noopener opener">
        <Icon name="library" small />
        {words.popup.library}
      </a>
      {onOpenPanel && (
        <button type="button" onClick={onOpenPanel}>
          <Icon name="panel" small />
          {words.panel.open}
        </button>
      )}
      <span class="popup-nav-space" />
      <button type="button" aria-label={words.popup.settings} title={words.popup.settings} onClick={onOptions}>
        <Icon name="settings" small />
      </button>
    </nav>
  );
}

/** The popup: this page, then the saved list. */
export function Popup(props: Props) {
  const isOnSite = props.watching?.site !== undefined;
  return (
    <main class={isOnSite ? 'popup popup-on-site' : 'popup'}>
      <h1 class="visually-hidden">Sourceline</h1>
      <PageCard {...props} />
      <PageSwitches {...props} />
      {props.watching && <WatchSwitches {...props.watching} words={props.words} />}
      <Navigation {...props} />
      <SavedShelf {...props} />
      {props.children}
    </main>
  );
}

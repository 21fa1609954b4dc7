import type { Wording } from '@/lib/wording/wording.ts';
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

function Navigation({
  page,
  words,
  readOnClick,
  libraryHref,
  onMarksOnPage,
  onReadOnClick,
  onOptions,
  onOpenPanel,
}: Props & { words: Wording }) {
  const marks = marksOf(page);
  return (
    <nav class="popup-nav" aria-label="Sourceline">
      {marks !== undefined && <Switch label={words.popup.marksOnPage} on={marks} onToggle={onMarksOnPage} />}
      <Switch label={words.popup.readOnClick} on={readOnClick} onToggle={onReadOnClick} />
      <span class="popup-nav-space" />
      {onOpenPanel && (
        <button type="button" onClick={onOpenPanel}>
          <Icon name="panel" small />
          {words.panel.open}
        </button>
      )}
      <a href={libraryHref} target="_blank" rel="noopener opener">
        <Icon name="library" small />
        {words.popup.library}
      </a>
      <button type="button" aria-label={words.popup.settings} title={words.popup.settings} onClick={onOptions}>
        <Icon name="settings" small />
      </button>
    </nav>
  );
}

/** The popup: this page, then the saved list. */
export function Popup(props: Props) {
  return (
    <main class="popup">
      <h1 class="visually-hidden">Sourceline</h1>
      <PageCard {...props} />
      <Navigation {...props} />
      {props.highlights && <HighlightsSwitch {...props.highlights} words={props.words} />}
      {props.watching && <WatchSwitches {...props.watching} words={props.words} />}
      <SavedShelf {...props} />
      {props.children}
    </main>
  );
}

import type { Settings, Theme } from '@/lib/settings.ts';
import { type Script, scriptOf, type Typesetting } from '@/lib/typesetting.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { type FindControls, FindPanel } from './FindPanel.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { type ListenControls, ListenPanel } from './ListenPanel.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import type { OutlineEntry } from './outline.ts';
import { ReadingProgress } from './ReadingProgress.tsx';
import { type TakeControls, TakePanel } from './TakePanel.tsx';
import { TypePanel } from './TypePanel.tsx';

/** `changed`: an earlier version is kept. */
export type SaveState = 'unsaved' | 'saving' | 'saved' | 'changed';

/** What hangs open below the bar. */
export type BarPanel = 'type' | 'outline' | 'find' | 'highlights' | 'listen' | 'keys' | 'take' | undefined;

export interface BarProps {
  words: Wording;
  /** The language of the article, by whose script the type is set. */
  language: string | undefined;
  settings: Pick<Settings, 'theme' | 'typesettings' | 'keys'>;
  saveState?: SaveState;
  backLabel: string;
  panel: BarPanel;
  outline: readonly OutlineEntry[];
  /** Reading time of the whole. */
  minutes: number;
  /** Share of the text that is read, 0 to 1. */
  measure: () => number;
  /** Whose keys the sheet of keys lists. */
  keysOf: 'page' | 'saved';
  /** Absent: no text yet in which something could be found. */
  find?: FindControls;
  /** Absent: nothing to listen to yet. */
  listen?: ListenControls;
  take?: TakeControls;
  onPanel: (panel: BarPanel) => void;
  onGo: (entry: OutlineEntry) => void;
  onBack: () => void;
  onSave?: () => void;
  onTheme: (theme: Theme) => void;
  onType: (script: Script, type: Typesetting) => void;
  /** More that can be done with the article, before type and colours. */
  children?: preact.ComponentChildren;
}

function SaveButton({ saveState = 'unsaved', words, onSave }: Pick<BarProps, 'saveState' | 'words' | 'onSave'>) {
  const label = {
    unsaved: words.reader.save,
    saving: words.reader.saving,
    saved: words.reader.saved,
    changed: words.reader.saveVersion,
  }[saveState];
  return (
    <button
      type="button"
      class="icon-button reader-save"
      aria-pressed={saveState === 'saved'}
      aria-label={label}
      disabled={saveState === 'saving'}
      onClick={onSave}
    >
      <Icon name="save" filled={saveState === 'saved'} />
      <span class="reader-button-label">{label}</span>
    </button>
  );
}

interface PanelButtonProps {
  icon: IconName;
  label: string;
  isOpen: boolean;
  filled?: boolean;
  class?: string;
  onClick: () => void;
}

/** Opens what hangs below the bar, or shuts it. */
function PanelButton({ icon, label, isOpen, filled = false, class: own = '', onClick }: PanelButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${own}`.trim()}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onClick={onClick}
    >
      <Icon name={icon} filled={filled} />
    </button>
  );
}

/** What closes under the keyboard leaves it at the button that opens it; in narrow windows not every panel has one in sight. */
function focusOpener(bar: HTMLElement): void {
  const isInSight = (button: HTMLElement) => button.getClientRects().length > 0;
  const [opener] = bar.querySelectorAll<HTMLElement>('[aria-expanded="true"]');
  (opener && isInSight(opener) ? opener : bar.querySelector<HTMLElement>('.reader-back'))?.focus();
}

/** The bar above an article: back, how far it is read, outline, type and colours, save. One panel at a time hangs open. */
export function ReaderBar(props: BarProps) {
  const {
    words,
    language,
    settings,
    backLabel,
    panel,
    outline,
    minutes,
    measure,
    keysOf,
    find,
    listen,
    take,
    children,
  } = props;
  const toggle = (wanted: BarPanel) => props.onPanel(panel === wanted ? undefined : wanted);
  const opens = (wanted: BarPanel) => ({ isOpen: panel === wanted, onClick: () => toggle(wanted) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the buttons inside bubble to here
    <header
      class="reader-bar"
      lang={words.tag}
      dir={words.direction}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !panel) return;
        event.stopPropagation();
        focusOpener(event.currentTarget);
        props.onPanel(undefined);
      }}
    >
      <button type="button" class="icon-button reader-back" onClick={props.onBack} aria-label={backLabel}>
        <Icon name="back" />
        <span class="reader-button-label">{backLabel}</span>
      </button>
      <div class="reader-bar-space" />
      <ReadingProgress measure={measure} minutes={minutes} words={words} />
      {children}
      {outline.length > 0 && <PanelButton {...opens('outline')} icon="outline" label={words.reader.outline} />}
      {find && <PanelButton {...opens('find')} icon="search" label={words.find.title} class="reader-find" />}
      {listen && (
        <PanelButton {...opens('listen')} icon="listen" label={words.listen.title} filled={listen.state.speaking} />
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={`${words.reader.type}, ${words.reader.theme}`}
        aria-expanded={panel === 'type'}
        onClick={() => toggle('type')}
      >
        Aa
      </button>
      {props.onSave && <SaveButton {...props} />}
      {take && (
        <button
          type="button"
          class="icon-button"
          aria-label={words.take.title}
          title={words.take.title}
          aria-expanded={panel === 'take'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => toggle('take')}
        >
          <Icon name="more" />
        </button>
      )}
      {panel === 'type' && (
        <TypePanel
          words={words}
          script={scriptOf(language)}
          settings={settings}
          onTheme={props.onTheme}
          onType={props.onType}
        />
      )}
      {panel === 'outline' && <OutlinePanel outline={outline} language={language} words={words} onGo={props.onGo} />}
      {panel === 'find' && find && <FindPanel {...find} words={words} />}
      {panel === 'listen' && listen && <ListenPanel {...listen} words={words} />}
      {panel === 'take' && take && (
        <TakePanel {...take} words={words} {...(find && { onFind: () => props.onPanel('find') })} />
      )}
      {panel === 'keys' && <KeysPanel of={keysOf} chosen={settings.keys} words={words} />}
    </header>
  );
}

import { useState } from 'preact/hooks';
import type { Settings, Theme } from '@/lib/settings.ts';
import { type Script, scriptOf, type Typesetting } from '@/lib/typesetting.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import { TypePanel } from './TypePanel.tsx';

export type SaveState = 'unsaved' | 'saving' | 'saved';

interface Props {
  words: Wording;
  /** The language of the article, by whose script the type is set. */
  language: string | undefined;
  settings: Pick<Settings, 'theme' | 'typesettings'>;
  saveState?: SaveState;
  backLabel: string;
  onBack: () => void;
  onSave?: () => void;
  onTheme: (theme: Theme) => void;
  onType: (script: Script, type: Typesetting) => void;
  /** More that can be done with the article, before type and colours. */
  children?: preact.ComponentChildren;
}

/** The bar above an article: back, type and colours, save. */
export function ReaderBar({
  words,
  language,
  settings,
  saveState,
  backLabel,
  onBack,
  onSave,
  onTheme,
  onType,
  children,
}: Props) {
  const [panelOpen, setPanelOpen] = useState(false);
  const label = { unsaved: words.reader.save, saving: words.reader.saving, saved: words.reader.saved }[
    saveState ?? 'unsaved'
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the buttons inside bubble to here
    <div
      class="reader-bar"
      lang={words.tag}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !panelOpen) return;
        event.stopPropagation();
        setPanelOpen(false);
      }}
    >
      <button type="button" class="icon-button reader-back" onClick={onBack} aria-label={backLabel}>
        <Icon name="back" />
        <span class="reader-button-label">{backLabel}</span>
      </button>
      <div class="reader-bar-space" />
      {children}
      <button
        type="button"
        class="icon-button"
        aria-label={`${words.reader.type}, ${words.reader.theme}`}
        aria-expanded={panelOpen}
        onClick={() => setPanelOpen(!panelOpen)}
      >
        Aa
      </button>
      {onSave && (
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
      )}
      {panelOpen && (
        <TypePanel words={words} script={scriptOf(language)} settings={settings} onTheme={onTheme} onType={onType} />
      )}
    </div>
  );
}

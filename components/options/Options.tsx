import { useState } from 'preact/hooks';
import { type SearchChoice, searchChoices, searchEngines } from '@/lib/citation/search-engines.ts';
import type { Settings } from '@/lib/settings.ts';
import { type Script, scriptOf, scripts } from '@/lib/typesetting.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { TypePanel } from '../reader/TypePanel.tsx';
import { ReaderKeys } from './ReaderKeys.tsx';
import { SettingsFilter } from './SettingsFilter.tsx';
import { WatchedSites } from './WatchedSites.tsx';

interface Props {
  settings: Settings;
  words: Wording;
  /** Whether the browser has promised to keep the library. */
  kept: boolean;
  watching?: Omit<Parameters<typeof WatchedSites>[0], 'words'>;
  onChange: (change: Partial<Settings>) => void;
  /** How many sites' articles have something put back. */
  putBackSites?: number;
  onForgetPutBack?: () => void;
}

interface CheckProps {
  label: string;
  detail: string;
  on: boolean;
  onToggle: (on: boolean) => void;
}

function Check({ label, detail, on, onToggle }: CheckProps) {
  return (
    <label class="options-check">
      <input type="checkbox" checked={on} onChange={(event) => onToggle(event.currentTarget.checked)} />
      <span>
        <b>{label}</b>
        <small>{detail}</small>
      </span>
    </label>
  );
}

function EngineChoice({ settings: { searchEngine }, words, onChange }: Pick<Props, 'settings' | 'words' | 'onChange'>) {
  return (
    <label class="options-choice">
      <span>
        <b>{words.options.searchEngine}</b>
        <small>{words.options.searchEngineDetail}</small>
      </span>
      <select
        value={searchEngine}
        onChange={(event) => onChange({ searchEngine: event.currentTarget.value as SearchChoice })}
      >
        {searchChoices.map((choice) => (
          <option value={choice}>{choice === 'none' ? words.options.searchNone : searchEngines[choice].name}</option>
        ))}
      </select>
    </label>
  );
}

/** Type and colours, of one script at a time; first of the interface's own. */
function TypeChoice({ settings, words, onChange }: Pick<Props, 'settings' | 'words' | 'onChange'>) {
  const [script, setScript] = useState(scriptOf(words.tag));
  return (
    <section class="options-type">
      <label class="options-choice">
        <b>{words.reader.type}</b>
        <select value={script} onChange={(event) => setScript(event.currentTarget.value as Script)}>
          {scripts.map((choice) => (
            <option key={choice} value={choice}>
              {words.type.scripts[choice]}
            </option>
          ))}
        </select>
      </label>
      <TypePanel
        words={words}
        script={script}
        settings={settings}
        onTheme={(theme) => onChange({ theme })}
        onType={(changed, type) => onChange({ typesettings: { ...settings.typesettings, [changed]: type } })}
      />
    </section>
  );
}

function Fact({ title, detail }: { title: string; detail: string }) {
  return (
    <section class="options-fact">
      <h2>{title}</h2>
      <p>{detail}</p>
    </section>
  );
}

function PutBackSites({
  words,
  putBackSites,
  onForgetPutBack,
}: Pick<Props, 'words' | 'putBackSites' | 'onForgetPutBack'>) {
  return (
    <section class="options-fact">
      <h2>{words.leftOut.sites(putBackSites ?? 0)}</h2>
      <p>{words.leftOut.sitesDetail}</p>
      <button type="button" class="text-button" onClick={onForgetPutBack}>
        {words.leftOut.forgetAll}
      </button>
    </section>
  );
}

/** The settings page. */
export function Options({ settings, words, kept, watching, onChange, ...on }: Props) {
  return (
    <main class="options">
      <h1>{words.options.title}</h1>
      <SettingsFilter words={words}>
        <Check
          label={words.options.readOnClick}
          detail={words.options.readOnClickDetail}
          on={settings.readOnClick}
          onToggle={(readOnClick) => onChange({ readOnClick })}
        />
        <Check
          label={words.options.marks}
          detail={words.options.marksDetail}
          on={settings.marks}
          onToggle={(marks) => onChange({ marks })}
        />
        <TypeChoice settings={settings} words={words} onChange={onChange} />
        <Check
          label={words.pages.setting}
          detail={words.pages.settingDetail}
          on={settings.paged}
          onToggle={(paged) => onChange({ paged })}
        />
        <Check
          label={words.ruler.setting}
          detail={words.ruler.settingDetail}
          on={settings.ruler}
          onToggle={(ruler) => onChange({ ruler })}
        />
        <EngineChoice settings={settings} words={words} onChange={onChange} />
        {watching && <WatchedSites {...watching} words={words} />}
        {(on.putBackSites ?? 0) > 0 && <PutBackSites words={words} {...on} />}
        <Check
          label={words.pill.setting}
          detail={words.pill.settingDetail}
          on={settings.pill}
          onToggle={(pill) => onChange({ pill })}
        />
        <Check
          label={words.links.setting}
          detail={words.links.settingDetail}
          on={settings.linkMarks}
          onToggle={(linkMarks) => onChange({ linkMarks })}
        />
        <ReaderKeys chosen={settings.keys} words={words} onChange={(keys) => onChange({ keys })} />
        <Fact title={words.options.shortcut} detail={words.options.shortcutDetail} />
        <Fact title={words.options.privacy} detail={words.options.privacyDetail} />
        <Fact title={words.options.kept} detail={kept ? words.options.keptYes : words.options.keptNo} />
      </SettingsFilter>
    </main>
  );
}

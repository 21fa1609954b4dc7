import { setType } from '@/components/reader/set-type.ts';
import { changeSettings, type Settings } from '@/lib/settings.ts';
import { rootOf } from '@/lib/text/safe-dom.ts';
import { ownTypesetting, scriptOf } from '@/lib/typesetting.ts';

interface Surroundings {
  host: HTMLElement;
  /** The article's. */
  language: string | undefined;
  settings: Settings;
  onChange: () => void;
}

export interface OpenLook {
  settings(): Settings;
  /** Shown at once, and kept for the next article. */
  change(changed: Partial<Settings>): void;
  undress(): void;
}

/** Theme, marks and type of an open article, by the reader's settings. */
export function lookOf({ host, language, settings: initial, onChange }: Surroundings): OpenLook {
  let settings = initial;
  const dress = () => {
    rootOf(document).setAttribute('data-sourceline-theme', settings.theme);
    host.setAttribute('data-sourceline-marks', settings.marks ? 'on' : 'off');
    setType(host, settings.typesettings[scriptOf(language)] ?? ownTypesetting);
  };
  dress();
  return {
    settings: () => settings,
    change(changed) {
      settings = { ...settings, ...changed };
      dress();
      onChange();
      void changeSettings(changed);
    },
    undress: () => rootOf(document).removeAttribute('data-sourceline-theme'),
  };
}

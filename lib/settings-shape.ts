import { type SearchChoice, searchChoices } from './citation/search-engines.ts';
import { type ChosenKeys, tidyKeys } from './reader-commands.ts';
import { type Script, scripts, type Typesetting, tidyTypesetting } from './typesetting.ts';

/** Light and dark by the system, or one of five that stay. */
export type Theme = 'auto' | 'light' | 'sepia' | 'dark' | 'black' | 'contrast';

/** The reader's choices. Kept in the browser's local storage area, never synchronised. */
export interface Settings {
  /** Whether a click on the toolbar icon opens the reader at once on a page that is an article. */
  readOnClick: boolean;
  theme: Theme;
  /** How each script's texts are set; absent: as the script has it. */
  typesettings: Partial<Record<Script, Typesetting>>;
  /** Whether source and disclaimer are marked in the text. */
  marks: boolean;
  /** On narrow screens the strip opens as two lines; a reader who opened it once wants it open. */
  stripOpen: boolean;
  /** Where "search for the original" leads. */
  searchEngine: SearchChoice;
  /** Whether articles of watched sites have a button at the window's edge. */
  pill: boolean;
  /** Whether links that the library knows are marked on watched sites. */
  linkMarks: boolean;
  /** Whether an open article's pages are turned instead of scrolled. */
  paged: boolean;
  /** Whether all but the lines that are read are dimmed in an open article. */
  ruler: boolean;
  /** Keys of an open article that are others than the usual ones. */
  keys: ChosenKeys;
}

const defaults: Settings = {
  readOnClick: true,
  theme: 'auto',
  typesettings: {},
  marks: true,
  stripOpen: false,
  searchEngine: 'duckduckgo',
  pill: false,
  linkMarks: false,
  paged: false,
  ruler: false,
  keys: {},
};

const themes = new Set<Theme>(['auto', 'light', 'sepia', 'dark', 'black', 'contrast']);

/** The first version kept one size for all scripts: it is each one's until its own is chosen. */
function tidyTypesettings({ typesettings, textStep }: Partial<Settings> & { textStep?: unknown }) {
  const stored: Partial<Record<Script, unknown>> =
    typeof typesettings === 'object' && typesettings !== null ? typesettings : {};
  const earlier = Number.isInteger(textStep) && textStep !== 0 ? { step: textStep } : undefined;
  return Object.fromEntries(
    scripts.flatMap((script) => {
      const chosen = Object.hasOwn(stored, script) ? stored[script] : earlier;
      return chosen ? [[script, tidyTypesetting(chosen)]] : [];
    }),
  );
}

/** What is stored may come from an older or newer version: each field is taken only in its own type. */
export function tidySettings(known: Partial<Settings>): Settings {
  const flag = (value: unknown, fallback: boolean) => (typeof value === 'boolean' ? value : fallback);
  return {
    readOnClick: flag(known.readOnClick, defaults.readOnClick),
    theme: known.theme && themes.has(known.theme) ? known.theme : defaults.theme,
    typesettings: tidyTypesettings(known),
    marks: flag(known.marks, defaults.marks),
    stripOpen: flag(known.stripOpen, defaults.stripOpen),
    searchEngine: searchChoices.find((choice) => choice === known.searchEngine) ?? defaults.searchEngine,
    pill: flag(known.pill, defaults.pill),
    linkMarks: flag(known.linkMarks, defaults.linkMarks),
    paged: flag(known.paged, defaults.paged),
    ruler: flag(known.ruler, defaults.ruler),
    keys: tidyKeys(known.keys),
  };
}

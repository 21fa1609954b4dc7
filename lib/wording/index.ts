import en from './en.ts';
import type { Wording, WordingFile } from './wording.ts';

/** Every file beside this one that exports a wording. Adding a language of the interface is adding its file. */
const files = import.meta.glob<{ default?: WordingFile }>(
  ['./*.ts', '!./index.ts', '!./wording.ts', '!./en.ts', '!./quoted.ts', '!./ages.ts'],
  { eager: true },
);

/** The interface's words in the browser's language, English where there is no file for it. */
export function wordingFor(uiLanguage: string): Wording {
  const file = Object.values(files).find((candidate) => candidate.default?.matches(uiLanguage));
  return (file?.default ?? en).wording;
}

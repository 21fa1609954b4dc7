import type { Language } from './language.ts';

/** Every file beside this one that exports a language. Adding one is adding its file; nothing else is edited. */
const files = import.meta.glob<{ default?: Language }>(['./*.ts', '!./index.ts', '!./language.ts', '!./agencies.ts'], {
  eager: true,
});

export const languages: readonly Language[] = Object.values(files).flatMap((file) => file.default ?? []);

import { languages } from './index.ts';

/** The tags of all languages, for who needs no word of them: in a built script they stand by themselves. */
export const languageTags: readonly string[] = languages.map(({ tag }) => tag);

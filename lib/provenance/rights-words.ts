import { perLanguages } from '../languages/index.ts';
import { WordPattern, wholeWords } from './word-pattern.ts';

/** What owners say of their rights: "all rights reserved". For texts in lower case. */
export const rightsWordsOf = perLanguages(
  (spoken) =>
    new WordPattern(
      spoken.flatMap(({ rights }) => rights),
      (any) => new RegExp(any, 'u'),
      wholeWords,
    ),
);

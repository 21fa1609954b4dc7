import { languages } from '../languages/index.ts';
import { anyOf } from '../languages/phrase.ts';

// Names of outlets and people are joined in any language, whatever the page's own is: alternations for patterns.

export const andWords = anyOf(languages.flatMap(({ joiners }) => joiners.and));
export const withWords = anyOf(languages.flatMap(({ joiners }) => joiners.with));

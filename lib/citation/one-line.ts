// Controls, zero-width blanks and signs that turn the direction of writing. Joiners (U+200C, U+200D) stay: Persian and
// the scripts of India are spelled with them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprinted = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A page's words as one line of clean text: a line break in a name must not begin a new field of a citation. */
export function oneLine(words: string): string {
  return words.toWellFormed().replace(unprinted, '').replace(/\s+/gu, ' ').trim();
}

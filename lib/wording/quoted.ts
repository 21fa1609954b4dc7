const marks: [RegExp, string, string][] = [
  [/^(?:zh-Hant|ja)\b/u, '「', '」'],
  [/^de\b/u, '„', '“'],
  [/^(?:fr|ar|ru|es|it|pt|fa|uk)\b/u, '«', '»'],
];

/** The page's words in quotation marks of the page's language, so that a reader sees which words are whose. */
export function quoted(words: string, pageLanguage: string | undefined): string {
  const [, open, close] = marks.find(([language]) => language.test(pageLanguage ?? '')) ?? [undefined, '“', '”'];
  return `${open}${words}${close}`;
}

/** A language's name in the interface's language; its tag where that has none. */
export function languageName(tag: string, interfaceTag: string): string {
  try {
    return new Intl.DisplayNames(interfaceTag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // what a page declared is no tag at all
  }
}

import type { NoArticleReason } from '../article/article.ts';
import type { Theme } from '../settings.ts';

/**
 * All that Sourceline says, in one language. It says what the page says, never what is true: "credits", "states",
 * "names"; not "verified", "original", "missing". Names and quotes are put in by the caller, already in quotation marks.
 */
export interface Wording {
  /** BCP 47, for `lang` attributes and dates. */
  tag: string;
  strip: {
    title: string;
    hideMarks: string;
    showMarks: string;
    showAll: string;
    showLess: string;
    credited: string;
    disclaimer: string;
    photos: string;
    author: string;
    date: string;
    noCredit: string;
    nominalCredit(words: string): string;
    inDataOnly(name: string): string;
    ownOutlet: string;
    photosCredited(credited: number, all: number): string;
    noPersonNamed: string;
    noPersonButAccount(account: string): string;
    noAuthorRead: string;
    noDate: string;
    updated(date: string): string;
    closing: string;
    closingNothingRead: string;
    disclaimers(count: number): string;
    noAuthorShort: string;
    showWords(what: string, where: string): string;
    openOriginal: string;
    notLinked: string;
    noteSeparator: string;
    listSeparator: string;
  };
  place: {
    head: string;
    lead(n: number): string;
    body(n: number): string;
    tail: string;
    after: string;
    caption(n: number): string;
    elsewhere: string;
  };
  mark: { source: string; disclaimer: string; 'image-credit': string };
  reader: {
    label: string;
    back: string;
    type: string;
    larger: string;
    smaller: string;
    theme: string;
    themes: Record<Theme, string>;
    save: string;
    saved: string;
    saving: string;
    original: string;
    minutes(n: number): string;
    close: string;
  };
  save: { full: string; refused: string; failed: string };
  popup: {
    openReader: string;
    closeReader: string;
    marksOnPage: string;
    library: string;
    settings: string;
    search: string;
    readOnClick: string;
    reading: string;
    savedArticles: string;
    tryAnyway: string;
    tryAgain: string;
  };
  none: Record<NoArticleReason | 'too-complex' | 'closed' | 'unreadable', { title: string; detail: string }>;
  library: {
    title: string;
    empty: string;
    emptyDetail: string;
    noHit(words: string): string;
    clearSearch: string;
    unreadable: string;
    remove: string;
    removeOf(headline: string): string;
    removed(headline: string): string;
    undo: string;
    back: string;
    savedOn(date: string): string;
    notFound: string;
    pictureNotKept: string;
    noCreditRead: string;
    untitled: string;
  };
  options: {
    title: string;
    readOnClick: string;
    readOnClickDetail: string;
    marks: string;
    marksDetail: string;
    theme: string;
    shortcut: string;
    shortcutDetail: string;
    privacy: string;
    privacyDetail: string;
    kept: string;
    keptYes: string;
    keptNo: string;
  };
  menu: { openReader: string };
}

/** A language of the interface and how it is told from the browser's. */
export interface WordingFile {
  matches(uiLanguage: string): boolean;
  wording: Wording;
}

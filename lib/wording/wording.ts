import type { NoArticleReason } from '../article/article.ts';
import type { BackupSchedule } from '../library/backup.ts';
import type { ParagraphCounts } from '../library/compare/comparison.ts';
import type { ExportFormat } from '../library/export/formats.ts';
import type { HighlightColour } from '../library/highlight.ts';
import type { ProblemReason } from '../library/import/found.ts';
import type { ImportResult } from '../library/import/import-file.ts';
import type { ImportFormat } from '../library/import/recognise.ts';
import type { RefusalReason } from '../library/import/refused.ts';
import type { Sort } from '../library/listing.ts';
import type { Deed } from '../library/shelve.ts';
import type { FetchReason } from '../parts/fetch-page.ts';
import type {
  CreditKind,
  DisclaimerKind,
  Evidence,
  EvidenceKind,
  HiddenReason,
  NameOddity,
  Relation,
  Role,
  Verdict,
} from '../provenance/provenance.ts';
import type { ReaderCommand } from '../reader-commands.ts';
import type { Theme } from '../settings.ts';
import type { Choice, Script, Typesetting } from '../typesetting.ts';
import type { BadgeKind } from '../watching/badge.ts';

/** What a verdict's sentence is made of. Names and words are in quotation marks already. */
export interface VerdictFacts {
  /** Whether the page says it outright; else it is likely, and the sentence says that. */
  stated: boolean;
  /** Whom the verdict is about; absent where nobody is named. */
  names?: string;
  several: boolean;
  /** Whether the page links to them; `data`: they stand in the page's data alone. */
  linked: 'all' | 'some' | 'none' | 'data';
  /** What kind of words name them. */
  by?: EvidenceKind;
  /** To whom the credited text is credited in turn. */
  origin?: string;
  /** Whether a person is named as author. */
  signed: boolean;
  /** Words that name nobody: "来源：网络". */
  nominal?: string;
}

/**
 * All that Sourceline says, in one language. It says what the page says, never what is true: "credits", "states",
 * "names"; not "verified", "original", "missing". Names and quotes are put in by the caller, already in quotation marks.
 */
export interface Wording {
  /** BCP 47, for `lang` attributes and dates. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** What the page says of its origin, in one sentence without a full stop. */
  verdict: Record<Verdict, (facts: VerdictFacts) => string>;
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
    photosCredited(credited: number, all: number): string;
    morePhotos(count: number): string;
    fewerPhotos: string;
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
    /** The last of a list that is cut. */
    more(count: number): string;
    chain: string;
    role: Record<Exclude<Role, 'author'>, string>;
    updatedOn: string;
    sourceDate: string;
    inPageData: string;
    otherDateInData: string;
    dataDisagrees: string;
    relation: Partial<Record<Relation, string>>;
    creditKind: Partial<Record<CreditKind, string>>;
    oddity: Record<NameOddity, string>;
    notShown: string;
    /** The same of words that are kept from view without deceit. */
    outOfView: string;
    hidden: Record<HiddenReason, string>;
    /** Links that leave the page; both say where they lead. */
    searchOriginal(engine: string): string;
    searchHeadline(engine: string): string;
  };
  why: {
    /** The button that opens the evidence. */
    ask: string;
    accepted: string;
    rejected: string;
    nothing: string;
    kind: Record<EvidenceKind, string>;
    reason: Record<NonNullable<Evidence['rejected']>, string>;
    more(count: number): string;
  };
  copy: {
    copy: string;
    text: string;
    copyAs(form: string): string;
    download: string;
    downloadAs(form: string): string;
    copied(form: string): string;
    failed: string;
  };
  citation: {
    labelled(label: string, words: string): string;
    sentence(words: string): string;
    readOn(date: string): string;
    /** A text cited through the page that carries it. */
    through(carrier: string, names: string): string;
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
    /** Saves a page that has changed since it was saved. */
    saveVersion: string;
    changed: string;
    original: string;
    minutes(n: number): string;
    /** Minutes of reading that are left. */
    left(n: number): string;
    end: string;
    outline: string;
    keysTitle: string;
    close: string;
  };
  type: {
    scripts: Record<Script, string>;
    vertical: string;
    reset: string;
  } & { [Name in Choice]: { name: string; choices: Record<Typesetting[Name], string> } };
  listen: {
    title: string;
    play: string;
    pause: string;
    back: string;
    on: string;
    speed: string;
    voiceless: string;
    note: string;
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
    searchEngine: string;
    searchEngineDetail: string;
    searchNone: string;
    shortcut: string;
    shortcutDetail: string;
    privacy: string;
    privacyDetail: string;
    kept: string;
    keptYes: string;
    keptNo: string;
  };
  menu: { openReader: string };
  shelf: {
    /** The lists by where an article lies. */
    lists: string;
    all: string;
    unread: string;
    starred: string;
    archive: string;
    finished: string;
    link: string;
    actionsOf(headline: string): string;
    open: string;
    toArchive: string;
    toUnread: string;
    star: string;
    unstar: string;
    editTags: string;
    /** What was done, of one article by its headline or of many by their number. */
    done: Record<Deed, (what: string) => string>;
    articles(count: number): string;
    found(count: number): string;
    /** The room that the library takes, as "12 MB". */
    kept(count: string, size: string): string;
    tags: { title(what: string): string; add: string; placeholder: string; drop(tag: string): string; close: string };
    emptyShelf: Record<'unread' | 'archive' | 'starred', string>;
    /** Of an article that was saved more than once, with when the version before the newest was. */
    versions(count: number, before: string): string;
    whatChanged: string;
    note: string;
    notePlaceholder: string;
    keys: { title: string; list: [keys: string, deed: string][] };
  };
  filter: {
    title: string;
    show: string;
    any: string;
    clear: string;
    tag: string;
    publisher: string;
    credited: string;
    agency: string;
    verdict: string;
    disclaimer: string;
    language: string;
    from: string;
    to: string;
    sort: string;
    sorts: Record<Sort, string>;
    verdicts: Record<Verdict, string>;
    disclaimers: Record<DisclaimerKind, string>;
    noneLeft: string;
    loading: string;
    select(headline: string): string;
    selectAll: string;
    selectNone: string;
    /** @param elsewhere how many of them are not in the list that is shown */
    selected(count: number, elsewhere: number): string;
  };
  ledger: {
    title: string;
    list: string;
    intro: string;
    publishers: string;
    sources: string;
    name: string;
    articles: string;
    reposted: string;
    unnamed: string;
    credits: string;
    carriedBy: string;
    empty: string;
    share(count: number, all: number): string;
    show(name: string): string;
  };
  sameStory: {
    title: string;
    same: string;
    shorter(paragraphs: number): string;
    longer(paragraphs: number): string;
    differ(paragraphs: number): string;
    credited(names: string): string;
    noDate: string;
    compare: string;
    compareWith(name: string): string;
    /** Below the list. */
    closing: string;
  };
  compare: {
    title: string;
    close: string;
    /** The two versions of a page, or the two pages, that are compared. */
    earlier: string;
    later: string;
    first: string;
    second: string;
    /** What is compared, in its place among the two. */
    side(which: string, what: string): string;
    /** How many paragraphs became what; one of them at least did. */
    versions(counts: ParagraphCounts): string;
    copies(counts: ParagraphCounts): string;
    headlineChanged: string;
    sourceChanged: string;
    noticeChanged: string;
    correctionChanged: string;
    authorChanged: string;
    nothingChanged: string;
    /** Between the parts of the summary. */
    partSeparator: string;
    headline: string;
    sourceLine: string;
    disclaimer: string;
    correction: string;
    author: string;
    text: string;
    /** For those who do not see underlines and strokes; in front of the words. */
    added: string;
    removed: string;
    onlyInSecond: string;
    onlyInFirst: string;
    unchanged(paragraphs: number): string;
    /** The same of two pages. */
    alike(paragraphs: number): string;
    paragraphsOnly: string;
  };
  /** In and out of the library. */
  transfer: {
    title: string;
    /** Of an article whose page was not read. */
    linkAlone: string;
    cancel: string;
    bringIn: string;
    bringInDetail: string;
    chooseFile: string;
    orDrop: string;
    importProgress: string;
    checking(articles: number): string;
    writing(done: number, of: number): string;
    /** Whose list it was. */
    recognised(format: string): string;
    formats: Record<ImportFormat, string>;
    added(articles: number): string;
    known(articles: number): string;
    notImported(entries: number): string;
    downloadList: string;
    ended: Record<Exclude<ImportResult['ended'], 'complete'>, string>;
    /** A file that was not taken as a whole. */
    refused: Record<RefusalReason | 'library-too-new' | 'failed', string>;
    nothingChanged: string;
    /** The list of what was not imported. */
    problemHeadings: Record<'file' | 'row' | 'address' | 'reason', string>;
    problems: Record<ProblemReason, string>;
    takeOut: string;
    takeOutDetail: string;
    which: string;
    whole: string;
    selection(articles: number): string;
    form: string;
    forms: Record<ExportFormat, string>;
    formDetails: Record<ExportFormat, string>;
    save: string;
    exportProgress: string;
    exporting(done: number, of: number): string;
    exported(file: string): string;
    exportCancelled: string;
    exportFailed: string;
    backup: string;
    backupDetail: string;
    schedule: string;
    schedules: Record<BackupSchedule, string>;
    toFolder(folder: string): string;
    toDownloads: string;
    chooseFolder: string;
    otherFolder: string;
    noBackupYet: string;
    lastBackup(date: string): string;
    backUpNow: string;
    backingUp: string;
    folderAsksAgain(folder: string): string;
    backupFailed: string;
  };
  /** What is wrong with the library as a whole. */
  trouble: {
    lost(held: number, holds: number): string;
    /** The reader had the library made anew, and not everything is back. */
    madeAnew(held: number, holds: number): string;
    unreadable: string;
    'too-new': string;
    closed: string;
    blocked: string;
    'keeps-nothing': string;
    restore: string;
    accept: string;
  };
  /** The offer to fetch pictures that could not be kept when an article was saved. */
  pictures: {
    kept(kept: number, all: number): string;
    others(hosts: string): string;
    fetchAll: string;
    fetchOne: string;
    asks: string;
    fetching: string;
    refused: string;
    full: string;
    failed: string;
    stillMissing: string;
    /** In the reader, which may not ask for hosts. */
    askElsewhere: string;
  };
  /** Checking sources while browsing. */
  watching: {
    /** On the toolbar, in four letters or two characters of Chinese. */
    badges: Record<Exclude<BadgeKind, 'no-source'>, string>;
    /** A verdict's sentence, with the notice beside the text or in the site's footer. */
    disclaims: Record<'article' | 'site', (sentence: string) => string>;
    /** The same of a page that is in the library, as it is or as it was. */
    kept: Record<'same' | 'changed', (sentences: string) => string>;
    thisSite: string;
    allSites: string;
    /** The same where no site is spoken of. */
    everywhere: string;
    /** Of a site, while all are on. */
    byAll: string;
    refused: string;
    title: string;
    detail: string;
    sites: string;
    noSites: string;
    switchOff: string;
    switchOffSite(site: string): string;
  };
  /** The context menu and the keys. */
  deeds: {
    save: string;
    showSource: string;
  };
  /** What a page has and its article has not. */
  leftOut: {
    kept(percent: number): string;
    show: string;
    /** Where the whole text was kept, and what stands beside it was not. */
    showBeside: string;
    hide: string;
    label: string;
    /** Of a box beside the text. */
    beside: string;
    putBack: string;
    remembered: string;
    forget: string;
    sites(count: number): string;
    sitesDetail: string;
    forgetAll: string;
  };
  /** Pictures and tables of an article. */
  media: {
    notShown: string;
    openPicture: string;
    table: string;
  };
  /** The button at the edge of an article's window. */
  pill: {
    read: string;
    readFrom(name: string): string;
    details: string;
    show: string;
    hide: string;
    move: string;
    setting: string;
    settingDetail: string;
  };
  /** Beside the page. */
  panel: {
    title: string;
    /** The button that opens it. */
    open: string;
    asleep: { title: string; detail: string };
    notAllowed: { title: string; detail: string };
    switchOn: string;
    switchOnAll: string;
    /** Of a page that is read after a click alone. */
    onlyNow: string;
    highlightAll: string;
    known: string;
    knownNothing: string;
    savedHere: string;
    openSaved: string;
    published(articles: number): string;
    reposted(articles: number): string;
    unnamed(articles: number): string;
    creditedIn(articles: number): string;
    showInLibrary: string;
    showPublished(name: string): string;
    showCredited(name: string): string;
    elsewhere: string;
    knownClosing: string;
    knownFailed: string;
  };
  /** Taking an open article along. */
  take: {
    title: string;
    cite: string;
    /** Beside `cite`. */
    citeDetail: string;
    print: string;
    markdown: string;
    epub: string;
    download: string;
    downloadAs(form: string): string;
    copy: string;
    copyAs(form: string): string;
    making: string;
    copied: string;
    notCopied: string;
    failed: string;
    /** Names are in quotation marks already. */
    citation(facts: { headline: string; publisher: string; credited?: string; date: string }): string;
  };
  /** Once, after the installation. */
  welcome: {
    title: string;
    pin: string;
    pinDetail: string;
    read: string;
    readDetail: string;
    save: string;
    saveDetail: string;
    /** Beside a step that is done. */
    done: string;
    privacy: string;
    import: string;
    options: string;
    /** A re-posted article on a portal's page, invented, to try the steps on. */
    sample: {
      portal: string;
      advertisement: string;
      sections: string[];
      headline: string;
      /** Date, source line and account, as portals print them. */
      meta: string;
      paragraphs: string[];
      disclaimer: string;
      others: string;
      otherHeadlines: string[];
    };
  };
  /** What each key of an open article does. */
  readerKeys: {
    deeds: Record<ReaderCommand, string>;
    /** Of an article in the library, where they do something else. */
    savedDeeds: Partial<Record<ReaderCommand, string>>;
    /** Esc */
    leave: { page: string; saved: string };
  };
  /** Words looked for in an article's text. */
  find: {
    /** The button, and the panel. */
    title: string;
    /** The field. */
    label: string;
    /** Which of the places is shown. */
    place(at: number, all: number): string;
    nowhere: string;
    previous: string;
    next: string;
  };
  /** An article's pictures, one after the other. */
  largePictures: {
    /** Names a picture's own button, its description behind a colon. */
    open: string;
    label: string;
    place(at: number, all: number): string;
    fullSize: string;
    previous: string;
    next: string;
    close: string;
    /** Where a picture leads on its page. */
    link: string;
  };
  /** A note of an article, beside its mark. */
  notes: {
    /** Names a note by its mark: "3". */
    label(mark: string): string;
    /** Leads to it where it stands. */
    go: string;
    close: string;
  };
  /** In place of what an article embeds. */
  embeds: {
    kinds: { film: string; audio: string; post: string; map: string; page: string };
    /** The link, where what is embedded has no title. */
    open: string;
    /** Loads the page's own frame into the card, and takes it away. */
    show: string;
    hide: string;
  };
  /** Saving what a link leads to. */
  later: {
    menu: string;
    /** While it is fetched, and when it is kept; on the toolbar. */
    fetching: string;
    saved(headline: string): string;
    /** Of an article that was read so. */
    notDrawn: string;
    /** Only the link was kept: titles, and why. */
    linkKept: string;
    notKept: string;
    why: {
      refused(host: string): string;
      unreachable: string;
      status(code: number): string;
      'not-html': string;
      'too-large': string;
      'no-article': string;
      'not-web': string;
      full: string;
      failed: string;
    };
  };
  /** Marks on links that the library knows. */
  links: {
    /** Of all marks of a page, for who does not see them. */
    title: string;
    saved: string;
    site(articles: number): string;
    /** A mark, with its link's words in quotation marks. */
    named(words: string, mark: string): string;
    setting: string;
    settingDetail: string;
    /** On one page, once. */
    onThisPage: string;
    onThisPageDetail: string;
    menu: string;
  };
  /** An article that its site breaks into several pages. */
  parts: {
    /** Of the place below the text where all this is said. */
    label: string;
    here(at: number, count: number | undefined): string;
    all(count: number): string;
    some(from: number, to: number): string;
    next: string;
    bringAll: string;
    again: string;
    cancel: string;
    bringing(at: number, count: number | undefined): string;
    failed(at: number): string;
    trouble: Record<FetchReason | 'not-an-article' | 'repeated', string>;
    /** How the site answered, as HTTP numbers it. */
    refused(status: number): string;
    anotherArticle(headline: string): string;
    keeps: string;
    /** Before a part, in the text. */
    divider(at: number): string;
    /** Where words stand that are on a later part. */
    where(place: string, part: number): string;
  };
  /** Articles that open in the reader by themselves, on sites that were switched on. */
  autoOpen: { thisSite: string; short: string; site(site: string): string; detail: string };
  /** What the reader marks in articles. */
  highlights: {
    title: string;
    /** A button beside selected words, by its colour. */
    mark: Record<HighlightColour, string>;
    /** A colour of an open highlight. */
    colours: Record<HighlightColour, string>;
    /** Beside selected words; where an open highlight is changed. */
    menu: string;
    editor: string;
    note: string;
    notePlaceholder: string;
    remove: string;
    done: string;
    /** On a mark in the text. */
    onMark: { plain: string; noted: string };
    /** Said when it is done. */
    kept: string;
    removed: string;
    tooLong: string;
    /** In the reader, where the article is not kept yet. */
    savesArticle: string;
    none: string;
    orphans: string;
    /** Of a highlight whose words are gone. */
    editNote: string;
    orphansDetail: string;
    /** Narrows a list. */
    filter: string;
    /** A switch, with how many there are. */
    onPage(count: number): string;
    foundOnPage(found: number, all: number): string;
  };
  /** Beside a long text: where its marks stand. */
  rail: {
    title: string;
    place(kind: string, marked: string): string;
    /** What the reader marked. */
    mine: string;
    more(count: number): string;
  };
  /** The browser's own translation of an article. */
  translation: {
    title: string;
    begin: string;
    again: string;
    cancel: string;
    show: string;
    hide: string;
    label: string;
    mayDownload: string;
    fetching(percent: number): string;
    working(done: number, all: number): string;
    failed: string;
  };
  /** Choosing the keys of an open article. */
  keySettings: {
    title: string;
    detail: string;
    change(deed: string, key: string): string;
    press: string;
    /** In place of a key. */
    none: string;
    usual: string;
    usualOf(deed: string): string;
    reset: string;
    /** Below a command whose key another one answers to. */
    taken(key: string, deed: string): string;
    conflicts(count: number): string;
  };
  /** Looking for a setting by its words. */
  settingsFilter: {
    label: string;
    found(count: number): string;
  };
  /** Pages that are turned instead of scrolled. */
  pages: {
    title: string;
    next: string;
    previous: string;
    setting: string;
    settingDetail: string;
  };
  /** Switches of the popup that are out of the way until they are wanted. */
  siteSwitches: {
    here: string;
    /** On a page that has no site. */
    everywhere: string;
    /** Behind either: how many are on. */
    on(count: number): string;
  };
  /** Reading the whole library to find what cannot be read, and the copy beside the database. */
  libraryCheck: {
    title: string;
    detail: string;
    check: string;
    /** Names the bar. */
    progress: string;
    running(percent: number): string;
    cancel: string;
    never: string;
    well(date: string): string;
    amiss(date: string): string;
    cancelled: string;
    failed: string;
    unreadable(count: number): string;
    miscounted: string;
    /** A part of it cannot be read, and nobody can say which. */
    torn: string;
    which: string;
    untitled: string;
    /** The library is lost, and the copy holds so many articles. */
    copyHolds(count: number): string;
    copyMayHold: string;
    putBack: string;
    puttingBack(done: number, of: number): string;
    putBackFailed: string;
    /** The library cannot be read, and the copy holds so many articles: 0 where there is none. */
    anewFrom(count: number): string;
    makeAnew: string;
    takeOut: string;
    countAnew: string;
  };
  /** All but the lines that are read, dimmed. */
  ruler: {
    setting: string;
    settingDetail: string;
  };
}

/** A language of the interface and how it is told from the browser's. */
export interface WordingFile {
  matches(uiLanguage: string): boolean;
  wording: Wording;
}

/**
 * A language, as the words with which its press says where a text comes from. Words only: the grammar of a line
 * (colon, dash, brackets, place on the page) is in the finders of `lib/provenance`.
 *
 * Phrases are written as they are printed, with five signs: `^` at a sentence's start, `(a|b)` either, `[a]` perhaps, `…` a few
 * words or characters of the same sentence, `{source}` `{name}` `{credit}` the words to be found. A blank is any white space.
 */
export interface Language {
  /** BCP 47. */
  tag: string;
  /** In itself: 简体中文, English. */
  name: string;
  /** Its most frequent small words, blanks between: by them a text's language is told where a page declares a wrong one. */
  smallWords?: string;
  source: {
    /** Before a colon, bar or slash: "来源：X", "Source: X". */
    labels: string[];
    /** Values that name nobody: "网络", "agencies". */
    nominal: string[];
    /** Values that mean the page's own outlet: "本站原创", "staff". */
    own: string[];
    /** Words that end a name inside a sentence: "on", "under", "with permission". */
    stops: string[];
    /** Words that follow a value without a sign between: buttons, counters, other fields. */
    ends: string[];
    /** In Han: what sections are called after. With a word of the press behind it ("国际新闻") it is a section, and no outlet. */
    sections?: string[];
  };
  /** Sentences that say that the text was published elsewhere first. */
  republication: string[];
  /** Sentences that look so but say something else: reprinted *on*, a date, a book. */
  notRepublication: string[];
  /** Sentences that say that the text is a part of a book, with `{source}` for the house that lets it print. */
  excerpts?: string[];
  /**
   * Phrases that credit somebody with a part of the text: "with files from {source}", "(FR mit {source})". They stand in
   * head rows and at the end; `{source}` may hold several names.
   */
  contributions: string[];
  /**
   * Phrases that say that the whole text is a translation or was compiled from another outlet's: "translated from
   * {source}", "编译自{source}"; without `{source}` where the outlet is not named ("Aus dem Englischen von {name}").
   */
  translations: string[];
  /** A text that its subject has written. Labels stand alone in a row or before a colon; phrases name the issuer. */
  pressReleases: {
    labels: string[];
    phrases: string[];
    /** Rows at the end that tell newsrooms whom to ask: "Media contact", "Pressekontakt". */
    contacts?: string[];
  };
  /** Paid content. Labels stand alone in a row around the headline; phrases name who paid: "Presented by {source}". */
  paid: { labels: string[]; phrases: string[] };
  disclaimers: {
    /** First words that make the whole paragraph a notice: "免责声明", "Disclaimer". */
    labels: string[];
    phrases: Partial<Record<DisclaimerKind, string[]>>;
  };
  imageCredit: {
    labels: string[];
    /** Whole forms with `{credit}`: "（{credit}摄）". */
    phrases: string[];
    /** What a picture is, beside who made it: "file photo", "Symbolbild". */
    kinds: string[];
    /** Which picture is meant, or which part of one: "left", "links", "montage". */
    parts: string[];
    /** That somebody concerned handed it in: "courtesy", "submitted photo", "privat", "供图". */
    handouts: string[];
    /** Before the name of who lets it be shown: "courtesy of". */
    courtesies: string[];
    screenshots: string[];
    /** That a machine made it: "AI-generated". */
    generated: string[];
    /** Words that make another word of a label before them: "Photo gallery". */
    compounds: string[];
  };
  byline: {
    /** Before the name of who wrote the words. */
    labels: string[];
    /** Before the name of who edited them: "Edited by", "责任编辑". */
    editors: string[];
    translators: string[];
    /** Before the name of who took the pictures, where it stands in a byline. */
    photographers: string[];
    /** Before the name of anybody else: proofreaders, producers, approvers. */
    otherRoles: string[];
    phrases: string[];
  };
  /** Those who make a paper, as rows around a headline call them. */
  people: {
    /** What somebody is: "reporter", "Redakteurin". */
    jobs: string[];
    /** Those who sign without a name: "newsroom", "staff", "Redaktion". */
    desks: string[];
    /** Before such a word: "our". */
    our: string[];
    /** First words of such rows that begin no name: "read", "category", "all". */
    notNames: string[];
  };
  outlets: {
    /** Words of newspapers' and broadcasters' names: "times", "zeitung", "报". */
    words: string[];
    /** What news agencies are: "news agency", "wires". */
    agencies: string[];
  };
  /** Words between two names of which either counts, and before the name of who helped. */
  joiners: { and: string[]; with: string[] };
  /** Headings of the notes below a text: "Footnotes", "References". */
  notes: string[];
  /** What owners say of their rights, from the first word: "all rights reserved". */
  rights: string[];
  /** The most frequent finite verbs: words with one of them among them are a sentence, and no name. */
  verbs: string[];
  /**
   * That somebody's words are told: "said", "teilte … mit". Not "according to", which notices say of the law. What such a sentence warns of, its speaker warns of. `selves` are
   * those who speak for the page itself: "we", "this article", "the author".
   */
  speech: { verbs: string[]; selves: string[] };
  /** Account names and stand-ins that name no person. */
  technicalAccounts: string[];
  /** Lines that only label a portal's furniture: "相关新闻", "Share this article". */
  furniture: string[];
  /** Headings of the readers' comments: nothing of the article follows them. */
  comments: string[];
  /**
   * Phrases that open a line which asks the reader to do something other than read on, or sends him elsewhere:
   * "^sign up (for|to) …newsletter", "^Lesen Sie auch". The line is none of the article's.
   */
  invitations: string[];
  /** Words beside a number of minutes: "min read", "Lesezeit". */
  readingTime: string[];
  /** Words before a date in the rows around a headline. */
  dates: {
    published: string[];
    updated: string[];
    /** Before a day on which something ends. */
    until: string[];
    /** The twelve months by names that browsers do not write: those of other countries of the language. */
    months?: string[][];
  };
  /** Links from one part of an article to the next: "Next page", "下一页". */
  nextPage: string[];
}

/** What of a language an article is found by: the words that the script of the first text has. */
export interface ArticleWords
  extends Pick<
    Language,
    'tag' | 'comments' | 'contributions' | 'dates' | 'furniture' | 'invitations' | 'readingTime' | 'rights'
  > {
  source: Pick<Language['source'], 'labels'>;
  byline: Pick<Language['byline'], 'labels' | 'editors' | 'otherRoles'>;
  imageCredit: Pick<Language['imageCredit'], 'labels'>;
}

export type DisclaimerKind =
  | 'no-endorsement'
  | 'author-views'
  | 'third-party'
  | 'takedown'
  | 'investment'
  | 'medical'
  | 'reuse'
  | 'ai-assisted'
  | 'sponsored'
  | 'affiliate'
  | 'translation'
  /** What editors say of a text or of their house: names changed, check against delivery, who paid the trip. */
  | 'note'
  | 'correction';

/**
 * A language's own tests, which its file exports beside it as `examples`: a line as printed, where it stands, and what
 * must be read in it. They stay out of what is shipped.
 */
export interface LanguageExample {
  text: string;
  place: 'head' | 'lead' | 'body' | 'tail' | 'caption';
  sources?: string[];
  /** How each of `sources` is credited, in the same order: 'republished', 'wire', 'contributed' … */
  relations?: string[];
  disclaimers?: string[];
  credits?: string[];
  authors?: string[];
  /** Names with another role: 'editor: …', 'translator: …', 'photographer: …', 'other: …'. */
  others?: string[];
}

/** A run of words within a headline or a paragraph. Runs that are not removed make up the newer text, in order. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export type ComparedParagraph = { kind: 'same' | 'added' | 'removed'; text: string } | { kind: 'changed'; runs: Run[] };

/** What one page says and the other does not, in the pages' words. */
export interface Difference {
  added: string[];
  removed: string[];
}

/** How many paragraphs of each kind. */
export type ParagraphCounts = Record<ComparedParagraph['kind'], number>;

/** Two versions of a page, or two pages with one text. Plain text throughout, never HTML. */
export interface Comparison {
  /** Absent where the headlines are the same. */
  headline?: Run[];
  /** The words that credit somebody for the text; the name alone where only the page's data credit it. */
  sourceLines: Difference;
  /** Whom they credit, the pages' own outlets left out. */
  credited: Difference;
  /** Notices, but for corrections. */
  disclaimers: Difference;
  /** Notes that say that the text was corrected. */
  corrections: Difference;
  authors: Difference;
  paragraphs: ComparedParagraph[];
  counts: ParagraphCounts;
  /** `paragraphs`: the texts are so long that what changed within a paragraph was not looked for. */
  detail: 'words' | 'paragraphs';
}

import * as v from 'valibot';
import { type Anchor, longestContext, longestQuote } from '../text/anchor-quote.ts';
import { text } from './saved-shape.ts';

/** Colours that a reader marks with; they mean what the reader wants them to mean. */
export const highlightColours = ['yellow', 'orange', 'violet', 'grey'] as const;

export type HighlightColour = (typeof highlightColours)[number];

/** Words of an article that its reader marked. */
export interface Highlight {
  /** UUID, made by who marks. */
  id: string;
  articleId: string;
  /** By what the words are found again, whatever becomes of the text. */
  anchor: Anchor;
  colour: HighlightColour;
  /** The reader's own words about them; '' where there are none. */
  note: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
}

/** A highlight as the database has it. */
export interface HighlightRow extends Highlight {
  /** The note, cut into words for searching. */
  words: string[];
  removed: 0 | 1;
}

/** A highlight as its reader makes it, and as much of it as is seen in a text. */
export type MarkedWords = Pick<Highlight, 'id' | 'anchor' | 'colour' | 'note'>;

export type HighlightChange = Partial<Pick<HighlightRow, 'colour' | 'note' | 'removed'>>;

/** Why the library did not take something. */
export type NotKept = 'full' | 'refused' | 'failed';

/** Where an open article's highlights are kept. Each deed says why it could not be done; `undefined`: it is done. */
export interface HighlightStore {
  add(highlight: MarkedWords): Promise<NotKept | undefined>;
  change(id: string, change: HighlightChange): Promise<NotKept | undefined>;
}

const longestNote = 100_000; // characters

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)); // the last that a Date can be

const anchorSchema = v.object({
  exact: v.pipe(text(longestQuote), v.regex(/\S/u)),
  // Letters are counted where context is made; white space between them may come to as much again, and more.
  prefix: text(10 * longestContext),
  suffix: text(10 * longestContext),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  repeated: v.boolean(),
} satisfies Record<keyof Anchor, unknown>);

const made = {
  id: v.pipe(v.string(), v.uuid()),
  anchor: anchorSchema,
  colour: v.picklist(highlightColours),
  note: text(longestNote),
};

/** A highlight as its reader makes it, in a page. */
export const newHighlightSchema = v.object(made satisfies Record<keyof MarkedWords, unknown>);

/** A highlight as an archive has it. */
export const highlightSchema = v.object({
  ...made,
  createdAt: moment,
  updatedAt: moment,
} satisfies Record<Exclude<keyof Highlight, 'articleId'>, unknown>);

/** What a reader changes of a highlight. */
export const highlightChangeSchema = v.partial(
  v.object({
    colour: made.colour,
    note: made.note,
    removed: v.picklist([0, 1]),
  } satisfies Record<keyof HighlightChange, unknown>),
);

import type { ArticleToRestore } from '../restore.ts';

/** Why one entry of a file is not taken. */
export type ProblemReason =
  | 'no-address'
  /** An address of another kind than a web page's. */
  | 'not-web'
  | 'too-long'
  /** Not of the shape that its format has. */
  | 'malformed'
  /** A file in an archive that is no list. */
  | 'unknown';

/** An entry that is not imported. */
export interface Problem {
  file: string;
  /** Which entry of that file, as its format counts: the line of a table, the place in a list, from 1. */
  row: number;
  /** Its address, as the file has it. */
  address: string;
  reason: ProblemReason;
}

/** What a reader of a format comes upon: an article, made when it is wanted, or an entry that is none. */
export type Found = { make(): ArticleToRestore } | { problem: Problem };

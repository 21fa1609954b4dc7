import { storage } from 'wxt/utils/storage';
import type { Unreadable } from '../second-copy/read-part.ts';

/** What is amiss in a library that opens. */
export interface Findings {
  /** Articles that cannot be read whole. */
  unreadable: Unreadable[];
  /** Counts, roll or index do not fit what is there: all of them can be made anew. */
  isMiscounted: boolean;
  /** The browser refuses to read where articles are listed: which of them are hit cannot be said. */
  isTorn?: true;
}

export const nothingFound: Findings = { unreadable: [], isMiscounted: false };

/** Where a check goes on: in which table, after which key. */
export interface Place {
  step: string;
  after?: CheckedKey;
}

/** A key as it is kept in JSON. */
export type CheckedKey = string | number | (string | number)[];

/** What is remembered of checks, outside of the database. */
export interface CheckRecord {
  /** Where the one that is under way goes on; absent: none is. */
  next?: Place;
  /** What it has found so far. */
  found: Findings;
  /** What the last one found that is not dealt with. */
  told: Findings;
  /** When the last one came to its end, in milliseconds since 1970. */
  ended?: number;
  /** Ids of articles of which the reader knows that they cannot be read. */
  accepted: string[];
}

export const noCheck: CheckRecord = { found: nothingFound, told: nothingFound, accepted: [] };

export interface CheckRecords {
  read(): Promise<CheckRecord>;
  keep(record: CheckRecord): Promise<void>;
  /** Calls with each change, whoever made it. */
  watch(listener: (record: CheckRecord) => void): void;
}

const stored = storage.defineItem<CheckRecord>('local:libraryCheck', { fallback: noCheck });

export const checkRecords: CheckRecords = {
  read: () => stored.getValue(),
  keep: (record) => stored.setValue(record),
  watch: (listener) => void stored.watch((record) => listener(record ?? noCheck)),
};

const begun = storage.defineItem<boolean>('session:libraryCheckBegun', { fallback: false });

/** Whether a check was begun since the browser was started. */
export const begunChecks = {
  any: () => begun.getValue(),
  note: () => begun.setValue(true),
};

const week = 7 * 86_400_000; // milliseconds

/** Whether it is time for a check: one that was broken off goes on; else one a week, and one a start while damage is told. */
export function isCheckDue({ next, told, ended }: CheckRecord, begunSinceStart: boolean, now: number): boolean {
  if (next) return true;
  if (begunSinceStart) return false;
  // A clock that was set back does not put it off.
  return ended === undefined || isAmiss(told) || Math.abs(now - ended) >= week;
}

export const isAmiss = ({ unreadable, isMiscounted, isTorn }: Findings) =>
  unreadable.length > 0 || isMiscounted || isTorn === true;

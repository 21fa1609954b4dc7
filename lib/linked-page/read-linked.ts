import type { Reading } from '../reading.ts';
import { askOwnDocument, hasOwnFinders } from '../watching/finders.ts';
import { parsePage } from './parse-page.ts';

/** A question to the document in which the finders are loaded: a page as its server sent it. */
export interface LinkedPageQuestion {
  linkedPage: string;
  url: string;
}

/**
 * Reads a fetched page with the finders that stand in this document. How it is drawn nobody knows: no style of its own
 * was loaded. So nothing of it counts as hidden, and its provenance says so.
 */
export function readParsed({ linkedPage, url }: LinkedPageQuestion): Reading {
  const reading = globalThis.sourcelineRead!(parsePage(linkedPage, url), { url });
  if (reading.kind === 'article') reading.provenance.flags.push('not-drawn');
  return reading;
}

/** The same in the background's own document, where that has one. */
async function readHere(question: LinkedPageQuestion): Promise<Reading> {
  // @ts-expect-error: a script that the build makes beside this one
  await import(/* @vite-ignore */ '/read.js');
  return readParsed(question);
}

/** Reads a fetched page in a place that has a document. Rejects when there is no answer to be had. */
export function readLinked(question: LinkedPageQuestion): Promise<Reading> {
  return hasOwnFinders() ? askOwnDocument<Reading>(question) : readHere(question);
}

import { browser } from 'wxt/browser';
import { type LinkedPageQuestion, readParsed } from '@/lib/linked-page/read-linked.ts';
import { isOwnWorker } from '@/lib/messages.ts';
import type { Reading } from '@/lib/reading.ts';
import { type FindersAnswer, type FindersQuestion, findersAnswerOf } from '@/lib/watching/finders.ts';

// A document that nobody sees: pages of watched sites are read here from their markup, so that they do not have to
// wait for it. `read.js`, which stands before this script, brings the finders.
const idleFor = 60_000; // milliseconds; a reader who browses finds the finders warm, one who stopped gets the memory back

let timer: ReturnType<typeof setTimeout> | undefined;

function stayOpen(): void {
  clearTimeout(timer);
  timer = setTimeout(() => window.close(), idleFor);
}

function answer({ findersPage, ...options }: FindersQuestion): FindersAnswer {
  try {
    return findersAnswerOf(globalThis.sourcelineReadMarkup!(findersPage, document, options));
  } catch {
    return { kind: 'none' }; // a page that cannot be read has no badge
  }
}

function answerLinked(question: LinkedPageQuestion): Reading {
  try {
    return readParsed(question);
  } catch {
    return { kind: 'none', reason: 'too-complex', canInsist: false };
  }
}

browser.runtime.onMessage.addListener((message: FindersQuestion | LinkedPageQuestion, sender, respond) => {
  if (!isOwnWorker(sender)) return;
  if ('findersPage' in message && typeof message.findersPage === 'object') respond(answer(message));
  else if ('linkedPage' in message && typeof message.linkedPage === 'string') respond(answerLinked(message));
  else return;
  stayOpen();
});
stayOpen();

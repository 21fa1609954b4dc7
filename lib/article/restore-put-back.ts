import type { Body } from './body.ts';
import { findLeftOut, type LeftOutPassage } from './left-out.ts';
import { type PutBack, putBackOf } from './put-back.ts';

function isMeant(passage: LeftOutPassage, putBack: readonly PutBack[]): boolean {
  const { rule, box } = putBackOf(passage);
  return putBack.some((wanted) => wanted.rule === rule && wanted.box === box);
}

/** Keeps what the reader put back on this site, as far as this page has the like: never more than is shown as left out. */
export function restorePutBack(body: Body, putBack: readonly PutBack[]): void {
  if (putBack.length === 0) return;
  const kept = body.kept().map(({ at }) => at);
  for (const passage of findLeftOut(body, kept).passages)
    if (isMeant(passage, putBack)) for (const at of passage.lines) body.keep(at, 'put-back');
}

import type { LeftOutPassage } from './left-out.ts';

/** A reader's word on a site's pages: what a rule leaves out of boxes of this name belongs to the article. */
export interface PutBack {
  /** The rule that left it out; '' where none did. */
  rule: string;
  /** As `LeftOutPassage.box`. */
  box: string;
}

export function putBackOf({ rule = '', box }: LeftOutPassage): PutBack {
  return { rule, box };
}

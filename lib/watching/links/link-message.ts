import * as v from 'valibot';
import { longestLink, longestWords, mostLinks } from './link-limits.ts';

/** What the marks of a page ask of the background: its links in sight, by address, with as many of their words as name them. */
export interface LinkQuestion {
  links: [address: string, words: string][];
}

/** A link that the reader's library knows, and how it is spoken of. */
export interface LinkMark {
  kind: 'saved' | 'site';
  name: string;
}

/** For each link that was asked about, in order; null where nothing is known. */
export interface LinkAnswer {
  title: string;
  marks: (LinkMark | null)[];
}

/** What the background tells the marks of a page: the reader does not want them any longer. */
export interface LinksStopMessage {
  links: 'stop';
}

const schema = v.strictObject({
  links: v.pipe(
    v.array(
      v.strictTuple([
        v.pipe(v.string(), v.maxLength(longestLink), v.regex(/^https?:\/\//u)),
        v.pipe(v.string(), v.maxLength(longestWords)),
      ]),
    ),
    v.maxLength(mostLinks),
  ),
});

/** A question about links; `undefined` when its shape is not ours. */
export function parseLinkQuestion(message: unknown): LinkQuestion | undefined {
  const parsed = v.safeParse(schema, message);
  return parsed.success ? parsed.output : undefined;
}

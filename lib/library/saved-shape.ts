import * as v from 'valibot';
import type { ReadersMarks, SavedArticle } from './saved-article.ts';

// The shape of what the library keeps, for whatever comes in from outside: a message of a content script, an archive.

const longestText = 5_000_000; // characters
export const longestHtml = 10_000_000;
/** Longest address that is kept, in characters. */
export const longestAddress = 8192;

export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const optionalText = v.optional(text(4000));
const quotation = v.object({
  exact: text(4000),
  prefix: text(64),
  suffix: text(64),
  place: v.picklist(['head', 'lead', 'body', 'tail', 'after', 'caption', 'elsewhere']),
  ordinal: v.pipe(v.number(), v.integer()),
  inArticle: v.boolean(),
  part: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export const pageAddress = v.pipe(text(longestAddress), v.regex(/^(?:https?|file):/iu));

export const articleSchema = v.object({
  url: pageAddress,
  canonicalUrl: v.optional(pageAddress),
  headline: text(4000),
  publisher: optionalText,
  bylines: v.pipe(v.array(text(400)), v.maxLength(50)),
  published: optionalText,
  modified: optionalText,
  language: v.optional(text(35)),
  direction: v.picklist(['ltr', 'rtl']),
  html: text(longestHtml),
  text: text(longestText),
  captions: v.pipe(v.array(text(20_000)), v.maxLength(1000)),
  minutes: v.pipe(v.number(), v.minValue(0)),
  lines: v.pipe(v.array(v.number()), v.maxLength(50_000)),
  captionLines: v.pipe(v.array(v.number()), v.maxLength(50_000)),
  parts: v.optional(
    v.pipe(
      v.array(
        v.object({
          url: pageAddress,
          at: v.pipe(v.number(), v.integer(), v.minValue(1)),
          from: v.pipe(v.number(), v.integer(), v.minValue(0)),
        }),
      ),
      v.maxLength(200),
    ),
  ),
});

const relation = v.picklist(['self', 'republished', 'wire', 'contributed', 'translated', 'press-release', 'sponsored']);
const evidenceKind = v.picklist([
  'paid',
  'press-release',
  'fingerprint',
  'canonical',
  'republication',
  'translation',
  'dateline',
  'byline',
  'source-line',
  'meta-source',
  'agency-tail',
  'excerpt',
  'contribution',
  'disclaimer',
  'image-credit',
]);
export const provenanceSchema = v.object({
  verdict: v.picklist([
    'own',
    'own-with-agency',
    'wire',
    'republished',
    'translated',
    'hosted',
    'press-release',
    'sponsored',
    'excerpt',
    'nominal',
    'unclear',
  ]),
  confidence: v.picklist(['stated', 'likely', 'unclear']),
  sources: v.pipe(
    v.array(
      v.object({
        name: text(400),
        relation,
        by: evidenceKind,
        url: v.optional(pageAddress),
        quote: v.optional(quotation),
        oddities: v.optional(v.pipe(v.array(v.picklist(['invisible', 'mixed-scripts'])), v.maxLength(4))),
      }),
    ),
    v.maxLength(100),
  ),
  // A link of the chain may be several names side by side.
  chain: v.pipe(v.array(text(40_000)), v.maxLength(20)),
  disclaimers: v.pipe(
    v.array(v.object({ kind: text(40), quote: quotation, scope: v.picklist(['article', 'site']) })),
    v.maxLength(100),
  ),
  imageCredits: v.pipe(
    v.array(
      v.object({
        credit: text(400),
        kind: text(40),
        quote: quotation,
        captions: v.optional(v.pipe(v.number(), v.integer())),
      }),
    ),
    v.maxLength(500),
  ),
  pictures: v.pipe(v.number(), v.integer()),
  bylines: v.pipe(
    v.array(
      v.object({
        name: text(400),
        role: v.picklist(['author', 'editor', 'translator', 'photographer', 'other']),
        quote: v.optional(quotation),
        rejected: v.optional(text(40)),
      }),
    ),
    v.maxLength(100),
  ),
  dates: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['published', 'updated', 'source']),
        value: v.optional(text(40)),
        quote: quotation,
      }),
    ),
    v.maxLength(50),
  ),
  hidden: v.pipe(v.array(v.object({ text: text(2000), reason: text(40) })), v.maxLength(100)),
  evidence: v.pipe(
    v.array(v.object({ kind: evidenceKind, quote: v.optional(quotation), rejected: v.optional(text(40)) })),
    v.maxLength(2000),
  ),
  flags: v.pipe(v.array(text(40)), v.maxLength(20)),
});

export const pictureType = v.picklist(['image/webp', 'image/jpeg', 'image/png']);

const uuid = v.pipe(v.string(), v.uuid());
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)); // the last that a Date can be
const names = v.pipe(v.array(text(400)), v.maxLength(100));

const marks = {
  shelf: v.picklist(['unread', 'finished', 'archive']),
  starred: v.picklist([0, 1]),
  // Wide: what a reader has written is never to be what makes an archive of theirs unreadable.
  tags: v.pipe(v.array(text(10_000)), v.maxLength(10_000)),
  note: text(3_000_000),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
} satisfies Record<keyof ReadersMarks, unknown>;

/** What is worked out anew when a row is put into a library: from its versions, its marks, and the library's own count. */
type WorkedOut = 'versions' | 'number' | 'bytes' | 'ownWords' | 'day' | 'removed' | 'removedAt';

const row = {
  ...marks,
  id: uuid,
  version: uuid,
  url: pageAddress,
  headline: text(4000),
  publisher: optionalText,
  credited: names,
  agencies: names,
  disclaimers: v.pipe(v.number(), v.integer(), v.minValue(0)),
  disclaimerKinds: v.pipe(v.array(text(40)), v.maxLength(100)),
  authors: names,
  verdict: provenanceSchema.entries.verdict,
  language: v.optional(text(35)),
  direction: v.picklist(['ltr', 'rtl']),
  published: optionalText,
  minutes: v.pipe(v.number(), v.minValue(0)),
  savedAt: moment,
  updatedAt: moment,
} satisfies Record<Exclude<keyof SavedArticle, WorkedOut>, unknown>;

/** A row as an archive has it. */
export const rowSchema = v.object(row);

/** One version of an article as an archive has it, its text included. */
export const versionSchema = v.object({
  id: uuid,
  savedAt: moment,
  article: v.object({ ...articleSchema.entries, doubt: v.optional(text(40)) }),
  provenance: provenanceSchema,
});

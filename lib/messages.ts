import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { NoArticleReason } from './article/article.ts';
import type { ArticleToSave } from './library/save.ts';
import type { Provenance } from './provenance/provenance.ts';

/** What the popup shows of the page in the tab. */
export type PageReport =
  | {
      kind: 'article';
      url: string;
      headline: string;
      publisher?: string;
      language?: string;
      published?: string;
      provenance: Provenance;
      readerOpen: boolean;
      marksOnPage: boolean;
    }
  | { kind: 'none'; reason: NoArticleReason | 'too-complex'; canInsist: boolean; site: string };

/** Pictures travel as base64: messages between contexts are JSON in Chromium. */
export interface PictureInMessage {
  source: string;
  type: string;
  base64: string;
}

export type ArticleInMessage = Omit<ArticleToSave, 'pictures'> & { pictures: PictureInMessage[] };

export type SaveAnswer = { saved: true; id: string } | { saved: false; reason: 'full' | 'refused' | 'failed' };

/** Every message between contexts. */
interface Messages {
  /** Page → background: keep this article. */
  saveArticle(toSave: ArticleInMessage): SaveAnswer;
  /** Page → background: the id under which this address is kept, if it is. */
  findSaved(url: string): string | undefined;
  /** Popup → page: what is here? */
  reportPage(): PageReport;
  /** Popup → page. */
  openReader(options: { insist: boolean }): PageReport;
  closeReader(): void;
  /** Key or menu → page: open the reader, or close it. */
  toggleReader(): void;
  savePage(): SaveAnswer;
  setMarksOnPage(on: boolean): void;
  /** Popup → page: scroll to the words of a statement. */
  showStatement(id: string): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>({ logger: null as never });

/** Only this extension's own content scripts and pages talk to it; pages and other extensions do not. */
export function isOwn(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}

const longestText = 5_000_000; // characters
const longestHtml = 10_000_000;
const mostPictures = 200;
const longestPictures = 50_000_000; // base64 characters in all

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const optionalText = v.optional(text(4000));
const quotation = v.object({
  exact: text(4000),
  prefix: text(64),
  suffix: text(64),
  place: v.picklist(['head', 'lead', 'body', 'tail', 'after', 'caption', 'elsewhere']),
  ordinal: v.pipe(v.number(), v.integer()),
  inArticle: v.boolean(),
});
const httpAddress = v.pipe(text(8192), v.regex(/^(?:https?|file):/iu));

const articleSchema = v.object({
  url: httpAddress,
  canonicalUrl: v.optional(httpAddress),
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
  'contribution',
  'disclaimer',
  'image-credit',
]);
const provenanceSchema = v.object({
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
        url: v.optional(httpAddress),
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
  imageCredits: v.pipe(v.array(v.object({ credit: text(400), kind: text(40), quote: quotation })), v.maxLength(500)),
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

const articleToSaveSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  article: articleSchema,
  provenance: provenanceSchema,
  pictures: v.pipe(
    v.array(
      v.object({ source: text(8192), type: v.picklist(['image/webp', 'image/jpeg', 'image/png']), base64: v.string() }),
    ),
    v.maxLength(mostPictures),
    v.check((pictures) => pictures.reduce((sum, picture) => sum + picture.base64.length, 0) <= longestPictures),
  ),
});

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

/** An article as it came in a message, checked field by field; `undefined` when its shape is not ours. */
export function parseArticleToSave(message: unknown): ArticleToSave | undefined {
  const parsed = v.safeParse(articleToSaveSchema, message);
  if (!parsed.success) return undefined;
  const { pictures, ...rest } = parsed.output;
  try {
    return {
      ...(rest as Omit<ArticleToSave, 'pictures'>),
      pictures: pictures.map(({ base64, ...picture }) => ({ ...picture, bytes: bytesOf(base64) })),
    };
  } catch {
    return undefined; // not base64
  }
}

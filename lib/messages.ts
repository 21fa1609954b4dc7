import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Article, NoArticleReason } from './article/article.ts';
import type { PutBack } from './article/put-back.ts';
import type { Highlight, HighlightChange, MarkedWords, NotKept } from './library/highlight.ts';
import type { ArticleToSave } from './library/save.ts';
import {
  articleSchema,
  longestAddress,
  pageAddress,
  pictureType,
  provenanceSchema,
  text,
} from './library/saved-shape.ts';
import type { ShownHighlights } from './marks/show-highlights.ts';
import type { PicturesAnswer } from './picture-wish.ts';
import type { Provenance } from './provenance/provenance.ts';
import type { PictureWish } from './wishes.ts';

/** What the popup shows of the page in the tab. */
export type PageReport =
  | {
      kind: 'article';
      url: string;
      headline: string;
      /** As `Article.text`: what tells whether the page has changed since it was saved. */
      text: string;
      publisher?: string;
      language?: string;
      published?: string;
      modified?: string;
      doubt?: NoArticleReason;
      provenance: Provenance;
      readerOpen: boolean;
      marksOnPage: boolean;
      /** Absent: the reader's highlights are not shown on the page. */
      highlightsOnPage?: ShownHighlights;
    }
  | { kind: 'none'; reason: NoArticleReason | 'too-complex'; canInsist: boolean; site: string };

/** Pictures travel as base64: messages between contexts are JSON in Chromium. */
export interface PictureInMessage {
  source: string;
  type: string;
  base64: string;
}

export type ArticleInMessage = Omit<ArticleToSave, 'pictures'> & { pictures: PictureInMessage[] };

/** A page as it is now, with as much as tells whether it has changed. */
export type AskedPage = Pick<Article, 'url' | 'headline' | 'text'> & { provenance: Provenance };

/** `changed`: kept, and the page says something else now. */
export type Kept = 'no' | 'same' | 'changed';

export type SaveAnswer =
  | {
      saved: true;
      id: string /** How many of the article's pictures are kept. */;
      pictures?: { kept: number; all: number };
    }
  | { saved: false; reason: 'full' | 'refused' | 'failed' };

/** Every message between contexts. */
interface Messages {
  /** Page → background: keep this article. */
  saveArticle(toSave: ArticleInMessage): SaveAnswer;
  /** Page → background: whether this page is kept, and whether it has changed since. */
  askWhetherKept(page: AskedPage): Kept;
  /** Page → background: the paragraph at which the kept article of an address was left, from 0. */
  askPlace(url: string): number;
  /** Page → background: what is marked in the kept article of an address, its own. */
  askHighlights(url: string): Highlight[];
  /** Page → background: mark words of it, or change what is marked. `null`: it is done. */
  addHighlight(marked: { url: string; highlight: MarkedWords }): NotKept | null;
  changeHighlight(changed: { url: string; id: string; change: HighlightChange }): NotKept | null;
  /** Page → background: what the reader puts back on the page's site. Returns whether it is kept. */
  rememberPutBack(putBack: readonly PutBack[]): boolean;
  /** Page → background: bring the script that makes files of the open article. Returns whether the browser let it. */
  bringFileWriters(): boolean;
  /** Page → background: bring the script that tells the parts of code. Returns whether the browser let it. */
  bringCodeGrammars(): boolean;
  /** View → background: fetch pictures of hosts that the reader has just allowed. */
  fetchPictures(wish: PictureWish): PicturesAnswer;
  /** Popup → page: what is here? */
  reportPage(): PageReport;
  /** Popup → page. */
  openReader(options: {
    insist: boolean /** By a button, not by the click on the icon. */;
    asked: boolean;
  }): PageReport;
  closeReader(): void;
  /** Background → page: the reader switched the site on to open by itself. */
  openByItself(): void;
  /** Page → background: the reader on this address was closed, and stays closed in this tab. */
  leaveReader(url: string): void;
  /** Key or menu → page: open the reader, or close it. */
  toggleReader(): void;
  savePage(): SaveAnswer;
  setMarksOnPage(on: boolean): void;
  setHighlightsOnPage(on: boolean): void;
  /** Popup → page: scroll to the words of a statement. */
  showStatement(id: string): void;
  /** Side panel → page: as `reportPage`, once the page has stood still, or `undefined` where no change came first. */
  reportStill(wait: { afterChange: boolean }): PageReport | undefined;
  /** Page, popup or worker → side panel: what is known of the tab on top may have changed. */
  lookAgain(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>({ logger: null as never });

/** Only this extension's own content scripts and pages talk to it; pages and other extensions do not. */
export function isOwn(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}

/** A view of the extension, not a script of ours in somebody's page. */
export function isOwnView(sender: Browser.runtime.MessageSender): boolean {
  return isOwn(sender) && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** The background itself: no page, no tab. */
export function isOwnWorker(sender: Browser.runtime.MessageSender): boolean {
  return isOwn(sender) && sender.tab === undefined;
}

const askedPageSchema = v.object({
  ...v.pick(articleSchema, ['url', 'headline', 'text']).entries,
  provenance: provenanceSchema,
});

/** A page that asks whether it is kept; `undefined` when its shape is not ours. */
export function parseAskedPage(message: unknown): AskedPage | undefined {
  const parsed = v.safeParse(askedPageSchema, message);
  return parsed.success ? (parsed.output as AskedPage) : undefined;
}

/** The address of a page that asks something of itself; `undefined` when it is none. */
export function parseAddress(message: unknown): string | undefined {
  const parsed = v.safeParse(pageAddress, message);
  return parsed.success ? parsed.output : undefined;
}

const mostPictures = 200;
const longestPictures = 50_000_000; // base64 characters in all

const articleToSaveSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  article: articleSchema,
  provenance: provenanceSchema,
  pictures: v.pipe(
    v.array(v.object({ source: text(longestAddress), type: pictureType, base64: v.string() })),
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

import type { Article, NoArticleReason } from './article/article.ts';
import { type Completeness, completenessOf } from './article/completeness.ts';
import { type EmbedFrames, framesOf } from './article/embeds/frames-of.ts';
import { type ExtractionOptions, extractArticle } from './article/extract-article.ts';
import { PageTooComplex } from './article/guard.ts';
import { articleNode } from './article/metadata/json-ld.ts';
import { type Page, readPage } from './article/page.ts';
import { type ArticleParts, findParts } from './article/parts.ts';
import type { TakenArticle } from './first-article.ts';
import { languages } from './languages/index.ts';
import { findProvenance } from './provenance/find-provenance.ts';
import type { Provenance } from './provenance/provenance.ts';

/** What one page gives: its article with what it says of its origin, or why there is none. */
export type Reading =
  | {
      kind: 'article';
      article: Article;
      provenance: Provenance;
      /**
       * Absent where the page does not look like an article: nobody knows what of it should be there. Absent, too, where
       * the page was taken before: no reader is opened there.
       */
      completeness?: Completeness;
      /** Whether the page holds further articles below or above it. */
      isOneOfSeveral?: true;
      /** Where the page leads to further parts of its article. Looked for where a reader may be opened. */
      parts?: ArticleParts;
      /** The frames that the page shows its embeds in, where a reader may be opened. They are no part of what is kept. */
      frames?: EmbedFrames;
      milliseconds: ReadingTimes;
    }
  | { kind: 'none'; reason: NoArticleReason | 'too-complex'; canInsist: boolean };

type ArticleReading = Extract<Reading, { kind: 'article' }>;

/** Milliseconds each step took, for `npm run inspect` and the bench. */
export interface ReadingTimes {
  prepare: number;
  extract: number;
  provenance: number;
}

export interface ReadingOptions extends ExtractionOptions {
  url?: string;
  /** The page and its article, where both were taken for the first text. */
  taken?: TakenArticle;
}

function doubtOf(article: Article | NoArticleReason): NoArticleReason | undefined {
  return typeof article === 'string' ? article : article.doubt;
}

/**
 * Whether a page says that it is an article for everybody, though it shows none: some themes hide the text until a script
 * of theirs has run. What a paywall holds back is not shown.
 */
function isHeldBack(page: Page): boolean {
  const node = articleNode(page);
  return node !== undefined && !/^(?:false|no)$/iu.test(String(node.isAccessibleForFree ?? true));
}

/** The article of a page with what it says of its origin; `prepare`: when its taking began. */
function readingOf(page: Page, article: Article, began: number, prepared: number): ArticleReading {
  const extracted = performance.now();
  const provenance = findProvenance(page, article);
  return {
    kind: 'article',
    article,
    provenance,
    ...(page.isOneOfSeveral && { isOneOfSeveral: true }),
    milliseconds: {
      prepare: prepared - began,
      extract: extracted - prepared,
      provenance: performance.now() - extracted,
    },
  };
}

/** A page that was taken with a part of each language's words, with all of them. */
function inAllWords(page: Page): Page {
  const tags = page.languages.map(({ tag }) => tag);
  return { ...page, languages: tags.map((wanted) => languages.find(({ tag }) => tag === wanted)!) };
}

/** What is asked of an article that a reader may be opened with. */
function fullReadingOf(
  page: Page,
  article: Article,
  options: ExtractionOptions,
  began: number,
  prepared: number,
): ArticleReading {
  const reading = { ...readingOf(page, article, began, prepared), frames: framesOf(page.embeds) };
  if (article.doubt) return reading;
  const parts = findParts(page);
  return { ...reading, completeness: completenessOf(page, article, options), ...(parts && { parts }) };
}

function noneOf(reason: NoArticleReason, insist: boolean): Reading {
  // A list still has words that can be shown; an empty page or a PDF has none.
  return { kind: 'none', reason, canInsist: !insist && reason !== 'empty' && reason !== 'file' };
}

/**
 * Reads a page that was taken from a document before.
 * @returns the reading; 'unrendered' where the page holds its text back and is to be taken anew with what is not rendered
 */
export function readTaken(
  page: Page,
  { mayRetake = false, ...options }: ExtractionOptions & { mayRetake?: boolean } = {},
): Reading | 'unrendered' {
  const began = performance.now();
  const article = extractArticle(page, options);
  if (mayRetake && doubtOf(article) === 'empty' && isHeldBack(page)) return 'unrendered';
  return typeof article === 'string' ? noneOf(article, false) : readingOf(page, article, began, began);
}

/** Reads a live document: page, article, provenance. The document stays as it is. */
export function read(live: Document, { url, taken, ...options }: ReadingOptions = {}): Reading {
  const began = performance.now();
  if (taken) return fullReadingOf(inAllWords(taken.page), taken.article, options, began, began);
  let page: Page;
  try {
    page = readPage(live, url);
  } catch (problem) {
    if (problem instanceof PageTooComplex) return { kind: 'none', reason: 'too-complex', canInsist: false };
    throw problem;
  }
  const prepared = performance.now();
  let article = extractArticle(page, options);
  if (doubtOf(article) === 'empty' && isHeldBack(page)) {
    page = readPage(live, url, { unrendered: true });
    article = extractArticle(page, options);
  }
  if (typeof article === 'string') return noneOf(article, options.insist ?? false);
  return fullReadingOf(page, article, options, began, prepared);
}

import { browser } from 'wxt/browser';
import type { Article } from '../article/article.ts';
import type { PutBack } from '../article/put-back.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { DrawingQuestion, PageMarkup, TextRuns } from './page-markup.ts';
import type { Answered, MarkupReading } from './read-markup.ts';

/** What is known of a watched page that is an article. */
export interface WatchedArticle
  extends Pick<Article, 'url' | 'headline' | 'text' | 'publisher' | 'language' | 'published' | 'doubt'> {
  provenance: Provenance;
}

/** A question to the document in which the finders are loaded. */
export interface FindersQuestion {
  findersPage: PageMarkup;
  runs?: TextRuns;
  answered: Answered;
  mayAsk: boolean;
  /** What the reader wants in articles of this site. */
  putBack: readonly PutBack[];
}

export type FindersAnswer =
  | { kind: 'article'; article: WatchedArticle }
  | { kind: 'none' }
  | { kind: 'asks'; questions: DrawingQuestion[] }
  | { kind: 'uneven' }
  | { kind: 'unlike' };

const findersPage = '/finders.html';

/** As much of a reading as the badge and the library are asked about. */
export function findersAnswerOf(read: MarkupReading): FindersAnswer {
  if (read.kind !== 'read') return read;
  if (read.reading.kind === 'none') return { kind: 'none' };
  const { article, provenance } = read.reading;
  const { url, headline, text, publisher, language, published, doubt } = article;
  return {
    kind: 'article',
    article: {
      url,
      headline,
      text,
      ...(publisher && { publisher }),
      ...(language && { language }),
      ...(published && { published }),
      ...(doubt && { doubt }),
      provenance,
    },
  };
}

let opening: Promise<void> | undefined;

/** Opens the document of the finders; it closes itself when it has had nothing to do for a while. */
async function openFinders(): Promise<void> {
  // It is there as soon as it is being opened, and answers only when it has been: a page that asks meanwhile waits, too.
  if (opening) return opening;
  if (await browser.offscreen.hasDocument()) return;
  opening ??= browser.offscreen
    .createDocument({
      url: findersPage,
      reasons: ['DOM_PARSER'],
      justification: 'Reads what a page says of its origin where that does not slow the page down.',
    })
    .finally(() => {
      opening = undefined;
    });
  await opening;
}

/** Whether this browser lets the finders run in a document of the extension's own; else they run in the page. */
export function hasOwnFinders(): boolean {
  return browser.offscreen !== undefined;
}

/** Asks the document of the finders something. Rejects when there is no answer to be had. */
export async function askOwnDocument<Answer>(question: object): Promise<Answer> {
  const ask = async () => {
    await openFinders();
    const answer: Answer | undefined = await browser.runtime.sendMessage(question);
    if (!answer) throw new Error('the finders gave no answer');
    return answer;
  };
  // The document may have closed itself between the two.
  return ask().catch(ask);
}

/** Asks the finders about a page that was taken as markup. */
export function askFinders(question: FindersQuestion): Promise<FindersAnswer> {
  return askOwnDocument(question);
}

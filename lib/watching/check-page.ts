import { browser } from 'wxt/browser';
import type { PutBack } from '../article/put-back.ts';
import { putBackOn } from '../put-back-sites.ts';
import { askFinders, type FindersAnswer, findersAnswerOf, hasOwnFinders, type WatchedArticle } from './finders.ts';
import type { DrawingAnswer, DrawingQuestion, TakenPage, TextRuns } from './page-markup.ts';
import type { Answered } from './read-markup.ts';

/** One document in a tab, as the browser names it. */
export interface PageTarget {
  tabId: number;
  /** Absent in browsers that name no documents. */
  documentId?: string;
}

const mostRounds = 2; // of questions to the page

function targetOf({ tabId, documentId }: PageTarget) {
  return documentId ? { tabId, documentIds: [documentId] } : { tabId, frameIds: [0] };
}

/** Runs a function in the page's own document, in our world there. Rejects when that document is gone. */
export async function runIn<Given extends unknown[], Result>(
  page: PageTarget,
  func: (...given: Given) => Result,
  ...args: Given
): Promise<Awaited<Result>> {
  const [answer] = await browser.scripting.executeScript({ target: targetOf(page), func, args });
  return answer!.result as Awaited<Result>;
}

/** Which document it is, and at which address: another page in the tab, or another route, has another. */
export function whereIs(page: PageTarget): Promise<string> {
  return runIn(page, () => `${performance.timeOrigin} ${location.href}`);
}

/** What the reader wants in articles of a page's site. Else an article saved with it would be said to have changed. */
function putBackAt(where: string): Promise<readonly PutBack[]> {
  return putBackOn(new URL(where.split(' ')[1]!).hostname).catch(() => []);
}

/** A reading, and where its page was when it was taken. */
interface Checked {
  where: string;
  answer: FindersAnswer;
}

/** Where the browser has no other place for the finders, they are loaded into the page. */
async function readInPage(page: PageTarget): Promise<Checked> {
  const where = await whereIs(page);
  const putBack = await putBackAt(where);
  await browser.scripting.executeScript({ target: targetOf(page), files: ['/read.js'] });
  const reading = await runIn(page, (wanted) => globalThis.sourcelineRead!(document, { putBack: wanted }), putBack);
  return { where, answer: findersAnswerOf({ kind: 'read', reading }) };
}

async function readElsewhere(page: PageTarget): Promise<Checked> {
  const [taken] = await browser.scripting.executeScript({ target: targetOf(page), files: ['/take.js'] });
  const { where, findersPage } = taken!.result as TakenPage;
  if (findersPage === 'too-large') return { where, answer: { kind: 'none' } };
  if (findersPage === 'odd') return readInPage(page);
  const putBack = await putBackAt(where);
  const answered: Answered = [];
  let runs: TextRuns | undefined;
  for (let round = 0; ; ) {
    const answer = await askFinders({
      findersPage,
      answered,
      mayAsk: round < mostRounds,
      putBack,
      ...(runs && { runs }),
    });
    if (answer.kind === 'unlike') return readInPage(page);
    if (answer.kind === 'uneven') runs = await runIn(page, () => globalThis.sourcelineRuns?.() ?? []);
    else if (answer.kind === 'asks') {
      round++;
      const said = await runIn(
        page,
        (questions) => globalThis.sourcelineAnswer?.(questions) ?? '[]',
        answer.questions as DrawingQuestion[],
      );
      const answers: DrawingAnswer[] = JSON.parse(said);
      for (const [i, question] of answer.questions.entries()) answered.push([question, answers[i] ?? null]);
    } else return { where, answer };
  }
}

/**
 * Reads a page that may be an article. The page itself does no more than hand out what is read of it.
 * @returns the article; undefined where there is none, or where the page was left meanwhile
 */
export async function checkPage(page: PageTarget): Promise<WatchedArticle | undefined> {
  const { where, answer } = await (hasOwnFinders() ? readElsewhere(page) : readInPage(page));
  if (answer.kind !== 'article') return undefined;
  return (await whereIs(page)) === where ? answer.article : undefined;
}

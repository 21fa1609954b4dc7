import type { ArticleInMessage, SaveAnswer } from './messages.ts';

const tries = 3;
const patience = 30_000; // milliseconds; a save of the largest article takes a second

/**
 * Sends an article to be kept until there is an answer. The background that keeps it may be stopped at any moment; then
 * the message fails, or is never answered. The same message is sent again: its id makes it the same save, so that an
 * article that was kept before the answer was lost is not kept twice.
 * @param send one attempt; may reject, or never settle
 * @returns the first answer, or that it failed: never silence
 */
export async function sendSave(
  toSave: ArticleInMessage,
  send: (toSave: ArticleInMessage) => Promise<SaveAnswer>,
): Promise<SaveAnswer> {
  for (let i = 0; i < tries; i++) {
    const answer = await answerInTime(send(toSave));
    if (answer) return answer;
  }
  return { saved: false, reason: 'failed' };
}

function answerInTime(answer: Promise<SaveAnswer>): Promise<SaveAnswer | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patience);
    answer.then(resolve, () => resolve(undefined)).finally(() => clearTimeout(timer));
  });
}

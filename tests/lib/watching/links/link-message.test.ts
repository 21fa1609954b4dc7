import { expect, test } from 'vitest';
import { parseLinkQuestion } from '@/lib/watching/links/link-message.ts';

const link = ['https://news.example/ferry', 'The ferry'];

test.each([
  [{ links: [link] }, true],
  [{ links: [] }, true],
  [{ links: [['http://news.example/', '']] }, true],
  [{ links: [['javascript:alert(1)', 'x']] }, false],
  [{ links: [['/ferry', 'x']] }, false],
  [{ links: [[`https://news.example/${'x'.repeat(2048)}`, 'x']] }, false],
  [{ links: [['https://news.example/', 'x'.repeat(121)]] }, false],
  [{ links: Array.from({ length: 101 }, () => link) }, false],
  [{ links: [link], tab: 7 }, false],
  [{ links: [[...link, 'more']] }, false],
  [{ links: 'https://news.example/' }, false],
  [undefined, false],
])('a question about links is taken in its own shape alone: %j', (message, isTaken) => {
  expect(parseLinkQuestion(message) !== undefined).toBe(isTaken);
});

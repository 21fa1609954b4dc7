import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerHighlights } from '@/lib/answer-highlights.ts';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { addHighlight, listHighlights } from '@/lib/library/highlights.ts';
import { emptyLibrary, keep } from './library/shelf.ts';

type Answer = (message: { data: unknown; sender: { id: string; url?: string } }) => Promise<unknown>;
const { answers } = vi.hoisted(() => ({ answers: new Map<string, Answer>() }));
vi.mock('@/lib/messages.ts', () => ({
  isOwn: ({ id }: { id: string }) => id === 'ours',
  onMessage: (name: string, answer: Answer) => void answers.set(name, answer),
}));

const url = 'https://valley-bulletin.example/ferry';
const onSite = { id: 'ours', url: 'https://valley-bulletin.example/ferry?from=home' };
const elsewhere = { id: 'ours', url: 'https://tidewater.example/' };
const one = '00000000-0000-4000-8000-0000000000b1';
const highlight = (id: string) => ({
  id,
  anchor: { exact: 'ferry', prefix: 'The ', suffix: ' stops.', start: 3, repeated: false },
  colour: 'grey' as const,
  note: 'Which one?',
});

let library: LibraryDatabase;
let ferry: string;
const ask = (name: string, data: unknown, sender: { id: string; url?: string } = onSite) =>
  answers.get(name)!({ data, sender });

beforeEach(async () => {
  library = emptyLibrary();
  [ferry] = (await keep(library, [{ url }])) as [string];
  await addHighlight(library, ferry, highlight(one));
  answerHighlights(library);
});

test('a page of the article’s own site is told of its highlights, adds some and changes them', async () => {
  expect(await ask('askHighlights', url)).toMatchObject([{ id: one, note: 'Which one?' }]);
  expect(await ask('addHighlight', { url, highlight: highlight(crypto.randomUUID()) })).toBeNull();
  expect(await ask('changeHighlight', { url, id: one, change: { note: 'This one.' } })).toBeNull();
  expect((await listHighlights(library, ferry)).map(({ note }) => note).toSorted()).toEqual([
    'This one.',
    'Which one?',
  ]);
});

test.each([
  ['another site', elsewhere],
  ['another extension', { ...onSite, id: 'theirs' }],
  ['nobody knows where', { id: 'ours' }],
])('a message from %s learns nothing and changes nothing', async (_, sender) => {
  expect(await ask('askHighlights', url, sender)).toEqual([]);
  expect(await ask('addHighlight', { url, highlight: highlight(crypto.randomUUID()) }, sender)).toBe('failed');
  expect(await ask('changeHighlight', { url, id: one, change: { removed: 1 } }, sender)).toBe('failed');
  expect(await listHighlights(library, ferry)).toMatchObject([highlight(one)]);
});

test('a highlight of another article cannot be changed by naming one’s own', async () => {
  const own = 'https://tidewater.example/tides';
  await keep(library, [{ url: own }]);
  expect(await ask('changeHighlight', { url: own, id: one, change: { note: '' } }, elsewhere)).toBe('failed');
  expect(await listHighlights(library, ferry)).toMatchObject([highlight(one)]);
});

test.each([
  ['no address', 'askHighlights', 7, []],
  ['an address that is none', 'askHighlights', 'javascript:alert(1)', []],
  ['no words', 'addHighlight', { url, highlight: { ...highlight(one), anchor: { exact: ' ' } } }, 'failed'],
  ['an id that is none', 'addHighlight', { url, highlight: highlight('one') }, 'failed'],
  ['another colour', 'changeHighlight', { url, id: one, change: { colour: 'red' } }, 'failed'],
  ['an article that is not kept', 'addHighlight', { url: `${url}s`, highlight: highlight(one) }, 'failed'],
])('%s is answered with nothing', async (_, name, data, answer) => {
  expect(await ask(name, data)).toEqual(answer);
});

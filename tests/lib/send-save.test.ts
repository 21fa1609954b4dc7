import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArticleInMessage, SaveAnswer } from '@/lib/messages.ts';
import { sendSave } from '@/lib/send-save.ts';
import { sample } from './library/shelf.ts';

const toSave: ArticleInMessage = { ...sample(), pictures: [] };
const saved: SaveAnswer = { saved: true, id: toSave.id };
const failed: SaveAnswer = { saved: false, reason: 'failed' };
const dies = () => Promise.reject(new Error('The message channel closed before a response was received'));
const isSilent = () => new Promise<SaveAnswer>(() => undefined);
const answers = (answer: SaveAnswer) => () => Promise.resolve(answer);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a save whose worker', () => {
  test.each<[string, (() => Promise<SaveAnswer>)[], SaveAnswer, number]>([
    ['answers', [answers(saved)], saved, 1],
    ['says that the disk is full', [answers({ saved: false, reason: 'full' })], { saved: false, reason: 'full' }, 1],
    ['dies, and answers then', [dies, answers(saved)], saved, 2],
    ['dies twice, and answers then', [dies, dies, answers(saved)], saved, 3],
    ['says nothing, and answers then', [isSilent, answers(saved)], saved, 2],
    ['dies each time', [dies, dies, dies, answers(saved)], failed, 3],
    ['says nothing each time', [isSilent, isSilent, isSilent], failed, 3],
  ])('%s', async (_, attempts, answer, sent) => {
    const ids: string[] = [];
    const result = sendSave(toSave, ({ id }) => {
      ids.push(id);
      return attempts[ids.length - 1]!();
    });
    await vi.runAllTimersAsync();
    expect(await result).toEqual(answer);
    expect(ids).toEqual(Array.from({ length: sent }, () => toSave.id));
    expect(vi.getTimerCount()).toBe(0);
  });
});

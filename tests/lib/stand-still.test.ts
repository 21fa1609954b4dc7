import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { standStill } from '@/lib/stand-still.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether a wait has ended, and with what. */
function ended(wait: Promise<boolean>): { with?: boolean } {
  const answer: { with?: boolean } = {};
  void wait.then((changed) => {
    answer.with = changed;
  });
  return answer;
}

function change(root: Element): void {
  root.append(document.createElement('p'));
}

describe('a page that stands still', () => {
  test('is waited for only a moment', async () => {
    const answer = ended(standStill(document.createElement('main'), false));
    await vi.advanceTimersByTimeAsync(399);
    expect(answer).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(answer).toEqual({ with: false });
  });

  test('is given eight seconds to change, where a change is waited for', async () => {
    const answer = ended(standStill(document.createElement('main'), true));
    await vi.advanceTimersByTimeAsync(7999);
    expect(answer).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(answer).toEqual({ with: false });
  });
});

describe('a page that changes', () => {
  test('is waited for until it stands still', async () => {
    const root = document.createElement('main');
    const answer = ended(standStill(root, true));
    await vi.advanceTimersByTimeAsync(1000);
    change(root);
    await vi.advanceTimersByTimeAsync(300);
    change(root);
    await vi.advanceTimersByTimeAsync(300);
    expect(answer).toEqual({});
    await vi.advanceTimersByTimeAsync(200);
    expect(answer).toEqual({ with: true });
  });

  test('for ever is taken as it is after eight seconds', async () => {
    const root = document.createElement('main');
    const answer = ended(standStill(root, false));
    for (let i = 0; i < 27; i++) {
      change(root);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(answer).toEqual({ with: true });
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { watchPage } from '@/lib/watching/watch-page.ts';
import { whenSeen } from '@/lib/watching/when-seen.ts';

const paragraphs = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>On day ${i + 1} the ferry lay at the quay while the fog came in from the east, and the harbour master wrote the delay into his book, as he had done every winter.</p>`,
).join('');

let undo: (() => void)[] = [];
afterEach(() => {
  for (const end of undo) end();
  undo = [];
  vi.useRealTimers();
});

/** Makes the page one that the browser draws ahead, or behind another, until it is shown. */
function unseen(how: 'prerendering' | 'hidden'): () => void {
  vi.useFakeTimers();
  document.body.innerHTML = `<main><article><h1>Ferry waits for the fog</h1>${paragraphs}</article></main>`;
  let is = true;
  Object.defineProperty(document, how, { configurable: true, get: () => is });
  undo.push(() => Reflect.deleteProperty(document, how));
  window.requestIdleCallback = ((run: () => void) => window.setTimeout(run, 1)) as typeof window.requestIdleCallback;
  return () => {
    is = false;
    document.dispatchEvent(new Event(how === 'hidden' ? 'visibilitychange' : 'prerenderingchange'));
  };
}

test.each(['prerendering', 'hidden'] as const)(
  'a page that nobody sees is looked at when it is seen: %s',
  async (how) => {
    const show = unseen(how);
    const ask = vi.fn(async () => true);
    const leave = vi.fn();
    undo.push(watchPage({ live: document, window: window as Window & typeof globalThis, ask, leave }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).not.toHaveBeenCalled();
    show();
    await vi.advanceTimersByTimeAsync(10);
    expect(ask).toHaveBeenCalledOnce();
  },
);

test.each(['prerendering', 'hidden'] as const)('and so is what stands on it: %s', async (how) => {
  const show = unseen(how);
  const begin = vi.fn(() => () => undefined);
  undo.push(whenSeen(document, window, begin));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begin).not.toHaveBeenCalled();
  show();
  await vi.advanceTimersByTimeAsync(10);
  expect(begin).toHaveBeenCalledOnce();
});

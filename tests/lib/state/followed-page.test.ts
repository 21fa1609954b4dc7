import { describe, expect, test, vi } from 'vitest';
import type { PageReport } from '@/lib/messages.ts';
import { createFollowedPage, type FollowedTab, type TabReading } from '@/lib/state/followed-page.ts';

function report(site: string): PageReport {
  return { kind: 'none', reason: 'list', canInsist: true, site };
}

/** A promise that the test keeps when it wants to. */
function promised<T>() {
  let keep!: (value: T) => void;
  let refuse!: () => void;
  const promise = new Promise<T>((resolve, reject) => {
    keep = resolve;
    refuse = () => reject(new Error('gone'));
  });
  return { promise, keep, refuse };
}

const first = { id: 1, url: 'https://valley-bulletin.example/ferry' };
const second = { id: 2, url: 'https://quay.example/fog' };

function followed(tab: FollowedTab | undefined, more: Partial<TabReading> = {}) {
  const window = { onTop: tab };
  const reading: TabReading = {
    onTop: () => Promise.resolve(window.onTop),
    mayReadAll: () => Promise.resolve(false),
    prepare: () => Promise.resolve(),
    report: (id) => Promise.resolve(report(`tab ${id}`)),
    reportStill: (id, afterChange) => Promise.resolve(afterChange ? undefined : report(`still ${id}`)),
    ...more,
  };
  return { ...createFollowedPage(reading), window };
}

describe('the page in the tab on top', () => {
  test('is being read until it is', async () => {
    const { page, look } = followed(first);
    expect(page.value).toEqual({ kind: 'reading' });
    await look();
    expect(page.value).toEqual(report('tab 1'));
  });

  test.each<[string, FollowedTab | undefined, Partial<TabReading>, string]>([
    ['of a tab that is put out of memory', { ...first, discarded: true }, {}, 'asleep'],
    ['whose address is kept back', { id: 1 }, {}, 'not-allowed'],
    ['whose address is kept back where all sites are read', { id: 1 }, { mayReadAll: async () => true }, 'closed'],
    ['that takes no script', first, { prepare: () => Promise.reject(new Error('closed')) }, 'closed'],
    ['that does not answer', first, { report: () => Promise.reject(new Error('gone')) }, 'unreadable'],
    ['of no tab', undefined, {}, 'closed'],
  ])('%s says so', async (_, tab, more, kind) => {
    const { page, look } = followed(tab, more);
    await look();
    expect(page.value.kind).toBe(kind);
  });

  test('that sleeps or is kept back is left alone', async () => {
    const prepare = vi.fn(() => Promise.resolve());
    for (const tab of [{ ...first, discarded: true }, { id: 1 }]) await followed(tab, { prepare }).look();
    expect(prepare).not.toHaveBeenCalled();
  });

  test('is another when the tab is another', async () => {
    const { page, tab, look, window } = followed(first);
    await look();
    window.onTop = second;
    await look();
    expect(page.value).toEqual(report('tab 2'));
    expect(tab.value).toBe(second);
  });

  test('is waited for when only its address has changed', async () => {
    const { page, look, window } = followed(first);
    await look();
    window.onTop = { ...first, url: 'https://valley-bulletin.example/fog' };
    await look();
    expect(page.value).toEqual(report('still 1'));
  });

  test('stays on show when its address points elsewhere in it', async () => {
    const answer = promised<PageReport>();
    let asked = 0;
    const { page, look, window } = followed(first, {
      report: () => (asked++ === 0 ? Promise.resolve(report('ferry')) : answer.promise),
    });
    await look();
    window.onTop = { ...first, url: `${first.url}#notes` };
    const again = look();
    await Promise.resolve();
    expect(page.value).toEqual(report('ferry'));
    answer.keep(report('ferry, once more'));
    await again;
    expect(page.value).toEqual(report('ferry, once more'));
  });
});

describe('what comes late', () => {
  test('from the same page is shown, three times at most', async () => {
    let late = 0;
    const { page, look } = followed(first, { reportStill: async () => report(`late ${++late}`) });
    await look();
    expect(page.value).toEqual(report('late 3'));
    expect(late).toBe(3);
  });

  test('while the page is being read is not missed', async () => {
    const steps: string[] = [];
    const { look } = followed(first, {
      report: async (id) => {
        steps.push('read');
        return report(`tab ${id}`);
      },
      reportStill: async () => {
        steps.push('wait for a change');
        return undefined;
      },
    });
    await look();
    expect(steps).toEqual(['wait for a change', 'read']);
  });

  test.each(['prepare', 'report', 'reportStill', 'onTop', 'mayReadAll'] as const)(
    'from an earlier page is not shown over a later one (%s)',
    async (step) => {
      const held = promised<never>();
      let isFirst = true;
      const hold = <T>(answer: () => Promise<T>) => {
        if (!isFirst) return answer();
        isFirst = false;
        return held.promise as Promise<T>;
      };
      const { page, look, window } = followed(step === 'mayReadAll' ? { id: 1 } : first, {
        ...(step === 'prepare' && { prepare: () => hold(() => Promise.resolve()) }),
        ...(step === 'report' && { report: (id) => hold(() => Promise.resolve(report(`tab ${id}`))) }),
        ...(step === 'reportStill' && { reportStill: () => hold(() => Promise.resolve(undefined)) }),
        ...(step === 'onTop' && { onTop: () => hold(() => Promise.resolve(second)) }),
        ...(step === 'mayReadAll' && { mayReadAll: () => hold(() => Promise.resolve(false)) }),
      });
      const earlier = look();
      // As far as the first look gets before it has to wait.
      await new Promise((resolve) => setTimeout(resolve));
      window.onTop = second;
      await look();
      expect(page.value).toEqual(report('tab 2'));
      (held.keep as (value: unknown) => void)(step === 'onTop' ? first : report('tab 1'));
      await earlier;
      expect(page.value).toEqual(report('tab 2'));
    },
  );

  test('of a page that is gone meanwhile changes nothing', async () => {
    const answer = promised<PageReport>();
    let isFirst = true;
    const { page, look, window } = followed(first, {
      report: (id) => {
        if (!isFirst) return Promise.resolve(report(`tab ${id}`));
        isFirst = false;
        return answer.promise;
      },
    });
    const earlier = look();
    await new Promise((resolve) => setTimeout(resolve));
    window.onTop = second;
    await look();
    answer.refuse();
    await earlier;
    expect(page.value).toEqual(report('tab 2'));
  });
});

import { describe, expect, test, vi } from 'vitest';
import { pillOf } from '@/lib/watching/pill/pill.ts';
import { parsePillMessage } from '@/lib/watching/pill/pill-message.ts';
import { buildPill } from '@/lib/watching/pill/pill-view.ts';
import { firstPlace } from '@/lib/watching/pill/place.ts';
import { chinese, english, provenance, quotation } from '../../../components/screen.ts';

const reposted = provenance({
  verdict: 'republished',
  sources: [{ name: '热AInext', relation: 'republished', by: 'source-line', quote: quotation('来源：热AInext') }],
  disclaimers: [{ kind: 'no-endorsement', quote: quotation('本文不代表本站立场。'), scope: 'article' }],
});
const look = { theme: 'auto', place: firstPlace, words: english } as const;

describe('the pill of an article', () => {
  test('says from whom it is, and has a row for each source and notice', () => {
    const pill = pillOf({ provenance: reposted, language: 'zh' }, { ...look, words: chinese });
    expect(pill.read).toBe('阅读 · 来自 “热AInext”');
    expect(pill.rows).toEqual([
      { label: '署名来源', words: '“来源：热AInext”', statement: 'source-1' },
      { label: '声明', words: '“本文不代表本站立场。”', statement: 'disclaimer-2' },
    ]);
  });

  test('names nobody where nobody is named, and leads nowhere for what stands in data alone', () => {
    expect(pillOf({ provenance: provenance() }, look)).toMatchObject({ read: 'Read', rows: [] });
    const inData = provenance({ sources: [{ name: 'The Quay', relation: 'republished', by: 'meta-source' }] });
    expect(pillOf({ provenance: inData }, look).rows).toEqual([{ label: 'Credited to', words: '“The Quay”' }]);
  });

  test('never names the page’s own outlet as another', () => {
    const own = provenance({ sources: [{ name: 'Valley Bulletin', relation: 'self', by: 'source-line' }] });
    expect(pillOf({ provenance: own }, look).read).toBe('Read');
  });
});

describe('what is pressed', () => {
  function built() {
    document.elementsFromPoint = () => [];
    const host = document.createElement('sourceline-pill');
    const root = host.attachShadow({ mode: 'open' });
    document.documentElement.append(host);
    const calls = { onRead: vi.fn(), onShow: vi.fn(), onMoved: vi.fn(), onHide: vi.fn() };
    const stop = buildPill(host, root, pillOf({ provenance: reposted }, look), calls);
    const press = (name: string) =>
      [...root.querySelectorAll('button')].find((button) => button.textContent === name)!.click();
    return { host, root, calls, stop, press };
  }

  test('reads, opens and closes the rows, shows words on the page, hides', () => {
    const { root, calls, press, stop, host } = built();
    press('Read · from “热AInext”');
    expect(calls.onRead).toHaveBeenCalledOnce();
    const rows = root.querySelector<HTMLElement>('.rows')!;
    expect(rows.hidden).toBe(true);
    press('Source');
    expect(rows.hidden).toBe(false);
    press('Show me');
    expect(calls.onShow).toHaveBeenCalledWith('source-1');
    press('Hide on this page');
    expect(calls.onHide).toHaveBeenCalledOnce();
    stop();
    host.remove();
  });

  test('arrows move it, and it says where it was left', () => {
    const { root, calls, host, stop } = built();
    const arrow = (key: string) =>
      root.querySelector('button')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    arrow('ArrowLeft');
    expect(host.getAttribute('data-edge')).toBe('left');
    arrow('ArrowUp');
    expect(calls.onMoved).toHaveBeenLastCalledWith({ edge: 'left', down: firstPlace.down - 0.06 });
    stop();
    host.remove();
  });

  test('it is away while somebody types or reads', async () => {
    const { host, stop } = built();
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await Promise.resolve();
    expect(host.hasAttribute('data-away')).toBe(true);
    field.blur();
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await Promise.resolve();
    expect(host.hasAttribute('data-away')).toBe(false);
    stop();
    host.remove();
    field.remove();
  });
});

test.each<[unknown, boolean]>([
  [{ pill: 'read' }, true],
  [{ pill: 'show', statement: 'source-1' }, true],
  [{ pill: 'moved', edge: 'left', down: 0.5 }, true],
  [{ pill: 'read', tab: 7 }, false],
  [{ pill: 'show' }, false],
  [{ pill: 'show', statement: 'x'.repeat(41) }, false],
  [{ pill: 'moved', edge: 'top', down: 0.5 }, false],
  [{ watched: 'article' }, false],
  [undefined, false],
])('%j is a message of the pill’s: %s', (message, isOurs) => {
  expect(parsePillMessage(message) !== undefined).toBe(isOurs);
});

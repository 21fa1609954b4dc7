import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyText } from '@/lib/citation/copy-text.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A document whose copy command does what a browser's does: it asks the page, and takes what it is given. */
function commandThat(answers: boolean): { taken: string[] } {
  const taken: string[] = [];
  const execCommand = () => {
    if (!answers) return false;
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { setData: (_: string, text: string) => taken.push(text) } });
    document.dispatchEvent(event);
    return true;
  };
  vi.stubGlobal('Document', { prototype: { execCommand } });
  return { taken };
}

describe('copying', () => {
  test('puts the text on the clipboard', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('Ferry')).toBe(true);
    expect(writeText).toHaveBeenCalledExactlyOnceWith('Ferry');
  });

  test.each([
    ['on a page without TLS', {}],
    ['on a page whose policy forbids it', { clipboard: { writeText: () => Promise.reject(new Error('no')) } }],
  ])('%s goes by the browser’s command, and the page hears nothing of it', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    const { taken } = commandThat(true);
    const heard = vi.fn();
    document.addEventListener('copy', heard);
    expect(await copyText('Ferry')).toBe(true);
    expect(taken).toEqual(['Ferry']);
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('copy', heard);
  });

  test('that the browser does not allow is told', async () => {
    vi.stubGlobal('navigator', {});
    commandThat(false);
    expect(await copyText('Ferry')).toBe(false);
  });
});

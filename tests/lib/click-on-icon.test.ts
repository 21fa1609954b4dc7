import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerClicks } from '@/lib/click-on-icon.ts';
import { changeSettings } from '@/lib/settings.ts';

type Click = (tab: { id: number; windowId: number }) => Promise<void>;

let click: Click;
const openPopup = vi.fn<(options: { windowId: number }) => Promise<void>>();
/** What the icon of the tab opens at the next click, '' the background's own answer. */
let popup: string;

beforeEach(async () => {
  fakeBrowser.reset();
  openPopup.mockReset();
  popup = '';
  Object.assign(browser.action, {
    openPopup,
    setPopup: async (details: { popup: string }) => {
      popup = details.popup;
    },
    onClicked: {
      addListener: (listener: Click) => {
        click = listener;
      },
    },
  });
  await changeSettings({ readOnClick: false });
  answerClicks();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function clicked(): Promise<void> {
  const done = click({ id: 7, windowId: 3 });
  await vi.runAllTimersAsync();
  await done;
}

test('a click opens the popup in its window, and leaves the next one to the background', async () => {
  openPopup.mockResolvedValue();
  await clicked();
  expect(openPopup.mock.calls).toEqual([[{ windowId: 3 }]]);
  expect(popup).toBe('');
});

test('a click that meets a popup still closing opens it when that is gone', async () => {
  openPopup.mockRejectedValueOnce(new Error('Failed to open popup.')).mockResolvedValue();
  await clicked();
  expect(openPopup).toHaveBeenCalledTimes(2);
  expect(popup).toBe('');
});

test('where no popup opens, the next click is the popup’s', async () => {
  openPopup.mockRejectedValue(new Error('No such window.'));
  await clicked();
  expect(openPopup).toHaveBeenCalledTimes(5);
  expect(popup).toBe('popup.html');
});

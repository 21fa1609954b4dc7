import { browser } from 'wxt/browser';
import type { Badge } from './badge.ts';
import { iconOf } from './draw-icon.ts';

const plate = '#5f6368'; // 6.1:1 under white letters

/** Shows what was read of a tab's page on the toolbar. A tab that is gone meanwhile has nobody to be told. */
export async function showBadge(tabId: number, { text, title, drawing }: Badge): Promise<void> {
  const { action } = browser;
  const imageData = iconOf(drawing);
  await Promise.all([
    // The sentence first: where the word stands it can be asked for.
    action.setTitle({ tabId, title }),
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: plate }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    imageData && action.setIcon({ tabId, imageData }),
  ]).catch(() => undefined);
}

/** Takes it away again. */
export async function clearBadge(tabId: number): Promise<void> {
  const { action, runtime } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: '' }),
    action.setTitle({ tabId, title: runtime.getManifest().name }),
    action.setIcon({ tabId, path: runtime.getManifest().icons as Record<string, string> }),
  ]).catch(() => undefined);
}

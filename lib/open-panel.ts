import { browser } from 'wxt/browser';

/** Firefox's own name for it; not in the types, which are Chromium's. */
interface Sidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

const sidebar = (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;

/** Whether the browser can show anything beside a page: not all that are made from Chromium do. */
export const hasPanel = sidebar !== undefined || browser.sidePanel !== undefined;

/** Opens the side panel of a window. Only in the very click or key: browsers forget it with the first wait. */
export function openPanel(windowId: number): Promise<void> {
  return sidebar ? sidebar.open() : browser.sidePanel.open({ windowId });
}

/** The same by a key, which closes it again where the browser says whether it is open. */
export function togglePanel(windowId: number): Promise<void> {
  return sidebar ? sidebar.toggle() : browser.sidePanel.open({ windowId });
}

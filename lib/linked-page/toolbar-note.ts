import { browser } from 'wxt/browser';

const plate = '#5f6368'; // 6.1:1 under white letters

/** A short word on the toolbar for a while, in a tab whose own comes back afterwards. */
export interface ToolbarNote {
  show(text: string, title: string): Promise<void>;
  /** Gives the tab its own back, unless something else has been said of it meanwhile. */
  end(): Promise<void>;
}

/** Opens a note in a tab. A tab that is gone meanwhile has nobody to be told. */
export async function openNote(tabId: number): Promise<ToolbarNote> {
  const { action } = browser;
  const ask = () => Promise.all([action.getBadgeText({ tabId }), action.getTitle({ tabId })]).catch(() => undefined);
  const set = (text: string, title: string) =>
    Promise.all([
      action.setBadgeText({ tabId, text }),
      action.setTitle({ tabId, title }),
      action.setBadgeBackgroundColor({ tabId, color: plate }),
      action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    ]).then(
      () => undefined,
      () => undefined,
    );
  const before = await ask();
  let shown: [string, string] | undefined;
  return {
    async show(text, title) {
      shown = [text, title];
      await set(text, title);
    },
    async end() {
      const now = await ask();
      if (before && shown && now?.join('\n') === shown.join('\n')) await set(...before);
    },
  };
}

/**
 * An element of ours with a shadow root and its style sheet. A constructed sheet is no inline style, so no policy of
 * the page forbids it; Firefox lets content scripts construct none, and exempts their elements from the policy.
 */
export function createHost(document: Document, name: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  // Clicks and keys that a page's script makes up are not the reader's.
  for (const type of ['click', 'keydown', 'change', 'input']) {
    root.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);
  }
  return { host, root };
}

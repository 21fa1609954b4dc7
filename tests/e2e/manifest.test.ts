import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'none'; font-src 'none'; connect-src https: http:; frame-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dompurify linked-page";

// Exact lists: whatever asks the reader for more, or opens a door to pages, must be written here first.
const common = {
  manifest_version: 3,
  permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
  // Nothing at installation; on a click hosts of an article's pictures, and back again, or a site to check sources on.
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  incognito: 'not_allowed',
  content_security_policy: { extension_pages: policy },
  default_locale: 'en',
  commands: {
    'toggle-reader': { suggested_key: { default: 'Alt+R' }, description: '__MSG_commandToggleReader__' },
    'save-page': { description: '__MSG_commandSavePage__' },
    'show-source': { description: '__MSG_commandShowSource__' },
    'mark-links': { description: '__MSG_commandMarkLinks__' },
    'toggle-panel': { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_commandTogglePanel__' },
  },
  options_ui: { open_in_tab: true, page: 'options.html' },
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 96: 'icon/96.png', 128: 'icon/128.png' },
};
// Both ask readers for nothing: a document that nobody sees, in which pages of watched sites are read; the side panel.
const chromium = {
  ...common,
  // The background hears the click, and opens the popup behind the text.
  action: { default_title: 'Sourceline' },
  permissions: [...common.permissions, 'offscreen', 'sidePanel'],
  side_panel: { default_path: 'sidepanel.html' },
  background: { service_worker: 'background.js' },
  minimum_chrome_version: '127',
};
const manifests = {
  chrome: chromium,
  edge: chromium,
  firefox: {
    ...common,
    action: { default_title: 'Sourceline', default_popup: 'popup.html' },
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Sourceline', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: 'sourceline@sourceline.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

describe.each(Object.entries(manifests))('%s', (browser, expected) => {
  test('the built manifest asks for exactly this: no host, no static content script, nothing a page could load', () => {
    const path = join(import.meta.dirname, `../../.output/${browser}-mv3/manifest.json`);
    const { version, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(manifest).toEqual(expected);
  });

  test.each(['popup', 'library', 'options', 'sidepanel'])(
    'its view "%s" is held to a policy under which it fetches nothing',
    (view) => {
      const path = join(import.meta.dirname, `../../.output/${browser}-mv3/${view}.html`);
      const head = readFileSync(path, 'utf8').replaceAll('&#39;', "'").split('<script')[0];
      expect(head).toContain(`<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`);
    },
  );
});

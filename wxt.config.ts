import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { findChromium } from './scripts/browsers.mjs';
import { leanPatterns } from './scripts/lean-patterns.ts';
import { leanScripts, wordFiles } from './scripts/lean-scripts.ts';

/**
 * Everything that extension pages may load or do. Saved articles are other people's HTML: should a sanitizer
 * ever fail, nothing of theirs can run, load a style sheet, submit a form or reach the network.
 */
const extensionPagesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'none'",
  "font-src 'none'",
  // The background is bound by this policy as well, and fetches pictures and linked pages that a reader asks for,
  // from hosts that a reader allows. Views need no such thing: `viewsFetchNothing` closes this door for each of them.
  'connect-src https: http:',
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // `dompurify` for what is shown; `linked-page` for a fetched page, which never is.
  'trusted-types dompurify linked-page',
].join('; ');

/** A policy in each view, which the frame of a saved article inherits: no view fetches anything, ever. */
const viewsFetchNothing = {
  name: 'views-fetch-nothing',
  apply: 'build' as const,
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'none'" },
      injectTo: 'head-prepend' as const,
    },
  ],
};

/** Asks for a view's scripts all at once: each would else be asked for only when the one that imports it has been read. */
const scriptsAtOnce: Plugin = {
  name: 'scripts-at-once',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler: (_html, { chunk, bundle }) => {
      const imported = new Set<string>();
      const follow = (file: string) => {
        const found = bundle?.[file];
        for (const next of found?.type === 'chunk' ? found.imports : []) {
          if (imported.has(next)) continue;
          imported.add(next);
          follow(next);
        }
      };
      if (chunk) follow(chunk.fileName);
      return [...imported].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

/**
 * What views share, in two files: an extension's files are asked for one by one, which takes longer than reading them.
 * The first is all that a popup's first frame is made of, the second is the library.
 */
const fewFiles: Plugin = {
  name: 'few-files',
  apply: 'build' as const,
  outputOptions: (options) =>
    options.format === 'es'
      ? {
          ...options,
          codeSplitting: {
            groups: [
              { name: 'messages', test: /\/lib\/messages\.ts$|rolldown\/runtime|wxt-html-plugins|preload-helper/u },
              {
                name: 'frame',
                test: /\/components\/(?:popup\/Popup|library\/LibraryTrouble)\.tsx$|\/lib\/(?:wording\/index|settings|open-panel|state\/(?:draft|first-sight)|watching\/sites)\.ts$|\/@preact\/signals\//u,
              },
              {
                name: 'shelves',
                minShareCount: 2,
                test: /\/lib\/(?:library\/(?!import|export)|state\/|watching\/|messages|prepare-page|permissions|sample-page)/u,
              },
            ],
          },
        }
      : options,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      // A document that nobody sees, in which pages of watched sites are read. Firefox has none.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for one by one, from a click: for the pictures of one article, and given back; or to check sources there.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // A private window's database dies with the window: nothing could be kept, so nothing is promised there.
    incognito: 'not_allowed',
    // The first in which the background opens the popup.
    minimum_chrome_version: browser === 'firefox' ? undefined : '127',
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'toggle-reader': { suggested_key: { default: 'Alt+R' }, description: '__MSG_commandToggleReader__' },
      // Without keys of their own until a reader gives them some: the good ones are taken.
      'save-page': { description: '__MSG_commandSavePage__' },
      'show-source': { description: '__MSG_commandShowSource__' },
      'mark-links': { description: '__MSG_commandMarkLinks__' },
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_commandTogglePanel__' },
    },
    // The development server needs its own socket and inline scripts; WXT writes that policy itself.
    ...(mode === 'production' && { content_security_policy: { extension_pages: extensionPagesPolicy } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sourceline@sourceline.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await wordFiles()));
    },
    // Firefox opens a popup on a click alone; elsewhere the background hears the click, and has the text on show before.
    'build:manifestGenerated': ({ config }, { action }) => {
      if (config.browser !== 'firefox') delete action?.default_popup;
    },
  },
  // `npm run dev` opens a browser where there is a display; as root Chromium starts only without its sandbox.
  webExt: {
    disabled: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    ...(findChromium() && { binaries: { chrome: findChromium()! } }),
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  vite: () => ({
    plugins: [viewsFetchNothing, scriptsAtOnce, fewFiles, leanScripts(), leanPatterns()],
    build: {
      // Vite's own preloading would add a script that fetches; `scriptsAtOnce` names what a view begins with.
      modulePreload: false,
      // The oldest browsers that we run in. They know light-dark(); what older ones would need in its place loses to an
      // `!important`, and the pill was never dark.
      cssTarget: ['chrome127', 'firefox140'],
      sourcemap: false,
    },
  }),
});

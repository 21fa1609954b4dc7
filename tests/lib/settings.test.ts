import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, loadSettings, type Settings, watchSettings } from '@/lib/settings.ts';
import { ownTypesetting, scripts } from '@/lib/typesetting.ts';

const han = { ...ownTypesetting, step: 2, vertical: true };
const everywhere = (step: number) => ({
  typesettings: Object.fromEntries(scripts.map((script) => [script, { ...ownTypesetting, step }])),
});

const defaults: Settings = {
  readOnClick: true,
  theme: 'auto',
  typesettings: {},
  marks: true,
  stripOpen: false,
  searchEngine: 'duckduckgo',
  pill: false,
  linkMarks: false,
  paged: false,
  ruler: false,
  keys: {},
};

beforeEach(() => fakeBrowser.reset());

const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

describe('settings', () => {
  test('of a reader who has chosen nothing', async () => {
    expect(await loadSettings()).toEqual(defaults);
  });

  test('are kept', async () => {
    await changeSettings({ theme: 'sepia', typesettings: { han }, marks: false });
    expect(await loadSettings()).toEqual({ ...defaults, theme: 'sepia', typesettings: { han }, marks: false });
  });

  test('change one by one', async () => {
    await changeSettings({ theme: 'dark' });
    expect(await changeSettings({ stripOpen: true })).toEqual({ ...defaults, theme: 'dark', stripOpen: true });
    expect(await changeSettings({ theme: 'light' })).toEqual({ ...defaults, theme: 'light', stripOpen: true });
  });

  test('stay on this device', async () => {
    await changeSettings({ theme: 'dark' });
    expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { theme: 'dark' } });
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });
});

describe('what an older or newer version has stored', () => {
  test.each([
    ['a theme that is gone', { theme: 'solarized' }, {}],
    ['a theme that is no word', { theme: 3 }, {}],
    ['a size that is no number', { textStep: 'large' }, {}],
    ['a size in quotation marks', { textStep: '1' }, {}],
    ['a size that is a yes', { textStep: true }, {}],
    ['a size between two steps', { textStep: 0.5 }, {}],
    ['one size for all scripts, as the first version had it', { textStep: 2 }, everywhere(2)],
    ['a size beyond the largest', { textStep: 9 }, everywhere(5)],
    ['a size beyond the smallest', { textStep: -9 }, everywhere(-2)],
    ['a size without end', { textStep: Number.POSITIVE_INFINITY }, {}],
    ['type of a script that is none', { typesettings: { klingon: han } }, {}],
    ['type that is no object', { typesettings: { han: 3 } }, { typesettings: { han: ownTypesetting } }],
    [
      'a face, a width and a direction that are none',
      { typesettings: { han: { ...han, face: 'comic', width: 12, vertical: 'yes' } } },
      { typesettings: { han: { ...ownTypesetting, step: 2 } } },
    ],
    ['flags that are words', { readOnClick: 'no', marks: 'off', stripOpen: 'yes' }, {}],
    ['flags that are numbers', { readOnClick: 0, marks: 0, stripOpen: 1 }, {}],
    ['flags that are null', { readOnClick: null, marks: null }, {}],
    ['an engine that is gone', { searchEngine: 'altavista' }, {}],
    ['an engine that is a property of every object', { searchEngine: 'constructor' }, {}],
    ['no engine', { searchEngine: 'none' }, { searchEngine: 'none' }],
    ['fields of another version', { font: 'Georgia', theme: 'dark' }, { theme: 'dark' }],
    [
      'good fields beside bad ones',
      { theme: 'sepia', marks: 'no', readOnClick: false },
      { theme: 'sepia', readOnClick: false },
    ],
    ['nothing', null, {}],
    ['a word', 'dark', {}],
    ['a list', ['dark'], {}],
  ])('%s: each field is taken in its own type alone', async (_, stored, expected) => {
    await store(stored);
    expect(await loadSettings()).toEqual({ ...defaults, ...expected });
  });
});

describe('watching', () => {
  test('tells of a change made in another view', async () => {
    const told = new Promise<Settings>((resolve) => {
      watchSettings(resolve);
    });
    await changeSettings({ theme: 'dark' });
    expect(await told).toEqual({ ...defaults, theme: 'dark' });
  });

  test('tells of a stored value that is none in known words', async () => {
    const told = new Promise<Settings>((resolve) => {
      watchSettings(resolve);
    });
    await store({ theme: 'solarized', marks: false });
    expect(await told).toEqual({ ...defaults, marks: false });
  });

  test('stops when asked to', async () => {
    const told: Settings[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    stop();
    const other = new Promise<Settings>((resolve) => {
      watchSettings(resolve);
    });
    await changeSettings({ theme: 'dark' });
    await other;
    expect(told).toEqual([]);
  });
});

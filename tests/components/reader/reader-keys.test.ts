import { describe, expect, test, vi } from 'vitest';
import { type KeyedArticle, pressReaderKey } from '@/components/reader/reader-keys.ts';
import { ownTypesetting } from '@/lib/typesetting.ts';
import { nothing, settings } from '../screen.ts';

function pressed(key: string, more: Partial<KeyedArticle> = {}, on: EventTarget = document.body, init = {}) {
  const article: KeyedArticle = {
    language: 'zh-Hans',
    settings,
    panel: undefined,
    hasOutline: true,
    paragraphs: () => [],
    top: () => 0,
    onPanel: vi.fn(),
    onSettings: vi.fn(),
    onSave: vi.fn(),
    onListen: vi.fn(() => true),
    onHush: () => false,
    onHighlight: vi.fn(),
    onUndo: vi.fn(),
    onBack: vi.fn(),
    ...more,
  };
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init });
  const press = (pressedKey: Event) => pressReaderKey(pressedKey as KeyboardEvent, article);
  document.addEventListener('keydown', press, { once: true });
  on.dispatchEvent(event);
  document.removeEventListener('keydown', press);
  return { article, taken: event.defaultPrevented };
}

describe('the keys of an open article', () => {
  test.each([
    ['s', 'onSave', []],
    ['m', 'onSettings', [{ marks: false }]],
    ['o', 'onPanel', ['outline']],
    ['t', 'onPanel', ['type']],
    ['l', 'onListen', []],
    ['h', 'onHighlight', [false]],
    ['n', 'onHighlight', [true]],
    ['z', 'onUndo', []],
    ['H', 'onPanel', ['highlights']],
    ['?', 'onPanel', ['keys']],
    ['+', 'onSettings', [{ typesettings: { han: { ...ownTypesetting, step: 1 } } }]],
    ['-', 'onSettings', [{ typesettings: { han: { ...ownTypesetting, step: -1 } } }]],
    ['Escape', 'onBack', []],
  ] as const)('%s', (key, deed, parameters) => {
    const { article, taken } = pressed(key);
    expect(article[deed]).toHaveBeenCalledExactlyOnceWith(...parameters);
    expect(taken).toBe(true);
  });

  test('Escape closes the panel that hangs open, and the article only then', () => {
    const { article } = pressed('Escape', { panel: 'type' });
    expect(article.onPanel).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(article.onBack).not.toHaveBeenCalled();
  });

  test('Escape stops the voice that reads aloud, and closes the article only then', () => {
    expect(pressed('Escape', { onHush: () => true }).article.onBack).not.toHaveBeenCalled();
    const onHush = vi.fn();
    pressed('Escape', { panel: 'listen', onHush });
    expect(onHush).not.toHaveBeenCalled();
  });

  test('where there is no voice, the panel opens that says so', () => {
    expect(pressed('l').article.onPanel).not.toHaveBeenCalled();
    const { article } = pressed('l', { onListen: () => false });
    expect(article.onPanel).toHaveBeenCalledExactlyOnceWith('listen');
  });

  test('the size goes no further than it can', () => {
    const han = { ...ownTypesetting, step: 5 };
    const { article } = pressed('+', { settings: { ...settings, typesettings: { han } } });
    expect(article.onSettings).toHaveBeenCalledExactlyOnceWith({ typesettings: { han } });
  });

  test('a text without headings has no outline to open', () => {
    expect(pressed('o', { hasOutline: false }).article.onPanel).not.toHaveBeenCalled();
  });

  test.each(['input', 'textarea', 'select'])('are letters where one types: %s', (name) => {
    const field = document.body.appendChild(document.createElement(name));
    expect(pressed('s', {}, field).article.onSave).not.toHaveBeenCalled();
    field.remove();
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('with %j are the browser’s', (init) => {
    const { article, taken } = pressed('s', {}, document.body, init);
    expect(article.onSave).not.toHaveBeenCalled();
    expect(taken).toBe(false);
  });

  test('others are left alone', () => {
    expect(pressed('q', { onSave: nothing }).taken).toBe(false);
  });
});

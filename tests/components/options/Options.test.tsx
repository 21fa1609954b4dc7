import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Options } from '@/components/options/Options.tsx';
import { ownTypesetting } from '@/lib/typesetting.ts';
import { chinese, english, nothing, settings } from '../screen.ts';

function options(more: Partial<Parameters<typeof Options>[0]> = {}): void {
  render(<Options settings={settings} words={english} kept={true} onChange={nothing} {...more} />);
}

describe('settings', () => {
  test.each([
    ['Open the reader on click', { readOnClick: true }, { readOnClick: false }],
    ['Open the reader on click', { readOnClick: false }, { readOnClick: true }],
    ['Mark source and disclaimer in the text', { marks: true }, { marks: false }],
    ['Mark source and disclaimer in the text', { marks: false }, { marks: true }],
  ])('%s: %j becomes %j', (label, known, change) => {
    const onChange = vi.fn();
    options({ settings: { ...settings, ...known }, onChange });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: new RegExp(`^${label}`, 'u') });
    expect(box.checked).toBe(Object.values(known)[0]);
    fireEvent.click(box);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  test('colours and size are chosen here too', () => {
    const onChange = vi.fn();
    options({ onChange });
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    fireEvent.click(screen.getByRole('button', { name: 'Smaller text' }));
    expect(onChange.mock.calls).toEqual([
      [{ theme: 'dark' }],
      [{ typesettings: { latin: { ...ownTypesetting, step: -1 } } }],
    ]);
  });
});

test('type is chosen for one script at a time, first for the interface’s own', () => {
  const onChange = vi.fn();
  options({
    words: chinese,
    settings: { ...settings, typesettings: { han: { ...ownTypesetting, step: 2 } } },
    onChange,
  });
  const script = screen.getByRole('combobox', { name: '排版' });
  expect((script as HTMLSelectElement).value).toBe('han');
  fireEvent.change(script, { target: { value: 'latin' } });
  fireEvent.click(screen.getByRole('button', { name: '放大文字' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({
    typesettings: { han: { ...ownTypesetting, step: 2 }, latin: { ...ownTypesetting, step: 1 } },
  });
});

describe('the engine that searches for originals', () => {
  const engine = () => screen.getAllByRole('combobox').at(-1)!;
  const choices = () => [...engine().querySelectorAll('option')];

  test.each([
    [english, 'Search for the original with', 'No search'],
    [chinese, '搜索原文所用的引擎', '不提供搜索'],
  ])('is chosen from a list', (words, label, none) => {
    const onChange = vi.fn();
    options({ words, onChange, settings: { ...settings, searchEngine: 'bing' } });
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: new RegExp(`^${label}`, 'u') });
    expect(choices().map((choice) => choice.textContent)).toEqual(['DuckDuckGo', 'Google', 'Bing', 'Baidu', none]);
    expect(list.value).toBe('bing');
    fireEvent.change(list, { target: { value: 'none' } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ searchEngine: 'none' });
  });
});

describe('facts', () => {
  test.each([
    [true, 'The browser has promised not to clear the library by itself.'],
    [
      false,
      'Sourceline holds the browser’s permission for unlimited storage; a promise to keep the library when the disk runs full the browser has not given.',
    ],
  ])('library kept: %s', (kept, sentence) => {
    options({ kept });
    expect(screen.getByText(sentence)).toBeDefined();
  });

  test('say that nothing is sent anywhere', () => {
    options();
    expect(screen.getByRole('heading', { name: 'Privacy' }).nextElementSibling?.textContent).toContain(
      'sends nothing anywhere',
    );
  });

  test('are told in Chinese', () => {
    options({ words: chinese, kept: false });
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      '设置',
      '打开文章时的按键',
      '键盘',
      '隐私',
      '存储',
    ]);
    expect(screen.getByText('Sourceline 已获浏览器的无限存储权限；但浏览器未承诺在磁盘将满时保留文库。')).toBeDefined();
  });
});

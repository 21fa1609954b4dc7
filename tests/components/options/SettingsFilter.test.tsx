import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { SettingsFilter } from '@/components/options/SettingsFilter.tsx';
import { chinese, english } from '../screen.ts';

function shown(sought: string, words = english): (string | null)[] {
  const { container } = render(
    <SettingsFilter words={words}>
      <p>Read on the first click</p>
      <section>
        <h2>Type and colours</h2>
        <select>
          <option>Dark</option>
        </select>
      </section>
      <p>浏览时查看来源</p>
    </SettingsFilter>,
  );
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: sought } });
  return [...container.querySelectorAll<HTMLElement>('div > *')]
    .filter(
      (element) => element.parentElement?.localName === 'div' && !element.hidden && element.localName !== 'search',
    )
    .filter((element) => element.parentElement !== container)
    .map(({ textContent }) => textContent);
}

test.each([
  ['', ['Read on the first click', 'Type and coloursDark', '浏览时查看来源']],
  ['first click', ['Read on the first click']],
  ['CLICK  first', ['Read on the first click']],
  ['dark', ['Type and coloursDark']],
  ['来源', ['浏览时查看来源']],
  ['fog', []],
])('%j leaves %j', (sought, expected) => {
  expect(shown(sought)).toEqual(expected);
});

test.each([
  ['fog', english, 'No setting has these words.'],
  ['first', english, '1 setting'],
  ['来源', chinese, '1 项设置'],
  ['', english, ''],
])('%j says how many there are', (sought, words, said) => {
  shown(sought, words);
  expect(screen.getByRole('status').textContent).toBe(said);
});

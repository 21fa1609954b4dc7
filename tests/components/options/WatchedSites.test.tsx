import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { WatchedSites } from '@/components/options/WatchedSites.tsx';
import { english, nothing } from '../screen.ts';

const sites = ['https://news.example/*', 'http://harbour.example/*'];

function list(more: Partial<Parameters<typeof WatchedSites>[0]> = {}): void {
  render(
    <WatchedSites
      all={false}
      sites={sites}
      refused={false}
      words={english}
      onAll={nothing}
      onStop={nothing}
      {...more}
    />,
  );
}

test('sites are listed by name, each with the way to switch it off', () => {
  const onStop = vi.fn();
  list({ onStop });
  expect(screen.getAllByRole('listitem').map((row) => row.querySelector('bdi')?.textContent)).toEqual([
    'news.example',
    'http://harbour.example',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Switch off news.example' }));
  expect(onStop).toHaveBeenCalledExactlyOnceWith(sites[0]);
});

test('with no site it says where one is switched on', () => {
  list({ sites: [] });
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.getByText(/^None\. Switch a site on/u)).toBeTruthy();
});

test('all sites are asked for in the click, and checked only when the browser grants them', () => {
  const onAll = vi.fn();
  list({ onAll });
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  fireEvent.click(box);
  expect(onAll).toHaveBeenCalledExactlyOnceWith(true);
  expect(box.checked).toBe(false);
});

test('a refusal is told', () => {
  list({ refused: true });
  expect(screen.getByRole('alert').textContent).not.toBe('');
});

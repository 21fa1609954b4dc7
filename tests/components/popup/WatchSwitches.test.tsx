import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { WatchSwitches } from '@/components/popup/WatchSwitches.tsx';
import { english, nothing } from '../screen.ts';

function switches(more: Partial<Parameters<typeof WatchSwitches>[0]> = {}): void {
  render(
    <WatchSwitches
      site={false}
      all={false}
      refused={false}
      words={english}
      onSite={nothing}
      onAll={nothing}
      onLinkMarks={nothing}
      {...more}
    />,
  );
}
const here = { name: 'Check sources on this site while I browse' };
const everywhere = { name: 'Check sources on all sites while I browse' };

describe('checking sources while browsing', () => {
  test('is switched on for the page’s site, and off again', () => {
    const onSite = vi.fn();
    switches({ onSite });
    fireEvent.click(screen.getByRole('switch', here));
    expect(onSite).toHaveBeenCalledExactlyOnceWith(true);
    switches({ onSite, site: true });
    fireEvent.click(screen.getAllByRole('switch', here)[1]!);
    expect(onSite).toHaveBeenLastCalledWith(false);
  });

  test('is switched on for all sites, and says so on each', () => {
    const onAll = vi.fn();
    switches({ onAll });
    fireEvent.click(screen.getByRole('switch', { name: 'On all sites' }));
    expect(onAll).toHaveBeenCalledExactlyOnceWith(true);
    switches({ all: true });
    expect(screen.getByRole('switch', everywhere).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByText('Sources are checked on this site, as on all.')).toBeTruthy();
  });

  test('has no switch for a page that has no site', () => {
    switches({ site: undefined });
    expect(screen.queryByRole('switch', here)).toBeNull();
    expect(screen.getByRole('switch', everywhere)).toBeTruthy();
  });

  test.each([
    ['nothing', {}, 'On this site'],
    ['its sources', { site: true }, 'On this site · 1 on'],
    ['all sites', { all: true }, 'On this site · 1 on'],
    ['its sources and its links', { site: true, linkMarks: true, autoOpen: false }, 'On this site · 2 on'],
    ['nothing, on a page without a site', { site: undefined }, 'While I browse'],
  ] as const)('is out of the way, in a line that says how much is on: %s', (_, more, line) => {
    switches(more);
    expect(screen.getByRole('group').querySelector('summary')!.textContent).toBe(line);
    expect(screen.getByRole<HTMLDetailsElement>('group').open).toBe(false);
  });

  test('says that it was refused', () => {
    switches({ refused: true });
    expect(screen.getByRole('alert').textContent).toBe('Nothing was switched on: the browser was not allowed to.');
  });

  test('marks the page’s links, and says what the marks mean', () => {
    const onLinkMarks = vi.fn();
    switches({ linkMarks: false, onLinkMarks });
    fireEvent.click(screen.getByRole('switch', { name: 'Mark links that I know on this page' }));
    expect(onLinkMarks).toHaveBeenCalledExactlyOnceWith(true);
    expect(screen.queryByText(/^Square: saved/u)).toBeNull();
    switches({ linkMarks: true });
    screen.getByText('Square: saved. Square with a dot: from a site that you saved from.');
  });

  test('offers no marks on a page that the browser keeps closed', () => {
    switches();
    expect(screen.queryByRole('switch', { name: /^Mark links/u })).toBeNull();
  });
});

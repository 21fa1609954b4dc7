import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { LibraryTrouble } from '@/components/library/LibraryTrouble.tsx';
import type { Trouble } from '@/lib/library/watch-library.ts';
import { chinese, english, nothing, textOf } from '../screen.ts';

const show = (trouble: Trouble | undefined, onAccept = nothing as () => void, words = english) =>
  render(<LibraryTrouble trouble={trouble} words={words} restoreHref="/library.html#import" onAccept={onAccept} />);

test('a library that is well says nothing', () => {
  const { container } = show(undefined);
  expect(container.innerHTML).toBe('');
});

test('a loss is said in a sentence, with the way to a backup and the way on', () => {
  const onAccept = vi.fn();
  show({ kind: 'lost', held: 312, holds: 0 }, onAccept);
  expect(textOf(screen.getByRole('alert'))).toContain(
    'The library held 312 articles and now holds 0. The browser seems to have lost its database. Nothing was deleted by Sourceline.',
  );
  expect(screen.getByRole('link', { name: 'Restore from a backup' }).getAttribute('href')).toBe('/library.html#import');
  fireEvent.click(screen.getByRole('button', { name: 'Go on with what is there' }));
  expect(onAccept).toHaveBeenCalledOnce();
});

test('in Chinese', () => {
  show({ kind: 'lost', held: 312, holds: 0 }, nothing, chinese);
  expect(textOf(screen.getByRole('alert'))).toContain('文库原有 312 篇文章，现在有 0 篇。');
});

describe('every trouble has its sentence', () => {
  test.each<[Trouble['kind'], boolean]>([
    ['unreadable', true],
    ['too-new', false],
    ['closed', false],
    ['blocked', false],
    ['keeps-nothing', false],
  ])('%s', (kind, mayRestore) => {
    show({ kind } as Trouble);
    expect(textOf(screen.getByRole('alert'))).toContain(english.trouble[kind as Exclude<typeof kind, 'lost'>]);
    expect(screen.queryAllByRole('link')).toHaveLength(mayRestore ? 1 : 0);
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });
});

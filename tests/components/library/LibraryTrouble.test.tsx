import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { type CopyAtHand, LibraryTrouble } from '@/components/library/LibraryTrouble.tsx';
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

test('one that the reader had made anew was not lost by the browser', () => {
  show({ kind: 'lost', held: 312, holds: 40, isMadeAnew: true });
  const said = textOf(screen.getByRole('alert'));
  expect(said).toContain('The library was made anew, as you asked. It held 312 articles before and now holds 40.');
  expect(said).not.toMatch(/lost|Nothing was deleted/u);
  expect(screen.getByRole('button', { name: 'Go on with what is there' })).toBeTruthy();
});

test('in Chinese', () => {
  show({ kind: 'lost', held: 312, holds: 0 }, nothing, chinese);
  expect(textOf(screen.getByRole('alert'))).toContain('文库原有 312 篇文章，现在有 0 篇。');
  cleanup();
  show({ kind: 'lost', held: 312, holds: 40, isMadeAnew: true }, nothing, chinese);
  expect(textOf(screen.getByRole('alert'))).toContain('文库已按您的要求重建。');
});

describe('every trouble has its sentence', () => {
  test.each<[Trouble['kind'], boolean]>([
    ['unreadable', false],
    ['too-new', false],
    ['closed', false],
    ['blocked', false],
    ['keeps-nothing', false],
  ])('%s', (kind, mayRestore) => {
    show({ kind } as Trouble);
    expect(textOf(screen.getByRole('alert'))).toContain(
      english.trouble[kind as Exclude<typeof kind, 'lost' | 'damaged'>],
    );
    expect(screen.queryAllByRole('link')).toHaveLength(mayRestore ? 1 : 0);
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });
});

describe('the copy beside a library that is lost or damaged', () => {
  const lost: Trouble = { kind: 'lost', held: 312, holds: 0 };
  const damaged: Trouble = {
    kind: 'damaged',
    unreadable: [
      { id: 'a', headline: 'Ferry stops for fog' },
      { id: 'b', headline: '' },
    ],
    isMiscounted: false,
  };
  const showCopy = (trouble: Trouble, copy: Partial<CopyAtHand>, words = english) =>
    render(
      <LibraryTrouble
        trouble={trouble}
        words={words}
        restoreHref="/library.html#import"
        copy={{ articles: 310, puttingBack: { step: 'idle' }, ...copy }}
        onAccept={nothing}
      />,
    );

  test('is said with how much it holds, and put back by a click', () => {
    const onPutBack = vi.fn();
    showCopy(lost, { onPutBack });
    expect(textOf(screen.getByRole('alert'))).toContain(
      'A second copy on this device holds 310 articles, without pictures. It is kept until you go on with what is there.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Put back from the second copy' }));
    expect(onPutBack).toHaveBeenCalledOnce();
  });

  test('a view that may close on the way leads to the library', () => {
    showCopy(lost, {});
    const link = screen.getByRole('link', { name: 'Put back from the second copy' });
    expect(link.getAttribute('href')).toBe('/library.html');
  });

  test('a copy that holds nothing is not spoken of', () => {
    showCopy(lost, { articles: 0, onPutBack: nothing });
    expect(textOf(screen.getByRole('alert'))).not.toContain('copy');
  });

  test('putting back shows how far it is, and can be broken off', () => {
    const onCancel = vi.fn();
    showCopy(lost, { puttingBack: { step: 'running', done: 64, of: 310 }, onPutBack: nothing, onCancel });
    expect(textOf(screen.getByRole('alert'))).toContain('64 of 310 articles of the copy');
    expect(screen.queryByRole('button', { name: 'Put back from the second copy' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('what cannot be read is named, and the rest can be taken out', () => {
    showCopy(damaged, { onPutBack: nothing });
    expect(textOf(screen.getByRole('alert'))).toContain(
      '2 articles of the library are no longer whole: the browser’s database is damaged. Nothing was deleted by Sourceline.',
    );
    expect(screen.getAllByRole('listitem').map(textOf)).toEqual([
      'Ferry stops for fog',
      'An article whose headline cannot be read',
    ]);
    expect(screen.getByRole('link', { name: 'Take out what can be read' }).getAttribute('href')).toBe(
      '/library.html#import',
    );
  });

  test('a library that the browser does not open is made anew of it, or empty', () => {
    const onMakeAnew = vi.fn();
    showCopy({ kind: 'unreadable' }, { onPutBack: nothing, onMakeAnew });
    expect(textOf(screen.getByRole('alert'))).toContain(
      'holds 310 articles, without pictures. The library can be made',
    );
    expect(screen.getAllByRole('button').map(textOf)).toEqual(['Make the library anew']);
    fireEvent.click(screen.getByRole('button'));
    expect(onMakeAnew).toHaveBeenCalledOnce();
    cleanup();
    showCopy({ kind: 'unreadable' }, { articles: 0, onPutBack: nothing, onMakeAnew });
    expect(textOf(screen.getByRole('alert'))).toContain('An empty library can be made, to restore a backup into.');
    cleanup();
    showCopy({ kind: 'unreadable' }, {});
    expect(screen.getByRole('link', { name: 'Make the library anew' }).getAttribute('href')).toBe('/library.html');
  });

  test('one of which nobody can say what is hit is made anew of it', () => {
    showCopy({ ...damaged, isTorn: true }, { onPutBack: nothing, onMakeAnew: nothing });
    expect(textOf(screen.getByRole('alert'))).toContain('Part of the library cannot be read');
    expect(screen.getByRole('link', { name: 'Take out what can be read' })).toBeTruthy();
    expect(screen.getAllByRole('button').map(textOf)).toEqual(['Make the library anew', 'Go on with what is there']);
  });

  test('a damaged one into which nothing can be put is, too', () => {
    showCopy(damaged, { puttingBack: { step: 'failed' }, onPutBack: nothing, onMakeAnew: nothing });
    expect(textOf(screen.getByRole('alert'))).toContain('What the browser cannot read any more is deleted then.');
    expect(screen.getByRole('button', { name: 'Make the library anew' })).toBeTruthy();
    cleanup();
    showCopy(damaged, { onPutBack: nothing, onMakeAnew: nothing });
    expect(screen.queryByRole('button', { name: 'Make the library anew' })).toBeNull();
  });

  test('counts that do not fit are counted anew, and nothing else is offered', () => {
    showCopy({ kind: 'damaged', unreadable: [], isMiscounted: true }, { onPutBack: nothing });
    expect(screen.getAllByRole('button').map(textOf)).toEqual(['Count anew']);
    expect(screen.queryAllByRole('link')).toHaveLength(0);
  });

  test('in Chinese', () => {
    showCopy(damaged, { onPutBack: nothing }, chinese);
    expect(textOf(screen.getByRole('alert'))).toContain('文库中有 2 篇文章已不完整');
  });
});

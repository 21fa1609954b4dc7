import { signal } from '@preact/signals';
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Library } from '@/components/library/Library.tsx';
import { english, nothing } from '../screen.ts';

function library(problem: string | undefined, search = nothing as (words: string) => void) {
  const articles = { rows: signal([]), failed: signal(false), words: signal(''), search };
  return render(
    <Library
      articles={articles}
      removed={undefined}
      words={english}
      now={0}
      problem={problem}
      hrefOf={() => '/'}
      onRemove={nothing}
      onUndo={nothing}
    />,
  );
}

test('the library says when the article asked for is not there', () => {
  library(english.library.notFound);
  expect(screen.getByRole('alert').textContent).toBe('This article is not in the library.');
});

test('the library says nothing when all is well', () => {
  library(undefined);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Library' })).toBeDefined();
});

test('the library is searched as the words are typed', () => {
  const search = vi.fn();
  library(undefined, search);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '渡船' } });
  expect(search).toHaveBeenCalledExactlyOnceWith('渡船');
});

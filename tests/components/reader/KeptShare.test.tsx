import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { KeptShare } from '@/components/reader/KeptShare.tsx';
import { chinese, english, nothing, textOf } from '../screen.ts';

test.each([
  [0.934, english, 'Kept 93% of the page’s article text · Show what was left out'],
  [0.999, english, 'Kept 99% of the page’s article text · Show what was left out'],
  [1, english, 'Kept 100% of the page’s article text · Show what stands beside it'],
  [1, chinese, '保留了网页正文的 100% · 显示正文旁的内容'],
])('what is left out fits the share that is kept: %d', (share, words, said) => {
  const { container } = render(
    <KeptShare
      share={share}
      hasLeftOut
      shown={false}
      hasPutBack={false}
      words={words}
      onShow={nothing}
      onForget={nothing}
    />,
  );
  expect(textOf(container)).toBe(said);
  expect(screen.getByRole('button').getAttribute('aria-expanded')).toBe('false');
});

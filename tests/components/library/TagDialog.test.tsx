import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { TagDialog } from '@/components/library/TagDialog.tsx';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { english, nothing } from '../screen.ts';

const ferry = { headline: 'Ferry stops for fog', language: 'en' } as SavedArticle;

function dialog(tags: string[], onChange: (change: object) => void = nothing): Element {
  return render(
    <TagDialog
      rows={[{ ...ferry, tags }]}
      known={['boats', 'fog', 'boat yards']}
      draft=""
      words={english}
      onDraft={nothing}
      onChange={onChange}
      onClose={nothing}
    />,
  ).container;
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { hidden: true });
const offered = (container: Element) => [...container.querySelectorAll('option')].map(({ value }) => value);

test.each([
  ['', ['boats', 'boat yards']],
  ['bo', ['boats', 'boat yards']],
  ['boats, bo', ['boats, boat yards']],
  ['tides，bo', ['tides，boats', 'tides，boat yards']],
])('what is offered goes on with what is written: %s', (written, offers) => {
  const container = dialog(['fog']);
  fireEvent.input(field(), { target: { value: written } });
  expect(offered(container)).toEqual(offers);
});

test('a tag that is dropped leaves the keyboard in the field', () => {
  const onChange = vi.fn();
  dialog(['fog'], onChange);
  const drop = screen.getByRole('button', { name: /fog/u, hidden: true });
  drop.focus();
  fireEvent.click(drop);
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ drop: ['fog'] });
  expect(document.activeElement).toBe(field());
});

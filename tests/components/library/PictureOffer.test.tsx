import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { PictureOffer } from '@/components/library/PictureOffer.tsx';
import type { PictureOffer as Offer } from '@/lib/state/picture-offer.ts';
import { english, nothing, textOf } from '../screen.ts';

const offer: Offer = {
  kept: 3,
  all: 5,
  missing: ['https://a.example/quay.jpg', 'https://b.example/fog.jpg'],
  hosts: ['a.example', 'b.example'],
  state: 'offered',
};
const show = (shown: Offer | undefined, onFetch = nothing as () => void) =>
  render(<PictureOffer offer={shown} words={english} onFetch={onFetch} />);

test('where nothing is missing nothing is said', () => {
  expect(show(undefined).container.innerHTML).toBe('');
});

test('how many are kept, which hosts have the others, and the click that fetches them', () => {
  const onFetch = vi.fn();
  show(offer, onFetch);
  expect(textOf(screen.getByRole('status'))).toBe(
    '3 of 5 pictures are kept. What is not kept comes from a.example, b.example.',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Fetch the pictures of this article' }));
  expect(onFetch).toHaveBeenCalledOnce();
});

describe('what became of it', () => {
  test.each<[Offer['state'], string]>([
    ['fetching', english.pictures.fetching],
    ['refused', english.pictures.refused],
    ['full', english.pictures.full],
    ['failed', english.pictures.failed],
    ['fetched', english.pictures.stillMissing],
  ])('%s', (state, said) => {
    show({ ...offer, state });
    expect(textOf(screen.getByRole('status'))).toContain(said);
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(state === 'fetching');
  });

  test('all are kept', () => {
    show({ ...offer, kept: 5, missing: [], hosts: [], state: 'fetched' });
    expect(textOf(screen.getByRole('status'))).toBe('5 of 5 pictures are kept.');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

import { fireEvent, render } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { PictureDialog } from '@/components/reader/PictureDialog.tsx';
import { english, nothing } from '../screen.ts';

const pictures = [
  { source: 'https://bulletin.example/quay.jpg', description: 'The quay', caption: 'The Wren. Photo: Ines Vale' },
  {
    source: 'https://bulletin.example/bridge.jpg',
    description: 'The bridge',
    caption: '',
    link: 'https://maps.example/',
  },
  { source: 'https://bulletin.example/fog.jpg', description: 'Fog', caption: '' },
];

function open(direction: 'ltr' | 'rtl' = 'ltr', first = 0) {
  const { container } = render(
    <PictureDialog {...{ pictures, first, direction }} words={english} language="en" onClose={nothing} />,
  );
  const dialog = container.querySelector('dialog')!;
  return {
    dialog,
    press: (key: string) => fireEvent.keyDown(dialog, { key }),
    shown: () => container.querySelector('img')!.alt,
    text: () => dialog.textContent,
  };
}

test.each([
  ['ltr', ['ArrowRight'], 'The bridge'],
  ['ltr', ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'], 'The bridge'],
  ['ltr', ['End'], 'Fog'],
  ['ltr', ['End', 'Home'], 'The quay'],
  ['rtl', ['ArrowLeft'], 'The bridge'],
  ['rtl', ['ArrowRight'], 'The quay'],
] as const)('in %s text %j leads to "%s"', (direction, keys, description) => {
  const { press, shown } = open(direction);
  for (const key of keys) press(key);
  expect(shown()).toBe(description);
});

test('caption, credit and place stand beside a picture, and its link where it has one', () => {
  const { dialog, press, text } = open();
  expect(text()).toContain('1 of 3');
  expect(text()).toContain('The Wren. Photo: Ines Vale');
  expect(dialog.querySelector('a')).toBeNull();
  press('ArrowRight');
  expect(dialog.querySelector('a')!.getAttribute('href')).toBe('https://maps.example/');
});

test('its keys are heard by nothing below it', () => {
  const below = vi.fn();
  document.body.addEventListener('keydown', below);
  open().press('m');
  document.body.removeEventListener('keydown', below);
  expect(below).not.toHaveBeenCalled();
});

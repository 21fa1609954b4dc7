import { termSet, termsOf } from '../../text/class-names.ts';
import { attributeOf } from '../../text/safe-dom.ts';
import type { Box } from './boxes.ts';

const forScreenReaders = termSet(
  'sronly screenreader screenreaders readeronly readertext visuallyhidden hiddenvisually elementinvisible assistivetext a11yhidden',
);

/** Whether an element's class says that it is for those who listen. */
export function isNamedForScreenReaders(element: Element): boolean {
  const names = attributeOf(element, 'class');
  return names !== null && names.length < 300 && termsOf(names).some((term) => forScreenReaders.has(term));
}

/** The pattern that all style guides share: one pixel, out of the flow, what is larger cut off. */
export function isOnePixel({ position }: Pick<CSSStyleDeclaration, 'position'>, box: Box): boolean {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  return /^(?:absolute|fixed)$/u.test(position) && Math.min(width, height) > 0.5 && Math.max(width, height) <= 2;
}

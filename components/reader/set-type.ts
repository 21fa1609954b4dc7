import type { Typesetting } from '@/lib/typesetting.ts';

const letters = { normal: 0, wide: 0.03, widest: 0.07 }; // em; words are spaced out with them
const looser = { tight: -0.15, normal: 0, loose: 0.25 }; // on the script's own line height

/**
 * Sets an element's texts as chosen. Numbers are custom properties and are inherited, into a shadow root too; the rest
 * are attributes for the style sheet of the text. All of them are our own.
 */
export function setType(element: HTMLElement, type: Typesetting): void {
  const numbers = {
    '--step': type.step,
    '--narrower': type.width === 'narrow' ? 1 : 0,
    '--wider': type.width === 'wide' ? 1 : 0,
    '--looser': looser[type.leading],
    '--letters': letters[type.spacing],
    '--vertical': type.vertical ? 1 : 0,
  };
  for (const [name, value] of Object.entries(numbers)) element.style.setProperty(name, String(value));
  for (const field of ['face', 'paragraphs', 'justify', 'hyphens'] as const)
    element.setAttribute(`data-sourceline-${field}`, type[field]);
  element.toggleAttribute('data-sourceline-vertical', type.vertical);
}

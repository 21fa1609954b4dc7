import type { PlacedPassage } from '@/lib/article/completeness.ts';
import { sanitizeArticle } from '@/lib/sanitize.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { standAt } from '../stand-at.ts';
import { textButton } from './text-button.ts';

/** The passages that a page has and its article has not, shown in the article where they stood. */
export interface ShownPassages {
  setShown(shown: boolean): void;
  /** The passages whose lines are now the article's become a part of it. */
  join(lines: readonly number[]): void;
  focusFirst(): void;
}

/**
 * Sets passages between the elements of an article's body, each with a way to put it back. Their HTML is untrusted and
 * sanitized here.
 */
export function placePassages(
  body: HTMLElement,
  passages: readonly PlacedPassage[],
  words: Wording,
  onPutBack: (passage: PlacedPassage) => void,
): ShownPassages {
  const document = body.ownerDocument;
  const places = [...body.children];
  const boxes = passages.map((passage) => {
    const box = document.createElement('div');
    box.dataset.leftOut = passage.counts ? 'text' : 'beside';
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', words.leftOut.label);
    box.tabIndex = -1;
    const label = document.createElement('div');
    label.dataset.leftOutLabel = '';
    label.lang = words.tag;
    label.append(
      passage.counts ? words.leftOut.label : words.leftOut.beside,
      ' · ',
      textButton(document, words.leftOut.putBack, words.tag, () => onPutBack(passage)),
    );
    const text = document.createElement('div');
    text.append(document.adoptNode(sanitizeArticle(passage.html)));
    box.append(label, text);
    body.insertBefore(box, places[passage.before] ?? null);
    return { box, text, passage };
  });
  return {
    setShown(shown) {
      for (const { box } of boxes) box.hidden = !shown;
    },
    join(lines) {
      const kept = new Set(lines);
      for (const { box, text, passage } of boxes) {
        if (!passage.lines.every((line) => kept.has(line))) continue;
        const hasFocus = box.contains(document.activeElement);
        const first = text.firstElementChild as HTMLElement | null;
        box.replaceWith(...text.childNodes);
        if (hasFocus) standAt(first ?? body);
      }
    },
    focusFirst() {
      const first = boxes.find(({ box }) => box.isConnected)?.box;
      first?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
  };
}

import { findWords } from '@/lib/text/find-words.ts';
import { NodeText } from '@/lib/text/node-text.ts';
import type { FindControls } from './FindPanel.tsx';

export interface SearchedText {
  controls(): FindControls;
  /** Takes the marks away, and forgets at which place the reader was; the words stay for the next time. */
  leave(): void;
}

interface Surroundings {
  /** Looked through before the text; it may stand in another document, as a saved article's does. */
  headline: () => HTMLElement | null | undefined;
  /** Scrolls words into view, where they are not; nothing when none are shown any longer. */
  follow: (words: Range | undefined) => void;
  onChange: () => void;
}

const everyPlace = 'sourceline-search';
const thisPlace = 'sourceline-search-here';

/** What only screen readers are told, and what is folded away, is not to be found. */
function isUnseen(element: Element): boolean {
  return element.hasAttribute('hidden') || element.hasAttribute('data-spoken');
}

/** The first and the last letter of words may stand in different elements. */
function placesOf(text: HTMLElement, words: string): StaticRange[] {
  const read = new NodeText(text, isUnseen);
  return findWords(read.text, words).flatMap(({ start, end }) => {
    const stretches = read.stretches(start, end);
    const [first] = stretches;
    const last = stretches.at(-1);
    if (!first || !last) return [];
    return new StaticRange({
      startContainer: first.node,
      startOffset: first.start,
      endContainer: last.node,
      endOffset: last.end,
    });
  });
}

function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = startContainer.ownerDocument!.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Each document has marks of its own. */
function markIn(document: Document, places: readonly StaticRange[], here: StaticRange | undefined): void {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const highlights = view?.CSS.highlights;
  if (!highlights) return;
  if (places.length > 0) highlights.set(everyPlace, new view.Highlight(...places));
  else highlights.delete(everyPlace);
  const one = here && new view.Highlight(here);
  if (one) {
    one.priority = 1;
    highlights.set(thisPlace, one);
  } else highlights.delete(thisPlace);
}

/** Looking for words in an article whose text stands in a document: all their places are shown, one after the other comes into view. */
export function findIn(body: HTMLElement, { headline, follow, onChange }: Surroundings): SearchedText {
  let words = '';
  let count = 0;
  let at = 0;

  const texts = () => [headline(), body].filter((text) => text != null);

  function mark(places: readonly StaticRange[], here: StaticRange | undefined): void {
    for (const document of new Set(texts().map(({ ownerDocument }) => ownerDocument)))
      markIn(
        document,
        places.filter(({ startContainer }) => startContainer.ownerDocument === document),
        here?.startContainer.ownerDocument === document ? here : undefined,
      );
  }
  /** Looked for anew each time: the reader's own highlights cut the text, and further parts make it longer. */
  function show(wanted: number): void {
    const places = texts().flatMap((text) => placesOf(text, words));
    count = places.length;
    at = count > 0 ? (wanted + count) % count : 0;
    const here = places[at];
    mark(places, here);
    follow(here && liveRange(here));
    onChange();
  }
  return {
    controls: () => ({
      found: { words, count, at },
      onWords(typed) {
        words = typed;
        show(0);
      },
      onStep: (by) => show(at + by),
    }),
    leave() {
      count = 0;
      at = 0;
      mark([], undefined);
      follow(undefined);
    },
  };
}

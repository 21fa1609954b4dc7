import type {
  HighlightChange,
  HighlightColour,
  HighlightStore,
  MarkedWords,
  NotKept,
} from '@/lib/library/highlight.ts';
import {
  anchorIn,
  firstMarkOf,
  highlightAt,
  type MarkedHighlights,
  markHighlights,
} from '@/lib/marks/mark-highlights.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { paragraphSelector } from '../reader/reader-keys.ts';
import { standAt } from '../stand-at.ts';
import { type Spot, selectedRange, spotOf, watchSelection } from './selection-watch.ts';

/** Why a highlight could not be kept or changed. */
type HighlightProblem = NotKept | 'too-long';

/** What hangs open beside the text: what can be done with selected words, or one highlight. */
export type HighlightMenuState =
  | { of: 'selection'; spot: Spot }
  | { of: 'highlight'; id: string; spot: Spot; takesFocus: boolean };

export interface HighlightControls {
  menu: HighlightMenuState | undefined;
  /** Everything that is marked, and what would be if its words were there. */
  all: readonly MarkedWords[];
  /** In the text's order. */
  found: readonly MarkedWords[];
  orphans: readonly MarkedWords[];
  /** What is to be told: what was done last, or why it was not. */
  told: { kind: 'kept' } | { kind: 'removed'; id: string } | { kind: 'problem'; problem: HighlightProblem } | undefined;
  /** Marks the selected words; by key, the mark takes the focus that the menu had. */
  onMark: (colour: HighlightColour | undefined, withNote: boolean, isByKey?: boolean) => void;
  onChange: (id: string, change: HighlightChange) => void;
  onGo: (id: string) => void;
  onClose: () => void;
}

export interface Highlighting {
  controls(): HighlightControls;
  /** Marks these in the text, instead of those that are marked. */
  show(highlights: readonly MarkedWords[]): void;
  /** The text has become longer. */
  renew(): void;
  /** Marks the selected words, by key. */
  mark(withNote: boolean): void;
  /** Brings back what was removed last, by key. */
  bringBack(): void;
  /** Escape closes what hangs open; returns whether something did. */
  pressEscape(event: KeyboardEvent): boolean;
  close(): void;
}

interface Surroundings {
  words: Wording;
  store: HighlightStore;
  /** Brings a mark into view. */
  goTo: (mark: HTMLElement) => void;
  onChange: () => void;
}

const nobody: MarkedHighlights = { found: [], orphans: [] };

/** What a mark looks like: only when this changes is the text marked anew. */
const looksOf = (highlights: readonly MarkedWords[]) =>
  JSON.stringify(highlights.map(({ id, colour, note }) => [id, colour, note !== '']));

/** Highlighting in a text that stands in a document: selections, marks, and what hangs open beside them. */
export function createHighlighting(body: HTMLElement, { words, store, goTo, onChange }: Surroundings): Highlighting {
  const { onMark: labels } = words.highlights;
  let highlights: readonly MarkedWords[] = [];
  let marked = nobody;
  let menu: HighlightMenuState | undefined;
  let told: HighlightControls['told'];
  let lastColour: HighlightColour = 'yellow';
  /** Opened as soon as it is shown. */
  let awaited: string | undefined;
  /** Takes the focus as soon as it is shown. */
  let toFocus: string | undefined;
  const writer = createWriter(store, (problem) => tell({ kind: 'problem', problem }));

  function tell(what: HighlightControls['told']): void {
    told = what;
    onChange();
  }
  function open(id: string, takesFocus: boolean): void {
    const mark = firstMarkOf(body, id);
    if (mark) menu = { of: 'highlight', id, spot: spotOf(mark), takesFocus };
  }
  /** Focus goes back to where it came from; a click has taken it elsewhere. */
  function closeMenu(isClick = false): void {
    const last = menu;
    menu = undefined;
    onChange();
    if (last?.of === 'highlight' && !isClick) firstMarkOf(body, last.id)?.focus({ preventScroll: true });
  }
  async function mark(colour: HighlightColour, withNote: boolean, takesFocus = false): Promise<void> {
    const range = selectedRange(body);
    const anchor = range && anchorIn(body, range);
    if (!anchor) return;
    if (anchor === 'too-long') return tell({ kind: 'problem', problem: 'too-long' });
    lastColour = colour;
    const id = crypto.randomUUID();
    const problem = await store.add({ id, anchor, colour, note: '' }).catch((): NotKept => 'failed');
    if (problem) return tell({ kind: 'problem', problem });
    menu = undefined;
    body.ownerDocument.getSelection()?.removeAllRanges();
    if (withNote) awaited = id;
    if (takesFocus) toFocus = id;
    openAwaited();
    focusShown();
    tell({ kind: 'kept' });
  }
  function markAnew(): void {
    const focused = body.ownerDocument.activeElement as HTMLElement | null;
    const id = focused && body.contains(focused) ? highlightAt(focused) : undefined;
    marked = markHighlights(body, highlights, { mark: labels.plain, markWithNote: labels.noted });
    if (id !== undefined) firstMarkOf(body, id)?.focus({ preventScroll: true });
  }
  /** The text goes on where the words stand. */
  function leaveMark(id: string): void {
    const mark = firstMarkOf(body, id);
    if (mark) standAt(mark.closest<HTMLElement>(paragraphSelector) ?? body);
  }
  function change(id: string, to: HighlightChange): void {
    if (to.colour) lastColour = to.colour;
    if (to.removed === 1) {
      menu = undefined;
      told = { kind: 'removed', id };
      leaveMark(id);
    }
    if (to.removed === 0) {
      told = undefined;
      toFocus = id;
    }
    writer.write(id, to);
    onChange();
  }
  function focusShown(): void {
    const mark = toFocus === undefined ? undefined : firstMarkOf(body, toFocus);
    if (!mark) return;
    mark.focus({ preventScroll: true });
    toFocus = undefined;
  }
  function openAwaited(): void {
    if (awaited === undefined || !firstMarkOf(body, awaited)) return;
    open(awaited, true);
    awaited = undefined;
  }

  const stopWatching = watchSelection(body, (range) => {
    if (menu?.of === 'highlight' || (!range && !menu)) return;
    menu = range && { of: 'selection', spot: spotOf(range) };
    onChange();
  });
  /** The text is set anew in a window of another width. */
  const onResize = () => {
    const marked = menu?.of === 'highlight' ? firstMarkOf(body, menu.id) : selectedRange(body);
    if (!menu || !marked) return;
    menu = { ...menu, spot: spotOf(marked) };
    onChange();
  };
  const onClick = ({ target }: Event) => {
    const element = target as Element;
    const id = highlightAt(element);
    if (id === undefined) {
      if (menu?.of === 'highlight') closeMenu(true);
      return;
    }
    // A link inside a mark leads where it leads.
    if (element.closest('a[href]') || selectedRange(body)) return;
    open(id, false);
    onChange();
  };
  const onKey = (event: KeyboardEvent) => {
    const element = event.target as HTMLElement;
    if (event.key !== 'Enter' || element.localName !== 'mark') return;
    const id = highlightAt(element);
    if (id === undefined) return;
    event.preventDefault();
    open(id, true);
    onChange();
  };
  body.addEventListener('click', onClick);
  body.addEventListener('keydown', onKey);
  body.ownerDocument.defaultView?.addEventListener('resize', onResize);

  const of = (ids: readonly string[]) => ids.flatMap((id) => highlights.find((one) => one.id === id) ?? []);
  return {
    controls: () => ({
      menu,
      all: highlights,
      found: of(marked.found),
      orphans: of(marked.orphans),
      told,
      onMark: (colour, withNote, isByKey) => void mark(colour ?? lastColour, withNote, isByKey),
      onChange: change,
      onGo(id) {
        const first = firstMarkOf(body, id);
        if (!first) return;
        goTo(first);
        first.focus({ preventScroll: true });
      },
      onClose: () => closeMenu(),
    }),
    show(shown) {
      const isNew = looksOf(shown) !== looksOf(highlights);
      highlights = shown;
      if (isNew) markAnew();
      openAwaited();
      focusShown();
      onChange();
    },
    renew() {
      markAnew();
      onChange();
    },
    mark: (withNote) => void mark(lastColour, withNote),
    bringBack() {
      if (told?.kind === 'removed') change(told.id, { removed: 0 });
    },
    pressEscape(event) {
      if (event.key !== 'Escape' || !menu) return false;
      event.preventDefault();
      if (menu.of === 'selection') body.ownerDocument.getSelection()?.removeAllRanges();
      closeMenu();
      return true;
    },
    close() {
      stopWatching();
      body.removeEventListener('click', onClick);
      body.removeEventListener('keydown', onKey);
      body.ownerDocument.defaultView?.removeEventListener('resize', onResize);
    },
  };
}

/** One write at a time; what changes meanwhile goes into the next one, so that every key typed costs no write. */
function createWriter(store: HighlightStore, onProblem: (problem: NotKept) => void) {
  const waiting = new Map<string, HighlightChange>();
  let writing = false;
  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    for (const [id, change] of waiting) {
      waiting.delete(id);
      const problem = await store.change(id, change).catch((): NotKept => 'failed');
      if (problem) onProblem(problem);
    }
    writing = false;
  }
  return {
    write(id: string, change: HighlightChange) {
      waiting.set(id, { ...waiting.get(id), ...change });
      void write();
    },
  };
}

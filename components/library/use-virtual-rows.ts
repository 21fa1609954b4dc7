import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';

const usualRow = 108; // pixels: a headline of one line
const rowsBeyond = 8; // above and below the window, so that scrolling finds them drawn

export interface VirtualRows {
  items: VirtualItem[];
  /** Pixels that the whole list is high. */
  height: number;
  /** Pixels between the top of the page and the first row. */
  top: number;
  /** Measures a row that was drawn. */
  measure: (row: HTMLElement | null) => void;
  scrollTo: (index: number) => void;
}

/** Which rows of a list of any size stand in the window, and where. The page scrolls, not a box in it. */
export function useVirtualRows(ids: readonly string[], list: RefObject<HTMLElement | null>): VirtualRows {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const options = () => ({
    count: ids.length,
    getScrollElement: () => window,
    estimateSize: () => usualRow,
    overscan: rowsBeyond,
    getItemKey: (index: number) => ids[index]!,
    scrollMargin: list.current?.offsetTop ?? 0,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => redraw(undefined),
  });
  const rows = useMemo(() => new Virtualizer<Window, HTMLElement>(options()), []);
  rows.setOptions(options());
  useLayoutEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  return {
    items: rows.getVirtualItems(),
    height: rows.getTotalSize(),
    top: rows.options.scrollMargin,
    measure: (row) => rows.measureElement(row),
    scrollTo: (index) => rows.scrollToIndex(index),
  };
}

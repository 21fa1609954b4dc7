import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Article } from '@/lib/article/article.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import type { BarPanel } from '../reader/ReaderBar.tsx';
import { selectedWords } from '../reader/selected-words.ts';
import type { TakeControls } from '../reader/TakePanel.tsx';
import { type FileWriters, takeAlong } from '../reader/take-along.ts';
import { printSaved } from './print-saved.ts';

interface Taken {
  row: SavedArticle;
  article: Article;
  provenance: Provenance;
  words: Wording;
  files: FileWriters;
  frame: RefObject<HTMLIFrameElement | null>;
  column: RefObject<HTMLElement | null>;
  printStyle: string;
  onCopy: (text: string) => Promise<boolean>;
  onDownload: (file: Blob, name: string) => void;
  onPanel: (panel: BarPanel) => void;
}

interface TakenControls {
  controls(): TakeControls;
  /** The browser's own key for printing prints the article, not its frame; returns whether it was pressed. */
  pressPrint(event: KeyboardEvent): boolean;
}

/** Taking a saved article along. */
export function useTakeAlong({ row, article, provenance, words, ...view }: Taken): TakenControls {
  const [, redraw] = useState(0);
  const body = () => view.frame.current!.contentDocument!.querySelector<HTMLElement>('[data-sourceline-article]')!;
  const print = () => {
    const part = (selector: string) => view.column.current!.querySelector(selector);
    view.onPanel(undefined);
    void printSaved({
      title: article.headline,
      language: words.tag,
      style: view.printStyle,
      parts: [part('[data-sourceline-header]'), part('.strip'), body(), part('.reader-end')],
    });
  };
  const taken = useMemo(
    () =>
      takeAlong({
        citable: () => ({ article, provenance, readAt: row.savedAt }),
        text: () => article.text,
        words,
        files: view.files,
        selected: () => selectedWords(body()),
        onPrint: print,
        onKeys: () => view.onPanel('keys'),
        onCopy: view.onCopy,
        onDownload: view.onDownload,
        onChange: () => redraw((count) => count + 1),
      }),
    [article],
  );
  return {
    controls: taken.controls,
    pressPrint(event) {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
      event.preventDefault();
      print();
      return true;
    },
  };
}

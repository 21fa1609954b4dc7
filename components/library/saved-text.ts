import { createArticleBody } from '@/components/reader/article-body.ts';
import { enableText } from '@/components/reader/enable-text.ts';
import { scrollAlongVertical } from '@/components/reader/vertical.ts';
import type { HighlightStore } from '@/lib/library/highlight.ts';
import type { SavedBody } from '@/lib/library/saved-article.ts';
import { statementsOf } from '@/lib/marks/statements.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { createHighlighting, type Highlighting } from '../highlights/highlighting.ts';
import { findIn, type SearchedText } from '../reader/find-in-text.ts';
import { type ListenedArticle, listenTo } from '../reader/listen-to.ts';
import { type OutlineEntry, outlineOf } from '../reader/outline.ts';
import { barHeight } from '../reader/reader-keys.ts';
import { type Ruler, rulerOf } from '../reader/reading-ruler.ts';
import { type TurnedPages, turnedPagesOf } from '../reader/turned-pages.ts';
import type { FrameWays } from './frame-ways.ts';
import { placePictures } from './place-pictures.ts';

interface Setting {
  saved: SavedBody;
  words: Wording;
  /** The style sheet of the text inside the frame. */
  style: string;
  /** What stands around the frame. */
  column: HTMLElement;
  ways: FrameWays;
  highlightStore: HighlightStore;
  isPaged: () => boolean;
  hasRuler: () => boolean;
  /** Called in the very click. Without a source: all. */
  onFetchPictures: ((source?: string) => void) | undefined;
  /** The text is drawn, and the frame is as tall as it is. */
  onShown: (text: SavedText) => void;
  onChange: () => void;
}

/** A saved article's text in its frame, and what can be done with it. */
export interface SavedText {
  body: HTMLElement;
  outline: OutlineEntry[];
  listened: ListenedArticle;
  searched: SearchedText;
  highlighting: Highlighting;
  turned: TurnedPages;
  ruler: Ruler;
  close(): void;
}

/** Keeps a frame as tall as its text, and tells it of the window around it. Returns the way to stop. */
function fitFrame(frame: HTMLIFrameElement, body: HTMLElement): { resize(): void; stop(): void } {
  const inner = frame.contentDocument!.documentElement;
  // Not by how far it scrolls: that is never less than the frame has, which would not become shorter again.
  const resize = () => {
    frame.style.height = `${Math.ceil(body.getBoundingClientRect().height)}px`;
  };
  const size = new ResizeObserver(resize);
  size.observe(body);
  // A frame knows only its own size.
  const room = matchMedia('(min-width: 1000px)');
  const tell = () => {
    inner.toggleAttribute('data-sourceline-wide', room.matches);
    inner.style.setProperty('--window-height', `${innerHeight}px`);
  };
  tell();
  // Some browsers ask their media queries again only after they have told of the new size.
  room.addEventListener('change', tell);
  addEventListener('resize', tell);
  return {
    resize,
    stop() {
      size.disconnect();
      room.removeEventListener('change', tell);
      removeEventListener('resize', tell);
    },
  };
}

/**
 * Opens a saved article's text in a frame. It is other people's HTML in a place with rights: the frame's sandbox runs no
 * script, the extension's policy lets nothing be fetched, and it is sanitized anew each time.
 */
export function openSavedText(frame: HTMLIFrameElement, setting: Setting): SavedText {
  const { saved, words, column, ways, onChange } = setting;
  const { article, provenance, pictures } = saved;
  const inner = frame.contentDocument!;
  const link = inner.createElement('link');
  link.rel = 'stylesheet';
  link.href = setting.style;
  const { body } = createArticleBody(inner, article, statementsOf(provenance), words.mark, (inert) =>
    placePictures(inert, pictures, words, setting.onFetchPictures),
  );
  const disable = enableText(body, { home: document.body, words, onGo: ways.goTo });
  inner.head.replaceChildren(link);
  inner.body.replaceChildren(body);
  inner.title = article.headline;
  const listened = listenTo(body, {
    language: article.language,
    top: () => barHeight - ways.top(),
    follow: ways.follow,
    onChange,
  });
  const searched = findIn(body, { headline: ways.headline, follow: ways.showWords, onChange });
  const highlighting = createHighlighting(body, {
    words,
    store: setting.highlightStore,
    goTo: ways.go,
    onChange,
  });
  const turned = turnedPagesOf({
    body,
    roots: () => [column, body],
    wheels: [column, body],
    isOn: setting.isPaged,
  });
  const ruler = rulerOf({ body, origin: () => frame.getBoundingClientRect(), isOn: setting.hasRuler });
  const stopWheel = scrollAlongVertical(body);
  const { resize, stop } = fitFrame(frame, body);
  const text: SavedText = {
    body,
    outline: outlineOf(body),
    listened,
    searched,
    highlighting,
    turned,
    ruler,
    close() {
      for (const open of [listened, highlighting, turned]) open.close();
      for (const end of [stopWheel, disable, stop]) end();
    },
  };
  link.addEventListener('load', () => {
    resize();
    setting.onShown(text);
  });
  return text;
}

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Highlight, HighlightStore } from '@/lib/library/highlight.ts';
import type { SavedBody } from '@/lib/library/saved-article.ts';
import type { Settings } from '@/lib/settings.ts';
import { ownTypesetting, scriptOf } from '@/lib/typesetting.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { colourCode, holdsCode } from '../reader/colour-code.ts';
import { setType } from '../reader/set-type.ts';
import type { FrameWays } from './frame-ways.ts';
import { markMatches } from './mark-matches.ts';
import { openSavedText, type SavedText } from './saved-text.ts';

interface Setting {
  frame: RefObject<HTMLIFrameElement | null>;
  column: RefObject<HTMLElement | null>;
  ways: FrameWays;
  saved: SavedBody;
  words: Wording;
  settings: Settings;
  /** The style sheet of the text inside the frame. */
  style: string;
  highlights: readonly Highlight[];
  highlightStore: HighlightStore;
  /** Words that its reader searched for: highlighted where they stand. */
  searched: string;
  onFetchPictures: ((source?: string) => void) | undefined;
}

/** Few articles hold code, and what tells its parts is large. */
async function colourSavedCode(body: HTMLElement): Promise<void> {
  if (!holdsCode(body)) return;
  const { codeTokens } = await import('@/lib/code-tokens.ts');
  colourCode(body, codeTokens);
}

/** A saved article's text in its frame, as its reader wants it; `shown` once it is drawn. */
export function useSavedText(setting: Setting): { text: SavedText | undefined; shown: SavedText | undefined } {
  const { frame, column, ways, saved, settings, highlights, searched } = setting;
  const { article } = saved;
  const text = useRef<SavedText | undefined>(undefined);
  const chosen = useRef(settings);
  chosen.current = settings;
  const firstMatch = useRef<Range | undefined>(undefined);
  const [shown, setShown] = useState<SavedText>();
  const [, redraw] = useState(0);

  useEffect(() => {
    const opened = openSavedText(frame.current!, {
      ...setting,
      column: column.current!,
      isPaged: () => chosen.current.paged,
      hasRuler: () => chosen.current.ruler,
      onShown(drawn) {
        setShown(drawn);
        void colourSavedCode(drawn.body);
        if (firstMatch.current) ways.go(firstMatch.current);
      },
      onChange: () => redraw((count) => count + 1),
    });
    text.current = opened;
    redraw((count) => count + 1);
    return () => {
      opened.close();
      setShown(undefined);
    };
  }, [article]);

  useEffect(() => {
    const { highlighting, body } = text.current!;
    highlighting.show(highlights);
    // Marks cut the text that matches are found in.
    const [match] = searched.trim() ? markMatches(body, searched) : [];
    firstMatch.current = match;
  }, [article, highlights]);

  useEffect(() => {
    const inner = frame.current!.contentDocument!.documentElement;
    inner.setAttribute('data-sourceline-theme', settings.theme);
    inner.setAttribute('data-sourceline-marks', settings.marks ? 'on' : 'off');
    const type = settings.typesettings[scriptOf(article.language)] ?? ownTypesetting;
    setType(inner, type);
    setType(column.current!, type);
    redraw((count) => count + 1);
  }, [article, settings]);

  return { text: text.current, shown };
}

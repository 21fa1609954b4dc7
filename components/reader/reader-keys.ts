import { commandsByKey, type ReaderCommand } from '@/lib/reader-commands.ts';
import type { Settings } from '@/lib/settings.ts';
import { ownTypesetting, scriptOf, stepped } from '@/lib/typesetting.ts';
import type { BarPanel } from './ReaderBar.tsx';

/** What of an article's text the keys for paragraphs stop at. */
export const paragraphSelector = 'p, li, h2, h3, h4, blockquote, figure';

/** Pixels that the bar covers, with some room below it. */
export const barHeight = 56;

/** Pixels down to which the panel covers the text in which words are looked for. */
export const findPanelEnd = 176;

/** The command of a key, where its reader is not typing. Keys with Ctrl, Alt or the system's are the browser's. */
function commandOf(event: KeyboardEvent, { keys }: Settings): ReaderCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]')) return undefined;
  return commandsByKey(keys).get(event.key);
}

/** An open article, as its keys see it. */
export interface KeyedArticle {
  language: string | undefined;
  settings: Settings;
  panel: BarPanel;
  hasOutline: boolean;
  paragraphs: () => Iterable<Element>;
  /** Where a paragraph stands when it is at the top of the text's own window, in that window's pixels. */
  top: () => number;
  onPanel: (panel: BarPanel) => void;
  onSettings: (change: Partial<Settings>) => void;
  onSave: () => void;
  /** Reads on, or pauses; returns whether there is a voice for it. */
  onListen: () => boolean;
  /** Stops reading aloud; returns whether it was. */
  onHush: () => boolean;
  /** Marks the selected words; `withNote`: and lets a note be written about them. */
  onHighlight: (withNote: boolean) => void;
  /** Brings back the highlight that was removed last. */
  onUndo: () => void;
  onBack: () => void;
}

/** Does what a key asks for: Escape closes the panel that hangs open, then stops the voice, then closes the article. */
export function pressReaderKey(event: KeyboardEvent, article: KeyedArticle): void {
  if (event.key === 'Escape' && !event.defaultPrevented) {
    event.preventDefault();
    if (article.panel) article.onPanel(undefined);
    else if (!article.onHush()) article.onBack();
    return;
  }
  const command = commandOf(event, article.settings);
  if (!command) return;
  event.preventDefault();
  deeds[command](article);
}

const toggle = (panel: BarPanel) => (article: KeyedArticle) =>
  article.onPanel(article.panel === panel ? undefined : panel);

const resize =
  (by: number | undefined) =>
  ({ language, settings, onSettings }: KeyedArticle) => {
    const script = scriptOf(language);
    const type = stepped(settings.typesettings[script] ?? ownTypesetting, by);
    onSettings({ typesettings: { ...settings.typesettings, [script]: type } });
  };

const deeds: Record<ReaderCommand, (article: KeyedArticle) => void> = {
  'next-paragraph': (article) => stepParagraph([...article.paragraphs()], 1, article.top()),
  'previous-paragraph': (article) => stepParagraph([...article.paragraphs()], -1, article.top()),
  outline: (article) => article.hasOutline && toggle('outline')(article),
  find: toggle('find'),
  marks: ({ settings, onSettings }) => onSettings({ marks: !settings.marks }),
  highlight: ({ onHighlight }) => onHighlight(false),
  note: ({ onHighlight }) => onHighlight(true),
  undo: ({ onUndo }) => onUndo(),
  highlights: toggle('highlights'),
  // The panel says that there is no voice.
  listen: ({ onListen, onPanel }) => onListen() || onPanel('listen'),
  type: toggle('type'),
  paged: ({ settings, onSettings }) => onSettings({ paged: !settings.paged }),
  ruler: ({ settings, onSettings }) => onSettings({ ruler: !settings.ruler }),
  larger: resize(1),
  smaller: resize(-1),
  'usual-size': resize(undefined),
  save: ({ onSave }) => onSave(),
  keys: toggle('keys'),
};

/** Scrolls to the paragraph after, or before, the one at the window's top. */
function stepParagraph(paragraphs: readonly Element[], step: 1 | -1, top: number): void {
  const places = paragraphs.map((paragraph) => paragraph.getBoundingClientRect().top - top);
  const next = step === 1 ? places.find((place) => place > 2) : places.findLast((place) => place < -2);
  if (next !== undefined) scrollBy({ top: next, behavior: 'instant' });
}

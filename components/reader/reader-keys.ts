import type { Settings } from '@/lib/settings.ts';
import { ownTypesetting, scriptOf, stepped } from '@/lib/typesetting.ts';
import type { BarPanel } from './ReaderBar.tsx';

/** What of an article's text the keys for paragraphs stop at. */
export const paragraphSelector = 'p, li, h2, h3, h4, blockquote, figure';

/** Pixels that the bar covers, with some room below it. */
export const barHeight = 56;

/** What a key asks of an open article. */
type ReaderCommand =
  | 'save'
  | 'marks'
  | 'outline'
  | 'type'
  | 'listen'
  | 'keys'
  | 'larger'
  | 'smaller'
  | 'usual-size'
  | 'next-paragraph'
  | 'previous-paragraph';

const commands: Record<string, ReaderCommand> = {
  s: 'save',
  m: 'marks',
  o: 'outline',
  t: 'type',
  l: 'listen',
  '?': 'keys',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'usual-size',
  j: 'next-paragraph',
  k: 'previous-paragraph',
};

/** The command of a key, where its reader is not typing. Keys with Ctrl, Alt or the system's are the browser's. */
function commandOf(event: KeyboardEvent): ReaderCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]')) return undefined;
  return Object.hasOwn(commands, event.key) ? commands[event.key] : undefined;
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
  onListen: () => void;
  onBack: () => void;
}

/** Does what a key asks for: Escape closes the panel that hangs open, then the article. */
export function pressReaderKey(event: KeyboardEvent, article: KeyedArticle): void {
  if (event.key === 'Escape' && !event.defaultPrevented) {
    event.preventDefault();
    if (article.panel) article.onPanel(undefined);
    else article.onBack();
    return;
  }
  const command = commandOf(event);
  if (!command) return;
  event.preventDefault();
  obey(command, article);
}

function obey(command: ReaderCommand, { settings, ...article }: KeyedArticle): void {
  const toggle = (panel: BarPanel) => article.onPanel(article.panel === panel ? undefined : panel);
  const resize = (by: number | undefined) => {
    const script = scriptOf(article.language);
    const type = stepped(settings.typesettings[script] ?? ownTypesetting, by);
    article.onSettings({ typesettings: { ...settings.typesettings, [script]: type } });
  };
  if (command === 'save') article.onSave();
  else if (command === 'listen') article.onListen();
  else if (command === 'marks') article.onSettings({ marks: !settings.marks });
  else if (command === 'outline') article.hasOutline && toggle('outline');
  else if (command === 'type' || command === 'keys') toggle(command);
  else if (command === 'larger') resize(1);
  else if (command === 'smaller') resize(-1);
  else if (command === 'usual-size') resize(undefined);
  else stepParagraph([...article.paragraphs()], command === 'next-paragraph' ? 1 : -1, article.top());
}

/** Scrolls to the paragraph after, or before, the one at the window's top. */
function stepParagraph(paragraphs: readonly Element[], step: 1 | -1, top: number): void {
  const places = paragraphs.map((paragraph) => paragraph.getBoundingClientRect().top - top);
  const next = step === 1 ? places.find((place) => place > 2) : places.findLast((place) => place < -2);
  if (next !== undefined) scrollBy({ top: next, behavior: 'instant' });
}

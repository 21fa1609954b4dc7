import { useEffect, useRef, useState } from 'preact/hooks';
import { createArticleBody } from '@/components/reader/article-body.ts';
import { enableText } from '@/components/reader/enable-text.ts';
import { setType } from '@/components/reader/set-type.ts';
import { scrollAlongVertical } from '@/components/reader/vertical.ts';
import type { Highlight, HighlightStore } from '@/lib/library/highlight.ts';
import type { SavedArticle, SavedBody } from '@/lib/library/saved-article.ts';
import { statementsOf } from '@/lib/marks/statements.ts';
import type { Settings, Theme } from '@/lib/settings.ts';
import type { PictureOffer as Offer } from '@/lib/state/picture-offer.ts';
import { ownTypesetting, scriptOf } from '@/lib/typesetting.ts';
import { printDate } from '@/lib/wording/ages.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { HighlightLayer } from '../highlights/HighlightLayer.tsx';
import { HighlightsButton } from '../highlights/HighlightsButton.tsx';
import { createHighlighting, type Highlighting } from '../highlights/highlighting.ts';
import { ProvenanceStrip } from '../provenance/ProvenanceStrip.tsx';
import { ArticleHeader } from '../reader/ArticleHeader.tsx';
import type { ListenControls } from '../reader/ListenPanel.tsx';
import { type ListenedArticle, listenTo } from '../reader/listen-to.ts';
import { type OutlineEntry, outlineOf } from '../reader/outline.ts';
import { type BarPanel, ReaderBar } from '../reader/ReaderBar.tsx';
import { barHeight, paragraphSelector, pressReaderKey } from '../reader/reader-keys.ts';
import { progressOf } from '../reader/reading-place.ts';
import type { FileWriters } from '../reader/take-along.ts';
import { MarkButtons } from './MarkButtons.tsx';
import { markMatches } from './mark-matches.ts';
import { PictureOffer } from './PictureOffer.tsx';
import { placePictures } from './place-pictures.ts';
import { type ReadingPlace, textIn, useReadingPlace } from './use-reading-place.ts';
import { useTakeAlong } from './use-take-along.ts';

interface Props {
  row: SavedArticle;
  body: SavedBody;
  words: Wording;
  settings: Settings;
  /** The style sheet of the text inside the frame. */
  frameStyle: string;
  onBack: () => void;
  onSettings: (change: Partial<Settings>) => void;
  onCopy: (text: string) => Promise<boolean>;
  /** Pictures that are not kept and could be fetched; absent: none, or nobody who could. */
  pictureOffer?: Offer | undefined;
  /** Called in the very click. Without a source: all. */
  onFetchPictures?: (source?: string) => void;
  onArchive: () => void;
  onStar: () => void;
  onTag: () => void;
  onNote: (note: string) => void;
  onPlace: ReadingPlace['onPlace'];
  onFinished: () => void;
  files: FileWriters;
  onDownload: (file: Blob, name: string) => void;
  /** The style sheet of the article on paper. */
  printStyle: string;
  highlights: readonly Highlight[];
  highlightStore: HighlightStore;
  /** Words that its reader searched for: highlighted where they stand. */
  searched: string;
  /** What the library knows besides: other versions, the same story elsewhere. Stands under the text. */
  children?: preact.ComponentChildren;
}

/**
 * A saved article on a page of its own. Its text is other people's HTML in a place with rights: it stands in a frame
 * whose sandbox runs no script, under the extension's policy that lets nothing be fetched, sanitized anew each time.
 */
export function SavedArticleView({
  row,
  body: { article, provenance, pictures },
  words,
  settings,
  frameStyle,
  onBack,
  onSettings,
  onCopy,
  pictureOffer,
  onFetchPictures,
  files,
  onDownload,
  printStyle,
  highlights,
  highlightStore,
  searched,
  children,
  ...marking
}: Props) {
  const [ready, setReady] = useState(false);
  const [panel, setPanel] = useState<BarPanel>();
  const [listen, setListen] = useState<ListenControls>();
  const [outline, setOutline] = useState<OutlineEntry[]>([]);
  const frame = useRef<HTMLIFrameElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const listened = useRef<ListenedArticle | undefined>(undefined);
  const highlighting = useRef<Highlighting | undefined>(undefined);
  const firstMatch = useRef<Range | undefined>(undefined);
  const [, redraw] = useState(0);

  useEffect(() => {
    const inner = frame.current!.contentDocument!;
    const link = inner.createElement('link');
    link.rel = 'stylesheet';
    link.href = frameStyle;
    const { body } = createArticleBody(inner, article, statementsOf(provenance), words.mark, (inert) =>
      placePictures(inert, pictures, words, onFetchPictures),
    );
    const disable = enableText(body, { home: document.body, words, onGo: goTo });
    inner.head.replaceChildren(link);
    inner.body.replaceChildren(body);
    inner.title = article.headline;
    setOutline(outlineOf(body));
    const heard = listenTo(body, {
      language: article.language,
      top: () => barHeight - frame.current!.getBoundingClientRect().top,
      follow: (range) => {
        const top = frame.current!.getBoundingClientRect().top + range.getBoundingClientRect().top;
        if (top < barHeight || top > innerHeight * 0.8) scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
      },
      onChange: () => setListen(heard.controls()),
    });
    listened.current = heard;
    setListen(heard.controls());
    const marked = createHighlighting(body, {
      words,
      store: highlightStore,
      goTo: go,
      onChange: () => redraw((n) => n + 1),
    });
    highlighting.current = marked;
    const resize = () => {
      frame.current!.style.height = `${inner.documentElement.scrollHeight}px`;
    };
    const stopWheel = scrollAlongVertical(body);
    const observer = new ResizeObserver(resize);
    observer.observe(body);
    const room = matchMedia('(min-width: 1000px)');
    const widen = () => inner.documentElement.toggleAttribute('data-sourceline-wide', room.matches);
    widen();
    room.addEventListener('change', widen);
    link.addEventListener('load', () => {
      resize();
      setReady(true);
      if (firstMatch.current) go(firstMatch.current);
    });
    return () => {
      heard.close();
      marked.close();
      stopWheel();
      disable();
      observer.disconnect();
      room.removeEventListener('change', widen);
    };
  }, [article]);

  useEffect(() => {
    highlighting.current!.show(highlights);
    // Marks cut the text that matches are found in.
    const [match] = searched.trim() ? markMatches(textIn(frame.current!)!, searched) : [];
    firstMatch.current = match;
  }, [article, highlights]);

  useEffect(() => {
    const inner = frame.current!.contentDocument!.documentElement;
    inner.setAttribute('data-sourceline-theme', settings.theme);
    inner.setAttribute('data-sourceline-marks', settings.marks ? 'on' : 'off');
    const type = settings.typesettings[scriptOf(article.language)] ?? ownTypesetting;
    setType(inner, type);
    setType(column.current!, type);
  }, [article, settings]);

  const { paragraph, progress, minutes } = row;
  useReadingPlace(frame, ready, { paragraph, progress, minutes, ...marking });

  const go = (place: Element | Range) => {
    scrollTo({ top: frame.current!.offsetTop + place.getBoundingClientRect().top - barHeight, behavior: 'instant' });
  };
  const goTo = (place: HTMLElement) => {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    go(place);
  };
  const take = useTakeAlong({
    row,
    article,
    provenance,
    words,
    files,
    frame,
    column,
    printStyle,
    onCopy,
    onDownload,
    onPanel: setPanel,
  });
  const press = (event: KeyboardEvent) =>
    take.pressPrint(event) ||
    highlighting.current!.pressEscape(event) ||
    pressReaderKey(event, {
      language: article.language,
      settings,
      panel,
      hasOutline: outline.length > 0,
      paragraphs: () => frame.current!.contentDocument!.querySelectorAll(paragraphSelector),
      top: () => barHeight - frame.current!.getBoundingClientRect().top,
      onPanel: setPanel,
      onSettings,
      onSave: marking.onStar,
      onListen: () => listened.current?.toggle(),
      onHighlight: (withNote) => highlighting.current!.mark(withNote),
      onBack,
    });
  useEffect(() => {
    const inner = frame.current!.contentDocument!;
    addEventListener('keydown', press);
    inner.addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
      inner.removeEventListener('keydown', press);
    };
  });

  const show = (id: string) => {
    const mark =
      header.current!.querySelector<HTMLElement>(`[data-id="${id}"]`) ??
      frame.current!.contentDocument!.querySelector<HTMLElement>(`[data-id="${id}"]`);
    if (!mark) return;
    const inFrame = mark.ownerDocument !== document;
    const top = mark.getBoundingClientRect().top + (inFrame ? frame.current!.getBoundingClientRect().top : 0);
    mark.focus({ preventScroll: true });
    scrollTo({ top: scrollY + top - innerHeight * 0.3, behavior: 'instant' });
  };
  const highlighted = highlighting.current?.controls();
  const statements = statementsOf(provenance);
  const headStatements = statements.filter(
    ({ kind, quote }) => kind === 'source' && quote.place === 'head' && !quote.inArticle,
  );
  // Words that stood outside of the text were not kept where they stood: the strip quotes them, and that is all.
  const shown = new Set([...headStatements, ...statements.filter(({ quote }) => quote.inArticle)].map(({ id }) => id));
  return (
    <>
      <ReaderBar
        words={words}
        language={article.language}
        settings={settings}
        backLabel={words.library.back}
        onBack={onBack}
        onTheme={(theme: Theme) => onSettings({ theme })}
        panel={panel}
        outline={outline}
        minutes={article.minutes}
        measure={() => {
          const text = textIn(frame.current!);
          return text ? progressOf(text, innerHeight - frame.current!.getBoundingClientRect().top) : 0;
        }}
        {...(listen && { listen })}
        take={take.controls()}
        keysOf="saved"
        onPanel={setPanel}
        onGo={({ element }) => {
          setPanel(undefined);
          go(element);
        }}
        onType={(script, type) => onSettings({ typesettings: { ...settings.typesettings, [script]: type } })}
      >
        <MarkButtons row={row} words={words} {...marking} />
        {highlighted && (
          <HighlightsButton
            {...highlighted}
            panel={panel}
            onPanel={setPanel}
            language={article.language}
            words={words}
          />
        )}
      </ReaderBar>
      <main ref={column} class="reader-column" lang={article.language} dir={article.direction}>
        <div ref={header}>
          <ArticleHeader
            article={article}
            provenance={provenance}
            words={words}
            headStatements={headStatements.map(({ id, quote }) => ({ id, words: quote.exact }))}
          />
        </div>
        <ProvenanceStrip
          provenance={provenance}
          article={article}
          readAt={row.savedAt}
          words={words}
          searchEngine={settings.searchEngine}
          marksShown={settings.marks}
          onToggleMarks={() => onSettings({ marks: !settings.marks })}
          open={settings.stripOpen}
          onToggleOpen={() => onSettings({ stripOpen: !settings.stripOpen })}
          onShow={show}
          canShow={(statement) => shown.has(statement)}
          onCopy={onCopy}
        />
        <PictureOffer offer={pictureOffer} words={words} onFetch={() => onFetchPictures?.()} />
        <iframe
          ref={frame}
          class="saved-frame"
          title={article.headline}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        />
        {highlighted && (
          <HighlightLayer {...highlighted} words={words} origin={() => frame.current!.getBoundingClientRect()} />
        )}
        <div lang={words.tag} dir={words.direction}>
          {children}
          <label class="saved-note">
            <span>{words.shelf.note}</span>
            <textarea
              defaultValue={row.note}
              placeholder={words.shelf.notePlaceholder}
              maxLength={100_000}
              onInput={(event) => marking.onNote(event.currentTarget.value)}
            />
          </label>
        </div>
        <p class="reader-end" lang={words.tag} dir={words.direction}>
          <a href={article.url} target="_blank" rel="noopener noreferrer">
            {words.reader.original}
          </a>
          {' · '}
          {words.library.savedOn(printDate(new Date(row.savedAt).toISOString().slice(0, 10), words.tag))}
        </p>
      </main>
    </>
  );
}

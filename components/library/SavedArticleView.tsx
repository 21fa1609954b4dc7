import { useRef, useState } from 'preact/hooks';
import type { Highlight, HighlightStore } from '@/lib/library/highlight.ts';
import type { SavedArticle, SavedBody } from '@/lib/library/saved-article.ts';
import { statementsOf } from '@/lib/marks/statements.ts';
import type { Settings, Theme } from '@/lib/settings.ts';
import type { PictureOffer as Offer } from '@/lib/state/picture-offer.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { HighlightLayer } from '../highlights/HighlightLayer.tsx';
import { HighlightsButton } from '../highlights/HighlightsButton.tsx';
import { ProvenanceStrip } from '../provenance/ProvenanceStrip.tsx';
import { ArticleHeader } from '../reader/ArticleHeader.tsx';
import { MarkRail } from '../reader/MarkRail.tsx';
import { PageFoot } from '../reader/PageFoot.tsx';
import { type BarPanel, ReaderBar } from '../reader/ReaderBar.tsx';
import { RulerShade } from '../reader/RulerShade.tsx';
import { barHeight, paragraphSelector, pressReaderKey } from '../reader/reader-keys.ts';
import { progressOf } from '../reader/reading-place.ts';
import type { FileWriters } from '../reader/take-along.ts';
import { textIn, waysIn } from './frame-ways.ts';
import { MarkButtons } from './MarkButtons.tsx';
import { PictureOffer } from './PictureOffer.tsx';
import { SavedArticleFoot } from './SavedArticleFoot.tsx';
import { useArticleKeys } from './use-article-keys.ts';
import { type ReadingPlace, useReadingPlace } from './use-reading-place.ts';
import { useSavedText } from './use-saved-text.ts';
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

/** A saved article on a page of its own, with its text in a frame. */
export function SavedArticleView(props: Props) {
  const { row, body: saved, words, settings, children } = props;
  const { onBack, onSettings, onCopy, pictureOffer, onFetchPictures, onNote, onPlace, onFinished } = props;
  const { article, provenance } = saved;
  const [panel, showPanel] = useState<BarPanel>();
  const frame = useRef<HTMLIFrameElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const ways = waysIn(frame, header);
  const { text, shown } = useSavedText({
    ...props,
    frame,
    column,
    ways,
    saved,
    style: props.frameStyle,
    onFetchPictures,
  });
  const setPanel = (wanted: BarPanel) => {
    if (wanted !== 'find') text?.searched.leave();
    showPanel(wanted);
  };
  const { paragraph, progress, minutes } = row;
  useReadingPlace(frame, shown?.body, { paragraph, progress, minutes, onPlace, onFinished });
  const take = useTakeAlong({ ...props, article, provenance, frame, column, onPanel: setPanel });
  const outline = text?.outline ?? [];

  useArticleKeys(frame, (event) => {
    const { highlighting, ruler, turned } = text!;
    if (
      take.pressPrint(event) ||
      highlighting.pressEscape(event) ||
      (!panel && ruler.press(event)) ||
      turned.press(event)
    )
      return;
    pressReaderKey(event, {
      language: article.language,
      settings,
      panel,
      hasOutline: outline.length > 0,
      paragraphs: () => text!.body.querySelectorAll(paragraphSelector),
      top: () => (ruler.top() ?? barHeight) - ways.top(),
      onPanel: setPanel,
      onSettings,
      onSave: props.onStar,
      onListen: () => text!.listened.toggle(),
      onHush: () => text!.listened.hush(),
      onHighlight: (withNote) => text!.highlighting.mark(withNote),
      onUndo: () => text!.highlighting.bringBack(),
      onBack,
    });
  });

  const statements = statementsOf(provenance);
  const headStatements = statements.filter(
    ({ kind, quote }) => kind === 'source' && quote.place === 'head' && !quote.inArticle,
  );
  // Words that stood outside of the text were not kept where they stood: the strip quotes them, and that is all.
  const canBeShown = new Set(
    [...headStatements, ...statements.filter(({ quote }) => quote.inArticle)].map(({ id }) => id),
  );
  const highlighted = text?.highlighting.controls();
  const pages = shown?.turned.shown();
  const ruler = shown?.ruler.shown();
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
          const inner = textIn(frame.current!);
          return inner ? progressOf(inner, innerHeight - ways.top()) : 0;
        }}
        {...(text && { find: text.searched.controls(), listen: text.listened.controls() })}
        take={take.controls()}
        keysOf="saved"
        onPanel={setPanel}
        onGo={({ element }) => {
          setPanel(undefined);
          ways.go(element);
        }}
        onType={(script, type) => onSettings({ typesettings: { ...settings.typesettings, [script]: type } })}
      >
        <MarkButtons {...props} />
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
        {shown && highlighted && (
          <MarkRail
            text={shown.body}
            words={words}
            withStatements={settings.marks}
            highlights={highlighted.found}
            onShow={ways.show}
            onGo={highlighted.onGo}
          />
        )}
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
          onShow={ways.show}
          canShow={(statement) => canBeShown.has(statement)}
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
        <SavedArticleFoot row={row} url={article.url} words={words} onNote={onNote}>
          {children}
        </SavedArticleFoot>
      </main>
      {ruler && <RulerShade ruler={ruler} />}
      {pages && <PageFoot pages={pages} words={words} />}
    </>
  );
}

import type { Article } from '@/lib/article/article.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Settings } from '@/lib/settings.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { HighlightLayer } from '../highlights/HighlightLayer.tsx';
import { HighlightsButton } from '../highlights/HighlightsButton.tsx';
import type { HighlightControls } from '../highlights/highlighting.ts';
import { ProvenanceStrip } from '../provenance/ProvenanceStrip.tsx';
import { FurtherParts, type FurtherPartsProps } from './FurtherParts.tsx';
import { KeptShare, type KeptShareProps, lowShare } from './KeptShare.tsx';
import { MarkRail } from './MarkRail.tsx';
import { PageFoot } from './PageFoot.tsx';
import { type BarProps, ReaderBar, type SaveState } from './ReaderBar.tsx';
import { RulerShade } from './RulerShade.tsx';
import type { ShownRuler } from './reading-ruler.ts';
import { type TranslationControls, TranslationLine } from './TranslationLine.tsx';
import type { Pages } from './turn-pages.ts';

export interface ReaderProps
  extends Pick<
    BarProps,
    'panel' | 'outline' | 'measure' | 'find' | 'listen' | 'take' | 'onPanel' | 'onGo' | 'onBack' | 'onTheme' | 'onType'
  > {
  article: Article;
  provenance: Provenance;
  /** When the page was read: milliseconds since 1970. */
  readAt: number;
  words: Wording;
  settings: Settings;
  saveState: SaveState;
  /** Why the last save failed, in the reader's language. */
  problem: string | undefined;
  /** What else there is to say of the save. */
  notice?: string | undefined;
  /** Absent until it is known. */
  kept?: Omit<KeptShareProps, 'words'> | undefined;
  /** Absent where the browser does not translate the article on this device. */
  translation?: TranslationControls | undefined;
  /** Absent where the article is scrolled. */
  pages?: Pages | undefined;
  /** Absent where it is off. */
  ruler?: ShownRuler | undefined;
  /** The article's text, where it stands in a document. */
  text?: HTMLElement | undefined;
  /** Absent where the article is on one page. */
  parts?: FurtherPartsProps | undefined;
  highlighted: HighlightControls;
  onSave: () => void;
  onToggleMarks: () => void;
  onToggleStrip: () => void;
  onShow: (statement: string) => void;
  canShow?: (statement: string) => boolean;
  onCopy: (text: string) => Promise<boolean>;
}

/**
 * The reader's frame: bar, strip and the places where the article's own header and body are shown. Those two stand in
 * the page's light DOM, so that translators, dictionaries and find-in-page reach them.
 */
export function Reader({
  article,
  provenance,
  readAt,
  words,
  settings,
  saveState,
  problem,
  notice,
  kept,
  parts,
  highlighted,
  text,
  pages,
  ruler,
  translation,
  ...on
}: ReaderProps) {
  return (
    <>
      <ReaderBar
        {...on}
        words={words}
        language={article.language}
        settings={settings}
        saveState={saveState}
        minutes={article.minutes}
        keysOf="page"
        backLabel={words.reader.back}
      >
        <HighlightsButton
          {...highlighted}
          panel={on.panel}
          onPanel={on.onPanel}
          language={article.language}
          words={words}
          isOverPage
        />
      </ReaderBar>
      <div class="reader-alert" role="alert" lang={words.tag} dir={words.direction}>
        {(problem ?? notice) && <p class="notice-line">{problem ?? notice}</p>}
      </div>
      <main class="reader-column" lang={article.language} dir={article.direction}>
        {text && (
          <MarkRail
            text={text}
            words={words}
            withStatements={settings.marks}
            highlights={highlighted.found}
            onShow={on.onShow}
            onGo={highlighted.onGo}
          />
        )}
        <slot name="header" />
        <ProvenanceStrip
          provenance={provenance}
          article={article}
          readAt={readAt}
          words={words}
          searchEngine={settings.searchEngine}
          marksShown={settings.marks}
          onToggleMarks={on.onToggleMarks}
          open={settings.stripOpen}
          onToggleOpen={on.onToggleStrip}
          onShow={on.onShow}
          {...(on.canShow && { canShow: on.canShow })}
          onCopy={on.onCopy}
        />
        {kept && kept.share < lowShare && <KeptShare {...kept} words={words} />}
        {translation && <TranslationLine {...translation} words={words} />}
        <slot name="body" />
        {parts && <FurtherParts {...parts} words={words} />}
        {kept && <KeptShare {...kept} words={words} />}
        <p class="reader-end" lang={words.tag} dir={words.direction}>
          <a href={article.url}>{words.reader.original}</a>
        </p>
      </main>
      {ruler && <RulerShade ruler={ruler} />}
      {pages && <PageFoot pages={pages} words={words} />}
      <HighlightLayer
        {...highlighted}
        words={words}
        origin={() => ({ left: 0, top: 0 })}
        isOverPage
        hint={saveState === 'saved' ? undefined : words.highlights.savesArticle}
      />
    </>
  );
}

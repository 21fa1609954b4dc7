import { render } from 'preact';
import { ArticleHeader } from '@/components/reader/ArticleHeader.tsx';
import { createArticleBody } from '@/components/reader/article-body.ts';
import { listenTo } from '@/components/reader/listen-to.ts';
import { outlineOf } from '@/components/reader/outline.ts';
import { Reader } from '@/components/reader/Reader.tsx';
import type { BarPanel, SaveState } from '@/components/reader/ReaderBar.tsx';
import readerCss from '@/components/reader/reader.css?inline';
import { barHeight, paragraphSelector, pressReaderKey } from '@/components/reader/reader-keys.ts';
import { goToParagraph, progressOf } from '@/components/reader/reading-place.ts';
import { scrollTables } from '@/components/reader/scrolling-tables.ts';
import { selectedWords } from '@/components/reader/selected-words.ts';
import { setType } from '@/components/reader/set-type.ts';
import { takeAlong } from '@/components/reader/take-along.ts';
import { tellUnshownPictures } from '@/components/reader/unshown-pictures.ts';
import { scrollAlongVertical } from '@/components/reader/vertical.ts';
import type { Article } from '@/lib/article/article.ts';
import type { Completeness } from '@/lib/article/completeness.ts';
import type { PutBack } from '@/lib/article/put-back.ts';
import { copyText } from '@/lib/citation/copy-text.ts';
import { showOnPage } from '@/lib/marks/mark-page.ts';
import { statementsOf } from '@/lib/marks/statements.ts';
import type { SaveAnswer } from '@/lib/messages.ts';
import { coverPage } from '@/lib/page-cover.ts';
import { readerSheetAddress } from '@/lib/prepare-page.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { download } from '@/lib/save-file.ts';
import { changeSettings, type Settings } from '@/lib/settings.ts';
import { bodyOf, rootOf } from '@/lib/text/safe-dom.ts';
import { ownTypesetting, scriptOf } from '@/lib/typesetting.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { keptTextOf } from './kept-text.ts';
import { createHost } from './shadow.ts';
import { writersFor } from './take-open.ts';

export interface OpenReader {
  /** With what the reader put back while it is open. */
  readonly article: Article;
  provenance: Provenance;
  close(): void;
  setSaveState(state: SaveState): void;
  /** Shows the paragraph at which the article was left, from 0, unless the reader has gone elsewhere. */
  goOnAt(paragraph: number): void;
}

interface Setting {
  article: Article;
  provenance: Provenance;
  completeness?: Completeness;
  /** What the reader put back on this site before. */
  putBack: readonly PutBack[];
  words: Wording;
  settings: Settings;
  /** Keeps for this site's pages what the reader put back. */
  remember: (putBack: readonly PutBack[]) => void;
  save: () => Promise<SaveAnswer>;
  onClosed: () => void;
}

/** Covers the page with the reader. Everything is undone by `close`. */
export function showReader(setting: Setting): OpenReader {
  const { article, provenance, words, settings: initial, save, onClosed } = setting;
  let settings = initial;
  const readAt = Date.now();
  let open = true;
  let saveState: SaveState = 'unsaved';
  let problem: string | undefined;
  let notice: string | undefined;
  const statements = statementsOf(provenance);
  const { host, root } = createHost(document, 'sourceline-reader', readerCss);
  host.setAttribute('role', 'dialog');
  host.setAttribute('aria-label', words.reader.label);

  const { body, marked } = createArticleBody(document, article, statements, words.mark);
  body.slot = 'body';
  tellUnshownPictures(body, words);
  scrollTables(body, words);
  scrollAlongVertical(body);
  const header = document.createElement('div');
  header.slot = 'header';
  const headStatements = statements.filter(
    ({ id, kind, quote }) => kind === 'source' && quote.place === 'head' && !marked.has(id),
  );
  render(
    <ArticleHeader
      article={article}
      provenance={provenance}
      words={words}
      headStatements={headStatements.map(({ id, quote }) => ({ id, words: quote.exact }))}
    />,
    header,
  );
  host.append(header, body);

  const dress = () => {
    rootOf(document).setAttribute('data-sourceline-theme', settings.theme);
    host.setAttribute('data-sourceline-marks', settings.marks ? 'on' : 'off');
    setType(host, settings.typesettings[scriptOf(article.language)] ?? ownTypesetting);
  };
  const change = (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed };
    dress();
    draw();
    void changeSettings(changed);
  };
  const show = (id: string) => {
    const statement = statements.find((candidate) => candidate.id === id);
    const mark = host.querySelector<HTMLElement>(`mark[data-id="${id}"]`);
    if (mark) {
      const top = scrollY + mark.getBoundingClientRect().top - innerHeight * 0.3;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      mark.focus({ preventScroll: true });
      if (host.hasAttribute('data-sourceline-vertical')) {
        mark.scrollIntoView({ block: 'center', inline: 'center', behavior: still ? 'instant' : 'smooth' });
        return;
      }
      scrollTo({ top: Math.max(0, top), behavior: still ? 'instant' : 'smooth' });
    } else if (statement) {
      close();
      showOnPage(bodyOf(document), statement.quote);
    }
  };
  const outline = outlineOf(body);
  let panel: BarPanel;
  const showPanel = (wanted: BarPanel) => {
    panel = wanted;
    draw();
  };
  const goTo = (element: HTMLElement) => {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'start', inline: 'start', behavior: 'instant' });
    scrollBy({ top: -barHeight });
  };
  const listened = listenTo(body, {
    language: article.language,
    top: () => barHeight,
    follow: (range) => {
      const { top, bottom } = range.getBoundingClientRect();
      if (top < barHeight || bottom > innerHeight) scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
    },
    onChange: () => draw(),
  });
  const take = takeAlong({
    citable: () => ({ article: keptText.article(), provenance, readAt }),
    text: () => keptText.article().text,
    words,
    files: writersFor(() => ({ article: keptText.article(), provenance, readAt, words })),
    selected: () => selectedWords(body),
    onPrint() {
      showPanel(undefined);
      print();
    },
    onKeys: () => showPanel('keys'),
    onCopy: copyText,
    onDownload: download,
    onChange: () => draw(),
  });
  const keptText = keptTextOf({
    ...setting,
    body,
    onChange: () => open && draw(),
    onPutBack() {
      if (saveState === 'saved') saveState = 'changed';
    },
  });
  const saveIt = async () => {
    if (saveState === 'saving' || saveState === 'saved') return;
    const before = saveState;
    saveState = 'saving';
    problem = undefined;
    draw();
    const answer = await save().catch((): SaveAnswer => ({ saved: false, reason: 'failed' }));
    saveState = answer.saved ? 'saved' : before;
    problem = answer.saved ? undefined : words.save[answer.reason];
    const pictures = answer.saved ? answer.pictures : undefined;
    // A page's script may not ask for hosts, and ours in a page counts as one: the popup and the library do.
    if (pictures && pictures.kept < pictures.all) {
      notice = `${words.pictures.kept(pictures.kept, pictures.all)} ${words.pictures.askElsewhere}`;
    }
    draw();
  };
  const draw = () =>
    render(
      <Reader
        article={article}
        provenance={provenance}
        readAt={readAt}
        words={words}
        settings={settings}
        saveState={saveState}
        problem={problem}
        panel={panel}
        outline={outline}
        measure={() => progressOf(body, innerHeight)}
        onPanel={showPanel}
        onGo={({ element }) => {
          showPanel(undefined);
          goTo(element);
        }}
        listen={listened.controls()}
        take={take.controls()}
        notice={notice}
        kept={keptText.shown()}
        onBack={close}
        onSave={() => void saveIt()}
        onTheme={(theme) => change({ theme })}
        onType={(script, type) => change({ typesettings: { ...settings.typesettings, [script]: type } })}
        onToggleMarks={() => change({ marks: !settings.marks })}
        onToggleStrip={() => change({ stripOpen: !settings.stripOpen })}
        onShow={show}
        onCopy={copyText}
      />,
      root,
    );

  dress();
  const uncover = coverPage(document, host, readerSheetAddress());
  draw();
  header.querySelector('h1')?.focus({ preventScroll: true });

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    pressReaderKey(event, {
      language: article.language,
      settings,
      panel,
      hasOutline: outline.length > 0,
      paragraphs: () => body.querySelectorAll(paragraphSelector),
      top: () => barHeight,
      onPanel: showPanel,
      onSettings: change,
      onSave: () => void saveIt(),
      onListen: listened.toggle,
      onBack: close,
    });
    // The page's own shortcuts are for the page, which is not on show.
    event.stopPropagation();
  };
  host.addEventListener('keydown', onKey);
  // Focus may rest on nothing (a click on the margin): keys are the reader's all the same.
  const onPageKey = (event: KeyboardEvent) => !host.contains(event.target as Node) && onKey(event);
  addEventListener('keydown', onPageKey, true);

  function close() {
    if (!open) return;
    open = false;
    listened.close();
    removeEventListener('keydown', onPageKey, true);
    uncover();
    rootOf(document).removeAttribute('data-sourceline-theme');
    render(null, root);
    onClosed();
  }
  return {
    get article() {
      return keptText.article();
    },
    provenance,
    close,
    setSaveState(state) {
      saveState = state;
      draw();
    },
    goOnAt(paragraph) {
      // A reader who has begun to scroll is where he wants to be.
      if (paragraph === 0 || scrollY > 0) return;
      goToParagraph(body, paragraph, (top) => scrollTo({ top: scrollY + top - barHeight, behavior: 'instant' }));
    },
  };
}

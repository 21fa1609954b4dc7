import { render } from 'preact';
import { findIn } from '@/components/reader/find-in-text.ts';
import { listenTo } from '@/components/reader/listen-to.ts';
import { outlineOf } from '@/components/reader/outline.ts';
import { Reader } from '@/components/reader/Reader.tsx';
import type { BarPanel } from '@/components/reader/ReaderBar.tsx';
import { barHeight, paragraphSelector, pressReaderKey } from '@/components/reader/reader-keys.ts';
import { progressOf } from '@/components/reader/reading-place.ts';
import { rulerOf } from '@/components/reader/reading-ruler.ts';
import { turnedPagesOf } from '@/components/reader/turned-pages.ts';
import { copyText } from '@/lib/citation/copy-text.ts';
import { showOnPage } from '@/lib/marks/mark-page.ts';
import { statementsOf } from '@/lib/marks/statements.ts';
import { coverPage } from '@/lib/page-cover.ts';
import { readerSheetAddress } from '@/lib/prepare-page.ts';
import { bodyOf } from '@/lib/text/safe-dom.ts';
import { hearKeys } from './hear-keys.ts';
import { keptTextOf } from './kept-text.ts';
import { colourCodeIn } from './open-code.ts';
import { highlightsOf } from './open-highlights.ts';
import { lookOf } from './open-look.ts';
import { partsOf } from './open-parts.ts';
import type { OpenReader, ReaderSetting } from './open-reader.ts';
import { saveOf } from './open-save.ts';
import { takeOf } from './open-take.ts';
import { openText } from './open-text.tsx';
import { translationOf } from './open-translation.ts';
import { bringToEye, canShowWords, focusPart, followWords, goOnAt, goTo, showMark, showWords } from './ways-in-text.ts';

/** Covers the page with the reader. Everything is undone by `close`. */
export function showReader(setting: ReaderSetting): OpenReader {
  const { article: page, words, onClosed } = setting;
  const { language } = page;
  const readAt = Date.now();
  let open = true;
  let panel: BarPanel;
  let statements = statementsOf(setting.provenance);
  const { host, root, header, body, addPart } = openText({ ...setting, statements });
  let outline = outlineOf(body);
  const redraw = () => open && draw();

  const look = lookOf({ host, language, settings: setting.settings, onChange: redraw });
  const turned = turnedPagesOf({
    body,
    roots: () => [host, ...root.querySelectorAll('main, .reader-alert')],
    wheels: [host],
    isOn: () => look.settings().paged,
  });
  const ruler = rulerOf({ body, origin: () => ({ left: 0, top: 0 }), isOn: () => look.settings().ruler });
  const saving = saveOf({ save: setting.save, words, onChange: redraw });
  const keptText = keptTextOf({ ...setting, body, onChange: redraw, onPutBack: saving.markChanged });
  const parts = partsOf({
    ...setting,
    first: keptText.article,
    onJoined(part, frames) {
      statements = statementsOf(parts.provenance());
      addPart(
        part,
        statements.filter(({ quote }) => quote.part === part.at),
        frames,
      );
      outline = outlineOf(body);
      void colourCodeIn(body);
      listened.renew();
      highlighting.renew();
      saving.markChanged();
    },
    onCame: (at) => focusPart(host, at),
    onChange: redraw,
  });
  const { article, provenance } = parts;
  const highlighting = highlightsOf({
    url: setting.article.url,
    body,
    words,
    keep: saving.keep,
    goTo: (mark) => bringToEye(host, mark),
    onChange: redraw,
  });
  const listened = listenTo(body, {
    language,
    top: () => barHeight,
    follow: (words) => followWords(words),
    onChange: redraw,
  });
  const searched = findIn(body, {
    headline: () => header.querySelector('h1'),
    follow: (words) => showWords(host, words),
    onChange: redraw,
  });
  const translation = translationOf({ article: page, body, words, onChange: redraw });
  const take = takeOf({
    body,
    open: () => ({
      article: article(),
      provenance: provenance(),
      readAt,
      highlights: highlighting.controls().all,
      words,
    }),
    onPrint() {
      showPanel(undefined);
      print();
    },
    onKeys: () => showPanel('keys'),
    onChange: redraw,
  });

  function showPanel(wanted: BarPanel) {
    if (wanted !== 'find') searched.leave();
    panel = wanted;
    redraw();
  }
  function show(id: string) {
    const statement = statements.find((candidate) => candidate.id === id);
    if (showMark(host, id) || !statement) return;
    close();
    showOnPage(bodyOf(document), statement);
  }
  function draw() {
    const settings = look.settings();
    render(
      <Reader
        article={article()}
        provenance={provenance()}
        readAt={readAt}
        words={words}
        settings={settings}
        saveState={saving.state()}
        problem={saving.problem()}
        panel={panel}
        outline={outline}
        measure={() => progressOf(body, innerHeight)}
        onPanel={showPanel}
        onGo={({ element }) => {
          showPanel(undefined);
          goTo(element);
        }}
        find={searched.controls()}
        listen={listened.controls()}
        take={take.controls()}
        notice={saving.notice()}
        kept={keptText.shown()}
        parts={parts.shown()}
        highlighted={highlighting.controls()}
        text={body}
        pages={turned.shown()}
        ruler={ruler.shown()}
        translation={translation.controls()}
        onBack={close}
        onSave={saving.save}
        onTheme={(theme) => look.change({ theme })}
        onType={(script, type) => look.change({ typesettings: { ...settings.typesettings, [script]: type } })}
        onToggleMarks={() => look.change({ marks: !settings.marks })}
        onToggleStrip={() => look.change({ stripOpen: !settings.stripOpen })}
        onShow={show}
        canShow={(id) => canShowWords(host, statements, id)}
        onCopy={copyText}
      />,
      root,
    );
  }

  host.toggleAttribute('data-goes-on', setting.goesOn);
  const uncover = coverPage(document, host, readerSheetAddress());
  draw();
  header.querySelector('h1')?.focus({ preventScroll: true });
  void colourCodeIn(body);
  const stopHearing = hearKeys(host, (event) => {
    if (highlighting.pressEscape(event) || (!panel && ruler.press(event)) || turned.press(event)) return;
    pressReaderKey(event, {
      language,
      settings: look.settings(),
      panel,
      hasOutline: outline.length > 0,
      paragraphs: () => body.querySelectorAll(paragraphSelector),
      top: () => ruler.top() ?? barHeight,
      onPanel: showPanel,
      onSettings: look.change,
      onSave: saving.save,
      onListen: listened.toggle,
      onHush: listened.hush,
      onHighlight: highlighting.mark,
      onUndo: highlighting.bringBack,
      onBack: close,
    });
  });

  function close() {
    if (!open) return;
    open = false;
    searched.leave();
    listened.close();
    parts.close();
    translation.close();
    turned.close();
    highlighting.close();
    stopHearing();
    uncover();
    look.undress();
    render(null, root);
    onClosed();
  }
  return {
    get article() {
      return article();
    },
    get provenance() {
      return provenance();
    },
    close,
    setSaveState: saving.setState,
    goOnAt: (paragraph) => goOnAt(body, paragraph),
  };
}

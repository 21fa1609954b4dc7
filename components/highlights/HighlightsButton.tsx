import type { MarkedWords } from '@/lib/library/highlight.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import type { BarPanel } from '../reader/ReaderBar.tsx';
import type { HighlightControls } from './highlighting.ts';

interface Props extends HighlightControls {
  panel: BarPanel;
  onPanel: (panel: BarPanel) => void;
  language: string | undefined;
  words: Wording;
}

function Marked({ marked, language }: { marked: MarkedWords; language: string | undefined }) {
  return (
    <>
      <span class="highlight-words" data-colour={marked.colour} lang={language} dir="auto">
        {marked.anchor.exact}
      </span>
      {marked.note && (
        <span class="highlight-note" dir="auto">
          {marked.note}
        </span>
      )}
    </>
  );
}

/** All highlights of an article in its order, and after them those whose words are not found in it any more. */
function HighlightsPanel({ found, orphans, language, words, onGo, onPanel, onChange }: Props) {
  return (
    <section class="bar-panel highlights-panel" aria-label={words.highlights.title}>
      {found.length + orphans.length === 0 && <p>{words.highlights.none}</p>}
      <ol>
        {found.map((marked) => (
          <li key={marked.id}>
            <button
              type="button"
              class="highlight-row"
              onClick={() => {
                onPanel(undefined);
                onGo(marked.id);
              }}
            >
              <Marked marked={marked} language={language} />
            </button>
          </li>
        ))}
      </ol>
      {orphans.length > 0 && (
        <>
          <h2>{words.highlights.orphans}</h2>
          <p>{words.highlights.orphansDetail}</p>
          <ul>
            {orphans.map((marked) => (
              <li key={marked.id} class="highlight-row">
                <Marked marked={marked} language={language} />
                <button type="button" class="text-button" onClick={() => onChange(marked.id, { removed: 1 })}>
                  {words.highlights.remove}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Opens the list of an article's highlights, below the bar. */
export function HighlightsButton(props: Props) {
  const { panel, onPanel, words } = props;
  const isOpen = panel === 'highlights';
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={words.highlights.title}
        title={words.highlights.title}
        aria-expanded={isOpen}
        onClick={() => onPanel(isOpen ? undefined : 'highlights')}
      >
        <Icon name="highlight" />
      </button>
      {isOpen && <HighlightsPanel {...props} />}
    </>
  );
}

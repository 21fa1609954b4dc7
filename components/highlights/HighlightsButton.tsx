import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import type { BarPanel } from '../reader/ReaderBar.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { HighlightControls } from './highlighting.ts';
import { MarkedText } from './MarkedText.tsx';
import { OrphanRow } from './OrphanRow.tsx';

interface Props extends HighlightControls {
  panel: BarPanel;
  onPanel: (panel: BarPanel) => void;
  language: string | undefined;
  words: Wording;
  /** The bar stands over somebody's page, and not in a view of ours. */
  isOverPage?: boolean;
}

/** All highlights of an article in its order, and after them those whose words are not found in it any more. */
function HighlightsPanel({ found, orphans, language, words, isOverPage = false, onGo, onPanel, onChange }: Props) {
  const place = useKeptFocus<HTMLElement>(orphans.length);
  return (
    <section ref={place} class="bar-panel highlights-panel" aria-label={words.highlights.title}>
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
              <MarkedText marked={marked} language={language} />
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
              <OrphanRow
                key={marked.id}
                marked={marked}
                language={language}
                words={words}
                isOverPage={isOverPage}
                onChange={onChange}
              />
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

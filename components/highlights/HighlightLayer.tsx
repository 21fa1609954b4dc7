import { useLayoutEffect, useRef } from 'preact/hooks';
import { type HighlightColour, highlightColours, type MarkedWords } from '@/lib/library/highlight.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { barHeight } from '../reader/reader-keys.ts';
import type { HighlightControls } from './highlighting.ts';
import { NoteField } from './NoteField.tsx';
import type { Spot } from './selection-watch.ts';

interface Props extends HighlightControls {
  words: Wording;
  /** Where the text's own window stands in this one. */
  origin: () => { left: number; top: number };
  /** All this stands over somebody's page, and not in a view of ours. */
  isOverPage?: boolean;
  /** Said beside selected words; absent: nothing need be. */
  hint?: string | undefined;
}

const gap = 8; // pixels between the words and what hangs below them

/** Puts an element below words of the text, or above them where there is no room below, inside the window's width. */
function usePlace(spot: Spot, origin: Props['origin']) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = place.current!;
    const home = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
    const { left, top } = origin();
    const room = document.documentElement.clientWidth - box.offsetWidth - gap;
    const below = top + spot.bottom + gap;
    const above = top + spot.top - gap - box.offsetHeight;
    const isAbove = below + box.offsetHeight > innerHeight && above > barHeight;
    box.style.left = `${Math.max(gap, Math.min(left + spot.left, room)) - home.left}px`;
    box.style.top = `${(isAbove ? above : below) - home.top}px`;
  }, [spot]);
  return place;
}

interface ColoursProps {
  names: Record<HighlightColour, string>;
  chosen?: HighlightColour;
  onChoose: (colour: HighlightColour, isByKey: boolean) => void;
}

function Colours({ names, chosen, onChoose }: ColoursProps) {
  return highlightColours.map((colour) => (
    <button
      key={colour}
      type="button"
      class="highlight-colour"
      data-colour={colour}
      aria-label={names[colour]}
      title={names[colour]}
      {...(chosen && { 'aria-pressed': colour === chosen })}
      // A click that no pointer made has no count.
      onClick={({ detail }) => onChoose(colour, detail === 0)}
    />
  ));
}

/** What can be done with selected words. A press on it leaves the selection as it is. */
function SelectionMenu({ spot, words, origin, hint, onMark }: Props & { spot: Spot }) {
  const place = usePlace(spot, origin);
  return (
    <div
      ref={place}
      class="highlight-menu"
      role="toolbar"
      aria-label={words.highlights.menu}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Colours names={words.highlights.mark} onChoose={(colour, isByKey) => onMark(colour, false, isByKey)} />
      <button type="button" class="text-button" onClick={() => onMark(undefined, true)}>
        {words.highlights.note}
      </button>
      {hint && <span class="highlight-hint">{hint}</span>}
    </div>
  );
}

interface EditorProps extends Props {
  spot: Spot;
  highlight: MarkedWords;
  takesFocus: boolean;
}

/** One highlight: its colour, its note, its end. */
function HighlightEditor({
  spot,
  highlight,
  takesFocus,
  words,
  origin,
  isOverPage = false,
  onChange,
  onClose,
}: EditorProps) {
  const place = usePlace(spot, origin);
  const { id, colour, note } = highlight;
  useLayoutEffect(() => {
    place.current!.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [id]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and wants a form
    <div ref={place} class="highlight-editor" role="group" aria-label={words.highlights.editor}>
      <div class="highlight-editor-colours">
        <Colours names={words.highlights.colours} chosen={colour} onChoose={(to) => onChange(id, { colour: to })} />
      </div>
      <NoteField
        key={id}
        note={note}
        words={words}
        takesFocus={takesFocus}
        isOverPage={isOverPage}
        onInput={(written) => onChange(id, { note: written })}
        onClose={onClose}
      />
      <div class="highlight-editor-deeds">
        <button type="button" class="text-button" onClick={() => onChange(id, { removed: 1 })}>
          {words.highlights.remove}
        </button>
        <button type="button" class="text-button" onClick={onClose}>
          {words.highlights.done}
        </button>
      </div>
    </div>
  );
}

/** What hangs open beside an article's text, and what was done last with the way back. */
export function HighlightLayer(props: Props) {
  const { menu, found, told, words, onChange } = props;
  const opened = menu?.of === 'highlight' ? found.find(({ id }) => id === menu.id) : undefined;
  return (
    <div class="highlight-layer" lang={words.tag} dir={words.direction}>
      {menu?.of === 'selection' && <SelectionMenu {...props} spot={menu.spot} />}
      {menu?.of === 'highlight' && opened && (
        <HighlightEditor {...props} spot={menu.spot} highlight={opened} takesFocus={menu.takesFocus} />
      )}
      <div role="alert">
        {told?.kind === 'problem' && (
          <p class="highlight-told">
            {told.problem === 'too-long' ? words.highlights.tooLong : words.save[told.problem]}
          </p>
        )}
      </div>
      <div role="status">
        {told?.kind === 'kept' && <span class="visually-hidden">{words.highlights.kept}</span>}
        {told?.kind === 'removed' && (
          <p class="highlight-told">
            {words.highlights.removed}{' '}
            <button type="button" class="text-button" onClick={() => onChange(told.id, { removed: 0 })}>
              {words.library.undo}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

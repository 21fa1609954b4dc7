import { useEffect, useRef, useState } from 'preact/hooks';
import type { MarkedWords } from '@/lib/library/highlight.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Swatch } from '../provenance/Swatch.tsx';
import {
  isLong,
  placesOnRail,
  type RailMark,
  type RailPlace,
  railHighlightsOf,
  railMarksOf,
  railSwatches,
} from './rail-marks.ts';
import { runsLeft } from './reading-place.ts';

interface Props {
  /** The article's text, which stands in a document. */
  text: HTMLElement;
  words: Wording;
  /** Whether what the text states is marked in it. */
  withStatements: boolean;
  /** What its reader marked, and is found in it. */
  highlights: readonly MarkedWords[];
  onShow: (statement: string) => void;
  onGo: (highlight: string) => void;
}

function Sign({ mark }: { mark: RailMark }) {
  return mark.kind === 'highlight' ? (
    <span class="rail-highlight" data-colour={mark.colour} aria-hidden="true" />
  ) : (
    <Swatch kind={railSwatches[mark.kind]} />
  );
}

/**
 * Beside a long text: where in it the words stand that say where it comes from, and those that its reader highlighted,
 * each with the way there.
 */
export function MarkRail({ text, words, withStatements, highlights, onShow, onGo }: Props) {
  const rail = useRef<HTMLElement>(null);
  const [{ places, isVertical }, setShown] = useState<{ places: RailPlace[]; isVertical: boolean }>({
    places: [],
    isVertical: false,
  });
  useEffect(() => {
    let drawn = 0;
    const measure = () => {
      drawn ||= requestAnimationFrame(() => {
        drawn = 0;
        const track = rail.current;
        // The reader may be closed before the frame comes.
        if (!track) return;
        const left = runsLeft(text);
        const length = left ? track.clientWidth : track.clientHeight;
        const isShown = length > 0 && isLong(text, left);
        const marks = () => [
          ...(withStatements ? railMarksOf(text, left) : []),
          ...railHighlightsOf(text, left, highlights),
        ];
        setShown({ places: isShown ? placesOnRail(marks(), length) : [], isVertical: left });
      });
    };
    measure();
    // The text grows when pictures and further parts come, and when type is set larger; the rail with the window.
    const size = new ResizeObserver(measure);
    size.observe(text);
    size.observe(rail.current!);
    return () => {
      cancelAnimationFrame(drawn);
      size.disconnect();
    };
  }, [text, withStatements, highlights.map(({ id, colour }) => `${id} ${colour}`).join()]);
  const kindOf = ({ kind }: RailMark) => (kind === 'highlight' ? words.rail.mine : words.mark[kind]);
  const nameOf = ({ mark, more }: RailPlace) =>
    words.rail.place(kindOf(mark), mark.words) + (more > 0 ? words.rail.more(more) : '');
  return (
    <nav
      ref={rail}
      class="mark-rail"
      aria-label={words.rail.title}
      lang={words.tag}
      hidden={places.length === 0}
      data-vertical={isVertical}
    >
      {places.map((place) => (
        <button
          key={place.mark.id}
          type="button"
          style={{ '--at': `${place.at}px` }}
          aria-label={nameOf(place)}
          title={nameOf(place)}
          onClick={() => (place.mark.kind === 'highlight' ? onGo : onShow)(place.mark.id)}
        >
          <Sign mark={place.mark} />
        </button>
      ))}
    </nav>
  );
}

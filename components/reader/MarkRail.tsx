import { useEffect, useRef, useState } from 'preact/hooks';
import type { Wording } from '@/lib/wording/wording.ts';
import { Swatch } from '../provenance/Swatch.tsx';
import { isLong, placesOnRail, type RailPlace, railMarksOf, railSwatches } from './rail-marks.ts';
import { runsLeft } from './reading-place.ts';

interface Props {
  /** The article's text, which stands in a document. */
  text: HTMLElement;
  words: Wording;
  onShow: (statement: string) => void;
}

/** Beside a long text: where in it the words stand that say where it comes from, each with the way there. */
export function MarkRail({ text, words, onShow }: Props) {
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
        setShown({ places: isShown ? placesOnRail(railMarksOf(text, left), length) : [], isVertical: left });
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
  }, [text]);
  const nameOf = ({ mark, more }: RailPlace) =>
    words.rail.place(words.mark[mark.kind], mark.words) + (more > 0 ? words.rail.more(more) : '');
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
          onClick={() => onShow(place.mark.id)}
        >
          <Swatch kind={railSwatches[place.mark.kind]} />
        </button>
      ))}
    </nav>
  );
}

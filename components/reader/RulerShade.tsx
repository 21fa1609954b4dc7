import { useEffect } from 'preact/hooks';
import type { ShownRuler } from './reading-ruler.ts';

/** What dims all but the lines of a ruler. Nothing that is clicked or read aloud: it lies over the text, and lets all through. */
export function RulerShade({ ruler }: { ruler: ShownRuler }) {
  useEffect(() => ruler.follow(), []);
  const laid = ruler.band.value;
  if (!laid) return null;
  const { start, end, runsLeft } = laid;
  const long = `${end - start}px`;
  const style = runsLeft ? { left: `${-end}px`, width: long } : { top: `${start}px`, height: long };
  return <div class="ruler-shade" data-vertical={runsLeft} style={style} aria-hidden="true" />;
}

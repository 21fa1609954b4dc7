import type { SwatchKind } from '@/lib/citation/rows.ts';

/** The small sign before a label that shows how such words are marked in the text, so that the strip is the legend. */
export function Swatch({ kind }: { kind: SwatchKind }) {
  return <span class={`swatch swatch-${kind}`} aria-hidden="true" />;
}

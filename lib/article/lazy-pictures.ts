import { attributeNamesOf, attributeOf, nameOf, previousElementOf } from '../text/safe-dom.ts';

const pictureAddress = /^(?:https?:)?\/\/|^\.{0,2}\/|\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/iu;
const placeholder =
  /^data:image\/(?:gif|svg)|(?:^|\/)(?:blank|leer|empty|spacer|pixel|transparent|grey|gray|loading|lazy|placeholder|default)[\w-]*\.(?:gif|png|svg|jpe?g)/iu;
// What lazy loaders call the attribute that holds the real address, the commonest first.
const lazyNames =
  /^data-(?:original|src|lazy-src|lazy|actualsrc|url|echo|img|image|hi-res-src|full-src|croporisrc|origin|retina-src|s)$/u;

const longestInlined = 2_000_000; // characters of a data: address

function widestOf(sourceSet: string): string | undefined {
  // Each candidate is "address descriptor", separated by commas that white space follows.
  let best: { address: string; width: number } | undefined;
  for (const candidate of sourceSet.slice(0, 8192).split(/,\s+/u)) {
    const [address, descriptor] = candidate.trim().split(/\s+/u);
    const width = Number.parseFloat(descriptor ?? '') || 1;
    if (address && (!best || width > best.width)) best = { address, width };
  }
  return best?.address;
}

/** In a `picture`, the sources before the `img` hold the addresses; the first is the one for the widest windows. */
function sourceSetAround(live: Element): string | undefined {
  for (
    let before = previousElementOf(live);
    before && nameOf(before) === 'source';
    before = previousElementOf(before)
  ) {
    const set = attributeOf(before, 'srcset') || attributeOf(before, 'data-srcset');
    if (set) return set;
  }
  return undefined;
}

function lazyAddressOf(live: Element): string | undefined {
  for (const name of attributeNamesOf(live)) {
    // Most attributes are none of a loader's, and a page may have hundreds of pictures.
    if (!name.startsWith('data-') || !lazyNames.test(name)) continue;
    const value = attributeOf(live, name) ?? '';
    if (value.length < 4096 && pictureAddress.test(value.trim())) return value;
  }
  return undefined;
}

/**
 * Where a picture really is. Portals put a grey pixel into `src` and the picture's address into `data-original`
 * or a like attribute, until it is scrolled into view.
 */
export function pictureAddressOf(live: Element): string | undefined {
  const declared = attributeOf(live, 'src') ?? '';
  const lazy = lazyAddressOf(live);
  if (lazy && lazy !== declared) return lazy.trim();
  const loaded = (live as HTMLImageElement).currentSrc;
  if (loaded && !placeholder.test(loaded)) return loaded;
  const sourceSet =
    attributeOf(live, 'srcset') ||
    attributeOf(live, 'data-srcset') ||
    attributeOf(live, 'data-lazy-srcset') ||
    sourceSetAround(live);
  const fromSet = sourceSet && sourceSet.length < 100_000 ? widestOf(sourceSet) : undefined;
  if (fromSet && (!declared || placeholder.test(declared))) return fromSet;
  return declared.length < longestInlined ? declared || undefined : undefined;
}

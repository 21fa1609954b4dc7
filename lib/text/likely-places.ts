const gramLength = 5; // letters
const bucket = 64; // letters by which places may differ and still be one
const mostRepeats = 8; // of one gram in the pattern; more say nothing of where it lies

/**
 * Where in a text a pattern may lie, by the short runs of letters that both have. One pass over the text.
 * @param least share of the pattern's letters at which a run must begin that lies there in the text
 * @returns places of the pattern's first letter, about, the likeliest first
 */
export function likelyPlaces(pattern: string, text: string, most: number, least = 0): number[] {
  const grams = new Map<string, number[]>();
  for (let at = 0; at + gramLength <= pattern.length; at++) {
    const gram = pattern.slice(at, at + gramLength);
    const places = grams.get(gram);
    if (!places) grams.set(gram, [at]);
    else if (places.length < mostRepeats) places.push(at);
  }
  const votes = new Uint32Array(Math.ceil((text.length + pattern.length) / bucket) + 2);
  const sums = new Float64Array(votes.length);
  for (let at = 0; at + gramLength <= text.length; at++) {
    for (const inPattern of grams.get(text.slice(at, at + gramLength)) ?? []) {
      const start = at - inPattern;
      const place = Math.floor((start + pattern.length) / bucket);
      votes[place]!++;
      sums[place]! += start;
    }
  }
  return strongest(votes, sums, most, least * pattern.length);
}

/** How much of a text's short runs of letters another has too, wherever: 0 to 1. One pass over both. */
export function shareOfGrams(text: string, other: string): number {
  const grams = new Set<string>();
  for (let at = 0; at + gramLength <= other.length; at++) grams.add(other.slice(at, at + gramLength));
  const all = text.length - gramLength + 1;
  let shared = 0;
  for (let at = 0; at < all; at++) if (grams.has(text.slice(at, at + gramLength))) shared++;
  return all > 0 ? shared / all : 0;
}

function strongest(votes: Uint32Array, sums: Float64Array, most: number, least: number): number[] {
  const weightOf = (at: number) => (votes[at - 1] ?? 0) + votes[at]! + (votes[at + 1] ?? 0);
  const found: number[] = [];
  const taken = new Set<number>();
  for (let n = 0; n < most; n++) {
    let best = -1;
    for (let at = 0; at < votes.length; at++) {
      if (votes[at] && !taken.has(at) && (best < 0 || weightOf(at) > weightOf(best))) best = at;
    }
    if (best < 0 || weightOf(best) < least) break;
    let weight = 0;
    let sum = 0;
    for (const at of [best - 1, best, best + 1]) {
      weight += votes[at] ?? 0;
      sum += sums[at] ?? 0;
      taken.add(at);
    }
    found.push(Math.round(sum / weight));
  }
  return found;
}

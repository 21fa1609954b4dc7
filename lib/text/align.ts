/** Where the places of a pattern came to lie in a text that has changed, and which of its letters are left. */
export interface Alignment {
  /** For each place in the pattern (its length included): the place in the text that lies across from it. */
  across: Int32Array;
  /** For each place in the pattern: how many letters before it are left, chance ones not counted. */
  left: Uint32Array;
}

// What changes a text is words and sentences: to begin a change costs, to go on with it hardly does (Gotoh 1982).
const exchanging = 4;
const beginning = 6;
const goingOn = 1;
const far = 1_000_000;
const shortestRun = 3; // letters that agree in a row; fewer agree by chance

const exchange = 0;
const drop = 1;
const add = 2;

/**
 * The cheapest way to turn a pattern into a stretch of the text, by exchanging, dropping and adding letters; what
 * stands before and behind the stretch costs nothing. Looked for along one diagonal only, so that time and memory are
 * the pattern's length times the band's width, however long the text is.
 * @param start where in the text the pattern's first letter is supposed
 * @param band letters by which a place may lie off that
 */
export function alignAlong(pattern: string, text: string, start: number, band: number): Alignment {
  const width = 2 * band + 1;
  // Column c of row i is the place `start + i + c - band` of the text. Two bits for each way that a cell is reached.
  const steps = new Uint8Array((pattern.length + 1) * width);
  const row = () => [new Int32Array(width), new Int32Array(width).fill(far), new Int32Array(width).fill(far)] as const;
  let before = row();
  let now = row();
  for (let c = 0; c < width; c++) before[exchange][c] = isIn(text, start + c - band) ? 0 : far;
  for (let i = 1; i <= pattern.length; i++) {
    const letter = pattern.charCodeAt(i - 1);
    for (let c = 0; c < width; c++) {
      const place = start + i + c - band;
      const inside = isIn(text, place);
      const same = place > 0 && text.charCodeAt(place - 1) === letter;
      const byExchange = inside && place > 0 ? cheapest(before, c) : exchange;
      now[exchange][c] = inside && place > 0 ? before[byExchange][c]! + (same ? 0 : exchanging) : far;
      let byDrop: Step = exchange;
      now[drop][c] = far;
      if (inside && c + 1 < width) {
        byDrop = before[exchange][c + 1]! + beginning < before[drop][c + 1]! + goingOn ? exchange : drop;
        now[drop][c] = before[byDrop][c + 1]! + (byDrop === exchange ? beginning : goingOn);
      }
      let byAdd: Step = exchange;
      now[add][c] = far;
      if (inside && c > 0) {
        byAdd = now[exchange][c - 1]! + beginning < now[add][c - 1]! + goingOn ? exchange : add;
        now[add][c] = now[byAdd][c - 1]! + (byAdd === exchange ? beginning : goingOn);
      }
      steps[i * width + c] = byExchange | (byDrop << 2) | (byAdd << 4);
    }
    [before, now] = [now, before];
  }
  return trace(pattern, text, start - band, steps, before);
}

type Step = typeof exchange | typeof drop | typeof add;
type Row = readonly [Int32Array, Int32Array, Int32Array];

function isIn(text: string, place: number): boolean {
  return place >= 0 && place <= text.length;
}

function cheapest(costs: Row, c: number): Step {
  let best: Step = exchange;
  if (costs[drop][c]! < costs[best][c]!) best = drop;
  if (costs[add][c]! < costs[best][c]!) best = add;
  return best;
}

/** Follows the steps back from the cheapest end. */
function trace(pattern: string, text: string, first: number, steps: Uint8Array, last: Row): Alignment {
  const width = last[exchange].length;
  const across = new Int32Array(pattern.length + 1);
  const agrees = new Uint8Array(pattern.length);
  let c = 0;
  for (let at = 0; at < width; at++) if (last[cheapest(last, at)][at]! < last[cheapest(last, c)][c]!) c = at;
  let i = pattern.length;
  let step = cheapest(last, c);
  across[i] = first + i + c;
  while (i > 0) {
    const reached = steps[i * width + c]!;
    if (step === add) {
      step = ((reached >> 4) & 3) as Step;
      c--;
      continue;
    }
    if (step === exchange) {
      agrees[i - 1] = text.charCodeAt(first + i + c - 1) === pattern.charCodeAt(i - 1) ? 1 : 0;
      step = (reached & 3) as Step;
    } else {
      step = ((reached >> 2) & 3) as Step;
      c++;
    }
    i--;
    across[i] = first + i + c;
  }
  return { across, left: countLeft(agrees, across) };
}

/** Letters that agree and lie side by side in both, in runs that are no chance. */
function countLeft(agrees: Uint8Array, across: Int32Array): Uint32Array {
  const left = new Uint32Array(agrees.length + 1);
  for (let at = 0; at < agrees.length; ) {
    let end = at;
    while (end < agrees.length && agrees[end] && (end === at || across[end] === across[end - 1]! + 1)) end++;
    const counts = end - at >= shortestRun;
    if (end === at) end++;
    for (let i = at; i < end; i++) left[i + 1] = left[i]! + (counts ? 1 : 0);
    at = end;
  }
  return left;
}

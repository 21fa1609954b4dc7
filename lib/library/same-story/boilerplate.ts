import { shinglesOf } from '../../text/shingles.ts';
import { fold } from '../../text/white-space.ts';
import { shingleLength } from './fingerprint.ts';

const leastOwn = 0.25; // share of each of two texts that is not in the other: then they tell two stories
const leastSharers = 2; // articles with other stories in which a line must stand to be no part of this one

/** A text as it is compared with others: its lines by their letters. */
export type Lines = ReadonlyMap<string, string>;

export function linesOf(text: string): Lines {
  const lines = new Map(text.split('\n').map((line) => [fold(line), line]));
  lines.delete('');
  return lines;
}

/** The shingles of those lines that are no boilerplate. */
export function shinglesBeside(lines: Lines, boilerplate: ReadonlySet<string>): Set<number> {
  const own = [...lines].flatMap(([letters, line]) => (boilerplate.has(letters) ? [] : [line]));
  return shinglesOf(own.join('\n'), shingleLength);
}

const lengthOf = (lines: Iterable<string>) => [...lines].reduce((length, letters) => length + letters.length, 0);

/**
 * Lines of an article that stand letter for letter in others of its site that tell other stories: what the site puts
 * under all that it publishes.
 */
export function boilerplateOf(lines: Lines, others: readonly Lines[]): Set<string> {
  const length = lengthOf(lines.keys());
  const sharers = new Map<string, number>();
  for (const other of others) {
    const shared = [...lines.keys()].filter((letters) => other.has(letters));
    const sharedLength = lengthOf(shared);
    const most = (1 - leastOwn) * Math.min(length, lengthOf(other.keys()));
    // Two addresses of one article share nearly all.
    if (sharedLength > most) continue;
    for (const letters of shared) sharers.set(letters, (sharers.get(letters) ?? 0) + 1);
  }
  return new Set([...sharers].flatMap(([letters, count]) => (count >= leastSharers ? [letters] : [])));
}

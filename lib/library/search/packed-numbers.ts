// Numbers of articles as bits, by Rice's code: how far the next one is, its high part as so many zeros and a one, its low
// bits as they are. A word that stands in every second article takes two bits for each, as a row of marks would; one in
// a hundred takes eight.

const mostLowBits = 15;

/** Bits that gaps take with so many low bits. */
function cost(numbers: readonly number[], low: number): number {
  let bits = (numbers.length - 1) * (low + 1);
  for (let i = 1; i < numbers.length; i++) bits += (numbers[i]! - numbers[i - 1]! - 1) >> low;
  return bits;
}

/** The number of low bits with which gaps take least, 0 to 15. */
function lowBitsFor(numbers: readonly number[]): number {
  const mean = (numbers.at(-1)! - numbers[0]! + 1) / numbers.length;
  const middle = Math.min(Math.max(Math.floor(Math.log2(mean)), 1), mostLowBits - 1);
  const [best] = [middle - 1, middle, middle + 1]
    .map((low) => ({ low, bits: cost(numbers, low) }))
    .sort((a, b) => a.bits - b.bits);
  return best!.low;
}

/**
 * Packs the gaps between ascending numbers; the first number is not in it.
 * @returns the bytes, and how many low bits reading them takes, 0 to 15
 */
export function packGaps(numbers: readonly number[]): { bytes: Uint8Array; low: number } {
  const low = lowBitsFor(numbers);
  const bytes = new Uint8Array(Math.ceil(cost(numbers, low) / 8));
  let at = 0; // bits
  for (let i = 1; i < numbers.length; i++) {
    const gap = numbers[i]! - numbers[i - 1]! - 1;
    at += gap >> low;
    bytes[at >> 3]! |= 1 << (at & 7);
    at++;
    for (let bit = 0; bit < low; bit++, at++) bytes[at >> 3]! |= ((gap >> bit) & 1) << (at & 7);
  }
  return { bytes, low };
}

/**
 * Calls with each number of a packed list behind its first.
 * @param start where in `bytes` the list begins
 * @param count how many numbers follow the first
 */
export function eachPacked(
  bytes: Uint8Array,
  { start, low, first, count }: { start: number; low: number; first: number; count: number },
  visit: (number: number) => void,
): void {
  const mask = (1 << low) - 1;
  let at = start;
  let buffer = 0; // bits read and not used yet, the next one lowest
  let held = 0; // how many
  let number = first;
  for (let left = count; left > 0; left--) {
    let high = 0;
    while (buffer === 0) {
      high += held;
      buffer = bytes[at++]!;
      held = 8;
    }
    const zeros = 31 - Math.clz32(buffer & -buffer);
    high += zeros;
    buffer >>>= zeros + 1;
    held -= zeros + 1;
    for (; held < low; held += 8) buffer |= bytes[at++]! << held;
    number += 1 + (high << low) + (buffer & mask);
    buffer >>>= low;
    held -= low;
    visit(number);
  }
}

import { deepestNesting, longestPiece, mostArticles } from './limits.ts';
import { ImportRefused } from './refused.ts';
import { type TextFile, textOf } from './text-file.ts';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openings = [0x5b, 0x7b] as const; // [ {
const closings = [0x5d, 0x7d] as const; // ] }

/** Follows JSON character by character as far as brackets and strings go. */
class Brackets {
  depth = 0;
  #inString = false;
  #escaped = false;

  /** @throws ImportRefused where brackets are nested too deeply */
  read(code: number): void {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (code === backslash) this.#escaped = true;
      else if (code === quote) this.#inString = false;
    } else if (code === quote) this.#inString = true;
    else if (code === openings[0] || code === openings[1]) {
      if (++this.depth > deepestNesting) throw new ImportRefused('too-deep');
    } else if (code === closings[0] || code === closings[1]) this.depth--;
  }

  /** Whether what was read last stands between the entries of the outermost list. */
  get isBetween(): boolean {
    return this.depth === 1 && !this.#inString;
  }
}

/**
 * A JSON text as a value, its depth checked before it is parsed.
 * @throws ImportRefused where it is nested too deeply, SyntaxError
 */
export function parseJson(text: string): unknown {
  const brackets = new Brackets();
  for (let i = 0; i < text.length; i++) brackets.read(text.charCodeAt(i));
  return JSON.parse(text);
}

/**
 * The entries of a file that is one JSON list, one by one, so that a long list is never in memory as a whole.
 * @throws ImportRefused where it is no list, is cut off, or holds more than a reading list does
 */
export async function* jsonEntries(file: TextFile): AsyncGenerator<unknown> {
  const brackets = new Brackets();
  let count = 0;
  let entry = '';
  const take = (): unknown[] => {
    const text = entry.trim();
    entry = '';
    if (!text) return [];
    if (++count > mostArticles) throw new ImportRefused('too-many');
    try {
      return [JSON.parse(text)];
    } catch (problem) {
      throw new ImportRefused('damaged', 'no JSON', problem);
    }
  };
  let begun = false;
  for await (const text of textOf(file)) {
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      brackets.read(code);
      if (!begun) {
        if (brackets.depth === 0) continue;
        begun = true;
        from = i + 1;
      } else if ((brackets.isBetween && code === comma) || brackets.depth === 0) {
        entry += text.slice(from, i);
        from = i + 1;
        yield* take();
        if (brackets.depth === 0) return;
      }
    }
    if (begun) entry += text.slice(from);
    if (entry.length > longestPiece) throw new ImportRefused('too-large');
  }
  throw new ImportRefused('damaged', 'the list has no end');
}

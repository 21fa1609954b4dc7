import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The blocks of scripts that the press of any country is printed in, and of what stands between their letters. */
const blocks: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x1cff], // all alphabets
  [0x1d00, 0x218f], // Latin and Greek with further marks, signs, numbers
  [0x2460, 0x24ff], // numbers in circles
  [0x2776, 0x2793],
  [0x2e80, 0xa4cf], // kana, Bopomofo, Han, Yi
  [0xa720, 0xa7ff], // Latin
  [0xac00, 0xd7ff], // Hangul
  [0xf900, 0xffff], // forms of Han, Arabic and Latin letters
  [0x1d400, 0x1d7ff], // letters of formulas, in which names are written to stand out
  [0x20000, 0x3347f], // Han
];
const classNames = ['L', 'Lu', 'Ll', 'N', 'Script=Han', 'Script=Hiragana', 'Script=Katakana'];

/** What stands in square brackets for a class: its letters in those blocks. Places that no letter has yet part no ranges. */
export function rangesOf(name: string): string {
  const holds = new RegExp(`\\p{${name}}`, 'u');
  const isFree = /\p{Cn}|\p{Co}/u;
  const ranges: { first: number; last: number; reached: number }[] = [];
  for (const [first, last] of blocks)
    for (let code = first; code <= last; code++) {
      const letter = String.fromCodePoint(code);
      const range = ranges.at(-1);
      const follows = range?.reached === code - 1;
      if (holds.test(letter)) {
        if (follows) range.last = range.reached = code;
        else ranges.push({ first: code, last: code, reached: code });
      } else if (follows && isFree.test(letter)) range.reached = code;
    }
  // As themselves: none of them is a sign of patterns.
  const written = (code: number) => String.fromCodePoint(code);
  return ranges
    .map(({ first, last }) => (first === last ? written(first) : `${written(first)}-${written(last)}`))
    .join('');
}

const rooms = /\/lib\/(?:article|languages|provenance|text)\/(?!lean-pattern)[^?]+\.ts$/u;
const virtual = 'virtual:lean-patterns';

interface Node {
  type: string;
  start: number;
  end: number;
  regex?: { pattern: string; flags: string };
  callee?: Node & { name?: string };
  property?: Node & { name?: string };
  object?: Node;
}

function* nodesOf(tree: unknown, parent?: Node): Generator<{ node: Node; parent: Node | undefined }> {
  if (Array.isArray(tree)) for (const one of tree) yield* nodesOf(one, parent);
  else if (tree && typeof tree === 'object') {
    const node = tree as Node;
    const isNode = typeof node.type === 'string';
    if (isNode) yield { node, parent };
    for (const value of Object.values(node))
      if (value && typeof value === 'object') yield* nodesOf(value, isNode ? node : parent);
  }
}

const isUnicode = (flags: string) => flags.includes('u') && !flags.includes('i');

/**
 * Has patterns of the reading rooms made with small classes of letters, each when it is first needed: what a first reading
 * paid for was patterns (see `lib/text/lean-pattern.ts`). The code says `\p{L}` and means it; outside of the blocks above a
 * letter is none. A pattern that keeps its place in a text is made anew, as a literal is, but for calls that begin anew.
 */
export function leanPatterns(): Plugin {
  // What takes a watched page has few patterns, and the classes would be a quarter of it.
  let isTaking = false;
  return {
    name: 'lean-patterns',
    apply: 'build',
    enforce: 'post',
    configResolved({ build }) {
      const entry = build.lib ? build.lib.entry : undefined;
      isTaking = typeof entry === 'string' && entry.endsWith('/entrypoints/take.ts');
    },
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    load(id) {
      if (id !== `\0${virtual}`) return undefined;
      const leanPattern = fileURLToPath(new URL('../lib/text/lean-pattern.ts', import.meta.url));
      const classes = Object.fromEntries(classNames.map((name) => [name, rangesOf(name)]));
      return `import { leanSource } from ${JSON.stringify(leanPattern)};
        const classes = ${JSON.stringify(classes)};
        export const pattern = (source, flags = '') =>
          new RegExp(flags.includes('u') && !flags.includes('i') ? leanSource(source, classes) : source, flags);`;
    },
    transform(code, id) {
      if (isTaking || !rooms.test(id) || !(code.includes('\\p{') || code.includes('\\P{') || code.includes('RegExp(')))
        return undefined;
      const edits: { start: number; end: number; text: string }[] = [];
      const places: string[] = [];
      for (const { node, parent } of nodesOf(this.parse(code))) {
        if (node.type === 'NewExpression' && node.callee?.name === 'RegExp')
          edits.push({ start: node.start, end: node.callee.end, text: '__pattern' });
        if (!node.regex || !isUnicode(node.regex.flags) || !/\\[pP]\{/u.test(node.regex.pattern)) continue;
        const made = `__pattern(${JSON.stringify(node.regex.pattern)}, ${JSON.stringify(node.regex.flags)})`;
        // One that keeps its place in a text is shared only where a call takes it and begins anew: `replace`, `matchAll`.
        const keepsPlace = /[gy]/u.test(node.regex.flags) && parent?.type !== 'CallExpression';
        if (keepsPlace) edits.push({ start: node.start, end: node.end, text: made });
        else {
          const place = `__pattern${places.length}`;
          places.push(place);
          edits.push({ start: node.start, end: node.end, text: `(${place} ??= ${made})` });
        }
      }
      if (edits.length === 0) return undefined;
      let lean = code;
      for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
        lean = lean.slice(0, start) + text + lean.slice(end);
      const declared = places.length > 0 ? `let ${places.join(', ')};\n` : '';
      return { code: `import { pattern as __pattern } from '${virtual}';\n${declared}${lean}`, map: null };
    },
  };
}

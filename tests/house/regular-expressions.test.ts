import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { pageAround } from '../lib/provenance/page-of.ts';

// A page is written by others, and long: a pattern whose work grows faster than the text lets one line of it stop the tab.

const root = join(import.meta.dirname, '../..');
const rooms = ['lib/article', 'lib/languages', 'lib/provenance', 'lib/text'];

interface Pattern {
  source: string;
  flags: string;
  /** Where it stands, or which file made it. */
  at: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesIn(path) : name.endsWith('.ts') ? [path] : [];
  });
}

type SyntaxNode = { [key: string]: unknown; type?: string; start?: number };

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as SyntaxNode;
  for (const inner of Object.values(value)) yield* nodesOf(inner);
}

const sources = new Map(rooms.flatMap(filesIn).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const trees = new Map([...sources].map(([file, source]) => [file, [...nodesOf(parseSync(file, source).program)]]));

/** The patterns that are written out in the code. */
const written = [...trees].flatMap(([file, nodes]) =>
  nodes.flatMap(({ regex, start = 0 }): Pattern[] => {
    if (!regex) return [];
    const { pattern, flags } = regex as { pattern: string; flags: string };
    const line = sources.get(file)!.slice(0, start).split('\n').length;
    return [{ source: pattern, flags, at: `${file}:${line}` }];
  }),
);

/** The files that make patterns of words. */
const makers = [...trees]
  .filter(([, nodes]) =>
    nodes.some(({ type, callee }) => type === 'NewExpression' && (callee as SyntaxNode).name === 'RegExp'),
  )
  .map(([file]) => file);

/** What holds every word that a phrase asks for before it makes its pattern. */
const everyText = {
  includes: () => true,
  startsWith: () => true,
  replaceAll: () => everyText,
  toString: () => '',
} as unknown as string;

// Words only fill a pattern: between two repetitions one of them is what any other is. With one word in place of all, most
// of the thousands of phrases are the same few hundred.
const oneWord = 'a';

function withOneWord(phrase: string): string {
  let shape = phrase.replace(/\{\w+\}|[^\s^()[\]|*…{}]+/gu, (words) => (words.startsWith('{') ? words : oneWord));
  for (let before = ''; before !== shape; ) {
    before = shape;
    shape = shape
      .replace(/\s+/gu, ' ')
      .replace(/a(?: a)+/gu, 'a a')
      .replace(/([([])([^()[\]]*)(?=[)\]])/gu, (_, bracket: string, forms: string) => {
        return bracket + [...new Set(forms.split('|'))].sort().join('|');
      })
      .replace(/\((a(?: a)?)\)/gu, '$1')
      .replace(/aa+/gu, 'a');
  }
  return shape;
}

const made: Pattern[] = [];
let phrase: 'whole' | 'shape' | undefined;
const phrases: Pattern[] = [];

vi.mock('@/lib/languages/phrase.ts', async (original) => {
  const { Phrase, anyOf, ...others } = await original<typeof import('@/lib/languages/phrase.ts')>();
  class RecordedPhrase extends Phrase {
    constructor(written: string, tag: string) {
      super(written, tag);
      phrase = 'whole';
      super.find(everyText, everyText);
      phrase = 'shape';
      new Phrase(withOneWord(written), tag).find(everyText, everyText);
      phrase = undefined;
    }
  }
  return {
    ...others,
    Phrase: RecordedPhrase,
    anyOf: (words: readonly string[]) => anyOf(words.map((word) => (/\p{L}/u.test(word) ? withOneWord(word) : word))),
  };
});

/** Reads a page in every language, and one in a language that nobody knows, and takes down each pattern that is made. */
async function recordMade(): Promise<void> {
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given: [string, string]) {
      const pattern = new target(...given);
      const from = new Error().stack
        ?.split('\n')
        .find((line) => rooms.some((room) => line.includes(`${root}/${room}/`)));
      if (from) {
        const at = /lib\/[\w/-]+\.ts/u.exec(from.replace(root, ''))![0];
        (phrase === 'whole' ? phrases : made).push({ source: pattern.source, flags: pattern.flags, at });
      }
      return pattern;
    },
  });
  try {
    vi.resetModules();
    const { languages } = await import('@/lib/languages/index.ts');
    const { readDocument } = await import('../lib/provenance/page-of.ts');
    for (const tag of [...languages.map((language) => language.tag), 'tlh'])
      readDocument(pageAround({ text: 'Source: Valley Bulletin', place: 'tail' }, tag));
  } finally {
    globalThis.RegExp = Native;
  }
}

const parts = /\\[pPuk]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\{(?<least>\d+)(?:,(?<most>\d*))?\}|[*+]/gsu;

/** Whether a pattern repeats something without end. One that does not works at most a fixed number of steps a character. */
function isEndless({ source }: Pattern, but?: RegExp): boolean {
  return [...(but ? source.replace(but, '') : source).matchAll(parts)].some(
    ([part, , most]) => part === '*' || part === '+' || (part.startsWith('{') && part.includes(',') && most === ''),
  );
}

/**
 * A repetition with an end is a constant, however large; cut short, the tool sees it as one, and decides by automata what
 * it would else try out. What it does not know makes no difference to a search: the flags `d` and, for what is written here, `v`.
 */
function forTool({ source, flags }: Pattern): [string, string] {
  const shorter = source.replace(parts, (part, least?: string, most?: string) => {
    if (least === undefined) return part;
    const from = Math.min(Number(least), 2);
    if (!part.includes(',')) return `{${from}}`;
    return most === '' ? `{${from},}` : `{${from},${Math.min(Number(most), from + 2)}}`;
  });
  return [shorter, flags.replace(/[dv]/gu, '')];
}

const verdicts = new Map<string, Promise<Diagnostics>>();

/** The tool's verdict: what it counts decides, never how long it takes. */
function verdictOn(pattern: Pattern): Promise<Diagnostics> {
  const [source, flags] = forTool(pattern);
  const key = `/${source}/${flags}`;
  let verdict = verdicts.get(key);
  if (!verdict) {
    verdict = check(source, flags, { timeout: null, attackTimeout: null, incubationTimeout: null });
    verdicts.set(key, verdict);
  }
  return verdict;
}

/** Why a pattern is not to be let in: what the tool says, with the text that it would be attacked with. */
async function objectionTo(pattern: Pattern): Promise<string | undefined> {
  const verdict = await verdictOn(pattern);
  const name = `${pattern.at} /${pattern.source}/${pattern.flags}`;
  if (verdict.status === 'safe') return undefined;
  if (verdict.status === 'vulnerable') return `${name} is ${verdict.complexity.summary} on ${verdict.attack.pattern}`;
  return `${name} is undecided: ${JSON.stringify(verdict.error)}`;
}

async function objectionsTo(patterns: readonly Pattern[]): Promise<string[]> {
  const objections: string[] = [];
  for (const pattern of patterns) {
    const objection = await objectionTo(pattern);
    if (objection) objections.push(objection);
  }
  return objections;
}

const minutes = 60_000; // milliseconds, for the machines that the tool has no binary for

beforeAll(recordMade, 2 * minutes);

describe('the check itself', () => {
  test('sees the patterns', () => {
    expect(written.length).toBeGreaterThan(250);
    expect(phrases.length).toBeGreaterThan(3000);
    // Each file that makes patterns of words has made some: none is read past.
    expect([...new Set([...made, ...phrases].map(({ at }) => at))].sort()).toEqual(makers.sort());
  });

  test.each([
    ['nested repetition', '^(a+)+$', 'u'],
    ['blanks before a sign, anywhere', String.raw`\s*[:：]`, 'u'],
    ['an end that is trimmed', String.raw`[\s.]+$`, 'u'],
    ['two repetitions side by side', String.raw`^\s*\p{L}*[\p{L}\d]*:`, 'u'],
    ['behind a lookbehind', String.raw`(?<!\d)\s+[:：]`, 'u'],
    ['with named groups and indices', String.raw`(?<name>\p{Lu}.*)\s(?<rest>.*)!$`, 'du'],
  ])('objects to %s', async (_, source, flags) => {
    expect(await objectionTo({ source, flags, at: 'here' })).toMatch(/polynomial|exponential/u);
  });

  test.each([
    ['a repetition with an end', String.raw`[(（](?<credit>[^()（）]{2,80})[)）]$`, 'u'],
    ['a start that is trimmed', String.raw`^[\s.]+`, 'u'],
    ['one blank before a sign', String.raw`\s?[:：]`, 'u'],
  ])('lets %s in', async (_, source, flags) => {
    expect(await objectionTo({ source, flags, at: 'here' })).toBeUndefined();
  });

  test.each([
    ['a+', true],
    ['a{2,}', true],
    ['a{2,9}?', false],
    [String.raw`\p{Lu}\+[*+]a{0,80}`, false],
  ])('%s repeats without end: %s', (source, expected) => {
    expect(isEndless({ source, flags: 'u', at: 'here' })).toBe(expected);
  });
});

describe('no pattern’s work grows faster than the text', () => {
  test.each(rooms)('of those written out in %s', { timeout: 10 * minutes }, async (room) => {
    expect(await objectionsTo(written.filter(({ at }) => at.startsWith(`${room}/`)))).toEqual([]);
  });

  test('of those that finders make of words', { timeout: 10 * minutes }, async () => {
    expect(await objectionsTo(made.filter(({ at }) => at.startsWith('lib/provenance/')))).toEqual([]);
  });

  test('of the phrases of any language', { timeout: 10 * minutes }, async () => {
    // All of them: nothing but a blank is repeated without end.
    expect(phrases.filter((whole) => isEndless(whole, /\\s\+/gu)).map(({ source }) => source)).toEqual([]);
    expect(await objectionsTo(made.filter(({ at }) => at === 'lib/languages/phrase.ts'))).toEqual([]);
  });
});

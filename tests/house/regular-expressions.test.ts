import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { pageAround } from '../lib/provenance/page-of.ts';

// A page is written by others, and long: a pattern whose work grows faster than the text lets one line of it stop the tab.

const root = join(import.meta.dirname, '../..');
const rooms = [
  'lib/article',
  'lib/citation',
  'lib/languages',
  'lib/library',
  'lib/linked-page',
  'lib/provenance',
  'lib/state',
  'lib/text',
  'lib/watching',
];

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

// Words only fill a pattern: between two repetitions one of them is what any other is. With one word in place of all, the
// patterns that finders make of twenty-six languages' labels are the same few.
function withOneWord(label: string): string {
  return label.replace(/\S+/gu, 'a').replace(/a(?:\sa)+/gu, 'a a');
}

const made: Pattern[] = [];
const phrases: Pattern[] = [];
let isPhrase = false;

vi.mock('@/lib/languages/phrase.ts', async (original) => {
  const { Phrase, anyOf, ...others } = await original<typeof import('@/lib/languages/phrase.ts')>();
  class RecordedPhrase extends Phrase {
    constructor(phrase: string, tag: string) {
      super(phrase, tag);
      isPhrase = true;
      void this.pattern;
      isPhrase = false;
    }
  }
  return {
    ...others,
    Phrase: RecordedPhrase,
    anyOf: (words: readonly string[]) => anyOf(words.map((word) => (/\p{L}/u.test(word) ? withOneWord(word) : word))),
  };
});

// Made of all its words, whatever the page holds.
vi.mock('@/lib/provenance/word-pattern.ts', async (original) => {
  const { WordPattern, ...others } = await original<typeof import('@/lib/provenance/word-pattern.ts')>();
  const { anyOf } = await import('@/lib/languages/phrase.ts');
  class WholePattern extends WordPattern {
    constructor(
      words: readonly string[],
      make: (anyOfThem: string) => RegExp,
      alternation: (words: readonly string[]) => string = anyOf,
    ) {
      super(words, make, alternation);
      if (words.length > 0) make(alternation(words));
    }
  }
  return { ...others, WordPattern: WholePattern };
});

/** Takes down each pattern that is made while something is done. */
async function recordMade(act: () => Promise<void>): Promise<void> {
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given: [string, string]) {
      const pattern = new target(...given);
      // Who asked: the line below this one's own. What asks from outside of the rooms is the test's document.
      const from = new Error().stack?.split('\n')[2]?.replace(root, '') ?? '';
      const file = /\blib\/[\w/-]+\.ts/u.exec(from)?.[0];
      if (file && rooms.some((room) => file.startsWith(room)))
        (isPhrase ? phrases : made).push({ source: pattern.source, flags: pattern.flags, at: file });
      return pattern;
    },
  });
  try {
    await act();
  } finally {
    globalThis.RegExp = Native;
  }
}

/** What somebody in a story says, which the words of notices alone do not tell from a notice. */
const reported = [
  ['en', 'The company said that this does not constitute investment advice.'],
  ['zh-Hans', '公司表示，上述预测不构成投资建议。'],
  ['ja', '同社は、見通しは投資を勧誘するものではないとしている。'],
] as const;

/** Reads a page in every language, and one in a language that nobody knows. */
async function readEveryLanguage(): Promise<void> {
  vi.resetModules();
  const { languages } = await import('@/lib/languages/index.ts');
  const { readDocument } = await import('../lib/provenance/page-of.ts');
  for (const tag of [...languages.map((language) => language.tag), 'tlh'])
    readDocument(pageAround({ text: 'Source: Valley Bulletin', place: 'tail' }, tag));
  for (const [tag, text] of reported) readDocument(pageAround({ text, place: 'tail' }, tag));
}

const parts = /\\[pPuk]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\{(?<least>\d+)(?:,(?<most>\d*))?\}|[*+]/gsu;

/** Whether a pattern repeats something without end. One that does not works at most a fixed number of steps a character. */
function isEndless({ source }: Pattern): boolean {
  return [...source.matchAll(parts)].some(
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

const mostPatience = 60_000; // milliseconds; a pattern that the tool cannot decide in this time is too hard for a reader, too
const verdicts = new Map<string, Promise<Diagnostics>>();

/** The tool's verdict: what it counts decides, never how long it takes. */
function verdictOn(pattern: Pattern): Promise<Diagnostics> {
  const [source, flags] = forTool(pattern);
  const key = `/${source}/${flags}`;
  let verdict = verdicts.get(key);
  if (!verdict) {
    verdict = check(source, flags, { timeout: mostPatience, attackTimeout: null, incubationTimeout: null });
    verdicts.set(key, verdict);
  }
  return verdict;
}

const nameOf = ({ at, source, flags }: Pattern) => `${at} /${source}/${flags}`;

/** Why a pattern is not to be let in: what the tool says, with the text that it would be attacked with. */
async function objectionTo(pattern: Pattern): Promise<string | undefined> {
  const verdict = await verdictOn(pattern);
  const name = nameOf(pattern);
  if (verdict.status === 'safe') return undefined;
  if (verdict.status === 'vulnerable') return `${name} is ${verdict.complexity.summary} on ${verdict.attack.pattern}`;
  return `${name} is undecided: ${JSON.stringify(verdict.error)}`;
}

/** What is objected to, each pattern once, however many languages make it. */
async function objectionsTo(patterns: readonly Pattern[]): Promise<string[]> {
  const objections = new Set<string>();
  for (const pattern of patterns) {
    const objection = await objectionTo(pattern);
    if (objection) objections.add(objection);
  }
  return [...objections];
}

const minutes = 60_000; // milliseconds, for the machines that the tool has no binary for

beforeAll(() => recordMade(readEveryLanguage), 2 * minutes);

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
    ['a repetition with an end', '[(（](?<credit>[^()（）]{2,80})[)）]$', 'u'],
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

  // However many words a phrase has, it is made of these.
  test.each(
    ['en', 'zh-Hans'].flatMap((tag) =>
      ['a b', '^a…b', '(a|b) [c ]d', 'a[ b| c]* d', 'a {source}', 'a {credit}', '{credit}[ ]a', '{name} a'].map(
        (phrase) => [phrase, tag] as const,
      ),
    ),
  )('of the phrase %s in %s', { timeout: 10 * minutes }, async (phrase, tag) => {
    const before = phrases.length;
    await recordMade(async () => {
      const { Phrase } = await import('@/lib/languages/phrase.ts');
      new Phrase(phrase, tag);
    });
    expect(phrases.length).toBe(before + 1);
    expect(await objectionsTo(phrases.slice(before))).toEqual([]);
  });

  test('of any phrase of any language: all that it repeats has an end', () => {
    expect(phrases.filter(isEndless).map(nameOf)).toEqual([]);
  });
});

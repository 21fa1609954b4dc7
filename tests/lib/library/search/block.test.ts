import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockReader, BlockWriter, type Entry } from '@/lib/library/search/block.ts';

function read(bytes: Uint8Array, base: number): Entry[] {
  const entries: Entry[] = [];
  for (const reader = new BlockReader(bytes, base); reader.next(); ) {
    const entry: Entry = { token: reader.token, all: [], head: [] };
    reader.eachNumber((number, inHead) => (inHead ? entry.head : entry.all).push(number));
    entries.push(entry);
  }
  return entries;
}

const base = 1000;
const numbers = fc
  .uniqueArray(fc.integer({ min: base, max: 3_000_000 }), { minLength: 1, maxLength: 20 })
  .map((list) => list.sort((a, b) => a - b));
const token = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '港', '口', '\u{20000}'), maxLength: 70 }),
);
const entries = fc
  .uniqueArray(
    fc.tuple(token, numbers, fc.integer({ min: 0, max: 20 })).map(([word, all, keep]): Entry => {
      return { token: word.slice(0, 200), all, head: all.slice(0, keep) };
    }),
    { selector: (entry) => entry.token, maxLength: 30 },
  )
  .map((list) => list.sort((a, b) => (a.token < b.token ? -1 : 1)));

test('what is packed is what is read', () => {
  fc.assert(
    fc.property(entries, (packed) => {
      const writer = new BlockWriter(base);
      for (const entry of packed) writer.add(entry);
      expect(read(writer.finish(), base)).toEqual(packed);
    }),
  );
});

test('what is skipped is passed by', () => {
  fc.assert(
    fc.property(entries, (packed) => {
      const writer = new BlockWriter(base);
      for (const entry of packed) writer.add(entry);
      const tokens: string[] = [];
      for (const reader = new BlockReader(writer.finish(), base); reader.next(); reader.skip())
        tokens.push(reader.token);
      expect(tokens).toEqual(packed.map((entry) => entry.token));
    }),
  );
});

test('a list that fills more than one entry comes back whole', () => {
  const all = Array.from({ length: 20_000 }, (_, i) => base + i * 3);
  const head = all.filter((_, i) => i % 7 === 0);
  const writer = new BlockWriter(base);
  writer.add({ token: 'fog', all, head });
  const parts = read(writer.finish(), base);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap((part) => part.all)).toEqual(all);
  expect(parts.flatMap((part) => part.head)).toEqual(head);
});

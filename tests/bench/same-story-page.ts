/** Runs in a page of Chromium: fills a library with invented news and looks for copies in it. */
import { LibraryDatabase } from '../../lib/library/database.ts';
import { rowOf } from '../../lib/library/row.ts';
import { findSameStory } from '../../lib/library/same-story/find-same-story.ts';
import { estimatedOverlap, fingerprintOf, leastWords } from '../../lib/library/same-story/fingerprint.ts';
import type { Provenance } from '../../lib/provenance/provenance.ts';
import { Newsroom, type Random, randomFrom, type Story } from './story-texts.ts';

export interface Figures {
  /** By the kind of copy: how many there are, how many were found, from the original and from the copy. */
  kinds: Record<string, { copies: number; found: number }>;
  /** Articles that were found, and those of them that are no copies. */
  found: number;
  wrong: number;
  /** Articles without a copy that were looked up, and those for which something was found. */
  alone: number;
  aloneWithFound: number;
  milliseconds: { lookUp: number[]; scan: number[]; fingerprint: number; fill: number };
  library: number;
}

interface Filed extends Story {
  id: string;
}

const provenance: Provenance = {
  verdict: 'unclear',
  confidence: 'unclear',
  sources: [],
  chain: [],
  disclaimers: [],
  imageCredits: [],
  pictures: 0,
  bylines: [],
  dates: [],
  hidden: [],
  evidence: [],
  flags: [],
};

/** As long as a UUID, and from the seed: in what order articles lie in an index makes a difference. */
function idFrom(random: Random): string {
  const part = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return [part(), part(), part(), part()].join('-');
}

async function fill(library: LibraryDatabase, stories: readonly Filed[]): Promise<number> {
  let milliseconds = 0;
  const atOnce = 500;
  for (let from = 0; from < stories.length; from += atOnce) {
    const rows = stories.slice(from, from + atOnce).map(({ id, language, site, headline, paragraphs }, i) => {
      const number = from + i + 1;
      const text = paragraphs.join('\n\n');
      const article = {
        url: `https://${language.toLowerCase()}-${site}.example/${id}`,
        headline,
        bylines: [],
        language,
        direction: 'ltr' as const,
        html: `<p>${paragraphs.join('</p><p>')}</p>`,
        captions: [],
        minutes: 1,
        lines: [],
        captionLines: [],
      };
      const began = performance.now();
      const fingerprint = fingerprintOf({ article: { text }, provenance }, { id, number });
      milliseconds += performance.now() - began;
      const row = rowOf({ id, article: { ...article, text }, provenance }, { savedAt: number, number });
      return { row, text, fingerprint, body: { id, articleId: id, savedAt: number, article, provenance } };
    });
    await library.write(async () => {
      await library.articles.bulkAdd(rows.map(({ row }) => row));
      await library.bodies.bulkAdd(rows.map(({ body }) => body));
      await library.texts.bulkAdd(rows.map(({ row: { id }, text }) => ({ id, text })));
      await library.fingerprints.bulkAdd(rows.map(({ fingerprint }) => fingerprint));
    });
  }
  return milliseconds / stories.length;
}

/** The peer: every sketch of the library is read and compared. */
async function scan(library: LibraryDatabase, id: string): Promise<number> {
  const wanted = (await library.fingerprints.get(id))!;
  const all = await library.fingerprints.toArray();
  return all.filter(({ sketch }) => estimatedOverlap(wanted.sketch, sketch).containment >= 0.5).length;
}

async function measure(seed: number, others: number, copiesOfAKind: number): Promise<Figures> {
  const random = randomFrom(seed);
  const ids = randomFrom(seed + 1);
  const rooms = (['en', 'zh-Hans'] as const).map((language) => new Newsroom(language, random));
  const stories: Filed[] = [];
  const file = (story: Story): Filed => {
    const filed = { ...story, id: idFrom(ids) };
    stories.push(filed);
    return filed;
  };
  for (let i = 0; i < others; i++) file(rooms[i % 2]!.write());
  const pairs: { kind: string; original: Filed; copy: Filed }[] = [];
  const free = stories.slice();
  for (const [r, room] of rooms.entries()) {
    for (const [kind, copyOf] of Object.entries(room.copies)) {
      for (let made = 0; made < copiesOfAKind; ) {
        const original = free.splice(Math.floor(random() * free.length), 1)[0]!;
        if (original.language !== (r === 0 ? 'en' : 'zh-Hans')) continue;
        const copy = copyOf(original);
        if (room.lengthOf(copy) < leastWords) continue;
        pairs.push({ kind: `${kind} (${original.language})`, original, copy: file(copy) });
        made++;
      }
    }
  }
  // In any order: copies are not the last ones saved.
  stories.sort((a, b) => (a.id < b.id ? -1 : 1));
  const library = new LibraryDatabase('bench');
  const began = performance.now();
  const fingerprint = await fill(library, stories);
  const figures: Figures = {
    kinds: {},
    found: 0,
    wrong: 0,
    alone: 0,
    aloneWithFound: 0,
    milliseconds: { lookUp: [], scan: [], fingerprint, fill: performance.now() - began },
    library: stories.length,
  };
  const lookUp = async (id: string) => {
    const began = performance.now();
    const found = await findSameStory(library, id);
    figures.milliseconds.lookUp.push(performance.now() - began);
    return found.map(({ row }) => row.id);
  };
  for (const { kind, original, copy } of pairs) {
    const counts = figures.kinds[kind] ?? { copies: 0, found: 0 };
    figures.kinds[kind] = counts;
    for (const [from, to] of [
      [original, copy],
      [copy, original],
    ] as const) {
      const found = await lookUp(from.id);
      counts.copies++;
      if (found.includes(to.id)) counts.found++;
      figures.found += found.length;
      figures.wrong += found.filter((id) => id !== to.id).length;
    }
  }
  for (const { id } of free.slice(0, copiesOfAKind * 10)) {
    const found = await lookUp(id);
    figures.alone++;
    if (found.length > 0) figures.aloneWithFound++;
    figures.found += found.length;
    figures.wrong += found.length;
  }
  for (const { copy } of pairs.slice(0, 10)) {
    const began = performance.now();
    await scan(library, copy.id);
    figures.milliseconds.scan.push(performance.now() - began);
  }
  return figures;
}

Object.assign(globalThis, { measureSameStory: measure });

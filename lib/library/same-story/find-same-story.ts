import { countShared } from '../../text/shingles.ts';
import type { LibraryDatabase } from '../database.ts';
import type { SavedArticle } from '../saved-article.ts';
import { boilerplateOf, type Lines, linesOf, shinglesBeside } from './boilerplate.ts';
import {
  estimatedOverlap,
  type Fingerprint,
  fingerprintOf,
  type Overlap,
  overlapOf,
  type Printed,
  storyOf,
} from './fingerprint.ts';
import { fingerprintFor } from './fingerprint-for.ts';

/** Another article of the library with the same text, or a part of it. */
export interface SameStory {
  row: SavedArticle;
  /** Share of the shorter text's wording that is in the longer one, 0 to 1. */
  similarity: number;
}

const leastBands = 2; // entries of the index that a copy shares: one alone is a phrase, or chance
const mostSharers = 100; // articles; a hash that so many have tells of no story, and is not followed
const likelyWeight = 0.3; // bands, each divided by how many have it: a quarter of a text, edited, shares 0.5 and more
const mostUnlikely = 8; // articles that share less, and whose sketch is read all the same
const leastEstimated = 0.25; // containment by sketches from which texts are read: well below what texts must have
const mostRead = 24; // texts, and copies that are found
const mostOfASite = 6; // articles of a site that are read for what it puts under all of them
const leastShingles = 30; // what must be left of a text beside boilerplate

// As much of both texts is the same as of two versions of one; or most of the shorter one stands in the longer.
const leastResemblance = 0.3;
const leastContainment = 0.55;

function isSameStory({ containment, resemblance }: Overlap): boolean {
  return resemblance >= leastResemblance || containment >= leastContainment;
}

/**
 * Articles that share bands with a text, those that are most likely copies of it first: a band that few articles have
 * tells more of a story than one that many have, which is some phrase.
 */
async function sharersOf(library: LibraryDatabase, { id, bands }: Fingerprint): Promise<string[]> {
  const lists = await Promise.all(
    bands.map((band) => library.fingerprints.where('bands').equals(band).limit(mostSharers).primaryKeys()),
  );
  const telling = lists.filter((ids) => ids.length < mostSharers);
  const shared = new Map<string, { bands: number; weight: number }>();
  // Where all are shared by very many, very many have this story.
  for (const ids of telling.length >= leastBands ? telling : lists) {
    for (const other of ids) {
      const known = shared.get(other) ?? { bands: 0, weight: 0 };
      shared.set(other, { bands: known.bands + 1, weight: known.weight + 1 / ids.length });
    }
  }
  shared.delete(id);
  const likely = [...shared].filter(([, sharer]) => sharer.bands >= leastBands);
  likely.sort(([, a], [, b]) => b.weight - a.weight);
  return likely
    .filter(([, { weight }], rank) => rank < mostUnlikely || weight >= likelyWeight)
    .slice(0, mostRead)
    .map(([other]) => other);
}

/** A text with the lines of its story. */
interface Told {
  url: string;
  lines: Lines;
}

interface SavedAndTold extends Told {
  row: SavedArticle;
}

async function toldBy(library: LibraryDatabase, fingerprints: readonly Fingerprint[]): Promise<SavedAndTold[]> {
  const rows = await library.articles.bulkGet(fingerprints.map(({ id }) => id));
  const texts = await library.texts.bulkGet(rows.map((row) => row?.version ?? ''));
  return fingerprints.flatMap(({ setAside }, i) => {
    const row = rows[i];
    const text = texts[i];
    return row?.removed === 0 && text ? [{ row, url: row.url, lines: linesOf(storyOf(text.text, setAside)) }] : [];
  });
}

/** Those whose sketches have enough in common to read the texts, the most alike first. */
async function candidatesFor(library: LibraryDatabase, fingerprint: Fingerprint): Promise<SavedAndTold[]> {
  const others = await library.fingerprints.bulkGet(await sharersOf(library, fingerprint));
  const alike = others
    .flatMap((other) => (other ? [{ other, ...estimatedOverlap(fingerprint.sketch, other.sketch) }] : []))
    .filter(({ containment }) => containment >= leastEstimated)
    .sort((a, b) => b.containment - a.containment)
    .slice(0, mostRead);
  return toldBy(
    library,
    alike.map(({ other }) => other),
  );
}

function siteOf({ url }: Told): string {
  return URL.canParse(url) ? `${new URL(url).origin}/` : url;
}

/** Some articles of each site that publishes one of these, to see what the site puts under all of them. */
async function samplesFor(library: LibraryDatabase, told: readonly Told[]): Promise<Map<string, Lines[]>> {
  const sites = [...new Set(told.map(siteOf))];
  const samples = await Promise.all(
    sites.map(async (site) => {
      const rows = await library.articles.where('url').startsWith(site).limit(mostOfASite).toArray();
      const texts = await library.texts.bulkGet(rows.map(({ version }) => version));
      return texts.flatMap((text) => (text ? [linesOf(text.text)] : []));
    }),
  );
  return new Map(sites.map((site, i) => [site, samples[i]!]));
}

/** The candidates that carry a text, the most alike first; lines that a site puts under all of its articles count for nothing. */
async function copiesOf(library: LibraryDatabase, story: Told, candidates: SavedAndTold[]): Promise<SameStory[]> {
  const samples = await samplesFor(library, [story, ...candidates]);
  const ownOf = (told: Told) => shinglesBeside(told.lines, boilerplateOf(told.lines, samples.get(siteOf(told)) ?? []));
  const own = ownOf(story);
  return candidates
    .flatMap((candidate): SameStory[] => {
      const other = ownOf(candidate);
      if (Math.min(own.size, other.size) < leastShingles) return [];
      const overlap = overlapOf(own.size, other.size, countShared(own, other));
      return isSameStory(overlap) ? [{ row: candidate.row, similarity: overlap.containment }] : [];
    })
    .sort((a, b) => b.similarity - a.similarity);
}

const tablesOf = ({ articles, bodies, texts, fingerprints }: LibraryDatabase) => [
  articles,
  bodies,
  texts,
  fingerprints,
];

/**
 * Other articles of the library that carry the same text, shortened, edited or under another headline. Fingerprints
 * tell which to look at, the texts decide.
 * @returns at most 24, the most alike first; none where the text is too short or only the link is kept
 */
export function findSameStory(library: LibraryDatabase, id: string): Promise<SameStory[]> {
  return library.transaction('r', tablesOf(library), async () => {
    const fingerprint = await fingerprintFor(library, id);
    if (!fingerprint || fingerprint.bands.length === 0) return [];
    const candidates = await candidatesFor(library, fingerprint);
    if (candidates.length === 0) return [];
    const [story] = await toldBy(library, [fingerprint]);
    return story ? copiesOf(library, story, candidates) : [];
  });
}

/** The same of a page that is read and not saved: its text as other addresses carry it. */
export function findSavedElsewhere(
  library: LibraryDatabase,
  { url, text, provenance }: { url: string; text: string; provenance: Printed['provenance'] },
): Promise<SameStory[]> {
  // Taken before the transaction begins: it would hold up every writer.
  const fingerprint = fingerprintOf({ article: { text }, provenance }, { id: '', number: 0 });
  if (fingerprint.bands.length === 0) return Promise.resolve([]);
  return library.transaction('r', tablesOf(library), async () => {
    const candidates = await candidatesFor(library, fingerprint);
    const elsewhere = candidates.filter((candidate) => candidate.url !== url);
    const story = { url, lines: linesOf(storyOf(text, fingerprint.setAside)) };
    return elsewhere.length > 0 ? copiesOf(library, story, elsewhere) : [];
  });
}

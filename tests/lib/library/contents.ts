import type { LibraryDatabase } from '@/lib/library/database.ts';

/** All that a library keeps, in an order of its own, bytes as numbers; what each library counts for itself is left out. */
export async function contentsOf(library: LibraryDatabase) {
  const [rows, bodies, texts, pictures, tallies, counts, highlights] = await Promise.all([
    library.articles.orderBy('id').toArray(),
    library.bodies.orderBy('id').toArray(),
    library.texts.orderBy('id').toArray(),
    library.pictures.toArray(),
    library.tallies.toArray(),
    library.meta.get('counts'),
    library.highlights.orderBy('id').toArray(),
  ]);
  return {
    rows: rows.map(({ number: _, ...row }) => row),
    bodies,
    texts,
    pictures: pictures.map((picture) => ({ ...picture, bytes: [...new Uint8Array(picture.bytes)] })),
    tallies,
    counts,
    highlights,
  };
}

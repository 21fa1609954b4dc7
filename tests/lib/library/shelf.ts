import type { LibraryDatabase } from '@/lib/library/database.ts';
import { LibraryDatabase as Database } from '@/lib/library/database.ts';
import type { ArticleToSave } from '@/lib/library/save.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import type { CreditedSource } from '@/lib/provenance/provenance.ts';

let shelves = 0;

/** A library of its own, empty. Needs `fake-indexeddb/auto`. */
export function emptyLibrary(): LibraryDatabase {
  shelves += 1;
  return new Database(`library-${shelves}`);
}

export interface Sample {
  id?: string;
  url?: string;
  headline?: string;
  publisher?: string;
  sources?: CreditedSource[];
  text?: string;
}

/** An article of ours, ready to be kept. */
export function sample({
  id = crypto.randomUUID(),
  url = `https://valley-bulletin.example/${id}`,
  headline = 'Ferry stops for fog',
  publisher,
  sources = [],
  text = 'The ferry stops.',
}: Sample = {}): ArticleToSave {
  return {
    id,
    article: {
      url,
      headline,
      ...(publisher && { publisher }),
      bylines: ['Ingrid Vale'],
      published: '2026-03-14',
      language: 'en',
      direction: 'ltr',
      html: '<p>The ferry stops.</p>',
      text,
      captions: [],
      minutes: 3,
      lines: [0],
      captionLines: [],
    },
    provenance: {
      verdict: 'republished',
      confidence: 'stated',
      sources,
      chain: [],
      disclaimers: [],
      imageCredits: [],
      pictures: 1,
      bylines: [{ name: 'Ingrid Vale', role: 'author' }],
      dates: [],
      hidden: [],
      evidence: [],
      flags: [],
    },
    pictures: [{ source: 'https://c.example/wren.jpg', type: 'image/webp', bytes: new Uint8Array([1, 2, 3]).buffer }],
  };
}

/** Keeps articles one after the other, a minute apart; returns their ids. */
export async function keep(library: LibraryDatabase, samples: Sample[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, given] of samples.entries())
    ids.push(await saveArticle(library, sample(given), 1_000_000 + i * 60_000));
  return ids;
}

/** Takes an article out of the lists; how many were taken. */
export async function removeArticle(library: LibraryDatabase, id: string, now?: number): Promise<number> {
  return (await changeArticles(library, [id], () => ({ removed: 1 }), now)).length;
}

/** Brings a removed article back. */
export async function restoreArticle(library: LibraryDatabase, id: string, now?: number): Promise<number> {
  return (await changeArticles(library, [id], () => ({ removed: 0 }), now)).length;
}

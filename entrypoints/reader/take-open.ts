import type { FileWriters } from '@/components/reader/take-along.ts';
import type { Article } from '@/lib/article/article.ts';
import type { MarkedWords } from '@/lib/library/highlight.ts';
import { pictureSources } from '@/lib/library/missing-pictures.ts';
import type { SavedPicture } from '@/lib/library/saved-article.ts';
import { sendMessage } from '@/lib/messages.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { keepPictures } from './pictures.ts';

/** An article that is open, with what goes along with it. */
export interface Open {
  article: Article;
  provenance: Provenance;
  readAt: number;
  highlights: readonly MarkedWords[];
  words: Wording;
}

async function writers() {
  if (!globalThis.sourcelineFiles && !(await sendMessage('bringFileWriters', undefined)))
    throw new Error('the browser did not let the writers of files into this page');
  return globalThis.sourcelineFiles!;
}

async function picturesOf(article: Article): Promise<SavedPicture[]> {
  const kept = await keepPictures(pictureSources(article.html));
  return kept.map(({ base64, ...picture }) => ({
    ...picture,
    bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer,
  }));
}

/** Files of the article that is open in this page, made here by a script that comes when it is asked for. */
export function writersFor(open: () => Open): FileWriters {
  return {
    async markdown() {
      const { markdown } = await writers();
      const { words, ...article } = open();
      return markdown({ ...article, pictures: [] }, words);
    },
    async epub() {
      const { epub } = await writers();
      const { words, ...article } = open();
      return epub({ ...article, pictures: await picturesOf(article.article) }, words);
    },
  };
}

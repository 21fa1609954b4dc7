import * as v from 'valibot';
import { type ArchivedFile, archivedFiles } from './archive.ts';
import type { Found } from './found.ts';
import { foundPage } from './imported-page.ts';
import { jsonEntries } from './json-entries.ts';
import { longestPiece, mostArticles } from './limits.ts';
import { dayIn, fromDate } from './moments.ts';
import { ImportRefused } from './refused.ts';

/** `metadata_0_to_19.json`: lists of entries; their texts and highlights stand beside, by the entry's slug. */
export const omnivoreList = /^(?:[^/]{1,200}\/)?metadata_[^/]{1,80}\.json$/u;
const content = /^(?:[^/]{1,200}\/)?content\/([^/]+)\.html?$/u;
const highlights = /^(?:[^/]{1,200}\/)?highlights\/([^/]+)\.md$/u;

const words = v.fallback(v.string(), '');
const entrySchema = v.object({
  slug: words,
  title: words,
  url: words,
  author: words,
  state: words,
  readingProgress: v.fallback(v.number(), 0),
  labels: v.fallback(v.array(v.fallback(v.string(), '')), []),
  savedAt: words,
  publishedAt: words,
});

async function textIn(file: ArchivedFile | undefined): Promise<string> {
  return file ? new TextDecoder().decode(await file.bytes(longestPiece)) : '';
}

/** Omnivore's export: lists, texts and highlights in one archive. */
export async function* readOmnivore(archive: Blob): AsyncGenerator<Found> {
  const lists: ArchivedFile[] = [];
  const texts = new Map<string, ArchivedFile>();
  const marked = new Map<string, ArchivedFile>();
  for await (const file of archivedFiles(archive)) {
    const text = content.exec(file.name)?.[1];
    const notes = highlights.exec(file.name)?.[1];
    if (text) texts.set(text, file);
    else if (notes) marked.set(notes, file);
    else if (omnivoreList.test(file.name)) lists.push(file);
    if (texts.size > mostArticles || lists.length > mostArticles) throw new ImportRefused('too-many');
  }
  for (const list of lists) {
    let row = 0;
    for await (const entry of jsonEntries(list)) {
      row++;
      const { success, output } = v.safeParse(entrySchema, entry);
      if (!success) {
        yield { problem: { file: list.name, row, address: '', reason: 'malformed' } };
        continue;
      }
      const html = await textIn(texts.get(output.slug));
      yield foundPage(
        {
          url: output.url,
          title: output.title,
          html: html || undefined,
          tags: output.labels,
          note: await textIn(marked.get(output.slug)),
          shelf: /archive/iu.test(output.state) ? 'archive' : 'unread',
          progress: output.readingProgress / 100,
          savedAt: fromDate(output.savedAt),
          published: dayIn(output.publishedAt),
          bylines: [output.author],
        },
        { file: list.name, row },
      );
    }
  }
}

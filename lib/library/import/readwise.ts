import { csvRows } from './csv-rows.ts';
import type { Found } from './found.ts';
import { foundPage } from './imported-page.ts';
import { fromDate } from './moments.ts';
import { tagsIn } from './tag-lists.ts';
import type { TextFile } from './text-file.ts';

/** Readwise Reader's table: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`. */
export const readwiseHeadings = ['title', 'url', 'document tags', 'saved date', 'location'];

export async function* readReadwise(file: TextFile): AsyncGenerator<Found> {
  for await (const { row, under } of csvRows(file)) {
    const progress = Number(under('reading progress'));
    yield foundPage(
      {
        url: under('url'),
        title: under('title'),
        tags: tagsIn(under('document tags')),
        savedAt: fromDate(under('saved date')),
        shelf: under('location') === 'archive' ? 'archive' : 'unread',
        progress,
      },
      { file: file.name, row },
    );
  }
}

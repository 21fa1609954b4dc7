import { csvRows } from './csv-rows.ts';
import type { Found } from './found.ts';
import { foundPage } from './imported-page.ts';
import { fromSeconds } from './moments.ts';
import { tagsIn } from './tag-lists.ts';
import type { TextFile } from './text-file.ts';

/** Pocket's table: `title,url,time_added,cursor,tags,status`, several parts of it in a ZIP. */
export const pocketHeadings = ['title', 'url', 'time_added', 'tags', 'status'];

export async function* readPocket(file: TextFile): AsyncGenerator<Found> {
  for await (const { row, under } of csvRows(file)) {
    yield foundPage(
      {
        url: under('url'),
        title: under('title'),
        tags: tagsIn(under('tags'), '|'),
        savedAt: fromSeconds(under('time_added')),
        shelf: under('status') === 'archive' ? 'archive' : 'unread',
      },
      { file: file.name, row },
    );
  }
}

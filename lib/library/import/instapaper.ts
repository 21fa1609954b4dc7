import { csvRows } from './csv-rows.ts';
import type { Found } from './found.ts';
import { foundPage } from './imported-page.ts';
import { fromSeconds } from './moments.ts';
import { tagsIn } from './tag-lists.ts';
import type { TextFile } from './text-file.ts';

/** Instapaper's table: `URL,Title,Selection,Folder,Timestamp,Tags`; older ones have no tags. */
export const instapaperHeadings = ['url', 'title', 'selection', 'folder'];

/** Folders that every account has; others are the reader's own, and become tags. */
const ownFolders = new Set(['', 'unread', 'archive', 'starred']);

export async function* readInstapaper(file: TextFile): AsyncGenerator<Found> {
  for await (const { row, under } of csvRows(file)) {
    const folder = under('folder');
    const kind = folder.toLowerCase();
    yield foundPage(
      {
        url: under('url'),
        title: under('title'),
        tags: [...(ownFolders.has(kind) ? [] : [folder]), ...tagsIn(under('tags'))],
        note: under('selection'),
        savedAt: fromSeconds(under('timestamp')),
        shelf: kind === 'archive' ? 'archive' : 'unread',
        starred: kind === 'starred',
      },
      { file: file.name, row },
    );
  }
}

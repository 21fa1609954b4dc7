import { Parser } from 'htmlparser2';
import type { Found } from './found.ts';
import { foundPage } from './imported-page.ts';
import { longestPiece, mostArticles } from './limits.ts';
import { fromSeconds } from './moments.ts';
import { ImportRefused } from './refused.ts';
import { tagsIn } from './tag-lists.ts';
import { type TextFile, textOf } from './text-file.ts';

/** What browsers, Pocket's older page and most readers write: links in lists, folders above them. */
export const bookmarksStart =
  /^\s*<!doctype netscape-bookmark-file-1>|<title>\s*(?:pocket export|instapaper: export)/iu;

const longestTitle = 4000; // characters
const deepestFolder = 64;

interface Folder {
  name: string;
  /** The browser's own, which every profile has: its name says nothing of a link. */
  isBrowsers: boolean;
}

/** Reads the links of a page of bookmarks as the page comes in. Markup is told apart and never made into elements. */
class BookmarkReader {
  readonly found: Found[] = [];
  #row = 0;
  #words: string | undefined;
  #link: Record<string, string> | undefined;
  #heading: Folder | undefined;
  readonly #folders: (Folder | undefined)[] = [];
  #section = '';
  readonly #file: string;
  readonly parser: Parser;

  constructor(file: string) {
    this.#file = file;
    this.parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      onclosetag: (name) => this.#close(name),
      ontext: (text) => {
        if (this.#words !== undefined && this.#words.length < longestTitle) this.#words += text;
      },
    });
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'a') this.#link = attributes;
    else if (name === 'h3') {
      const { personal_toolbar_folder: toolbar, unfiled_bookmarks_folder: unfiled } = attributes;
      this.#heading = { name: '', isBrowsers: toolbar !== undefined || unfiled !== undefined };
    } else if (name === 'dl') {
      if (this.#folders.length >= deepestFolder) throw new ImportRefused('too-deep');
      this.#folders.push(this.#heading);
      this.#heading = undefined;
    }
    if (name === 'a' || name === 'h1' || name === 'h3') this.#words = '';
  }

  #close(name: string): void {
    if (name === 'a' && this.#link) this.#take(this.#link);
    else if (name === 'h3' && this.#heading) this.#heading.name = this.#words ?? '';
    // Pocket and Instapaper part what is read from what is not by headings.
    else if (name === 'h1') this.#section = this.#words ?? '';
    else if (name === 'dl') this.#folders.pop();
    if (name === 'a' || name === 'h1' || name === 'h3') this.#words = undefined;
  }

  #take(link: Record<string, string>): void {
    this.#link = undefined;
    if (++this.#row > mostArticles) throw new ImportRefused('too-many');
    const folders = this.#folders.flatMap((folder) => (folder && !folder.isBrowsers ? folder.name : []));
    const page = {
      url: link.href ?? '',
      title: this.#words ?? '',
      tags: [...folders, ...tagsIn(link.tags ?? '')],
      savedAt: fromSeconds(link.add_date ?? link.time_added ?? ''),
      shelf: /archive/iu.test(this.#section) ? ('archive' as const) : ('unread' as const),
    };
    this.found.push(foundPage(page, { file: this.#file, row: this.#row }));
  }
}

/** The links of a page of bookmarks. */
export async function* readBookmarks(file: TextFile): AsyncGenerator<Found> {
  const reader = new BookmarkReader(file.name);
  let unread = 0;
  for await (const text of textOf(file)) {
    const before = reader.parser.endIndex;
    reader.parser.write(text);
    yield* reader.found.splice(0);
    // A tag that has no end is kept until it has one.
    unread = reader.parser.endIndex > before ? 0 : unread + text.length;
    if (unread > longestPiece) throw new ImportRefused('too-large');
  }
  reader.parser.end();
  yield* reader.found.splice(0);
}

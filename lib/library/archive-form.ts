import * as v from 'valibot';
import { highlightSchema } from './highlight.ts';
import { pictureType, rowSchema, text } from './saved-shape.ts';

/**
 * The form of our own archives, a ZIP that holds a library without loss and can be read without Sourceline:
 *
 *     sourceline.json                          what this is, and when it was written
 *     articles/<id>/article.json               the row: marks and dates, highlights, and which versions and pictures there are
 *     articles/<id>/versions/<id>.json         one version: article with HTML and text, provenance
 *     articles/<id>/pictures/0.webp            pictures, as they were kept
 *     articles/<id>/article.html               the current version as a page to read in any browser; not read back
 *
 * JSON is the truth, because it alone can write every string that JavaScript has, halves of letters included. Names of
 * files are made of ids, never of words of a page. A field is added without a new number, never renamed or removed.
 */
export const archiveFormat = 'sourceline-library/1';
export const manifestName = 'sourceline.json';

export const manifestSchema = v.object({ format: v.pipe(v.string(), v.startsWith('sourceline-library/')) });

const mostVersions = 10_000;
const mostPictures = 10_000;
const mostHighlights = 100_000;

/** An article's own file. */
export const articleFileSchema = v.object({
  row: rowSchema,
  /** Ids, the oldest first. */
  versions: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(mostVersions)),
  pictures: v.pipe(
    v.array(v.object({ source: text(8192), type: pictureType, file: text(100) })),
    v.maxLength(mostPictures),
  ),
  /** Absent: the archive was written before there were any. */
  highlights: v.optional(v.pipe(v.array(highlightSchema), v.maxLength(mostHighlights)), []),
});

export const folderOf = (id: string) => `articles/${id}/`;
export const articleName = 'article.json';
export const pageName = 'article.html';
export const versionName = (id: string) => `versions/${id}.json`;

const endings: Record<string, string> = { 'image/webp': 'webp', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** A picture's file name, from its place in the list. */
export function pictureName(at: number, type: string): string {
  return `pictures/${at}.${endings[type] ?? 'bin'}`;
}

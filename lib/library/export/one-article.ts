import type { Article } from '../../article/article.ts';
import type { Provenance } from '../../provenance/provenance.ts';
import type { Wording } from '../../wording/wording.ts';
import type { MarkedWords } from '../highlight.ts';
import { pictureSources } from '../missing-pictures.ts';
import { rowOf } from '../row.ts';
import type { SavedArticle, SavedPicture } from '../saved-article.ts';
import { bodyFragment } from './body-markup.ts';
import { zipStream } from './byte-streams.ts';
import { writeEpub } from './epub.ts';
import { frontMatter, markdownOf, markdownWithHighlights } from './markdown.ts';

/** An article that is open, to be taken along by itself. */
export interface ArticleToTake {
  article: Article;
  provenance: Provenance;
  /** When its page was read: milliseconds since 1970. */
  readAt: number;
  pictures: SavedPicture[];
  /** Its row in the library; absent: it is not kept there. */
  row?: SavedArticle;
  highlights?: readonly MarkedWords[];
}

function wholeOf({ article, provenance, readAt, pictures, row, highlights = [] }: ArticleToTake) {
  const id = row?.id ?? crypto.randomUUID();
  const version = { id, savedAt: readAt, article, provenance };
  return {
    row: row ?? rowOf({ id, article, provenance }, { savedAt: readAt, number: 0 }),
    versions: [version],
    current: version,
    pictures,
    highlights: highlights.map((one) => ({ articleId: id, createdAt: readAt, updatedAt: readAt, ...one })),
  };
}

/** One article as Markdown. Its pictures are links to where they stand on the web: a text to paste has no files. */
export function articleMarkdown(toTake: ArticleToTake, words: Wording): string {
  const { article, row, highlights = [] } = toTake;
  const sources = pictureSources(article.html).filter((source) => /^https?:/iu.test(source));
  const linked = sources.map((source): SavedPicture => ({ source, type: '', bytes: new ArrayBuffer(0) }));
  const text = bodyFragment(article.html, linked, (at) => sources[at]!);
  const title = markdownOf(titleFragment(article.headline));
  return `${frontMatter(wholeOf(toTake), row !== undefined)}\n${title}\n${markdownWithHighlights(text, highlights, words)}`;
}

function titleFragment(headline: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const title = document.createElement('h1');
  title.textContent = headline;
  fragment.append(title);
  return fragment;
}

/** One article as a book, with its pictures. */
export async function articleEpub(toTake: ArticleToTake, words: Wording): Promise<Blob> {
  const whole = wholeOf(toTake);
  async function* alone() {
    yield whole;
  }
  const { headline, language } = toTake.article;
  const title = headline.trim() || words.library.untitled;
  const book = { words, now: toTake.readAt, alone: { title, language, authors: whole.row.authors } };
  const stream = zipStream((add) => writeEpub(alone(), add, book));
  return new Blob([await new Response(stream).blob()], { type: 'application/epub+zip' });
}

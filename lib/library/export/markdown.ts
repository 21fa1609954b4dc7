import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { fileNameOf } from '../../citation/forms.ts';
import type { Wording } from '../../wording/wording.ts';
import { pictureName } from '../archive-form.ts';
import type { MarkedWords } from '../highlight.ts';
import { bodyFragment } from './body-markup.ts';
import type { AddFile } from './byte-streams.ts';
import { highlightsFragment } from './highlights-markup.ts';
import type { WholeArticle } from './whole-article.ts';

type Value = string | number | boolean | readonly string[];

// YAML takes JSON's strings as they are, but for signs that it calls unprintable and JSON lets stand.
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

function yamlString(words: string): string {
  const written = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(words.toWellFormed()).replace(unprintable, written);
}

function yamlValue(value: Value): string {
  if (typeof value === 'string') return yamlString(value);
  return typeof value === 'object' ? `[${value.map(yamlString).join(', ')}]` : String(value);
}

/**
 * What stands above the text: every value in quotation marks, so that no word of a page is read as YAML.
 * @param isKept whether the article is in the library; else nothing is said of its place there
 */
export function frontMatter({ row, current }: Pick<WholeArticle, 'row' | 'current'>, isKept = true): string {
  const fields: [string, Value | undefined][] = [
    ['headline', row.headline],
    ['publisher', row.publisher],
    ['credited', row.credited],
    ['authors', row.authors],
    ['published', row.published],
    ['updated', current?.article.modified],
    [isKept ? 'saved' : 'read', new Date(row.savedAt).toISOString()],
    ['address', row.url],
    ['disclaimers', current?.provenance.disclaimers.map(({ quote }) => quote.exact)],
    ['tags', row.tags],
    ['note', row.note],
    ['shelf', isKept ? row.shelf : undefined],
    ['starred', isKept ? row.starred === 1 : undefined],
    ['language', row.language],
  ];
  const lines = fields.flatMap(([name, value]) => {
    const isEmpty = value === undefined || value === '' || (typeof value === 'object' && value.length === 0);
    return isEmpty ? [] : [`${name}: ${yamlValue(value)}`];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

/** A fragment as Markdown, with tables; what would be markup in a page's words is escaped. */
export function markdownOf(fragment: DocumentFragment): string {
  const tree = toMdast(fromDom(fragment));
  return toMarkdown(tree as Parameters<typeof toMarkdown>[0], {
    bullet: '-',
    extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
  });
}

/** A text, and behind it what its reader marked in it. */
export function markdownWithHighlights(
  text: DocumentFragment | undefined,
  highlights: readonly MarkedWords[],
  words: Wording,
): string {
  return [text, highlightsFragment(highlights, words)].flatMap((part) => (part ? [markdownOf(part)] : [])).join('\n');
}

/** One file an article, named by its headline; pictures stand in a folder of its id. */
export async function writeMarkdown(
  articles: AsyncGenerator<WholeArticle>,
  add: AddFile,
  words: Wording,
): Promise<void> {
  for await (const article of articles) {
    const { row, current, pictures, highlights } = article;
    const fileOf = (at: number) => `${row.id}/${pictureName(at, pictures[at]!.type)}`;
    const text = current && bodyFragment(current.article.html, pictures, fileOf);
    // Two articles may have one headline, and a disk may take two cases of a letter for one.
    const name = `${fileNameOf(row.headline, 'md').slice(0, -'.md'.length)}-${row.id.slice(0, 8)}.md`;
    await add(name, `${frontMatter(article)}\n${markdownWithHighlights(text, highlights, words)}`);
    for (const [i, { bytes }] of pictures.entries()) await add(fileOf(i), bytes, 'store');
  }
}

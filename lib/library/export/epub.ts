import { writePlainText } from '../../citation/plain-text.ts';
import type { Wording } from '../../wording/wording.ts';
import { pictureName } from '../archive-form.ts';
import { asXhtml, bodyFragment } from './body-markup.ts';
import type { AddFile } from './byte-streams.ts';
import { highlightsFragment } from './highlights-markup.ts';
import { escaped } from './markup.ts';
import type { WholeArticle } from './whole-article.ts';

/** What the package and the contents say of a chapter. */
interface Chapter {
  id: string;
  title: string;
  language: string | undefined;
  pictures: { file: string; type: string }[];
  hasFormulas?: boolean;
}

interface Book {
  words: Wording;
  /** Milliseconds since 1970. */
  now: number;
  /** The one article that the book is of; absent: the library, or a part of it. */
  alone?: { title: string; language: string | undefined; authors: readonly string[] };
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
const style = `body { line-height: 1.5; }
img { max-width: 100%; height: auto; }
.origin { margin-block: 1em; border-block: 1px solid; font-size: 0.85em; }
.origin p { margin-block: 0.3em; text-indent: 0; }
.highlights { margin-block-start: 2em; border-block-start: 1px solid; }
`;

function xhtml(title: string, language: string, direction: string, body: string): string {
  const lang = escaped(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${direction}">
<head><title>${escaped(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** An article as a chapter: what the page says of its origin stands above the text, as in the reader. */
function chapterPage({ row, current, pictures, highlights }: WholeArticle, chapter: Chapter, { words }: Book): string {
  const origin = current
    ? writePlainText({ ...current, readAt: current.savedAt }, words)
        .split('\n')
        .slice(1)
    : [row.url, words.transfer.linkAlone];
  const lines = origin.flatMap((line) => (line ? `<p>${escaped(line)}</p>` : []));
  const body = current
    ? asXhtml(bodyFragment(current.article.html, pictures, (at) => chapter.pictures[at]!.file, true))
    : '';
  const marked = highlightsFragment(highlights, words);
  return xhtml(
    chapter.title,
    chapter.language ?? words.tag,
    row.direction,
    `<h1>${escaped(chapter.title)}</h1>
<div class="origin" lang="${words.tag}" xml:lang="${words.tag}" dir="${words.direction}">${lines.join('\n')}</div>
${body}${marked ? `\n<div class="highlights">${asXhtml(marked)}</div>` : ''}`,
  );
}

const fileOf = (id: string) => `${id}.xhtml`;

function contentsPage(chapters: readonly Chapter[], { words, alone }: Book): string {
  const title = alone?.title ?? words.library.title;
  const links = chapters.map(({ id, title, language }) => {
    const lang = escaped(language ?? words.tag);
    return `<li><a href="${fileOf(id)}" lang="${lang}" xml:lang="${lang}">${escaped(title)}</a></li>`;
  });
  const list = links.length > 0 ? links : [`<li><a href="nav.xhtml">${escaped(title)}</a></li>`];
  const nav = `<nav epub:type="toc"><h1>${escaped(title)}</h1><ol>
${list.join('\n')}
</ol></nav>`;
  return xhtml(title, words.tag, words.direction, nav);
}

function packageFile(chapters: readonly Chapter[], { words, now, alone }: Book): string {
  const files = chapters.flatMap(({ id, pictures, hasFormulas }) => [
    // The standard wants to be told of MathML.
    `<item id="c-${id}" href="${fileOf(id)}" media-type="application/xhtml+xml"${hasFormulas ? ' properties="mathml"' : ''}/>`,
    ...pictures.map(({ file, type }, i) => `<item id="p-${id}-${i}" href="${file}" media-type="${escaped(type)}"/>`),
  ]);
  const order = chapters.map(({ id }) => `<itemref idref="c-${id}"/>`);
  const authors = (alone?.authors ?? []).map((name) => `<dc:creator>${escaped(name)}</dc:creator>\n`);
  // The standard has no fractions of a second.
  const modified = `${new Date(now).toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${words.tag}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${crypto.randomUUID()}</dc:identifier>
<dc:title>${escaped(alone?.title ?? `Sourceline: ${words.library.title}`)}</dc:title>
<dc:language>${escaped(alone?.language ?? words.tag)}</dc:language>
${authors.join('')}<meta property="dcterms:modified">${modified}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${files.join('\n')}
</manifest>
<spine>
<itemref idref="nav"${alone ? ' linear="no"' : ''}/>
${order.join('\n')}
</spine>
</package>
`;
}

/** A book by EPUB 3.3: one chapter an article, its pictures in it. */
export async function writeEpub(articles: AsyncGenerator<WholeArticle>, add: AddFile, book: Book): Promise<void> {
  // Readers look for these very bytes at the archive's beginning.
  await add('mimetype', 'application/epub+zip', 'store');
  await add('META-INF/container.xml', container);
  await add('EPUB/style.css', style);
  const chapters: Chapter[] = [];
  for await (const article of articles) {
    const { row, pictures } = article;
    const files = pictures.map(({ type }, i) => ({ file: `${row.id}/${pictureName(i, type)}`, type }));
    const title = row.headline.trim() || book.words.library.untitled;
    const chapter: Chapter = { id: row.id, title, language: row.language, pictures: files };
    chapters.push(chapter);
    const page = chapterPage(article, chapter, book);
    chapter.hasFormulas = page.includes('<math');
    await add(`EPUB/${fileOf(row.id)}`, page);
    for (const [i, { bytes }] of pictures.entries()) await add(`EPUB/${files[i]!.file}`, bytes, 'store');
  }
  await add('EPUB/nav.xhtml', contentsPage(chapters, book));
  await add('EPUB/package.opf', packageFile(chapters, book));
}

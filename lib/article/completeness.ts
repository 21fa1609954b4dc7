import type { Article } from './article.ts';
import { Body } from './body.ts';
import { buildBody } from './build-body.ts';
import { type ExtractionOptions, extractArticle, findArticleBody } from './extract-article.ts';
import { findLeftOut, type KeptText, type LeftOutPassage } from './left-out.ts';
import { findHeadline } from './metadata/headline.ts';
import type { Page } from './page.ts';
import type { PutBack } from './put-back.ts';

/** A passage that was left out, ready to be shown where it stood. */
export interface PlacedPassage extends LeftOutPassage {
  /** Untrusted, as `Article.html` is. */
  html: string;
  /** How many of the body's elements stand before it. */
  before: number;
}

/** What an article's page still holds of its text. Nothing is computed before it is asked for. */
export interface Completeness {
  /** @param lines the lines that count as kept; the article's own unless a bench takes some away */
  measure(lines?: readonly number[]): KeptText;
  passages(): PlacedPassage[];
  /** The article once more, with what the reader put back. */
  withPutBack(putBack: readonly PutBack[]): Article | undefined;
}

function follows(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & 4) !== 0; // Node.DOCUMENT_POSITION_FOLLOWING
}

/** A part of a body, of the same page. */
function partOf(body: Body, lines: Iterable<number>, end?: Node): Body {
  const part = new Body(body.page, body.lines, body.headline, body.container);
  for (const { at } of part.kept()) part.drop(at, '');
  for (const at of lines) part.keep(at, '');
  for (const at of body.captions) part.captions.add(at);
  for (const at of body.headings) part.headings.add(at);
  for (const picture of body.pictures) if (end && follows(end, picture.element)) part.pictures.add(picture);
  for (const embed of body.embeds) if (end && follows(end, embed.place)) part.embeds.add(embed);
  return part;
}

function placed(body: Body, passage: LeftOutPassage): PlacedPassage {
  const [first] = passage.lines;
  const start = body.lines[first!]!.block.nodes[0]!;
  const above = body.kept().flatMap(({ at }) => (at < first! ? [at] : []));
  return {
    ...passage,
    html: buildBody(partOf(body, passage.lines), false).innerHTML,
    before: buildBody(partOf(body, above, start), false).children.length,
  };
}

/** @param options those that the article was extracted with */
export function completenessOf(page: Page, article: Article, options: ExtractionOptions): Completeness {
  let found: Body | undefined;
  const body = (): Body => {
    found ??= findArticleBody(page, findHeadline(page), options).body!;
    return found;
  };
  return {
    measure: (lines = article.lines) => findLeftOut(body(), lines),
    passages: () => findLeftOut(body(), article.lines).passages.map((passage) => placed(body(), passage)),
    withPutBack(putBack) {
      const again = extractArticle(page, { ...options, putBack });
      return typeof again === 'string' ? undefined : again;
    },
  };
}

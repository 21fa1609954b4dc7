import type { Block } from './blocks.ts';
import { fold } from './white-space.ts';

/** Where a line stands, seen from the article. */
export type Place = 'head' | 'lead' | 'body' | 'tail' | 'after' | 'caption' | 'elsewhere';

/** A page's lines, sorted by where they stand around the article. */
export interface Layout {
  blocks: Block[];
  /** The line that is the headline, where the page prints it. */
  headline: Block | undefined;
  /** The lines right above the headline: section, kicker, on some pages date and author. */
  above: Block[];
  /** Rows around the headline that are not the article's text: byline, date, source, section. */
  head: Block[];
  placeOf(block: Block): Place;
  /** For a line of the body: which of its paragraphs, from 1; for a caption: which caption. */
  ordinalOf(block: Block): number;
  paragraphs: Block[];
  /** The rows right below the text. */
  after: Block[];
  captions: Block[];
}

const rowsAbove = 3;
const headRowsBelow = 12; // dek, byline, date, source, editor, counters, each in an element of its own
const longestHeadRow = 220; // characters
const leadLines = 3; // kept lines among which rows of the head may stand
const leadParagraphs = 3;
const tailParagraphs = 4;
const rowsAfter = 14; // source, editor, disclaimer, licence, between the last paragraph and the page's furniture

/** Which of a page's lines the article is made of, by their place in the list; captions are among the lines. */
export interface ArticleLines {
  lines: readonly number[];
  captionLines: readonly number[];
}

/**
 * Whether a line is the headline, or a heading that ends with it: a topline may stand inside, before it.
 * @param headline folded
 */
export function isHeadline({ kind, text }: Block, headline: string): boolean {
  if (!headline) return false;
  const folded = fold(text);
  if (folded === headline) return true;
  return kind === 'heading' && folded.endsWith(headline) && headline.length > folded.length / 2;
}

/** Whether a row stands in an article inside of this one that has none of its text: a story to read as well. */
function isOtherStorys({ element }: Block, body: readonly Block[]): boolean {
  const story = element.closest('article');
  return story?.parentElement?.closest('article') != null && !body.some((line) => story.contains(line.element));
}

/** Sorts the lines of a page around its article. */
export function layoutOf(blocks: Block[], headline: string, { lines, captionLines }: ArticleLines): Layout {
  const kept = new Set(lines);
  const asCaptions = new Set(captionLines);
  const places = new Map<Block, Place>();
  const folded = fold(headline);
  const body = blocks.filter((_, i) => kept.has(i));
  const firstBody = body[0] ? blocks.indexOf(body[0]) : blocks.length;
  const lastBody = body.length ? blocks.lastIndexOf(body.at(-1)!) : -1;

  // The last heading of that name above the body; breadcrumbs repeat it higher up, a bar that stays in sight below.
  let headlineAt = -1;
  for (let i = 0; i <= Math.min(firstBody + 3, blocks.length - 1); i++) {
    if (!folded || fold(blocks[i]!.text) !== folded) continue;
    const isBar = blocks[i]!.zone === 'navigation' && blocks[headlineAt]?.kind === 'heading';
    if (!isBar) headlineAt = i;
  }
  for (let i = 0; headlineAt < 0 && i <= Math.min(firstBody + 3, blocks.length - 1); i++)
    if (isHeadline(blocks[i]!, folded)) headlineAt = i;
  const headFrom = headlineAt < 0 ? Math.max(0, firstBody - 5) : headlineAt + 1;
  // A kicker, a dek or the headline in other words may stand in the text's element, above the rows that are not kept.
  const textFrom = body[leadLines - 1] ? blocks.indexOf(body[leadLines - 1]!) : firstBody;
  const headTo = headlineAt < 0 ? textFrom : Math.max(textFrom, headlineAt + 1);
  const head: Block[] = [];
  for (let i = headFrom; i < headTo; i++) {
    const block = blocks[i]!;
    if (kept.has(i)) continue;
    if (block.text.length > longestHeadRow || block.kind === 'caption') continue;
    if (block.zone === 'comments' || block.zone === 'related' || isOtherStorys(block, body)) continue;
    // A date in a bar of tools is the article's: menus have none.
    if (block.zone === 'navigation' && !block.element.querySelector('time[datetime]')) continue;
    if (i > headlineAt + headRowsBelow && headlineAt >= 0 && i < firstBody - 4) continue;
    head.push(block);
    places.set(block, 'head');
  }

  const captions = new Set(blocks.filter((block, i) => kept.has(i) && (block.kind === 'caption' || asCaptions.has(i))));
  const paragraphs = body.filter((block) => !captions.has(block));
  paragraphs.forEach((block, i) => {
    const place = i < leadParagraphs ? 'lead' : i >= paragraphs.length - tailParagraphs ? 'tail' : 'body';
    places.set(block, place);
  });
  for (const block of blocks.slice(headFrom, lastBody + 1)) {
    if (block.kind === 'caption' && block.zone !== 'related' && block.zone !== 'comments') captions.add(block);
  }
  const captionsInOrder = blocks.filter((block) => captions.has(block));
  for (const block of captions) places.set(block, 'caption');

  const after: Block[] = [];
  for (const block of lastBody < 0 ? [] : blocks.slice(lastBody + 1)) {
    if (after.length >= rowsAfter) break;
    if (block.zone === 'navigation' || block.zone === 'comments' || block.zone === 'related' || block.zone === 'aside')
      continue;
    after.push(block);
    if (!places.has(block)) places.set(block, 'after');
  }
  return {
    blocks,
    above: headlineAt > 0 ? blocks.slice(Math.max(0, headlineAt - rowsAbove), headlineAt) : [],
    head,
    paragraphs,
    after,
    captions: captionsInOrder,
    placeOf: (block) => places.get(block) ?? 'elsewhere',
    ordinalOf: (block) => (captions.has(block) ? captionsInOrder.indexOf(block) : paragraphs.indexOf(block)) + 1,
    headline: blocks[headlineAt],
  };
}

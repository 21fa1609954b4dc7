import { lowerCase } from '../languages/phrase.ts';
import { type Block, linkShare } from '../text/blocks.ts';
import { type FinderContext, isPageFoot } from './context.ts';
import { isTickerLine } from './kicker.ts';
import { phrasesInLine } from './line-phrases.ts';
import { noticeKindOf } from './notice-words.ts';

const longestNotice = 1200; // characters; longer ones are terms of use
export const longestOwnLine = 300; // characters of a notice between paragraphs, or set as a heading

/** "Report an error | Corrections" is a row of links, and says nothing; "转载请注明：" before a link does. */
function isLinkRow(block: Block): boolean {
  const { text, links } = block;
  if (links.length < 2 || linkShare(block) <= 0.7 || /[.!?。！]\s?$/u.test(text)) return false;
  return links[0]!.start === 0 || !/^[^：:]{4,12}[：:]/u.test(text);
}

const rowsAround = 40; // lines behind the text among which a site's notice about every text stands
const rowsBeside = 14; // lines behind the text among which a box beside it may say what may be done with this text

/** "For links on this page we may earn a commission.": of what stands above a headline no other notice is the article's. */
function isAboutLinks(block: Block, context: FinderContext): boolean {
  const { text, zone } = block;
  if (zone === 'navigation' || zone === 'comments' || zone === 'related' || !/\blinks?\b/iu.test(text)) return false;
  return noticeKindOf(text, lowerCase(text), phrasesInLine(block, context).notices) === 'affiliate';
}

/** A line in which a notice may stand. */
interface NoticeLine {
  block: Block;
  isNear: boolean;
  isBeside?: boolean;
}

/** What is no notice wherever it stands: terms of use, readers' words, rows of links, a ticker's lines. */
function isOtherLine(block: Block): boolean {
  if (block.text.length > longestNotice || block.zone === 'comments' || block.zone === 'related') return true;
  if (block.kind === 'heading' && block.text.length > longestOwnLine) return true;
  return (block.links.length > 2 && linkShare(block) > 0.5) || isLinkRow(block) || isTickerLine(block);
}

/**
 * The lines in which a notice may stand. It speaks of the text from outside of it: around it, or in a line of its own. Far
 * below, and in the footer, a line must open as a notice, or be nothing else.
 */
export function noticeLines(context: FinderContext): NoticeLine[] {
  const { layout } = context;
  const { blocks } = layout;
  const last = layout.paragraphs.at(-1);
  const end = last ? blocks.lastIndexOf(last) : blocks.length;
  const start = layout.headline ? blocks.indexOf(layout.headline) : end;
  const above = new Set(layout.above);
  /** As what a line is read by its place; undefined where no notice stands. */
  const lineAt = (block: Block, i: number): NoticeLine | undefined => {
    const { zone } = block;
    const place = layout.placeOf(block);
    if (place === 'head' || place === 'lead' || place === 'tail' || above.has(block))
      return zone === 'navigation' ? undefined : { block, isNear: true };
    if (place === 'after') return { block, isNear: !isPageFoot(block) };
    if (place === 'body') return block.text.length <= longestOwnLine ? { block, isNear: false } : undefined;
    const isWithin = i > start && i <= end && zone !== 'navigation';
    // A strip above the headline, beside the article: "When you buy through our links, we may earn a commission."
    const isStrip = i < start && i >= start - rowsAround && (zone === 'aside' || isAboutLinks(block, context));
    const isBehind = i > end && (i <= end + rowsAround || zone === 'footer');
    const isBeside = i > end && i <= end + rowsBeside && zone === 'aside';
    return isWithin || isStrip || isBehind ? { block, isNear: false, isBeside } : undefined;
  };
  return blocks.flatMap((block, i) => {
    const line = lineAt(block, i);
    return line && !isOtherLine(block) ? [line] : [];
  });
}

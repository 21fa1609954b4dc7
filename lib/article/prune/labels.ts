import { perArticleWords } from '../../languages/index.ts';
import { fold, foldAll } from '../../text/white-space.ts';
import { type Body, isLinked, type Line, type Rule, standsIn } from '../body.ts';

const leastPhrase = 12; // letters of a label that may open a line which leads nowhere by itself
const leastPrefix = 8; // letters: "Mehr zum Thema", "More from"; a single short word begins too much

interface Labels {
  whole: ReadonlySet<string>;
  /** Lengths of the labels that may begin a longer line. */
  prefixes: readonly number[];
}

const labelsOf = perArticleWords((spoken): Labels => {
  const whole = new Set(foldAll(spoken.flatMap((language) => language.furniture)));
  const prefixes = new Set([...whole].map((label) => label.length).filter((length) => length >= leastPrefix));
  return { whole, prefixes: [...prefixes] };
});
const longestLabel = 40; // characters
const longestTeaser = 200; // characters
const mostInTeaser = 4; // lines of a figure: label, section, title, a sentence

/** Whether a line only labels a portal's furniture. */
function isLabel(text: string, { whole }: Labels): boolean {
  return text.length <= longestLabel && whole.has(fold(text));
}

/** Whether a heading or a line that leads somewhere begins with a label: "More from our correspondents". */
function opensWithLabel({ block, linked }: Line, next: Line | undefined, { whole, prefixes }: Labels): boolean {
  const { text, kind } = block;
  const leads = kind === 'heading' || linked > 0 || /[:：]$/u.test(text) || (next !== undefined && isLinked(next));
  if (text.length > longestLabel * 2 || /[.!?。！？]$/u.test(text)) return false;
  const folded = fold(text);
  return prefixes.some(
    (length) => (leads || length >= leastPhrase) && folded.length > length && whole.has(folded.slice(0, length)),
  );
}

/** What stands before a colon, or the line's first bold words: "Read more: …", "Advertisement Ships at half price". */
function openingOf(text: string): string {
  return text.match(/^[^:：|]{2,40}(?=[:：|])/u)?.[0] ?? '';
}

/** What a line's first element or text says, where more follows: "Advertisement" and what it is for. */
function firstNodeOf({ block: { nodes } }: Line): string {
  return nodes.length > 1 ? nodes[0]!.data.trim() : '';
}

/** The lines of a figure that begins with a label and has no caption: a story with its picture, a link by script alone. */
function linesOfTeaser(label: Line, body: Body): Line[] {
  const figure = label.block.element.closest('figure');
  if (!figure || figure.querySelector('figcaption')) return [];
  const within = body.lines.filter((line) => standsIn(line, figure));
  return within[0] === label && within.length <= mostInTeaser ? within : [];
}

/**
 * Lines that only label a portal's furniture ("相关新闻", "Advertisement", "Share this article"), with the links that such
 * a label stands above (`tests/pages/zh-plain`: no class name tells them from paragraphs).
 */
export const pruneLabels: Rule = {
  name: 'labels',
  apply(body: Body) {
    const labels = labelsOf(body.page.languages);
    for (const line of body.kept()) {
      const { text } = line.block;
      if (isLabel(text, labels) || opensWithLabel(line, body.lines[line.at + 1], labels)) {
        body.drop(line.at, this.name);
        for (const { at } of linesOfTeaser(line, body)) body.drop(at, this.name);
        for (let at = line.at + 1; at <= body.last && body.has(at) && isLinked(body.lines[at]!); at++)
          body.drop(at, this.name);
      } else if (
        text.length <= longestTeaser &&
        [openingOf(text), firstNodeOf(line)].some((part) => isLabel(part, labels))
      )
        body.drop(line.at, this.name);
    }
  },
};

import type { Article } from '../article/article.ts';
import type { Page } from '../article/page.ts';
import { rememberMeasures } from '../article/visibility/measures.ts';
import { type Block, nodesIn } from '../text/blocks.ts';
import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/sentences.ts';
import { fold } from '../text/white-space.ts';
import type { FinderContext } from './context.ts';
import type { HiddenCredit, HiddenReason } from './provenance.ts';

/** What a reader sees of a page's lines. Asked for lines that credit somebody, never for all. */
export interface Sight {
  /**
   * Why a reader cannot see words of a line.
   * @param words the credit with its label: a part of it that is made invisible hides it all
   * @param name whom it credits: a label for screen readers beside a name that is seen hides nothing
   */
  hiddenReason(block: Block, words?: Span, name?: Span): HiddenReason | undefined;
  /** What a style sheet prints right before a line, "来源："; '' where nothing is printed. */
  drawnLabel(block: Block): string;
}

type Finder = (context: FinderContext) => void;

const landmarks = 5; // lines of the article that are looked at before a line is called hidden
const mostListed = 50; // hidden credits; an article has one or two
const mostQuestions = 300; // texts; a page that credits more often does it to keep the browser busy
const enoughAlike = 2; // of them hidden in the same way: it is the page's way of showing its text

/** Folded away, or for those who listen: no deceit. Such words are listed and credit nobody, like others that are hidden. */
export function isHonest(reason: HiddenReason): boolean {
  return reason === 'closed' || reason === 'for-screen-readers';
}

/** Lines from all over the article, the longest first: they are what is read for sure. */
function landmarksOf(page: Page, { lines }: Article): Block[] {
  const spread = Array.from({ length: landmarks - 1 }, (_, i) => lines[Math.floor((i * lines.length) / landmarks)]);
  const longest = lines.reduce<number | undefined>(
    (best, at) => (best === undefined || page.blocks[at]!.text.length > page.blocks[best]!.text.length ? at : best),
    undefined,
  );
  return [...new Set([longest, ...spread, lines.at(-1)])].flatMap((at) => (at === undefined ? [] : page.blocks[at]!));
}

/** The sight of a page that is on show, judged against its own article. */
export function sightOf(page: Page, article: Article): Sight {
  const known = landmarksOf(page, article);
  const textIn = (block: Block | undefined) => block && nodesIn(block)[0];
  const landmark = textIn(known[0]);
  const measures = rememberMeasures();
  const answers = new Map<Text, HiddenReason | undefined>();
  const reasonOf = (text: Text | undefined) => {
    if (!text || answers.has(text)) return text && answers.get(text);
    if (answers.size >= mostQuestions) return undefined;
    const reason = page.drawing.hiddenReason(text, landmark, measures);
    answers.set(text, reason);
    return reason;
  };
  /** Text that fades in, a whole page in the colour of a background that cannot be told: the article itself is so. */
  const isTheArticlesWay = (block: Block, reason: HiddenReason) => {
    const others = known.filter((other) => other !== block);
    return others.filter((other) => reasonOf(textIn(other)) === reason).length >= enoughAlike;
  };

  return {
    hiddenReason(block, words, name = words) {
      const reasonsIn = (span?: Span) => nodesIn(block, span?.start, span?.end).map(reasonOf);
      const deceit = reasonsIn(words).find((reason) => reason && !isHonest(reason));
      if (deceit) return isTheArticlesWay(block, deceit) ? undefined : deceit;
      const ofName = reasonsIn(name);
      return ofName.every(Boolean) ? ofName[0] : undefined;
    },
    drawnLabel(block) {
      const text = textIn(block);
      return text ? page.drawing.labelBefore(text) : '';
    },
  };
}

/** A hidden credit with whom it names. */
export interface HiddenFind extends HiddenCredit {
  names: readonly string[];
}

/** A line that is not drawn, dressed as one that stands below the text, where any kind of credit may stand. */
function blockOf(text: string, element: Element): Block {
  return { text, kind: 'paragraph', zone: 'content', links: [], seams: [], pictures: [], element, nodes: [] };
}

/** What the finders would credit if all that is not drawn were drawn. */
function notDrawnCredits(context: FinderContext, finders: readonly Finder[]): HiddenFind[] {
  const { page } = context;
  const found: HiddenFind[] = [];
  const { body } = page.copy;
  for (const { text, reason } of page.hiddenLines) {
    const block = blockOf(text, body);
    const layout: Layout = {
      blocks: [block],
      headline: undefined,
      above: [],
      head: [],
      paragraphs: [],
      after: [block],
      captions: [],
      placeOf: () => 'after',
      ordinalOf: () => 0,
    };
    const trial: FinderContext = { ...context, layout, evidence: [], credits: [], taken: new Map() };
    for (const find of finders) find(trial);
    const names = trial.credits.map(({ name }) => name);
    if (names.length > 0) found.push({ text, reason, names });
  }
  return found;
}

/**
 * Credits that a reader cannot see: those that finders came upon, and those in lines that are not drawn. What names nobody
 * but who is credited in plain sight is a copy for another width of window.
 * @param found credits in lines that are drawn, and that nobody sees all the same
 * @param finders those whose credits are looked for in lines that are not drawn
 */
export function findHiddenCredits(
  context: FinderContext,
  found: readonly HiddenFind[],
  finders: readonly Finder[],
): HiddenCredit[] {
  const shown = new Set(context.credits.filter(({ quote }) => quote).map(({ name }) => fold(name)));
  const credits = new Map<string, HiddenCredit>();
  for (const { text, reason, names } of [...found, ...notDrawnCredits(context, finders)]) {
    if (names.every((name) => shown.has(fold(name))) || credits.has(fold(text))) continue;
    credits.set(fold(text), { text, reason });
  }
  return [...credits.values()].slice(0, mostListed);
}

import { articleOnScreen } from '../article/article-on-screen.ts';
import { maximumElements } from '../article/guard.ts';
import { isRendered } from '../article/is-rendered.ts';
import { drawnLabelOf } from '../article/visibility/drawn-label.ts';
import { hiddenReasonOf } from '../article/visibility/hidden-reason.ts';
import { rememberMeasures } from '../article/visibility/measures.ts';
import {
  attributeOf,
  baseAddressOf,
  bodyOf,
  characterSetOf,
  childrenOf,
  contentTypeOf,
  firstChildOf,
  kindOf,
  lengthOf,
  linkOf,
  nextSiblingOf,
  parentOf,
  select,
  selectFirst,
  titleOf,
} from '../text/safe-dom.ts';
import {
  asked,
  countsOf,
  type DrawingAnswer,
  type DrawingQuestion,
  type ElementPlace,
  type NotDrawn,
  type PageMarkup,
  placed,
  type TextPlace,
  type TextRuns,
} from './page-markup.ts';
import { writeMarkup } from './write-markup.ts';

/** A live page that was taken: what is handed out, and what later questions are answered by. */
export interface PageInHand {
  markup: PageMarkup;
  body: Element;
  /** The elements that have a place. */
  elements: NodeListOf<Element>;
}

const longestMarkup = 8_000_000; // characters; news pages have some hundred thousand

/** Where the styles of more elements than those that are asked about would have to be known. */
const oddities = 'details:not([open]) :is(math, dialog), svg math, [hidden="until-found" i]';

const within = (element: Element, selector: string): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(element, selector);

function notDrawnOf(elements: NodeListOf<Element>, body: Element): NotDrawn[] {
  const notDrawn: NotDrawn[] = [];
  for (let at = 0; at < elements.length; at++) {
    const first = elements[at]!;
    if (isRendered(first)) continue;
    let outermost = first;
    let above = 0;
    for (let up = parentOf(first); up && up !== body && !isRendered(up); up = parentOf(up)) {
      outermost = up;
      above++;
    }
    notDrawn.push([at, above]);
    if (above === 0) continue;
    // Menus and dialogs that are shut hold hundreds of elements, none of which has to be touched.
    const inside = within(outermost, asked);
    if (inside[0] === first) at += inside.length - 1;
  }
  return notDrawn;
}

function loadedFrom(picture: Element): string | 0 {
  const address = (picture as HTMLImageElement).currentSrc;
  return address === attributeOf(picture, 'src') ? 0 : address;
}

/** Where links with a query lead: a query is written in the page's encoding, which a document elsewhere does not have. */
function queriesOf(live: Document): string[] {
  if (characterSetOf(live) === 'UTF-8') return [];
  return select(live, 'a[href*="?"]').map((link) => (link instanceof HTMLAnchorElement ? linkOf(link) : ''));
}

/**
 * Takes a live document in as few questions as can be: the browser writes its markup in one go, and is asked of each
 * few elements whether they are drawn. The document is not changed.
 */
export function takePage(live: Document): PageInHand | 'too-large' | 'odd' {
  const body = bodyOf(live);
  if (!body || contentTypeOf(live) !== 'text/html' || selectFirst(live, oddities)) return 'odd';
  const elements = within(body, placed);
  if (elements.length > maximumElements) return 'too-large';
  const markup = writeMarkup(live);
  if (markup.length > longestMarkup) return 'too-large';
  const isDrawn = isRendered(body);
  const askedElements = within(body, asked);
  const place = { url: live.URL, base: baseAddressOf(live) };
  const shown = articleOnScreen(live, place)?.shown;
  return {
    markup: {
      ...place,
      title: titleOf(live),
      markup,
      counts: countsOf(live, body),
      runsScripts: !selectFirst(live, 'noscript *'),
      ...(shown !== undefined && { shown }),
      isDrawn,
      asked: askedElements.length,
      notDrawn: isDrawn ? notDrawnOf(askedElements, body) : [],
      pictures: select(live, 'img').map(loadedFrom),
      queries: queriesOf(live),
    },
    body,
    elements,
  };
}

function kindsOfChildren(parent: Element): number[] {
  const children: number[] = [];
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child))
    children.push(kindOf(child) === 3 ? lengthOf(child as Text) : -1);
  return children;
}

/** Where texts of a page stand side by side, as scripts leave them, or are empty. */
export function textRunsOf({ body, elements }: PageInHand, live: Document): TextRuns {
  const walker = Document.prototype.createTreeWalker.call(live, body, NodeFilter.SHOW_TEXT);
  const parents = new Set<Element>();
  let text = walker.nextNode();
  while (text) {
    const next = walker.nextNode();
    if (lengthOf(text as Text) === 0 || (next && nextSiblingOf(text) === next)) parents.add(parentOf(text)!);
    text = next;
  }
  if (parents.size === 0) return [];
  const placeOf = new Map<Element, ElementPlace>([[body, -1]]);
  for (let place = 0; place < elements.length; place++) placeOf.set(elements[place]!, place);
  return [...parents].flatMap((parent): TextRuns => {
    const place = placeOf.get(parent);
    return place === undefined ? [] : [[place, kindsOfChildren(parent)]];
  });
}

/** What a live page says about the drawing of some of its texts. */
export function answerDrawing({ body, elements }: PageInHand, questions: readonly DrawingQuestion[]): DrawingAnswer[] {
  const measures = rememberMeasures();
  const textAt = ([parent, child, length]: TextPlace): Text | undefined => {
    const element = parent < 0 ? body : elements[parent];
    const node = element && childrenOf(element)[child];
    // The page may have changed since it was taken.
    return node && kindOf(node) === 3 && lengthOf(node as Text) === length ? (node as Text) : undefined;
  };
  return questions.map(([about, at, landmark]) => {
    const text = textAt(at);
    if (!text) return null;
    if (about === 'label') return drawnLabelOf(text);
    return hiddenReasonOf(text, landmark ? textAt(landmark) : undefined, measures) ?? null;
  });
}

import { boxOf, documentOf, firstElementOf, nextElementOf, parentOf, rootOf, viewOf } from '../../text/safe-dom.ts';
import type { Box, Measure } from './boxes.ts';
import { isNamedForScreenReaders } from './for-screen-readers.ts';

const mostLines = 4; // of one text that are looked at
export const mostChildren = 400; // of one element that are looked at

/** What decides whether words in a box are seen, as the browser computed it. */
type Decisive =
  | 'display'
  | 'position'
  | 'transform'
  | 'translate'
  | 'filter'
  | 'perspective'
  | 'opacity'
  | 'visibility'
  | 'contentVisibility'
  | 'clip'
  | 'clipPath'
  | 'overflow'
  | 'zIndex'
  | 'isolation'
  | 'pointerEvents'
  | 'backgroundColor'
  | 'backgroundImage';

export type BoxStyle = Readonly<Pick<CSSStyleDeclaration, Decisive>>;

/** A document's window, and what of it is in sight. */
export interface Extent {
  readonly width: number;
  readonly height: number;
  readonly wholeWidth: number;
  readonly wholeHeight: number;
  readonly scrolledAside: number;
  readonly scrolledDown: number;
  readonly isRightToLeft: boolean;
}

export interface Corner {
  left: number;
  top: number;
}

/** An element and where it stands. */
export interface Boxed {
  element: Element;
  box: Box;
}

/** What the browser says of a page's boxes and lines. */
export interface Measures {
  boxOf: Measure;
  /** The boxes of an element's first children, which stand beside each other's texts. */
  childrenOf(parent: Element): readonly Boxed[];
  styleOf(element: Element): BoxStyle;
  /** The nearest element that has a box, the element itself included. */
  boxFrom(element: Element | null): Element | null;
  /**
   * The nearest box, the element itself included, whose style or name may decide whether what it holds is seen. Most boxes
   * of a page decide nothing, and every line stands in a dozen of them.
   */
  decisiveFrom(element: Element | null): Element | null;
  /** The boxes that hold a text, up to the root. */
  boxesAround(text: Node): ReadonlySet<Element>;
  /** The upper left corner of an element and all that it stands in. */
  cornerFrom(element: Element): Corner;
  /** How large a document is, in pixels, and how far it is scrolled. */
  extentOf(live: Document): Extent;
  /** Where a text's lines are drawn. */
  linesOf(text: Node): readonly Box[];
}

/**
 * A computed style that is asked once for what every box is asked: the browser writes each answer anew. The rest is asked of
 * few boxes, and when it decides.
 */
function rememberedStyle(computed: CSSStyleDeclaration): BoxStyle {
  const { display, position, transform, translate, filter, opacity } = computed;
  const { contentVisibility, clipPath, overflow, backgroundColor, backgroundImage } = computed;
  return {
    display,
    position,
    transform,
    translate,
    filter,
    opacity,
    contentVisibility,
    clipPath,
    overflow,
    backgroundColor,
    backgroundImage,
    get clip() {
      return computed.clip;
    },
    get perspective() {
      return computed.perspective;
    },
    get visibility() {
      return computed.visibility;
    },
    get zIndex() {
      return computed.zIndex;
    },
    get isolation() {
      return computed.isolation;
    },
    get pointerEvents() {
      return computed.pointerEvents;
    },
  };
}

const nothing = 'rgba(0, 0, 0, 0)';

/** Whether a box of such a style is drawn like any other, and draws what it holds as that is. */
function decidesNothing(style: BoxStyle): boolean {
  return (
    style.position === 'static' &&
    style.overflow === 'visible' &&
    style.backgroundColor === nothing &&
    style.backgroundImage === 'none' &&
    style.opacity === '1' &&
    style.transform === 'none' &&
    style.filter === 'none' &&
    style.translate === 'none' &&
    style.clipPath === 'none' &&
    style.contentVisibility !== 'hidden'
  );
}

/** An element whose children stand in its parent's box. */
function hasNoBox({ display }: BoxStyle): boolean {
  return display === 'contents';
}

/** Asks where a text's lines are drawn, with one range for all: a document keeps count of each that is made. */
function askForLines(): (text: Node) => readonly Box[] {
  let range: Range | undefined;
  return (text) => {
    range ??= Document.prototype.createRange.call(documentOf(text)!);
    range.selectNodeContents(text);
    const drawn = range.getClientRects();
    const lines: Box[] = [];
    for (let i = 0; i < Math.min(drawn.length, mostLines); i++) {
      const { left, top, right, bottom } = drawn[i]!;
      lines.push({ left, top, right, bottom });
    }
    return lines;
  };
}

/** How wide it is and how far it is scrolled every line is judged by; by the rest only a line that seems to be outside. */
function extentOf(live: Document): Extent {
  const root = rootOf(live);
  const view = viewOf(live)!;
  return {
    width: root.clientWidth,
    scrolledAside: view.scrollX,
    scrolledDown: view.scrollY,
    get height() {
      return root.clientHeight;
    },
    get wholeWidth() {
      return root.scrollWidth;
    },
    get wholeHeight() {
      return root.scrollHeight;
    },
    get isRightToLeft() {
      return getComputedStyle(root).direction === 'rtl';
    },
  };
}

function childrenOf(parent: Element): readonly Boxed[] {
  const children: Boxed[] = [];
  for (let child = firstElementOf(parent); child && children.length < mostChildren; child = nextElementOf(child))
    children.push({ element: child, box: boxOf(child) });
  return children;
}

function boxesAround(text: Node): ReadonlySet<Element> {
  const boxes = new Set<Element>();
  for (let up = parentOf(text); up; up = parentOf(up)) boxes.add(up);
  return boxes;
}

function remembered<Of extends Node, What>(ask: (of: Of) => What): (of: Of) => What {
  const known = new Map<Of, What>();
  return (of) => {
    let what = known.get(of);
    if (what === undefined) {
      what = ask(of);
      known.set(of, what);
    }
    return what;
  };
}

/**
 * Asks the browser once about each box: the lines of a page that credit somebody stand in the same ones, and each answer
 * of the browser's costs as much as a line's finders. For as long as nothing on the page moves.
 */
export function rememberMeasures(): Measures {
  const measureBox = remembered(boxOf);
  const styleOf = remembered((element: Element) => rememberedStyle(getComputedStyle(element)));
  const nextDecisive = remembered((element: Element): Element | null => {
    const style = styleOf(element);
    if (!hasNoBox(style) && (!decidesNothing(style) || isNamedForScreenReaders(element))) return element;
    return decisiveFrom(parentOf(element));
  });
  const boxFrom = (element: Element | null) => {
    let box = element;
    while (box && hasNoBox(styleOf(box))) box = parentOf(box);
    return box;
  };
  const decisiveFrom = (element: Element | null) => element && nextDecisive(element);
  const cornerFrom = remembered((element: Element): Corner => {
    const parent = parentOf(element);
    const outer = parent ? cornerFrom(parent) : { left: 0, top: 0 };
    if (hasNoBox(styleOf(element))) return outer;
    const { left, top } = measureBox(element);
    return { left: Math.min(left, outer.left), top: Math.min(top, outer.top) };
  });
  return {
    boxOf: measureBox,
    childrenOf: remembered(childrenOf),
    styleOf,
    boxFrom,
    decisiveFrom,
    boxesAround: remembered(boxesAround),
    cornerFrom,
    extentOf: remembered(extentOf),
    linesOf: remembered(askForLines()),
  };
}

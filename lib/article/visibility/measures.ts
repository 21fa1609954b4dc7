import { boxOf, documentOf, parentOf, rootOf, viewOf } from '../../text/safe-dom.ts';
import type { Box, Measure } from './boxes.ts';
import { isNamedForScreenReaders } from './for-screen-readers.ts';

const mostLines = 4; // of one text that are looked at

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
  width: number;
  height: number;
  wholeWidth: number;
  wholeHeight: number;
  scrolledAside: number;
  scrolledDown: number;
  isRightToLeft: boolean;
}

export interface Corner {
  left: number;
  top: number;
}

/** What the browser says of a page's boxes and lines. */
export interface Measures {
  boxOf: Measure;
  styleOf(element: Element): BoxStyle;
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

/** A computed style that is asked for each property once: the browser writes each answer anew. */
class RememberedStyle implements BoxStyle {
  readonly #computed: CSSStyleDeclaration;
  readonly #known: Partial<Record<Decisive, string>> = {};

  constructor(computed: CSSStyleDeclaration) {
    this.#computed = computed;
  }

  #of(property: Decisive): string {
    this.#known[property] ??= this.#computed[property];
    return this.#known[property];
  }

  get display() {
    return this.#of('display');
  }

  get position() {
    return this.#of('position');
  }

  get transform() {
    return this.#of('transform');
  }

  get translate() {
    return this.#of('translate');
  }

  get filter() {
    return this.#of('filter');
  }

  get perspective() {
    return this.#of('perspective');
  }

  get opacity() {
    return this.#of('opacity');
  }

  get visibility() {
    return this.#of('visibility');
  }

  get contentVisibility() {
    return this.#of('contentVisibility');
  }

  get clip() {
    return this.#of('clip');
  }

  get clipPath() {
    return this.#of('clipPath');
  }

  get overflow() {
    return this.#of('overflow');
  }

  get zIndex() {
    return this.#of('zIndex');
  }

  get isolation() {
    return this.#of('isolation');
  }

  get pointerEvents() {
    return this.#of('pointerEvents');
  }

  get backgroundColor() {
    return this.#of('backgroundColor');
  }

  get backgroundImage() {
    return this.#of('backgroundImage');
  }
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
    style.zIndex === 'auto' &&
    style.filter === 'none' &&
    style.translate === 'none' &&
    style.clip === 'auto' &&
    style.clipPath === 'none' &&
    style.perspective === 'none' &&
    style.isolation === 'auto' &&
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
    return Array.from(range.getClientRects())
      .slice(0, mostLines)
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  };
}

function extentOf(live: Document): Extent {
  const root = rootOf(live);
  const view = viewOf(live)!;
  return {
    width: root.clientWidth,
    height: root.clientHeight,
    wholeWidth: root.scrollWidth,
    wholeHeight: root.scrollHeight,
    scrolledAside: view.scrollX,
    scrolledDown: view.scrollY,
    isRightToLeft: getComputedStyle(root).direction === 'rtl',
  };
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
  const styleOf = remembered((element: Element) => new RememberedStyle(getComputedStyle(element)));
  const nextDecisive = remembered((element: Element): Element | null => {
    const style = styleOf(element);
    if (!hasNoBox(style) && (!decidesNothing(style) || isNamedForScreenReaders(element))) return element;
    return decisiveFrom(parentOf(element));
  });
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
    styleOf,
    decisiveFrom,
    boxesAround: remembered(boxesAround),
    cornerFrom,
    extentOf: remembered(extentOf),
    linesOf: remembered(askForLines()),
  };
}

import { boxOf, documentOf, rootOf, viewOf } from '../../text/safe-dom.ts';
import type { Box, Measure } from './boxes.ts';

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

/** What the browser says of a page's boxes and lines. */
export interface Measures {
  boxOf: Measure;
  styleOf(element: Element): BoxStyle;
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

function linesOf(text: Node): readonly Box[] {
  const range = Document.prototype.createRange.call(documentOf(text)!);
  range.selectNodeContents(text);
  return Array.from(range.getClientRects())
    .slice(0, mostLines)
    .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
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
  return {
    boxOf: remembered(boxOf),
    styleOf: remembered((element) => new RememberedStyle(getComputedStyle(element))),
    extentOf: remembered(extentOf),
    linesOf: remembered(linesOf),
  };
}

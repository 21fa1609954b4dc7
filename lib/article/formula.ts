import {
  attributeOf,
  firstChildOf,
  firstElementOf,
  kindOf,
  nameOf,
  nextElementOf,
  nextSiblingOf,
  parentOf,
  previousElementOf,
  textOf,
} from '../text/safe-dom.ts';
import { collapse } from '../text/white-space.ts';

export const formulaNamespace = 'http://www.w3.org/1998/Math/MathML';

/**
 * What a formula is kept of: MathML Core's elements of presentation. What leads somewhere, loads something, holds other
 * markup or draws beside its own place (`mpadded`, widths of spaces) is not among them.
 */
export const formulaElements: ReadonlySet<string> = new Set(
  'math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd'.split(
    ' ',
  ),
);
/** Their attributes, and what each may say. */
export const formulaAttributes: Readonly<Record<string, RegExp>> = {
  display: /^(?:block|inline)$/u,
  displaystyle: /^(?:true|false)$/u,
  scriptlevel: /^[+-]?\d$/u,
  mathvariant: /^normal$/u,
  stretchy: /^(?:true|false)$/u,
  fence: /^(?:true|false)$/u,
  separator: /^(?:true|false)$/u,
  symmetric: /^(?:true|false)$/u,
  largeop: /^(?:true|false)$/u,
  movablelimits: /^(?:true|false)$/u,
  accent: /^(?:true|false)$/u,
  accentunder: /^(?:true|false)$/u,
  // A fraction without its line: a binomial.
  linethickness: /^0(?:px|em|pt)?$/u,
  columnspan: /^\d{1,2}$/u,
  rowspan: /^\d{1,2}$/u,
};
/** Elements that hold words; all others hold elements. */
export const formulaTokens: ReadonlySet<string> = new Set('mi mn mo ms mtext'.split(' '));
/** Elements of MathML that leave behind what they hold. */
const unwrapped = new Set(
  'semantics mpadded maction menclose mfenced mlabeledtr none mglyph malignmark maligngroup'.split(' '),
);
/** What a formula says a second time, in another language than the screen's. */
const repeats = new Set(['annotation', 'annotation-xml']);
const mostElements = 2000; // of a formula; the largest of real ones have some hundreds

function elementsIn(parent: Element): Element[] {
  const found: Element[] = [];
  for (let child = firstElementOf(parent); child; child = nextElementOf(child)) found.push(child);
  return found;
}

/** A formula: elements of MathML alone, of some number. A page may put whole paragraphs into one, which are then read as such. */
export function isFormula(element: Element): boolean {
  let left = mostElements;
  const isPure = (one: Element): boolean => {
    const name = nameOf(one);
    if (repeats.has(name)) return true;
    return --left > 0 && (formulaElements.has(name) || unwrapped.has(name)) && elementsIn(one).every(isPure);
  };
  return nameOf(element) === 'math' && isPure(element);
}

function wordsIn(token: Element): string {
  let words = '';
  for (let child = firstChildOf(token); child; child = nextSiblingOf(child))
    if (kindOf(child) === 3) words += textOf(child as Text);
  return collapse(words);
}

/** A formula as plain words, token by token. */
export function wordsOfFormula(formula: Element): string {
  const name = nameOf(formula);
  if (repeats.has(name)) return '';
  if (formulaTokens.has(name)) return wordsIn(formula);
  const parts = name === 'maction' ? elementsIn(formula).slice(0, 1) : elementsIn(formula);
  return parts.map(wordsOfFormula).join('');
}

/** The first text of a formula: what else is asked about a formula's place is asked there. */
export function textIn(formula: Element): Text | undefined {
  for (let child = firstChildOf(formula); child; child = nextSiblingOf(child)) {
    if (kindOf(child) === 3 && /\S/u.test(textOf(child as Text))) return child as Text;
    const inner = kindOf(child) === 1 ? textIn(child as Element) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** Copies a live formula, without what it repeats and what it must not hold. */
export function copyFormula(live: Element, document: Document): Element {
  const copyInto = (parent: Element, element: Element) => {
    const name = nameOf(element);
    if (repeats.has(name)) return;
    const isKept = formulaElements.has(name);
    const made = isKept ? document.createElementNS(formulaNamespace, name) : parent;
    if (isKept) {
      for (const [attribute, allowed] of Object.entries(formulaAttributes)) {
        const value = attributeOf(element, attribute);
        if (value !== null && allowed.test(value)) made.setAttribute(attribute, value);
      }
      parent.appendChild(made);
    }
    if (formulaTokens.has(name)) made.appendChild(document.createTextNode(wordsIn(element)));
    else if (name === 'maction')
      elementsIn(element)
        .slice(0, 1)
        .forEach((child) => void copyInto(made, child));
    else for (const child of elementsIn(element)) copyInto(made, child);
  };
  const holder = document.createElement('div');
  copyInto(holder, live);
  return holder.firstElementChild!;
}

function holdsFormula(element: Element | null): boolean {
  return element !== null && Element.prototype.querySelector.call(element, 'math') !== null;
}

/** Whether an element draws, out of boxes and glyphs, a formula that stands beside it for those who hear it. */
export function isDrawnFormula(element: Element): boolean {
  if (attributeOf(element, 'aria-hidden') !== 'true' || holdsFormula(element)) return false;
  return holdsFormula(previousElementOf(element)) || holdsFormula(nextElementOf(element));
}

/** The formula in an element out of sight that a picture beside it shows. */
export function picturedFormula(element: Element): Element | undefined {
  const next = nextElementOf(element);
  if (!next || nameOf(next) !== 'img') return undefined;
  const formula = nameOf(element) === 'math' ? element : Element.prototype.querySelector.call(element, 'math');
  return formula && isFormula(formula) ? formula : undefined;
}

/** Whether a picture shows the formula that stands out of sight right before it. */
export function isPictureOfFormula(picture: Element): boolean {
  const before = previousElementOf(picture);
  return before !== null && parentOf(before) === parentOf(picture) && picturedFormula(before) !== undefined;
}

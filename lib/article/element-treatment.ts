import { inlineElements } from '../text/inline-elements.ts';
import { embeddingElements } from './embeds/embedding-elements.ts';

/** Elements that are never words or pictures of an article; left out with all that they hold. */
const leftOut = new Set(
  'script style link meta template noscript svg canvas iframe object embed applet audio video input select textarea datalist dialog button frame frameset'.split(
    ' ',
  ),
);
const mayBeBackground = new Set(['div', 'span', 'a', 'figure', 'section']);

/** What is done with the elements of one name when a page is copied. */
export interface Treatment {
  isLeftOut: boolean;
  isEmbed: boolean;
  isInline: boolean;
  /** Whether the blanks in it are words: in a sentence, or as they were typed. */
  keepsBlanks: boolean;
  mayBeBackground: boolean;
  /** The name of what stands in for it. */
  renamed: string | undefined;
}

/**
 * Forms go: a field named like a DOM property would break whatever reads them; their words stay. A page's own marks are
 * none of ours, and names with a colon are no elements that a later step could ask for.
 */
function renamed(name: string): string | undefined {
  if (name === 'mark') return 'span';
  return name === 'form' || name === 'button' || name.includes(':') ? 'div' : undefined;
}

function treatmentOf(name: string): Treatment {
  const isInline = inlineElements.has(name);
  return {
    isLeftOut: leftOut.has(name),
    isEmbed: embeddingElements.has(name),
    isInline,
    keepsBlanks: isInline || name === 'pre',
    mayBeBackground: mayBeBackground.has(name),
    renamed: renamed(name),
  };
}

/** The treatments of a page's elements, by their names: a page has some dozens of names, and thousands of elements. */
export class Treatments {
  readonly #known = new Map<string, Treatment>();

  of(name: string): Treatment {
    let treatment = this.#known.get(name);
    if (!treatment) {
      treatment = treatmentOf(name);
      this.#known.set(name, treatment);
    }
    return treatment;
  }
}

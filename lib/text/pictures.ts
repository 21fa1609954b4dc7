import type { Block } from './blocks.ts';
import { termsOf } from './class-names.ts';

const smallest = 100; // pixels, where the markup gives a size; below are portraits, icons and counters

/** Whether the markup gives a picture the size of an icon or a portrait. A size that is not given is none. */
export function isSmall(picture: Element): boolean {
  const size = (side: string) => Number.parseInt(picture.getAttribute(side) ?? '', 10);
  return size('width') < smallest || size('height') < smallest / 2;
}

const pictureTerm = /^(?:img|image|images|photo|picture|foto|bild|media|caption|figure)/u;
const creditTerm = /(?:credits?|courtesy|copyright)$/u;

/** Whether the page's markup calls a line a picture's credit: "imgCourtesy", "InlineImage-imageEmbedCredit". */
export function isPictureCredit({ element }: Block): boolean {
  const terms = termsOf(element.getAttribute('class') ?? '');
  return terms.some((term) => pictureTerm.test(term)) && terms.some((term) => creditTerm.test(term));
}

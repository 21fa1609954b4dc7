import type { Body } from './body.ts';
import { Flow } from './body-flow.ts';
import { KeptParts } from './kept-parts.ts';
import { MadeParts } from './made-parts.ts';
import { joinPlaces } from './places.ts';

/**
 * Builds the body anew from the lines and pictures that the rules kept: paragraphs, headings, lists, quotations, tables
 * and figures, without the boxes that a page's layout needs.
 * @param isWhole a part of a body is built without links to its places: their numbers are those of the whole
 */
export function buildBody(body: Body, isWhole = true): Element {
  const { copy } = body.page;
  const root = body.container.ownerDocument.createElement('div');
  const made = new MadeParts();
  new Flow(root, new KeptParts(body), made).children(copy.body);
  while (root.lastElementChild?.localName === 'hr') root.lastElementChild.remove();
  if (isWhole) joinPlaces(made.texts, made.links, body.page);
  return root;
}

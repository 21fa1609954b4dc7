import type { BuiltLink } from './places.ts';

/** What of a new body was made from what of the page's copy, and the links that may lead to places in it. */
export class MadeParts {
  readonly texts = new Map<Text, Text>();
  readonly links: BuiltLink[] = [];

  /** A text of the new body, and the copy's that it was made from. */
  textFor(text: Text): Text {
    const made = text.ownerDocument.createTextNode(text.data);
    this.texts.set(text, made);
    return made;
  }

  noteLink(link: Element): void {
    const href = link.getAttribute('href');
    if (href?.includes('#')) this.links.push({ link, href });
  }
}

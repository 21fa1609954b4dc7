/** A heading of an article's text. */
export interface OutlineEntry {
  text: string;
  /** 0 for the highest that the text has. */
  depth: number;
  element: HTMLElement;
}

const fewest = 2; // headings that make an outline worth showing
const mostShown = 200;

/** The headings of a text, in order; none where there are too few to find one's way by. */
export function outlineOf(body: ParentNode): OutlineEntry[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter((heading) =>
    heading.textContent?.trim(),
  );
  if (headings.length < fewest) return [];
  const levels = headings.map((heading) => Number(heading.localName[1]));
  const highest = Math.min(...levels);
  return headings.slice(0, mostShown).map((element, i) => ({
    text: element.textContent!.replace(/\s+/gu, ' ').trim(),
    depth: levels[i]! - highest,
    element,
  }));
}

/** Elements that embed what is not the page's own text. */
export const embeddingElements: ReadonlySet<string> = new Set('iframe video audio object embed'.split(' '));

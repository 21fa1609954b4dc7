/** Takes out what is left with neither words nor a picture, innermost first. */
export function pruneEmpty(body: Element): void {
  for (const element of [
    ...body.querySelectorAll('p, div, section, span, ul, ol, li, figure, h1, h2, h3, h4, h5, h6, a'),
  ].reverse()) {
    if (!element.textContent?.trim() && !element.querySelector('img, picture, table, hr')) {
      if (element.localName !== 'img') element.remove();
    }
  }
}

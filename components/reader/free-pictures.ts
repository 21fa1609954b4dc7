/**
 * Takes an article's pictures out of links of their own: a click on one shows it large, and the link stands beside it
 * there. It is kept in `data-picture-link`, which no page can write.
 */
export function freePictures(text: DocumentFragment): void {
  for (const link of text.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const [picture] = link.children;
    if (picture?.localName !== 'img' || link.children.length > 1 || link.textContent?.trim()) continue;
    (picture as HTMLImageElement).dataset.pictureLink = link.getAttribute('href')!;
    link.replaceWith(picture);
  }
}

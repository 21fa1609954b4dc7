interface Printed {
  title: string;
  language: string;
  /** The style sheet for paper. */
  style: string;
  /** What is printed, in its order; copied, and left as it is. */
  parts: readonly (Element | null | undefined)[];
}

/**
 * Prints a saved article: header, strip and text together. A frame as tall as its text would be cut through its lines
 * at each end of a page, so the parts are copied into a frame of their own, which is as closed as the text's own.
 */
export async function printSaved({ title, language, style, parts }: Printed): Promise<void> {
  document.querySelector('.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.title = title;
  document.body.append(frame);
  const inner = frame.contentDocument!;
  const view = frame.contentWindow!;
  inner.documentElement.lang = language;
  inner.documentElement.setAttribute('data-sourceline-theme', 'light');
  inner.title = title;
  const link = inner.createElement('link');
  link.rel = 'stylesheet';
  link.href = style;
  const styled = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  inner.head.append(link);
  const main = inner.createElement('main');
  main.className = 'printed';
  main.append(...parts.flatMap((part) => (part ? [inner.importNode(part, true)] : [])));
  inner.body.replaceChildren(main);
  await styled;
  await Promise.allSettled([...inner.images].map((image) => image.decode()));
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}

/** The test DOM knows no XPath: counts the texts below an element that stand in no script and no style, as is asked of it. */
export function countTexts(): void {
  Object.defineProperty(Document.prototype, 'evaluate', {
    configurable: true,
    value(this: Document, _path: string, below: Element) {
      const walker = this.createTreeWalker(below, NodeFilter.SHOW_TEXT);
      let numberValue = 0;
      while (walker.nextNode())
        if (!/^(?:script|style)$/u.test(walker.currentNode.parentElement!.localName)) numberValue++;
      return { numberValue };
    },
  });
}

// By the prototype: a form may have a field of that name.
const checkVisibility = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;
// Test DOMs without layout know no such method: there everything counts as rendered.
const isVisible: (element: Element, options: CheckVisibilityOptions) => boolean = checkVisibility
  ? Function.prototype.call.bind(checkVisibility)
  : () => true;

const visibility: CheckVisibilityOptions = { visibilityProperty: true };

/** Whether the browser draws an element's box, or those of its children. */
export function isRendered(element: Element): boolean {
  if (isVisible(element, visibility)) return true;
  // An element without a box of its own is "not visible" to the browser, though its children are drawn.
  return getComputedStyle(element).display === 'contents';
}

const smallest = 100; // pixels, where the markup gives a size; below are portraits, icons and counters

/** Whether the markup gives a picture the size of an icon or a portrait. A size that is not given is none. */
export function isSmall(picture: Element): boolean {
  const size = (side: string) => Number.parseInt(picture.getAttribute(side) ?? '', 10);
  return size('width') < smallest || size('height') < smallest / 2;
}

import type { Badge } from './badge.ts';

const grid = 20; // units of the drawing
const ink = '#6f7276'; // 4.3:1 and more on light and dark toolbars alike
const blue = '#3d86b3';

type Pen = Pick<OffscreenCanvasRenderingContext2D, 'scale' | 'beginPath' | 'roundRect' | 'stroke' | 'fill'> & {
  strokeStyle: unknown;
  fillStyle: unknown;
  lineWidth: number;
};

/** Draws the toolbar icon of an article: a page with its headline, and below it what was read. */
export function drawIcon(pen: Pen, size: number, { credit, disclaimer, saved }: Badge['drawing']): void {
  pen.scale(size / grid, size / grid);
  const bar = (left: number, top: number, width: number, height: number, colour: string) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.roundRect(left, top, width, height, height / 2);
    pen.fill();
  };
  pen.strokeStyle = ink;
  pen.lineWidth = 1.8;
  pen.beginPath();
  pen.roundRect(2, 1.5, 16, 17, 2.6);
  pen.stroke();
  bar(5, 5, 10, 1.8, ink);
  // A thick rule: somebody else is credited. A thin one: nobody is.
  if (credit) bar(5, 8.4, 8.6, 3, blue);
  else bar(5, 8.8, 5.4, 1.6, ink);
  if (disclaimer) for (const left of [5, 9.2]) bar(left, 13.6, 3, 1.8, ink);
  // A full corner: it is in the library.
  if (saved) bar(13.4, 12.4, 4.4, 5.6, ink);
}

/** The drawing in the sizes that toolbars take; undefined where there is nothing to draw with. */
export function iconOf(drawing: Badge['drawing']): Record<number, ImageData> | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const drawn = [16, 32].map((size): [number, ImageData] => {
    const pen = new OffscreenCanvas(size, size).getContext('2d')!;
    drawIcon(pen, size, drawing);
    return [size, pen.getImageData(0, 0, size, size)];
  });
  return Object.fromEntries(drawn);
}

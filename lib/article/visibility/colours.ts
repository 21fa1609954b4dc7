/** A colour in sRGB, each part 0 to 1. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

export const white: Colour = { red: 1, green: 1, blue: 1, alpha: 1 };
/** What a browser draws behind a page in dark dress that sets no background; a shade does not matter here. */
export const nearlyBlack: Colour = { red: 0.07, green: 0.07, blue: 0.07, alpha: 1 };

const rgb = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/u;

const mixed = new Map<string, Colour | undefined>();
const mostMixed = 200; // colours remembered; a page has a handful

/** Lets the browser mix what is written in another space: "oklch(1 0 0)", "color(display-p3 1 1 1)". */
function mix(css: string): Colour | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = Array.from(context.getImageData(0, 0, 1, 1).data, (part) => part / 255);
  return { red: red!, green: green!, blue: blue!, alpha: alpha! };
}

function mixedOnce(css: string): Colour | undefined {
  if (!mixed.has(css) && mixed.size < mostMixed) mixed.set(css, mix(css));
  return mixed.get(css);
}

/** @param css a computed colour, "rgb(17, 17, 17)" */
export function colourOf(css: string): Colour | undefined {
  const match = rgb.exec(css);
  if (!match) return css ? mixedOnce(css) : undefined;
  const [, red, green, blue, alpha = '1'] = match;
  return { red: Number(red) / 255, green: Number(green) / 255, blue: Number(blue) / 255, alpha: Number(alpha) };
}

/** What is seen where one colour lies on another that lets nothing through. */
export function over(top: Colour, bottom: Colour): Colour {
  const through = (part: 'red' | 'green' | 'blue') => top[part] * top.alpha + bottom[part] * (1 - top.alpha);
  return { red: through('red'), green: through('green'), blue: through('blue'), alpha: 1 };
}

function luminance({ red, green, blue }: Colour): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two colours that let nothing through, 1 to 21. WCAG 2.2, "contrast ratio". */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

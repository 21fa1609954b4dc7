import type { EmbedFrame, EmbedKind } from '@/lib/article/embeds/embed.ts';

/**
 * What players, posts and maps need: their scripts, what they keep of their visitors, tabs of their own, another screen,
 * and forms, by which some ask for consent. They cannot lead the page itself elsewhere, stop it with a dialog, or
 * download anything.
 */
const rights =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms';
// Without `autoplay`: the click was for seeing it.
const features = 'fullscreen; picture-in-picture; encrypted-media';

const filmShape = 16 / 9; // width to height, of films that do not say
const [narrowest, widest] = [0.5, 3];
const usualHeight = 420; // CSS pixels, of what does not say how high it is

function shapeOf({ width, height }: EmbedFrame): number {
  return width && height ? Math.min(Math.max(width / height, narrowest), widest) : filmShape;
}

/** A film keeps its shape, however wide the column is; anything else its height, because its lines are broken anew. */
function setSize({ style }: HTMLElement, kind: EmbedKind, frame: EmbedFrame): void {
  if (kind === 'film') style.setProperty('--shape', String(shapeOf(frame)));
  else style.setProperty('--height', `${frame.height ?? usualHeight}px`);
}

/**
 * The frame that a page has for an embed, once more and with no more rights than it has there. It loads when it is put
 * into a document.
 */
export function embedFrame(document: Document, kind: EmbedKind, frame: EmbedFrame, title: string): HTMLIFrameElement {
  const { address, sandbox } = frame;
  const own = sandbox?.toLowerCase().split(/\s+/u);
  const made = document.createElement('iframe');
  made.title = title;
  made.setAttribute(
    'sandbox',
    rights
      .split(' ')
      .filter((right) => own?.includes(right) ?? true)
      .join(' '),
  );
  made.setAttribute('allow', features);
  made.allowFullscreen = true;
  made.referrerPolicy = 'strict-origin-when-cross-origin';
  setSize(made, kind, frame);
  made.src = address;
  return made;
}

import { attributeNamesOf, attributeOf, boxOf, firstElementOf, nameOf, nextElementOf } from '../../text/safe-dom.ts';
import { collapse } from '../../text/white-space.ts';
import type { Embed, EmbedFrame } from './embed.ts';
import { embedKind } from './embed-kind.ts';
import { isFurniture, subjectOf } from './is-furniture.ts';

/** Where an embed stands, as far as reading it asks. */
export interface EmbedSetting {
  /** The page's own address, and the one that its addresses go by. */
  page: string;
  base: string;
  /** Whether the page is laid out, so that its boxes have sizes. */
  isLaidOut: boolean;
}

// Frames that load late, or once their reader agrees, keep their address under a name of the loader's.
const isLateAddress = (name: string) => name.startsWith('data-') && /-(?:src|url)(?:$|-)/u.test(name);
const longestAddress = 4096; // characters
const longestTitle = 200; // characters
/** A title that says no more than that something is embedded. */
const emptyTitle =
  /^(?:(?:embed(?:ded)?|video|audio|media|external|html5|player|content|iframe|frame|widget|post|tweet|map|the|untitled)\s?)+$|^\p{L}+ video player$/iu;
const leastWidth = 160; // pixels; narrower are buttons and counters
const leastHeight = 60;
const leastSound = 24; // pixels: a browser's own player of sound is a line

function webAddress(address: string | null | undefined, base: string): string | undefined {
  if (!address || address.length > longestAddress) return undefined;
  try {
    const { protocol, href } = new URL(address.trim(), base);
    return /^https?:$/u.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function declaredAddresses(element: Element): (string | null)[] {
  const late = attributeNamesOf(element).filter(isLateAddress);
  const addresses = ['src', 'data', ...late].map((name) => attributeOf(element, name));
  for (let child = firstElementOf(element); child; child = nextElementOf(child))
    if (nameOf(child) === 'source') addresses.push(attributeOf(child, 'src'));
  return addresses;
}

/** Where the embedded thing can be opened by itself. A film that its page's scripts bring in pieces has no place but the page. */
function addressOf(element: Element, name: string, { page, base }: EmbedSetting): string | undefined {
  const declared = declaredAddresses(element);
  for (const address of declared) {
    const own = webAddress(address, base);
    if (own && !/^about:/iu.test(address!)) return own;
  }
  const isPieced = (name === 'video' || name === 'audio') && declared.some((address) => address?.startsWith('blob:'));
  return isPieced ? webAddress(page, base) : undefined;
}

interface Sides {
  /** CSS pixels. */
  width?: number;
  height?: number;
}

function declaredSides(element: Element): Sides {
  const declared = (side: string) => {
    const value = attributeOf(element, side)?.trim() ?? '';
    return /^\d+(?:px)?$/u.test(value) ? Number.parseInt(value, 10) : undefined;
  };
  const [width, height] = [declared('width'), declared('height')];
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

/** The sides that the layout gives, or else the markup. */
function sidesOf(element: Element, declared: Sides, isLaidOut: boolean): Sides & { isSeen: boolean } {
  if (!isLaidOut) return { ...declared, isSeen: true };
  const box = boxOf(element);
  const isSeen = box.width > 0 && box.height > 0 && box.right > 0;
  return { width: box.width, height: box.height, isSeen };
}

/** The frame that the page itself loads: not one that waits for its reader's consent, nor one that is written by a script. */
function frameOf(element: Element, base: string, declared: Sides, height: number | undefined): EmbedFrame | undefined {
  const address = webAddress(attributeOf(element, 'src'), base);
  if (!address || attributeOf(element, 'srcdoc') !== null) return undefined;
  const sandbox = attributeOf(element, 'sandbox');
  return { address, ...(height && { height }), ...declared, ...(sandbox !== null && { sandbox }) };
}

function titleOf(element: Element): string | undefined {
  const title = collapse(attributeOf(element, 'title') || attributeOf(element, 'aria-label') || '');
  return title && !emptyTitle.test(title) ? title.slice(0, longestTitle) : undefined;
}

/**
 * What a live element embeds, where that may be a part of an article: it is seen, it is of some size, it can be opened
 * by itself, and nothing calls it an advertisement or a page's furniture. Nothing is loaded.
 */
export function embedOf(element: Element, setting: EmbedSetting): Embed | undefined {
  const name = nameOf(element);
  const own = addressOf(element, name, setting);
  if (!own) return undefined;
  const declared = declaredSides(element);
  const { width, height, isSeen } = sidesOf(element, declared, setting.isLaidOut);
  const leastTall = name === 'audio' ? leastSound : leastHeight;
  if (!isSeen || (width ?? leastWidth) < leastWidth || (height ?? leastTall) < leastTall) return undefined;
  const title = titleOf(element);
  const said = { title: title ?? '', address: own, size: `${Math.round(width ?? 0)}x${Math.round(height ?? 0)}` };
  if (isFurniture(element, said, setting.page)) return undefined;
  const poster = name === 'video' ? webAddress(attributeOf(element, 'poster'), setting.base) : undefined;
  const kind = embedKind({
    name,
    title: attributeOf(element, 'title') ?? title ?? '',
    address: own,
    allow: attributeOf(element, 'allow') ?? '',
    allowsFullScreen: attributeOf(element, 'allowfullscreen') !== null,
    width,
    height,
  });
  const frame = name === 'iframe' ? frameOf(element, setting.base, declared, height) : undefined;
  return {
    kind,
    address: subjectOf(own) ?? own,
    ...(title && { title }),
    ...(poster && { poster }),
    ...(frame && { frame }),
  };
}

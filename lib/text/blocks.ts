import { NameIndex, termSet } from './class-names.ts';
import { inlineElements } from './inline-elements.ts';

/** The part of a page that a block belongs to, as far as its markup tells. */
export type Zone = 'content' | 'navigation' | 'aside' | 'comments' | 'related' | 'share' | 'footer' | 'notice';

export interface BlockLink {
  start: number;
  end: number;
  href: string;
}

/** One line of a page as a reader sees it: a paragraph, a heading, a row of a list, a part between line breaks. */
export interface Block {
  /** White space collapsed. */
  text: string;
  kind: 'heading' | 'paragraph' | 'caption' | 'list-item' | 'cell' | 'quote';
  zone: Zone;
  links: BlockLink[];
  /** Offsets where one inline element ends or begins; `<span>A</span><span>B</span>` prints as "AB". */
  seams: number[];
  /** The pictures that stand in the line, or right above it, so that it may be their caption. */
  pictures: Picture[];
  /** The innermost block element, for its class names. */
  element: Element;
  /** The text nodes that the line is made of. Where lines end at `<br>`, several share one element. */
  nodes: Text[];
}

export interface Picture {
  element: Element;
  zone: Zone;
}

// Bold or coloured words inside a name are no seam; boxes of their own are.
const seamless = new Set('b strong i em font u small sub sup mark wbr rb rt rp ruby'.split(' '));

const zoneTerms: [Zone, ReadonlySet<string>][] = [
  ['notice', termSet('cookie cookies consent gdpr ccpa onetrust privacynotice privacybanner modal popup cookiebanner')],
  [
    'comments',
    termSet(
      'comment comments respond replies disqus commentlist commentform commentsection pinglun discuss discussion',
    ),
  ],
  ['share', termSet('share sharing social followus bdshare addtoany sns sharebuttons sharebar socialshare')],
  [
    'related',
    termSet(
      'related recommend recommended recommendation recommendations recommends recirc morenews morestories morefrom moreon alsolike youmay popular trending hotnews rank ranking outbrain taboola nextprev prevnext postnavigation navlinks tuijian xiangguan newsletter newsletters subscribe promo mostread',
    ),
  ],
  [
    'navigation',
    termSet(
      'nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs topbar toolbar masthead siteheader login',
    ),
  ],
  ['aside', termSet('sidebar sidecol aside widget widgetarea authorbox authorbio aboutauthor')],
  ['footer', termSet('footer foot copyrightbar colophon subfooter')],
];
const captionClass =
  /(?<![A-Za-z])captions?(?![a-z])|Caption|(?:[pP]hoto|[iI]mage|[iI]mg)[-_]?[cC]redit|[pP]hotographer|[iI]mage[-_]?[tT]ext|(?<![a-z])(?:img|image|pic|picture)[-_]?(?:desc|info|text|txt|note|title)|(?<![A-Za-z])credits?(?![a-z])/u;

const longestCaption = 600; // characters; layouts are named after captions too

/** What a page's class names say: which zone an element is, and whether it is a caption. */
class Names {
  readonly zones = new NameIndex<Zone>((terms) => {
    for (const [zone, known] of zoneTerms) if (terms.some((term) => known.has(term))) return zone;
    return 'content';
  });
  readonly captions = new Map<string, boolean>();

  isCaption(names: string): boolean {
    let isCaption = this.captions.get(names);
    if (isCaption === undefined) {
      isCaption = captionClass.test(names);
      this.captions.set(names, isCaption);
    }
    return isCaption;
  }
}

function zoneOf(element: Element, name: string, within: Zone, known: Names): Zone {
  if (within !== 'content') return within;
  if (name === 'nav') return 'navigation';
  if (name === 'aside') return 'aside';
  const role = element.getAttribute('role');
  if (role === 'navigation' || role === 'search') return 'navigation';
  if (role === 'complementary') return 'aside';
  if (role === 'dialog' || role === 'alertdialog') return 'notice';
  // A footer inside an article holds its tail (credits, tags); the page's own holds the site's.
  if (name === 'footer' && !element.closest('article')) return 'footer';
  if (role === 'contentinfo') return 'footer';
  // A figure is one, whatever the library that draws it is called: "widget-picture".
  if (name === 'body' || name === 'article' || name === 'main' || name === 'figure') return 'content';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 2 || names.length > 300) return 'content';
  const zone = known.zones.of(names);
  // Themes name whole layouts after a part ("has-sidebar", "page-with-comments"): a part has no headline in it.
  return zone !== 'content' && element.querySelector('h1') ? 'content' : zone;
}

function kindOf(element: Element, name: string, within: Block['kind'], known: Names): Block['kind'] {
  if (name.length === 2 && /^h[1-6]$/u.test(name)) return 'heading';
  if (name === 'figcaption' || within === 'caption') return 'caption';
  const names = element.getAttribute('class');
  if (names && known.isCaption(names) && (element.textContent ?? '').length <= longestCaption) return 'caption';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item';
  if (name === 'td' || name === 'th') return 'cell';
  if (name === 'blockquote') return 'quote';
  if (name === 'p' || name === 'div' || name === 'section') return within === 'cell' ? 'paragraph' : within;
  return 'paragraph';
}

/** The part of a page that an element of its copy stands in. */
export function zoneAround(element: Element): Zone {
  const known = new Names();
  const around: Element[] = [];
  for (let up: Element | null = element; up && up.localName !== 'body'; up = up.parentElement) around.unshift(up);
  return around.reduce<Zone>((within, box) => {
    return inlineElements.has(box.localName) ? within : zoneOf(box, box.localName, within, known);
  }, 'content');
}

interface Place {
  element: Element;
  kind: Block['kind'];
  zone: Zone;
}

/** The lines of a copied page, in reading order. */
export function blocksOf(copy: Document): Block[] {
  const blocks: Block[] = [];
  let text = '';
  // Kept beside the text: to look at its end would join anew, piece by piece, what a long line is made of.
  let isAfterBlank = true;
  let links: BlockLink[] = [];
  let seams: number[] = [];
  let nodes: Text[] = [];
  let pictures: Picture[] = [];
  const known = new Names();

  // A link may hold whole blocks, as cards on front pages do: each line of it is a line of the link.
  const openLinks: BlockLink[] = [];
  const endLink = ({ start, href }: BlockLink) => {
    const end = isAfterBlank ? text.length - 1 : text.length;
    if (end > start) links.push({ start, end, href });
  };
  const flush = (place: Place) => {
    const trimmed = text.trimEnd();
    for (const link of openLinks) endLink(link);
    if (trimmed) {
      const inside = seams.length > 0 ? seams.filter((seam) => seam > 0 && seam < trimmed.length) : seams;
      const { element, kind, zone } = place;
      blocks.push({ text: trimmed, kind, zone, links, seams: inside, pictures, element, nodes });
      pictures = [];
    }
    text = '';
    isAfterBlank = true;
    links = [];
    seams = [];
    nodes = [];
    for (const link of openLinks) link.start = 0;
  };
  const add = (node: Text) => {
    const collapsed = node.data.replace(/\s+/gu, ' ');
    const words = isAfterBlank ? collapsed.trimStart() : collapsed;
    text += words;
    if (words) isAfterBlank = words.endsWith(' ');
    if (text) nodes.push(node);
  };
  const visitInline = (element: Element, name: string, place: Place) => {
    const seam = !seamless.has(name);
    if (seam) seams.push(text.length);
    const href = name === 'a' ? element.getAttribute('href') : null;
    const link = href ? { start: text.length, end: text.length, href } : undefined;
    if (link) openLinks.push(link);
    visitChildren(element, place);
    if (link) endLink(openLinks.pop()!);
    if (seam) seams.push(text.length);
  };
  const visitChildren = (parent: Element, place: Place) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) add(child as Text);
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      const name = element.localName;
      if (name === 'img') pictures.push({ element, zone: place.zone });
      if (name === 'br' || name === 'hr') flush(place);
      else if (inlineElements.has(name)) visitInline(element, name, place);
      else {
        flush(place);
        const inner: Place = {
          element,
          kind: kindOf(element, name, place.kind, known),
          zone: zoneOf(element, name, place.zone, known),
        };
        visitChildren(element, inner);
        flush(inner);
      }
    }
  };
  const root: Place = { element: copy.body, kind: 'paragraph', zone: 'content' };
  visitChildren(copy.body, root);
  flush(root);
  return blocks;
}

/** The text nodes that a stretch of a block's text is made of, those of blanks alone left out. */
export function nodesIn({ text, nodes }: Block, start = 0, end = text.length): Text[] {
  let at = 0;
  return nodes.filter((node) => {
    const words = node.data.replace(/\s+/gu, ' ');
    const from = at;
    at += (at === 0 || text[at - 1] === ' ' ? words.trimStart() : words).length;
    return from < end && at > start && /\S/u.test(text.slice(Math.max(from, start), Math.min(at, end)));
  });
}

/** The share of a block's text that is links, 0 to 1. */
export function linkShare(block: Block): number {
  const linked = block.links.reduce((sum, link) => sum + (link.end - link.start), 0);
  return block.text ? linked / block.text.length : 0;
}

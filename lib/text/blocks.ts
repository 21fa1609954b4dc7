/** The part of a page that a block belongs to, as far as its markup tells. */
export type Zone = 'content' | 'navigation' | 'aside' | 'comments' | 'related' | 'share' | 'footer';

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
  /** Whether a picture stands in the line or right above it, so that it may be its caption. */
  atPicture: boolean;
  /** The innermost block element, for its class names. */
  element: Element;
}

const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
// Bold or coloured words inside a name are no seam; boxes of their own are.
const seamless = new Set('b strong i em font u small sub sup mark wbr rb rt rp ruby'.split(' '));

const zoneByClass: [Zone, RegExp][] = [
  ['comments', /(?:^|[\s_-])(?:comments?|respond|replies|disqus|commentlist|pinglun|discuss)(?:$|[\s_\d-])/iu],
  ['share', /(?:^|[\s_-])(?:share|sharing|social|follow-us|bdshare|addtoany|sns)(?:$|[\s_-])/iu],
  [
    'related',
    /(?:^|[\s_-])(?:related|recommend(?:ed|ation|ations|s)?|recirc|more-(?:news|stories|from|on)|also-like|you-may|popular|trending|hotnews|hot-news|rank|ranking|outbrain|taboola|next-prev|prev-next|post-navigation|nav-links|tuijian|xiangguan|newsletter|subscribe|promo)(?:$|[\s_-])/iu,
  ],
  [
    'navigation',
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|topbar|top-bar|toolbar|masthead|site-header|login)(?:$|[\s_-])/iu,
  ],
  [
    'aside',
    /(?:^|[\s_-])(?:sidebar|side-bar|sidecol|aside|widget|widget-area|author-box|author-bio|about-author|authorbox)(?:$|[\s_-])/iu,
  ],
  ['footer', /(?:^|[\s_-])(?:footer|site-footer|page-footer|foot|copyright-bar|colophon|sub-footer)(?:$|[\s_-])/iu],
];
const captionClass =
  /(?<![A-Za-z])captions?(?![a-z])|Caption|(?:[pP]hoto|[iI]mage|[iI]mg)[-_]?[cC]redit|[pP]hotographer|[iI]mage[-_]?[tT]ext|(?<![a-z])(?:img|image|pic|picture)[-_]?(?:desc|info|text|txt|note|title)|(?<![A-Za-z])credits?(?![a-z])/u;

const longestCaption = 600; // characters; layouts are named after captions too

function zoneOf(element: Element, name: string, within: Zone): Zone {
  if (within !== 'content') return within;
  if (name === 'nav') return 'navigation';
  if (name === 'aside') return 'aside';
  const role = element.getAttribute('role');
  if (role === 'navigation' || role === 'complementary' || role === 'search')
    return role === 'complementary' ? 'aside' : 'navigation';
  // A footer inside an article holds its tail (credits, tags); the page's own holds the site's.
  if (name === 'footer' && !element.closest('article')) return 'footer';
  if (role === 'contentinfo') return 'footer';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 2 || names.length > 300 || name === 'body' || name === 'article' || name === 'main')
    return 'content';
  for (const [zone, pattern] of zoneByClass) {
    // Themes name whole layouts after a part ("has-sidebar", "page-with-comments"): a part has no headline in it.
    if (pattern.test(names) && !element.querySelector('h1')) return zone;
  }
  return 'content';
}

function kindOf(element: Element, name: string, within: Block['kind']): Block['kind'] {
  if (/^h[1-6]$/u.test(name)) return 'heading';
  if (name === 'figcaption' || within === 'caption') return 'caption';
  if (captionClass.test(element.getAttribute('class') ?? '') && (element.textContent ?? '').length <= longestCaption)
    return 'caption';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item';
  if (name === 'td' || name === 'th') return 'cell';
  if (name === 'blockquote') return 'quote';
  if (name === 'p' || name === 'div' || name === 'section') return within === 'cell' ? 'paragraph' : within;
  return 'paragraph';
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
  let links: BlockLink[] = [];
  let seams: number[] = [];
  let picture = false;

  // A link may hold whole blocks, as cards on front pages do: each line of it is a line of the link.
  const openLinks: BlockLink[] = [];
  const endLink = ({ start, href }: BlockLink) => {
    const end = start + text.slice(start).trimEnd().length;
    if (end > start) links.push({ start, end, href });
  };
  const flush = (place: Place) => {
    const trimmed = text.trimEnd();
    for (const link of openLinks) endLink(link);
    if (trimmed) {
      const inside = seams.filter((seam) => seam > 0 && seam < trimmed.length);
      blocks.push({ ...place, text: trimmed, atPicture: picture, links, seams: inside });
      picture = false;
    }
    text = '';
    links = [];
    seams = [];
    for (const link of openLinks) link.start = 0;
  };
  const add = (data: string) => {
    const collapsed = data.replace(/\s+/gu, ' ');
    text += text === '' || text.endsWith(' ') ? collapsed.trimStart() : collapsed;
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
      if (child.nodeType === 3) add((child as Text).data);
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      const name = element.localName;
      if (name === 'img') picture = true;
      if (name === 'br' || name === 'hr') flush(place);
      else if (inline.has(name)) visitInline(element, name, place);
      else {
        flush(place);
        const inner: Place = {
          element,
          kind: kindOf(element, name, place.kind),
          zone: zoneOf(element, name, place.zone),
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

/** The share of a block's text that is links, 0 to 1. */
export function linkShare(block: Block): number {
  const linked = block.links.reduce((sum, link) => sum + (link.end - link.start), 0);
  return block.text ? linked / block.text.length : 0;
}

import type { Block, Zone } from './blocks.ts';
import { NameIndex, termSet } from './class-names.ts';
import { inlineElements } from './inline-elements.ts';

const zoneTerms: [Zone, ReadonlySet<string>][] = [
  [
    'notice',
    termSet(
      'cookie cookies consent gdpr ccpa onetrust privacynotice privacybanner modal popup cookiebanner cookiebar cookiehint cookieinfo cookielaw cookielayer cookiemessage cookienotice cookiewarning cookieconsent',
    ),
  ],
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
  /(?<![A-Za-z])captions?(?![a-z])|Caption|(?:[pP]hoto|[iI]mage|[iI]mg)[-_]?[cC]redit|[pP]hotographer|[iI]mage[-_]?[tT]ext|(?<![a-z])(?:img|image|pic|picture|media)[-_]?(?:[dD]esc|[iI]nfo|text|txt|note|title)|(?<![A-Za-z])credits?(?![a-z])/u;

const longestCaption = 600; // characters; layouts are named after captions too

const longestNames = 300; // characters of class and id; what is longer is a program's

/** What a page's class names say: which zone an element is, and whether it is a caption. */
class Names {
  readonly zones = new NameIndex<Zone>((terms) => {
    for (const [zone, known] of zoneTerms) if (terms.some((term) => known.has(term))) return zone;
    return 'content';
  });
  readonly captions = new Map<string, boolean>();

  zoneNamed(classes: string, id: string): Zone {
    if (classes.length + id.length === 0 || classes.length + id.length >= longestNames) return 'content';
    // Most have classes alone: the browser's own string is found faster than one that is put together.
    return this.zones.of(id ? `${classes} ${id}` : classes);
  }

  isCaption(names: string): boolean {
    let isCaption = this.captions.get(names);
    if (isCaption === undefined) {
      isCaption = captionClass.test(names);
      this.captions.set(names, isCaption);
    }
    return isCaption;
  }
}

/** Whether a box holds a captioned figure and nothing else: "article__aside--image" is where it stands, not what it is. */
function isFigureAlone(element: Element): boolean {
  const figure = element.querySelector('figure');
  if (!figure?.querySelector('figcaption')) return false;
  return figure.textContent?.trim() === element.textContent?.trim();
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
  const zone = known.zoneNamed(element.getAttribute('class') ?? '', element.getAttribute('id') ?? '');
  if (zone === 'aside' && isFigureAlone(element)) return 'content';
  // Themes name whole layouts after a part ("has-sidebar", "page-with-comments"): a part has no headline in it.
  return zone !== 'content' && element.querySelector('h1') ? 'content' : zone;
}

function kindOf(element: Element, name: string, within: Block['kind'], known: Names): Block['kind'] {
  if (name.length === 2 && /^h[1-6]$/u.test(name)) return 'heading';
  if (name === 'figcaption' || within === 'caption') return 'caption';
  const names = element.getAttribute('class');
  // "image-text-block" may be a whole head, with the headline in it.
  if (
    names &&
    known.isCaption(names) &&
    (element.textContent ?? '').length <= longestCaption &&
    !element.querySelector('h1, h2')
  )
    return 'caption';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item';
  if (name === 'td' || name === 'th') return 'cell';
  if (name === 'blockquote') return 'quote';
  if (name === 'p' || name === 'div' || name === 'section') return within === 'cell' ? 'paragraph' : within;
  return 'paragraph';
}

/** A block element of a copied page. */
export interface Box {
  element: Element;
  name: string;
  /** The block element that it stands in; none around the body. */
  around: Box | undefined;
  /** Found when they are first asked for. */
  kind: Block['kind'] | undefined;
  zone: Zone | undefined;
}

/**
 * What the boxes of one page are, by their elements, roles and class names. To be asked when the page is copied whole: what
 * stands in a box tells, too.
 */
export class Boxes {
  readonly #known = new Names();

  zoneOf(box: Box): Zone {
    box.zone ??= box.around ? zoneOf(box.element, box.name, this.zoneOf(box.around), this.#known) : 'content';
    return box.zone;
  }

  kindOf(box: Box): Block['kind'] {
    box.kind ??= box.around ? kindOf(box.element, box.name, this.kindOf(box.around), this.#known) : 'paragraph';
    return box.kind;
  }
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

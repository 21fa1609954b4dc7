import { termSet, termsOf } from '../../text/class-names.ts';
import { attributeOf, nameOf, parentOf } from '../../text/safe-dom.ts';

/** What a page's markup calls the boxes of advertisements, counters, readers' comments and sign-ups. */
const furnitureTerms = termSet(
  'ad ads adbox adslot adunit adcontainer adwrapper adframe advert adverts advertisement advertising advertorial sponsor sponsored affiliate affiliates dfp gpt googleads adsense aswift adsbygoogle banner outbrain taboola recirc recirculation newsletter newsletters subscribe signup paywall captcha recaptcha chat chatbot login share sharing like follow comment comments disqus respond pixel beacon',
);
// At a title's start, or the whole of it: a film may be about advertising, or a chat with somebody.
const furnitureTitle =
  /^(?:advert\p{L}*|(?:third|3rd) party ad|sponsored|re?captcha|disqus|newsletter|cookie|Anzeige|Werbung|publicité|publicidad|广告|廣告|评论|留言|验证码)|^(?:live )?(?:chat|comments?|consent|log ?in|sign[ -]?up)(?: widget| window| form| frame)?$|\b(?:like|share|follow) button\b/iu;
const furniturePath =
  /\/(?:ads?|affiliates?|adframe|adserver|adx|banners?|pixel|beacon|user-?sync|cookie-?sync|sync|gtm|ns|recaptcha|captcha|consent|chat|comments?|like|follow_button|share_button|login|sso|auth|newsletter|subscribe|signup)(?:$|[/.])/iu;
/** The sizes that advertisements are sold in: width and height in pixels. An article's own parts rarely hit one exactly. */
const soldSizes = new Set(
  '300x250 336x280 250x250 200x200 300x600 160x600 120x600 300x1050 728x90 970x90 970x250 468x60 320x50 320x100 980x120 980x240 580x400'.split(
    ' ',
  ),
);
const highestLooked = 5; // boxes around a frame that may name it

function termsAround(element: Element): string[] {
  const terms: string[] = [];
  let up: Element | null = element;
  for (let i = 0; up && i <= highestLooked && !/^(?:article|main|body)$/u.test(nameOf(up)); i++, up = parentOf(up)) {
    const names = `${attributeOf(up, 'class') ?? ''} ${attributeOf(up, 'id') ?? ''} ${i === 0 ? (attributeOf(up, 'name') ?? '') : ''}`;
    // A box with the whole article in it is named after its parts, too.
    if (names.length < 300) terms.push(...termsOf(names));
  }
  return terms;
}

/** Addresses that a frame is told about, by the names that such parameters have. */
function subjectsOf(address: URL): string[] {
  return ['href', 'url'].flatMap((name) => address.searchParams.get(name) ?? []);
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0]!.replace(/\/$/u, '');
}

/** The page that a frame shows, where its address names one: players and posts carry the address they stand for. */
export function subjectOf(address: string): string | undefined {
  return subjectsOf(new URL(address)).find((subject) => /^https?:\/\//iu.test(subject) && URL.canParse(subject));
}

/**
 * Whether an embedded frame is none of the article's: an advertisement, a counter, readers' comments, a button to like
 * or to sign up. Told by its names and its boxes', its title, its path, and the sizes that advertisements have.
 * @param page the address of the page that it stands in
 */
export function isFurniture(
  element: Element,
  { title, address, size }: { title: string; address: string; size: string },
  page: string,
): boolean {
  if (furnitureTitle.test(title)) return true;
  if (!title && soldSizes.has(size)) return true;
  const parsed = new URL(address);
  if (furniturePath.test(parsed.pathname)) return true;
  // What is about this very page is its comments, its counter or its buttons.
  if (subjectsOf(parsed).some((subject) => withoutFragment(subject) === withoutFragment(page))) return true;
  return termsAround(element).some((term) => furnitureTerms.has(term));
}

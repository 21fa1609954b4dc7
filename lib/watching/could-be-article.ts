import {
  attributeOf,
  bodyOf,
  contentTypeOf,
  lengthOf,
  parentOf,
  select,
  selectFirst,
  textOf,
} from '../text/safe-dom.ts';

// Letters, in which a character of Chinese, Japanese or Korean counts as three, as where the finders judge.
const leastProse = 500;
const leastDeclared = 240; // of a page that declares itself an article
const longText = 60; // what is shorter is a label or a teaser
const leastParagraphs = 3;
const mostTexts = 1200; // text nodes that are looked at, from the page's beginning; an article's begin sooner
const mostTextsBelow = 600; // from its headline: menus before it may hold thousands
const longScript = 5000; // characters; what an article says in its data may be a million, among its paragraphs
const longestJsonLd = 20_000; // characters in which the type stands

const han = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const noProse = 'script, style, noscript, template, textarea, a, nav, footer, button';
const articleType = /"@type"\s?:\s?\[?\s?"(?:\w*Article|NewsArticle|BlogPosting|Report)"/u;

/** Where an article's headline stands, the likeliest first. */
const headlines = ['main h1, article h1', 'h1', 'main, article'];

function declaresArticle(live: Document): boolean {
  const kinds = select(live, 'meta[property="og:type" i]').map((meta) => attributeOf(meta, 'content'));
  if (kinds.some((kind) => kind && /^(?:article|news)/iu.test(kind))) return true;
  return select(live, 'script[type="application/ld+json" i]').some((script) =>
    articleType.test((script.textContent ?? '').slice(0, longestJsonLd).replace(/\s+/gu, ' ')),
  );
}

function headlineOf(live: Document): Element | undefined {
  for (const selector of headlines) {
    const found = selectFirst(live, selector);
    if (found) return found;
  }
  return undefined;
}

function standsInProse(text: Node): boolean {
  const parent = parentOf(text);
  return parent !== null && Element.prototype.closest.call(parent, noProse) === null;
}

/** How much of an article's prose there is: enough for a page that declares itself one, or enough for any. */
type Prose = 'none' | 'some' | 'much';

/** The prose among the texts from a node on. */
function proseFrom(from: Node, most: number, live: Document): Prose {
  const walker = Document.prototype.createTreeWalker.call(live, bodyOf(live)!, NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  let prose = 0;
  let paragraphs = 0;
  for (let i = 0, node = walker.nextNode(); node && i < most; i++, node = walker.nextNode()) {
    // Asked for its length, a text need not be brought over to be let go.
    const length = lengthOf(node as Text);
    if (length * 3 < longText || (length > longScript && !standsInProse(node))) continue;
    const text = textOf(node as Text);
    const size = text.trim().length * (han.test(text) ? 3 : 1);
    if (size < longText || !standsInProse(node)) continue;
    prose += size;
    paragraphs++;
    if (prose >= leastProse && paragraphs >= leastParagraphs) return 'much';
  }
  return prose >= leastDeclared ? 'some' : 'none';
}

/**
 * Whether a page could be an article, told from so little of it that the page does not notice. It says yes too often
 * rather than too seldom: the finders judge. Nothing is laid out for it.
 */
export function couldBeArticle(live: Document): boolean {
  const body = bodyOf(live);
  if (!body || !/html/u.test(contentTypeOf(live))) return false;
  const headline = headlineOf(live);
  const below = headline ? proseFrom(headline, mostTextsBelow, live) : 'none';
  if (below === 'much') return true;
  const all = proseFrom(body, mostTexts, live);
  if (all === 'much') return true;
  // What a page declares is long, and decides about few.
  return (below === 'some' || all === 'some') && declaresArticle(live);
}

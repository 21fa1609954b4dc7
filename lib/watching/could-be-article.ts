import { proseIn } from '../text/prose.ts';
import { attributeOf, bodyOf, contentTypeOf, select, selectFirst } from '../text/safe-dom.ts';

const mostTexts = 1200; // text nodes that are looked at, from the page's beginning; an article's begin sooner
const mostTextsBelow = 600; // from its headline: menus before it may hold thousands
const longestJsonLd = 20_000; // characters in which the type stands

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

/**
 * Whether a page could be an article, told from so little of it that the page does not notice. It says yes too often
 * rather than too seldom: the finders judge. Nothing is laid out for it.
 */
export function couldBeArticle(live: Document): boolean {
  const body = bodyOf(live);
  if (!body || !/html/u.test(contentTypeOf(live))) return false;
  const headline = headlineOf(live);
  const below = headline ? proseIn(body, live, { from: headline, most: mostTextsBelow }) : 'none';
  if (below === 'much') return true;
  const all = proseIn(body, live, { most: mostTexts });
  if (all === 'much') return true;
  // What a page declares is long, and decides about few.
  return (below === 'some' || all === 'some') && declaresArticle(live);
}

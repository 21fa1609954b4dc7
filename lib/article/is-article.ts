import type { NoArticleReason } from './article.ts';
import { isLinked, type Line, sentenceMark } from './body.ts';
import { articleNode, typesOf } from './metadata/json-ld.ts';
import type { Page } from './page.ts';

// Letters, in which a character of Chinese, Japanese or Korean counts as three.
const leastProse = 300; // a news brief
const leastText = 240; // a note of two sentences
const proseATeaser = 120; // an article has more prose than this for each headline that stands among it
const leastTitle = 24;
const manyTeasers = 6;
const shareOfProse = 0.25; // of an article's text; tables of contents and lists of features have less
const longFilm = 1200; // beside a film; with more, the text is an article with a film in it

/** Headings and lines that are one link each, as on a front page or among search results. */
function countTeasers(lines: readonly Line[]): number {
  const targets = new Set<string>();
  for (const { block, size, linked } of lines)
    if (block.zone === 'content' && size >= leastTitle && linked > size * 0.9) targets.add(block.links[0]?.href ?? '');
  return targets.size;
}

function isSearchPage(page: Page): boolean {
  const query = /[?&](?:q|query|s|search|keyword|keywords|wd|kw|word)=|\/search\b/iu;
  return query.test(page.url) || /^(?:search|搜索)\b|search results|搜索结果/iu.test(page.title);
}

/** What a page says that it is, where that is no article. */
function declaredKind(page: Page): NoArticleReason | undefined {
  const kind = page.metas.get('og:type')?.[0]?.toLowerCase() ?? '';
  const types = new Set(page.jsonLd.flatMap(typesOf));
  if (kind.startsWith('product') || (types.has('Product') && !kind)) return 'product';
  if (types.has('DiscussionForumPosting') || types.has('QAPage')) return 'forum';
  return kind.startsWith('video') ? 'video' : undefined;
}

/**
 * Why a page is no article, judged by its own text; `undefined` when it is one.
 * @param lines all lines of the page
 * @param body those of the candidate for the article's body, without captions
 */
export function whyNoArticle(page: Page, lines: readonly Line[], body: readonly Line[]): NoArticleReason | undefined {
  if (page.contentType !== 'text/html' && page.contentType !== 'application/xhtml+xml') return 'file';
  let text = 0;
  let prose = 0;
  let sentences = 0;
  for (const line of body) {
    if (isLinked(line)) continue;
    text += line.size;
    if (line.isProse) prose += line.size;
    if (sentenceMark.test(line.block.text)) sentences++;
  }
  const teasers = countTeasers(lines);
  const teasersWithin = countTeasers(body);
  const path = /^[a-z]+:\/\/[^/]+(\/[^?#]*)?/iu.exec(page.url)?.[1] ?? '/';
  const kind = page.metas.get('og:type')?.[0]?.toLowerCase();
  const declaresArticle = articleNode(page) !== undefined || kind === 'article' || kind === 'news';

  if (isSearchPage(page) && teasers >= 4) return 'search';
  const isFrontPage = /^\/(?:index\.\w+)?$/u.test(path) && teasers >= 8 && !declaresArticle;
  if (isFrontPage && prose < 2 * leastProse) return 'list';
  const declared = declaresArticle ? undefined : declaredKind(page);
  if (declared && (declared !== 'video' || prose < longFilm)) return declared;
  if (prose >= leastProse && prose >= teasersWithin * proseATeaser)
    return declaresArticle || prose >= text * shareOfProse ? undefined : 'list';
  if (text >= leastText && sentences > 0 && teasersWithin < 3 && (declaresArticle || teasers < manyTeasers))
    return undefined;
  return teasers >= manyTeasers ? 'list' : 'empty';
}

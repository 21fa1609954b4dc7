import { type Block, linkShare } from '../text/blocks.ts';
import { countWords } from '../text/white-space.ts';
import type { NoArticleReason } from './article.ts';
import { articleNode } from './metadata/json-ld.ts';
import type { Page } from './page.ts';

const leastWords = 60; // a news brief; two Han characters count as one word
const leastParagraphWords = 10;
const wordsATeaser = 20; // an article has more prose than this for each headline that stands among it

function isProse(block: Block): boolean {
  return linkShare(block) < 0.5 && countWords(block.text) >= leastParagraphWords && /[。！？.!?…”"]/u.test(block.text);
}

/** Headings and lines that are one link each, as on a front page or among search results. */
function countTeasers(blocks: Block[]): number {
  const targets = new Set<string>();
  for (const block of blocks) {
    if (block.zone === 'content' && linkShare(block) > 0.9 && countWords(block.text) >= 4)
      targets.add(block.links[0]?.href ?? '');
  }
  return targets.size;
}

function isSearchPage(page: Page): boolean {
  const query = /[?&](?:q|query|s|search|keyword|keywords|wd|kw|word)=|\/search\b/iu;
  return query.test(page.url) || /^(?:search|搜索)\b|search results|搜索结果/iu.test(page.title);
}

/**
 * Why a page is no article, judged by its own text; `undefined` when it is one.
 * @param body the lines of the candidate for the article's body
 */
export function whyNoArticle(page: Page, blocks: Block[], body: Block[]): NoArticleReason | undefined {
  if (page.contentType !== 'text/html' && page.contentType !== 'application/xhtml+xml') return 'file';
  const words = body.reduce((sum, block) => sum + (linkShare(block) < 0.5 ? countWords(block.text) : 0), 0);
  const prose = body.filter(isProse).reduce((sum, block) => sum + countWords(block.text), 0);
  const teasers = countTeasers(blocks);
  const teasersWithin = countTeasers(body);
  const path = /^[a-z]+:\/\/[^/]+(\/[^?#]*)?/iu.exec(page.url)?.[1] ?? '/';
  const declaresArticle = articleNode(page) !== undefined || page.metas.get('og:type')?.[0] === 'article';

  if (isSearchPage(page) && teasers >= 4) return 'search';
  const isFrontPage = /^\/(?:index\.\w+)?$/u.test(path) && teasers >= 8 && !declaresArticle;
  if (isFrontPage && prose < 120) return 'list';
  if (prose >= leastWords && prose >= teasersWithin * wordsATeaser) return undefined;
  if (words >= leastWords && prose >= leastWords / 2 && (declaresArticle || teasers < 6)) return undefined;
  return teasers >= 6 ? 'list' : 'empty';
}

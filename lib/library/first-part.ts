import type { Article } from '../article/article.ts';
import { type ReadWords, sameWords } from './same-words.ts';

type KeptWords = ReadWords & { article: Pick<Article, 'headline' | 'text' | 'parts'> };

/** What an article that was joined from several pages says on the first of them. */
function firstPartOf({ article, provenance }: KeptWords): ReadWords {
  const isFirst = ({ quote }: { quote?: { part?: number } }) => quote?.part === undefined;
  return {
    article: { ...article, text: article.text.slice(0, article.parts![0]!.from).trimEnd() },
    provenance: {
      sources: provenance.sources.filter(isFirst),
      disclaimers: provenance.disclaimers.filter(isFirst),
      bylines: provenance.bylines.filter(isFirst),
    },
  };
}

/** Whether a page says what is kept of it: all of that, or its first part where the others were brought in. */
export function saysTheSame(kept: KeptWords, page: ReadWords): boolean {
  return sameWords(kept, page) || (kept.article.parts?.length ? sameWords(firstPartOf(kept), page) : false);
}

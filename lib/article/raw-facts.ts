import { attributeOf, baseAddressOf, contentTypeOf, rootOf, select, titleOf, wordsOf } from '../text/safe-dom.ts';
import { type HiddenLine, linesNotDrawn } from './visibility/lines-not-drawn.ts';

/**
 * What a page says beside its text, as it stands there: plain values, which can be sent from one context to another.
 * Nothing is made of them on the live page, which waits meanwhile; `factsOf` does.
 */
export interface RawFacts {
  url: string;
  /** What the page's addresses go by. */
  base: string;
  title: string;
  declaredLanguage?: string;
  declaredDirection?: string;
  /** `<meta>` names or properties with their contents, in document order. */
  metas: [name: string, content: string][];
  /** Relations of `<link>` that somebody asks for, with their addresses. */
  links: [rel: string, address: string][];
  /** JSON-LD as written. */
  jsonLd: string[];
  hiddenLines: readonly HiddenLine[];
  contentType: string;
}

const longestJsonLd = 1_000_000; // characters
const longestContent = 2000; // characters of a `<meta>`
// Pages have dozens of other links, to icons, style sheets and their own in other languages.
const askedLinks = ['canonical', 'next', 'image_src'].map((rel) => `link[rel~="${rel}" i][href]`).join();

function readMetas(live: Document): RawFacts['metas'] {
  const metas: RawFacts['metas'] = [];
  // Some newsrooms' systems write `value` where the standard has `content`.
  for (const meta of select(live, 'meta[content], meta[value]')) {
    const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop');
    const content = name ? (attributeOf(meta, 'content') ?? attributeOf(meta, 'value')!).trim() : '';
    if (content && content.length <= longestContent) metas.push([name!, content]);
  }
  return metas;
}

/**
 * What a live document says beside its text.
 * @param notDrawn what a walk of it left behind
 * @param url the page's address; the document's own unless it was loaded from a file
 */
export function rawFactsOf(live: Document, notDrawn: readonly Node[], url = live.URL): RawFacts {
  const root = rootOf(live);
  const declaredLanguage = attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang');
  const declaredDirection = attributeOf(root, 'dir');
  return {
    url,
    base: baseAddressOf(live),
    title: titleOf(live),
    ...(declaredLanguage && { declaredLanguage }),
    ...(declaredDirection && { declaredDirection }),
    metas: readMetas(live),
    links: select(live, askedLinks).map((link) => [attributeOf(link, 'rel')!, attributeOf(link, 'href')!]),
    jsonLd: select(live, 'script[type="application/ld+json" i]')
      .map(wordsOf)
      .filter(({ length }) => length <= longestJsonLd),
    hiddenLines: linesNotDrawn(notDrawn),
    contentType: contentTypeOf(live),
  };
}

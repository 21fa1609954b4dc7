import { attributeOf, baseAddressOf, contentTypeOf, rootOf, select, titleOf } from '../text/safe-dom.ts';
import { type HiddenLine, linesNotDrawn } from './visibility/lines-not-drawn.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** What a page says beside its text: plain values, which can be sent from one context to another. */
export interface PageFacts {
  url: string;
  title: string;
  declaredLanguage?: string;
  declaredDirection?: string;
  /** `<meta>` contents by name or property, lower case, in document order. */
  metas: [name: string, contents: string[]][];
  /** `<link rel>` addresses, absolute. */
  links: [rel: string, address: string][];
  /** Every JSON-LD node of the page, `@graph` and arrays unfolded. */
  jsonLd: JsonObject[];
  /** Short lines that stand on the page and are not drawn, with the reason. Nothing else of them is read. */
  hiddenLines: readonly HiddenLine[];
  /** `text/html` for a page; something else for files that the browser shows by itself. */
  contentType: string;
}

const longestJsonLd = 1_000_000; // characters
const deepestJsonLd = 8; // levels; real ones have three

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unfold(value: unknown, into: JsonObject[], depth = 0): void {
  if (depth > deepestJsonLd || into.length > 200) return;
  if (Array.isArray(value)) for (const part of value) unfold(part, into, depth + 1);
  else if (isObject(value)) {
    into.push(value);
    unfold(value['@graph'], into, depth + 1);
    unfold(value.mainEntity, into, depth + 1);
    unfold(value.mainEntityOfPage, into, depth + 1);
  }
}

function readJsonLd(live: Document): JsonObject[] {
  const nodes: JsonObject[] = [];
  for (const script of select(live, 'script[type="application/ld+json" i]')) {
    const json = script.textContent ?? '';
    if (json.length > longestJsonLd) continue;
    try {
      // Raw line breaks inside strings are the commonest mistake; the standard has no place for them.
      unfold(JSON.parse(json.replace(/\p{Cc}+/gu, ' ')), nodes);
    } catch {
      // One page in sixty has JSON-LD that does not parse; the page's own words are there all the same.
    }
  }
  return nodes;
}

function readMetas(live: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  // Some newsrooms' systems write `value` where the standard has `content`.
  for (const meta of select(live, 'meta[content], meta[value]')) {
    const name = (attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop'))
      ?.toLowerCase()
      .trim();
    const content = (attributeOf(meta, 'content') ?? attributeOf(meta, 'value'))?.trim();
    if (!name || !content || content.length > 2000) continue;
    const known = metas.get(name);
    if (known) known.push(content);
    else metas.set(name, [content]);
  }
  return metas;
}

function readLinks(live: Document): Map<string, string> {
  const links = new Map<string, string>();
  const base = baseAddressOf(live);
  for (const link of select(live, 'link[rel][href]')) {
    for (const rel of attributeOf(link, 'rel')!.toLowerCase().split(/\s+/u)) {
      try {
        const { protocol, href } = new URL(attributeOf(link, 'href')!, base);
        if (!links.has(rel) && /^https?:$/u.test(protocol)) links.set(rel, href);
      } catch {
        // an address that is none
      }
    }
  }
  return links;
}

/**
 * What a live document says beside its text.
 * @param notDrawn what a walk of it left behind
 * @param url the page's address; the document's own unless it was loaded from a file
 */
export function factsOf(live: Document, notDrawn: readonly Node[], url = live.URL): PageFacts {
  const root = rootOf(live);
  const declaredLanguage = attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang');
  const declaredDirection = attributeOf(root, 'dir');
  return {
    url,
    title: titleOf(live),
    ...(declaredLanguage && { declaredLanguage }),
    ...(declaredDirection && { declaredDirection }),
    metas: [...readMetas(live)],
    links: [...readLinks(live)],
    jsonLd: readJsonLd(live),
    hiddenLines: linesNotDrawn(notDrawn),
    contentType: contentTypeOf(live),
  };
}

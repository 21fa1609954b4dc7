import type { RawFacts } from './raw-facts.ts';
import type { HiddenLine } from './visibility/lines-not-drawn.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** What a page says beside its text. */
export interface PageFacts {
  url: string;
  title: string;
  declaredLanguage?: string;
  declaredDirection?: string;
  /** `<meta>` contents by name or property, lower case, in document order. */
  metas: Map<string, string[]>;
  /** Addresses of `<link>` by their relation, absolute: `canonical`, `next`, `image_src`. */
  links: Map<string, string>;
  /** Every JSON-LD node of the page, `@graph` and arrays unfolded. */
  jsonLd: JsonObject[];
  /** Short lines that stand on the page and are not drawn, with the reason. Nothing else of them is read. */
  hiddenLines: readonly HiddenLine[];
  /** Whether the page holds further articles below or above the one that is read. */
  isOneOfSeveral?: true;
  /** `text/html` for a page; something else for files that the browser shows by itself. */
  contentType: string;
}

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

function jsonLdOf(written: readonly string[]): JsonObject[] {
  const nodes: JsonObject[] = [];
  for (const json of written) {
    try {
      // Raw line breaks inside strings are the commonest mistake; the standard has no place for them.
      unfold(JSON.parse(json.replace(/\p{Cc}+/gu, ' ')), nodes);
    } catch {
      // One page in sixty has JSON-LD that does not parse; the page's own words are there all the same.
    }
  }
  return nodes;
}

function metasOf(raw: RawFacts['metas']): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const [written, content] of raw) {
    const name = written.toLowerCase().trim();
    if (!name) continue;
    const known = metas.get(name);
    if (known) known.push(content);
    else metas.set(name, [content]);
  }
  return metas;
}

function linksOf(raw: RawFacts['links'], base: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const [rels, address] of raw) {
    for (const rel of rels.toLowerCase().split(/\s+/u)) {
      try {
        const { protocol, href } = new URL(address, base);
        if (!links.has(rel) && /^https?:$/u.test(protocol)) links.set(rel, href);
      } catch {
        // an address that is none
      }
    }
  }
  return links;
}

/** What a page says beside its text, made of what stands there. */
export function factsOf({ base, metas, links, jsonLd, ...same }: RawFacts): PageFacts {
  return { ...same, metas: metasOf(metas), links: linksOf(links, base), jsonLd: jsonLdOf(jsonLd) };
}

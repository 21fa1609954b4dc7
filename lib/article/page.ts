import { languageOfWords } from '../languages/by-words.ts';
import { languagesFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { type Block, blocksOf } from '../text/blocks.ts';
import { languageOfScript, tidyLanguageTag } from '../text/language-of.ts';
import { attributeOf, baseAddressOf, contentTypeOf, rootOf, select, titleOf } from '../text/safe-dom.ts';
import { copyPage, type Originals } from './copy-page.ts';
import { type HiddenLine, linesNotDrawn } from './visibility/lines-not-drawn.ts';

/** What was read from a live document in one pass; later steps look at nothing else. */
export interface Page {
  url: string;
  title: string;
  declaredLanguage?: string;
  declaredDirection?: string;
  /** `<meta>` contents by name or property, lower case, in document order. */
  metas: Map<string, string[]>;
  /** `<link rel>` addresses, absolute. */
  links: Map<string, string>;
  /** Every JSON-LD node of the page, `@graph` and arrays unfolded. */
  jsonLd: JsonObject[];
  /** The light copy of what the page shows. Steps that change it work on a clone. */
  copy: Document;
  /** The copy's lines, in reading order. */
  blocks: Block[];
  /** Short lines that stand on the page and are not drawn, with the reason. Nothing else of them is read. */
  hiddenLines: readonly HiddenLine[];
  /** The live text that a copied one was made from; undefined where the page's rendering says nothing. */
  liveOf(copied: Text): Text | undefined;
  /** The languages whose words are looked for on the page. */
  languages: readonly Language[];
  /** `text/html` for a page; something else for files that the browser shows by itself. */
  contentType: string;
}

export type JsonObject = { readonly [key: string]: unknown };

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
  for (const meta of select(live, 'meta[content]')) {
    const name = (attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop'))
      ?.toLowerCase()
      .trim();
    const content = attributeOf(meta, 'content')?.trim();
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

const sample = 1500; // characters of a page's longest lines that tell its script

/** The languages of a page's words: by its longest lines' script, else as declared, and as those lines' words tell. */
function languagesOf(blocks: readonly Block[], declared: string | undefined): readonly Language[] {
  let text = '';
  for (const block of blocks) {
    if (block.text.length > 20 && block.zone === 'content') text += `${block.text} `;
    if (text.length > sample) break;
  }
  const byScript = languageOfScript(text.slice(0, sample));
  return byScript ? languagesFor(byScript) : languagesFor(declared, languageOfWords(text, declared));
}

/**
 * Reads a live document into a value. The document is not changed, and nothing of it runs or loads.
 * @param url the page's address; the document's own unless it was loaded from a file
 * @param unrendered read what is not rendered, too
 * @throws PageTooComplex
 */
export function readPage(live: Document, url = live.URL, { unrendered = false } = {}): Page {
  const root = rootOf(live);
  const originals: Originals = { copied: [], live: [], notDrawn: [] };
  const copy = copyPage(live, { unrendered, originals });
  const blocks = blocksOf(copy);
  const declaredLanguage = attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang');
  const declaredDirection = attributeOf(root, 'dir');
  return {
    url,
    title: titleOf(live),
    ...(declaredLanguage && { declaredLanguage }),
    ...(declaredDirection && { declaredDirection }),
    metas: readMetas(live),
    links: readLinks(live),
    jsonLd: readJsonLd(live),
    copy,
    blocks,
    hiddenLines: linesNotDrawn(originals.notDrawn),
    // Few lines are ever asked for: looking along the list costs less than an index of all.
    liveOf: (text) => originals.live[originals.copied.indexOf(text)],
    languages: languagesOf(blocks, tidyLanguageTag(declaredLanguage ?? '')),
    contentType: contentTypeOf(live),
  };
}

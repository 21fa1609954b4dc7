import { languageOfWords } from '../languages/by-words.ts';
import { languagesFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { type Block, blocksOf } from '../text/blocks.ts';
import { languageOfScript, tidyLanguageTag } from '../text/language-of.ts';
import { baseAddressOf } from '../text/safe-dom.ts';
import { articleOnScreen, othersOf } from './article-on-screen.ts';
import { copyPage, type Originals } from './copy-page.ts';
import type { PlacedEmbed } from './embeds/embed.ts';
import { factsOfOne } from './facts-of-one.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { rawFactsOf } from './raw-facts.ts';
import { type Drawing, drawingOf } from './visibility/drawing.ts';

/** What was read from a live document in one pass; later steps look at nothing else. */
export interface Page extends PageFacts {
  /** The light copy of what the page shows. Steps that change it work on a clone. */
  copy: Document;
  /** The copy's lines, in reading order. */
  blocks: Block[];
  /** Films, posts, maps and other pages that stand in it, in reading order; none where the page was taken as markup. */
  embeds: readonly PlacedEmbed[];
  /** The formulas that elements of the copy stand for. */
  formulas: ReadonlyMap<Element, Element>;
  /** How the browser draws the page; says nothing where the page's rendering says nothing. */
  drawing: Drawing;
  /** The languages whose words are looked for on the page. */
  languages: readonly Language[];
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

/** The page that a copy of it and what it says beside its text make, wherever these were brought. */
export function pageOf(
  facts: PageFacts,
  copy: Document,
  drawing: Drawing,
  {
    blocks = blocksOf(copy),
    embeds = [],
    formulas = new Map(),
  }: Partial<Pick<Page, 'blocks' | 'embeds' | 'formulas'>> = {},
): Page {
  return {
    ...facts,
    copy,
    blocks,
    embeds,
    formulas,
    drawing,
    languages: languagesOf(blocks, tidyLanguageTag(facts.declaredLanguage ?? '')),
  };
}

/**
 * Reads a live document into a value: of several articles below each other, the one on screen. The document is not changed,
 * and nothing of it runs or loads.
 * @param url the page's address; the document's own unless it was loaded from a file
 * @param unrendered read what is not rendered, too
 * @throws PageTooComplex
 */
export function readPage(live: Document, url = live.URL, options?: { unrendered?: boolean }): Page {
  const originals: Originals = { copied: [], live: [], notDrawn: [] };
  const embeds: PlacedEmbed[] = [];
  const formulas = new Map<Element, Element>();
  const blocks: Block[] = [];
  const one = articleOnScreen(live, { url, base: baseAddressOf(live) });
  const except = one && { except: othersOf(one) };
  const copy = copyPage(live, { ...options, ...except, originals, embeds, formulas, blocks, url });
  const facts = factsOf(rawFactsOf(live, originals.notDrawn, url));
  return pageOf(one ? factsOfOne(facts, one) : facts, copy, drawingOf(originals), { blocks, embeds, formulas });
}

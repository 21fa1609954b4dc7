import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { fold } from '../text/white-space.ts';
import { credit, type FinderContext } from './context.ts';
import { isMediaName } from './outlet-words.ts';
import type { Party } from './parties.ts';
import { WordPattern } from './word-pattern.ts';

interface ReleaseWords {
  /** A release's label at the start of a title, or as a part of the trail above the headline. */
  label: WordPattern;
  /** The row that tells newsrooms whom to ask: "Pressekontakt:", "Media contact". */
  contact: WordPattern;
}

const wordsOf = perLanguages((spoken): ReleaseWords => {
  const labels = spoken.flatMap(({ pressReleases }) => pressReleases.labels).filter((label) => label.length > 4);
  return {
    label: new WordPattern(
      labels,
      (words) => new RegExp(String.raw`(?:^|[>»›/|]\s?)(?<label>${words})(?:en|n|e|s)?\s?(?=$|[:>»›|])`, 'u'),
    ),
    contact: new WordPattern(
      spoken.flatMap(({ pressReleases }) => pressReleases.contacts ?? []),
      (words) => new RegExp(String.raw`^\W*(?:${words})`, 'u'),
    ),
  };
});

// Folders in which those who send releases keep them.
const folder =
  /\/(?:presse|press|news|newsroom|aktuelles|media|medien)?[/-]?(?:pressemitteilung(?:en)?|pressemeldung(?:en)?|presseinformation(?:en)?|medienmitteilung(?:en)?|press-?releases?|news-?releases?|communiques?-de-presse|notas?-de-prensa|comunicados?-de-prensa|comunicati-stampa)(?:[/-]|$)/iu;
const announces =
  /(?:^|[\s,)])(?:(?:today\s)?announce[sd]?(?:\stoday)?|(?:is pleased|is proud) to announce|unveil(?:s|ed)|introduce[sd]?|appoint(?:s|ed)|(?:has )?launche[sd])\s/u;
const boilerplate =
  /^\W*(?:about|über|à propos de|a propos de|acerca de|sobre|informazioni su|over|om)\s(?<name>.{2,60})$/iu;
const longestClause = 200; // characters between an issuer's name and its verb
const lines = 8; // at the text's end, in which a contact stands

/** Whether a row says where the page is filed: a trail of several parts, or right above the headline. A menu's item does not. */
function isTrail(block: Block, { layout }: FinderContext): boolean {
  const isChain = /\S\s?[>»›/|]\s?\S/u.test(block.text) || block.links.length > 1;
  return block.text.length < 200 && (isChain || (block.zone !== 'navigation' && layout.above.includes(block)));
}

/** Where a text names the publisher, by its full name or the first word of it. */
function nameIn(text: string, publisher: string): number {
  const whole = text.indexOf(publisher);
  if (whole >= 0) return whole;
  const [first = ''] = publisher.split(' ');
  return first.length > 3 && /^\p{Lu}/u.test(first) ? text.indexOf(first) : -1;
}

/** "Northwater Systems, a maker of pumps, announced today …": the lead's own words for who tells the news. */
function announcement(block: Block, publisher: string): Span | undefined {
  const start = nameIn(block.text, publisher);
  const verb = start < 0 ? null : announces.exec(block.text.slice(start, start + longestClause));
  return verb ? { start, end: start + verb.index + verb[0].trimEnd().length } : undefined;
}

/** Whether the text ends with a paragraph on its own house: "About Northwater Systems". */
function isBoilerplate({ text }: Block, publisher: string): boolean {
  if (
    text.startsWith(`${publisher} `) &&
    /^\s(?:is|are|was founded|provides|offers|ist|bietet|est|es|è)\s/u.test(text.slice(publisher.length))
  )
    return true;
  const name = boilerplate.exec(text.split(/[.:]\s/u)[0] ?? '')?.groups?.name;
  return name !== undefined && (fold(name).includes(fold(publisher)) || fold(publisher).includes(fold(name)));
}

const rowsOfContact = 6;
const longestContact = 90; // characters
const legalForm =
  /(?<=\s)(?:GmbH(?:\s&\sCo\.?\sKG)?|AG|SE|KG|e\.\s?V\.|Ltd\.?|LLC|Inc\.?|plc|S\.A\.|S\.p\.A\.|S\.r\.l\.|B\.V\.|A\/S|AB|Oy)(?!\p{L})/u;

/** Where a row names a company that the text's opening names, too: "Press officer Northwater Systems Ltd". */
function companyIn(text: string, opening: string): Span | undefined {
  const form = legalForm.exec(text);
  const end = form ? form.index + form[0].length : 0;
  const starts = [...text.slice(0, form?.index ?? 0).matchAll(/(?<=^|\s)\S/gu)].map(({ index }) => index);
  const start = starts.find((from) => opening.includes(text.slice(from, end)));
  return start === undefined ? undefined : { start, end };
}

/**
 * A release that another house prints: below the text newsrooms are told whom to ask, and at which company, which the
 * text's opening names.
 */
export function findPrintedRelease(context: FinderContext): void {
  const { layout, page, article } = context;
  if (context.credits.some(({ relation }) => relation !== 'self')) return;
  const { contact } = wordsOf(page.languages);
  const tail = [...layout.paragraphs.slice(-lines), ...layout.after.slice(0, lines)];
  const at = tail.findIndex(({ text, zone }) => zone === 'content' && contact.test(lowerCase(text)));
  if (at < 0) return;
  const opening = layout.paragraphs
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
  for (const block of tail.slice(at, at + rowsOfContact)) {
    const company = block.text.length <= longestContact ? companyIn(block.text, opening) : undefined;
    if (!company) continue;
    const name = block.text.slice(company.start, company.end);
    if (article.publisher && fold(name).startsWith(fold(article.publisher))) return;
    const party: Party = { name, kind: 'outlet', start: 0 };
    const span = { start: 0, end: block.text.length };
    credit(
      { by: 'press-release', block, span, parties: [party], at: company.start, relation: 'press-release' },
      context,
    );
    return;
  }
}

/**
 * A release on its issuer's own site, which no label beside the headline calls one. What is filed under press releases, or
 * tells newsrooms whom to ask, is one; so is a text in which the site's owner announces and, at its end, describes itself.
 * Papers print releases, too: of those the issuer is another, and nothing is said here.
 */
export function findOwnRelease(context: FinderContext): void {
  const { article, layout, page } = context;
  const { publisher } = article;
  if (!publisher || isMediaName(publisher) || context.credits.some(({ relation }) => relation !== 'self')) return;
  const tail = [...layout.paragraphs.slice(-lines), ...layout.after.slice(0, lines)];
  // Most texts do not name the outlet that they are in, and are no release of its own.
  if (![...layout.paragraphs, ...tail].some(({ text }) => nameIn(text, publisher) >= 0)) return;
  const words = wordsOf(page.languages);
  const [lead] = layout.paragraphs;
  const trail = layout.headline ? layout.blocks.slice(0, layout.blocks.indexOf(layout.headline)) : [];
  const party: Party = { name: publisher, kind: 'outlet', start: 0 };
  const push = (block: Block, span: Span) =>
    credit({ by: 'press-release', block, span, parties: [party], at: span.start, relation: 'press-release' }, context);

  const opening = layout.paragraphs.slice(0, 3).map((block) => ({ block, span: announcement(block, publisher) }));
  const told = opening.find(({ span }) => span);
  const contact = tail.find(({ text, zone }) => zone === 'content' && words.contact.test(lowerCase(text)));
  const filed = trail.flatMap((block) => {
    const match = isTrail(block, context) ? words.label.exec(lowerCase(block.text)) : null;
    const start = match ? match.index + match[0].indexOf(match.groups!.label!) : 0;
    return match ? [{ block, span: { start, end: match.index + match[0].trimEnd().length } }] : [];
  });
  const isFiled = folder.test(page.url) || words.label.test(lowerCase(page.title)) || filed.length > 0;
  if (told && (isFiled || contact || tail.some((block) => isBoilerplate(block, publisher))))
    push(told.block, told.span!);
  else if (contact) push(contact, { start: 0, end: contact.text.length });
  else if (filed.length > 0) push(filed.at(-1)!.block, filed.at(-1)!.span);
  else if (isFiled && lead) push(lead, sentencesOf(lead.text)[0]!);
}

import { printedDate } from '../article/metadata/dates.ts';
import { articleNode, namesOf } from '../article/metadata/json-ld.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { countWords, fold } from '../text/white-space.ts';
import { authorLinksIn, isAuthorElement, isNameAlone } from './author-row.ts';
import {
  longestRow,
  readBehindLead,
  readBrackets,
  readBracketsInText,
  readDeskSignature,
  readHangulReporters,
  readOutletWithWriters,
  readPhrases,
  readReporters,
  readSignature,
  readSignedByAgency,
  readWriterOfAgency,
} from './byline-forms.ts';
import { agencyBefore, type BylineWords, type Reader, wordsOf } from './byline-row.ts';
import { Bylines, company, rejectionOf, withoutParts } from './bylines.ts';
import { type FinderContext, paragraphPlaces, quotationOf } from './context.ts';
import { isOwnDesk, isOwnOutlet, isTechnicalAccount } from './parties.ts';
import { behindName } from './person-names.ts';
import type { Byline } from './provenance.ts';
import { readRow } from './row-reading.ts';

const rowsAfter = 12;

/** A teaser's byline follows the teaser's heading, which is a link. */
function isTeaser(block: Block, blocks: readonly Block[], headline: Block | undefined): boolean {
  const before = blocks[blocks.indexOf(block) - 1];
  if (!before || before === headline || before.kind !== 'heading') return false;
  return before.links.some(({ start, end }) => end - start > before.text.length / 2);
}

/** Rows below a row that is a label alone: "von", and the name in a row of its own. */
function labelledByRowAbove(rows: readonly Block[], words: BylineWords): ReadonlySet<Block> {
  const below = new Set<Block>();
  for (const [i, { text }] of rows.entries()) {
    const match = words.labels.find(lowerCase(text));
    const next = rows[i + 1];
    if (!match || match.end < text.trim().length || !next || countWords(next.text) > 6) continue;
    if (match.role === 'author') below.add(next);
  }
  return below;
}

/** What markup calls an author's and is none: a date ("6 de mayo de 2026", "Sep 2"), a button ("Read the whole article"). */
function isDateOrButton(name: string, { page }: FinderContext): boolean {
  return (
    printedDate(name, page.languages) !== undefined ||
    /^\p{L}{3,9}\.?\s\d{1,2}$/u.test(name) ||
    /^(?:read|leer|lire|ler|leggi|czytaj|weiterlesen|mehr)\s/iu.test(name) ||
    // "Ort Nordstadt", "Enter your name *": fields of a row, and of a form.
    /^(?:ort|datum|stand|rubrik|ressort|lieu|lugar)\s|\*$/iu.test(name)
  );
}

/**
 * Who the page names as the author, the editor, the translator: labelled rows around the article first, then rows that are
 * marked as an author's, then what the page's data say. Accounts and outlets are listed as rejected, with the reason; outlets
 * and agencies that sign are credited as sources.
 * @param signed rows that were read as the signature of agencies and outlets
 */
export function findBylineStatements(context: FinderContext, signed: ReadonlySet<Block>): Byline[] {
  const { article, layout } = context;
  const words = wordsOf(context.page.languages);
  const bylines = new Bylines(context);
  const jsonLdNames = new Set(namesOf(articleNode(context.page)?.author));
  const inData = article.bylines.map((name) => {
    const label = words.labels.find(lowerCase(name));
    const bare = label ? name.slice(label.end) : name;
    const dated = words.dateBehind.exec(lowerCase(bare));
    // "Source: kai.example"
    const named = bare.replace(/^\p{Lu}\p{L}+:\s(?=\S+\.\p{Ll}{2,}$)/u, '');
    return (dated ? bare.slice(0, dated.index) : named).replace(behindName, '').trim();
  });
  const known = new Set(inData.map(fold).filter((name) => name.length > 1));
  const isLabelled = (block: Block) =>
    layout.placeOf(block) === 'head' && words.labels.find(lowerCase(block.text))?.role === 'author';
  const isRow = (block: Block) =>
    !signed.has(block) &&
    block.text.length <= longestRow &&
    !/\s[>»›]\s/u.test(block.text) &&
    block.zone !== 'comments' &&
    block.zone !== 'related' &&
    (block.zone !== 'navigation' || (block === layout.above.at(-1) && authorLinksIn(block).length > 0)) &&
    (block.zone !== 'share' || isLabelled(block)) &&
    (block.zone !== 'aside' || block.kind !== 'list-item' || isLabelled(block)) &&
    (paragraphPlaces.has(layout.placeOf(block)) || !isTeaser(block, layout.blocks, layout.headline));
  const reader: Reader = { words, known, bylines, context };
  const read = (blocks: readonly Block[], isNamed: (block: Block) => boolean) => {
    for (const block of blocks) {
      if (!isRow(block)) continue;
      readRow({ block, isNamed: isNamed(block) }, reader);
      readBrackets(block, reader);
      readOutletWithWriters(block, reader);
      readReporters(block, reader);
    }
  };
  const head = [...layout.above, ...layout.head];
  const labelled = labelledByRowAbove(head, words);
  const edges = [...new Set([...layout.paragraphs.slice(0, 3), ...layout.paragraphs.slice(-4)])];
  read([...head, ...edges], (block) => labelled.has(block));
  for (const block of edges) readBracketsInText(block, reader);
  for (const block of layout.head)
    if (isRow(block) && (!bylines.hasAuthor() || bylines.isQuoted(block.text))) readWriterOfAgency(block, reader);
  const isKorean = context.page.languages[0]?.tag === 'ko';
  for (const block of isKorean ? layout.head : [])
    if (isRow(block) && !bylines.hasAuthor()) readHangulReporters(block, reader);
  for (const block of [...layout.head, ...layout.paragraphs.slice(0, 1)])
    if (!bylines.hasAuthor()) readBehindLead(block, reader);
  for (const block of [...head, ...edges])
    if (isRow(block) && !bylines.isQuoted(block.text)) readPhrases(block, reader);
  // Rows that only their markup calls an author's hold posts and biographies, too: they are asked where no label is.
  if (!bylines.hasAuthor()) read(head, isAuthorElement);
  for (const block of bylines.hasAuthor() ? [] : [...head, ...layout.paragraphs.slice(0, 1)]) {
    const links = isRow(block) ? authorLinksIn(block) : [];
    for (const link of links) readRow({ block, within: link, isNamed: true }, reader);
  }
  if (!bylines.hasAuthor()) read(head, (block) => isNameAlone(block, context));
  for (const block of layout.head) if (!bylines.hasAuthor()) readDeskSignature(block, reader);
  const after = layout.after.slice(0, rowsAfter);
  // Where a desk or an agency signs above the text, the bylines below it are those of teasers.
  const isSigned = bylines.found.some(
    ({ role, rejected, quote }) => role === 'author' && rejected !== 'technical-account' && quote,
  );
  // And where the page's data name a person, another author there is a teaser's; translators are not in the data.
  if (inData.some((name) => name !== '' && rejectionOf(name, context) === undefined)) bylines.endAuthors();
  if (!isSigned)
    read(
      after.filter(({ kind }) => kind !== 'list-item' && kind !== 'heading'),
      isAuthorElement,
    );
  const around = [...head, ...edges, ...after];
  const printed = (name: string) => {
    const block = around.find(({ text }) => text.includes(name));
    return block && quotationOf(block, block.text.indexOf(name), block.text.indexOf(name) + name.length, context);
  };
  // A name that the page prints in its teasers alone is theirs, though they stand in the head's markup.
  const isTeasersOnly = (name: string) => {
    const rows = layout.head.filter(({ text }) => text.includes(name));
    return rows.length > 0 && !rows.some(isRow) && !jsonLdNames.has(name);
  };
  // Data count where the page prints nobody, or prints the same names somewhere else.
  const hadAuthor = bylines.hasAuthor() || isSigned;
  const agrees = bylines.found.some(({ name, role }) => role === 'author' && known.has(fold(name)));
  // "Harbor Publishing GmbH, Nordstadt, Germany" is one company's imprint.
  const isImprint = article.bylines.some((name) => company.test(name));
  // "kai.example, Nordstadt, Germany": beside the outlet a word by itself is where it has its seat.
  const hasOutlet = inData.some((name) => isOwnOutlet(name, context));
  const isSeat = (name: string) => hasOutlet && /^\p{Lu}\p{Ll}+$/u.test(name) && !isOwnOutlet(name, context);
  for (const name of inData) {
    if (
      !name ||
      agencyBefore(name) ||
      words.dateLabel.test(lowerCase(name)) ||
      isDateOrButton(name, context) ||
      (isImprint && !company.test(name) && !printed(name)) ||
      isTeasersOnly(name) ||
      isSeat(name) ||
      context.credits.some(
        (source) => source.relation !== 'self' && source.by !== 'dateline' && fold(source.name) === fold(name),
      )
    )
      continue;
    const quote = printed(name);
    // Below a text that is signed a name is a teaser's, unless the text's own byline has it, too.
    const isPrinted = quote !== undefined && !(isSigned && quote.place === 'after');
    if (isPrinted || !hadAuthor || agrees) bylines.push(name, 'author', quote);
    if (quote && isOwnDesk(name, context) && !context.credits.some(({ relation }) => relation === 'self'))
      context.credits.push({ name, relation: 'self', by: 'byline', quote });
  }
  for (const block of [...layout.paragraphs.slice(-3), ...after.slice(0, 2)])
    if (!bylines.hasAuthor()) readDeskSignature(block, reader);
  if (!bylines.hasAuthor()) readSignedByAgency(layout.paragraphs.at(-1), reader);
  for (const block of [layout.paragraphs.at(-1), layout.paragraphs[0]])
    if (!bylines.hasAuthor()) readSignature(block, reader);
  for (const { name, rejected, quote } of bylines.found) {
    if (rejected !== 'agency' || quote) continue;
    context.credits.push({ name, relation: 'wire', by: 'byline' });
  }
  // Pages without markup print the account alone: a row under the headline that says "admin".
  for (const block of layout.head) {
    const isMark =
      words.furniture.has(fold(block.text)) || bylines.isQuoted(block.text) || /[:：]$/u.test(block.text.trimEnd());
    if (
      !isMark &&
      countWords(block.text) <= 3 &&
      isTechnicalAccount(block.text, context) &&
      /\p{L}{2}/u.test(block.text)
    )
      bylines.read(block.text, 'author', block, 0, block.text.length);
  }
  return withoutParts(bylines.found);
}

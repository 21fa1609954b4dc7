import { printedDate } from '../article/metadata/dates.ts';
import { articleNode, namesOf, namesReferredTo } from '../article/metadata/json-ld.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { countWords, fold } from '../text/white-space.ts';
import { authorLinksIn, isAuthorElement, isNameAlone, labelledLinksIn } from './author-row.ts';
import {
  longestRow,
  readBehindLead,
  readBrackets,
  readBracketsInText,
  readDeskSignature,
  readHelperInBrackets,
  readOutletWithWriters,
  readPhrases,
  readSignature,
  readSignedByAgency,
  readWriterOfAgency,
} from './byline-forms.ts';
import { agencyBefore, type BylineWords, type Reader, withoutTitle, wordsOf } from './byline-row.ts';
import { Bylines, company, rejectionOf, withoutParts } from './bylines.ts';
import { type FinderContext, paragraphPlaces, quotationOf } from './context.ts';
import { readHangulOpening, readHangulReporters, readJapaneseReporter } from './east-asian-byline.ts';
import { readAccountRow, readBehindTelegram, readMarkedNames, readReporters, readWriterInNote } from './han-byline.ts';
import { isOwnDesk, isOwnOutlet } from './own-outlet.ts';
import { isTechnicalAccount } from './parties.ts';
import { saysNotWho } from './people-words.ts';
import { behindName } from './person-names.ts';
import type { Byline, Quotation } from './provenance.ts';
import { readRow } from './row-reading.ts';

const rowsAfter = 12;
const rowsOfRoles = 6; // below the text: counters and tags may stand between

/** A teaser's byline follows the teaser's heading, which is a link. */
function isTeaser(block: Block, blocks: readonly Block[], headline: Block | undefined): boolean {
  const before = blocks[blocks.indexOf(block) - 1];
  if (!before || before === headline || before.kind !== 'heading') return false;
  return before.links.some(({ start, end }) => end - start > before.text.length / 2);
}

// "admin 2026-03-02 09:15", "2026-03-02 09:15 admin"
const dateAtEnd = /[\s|·•,–-]{1,6}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?$/u;
const dateBefore = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?[\s|·•,–-]{1,6}/u;
const longestNotesHeading = 40; // characters
const shortestBoxLabel = 5; // letters: below a text "by" in a row of its own is a teaser's

/** Rows below a row that is a label alone: "von", and the name in a row of its own. */
function labelledByRowAbove(rows: readonly Block[], words: BylineWords, shortest = 1): ReadonlySet<Block> {
  const below = new Set<Block>();
  for (const [i, { text }] of rows.entries()) {
    const match = words.labels.find(lowerCase(text));
    const next = rows[i + 1];
    if (!match || match.end < text.trim().length || !next || countWords(next.text) > 6) continue;
    if (match.role === 'author' && text.length >= shortest) below.add(next);
  }
  return below;
}

/** What markup calls an author's and is none: a date ("6 de mayo de 2026", "Sep 2"), a button ("Read the whole article"). */
function isDateOrButton(name: string, { people }: BylineWords, { page }: FinderContext): boolean {
  return (
    printedDate(name, page.languages) !== undefined ||
    /^\p{L}{3,9}\.?\s\d{1,2}$/u.test(name) ||
    people.notNamed.test(lowerCase(name)) ||
    // The link to a post itself, as boards set it before its writer: "Beitrag von kai".
    /^(?:beitrag|post|permalink|permalien)$/iu.test(name) ||
    // "Enter your name *": a field of a form.
    name.endsWith('*')
  );
}

/** Who wrote it as the page's data say, without what stands around a name there. */
function namesInData({ article }: FinderContext, words: BylineWords): string[] {
  return article.bylines.map((name) => {
    const label = words.labels.find(lowerCase(name));
    const bare = label ? name.slice(label.end) : name;
    // "View all posts by Ines Vale": the link in her box has an author's markup, too.
    const lower = lowerCase(bare);
    const slot = words.phrases.standingIn(lower).flatMap((phrase) => phrase.find(bare, lower)?.slot ?? [])[0];
    if (slot) return slot.text.trim();
    const dated = words.dateBehind.exec(lower);
    // "Source: kai.example"
    const named = bare.replace(/^\p{Lu}\p{L}+:\s(?=\S+\.\p{Ll}{2,}$)/u, '');
    return withoutTitle((dated ? bare.slice(0, dated.index) : named).replace(behindName, '').trim(), words.people);
  });
}

/** The search for who signs a text, from the surest place to the weakest. */
class BylineSearch {
  readonly #context: FinderContext;
  readonly #words: BylineWords;
  /** Rows that were read as the signature of agencies and outlets. */
  readonly #signed: ReadonlySet<Block>;
  readonly #bylines: Bylines;
  readonly #inData: readonly string[];
  readonly #reader: Reader;
  readonly #head: readonly Block[];
  /** The text's first and last paragraphs. */
  readonly #edges: readonly Block[];
  readonly #after: readonly Block[];
  readonly #rows = new Map<Block, boolean>();

  constructor(context: FinderContext, signed: ReadonlySet<Block>) {
    const { layout } = context;
    this.#context = context;
    this.#signed = signed;
    this.#words = wordsOf(context.page.languages);
    this.#bylines = new Bylines(context);
    this.#inData = namesInData(context, this.#words);
    const known = new Set(this.#inData.map(fold).filter((name) => name.length > 1));
    this.#reader = { words: this.#words, known, bylines: this.#bylines, context };
    this.#head = [...layout.above, ...layout.head];
    this.#edges = [...new Set([...layout.paragraphs.slice(0, 3), ...layout.paragraphs.slice(-4)])];
    this.#after = layout.after.slice(0, rowsAfter);
  }

  find(): Byline[] {
    this.#readLabelledRows();
    this.#readUnlabelledRows();
    const isSigned = this.#isSigned();
    this.#readBelow(isSigned);
    this.#readRolesBelow();
    this.#takeNamesOfData(isSigned);
    this.#readSignatures();
    this.#creditAgenciesOfData();
    this.#readAccounts();
    return withoutParts(this.#bylines.found);
  }

  #isLabelled(block: Block): boolean {
    const { layout } = this.#context;
    return layout.placeOf(block) === 'head' && this.#words.labels.find(lowerCase(block.text))?.role === 'author';
  }

  /** Whether a line may be a byline. Told once: the same few dozen lines are read several times, each time for less. */
  #isRow = (block: Block): boolean => {
    let isRow = this.#rows.get(block);
    if (isRow === undefined) {
      isRow = this.#mayBeRow(block);
      this.#rows.set(block, isRow);
    }
    return isRow;
  };

  /** Short, and of no teaser, comment, share bar or list of links. */
  #mayBeRow(block: Block): boolean {
    const { layout } = this.#context;
    const { text, kind, zone } = block;
    return (
      !this.#signed.has(block) &&
      text.length <= longestRow &&
      !/\s[>»›]\s|\snuotr\.$/u.test(text) &&
      zone !== 'comments' &&
      zone !== 'related' &&
      (zone !== 'navigation' || (block === layout.above.at(-1) && authorLinksIn(block).length > 0)) &&
      (zone !== 'share' || this.#isLabelled(block)) &&
      (zone !== 'aside' || kind !== 'list-item' || this.#isLabelled(block)) &&
      (paragraphPlaces.has(layout.placeOf(block)) || !isTeaser(block, layout.blocks, layout.headline))
    );
  }

  #read(blocks: readonly Block[], isNamed: (block: Block) => boolean): void {
    for (const block of blocks) {
      if (!this.#isRow(block)) continue;
      readRow({ block, isNamed: isNamed(block) }, this.#reader);
      readBrackets(block, this.#reader);
      readOutletWithWriters(block, this.#reader);
      readReporters(block, this.#reader);
      readMarkedNames(block, this.#reader);
    }
  }

  #readLabelledRows(): void {
    const { layout, page } = this.#context;
    const bylines = this.#bylines;
    const reader = this.#reader;
    const around = [...this.#head, ...this.#edges];
    const labelled = labelledByRowAbove(this.#head, this.#words);
    this.#read(around, (block) => labelled.has(block));
    for (const block of this.#edges) {
      readBracketsInText(block, reader);
      readWriterInNote(block, reader);
      readBehindTelegram(block, reader);
      readHangulOpening(block, reader);
    }
    for (const block of around.filter(this.#isRow)) readJapaneseReporter(block, reader);
    for (const block of this.#edges) if (!this.#isRow(block)) readJapaneseReporter(block, reader);
    const rows = layout.head.filter(this.#isRow);
    for (const block of rows) {
      readAccountRow(block, reader);
      readHelperInBrackets(block, reader);
    }
    for (const block of rows)
      if (!bylines.hasAuthor() || bylines.isQuoted(block.text)) readWriterOfAgency(block, reader);
    const isKorean = page.languages[0]?.tag === 'ko';
    const ends = [...layout.paragraphs.slice(-1), ...this.#after.slice(0, 2)].filter(this.#isRow);
    for (const block of isKorean ? [...rows, ...ends] : [])
      if (!bylines.hasAuthor()) readHangulReporters(block, reader);
    for (const block of [...layout.head, ...layout.paragraphs.slice(0, 1)])
      if (!bylines.hasAuthor()) readBehindLead(block, reader);
    for (const block of around.filter(this.#isRow)) if (!bylines.isQuoted(block.text)) readPhrases(block, reader);
  }

  /** Rows that only their markup calls an author's hold posts and biographies, too: they are asked where no label is. */
  #readUnlabelledRows(): void {
    const { layout } = this.#context;
    const bylines = this.#bylines;
    if (!bylines.hasAuthor()) this.#read(this.#head, isAuthorElement);
    const linked = bylines.hasAuthor() ? [] : [...this.#head, ...layout.paragraphs.slice(0, 1)];
    for (const block of linked.filter(this.#isRow))
      for (const link of authorLinksIn(block)) readRow({ block, within: link, isNamed: true }, this.#reader);
    if (!bylines.hasAuthor()) this.#readLabelledLinks(linked);
    if (!bylines.hasAuthor()) this.#read(this.#head, (block) => isNameAlone(block, this.#words, this.#context));
    for (const block of layout.head) if (!bylines.hasAuthor()) readDeskSignature(block, this.#reader);
  }

  #readLabelledLinks(blocks: readonly Block[]): void {
    for (const block of blocks.filter(this.#isRow))
      for (const link of labelledLinksIn(block, this.#words))
        readRow({ block, within: link, isNamed: true, isLabelledLink: true }, this.#reader);
  }

  /** Whether a person, a desk or an agency signs in a line that was read. */
  #isSigned(): boolean {
    return this.#bylines.found.some(
      ({ role, rejected, quote }) => role === 'author' && rejected !== 'technical-account' && quote,
    );
  }

  /** Where a desk or an agency signs above the text, the bylines below it are those of teasers. */
  #readBelow(isSigned: boolean): void {
    // And where the page's data name a person, another author there is a teaser's; translators are not in the data.
    if (this.#inData.some((name) => name !== '' && rejectionOf(name, this.#context) === undefined))
      this.#bylines.endAuthors();
    if (isSigned) return;
    this.#read(
      this.#after.filter(({ kind }) => kind !== 'list-item' && kind !== 'heading'),
      isAuthorElement,
    );
    this.#readBox();
    if (!this.#bylines.hasAuthor()) this.#readAboveNotes();
  }

  /** "责任编辑：林远", in a row right below the text: who edited it, whoever wrote it. */
  #readRolesBelow(): void {
    const isRole = (block: Block) => {
      const label = this.#isRow(block) ? this.#words.labels.find(lowerCase(block.text)) : undefined;
      return label !== undefined && label.role !== 'author' && label.role !== 'other' && label.hasSign;
    };
    this.#read(this.#after.slice(0, rowsOfRoles).filter(isRole), () => false);
  }

  /** "Autorin: Ines Vale, Northmere": a labelled line between the text and its notes. */
  #readAboveNotes(): void {
    const { paragraphs } = this.#context.layout;
    const at = paragraphs.findIndex(
      ({ text }) => text.length <= longestNotesHeading && this.#words.notesHeading.test(lowerCase(text)),
    );
    const line = paragraphs[at - 1];
    const label = line && line.text.length <= longestRow ? this.#words.labels.find(lowerCase(line.text)) : undefined;
    if (line && label?.role === 'author' && /[:：]\s?$/u.test(line.text.slice(0, label.end)))
      this.#read([line], () => false);
  }

  /** The writer's box below a text: "Published by" and a name in the next row, "View all posts by Ines Vale". */
  #readBox(): void {
    const bylines = this.#bylines;
    const rows = [...this.#edges, ...this.#after];
    const labelled = labelledByRowAbove(rows, this.#words, shortestBoxLabel);
    if (!bylines.hasAuthor()) this.#read([...labelled], () => true);
    for (const block of this.#after.filter(this.#isRow))
      if (!bylines.hasAuthor() && block.links.length > 0) readPhrases(block, this.#reader);
    const nearEnd = [...this.#edges.slice(-1), ...this.#after.slice(0, rowsOfRoles)];
    if (!bylines.hasAuthor()) this.#readLabelledLinks(nearEnd);
  }

  /** The words of a name where the page prints it. */
  #printed(name: string): Quotation | undefined {
    const around = [...this.#head, ...this.#edges, ...this.#after];
    const block = around.find(({ text }) => text.includes(name));
    const at = block?.text.indexOf(name) ?? 0;
    return block && quotationOf(block, at, at + name.length, this.#context);
  }

  /** What stands in the data in an author's place and names nobody, or somebody who is credited already. */
  #namesNobody(name: string): boolean {
    const { article, page, layout, credits } = this.#context;
    if (!name || agencyBefore(name) || this.#words.dateLabel.test(lowerCase(name))) return true;
    if (this.#bylines.isDismissed(name)) return true;
    if (isDateOrButton(name, this.#words, this.#context)) return true;
    // "Ines Vale, Staff Attorney": behind a person, what she is.
    if (this.#inData[0] !== name && saysNotWho(name, this.#words.people) && !rejectionOf(name, this.#context))
      return true;
    // "Harbor Publishing GmbH, Nordstadt, Germany" is one company's imprint.
    const isImprint = article.bylines.some((line) => company.test(line));
    if (isImprint && !company.test(name) && !this.#printed(name)) return true;
    // A name that the page prints in its teasers alone is theirs, though they stand in the head's markup.
    const rows = layout.head.filter(({ text }) => text.includes(name));
    const isTeasersOnly = rows.length > 0 && !rows.some(this.#isRow);
    const author = articleNode(page)?.author;
    if (isTeasersOnly && ![...namesOf(author), ...namesReferredTo(author, page)].includes(name)) return true;
    // "kai.example, Nordstadt, Germany": beside the outlet a word by itself is where it has its seat.
    const hasOutlet = this.#inData.some((other) => isOwnOutlet(other, this.#context));
    if (hasOutlet && /^\p{Lu}\p{Ll}+$/u.test(name) && !isOwnOutlet(name, this.#context)) return true;
    return credits.some(
      (source) => source.relation !== 'self' && source.by !== 'dateline' && fold(source.name) === fold(name),
    );
  }

  /** Data count where the page prints nobody, or prints the same names somewhere else. */
  #takeNamesOfData(isSigned: boolean): void {
    const { credits } = this.#context;
    const bylines = this.#bylines;
    const hadAuthor = bylines.hasAuthor() || isSigned;
    const agrees = bylines.found.some(({ name, role }) => role === 'author' && this.#reader.known.has(fold(name)));
    for (const name of this.#inData) {
      if (this.#namesNobody(name)) continue;
      const quote = this.#printed(name);
      // Below a text that is signed a name is a teaser's, unless the text's own byline has it, too.
      const isPrinted = quote !== undefined && !(isSigned && quote.place === 'after');
      if (isPrinted || !hadAuthor || agrees) bylines.push(name, 'author', quote);
      if (quote && isOwnDesk(name, this.#context) && !credits.some(({ relation }) => relation === 'self'))
        credits.push({ name, relation: 'self', by: 'byline', quote });
    }
  }

  /** Desks, agencies and people who sign at the text's end. */
  #readSignatures(): void {
    const { paragraphs } = this.#context.layout;
    const bylines = this.#bylines;
    for (const block of [...paragraphs.slice(-3), ...this.#after.slice(0, 2)])
      if (!bylines.hasAuthor()) readDeskSignature(block, this.#reader);
    if (!bylines.hasAuthor()) readSignedByAgency(paragraphs.at(-1), this.#reader);
    for (const block of [paragraphs.at(-1), paragraphs[0]])
      if (!bylines.hasAuthor()) readSignature(block, this.#reader);
  }

  #creditAgenciesOfData(): void {
    for (const { name, rejected, quote } of this.#bylines.found)
      if (rejected === 'agency' && !quote) this.#context.credits.push({ name, relation: 'wire', by: 'byline' });
  }

  /** Pages without markup print the account alone, or beside the date: a row under the headline that says "admin". */
  #readAccounts(): void {
    for (const block of this.#context.layout.head) {
      const at = /\d{4}/u.test(block.text) ? (dateBefore.exec(block.text)?.[0].length ?? 0) : 0;
      const text = block.text.slice(at).replace(dateAtEnd, '');
      const isMark =
        this.#words.furniture.has(fold(text)) || this.#bylines.isQuoted(text) || /[:：]$/u.test(text.trimEnd());
      const isAccount = !isMark && countWords(text) <= 3 && isTechnicalAccount(text, this.#context);
      if (isAccount && /\p{L}{2}/u.test(text)) this.#bylines.read(text, 'author', block, at, at + text.length);
    }
  }
}

/**
 * Who the page names as the author, the editor, the translator: labelled rows around the article first, then rows that are
 * marked as an author's, then what the page's data say. Accounts and outlets are listed as rejected, with the reason; outlets
 * and agencies that sign are credited as sources.
 * @param signed rows that were read as the signature of agencies and outlets
 */
export function findBylineStatements(context: FinderContext, signed: ReadonlySet<Block>): Byline[] {
  return new BylineSearch(context, signed).find();
}

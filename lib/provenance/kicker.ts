import { perLanguages } from '../languages/index.ts';
import { lowerCase, type Phrase } from '../languages/phrase.ts';
import { listOfPhrases, type PhraseList } from '../languages/phrase-list.ts';
import { type Block, linkShare } from '../text/blocks.ts';
import { countWords, fold, foldAll } from '../text/white-space.ts';
import { isReleaseService } from './agency-directory.ts';
import { credit, type FinderContext, quotationOf } from './context.ts';
import { phrasesInLine } from './line-phrases.ts';
import { noticeKindOf } from './notice-words.ts';
import { partiesIn } from './parties.ts';
import { WordPattern } from './word-pattern.ts';

interface KickerWords {
  paid: WordPattern;
  release: WordPattern;
  /** Labels of a page's furniture, folded: they name nobody. */
  furniture: ReadonlySet<string>;
  /** Phrases that name who paid. */
  paidBy: PhraseList<Phrase>;
}

/** A label that is a field of its row: alone, or parted from the rest by a sign. */
function asField(labels: readonly string[]): WordPattern {
  return new WordPattern(
    labels,
    (label) =>
      new RegExp(
        String.raw`(?:^|[|｜·•/\d:,]\s?|[-–—]\s|[(（[【]\s?)(?<label>${label})(?=\s?(?:$|[|｜·•/:：)）\]】]|[-–—]\s|\s\p{L}[^.!?]{0,40}$|\s(?:nr\.?\s)?\d[\d/.-]*$))`,
        'u',
      ),
  );
}

const wordsOf = perLanguages(
  (spoken): KickerWords => ({
    paid: asField(spoken.flatMap(({ paid }) => paid.labels)),
    release: asField(spoken.flatMap(({ pressReleases }) => pressReleases.labels)),
    furniture: new Set(foldAll(spoken.flatMap(({ furniture }) => furniture))),
    paidBy: listOfPhrases(spoken, ({ paid }) => paid.phrases),
  }),
);

const longestKicker = 80; // characters
const longestSentence = 300; // characters of a line that says in sentences who paid
const longestTickerLabel = 5; // words, a clock's among them
const rowsBelow = 5; // a row there is a label's only with a field's name before it: "Credits: paid content"

/** "This content was paid for by X and produced by our studio. The newsroom had no part in it.": a notice that it is paid. */
function saysPaid(block: Block, context: FinderContext): boolean {
  const { notices } = phrasesInLine(block, context);
  return notices.length > 0 && noticeKindOf(block.text, lowerCase(block.text), notices) === 'sponsored';
}

/** Rows around the headline, a few above it among them, and the first and last lines of the text. */
function kickers(context: FinderContext): Block[] {
  const { layout } = context;
  const edges = [...layout.paragraphs.slice(0, 2), ...layout.paragraphs.slice(-2)];
  return [...new Set([...layout.above, ...layout.head, ...edges, ...layout.after.slice(0, rowsBelow)])].filter(
    (block) =>
      block.kind !== 'caption' &&
      (block.zone === 'content' || block.zone === 'notice' || block.zone === 'aside') &&
      (block.text.length <= longestKicker || (block.text.length <= longestSentence && saysPaid(block, context))),
  );
}

/** A label over a teaser: the next line is a link and nothing else. */
function isTeaserLabel(block: Block, { layout }: FinderContext): boolean {
  const next = layout.blocks[layout.blocks.indexOf(block) + 1];
  return next !== undefined && next !== layout.headline && next.text.length > 20 && linkShare(next) > 0.7;
}

// "Paid for by Harbour Bank and produced with …": a small word behind "and" begins no name.
const goesOn = /\s(?:and|but|und|et|y|e|och|og|en|i|и|ve)\s\p{Ll}{3}.*/u;

// "Реклама. ООО «Банк», ИНН 77…": marks end a name.
const behindMarks = /(?<=\p{L})[»”].*/u;

/** "09:00 Sponsored post New coats for the ferry in spring": a line of the portal's ticker, with its clock and a headline. */
export function isTickerLine({ text }: Block): boolean {
  return /^\d{1,2}[:h]\d\d\s/u.test(text) && countWords(text) > longestTickerLabel;
}

/** Who a label's row names beside it: "Advertorial Nordwerk", "Quelle: …" is no part of it. */
function namedBeside(
  block: Block,
  label: { start: number; end: number },
  isLabel: (name: string) => boolean,
  context: FinderContext,
) {
  const behind = block.text.slice(label.end);
  const lead = /^[\s:：|｜·•/–—-]*/u.exec(behind)![0].length;
  // "[PR] New boats": what stands behind a label in brackets is the headline in short.
  if (/^[\])）】]/u.test(behind)) return { at: label.end, parties: [] };
  const name = behind.slice(lead).replace(/(?<![\s–—-])[\s–—-]+$/u, '');
  const parties = name ? partiesIn(name, context).filter((party) => !isLabel(party.name)) : [];
  return { at: label.end + lead, parties };
}

/** Who stands before a release's label: "Marine Letters: Presseinfo 46/2026". */
function namedBefore(block: Block, label: { start: number }, context: FinderContext) {
  const name = /^(?<name>[^:：]{3,60})[:：]\s?$/u.exec(block.text.slice(0, label.start))?.groups?.name;
  // "Source: press release"
  const isField = context.page.languages.some(({ source }) => foldAll(source.labels).includes(fold(name ?? '')));
  if (isField) return { at: 0, parties: [] };
  return { at: 0, parties: name ? partiesIn(name, context) : [] };
}

// "Five coats for spring [Werbung]", "[Ad] Five coats": how many a blog marks in its headline what it was paid for.
const adWords =
  'werbung|anzeige|advertorial|advertisement|ad|sponsored|gesponsert|publicité|sponsorisé|publicidad|publicidade|patrocinado|pubblicità|sponsorizzato|advertentie|gesponsord|annonse|annonce|annons|reklame|reklama|广告|廣告|広告|광고';
const adInHeadline = new RegExp(String.raw`^[[(【（](?:${adWords})[\])】）]|[[(【（](?:${adWords})[\])】）]$`, 'iu');

function markInHeadline(context: FinderContext): void {
  const { article, layout, evidence } = context;
  const mark = adInHeadline.exec(article.headline)?.[0];
  if (!mark) return;
  // A page may tell its headline in its title alone.
  const start = layout.headline?.text.indexOf(mark) ?? -1;
  if (layout.headline && start >= 0)
    evidence.push({ kind: 'paid', quote: quotationOf(layout.headline, start, start + mark.length, context) });
  else evidence.push({ kind: 'paid' });
}

/**
 * Finds labels that say what kind of text this is: paid for, or written by whom it is about. They count in the rows around
 * the headline and at the text's edges; beside an article the same words label advertisements.
 * @returns the rows that hold such a label
 */
export function findKickers(context: FinderContext): ReadonlySet<Block> {
  const found = new Set<Block>();
  const words = wordsOf(context.page.languages);
  const isLabel = (name: string) =>
    words.furniture.has(fold(name)) || words.paid.test(lowerCase(name)) || words.release.test(lowerCase(name));
  markInHeadline(context);
  for (const block of kickers(context)) {
    if (isTeaserLabel(block, context) || linkShare(block) > 0.7 || isTickerLine(block)) continue;
    // "PR TIMES" in a row of its own is no label with a name behind it.
    if (isReleaseService(block.text)) {
      const quote = quotationOf(block, 0, block.text.length, context);
      context.evidence.push({ kind: 'press-release', quote });
      continue;
    }
    const lower = lowerCase(block.text);
    // Of several forms of words that fit, the one that tells where the name ends takes the fewest.
    const paidBy = words.paidBy
      .standingIn(lower)
      .flatMap((phrase) => phrase.find(block.text, lower)?.slot ?? [])
      .map(({ text, start }) => ({ name: text.replace(goesOn, '').replace(behindMarks, ''), start }))
      .sort((a, b) => a.name.length - b.name.length);
    for (const { name, start } of paidBy) {
      const parties = partiesIn(name, context).filter((party) => !isLabel(party.name));
      if (parties.length === 0) continue;
      const span = { start: 0, end: block.text.length };
      credit({ by: 'paid', block, span, parties, at: start, relation: 'sponsored' }, context);
      break;
    }
    if (block.text.length > longestKicker) continue;
    for (const [by, pattern, relation] of [
      ['paid', words.paid, 'sponsored'],
      ['press-release', words.release, 'press-release'],
    ] as const) {
      const match = pattern.exec(lower);
      if (!match?.groups?.label || context.taken.has(block)) continue;
      // "Press releases from ministers": only a name may stand right behind.
      const behind = block.text.slice(match.index + match[0].length);
      if (/^\s\p{Ll}/u.test(behind)) continue;
      // "Credits: paid content" names a field before the label.
      const isField = block.text.slice(0, match.index + 1).includes(':');
      if (context.layout.placeOf(block) === 'after' && !isField) continue;
      const start = match.index + match[0].indexOf(match.groups.label);
      const label = { start, end: start + match.groups.label.length };
      const beside = namedBeside(block, label, isLabel, context);
      const { at, parties } = beside.parties.length > 0 || by === 'paid' ? beside : namedBefore(block, label, context);
      const end = parties.length > 0 ? block.text.length : label.end;
      const from = isField ? 0 : start;
      found.add(block);
      if (parties.length > 0) credit({ by, block, span: { start: from, end }, parties, at, relation }, context);
      else context.evidence.push({ kind: by, quote: quotationOf(block, from, end, context) });
    }
  }
  return found;
}

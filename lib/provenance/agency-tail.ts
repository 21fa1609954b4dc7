import { lowerCase } from '../languages/phrase.ts';
import { type Block, linkShare } from '../text/blocks.ts';
import { isPictureCredit } from '../text/pictures.ts';
import { countWords } from '../text/white-space.ts';
import { writerOfAgency } from './byline-forms.ts';
import { wordsOf } from './byline-row.ts';
import { credit, creditRows, type FinderContext, namesAgencies } from './context.ts';
import { mayCreditAgencies, type Party, partiesIn } from './parties.ts';
import { peopleWordsOf } from './people-words.ts';

const bracketedTail = /(?:^|[.!?…”"“»。！？)]\s?|\s)[(（[](?<credit>[^()（）[\]]{2,60})[)）\]]\s?$/u;
// "… into the country. PTI": a code alone behind the last sentence.
const bareTail = /[.!?”"]\s(?<credit>\p{Lu}{3,6})\.?$/u;
const dashedTail = /[.!?”"。]\s?(?:[—–]|--)\s?(?<credit>[\p{Lu}\p{Lo}][^—–.!?]{1,40})$/u;
const longestRow = 90; // characters
const longestTail = 90; // characters; of most texts the end has none of the signs that these patterns ask for
const dateBehind =
  /[\s,|–-]{0,4}(?:am|vom|le|on|el|il|den)?\s?(?:\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}|\d{1,2}\.?\s\p{L}{3,}\.?\s(?:19|20)\d\d|\p{Lu}\p{L}{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d).*/u;
const mailbox = /\s?[-–—]?\s?(?:(?<!\S)[^\s@]{1,60}@[^\s@]{1,60}|\[email.protected\])\s?$/u;
// "Da Agência Brasil" is an agency's, and no writer's.
const bylineWord = /^\s?(?:by|von|par|por|di|da(?!\sagência)|door|av|af|text|autor|author)[\s:]/iu;
const rest = /[\s,，、;；/|｜&+()（）[\].:：*—–-]+/gu;

/** Whether nothing but the names, and what joins them, stands in a credit. */
function isNothingElse(text: string, parties: readonly Party[]): boolean {
  let left = text;
  for (const { name } of parties) left = left.replace(name, ' ');
  // "dpa/kl": who edited it.
  left = left.replace(/\/\p{Ll}{1,4}\W{0,4}$/u, ' ');
  return /^(?:and|with|und|mit|et|avec|y|e|con|com|med|en|i|z|da|\s)*$/iu.test(left.replace(rest, ' ').trim());
}

// "Associated Press in Northmere", "AFP à Paris".
const placeBehind = /\s(?:in|à|en|aus|i|w|di|em|da)\s\p{Lu}[\p{L}\s-]{2,30}$/u;

/** A credit of agencies, with or without the outlet itself: "red, kai.example/Agenturen", "AFP/The Quay", "sid/dpa". */
function isAgencyCredit(text: string, parties: readonly Party[]): boolean {
  const has = (...kinds: Party['kind'][]) => parties.some(({ kind }) => kinds.includes(kind));
  const isOfAgencies = parties.every(({ kind, name }) => kind === 'nominal' && namesAgencies(name));
  if (!has('agency') && !(has('nominal') && has('self')) && !(isOfAgencies && parties.length > 0)) return false;
  return !has('outlet') && isNothingElse(text, parties);
}

/** The parts of a row that elements of their own hold, and the row as a whole. */
function partsOf({ text, seams }: Block): { start: number; end: number }[] {
  const signs = [...text.matchAll(/\s[-–—|•·]\s|^[-–—]{1,2}\s/gu)].map((match) => match.index + match[0].length);
  const bounds = [0, ...new Set([...seams, ...signs].sort((a, b) => a - b)), text.length];
  const parts = bounds.slice(1).map((end, i) => ({ start: bounds[i]!, end }));
  return bounds.length > 2 ? [{ start: 0, end: text.length }, ...parts] : parts;
}

/** "The tunnel floods again [Reuters]", linked, is another text. */
function isOtherStory(block: Block): boolean {
  return block.links.length > 0 && linkShare(block) > 0.6 && countWords(block.text) > 4;
}

// "avec AFP", "Mit Agenturmaterial": the agency helped.
const helping = /^\s?(?:avec|mit|with|con|com|met|med|ile)\s(?:l['’])?/iu;

/** "It is complicated [Reuters]": brackets behind half a sentence, linked to a story, say whose that story is. */
function isReference(block: Block, at: number): boolean {
  const link = block.links.find(({ start, end }) => start <= at + 1 && end > at);
  if (!link || !/\p{L}/u.test(block.text.slice(0, at)) || /[.!?…”"“»。！？]\s?[(（[]?$/u.test(block.text.slice(0, at)))
    return false;
  return /^https?:\/\/[^/]+\/[^/]+\/[^/]/u.test(link.href);
}

const hanTail = /^\p{Script=Han}{3,16}$/u;
// Offices and their departments send in what they report: "（潮声县文旅局）".
const office = /(?:局|委|厅|廳|办|中心|支部|宣传部|办公室|管委会|学院|学校|医院|法院|检察院|街道|委员会)$/u;
const outlet = /(?:报|報|网|網|新闻|新聞|客户端|电视台|電視台|周刊|杂志|日报|晚报|早报|时报|新闻社|通讯社)$/u;

/** "（潮声县文旅局）", "（潮声晚报）" behind the last sentence: who sent the text in, or whose it is. */
function readHanTail(block: Block, words: string, parties: readonly Party[], context: FinderContext): boolean {
  const [party] = parties;
  if (parties.length !== 1 || party?.kind !== 'outlet' || !hanTail.test(words) || !/[)）]\s?$/u.test(block.text))
    return false;
  const isOffice = office.test(words);
  if (!isOffice && !outlet.test(words)) return false;
  const start = block.text.lastIndexOf(words) - 1;
  if (!/[。！？”」]\s?$/u.test(block.text.slice(0, start))) return false;
  const span = { start, end: block.text.trimEnd().length };
  const relation = isOffice && { relation: 'contributed' as const };
  credit({ by: 'agency-tail', block, span, parties, at: start + 1, ...relation }, context);
  return true;
}

function readTail(block: Block, context: FinderContext): boolean {
  const end = block.text.slice(-longestTail);
  const match =
    (/[)）\]]\s?$/u.test(end) ? bracketedTail.exec(block.text) : null) ??
    (/[—–]|--/u.test(end) ? dashedTail.exec(block.text) : null) ??
    (/[.!?”"]\s\S{3,12}$/u.test(end) ? bareTail.exec(block.text) : null);
  const words = match?.groups?.credit;
  if (!match || !words) return false;
  const helped = helping.exec(words)?.[0].length ?? 0;
  const parties = partiesIn(words.slice(helped), context);
  if (!isAgencyCredit(words.slice(helped), parties)) return readHanTail(block, words, parties, context);
  const at = match.index + match[0].lastIndexOf(words) + helped;
  if (isReference(block, at)) return false;
  const words0 = at - helped;
  const start = words0 - (/[(（[]/u.test(block.text[words0 - 1] ?? '') ? 1 : 0);
  const relation = helped > 0 && { relation: 'contributed' as const };
  const span = { start, end: block.text.trimEnd().length };
  credit({ by: 'agency-tail', block, span, parties, at, ...relation }, context);
  return true;
}

/** "12. Harbour songs. Reuters [accessed 3 April]": an item of a list of references. */
function isListed({ kind, text }: Block): boolean {
  return kind === 'list-item' && /^(?:\[?\d{1,3}[\].)]|[↑^])/u.test(text);
}

/** Two letters alone in a row are a button ("AA") as often as an agency. */
function isButton(words: string, { element }: Block): boolean {
  return (
    /^\s?\p{L}{2}\s?$/u.test(words) && !/auth|byline|source|agenc|credit/iu.test(element.getAttribute('class') ?? '')
  );
}

/** A picture's stand-in in an author's row: "PA" for Petra Alder. */
function isInitials(words: string, { article }: FinderContext): boolean {
  return article.bylines.some(
    (name) =>
      name.includes(' ') &&
      name
        .split(/\s/u)
        .map((word) => word[0])
        .join('') === words.trim(),
  );
}

const openingBar = /^[|·•]\s/u;

/** "| Reporter: KPA", its name in an element: a byline, which quotes the label, too. */
function isLabelled({ text }: Block, { page }: FinderContext): boolean {
  const row = text.replace(openingBar, '');
  const label = wordsOf(page.languages).labels.find(lowerCase(row));
  return label?.role === 'author' && /[:：]\s?$/u.test(row.slice(0, label.end));
}

/** "AFP, publié le lundi 2 mars 2026 à 9h15" without the date and what announces it. */
function withoutDate(row: string, { page }: FinderContext): string {
  const left = row.replace(dateBehind, '');
  const label = wordsOf(page.languages)
    .dateWord.matchesIn(lowerCase(left))
    .find(({ index }) => index > 0);
  return label ? left.slice(0, label.index) : left;
}

function readRow(block: Block, context: FinderContext): void {
  // "Par Harbor News et AFP" is a byline, and read as one. Three agencies that are links are a menu.
  if (bylineWord.test(block.text) || block.links.length > 2 || isLabelled(block, context)) return;
  for (const { start, end } of partsOf(block)) {
    if (/^\s?(?:©|\(c\))/iu.test(block.text.slice(start))) continue;
    const dated = block.text.slice(start, end);
    const undated = (/\d/u.test(dated) ? withoutDate(dated, context) : dated).replace(mailbox, '');
    const row = /\s(?:in|à|en|aus|i|w|di|em|da)\s/u.test(undated) ? undated.replace(placeBehind, '') : undated;
    const helped = helping.exec(row)?.[0].length ?? 0;
    if (isReference(block, start)) continue;
    const words = row.slice(helped);
    const parties = partiesIn(words, context);
    // Beside a picture an agency is credited with it, unless the outlet is named with it: a writer's portrait.
    if (block.pictures.length > 0 && !parties.some(({ kind }) => kind === 'self')) continue;
    if (!isAgencyCredit(words, parties) || isInitials(words, context) || isButton(words, block)) continue;
    if (writerOfAgency(block.text, peopleWordsOf(context.page.languages)) || isPictureCredit(block)) return;
    const lead = row.length - row.trimStart().length;
    const relation = helped > 0 && { relation: 'contributed' as const };
    const span = {
      start: start + lead,
      end:
        start +
        block.text
          .slice(start, end)
          .replace(/\s[(（].*/u, '')
          .trimEnd().length,
    };
    credit({ by: 'agency-tail', block, span, parties, at: start + helped, ...relation }, context);
    return;
  }
}

/**
 * Finds agencies named at the end of the text, or in a row that holds nothing else: "… sagte er. (dpa)",
 * "red, kai.example/Agenturen". Rows at a picture credit the picture.
 */
export function findAgencyTails(context: FinderContext): ReadonlySet<Block> {
  const before = new Set(context.taken.keys());
  const first = context.layout.paragraphs.slice(0, 2).filter(({ text }) => text.length <= longestRow);
  for (const block of new Set([...first, ...creditRows(context)])) {
    if (context.taken.has(block) || isOtherStory(block) || isListed(block)) continue;
    const isParagraph = context.layout.placeOf(block) === 'tail';
    if (isParagraph && readTail(block, context)) continue;
    if (block.text.length <= longestRow && mayCreditAgencies(block.text, context)) readRow(block, context);
  }
  return new Set([...context.taken.keys()].filter((block) => !before.has(block)));
}

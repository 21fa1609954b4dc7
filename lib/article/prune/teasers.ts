import { type Holder, isLinked, isLinkedSentence, type Line, type SortingRule } from '../body.ts';

const leastCards = 3;
const leastItems = 6; // of a list whose items begin with their titles, which some articles have too
const longestCard = 700; // letters
const typicalCard = 400; // letters at the mean; items of a list article are longer
const leastTitle = 15; // letters
const leastBetween = 2; // lines of prose between two titles of an article

/** A brief in one line: its title, linked, and its text. */
function opensWithLink({ block }: Line): boolean {
  const link = block.links[0];
  return block.kind === 'list-item' && link !== undefined && link.start === 0 && link.end >= leastTitle;
}

function signatureOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}

/** Whether a list belongs to the sentence above it, or above the heading between them: "The five that we tried:". */
function isAnnounced(list: Element, items: readonly Line[][], lines: readonly Line[]): boolean {
  if (!/^[ou]l$/u.test(list.localName) || items.some((item) => item.length > 1)) return false;
  const { at } = items[0]![0]!;
  const announcing = lines[at - 1]?.block.kind === 'heading' ? lines[at - 2] : lines[at - 1];
  return announcing?.isProse === true && /[:：]$/u.test(announcing.block.text);
}

const numbered = /^\d{1,2}[.)]\s/u;

/** The parts of a list article: each title has a number and may lead to the thing itself, whose story stands below it. */
function arePartsOfText(cards: readonly Line[][], lines: readonly Line[]): boolean {
  const gaps = cards.slice(1).map((card, i) => lines.slice(cards[i]!.at(-1)!.at + 1, card[0]!.at));
  return (
    gaps.every((gap) => gap.filter(({ isProse }) => isProse).length >= leastBetween) &&
    cards.every((card) => card.some(({ block }) => block.kind === 'heading' && numbered.test(block.text)))
  );
}

/**
 * Other stories, as boxes of one form beside each other: a linked title each, a line or two below it
 * (`tests/pages/home`). No class name is needed to tell them; an article's own parts have no links for titles.
 */
export const pruneTeasers: SortingRule = {
  name: 'teasers',
  sort(lines) {
    const cards = new Map<Holder, Line[]>();
    for (const line of lines) {
      if (!(isLinked(line) || opensWithLink(line)) || line.size < leastTitle || line.outside || isLinkedSentence(line))
        continue;
      // The card is whichever of the title's ancestors has siblings of its own form.
      for (let { holder } = line, depth = 0; holder.within && depth < 6; holder = holder.within, depth++) {
        const { localName } = holder.element;
        if (localName !== 'p' && !/^h\d$/u.test(localName)) cards.set(holder, []);
      }
    }
    if (cards.size === 0) return;
    const byNumber: (Line[] | undefined)[] = [];
    for (const [{ number }, within] of cards) byNumber[number] = within;
    for (const line of lines)
      for (let { holder } = line; holder.within; holder = holder.within) byNumber[holder.number]?.push(line);
    const rows = new Map<Element, Map<string, Line[][]>>();
    for (const [{ element: box }, within] of cards) {
      const size = within.reduce((sum, line) => sum + line.size, 0);
      if (size > longestCard || !box.parentElement) continue;
      const row = rows.get(box.parentElement) ?? new Map<string, Line[][]>();
      rows.set(box.parentElement, row);
      const form = signatureOf(box);
      const alike = row.get(form);
      if (alike) alike.push(within);
      else row.set(form, [within]);
    }
    for (const [parent, row] of rows) {
      for (const alike of row.values()) {
        const size = alike.flat().reduce((sum, line) => sum + line.size, 0);
        const titled = alike.some((card) => card.some(isLinked));
        if (alike.length < (titled ? leastCards : leastItems) || size > alike.length * typicalCard) continue;
        if (isAnnounced(parent, alike, lines) || arePartsOfText(alike, lines)) continue;
        for (const line of alike.flat()) line.outside ??= this.name;
      }
    }
  },
};

import { type Line, type SortingRule, standsIn } from '../body.ts';
import { claimsRights } from '../claims-rights.ts';

const copyright = /©|\(c\)\s|copyright|ICP备/iu;
const lastLines = 40; // of the page, among which its owner is named
const leastPlace = 0.5; // of the page's lines that stand above its footer
const mostProse = 0.3; // of the page's prose that a footer holds: terms of use, a note on reuse

/**
 * The site's own footer where nothing calls it one: the box at the page's end in which somebody claims the copyright
 * (`tests/pages/zh-metarow`: notes on reuse, as long as paragraphs, in a bare `div`).
 */
export const pruneSiteFooter: SortingRule = {
  name: 'site-footer',
  sort(lines, { languages }) {
    const from = Math.max(0, lines.length - lastLines);
    const claim = lines.findLast(
      ({ block, at }) => at >= from && (copyright.test(block.text) || claimsRights(block.text, languages)),
    );
    // A newspaper claims its articles, too, and inside of them.
    if (!claim || claim.block.element.closest('article')) return;
    if (lines.some(({ at, isProse, block }) => isProse && at > claim.at && block.zone === 'content')) return;
    const proseOf = (some: readonly Line[]) => some.reduce((sum, { isProse, size }) => sum + (isProse ? size : 0), 0);
    const all = proseOf(lines);
    let footer: Line[] = [claim];
    for (let { holder } = claim; holder.within; holder = holder.within) {
      const box = holder.element;
      const within = lines.filter((line) => standsIn(line, box));
      const isFooter =
        within[0]!.at > lines.length * leastPlace &&
        proseOf(within) <= all * mostProse &&
        !box.querySelector('h1') &&
        box.localName !== 'article';
      if (!isFooter) break;
      footer = within;
    }
    for (const line of footer) line.outside ??= this.name;
  },
};

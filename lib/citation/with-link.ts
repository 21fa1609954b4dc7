import { printDate } from '../wording/ages.ts';
import { quoted } from '../wording/quoted.ts';
import type { Wording } from '../wording/wording.ts';
import { type Citable, carrierOf, dayOf } from './citable.ts';
import { oneLine } from './one-line.ts';
import { addressWith, firstWords, textFragment } from './text-fragment.ts';

interface Passage {
  /** The selected passage, a paragraph each, and the same out to whole words; none: the article as a whole. */
  selected: { exact: readonly string[]; whole: readonly string[] };
  /** `Article.text`, whose first words the link leads to where nothing is selected. */
  text: string;
}

/**
 * A citation to paste into a letter or a chat: the selected passage, headline, publisher, whom the page credits, the
 * date, and a link that leads to the passage.
 */
export function writeWithLink(citable: Citable, { selected, text }: Passage, words: Wording): string {
  const { article, provenance, readAt } = citable;
  const { language, published } = article;
  // Who contributed to a text is not whom the whole is credited to.
  const credited = provenance.sources
    .filter(({ relation }) => relation !== 'self' && relation !== 'contributed')
    .map(({ name }) => quoted(oneLine(name), language))
    .join(words.strip.listSeparator);
  const lines = selected.exact.map(oneLine).filter(Boolean);
  const line = words.take.citation({
    headline: quoted(oneLine(article.headline), language),
    publisher: oneLine(carrierOf(citable)),
    ...(credited && { credited }),
    date: published ? printDate(published, words.tag) : words.citation.readOn(printDate(dayOf(readAt), words.tag)),
  });
  const target = lines.length > 0 ? selected.whole : [firstWords(text, language)];
  return [
    ...(lines.length > 0 ? [quoted(lines.join('\n\n'), language)] : []),
    line,
    addressWith(article.url, textFragment(target, language)),
  ].join('\n');
}

import { wordingFor } from '../wording/index.ts';
import { quoted } from '../wording/quoted.ts';
import type { Wording } from '../wording/wording.ts';
import { type Citable, carrierOf } from './citable.ts';
import { oneLine } from './one-line.ts';
import { creditedElsewhere, verdictSentence } from './verdict-sentence.ts';

const isEnded = /[.!?…。！？][”“"»」』]?$/u; // a quoted notice brings its own stop along

function asSentence(words: string, { citation }: Wording): string {
  return isEnded.test(words) ? words : citation.sentence(words);
}

/**
 * What a list of references has no field for: whom the page credits and where it links, that the text is cited through
 * another's page (转引), the page's disclaimers in full, and when it was changed.
 * @param words the interface's; a Chinese article is cited in Chinese
 */
export function citationNote(citable: Citable, words: Wording): string {
  const { article, provenance } = citable;
  const own = /^zh/u.test(article.language ?? '') ? wordingFor(article.language!) : words;
  const quote = (text: string) => quoted(text, article.language);
  const names = creditedElsewhere(provenance)
    .map(({ name }) => quote(name))
    .join(own.strip.listSeparator);
  const parts = [
    verdictSentence(provenance, article, own).text,
    names ? own.citation.through(quote(carrierOf(citable)), names) : undefined,
    ...provenance.sources.flatMap(({ name, url }) => (url ? own.citation.labelled(quote(name), url) : [])),
    provenance.chain.length > 2 ? own.citation.labelled(own.strip.chain, provenance.chain.join(' → ')) : undefined,
    ...provenance.disclaimers.map((disclaimer) =>
      own.citation.labelled(own.strip.disclaimer, quote(disclaimer.quote.exact)),
    ),
    article.modified && own.citation.labelled(own.strip.updatedOn, article.modified.slice(0, 10)),
  ];
  return parts.flatMap((part) => (part ? asSentence(oneLine(part), own) : [])).join(/^zh/u.test(own.tag) ? '' : ' ');
}

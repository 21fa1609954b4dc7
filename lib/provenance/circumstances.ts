import { fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import type { CreditedSource, Disclaimer } from './provenance.ts';

/** One agency under several names is one source: "dpa", "Deutsche Presse-Agentur". */
export const sourceKey = (name: string) =>
  agencyNamed(name)?.name ?? fold(name.replace(/\.(?:com|org|net|de|fr|co\.uk)$/iu, ''));

// What the notice calls paid: the text, not a film, a podcast or an offer in it.
const text = /article|post\b|story|content|partnership|beitrag|artikel|contenu|contenido|文章|本文|記事/iu;

/** Whether a notice says that the text itself is paid for. */
export function isOfPaidText({ kind, scope, quote }: Disclaimer): boolean {
  return (
    kind === 'sponsored' &&
    scope === 'article' &&
    quote.place !== 'body' &&
    text.test(quote.exact) &&
    !/podcast|episode|deal/iu.test(quote.exact)
  );
}

/** Whether the page's words credit one and its data another; both are shown. */
export function isDisputed(sources: readonly CreditedSource[]): boolean {
  const others = sources.filter(({ relation }) => relation !== 'self');
  return others.some(({ quote }) => quote) && others.some(({ quote }) => !quote);
}

/** Whether the page says that a user of its platform put the text there. */
export function isUploaded(disclaimers: readonly Disclaimer[]): boolean {
  return disclaimers.some(({ kind, scope }) => kind === 'third-party' && scope === 'article');
}

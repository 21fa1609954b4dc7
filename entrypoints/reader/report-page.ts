import type { PageReport } from '@/lib/messages.ts';
import type { Reading } from '@/lib/reading.ts';
import type { PageMarks } from './page-marks.ts';

/** What popup and panel are told of a page: what was read of it, and what is shown on it. */
export function reportOf(reading: Reading, readerOpen: boolean, marks: PageMarks): PageReport {
  if (reading.kind === 'none')
    return { kind: 'none', reason: reading.reason, canInsist: reading.canInsist, site: location.hostname };
  const { article, provenance } = reading;
  const highlightsOnPage = marks.highlights();
  return {
    kind: 'article',
    url: article.url,
    headline: article.headline,
    text: article.text,
    ...(article.publisher && { publisher: article.publisher }),
    ...(article.language && { language: article.language }),
    ...(article.published && { published: article.published }),
    ...(article.modified && { modified: article.modified }),
    ...(article.doubt && { doubt: article.doubt }),
    provenance,
    readerOpen,
    marksOnPage: marks.areOn(),
    ...(highlightsOnPage && { highlightsOnPage }),
  };
}

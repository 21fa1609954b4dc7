import { languageOfScript } from '../text/language-of.ts';
import { collapse } from '../text/white-space.ts';
import type { LibraryDatabase } from './database.ts';
import { nothingRead } from './nothing-read.ts';
import { writeArticles } from './restore.ts';
import { rowOf } from './row.ts';
import { longestAddress } from './saved-shape.ts';

const longestHeadline = 4000; // characters
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Keeps a link to be read later, without a text: nobody has read its page. An address that is in the library already
 * keeps what it has.
 * @param url of a page of the web
 * @param title what the link is called where it was found; '' where it has no words
 * @returns false where the address is too long to be kept
 * @throws LibraryFull, LibraryTooNew
 */
export async function keepLink(
  library: LibraryDatabase,
  url: string,
  title: string,
  now = Date.now(),
): Promise<boolean> {
  if (url.length > longestAddress) return false;
  const headline = (collapse(title) || url).slice(0, longestHeadline);
  const language = languageOfScript(headline);
  const article = {
    url,
    headline,
    bylines: [],
    ...(language && { language }),
    direction: rightToLeft.test(headline) ? ('rtl' as const) : ('ltr' as const),
    html: '',
    text: '',
    captions: [],
    minutes: 0,
    lines: [],
    captionLines: [],
  };
  const row = rowOf({ id: crypto.randomUUID(), article, provenance: nothingRead }, { savedAt: now, number: 0 });
  await writeArticles(library, [{ row, versions: [], pictures: [] }]);
  return true;
}

import { verdictSentence } from '../citation/verdict-sentence.ts';
import type { Kept } from '../messages.ts';
import type { DisclaimerKind, Provenance, Verdict } from '../provenance/provenance.ts';
import type { Wording } from '../wording/wording.ts';
import type { WatchedArticle } from './finders.ts';

/** What the toolbar says of a page: one of these words, drawn lines, and a sentence when it is pointed at. */
export type BadgeKind =
  | 'own'
  | 'republished'
  | 'wire'
  | 'translated'
  | 'press-release'
  | 'sponsored'
  | 'hosted'
  | 'excerpt'
  | 'no-source';

/** The toolbar's part for one page. It tells by words and shapes; its colour says nothing. */
export interface Badge {
  /** At most four letters, or two characters of Chinese: browsers cut what is longer. */
  text: string;
  /** What the icon's drawing shows below its headline. */
  drawing: { credit: boolean; disclaimer: boolean; saved: boolean };
  /** In one or two sentences. */
  title: string;
}

const kinds: Record<Verdict, BadgeKind> = {
  own: 'own',
  'own-with-agency': 'own',
  wire: 'wire',
  republished: 'republished',
  translated: 'translated',
  hosted: 'hosted',
  'press-release': 'press-release',
  sponsored: 'sponsored',
  excerpt: 'excerpt',
  nominal: 'no-source',
  unclear: 'no-source',
};

/** Notices by which a site steps back from what it carries; corrections and terms of reuse are none. */
const disclaiming = new Set<DisclaimerKind>(['no-endorsement', 'author-views', 'third-party', 'takedown']);

/** Of a page that names no source, in place of a word. */
const noWord = '–';

export function badgeKindOf({ verdict, sources }: Provenance): BadgeKind {
  // A page that only says "republished", of nobody, names no source.
  return verdict === 'republished' && sources.length === 0 ? 'no-source' : kinds[verdict];
}

/** What the toolbar shows of an article. */
export function badgeOf(
  article: Pick<WatchedArticle, 'language' | 'doubt' | 'provenance'>,
  kept: Kept,
  words: Wording,
): Badge {
  const { provenance } = article;
  const kind = badgeKindOf(provenance);
  const disclaimers = provenance.disclaimers.filter((disclaimer) => disclaiming.has(disclaimer.kind));
  const scope = disclaimers.some((disclaimer) => disclaimer.scope === 'article') ? 'article' : 'site';
  const said = verdictSentence(provenance, article, words).text;
  const { watching } = words;
  const sentence = disclaimers.length > 0 ? watching.disclaims[scope](said) : said;
  const title = words.citation.sentence(sentence);
  return {
    text: kind === 'no-source' ? noWord : watching.badges[kind],
    drawing: {
      credit: kind !== 'own' && kind !== 'no-source',
      disclaimer: disclaimers.length > 0,
      saved: kept !== 'no',
    },
    title: kept === 'no' ? title : watching.kept[kept](title),
  };
}

/** The same for each of the ways it may be kept. */
export function badgesOf(article: Parameters<typeof badgeOf>[0], words: Wording): Record<Kept, Badge> {
  return {
    no: badgeOf(article, 'no', words),
    same: badgeOf(article, 'same', words),
    changed: badgeOf(article, 'changed', words),
  };
}

import type { FurtherPartsProps, PartTrouble } from '@/components/reader/FurtherParts.tsx';
import type { Article } from '@/lib/article/article.ts';
import type { EmbedFrames } from '@/lib/article/embeds/frames-of.ts';
import type { ArticleParts } from '@/lib/article/parts.ts';
import { fetchPage, PageNotFetched } from '@/lib/parts/fetch-page.ts';
import { isSameArticle, joinArticle, type NewPart, newPartOf } from '@/lib/parts/join-article.ts';
import type { StatedOnPart } from '@/lib/provenance/join-provenance.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Surroundings {
  /** The page's own part, with what the reader put back. */
  first: () => Article;
  provenance: Provenance;
  parts?: ArticleParts;
  words: Wording;
  /** Shows a part that has come behind those that are there. */
  onJoined: (part: NewPart, frames: EmbedFrames | undefined) => void;
  /** Everything that was asked for is here. */
  onCame: (firstOfThem: number) => void;
  onChange: () => void;
}

export interface OpenParts {
  /** The whole, as far as it is here. */
  article(): Article;
  provenance(): Provenance;
  /** What the reader is told; nothing where the page leads to no further part. */
  shown(): FurtherPartsProps | undefined;
  close(): void;
}

const mostParts = 30; // of one article, in one go and altogether

/** A page that came and is no further part of the article. */
class NoPart extends Error {
  override readonly name = 'NoPart';
  readonly trouble: PartTrouble;
  constructor(trouble: PartTrouble) {
    super(trouble.reason);
    this.trouble = trouble;
  }
}

/** The further parts of an open article. None is fetched before the reader asks for it. */
export function partsOf({ first, provenance, parts, words, onJoined, onCame, onChange }: Surroundings): OpenParts {
  const joined: (NewPart & StatedOnPart)[] = [];
  const addresses = new Map(parts?.addresses);
  let at = parts?.at ?? 1;
  let count = parts?.count;
  let bringing: number | undefined;
  let failed: { at: number; trouble: PartTrouble } | undefined;
  let stop: AbortController | undefined;

  // Each is asked for whenever something is drawn.
  let whole: { of: Article; parts: number; article: Article; provenance: Provenance } | undefined;
  const joinedHere = () => {
    const of = first();
    if (whole?.of === of && whole.parts === joined.length) return whole;
    const article = joinArticle(of, joined, words.parts.divider);
    const stated = joined.length > 0 ? globalThis.sourcelineJoin!(provenance, joined, article) : provenance;
    whole = { of, parts: joined.length, article, provenance: stated };
    return whole;
  };
  const hasNext = () => addresses.has(at + 1) && joined.length < mostParts - 1;

  async function bring(wanted: number, signal: AbortSignal): Promise<void> {
    const { document: page, url } = await fetchPage(addresses.get(wanted)!, { signal, charset: document.characterSet });
    const reading = globalThis.sourcelineRead!(page, { url });
    if (reading.kind === 'none') throw new NoPart({ reason: 'not-an-article' });
    if (!isSameArticle(first(), reading.article))
      throw new NoPart({ reason: 'another-article', headline: reading.article.headline });
    const part = newPartOf(reading.article, wanted, [first(), ...joined]);
    if (!part) throw new NoPart({ reason: 'repeated' });
    joined.push({ ...part, provenance: reading.provenance });
    at = wanted;
    for (const [number, address] of reading.parts?.addresses ?? []) if (number > at) addresses.set(number, address);
    if (reading.parts?.count) count = Math.max(count ?? 0, reading.parts.count);
    onJoined(part, reading.frames);
  }

  async function bringUpTo(most: number): Promise<void> {
    if (stop) return;
    stop = new AbortController();
    const { signal } = stop;
    failed = undefined;
    const from = at + 1;
    try {
      while (hasNext() && at < most) {
        bringing = at + 1;
        onChange();
        await bring(bringing, signal);
      }
      onCame(from);
    } catch (problem) {
      const isKnown = problem instanceof PageNotFetched || problem instanceof NoPart;
      if (!signal.aborted)
        failed = { at: bringing!, trouble: isKnown ? problem.trouble : { reason: 'not-an-article' } };
    }
    stop = undefined;
    bringing = undefined;
    onChange();
  }

  return {
    article: () => joinedHere().article,
    provenance: () => joinedHere().provenance,
    shown: () =>
      parts && {
        from: parts.at,
        at,
        count,
        hasNext: hasNext(),
        bringing,
        failed,
        onNext: () => void bringUpTo(at + 1),
        onAll: () => void bringUpTo(Number.POSITIVE_INFINITY),
        onCancel: () => stop?.abort(),
      },
    close: () => stop?.abort(),
  };
}

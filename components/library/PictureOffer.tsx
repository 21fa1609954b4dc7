import type { PictureOffer as Offer } from '@/lib/state/picture-offer.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  offer: Offer | undefined;
  words: Wording;
  onFetch: () => void;
}

const after = { fetched: 'stillMissing', refused: 'refused', full: 'full', failed: 'failed' } as const;

/** How many of an article's pictures are kept, which hosts have the others, and the way to have them fetched. */
export function PictureOffer({ offer, words: { pictures: words, strip, tag }, onFetch }: Props) {
  if (!offer) return null;
  const { kept, all, hosts, missing, state } = offer;
  return (
    <div class="picture-offer" lang={tag}>
      <p role="status">
        {words.kept(kept, all)}
        {missing.length > 0 && ` ${words.others(hosts.join(strip.listSeparator))}`}
        {state === 'fetching' && ` ${words.fetching}`}
        {state !== 'offered' && state !== 'fetching' && missing.length > 0 && ` ${words[after[state]]}`}
      </p>
      {missing.length > 0 && (
        <p>
          <button type="button" class="text-button" disabled={state === 'fetching'} onClick={onFetch}>
            {words.fetchAll}
          </button>
          <span class="picture-offer-asks">{words.asks}</span>
        </p>
      )}
    </div>
  );
}

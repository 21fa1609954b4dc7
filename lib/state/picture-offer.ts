import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../library/database.ts';
import { findMissingPictures, type PicturesKept } from '../library/missing-pictures.ts';
import { hostsOf, originsOf } from '../permissions.ts';
import type { PicturesAnswer } from '../picture-wish.ts';
import type { PictureWish } from '../wishes.ts';

/** What is said of an article's pictures, and offered. */
export interface PictureOffer extends PicturesKept {
  /** Hosts of the pictures that are not kept. */
  hosts: string[];
  state: 'offered' | 'fetching' | PicturesAnswer;
}

export interface PictureOffers {
  /** `undefined`: nothing is missing, and nothing was fetched. */
  offer: ReadonlySignal<PictureOffer | undefined>;
  /** Turns to an article of the library. */
  lookAt(id: string): Promise<void>;
  /**
   * Has pictures fetched; must be called in the reader's click.
   * @param sources some of those that are missing; absent: all
   */
  fetch(sources?: readonly string[]): Promise<void>;
}

/**
 * The offer to keep an article's other pictures, too.
 * @param heldOrigins which hosts are granted already, for other reasons
 * @param ask asks the reader for the hosts, and has the pictures fetched
 */
export function createPictureOffers(
  library: LibraryDatabase,
  heldOrigins: (origins: readonly string[]) => Promise<string[]>,
  ask: (wish: PictureWish) => Promise<PicturesAnswer>,
): PictureOffers {
  const offer = signal<PictureOffer>();
  let id = '';
  let held: ReadonlySet<string> = new Set();

  async function look(state: PictureOffer['state']): Promise<void> {
    const pictures = await findMissingPictures(library, id);
    const isWorthSaying = pictures && (pictures.missing.length > 0 || state === 'fetched');
    // Asked beforehand: in the click there is no time for it.
    if (pictures) held = new Set(await heldOrigins(originsOf(pictures.missing)));
    offer.value = isWorthSaying ? { ...pictures, hosts: hostsOf(pictures.missing), state } : undefined;
  }

  return {
    offer,
    async lookAt(wanted) {
      id = wanted;
      await look('offered');
    },
    async fetch(sources) {
      const current = offer.value;
      if (!current || current.state === 'fetching') return;
      const wanted = [...(sources ?? current.missing)];
      const onlyNow = originsOf(wanted).filter((origin) => !held.has(origin));
      const answer = ask({ id, sources: wanted, onlyNow });
      offer.value = { ...current, state: 'fetching' };
      await look(await answer);
      const after = offer.value;
      const hasAll = !after?.missing.some((source) => wanted.includes(source));
      // What was asked for is there; the others stay on offer.
      if (after?.state === 'fetched' && hasAll && after.missing.length > 0)
        offer.value = { ...after, state: 'offered' };
    },
  };
}

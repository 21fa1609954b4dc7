import { browser } from 'wxt/browser';
import { fetchPicture } from './fetch-picture.ts';
import type { LibraryDatabase } from './library/database.ts';
import { isOwnView, onMessage } from './messages.ts';
import { heldOrigins } from './permissions.ts';
import { fulfilWish, type PicturesAnswer, parseWish } from './picture-wish.ts';
import { type PictureWish, pictureWish } from './wishes.ts';

/** The background's part in fetching pictures: it does so when the reader allowed the hosts, each wish once. */
export function answerPictureWishes(library: LibraryDatabase): void {
  const underWay = new Map<string, Promise<PicturesAnswer>>();
  function fulfil(wish: PictureWish): Promise<PicturesAnswer> {
    const key = JSON.stringify(wish);
    const known = underWay.get(key);
    if (known) return known;
    const answer = fulfilWish(library, wish, fetchPicture, browser.permissions).finally(async () => {
      underWay.delete(key);
      await pictureWish.setValue(null);
    });
    underWay.set(key, answer);
    return answer;
  }

  onMessage('fetchPictures', async ({ data, sender }): Promise<PicturesAnswer> => {
    const wish = isOwnView(sender) ? parseWish(data) : undefined;
    return wish ? fulfil(wish) : 'failed';
  });

  /** The view that asked may be closed by the browser's own question; a wish that is granted is fulfilled all the same. */
  async function fulfilGranted(): Promise<void> {
    const wish = await pictureWish.getValue();
    if (!wish || wish.onlyNow.length === 0) return;
    const held = await heldOrigins(wish.onlyNow);
    if (held.length === wish.onlyNow.length) await fulfil(wish);
  }
  const look = () => void fulfilGranted().catch(() => undefined);
  browser.permissions.onAdded.addListener(look);
  look();
}

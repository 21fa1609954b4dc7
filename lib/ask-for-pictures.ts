import { sendMessage } from './messages.ts';
import { askForHosts, originsOf } from './permissions.ts';
import type { PicturesAnswer } from './picture-wish.ts';
import { type PictureWish, pictureWish, watchWish } from './wishes.ts';

/**
 * Asks the reader for the hosts of some pictures and has these fetched. Only from a click in a view of the extension:
 * the question stands before the first wait.
 */
export async function askForPictures(wish: PictureWish): Promise<PicturesAnswer> {
  void watchWish.setValue(null);
  void pictureWish.setValue(wish);
  if (!(await askForHosts(originsOf(wish.sources)))) {
    await pictureWish.setValue(null);
    return 'refused';
  }
  return sendMessage('fetchPictures', wish).catch((): PicturesAnswer => 'failed');
}

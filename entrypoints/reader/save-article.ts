import type { Article } from '@/lib/article/article.ts';
import { pictureSources } from '@/lib/library/missing-pictures.ts';
import { type SaveAnswer, sendMessage } from '@/lib/messages.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { sendSave } from '@/lib/send-save.ts';
import { keepPictures } from './pictures.ts';

/** Saves that were sent and not acknowledged, by article. */
const unanswered = new WeakMap<Article, string>();

/**
 * Has an article kept with its pictures. A reader who clicks again after a failure sends the same save, which may have
 * been kept after all.
 */
export async function saveArticle(article: Article, provenance: Provenance): Promise<SaveAnswer> {
  const pictures = await keepPictures(pictureSources(article.html));
  const id = unanswered.get(article) ?? crypto.randomUUID();
  unanswered.set(article, id);
  const answer = await sendSave({ id, article, provenance, pictures }, (toSave) => sendMessage('saveArticle', toSave));
  if (answer.saved) unanswered.delete(article);
  return answer;
}

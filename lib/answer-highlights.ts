import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import type { LibraryDatabase } from './library/database.ts';
import { highlightChangeSchema, newHighlightSchema } from './library/highlight.ts';
import { addHighlight, changeHighlight, listHighlights } from './library/highlights.ts';
import { findByUrl } from './library/list.ts';
import { notKept } from './library/not-kept.ts';
import { pageAddress } from './library/saved-shape.ts';
import { isOwn, onMessage } from './messages.ts';

const addSchema = v.object({ url: pageAddress, highlight: newHighlightSchema });
const changeSchema = v.object({
  url: pageAddress,
  id: v.pipe(v.string(), v.uuid()),
  change: highlightChangeSchema,
});

/** A page is told of its own site's articles alone: what a reader writes is nobody else's. */
function isOfSender(url: string, sender: Browser.runtime.MessageSender): boolean {
  return isOwn(sender) && URL.parse(sender.url ?? '')?.origin === new URL(url).origin;
}

/** Answers pages in which an article is open, of what is marked in it. */
export function answerHighlights(library: LibraryDatabase): void {
  onMessage('askHighlights', async ({ data, sender }) => {
    const { success, output: url } = v.safeParse(pageAddress, data);
    const kept = success && isOfSender(url, sender) ? await findByUrl(library, url).catch(() => undefined) : undefined;
    return kept ? listHighlights(library, kept.id).catch(() => []) : [];
  });
  onMessage('addHighlight', async ({ data, sender }) => {
    const { success, output } = v.safeParse(addSchema, data);
    if (!success || !isOfSender(output.url, sender)) return 'failed';
    const kept = await findByUrl(library, output.url).catch(() => undefined);
    return kept ? ((await notKept(addHighlight(library, kept.id, output.highlight))) ?? null) : 'failed';
  });
  onMessage('changeHighlight', async ({ data, sender }) => {
    const { success, output } = v.safeParse(changeSchema, data);
    if (!success || !isOfSender(output.url, sender)) return 'failed';
    const { url, id, change } = output;
    const kept = await findByUrl(library, url).catch(() => undefined);
    const marked = await library.highlights.get(id).catch(() => undefined);
    if (!kept || marked?.articleId !== kept.id) return 'failed';
    return (await notKept(changeHighlight(library, id, change as Parameters<typeof changeHighlight>[2]))) ?? null;
  });
}

import { browser } from 'wxt/browser';
import type { KnownLink } from '../../library/known-links.ts';
import { isOwn } from '../../messages.ts';
import { quoted } from '../../wording/quoted.ts';
import type { Wording } from '../../wording/wording.ts';
import { watchedPageOf } from '../watched-page.ts';
import { type LinkAnswer, type LinkMark, parseLinkQuestion } from './link-message.ts';

/** How a link that is known is spoken of. */
function markOf(known: KnownLink, words: string, { links }: Wording): LinkMark | null {
  if (!known) return null;
  const name = known.kind === 'saved' ? links.saved : links.site(known.count);
  return { kind: known.kind, name: words ? links.named(quoted(words, undefined), name) : name };
}

/**
 * Answers the marks of pages, from the library alone.
 * @param knownLinks what is known of the links that some page has
 */
export function answerLinks(
  knownLinks: (addresses: string[], page: string) => Promise<KnownLink[]>,
  words: Wording,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const question = parseLinkQuestion(message);
    if (!question || !isOwn(sender) || !watchedPageOf(sender) || !sender.url) return false;
    const asked = question.links;
    void knownLinks(
      asked.map(([address]) => address),
      sender.url,
    )
      .then(
        (known): LinkAnswer => ({
          title: words.links.title,
          marks: asked.map(([, name], i) => markOf(known[i], name, words)),
        }),
        () => undefined, // a library that cannot be read knows no link
      )
      .then(respond);
    return true;
  });
}

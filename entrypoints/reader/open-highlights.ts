import { createHighlighting, type Highlighting } from '@/components/highlights/highlighting.ts';
import type { HighlightStore, MarkedWords, NotKept } from '@/lib/library/highlight.ts';
import { sendMessage } from '@/lib/messages.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Surroundings {
  url: string;
  body: HTMLElement;
  words: Wording;
  /** Saves the article where it is not kept yet. */
  keep: () => Promise<NotKept | undefined>;
  goTo: (mark: HTMLElement) => void;
  onChange: () => void;
}

/** What is marked in an open article. It is kept in the library, which the background writes; so is the article first. */
export function highlightsOf({ url, body, words, keep, goTo, onChange }: Surroundings): Highlighting {
  let marked: readonly MarkedWords[] = [];
  /** For who wants them back. */
  const removed = new Map<string, MarkedWords>();
  const show = (now: readonly MarkedWords[]) => {
    marked = now;
    highlighting.show(now);
  };
  const store: HighlightStore = {
    async add(highlight) {
      const problem = (await keep()) ?? (await sendMessage('addHighlight', { url, highlight }));
      if (problem) return problem;
      show([...marked, highlight]);
    },
    async change(id, { removed: gone, ...change }) {
      const problem = await sendMessage('changeHighlight', {
        url,
        id,
        change: { ...change, ...(gone !== undefined && { removed: gone }) },
      });
      if (problem) return problem;
      const one = marked.find((known) => known.id === id) ?? removed.get(id);
      if (!one) return undefined;
      removed.set(id, { ...one, ...change });
      const others = marked.map((known) => (known.id === id ? { ...known, ...change } : known));
      if (gone === 1) show(others.filter((known) => known.id !== id));
      else show(gone === 0 ? [...others, removed.get(id)!] : others);
    },
  };
  const highlighting = createHighlighting(body, { words, store, goTo, onChange });
  // The article does not wait for the library.
  void sendMessage('askHighlights', url).then(
    (kept) => show([...kept, ...marked]),
    () => undefined,
  );
  return highlighting;
}

import type { Wording } from '@/lib/wording/wording.ts';

/** The keys of the list, folded. */
export function KeySheet({ words }: { words: Wording }) {
  return (
    <details class="key-sheet">
      <summary>{words.shelf.keys.title}</summary>
      <dl>
        {words.shelf.keys.list.map(([keys, deed]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

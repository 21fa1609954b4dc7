import type { Wording } from '@/lib/wording/wording.ts';

/** The reader's keys. */
export function KeysPanel({ keys, words }: { keys: Wording['reader']['keys']; words: Wording }) {
  return (
    <section class="bar-panel keys-panel" aria-label={words.reader.keysTitle}>
      <dl>
        {keys.map(([key, deed]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

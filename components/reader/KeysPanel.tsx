import { readerCommands, usualKeys } from '@/lib/reader-commands.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  /** Whose keys: of a page's article, or of one in the library, where some do something else. */
  of: 'page' | 'saved';
  words: Wording;
}

/** The reader's keys. */
export function KeysPanel({ of, words }: Props) {
  const { deeds, savedDeeds, leave } = words.readerKeys;
  const named = of === 'saved' ? { ...deeds, ...savedDeeds } : deeds;
  const rows = [...readerCommands.map((command) => [usualKeys[command][0], named[command]]), ['Esc', leave[of]]];
  return (
    <section class="bar-panel keys-panel" aria-label={words.reader.keysTitle}>
      <dl>
        {rows.map(([key, deed]) => (
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

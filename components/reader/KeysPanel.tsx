import { type ChosenKeys, commandsByKey, readerCommands } from '@/lib/reader-commands.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  /** Whose keys: of a page's article, or of one in the library, where some do something else. */
  of: 'page' | 'saved';
  chosen: ChosenKeys;
  words: Wording;
}

/** The reader's keys. */
export function KeysPanel({ of, chosen, words }: Props) {
  const { deeds, savedDeeds, leave } = words.readerKeys;
  const named = of === 'saved' ? { ...deeds, ...savedDeeds } : deeds;
  const keys = [...commandsByKey(chosen)];
  const commands = readerCommands.flatMap((command) => {
    const key = keys.find(([, answering]) => answering === command)?.[0];
    return key === undefined ? [] : [[key, named[command]]];
  });
  const rows = [...commands, ['Esc', leave[of]]];
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

import { useState } from 'preact/hooks';
import {
  type ChosenKeys,
  isPossibleKey,
  keysOf,
  type ReaderCommand,
  readerCommands,
  takenBy,
} from '@/lib/reader-commands.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  chosen: ChosenKeys;
  words: Wording;
  onChange: (chosen: ChosenKeys) => void;
}

interface RowProps extends Props {
  command: ReaderCommand;
  isAsking: boolean;
  onAsk: (command: ReaderCommand | undefined) => void;
}

function without(chosen: ChosenKeys, command: ReaderCommand): ChosenKeys {
  const { [command]: _, ...others } = chosen;
  return others;
}

/** A command with its key: pressing the button and then a key gives it that key. */
function Row({ command, chosen, words: { keySettings: words, readerKeys }, isAsking, onAsk, onChange }: RowProps) {
  const name = readerKeys.deeds[command];
  const [key] = keysOf(command, chosen);
  const taken = takenBy(command, chosen);
  const take = (event: KeyboardEvent) => {
    if (!isAsking || event.ctrlKey || event.metaKey || event.altKey) return;
    const isNone = event.key === 'Backspace' || event.key === 'Delete';
    // Tab goes on, as everywhere; Shift alone is on its way to a capital letter.
    if (event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    if (isNone || isPossibleKey(event.key)) onChange({ ...chosen, [command]: isNone ? '' : event.key });
    onAsk(undefined);
  };
  return (
    <li>
      <span class="reader-keys-name">{name}</span>
      <button
        type="button"
        class="button"
        aria-label={isAsking ? words.press : words.change(name, key ?? words.none)}
        aria-pressed={isAsking}
        onClick={() => onAsk(isAsking ? undefined : command)}
        onKeyDown={take}
        onBlur={() => isAsking && onAsk(undefined)}
      >
        {isAsking ? words.press : <kbd>{key ?? words.none}</kbd>}
      </button>
      {chosen[command] !== undefined && (
        <button
          type="button"
          class="text-button"
          aria-label={words.usualOf(name)}
          onClick={() => onChange(without(chosen, command))}
        >
          {words.usual}
        </button>
      )}
      {taken && <p class="reader-keys-conflict">{words.taken(key!, readerKeys.deeds[taken])}</p>}
    </li>
  );
}

/** The keys of an open article, each to be changed. */
export function ReaderKeys({ chosen, words, onChange }: Props) {
  const [asking, setAsking] = useState<ReaderCommand>();
  const conflicts = readerCommands.filter((command) => takenBy(command, chosen)).length;
  return (
    <section class="options-fact reader-keys">
      <h2>{words.keySettings.title}</h2>
      <p>{words.keySettings.detail}</p>
      <ul>
        {readerCommands.map((command) => (
          <Row
            key={command}
            command={command}
            chosen={chosen}
            words={words}
            isAsking={asking === command}
            onAsk={setAsking}
            onChange={onChange}
          />
        ))}
      </ul>
      <div role="status">{conflicts > 0 && <p>{words.keySettings.conflicts(conflicts)}</p>}</div>
      {Object.keys(chosen).length > 0 && (
        <button type="button" class="text-button" onClick={() => onChange({})}>
          {words.keySettings.reset}
        </button>
      )}
    </section>
  );
}

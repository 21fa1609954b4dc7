import { momentOf } from '@/lib/wording/ages.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/** A version as it is chosen: by when it was saved. */
export interface ChoosableVersion {
  id: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

interface Props {
  versions: readonly ChoosableVersion[];
  older: string;
  newer: string;
  words: Wording;
  onChoose: (older: string, newer: string) => void;
}

/** Which two of a page's versions are compared; whichever is chosen, the one saved first is the earlier. */
export function VersionChoice({ versions, older, newer, words, onChoose }: Props) {
  const sorted = [...versions].sort((a, b) => a.savedAt - b.savedAt);
  const choose = (one: string, other: string) => {
    const [first, second] = sorted.filter(({ id }) => id === one || id === other);
    if (first && second) onChoose(first.id, second.id);
  };
  const field = (label: string, chosen: string, opposite: string, onChange: (id: string) => void) => (
    <label>
      <span>{label}</span>
      <select value={chosen} onChange={(event) => onChange(event.currentTarget.value)}>
        {sorted.map(({ id, savedAt }) => (
          <option key={id} value={id} selected={id === chosen} disabled={id === opposite}>
            {momentOf(savedAt, words.tag)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="compare-versions">
      {field(words.compare.earlier, older, newer, (id) => choose(id, newer))}
      {field(words.compare.later, newer, older, (id) => choose(older, id))}
    </div>
  );
}

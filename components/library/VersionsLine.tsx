import { momentOf } from '@/lib/wording/ages.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  /** The newest first. */
  versions: readonly { id: string; savedAt: number }[];
  words: Wording;
  onCompare: (older: string, newer: string) => void;
}

/** That a page was saved more than once and had changed in between. */
export function VersionsLine({ versions, words, onCompare }: Props) {
  const [newest, before] = versions;
  if (!newest || !before) return null;
  return (
    <p class="versions-line">
      {words.shelf.versions(versions.length, momentOf(before.savedAt, words.tag))}{' '}
      <button type="button" class="text-button" onClick={() => onCompare(before.id, newest.id)}>
        {words.shelf.whatChanged}
      </button>
    </p>
  );
}

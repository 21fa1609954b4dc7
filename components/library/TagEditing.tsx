import type { Tagging } from '@/lib/state/tagging.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { TagDialog } from './TagDialog.tsx';

interface Props {
  tagging: Tagging;
  words: Wording;
  /** What was being typed when the view closed. */
  draft?: string;
  onDraft?: (draft: string) => void;
  onClosed?: () => void;
}

/** The dialog for tags, while the tags of some articles are edited. */
export function TagEditing({ tagging, words, draft = '', onDraft, onClosed }: Props) {
  if (!tagging.rows.value) return null;
  return (
    <TagDialog
      rows={tagging.rows.value}
      known={tagging.known.value}
      draft={draft}
      words={words}
      onDraft={(text) => onDraft?.(text)}
      onChange={(change) => void tagging.change(change)}
      onClose={() => {
        tagging.close();
        onClosed?.();
      }}
    />
  );
}

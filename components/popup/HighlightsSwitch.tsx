import type { ShownHighlights } from '@/lib/marks/show-highlights.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Switch } from './Switch.tsx';

export interface HighlightsSwitchProps {
  /** How many highlights the kept article has. */
  count: number;
  /** Absent: they are not shown. */
  shown: ShownHighlights | undefined;
  words: Wording;
  onToggle: (on: boolean) => void;
}

/** Shows what the reader marked in the kept article on its page. */
export function HighlightsSwitch({ count, shown, words, onToggle }: HighlightsSwitchProps) {
  return (
    <>
      <Switch label={words.highlights.onPage(count)} on={shown !== undefined} onToggle={onToggle} />
      <div role="status" class="popup-nav-note">
        {shown && shown.found < shown.all && <p>{words.highlights.foundOnPage(shown.found, shown.all)}</p>}
      </div>
    </>
  );
}

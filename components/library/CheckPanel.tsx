import type { CheckState } from '@/lib/state/library-check.ts';
import { printDate } from '@/lib/wording/ages.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { useKeptFocus } from '../use-kept-focus.ts';

interface Props {
  state: CheckState;
  words: Wording;
  onCheck: () => void;
  onCancel: () => void;
}

/** The reader's day, as a page's date is printed. */
function dayOf(moment: number, { tag }: Wording): string {
  const offset = new Date(moment).getTimezoneOffset() * 60_000;
  return printDate(new Date(moment - offset).toISOString().slice(0, 16), tag);
}

function sentenceOf({ step, ended, isAmiss }: CheckState, words: Wording): string {
  const { libraryCheck } = words;
  if (step === 'cancelled' || step === 'failed') return libraryCheck[step];
  if (step === 'running') return '';
  if (ended === undefined) return libraryCheck.never;
  return libraryCheck[isAmiss ? 'amiss' : 'well'](dayOf(ended, words));
}

/** Reading the whole library, when the reader asks for it. */
export function CheckPanel({ state, words, onCheck, onCancel }: Props) {
  const { libraryCheck } = words;
  const place = useKeptFocus(state.step === 'running');
  const percent = Math.floor(state.share * 100);
  return (
    <section class="transfer-part" aria-labelledby="transfer-check">
      <h3 id="transfer-check">{libraryCheck.title}</h3>
      <p class="transfer-detail">{libraryCheck.detail}</p>
      <div ref={place}>
        {state.step === 'running' ? (
          <div class="transfer-running">
            <progress aria-label={libraryCheck.progress} value={percent} max={100} />
            <span>{libraryCheck.running(percent)}</span>
            <button type="button" class="button" onClick={onCancel}>
              {libraryCheck.cancel}
            </button>
          </div>
        ) : (
          <button type="button" class="button" onClick={onCheck}>
            {libraryCheck.check}
          </button>
        )}
      </div>
      <p role="status">{sentenceOf(state, words)}</p>
    </section>
  );
}

import { useState } from 'preact/hooks';
import { type ExportFormat, exportFormats } from '@/lib/library/export/formats.ts';
import type { ExportState } from '@/lib/state/transfer.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { useKeptFocus } from '../use-kept-focus.ts';

interface Props {
  state: ExportState;
  /** How many articles are selected; none: the whole library is the only choice. */
  selected: number;
  words: Wording;
  onExport: (format: ExportFormat, which: 'whole' | 'selection') => void;
  onCancel: () => void;
}

interface RunningProps {
  done: number;
  of: number;
  words: Wording;
  onCancel: () => void;
}

function Running({ done, of, words: { transfer }, onCancel }: RunningProps) {
  return (
    <div class="transfer-running">
      <progress aria-label={transfer.exportProgress} value={done} max={Math.max(of, 1)} />
      <span>{transfer.exporting(done, of)}</span>
      <button type="button" class="button" onClick={onCancel}>
        {transfer.cancel}
      </button>
    </div>
  );
}

function sentenceOf(state: ExportState, { transfer }: Wording): string {
  if (state.step === 'done') return transfer.exported(state.file);
  if (state.step === 'cancelled') return transfer.exportCancelled;
  return state.step === 'failed' ? transfer.exportFailed : '';
}

/** Taking the library, or a selection of it, out as a file. */
export function ExportPanel({ state, selected, words, onExport, onCancel }: Props) {
  const { transfer } = words;
  const [format, setFormat] = useState<ExportFormat>('archive');
  const [whole, setWhole] = useState(false);
  const place = useKeptFocus(state.step === 'running');
  const isSelection = selected > 0 && !whole;
  return (
    <section class="transfer-part" aria-labelledby="transfer-out">
      <h3 id="transfer-out">{transfer.takeOut}</h3>
      <p class="transfer-detail">{transfer.takeOutDetail}</p>
      <div class="transfer-choices">
        {selected > 0 && (
          <label>
            <span>{transfer.which}</span>
            <select
              value={isSelection ? 'selection' : 'whole'}
              onChange={(event) => setWhole(event.currentTarget.value === 'whole')}
            >
              <option value="selection">{transfer.selection(selected)}</option>
              <option value="whole">{transfer.whole}</option>
            </select>
          </label>
        )}
        <label>
          <span>{transfer.form}</span>
          <select
            value={format}
            aria-describedby="transfer-form"
            onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
          >
            {exportFormats.map((known) => (
              <option key={known} value={known}>
                {transfer.forms[known]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="transfer-detail" id="transfer-form">
        {transfer.formDetails[format]}
      </p>
      <div ref={place}>
        {state.step === 'running' ? (
          <Running done={state.done} of={state.of} words={words} onCancel={onCancel} />
        ) : (
          <button type="button" class="button" onClick={() => onExport(format, isSelection ? 'selection' : 'whole')}>
            {transfer.save}
          </button>
        )}
      </div>
      <p role="status">{sentenceOf(state, words)}</p>
    </section>
  );
}

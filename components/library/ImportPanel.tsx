import { useState } from 'preact/hooks';
import type { ImportProgress, ImportResult } from '@/lib/library/import/import-file.ts';
import type { ImportState } from '@/lib/state/transfer.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { useKeptFocus } from '../use-kept-focus.ts';

interface Props {
  state: ImportState;
  words: Wording;
  onFile: (file: File) => void;
  onCancel: () => void;
  onDownloadList: () => void;
}

interface ChooserProps {
  words: Wording;
  onFile: (file: File) => void;
}

/** A button that asks for a file, in a field that takes one dropped on it. */
function FileChooser({ words: { transfer }, onFile }: ChooserProps) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      class={over ? 'transfer-drop transfer-drop-over' : 'transfer-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <label class="button">
        {transfer.chooseFile}
        <input
          type="file"
          class="visually-hidden"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      <span>{transfer.orDrop}</span>
    </div>
  );
}

interface RunningProps {
  progress: ImportProgress;
  words: Wording;
  onCancel: () => void;
}

function Running({ progress, words: { transfer }, onCancel }: RunningProps) {
  const isWriting = progress.step === 'writing';
  return (
    <div class="transfer-running">
      <progress aria-label={transfer.importProgress} {...(isWriting && { value: progress.done, max: progress.of })} />
      <span>{isWriting ? transfer.writing(progress.done, progress.of) : transfer.checking(progress.done)}</span>
      <button type="button" class="button" onClick={onCancel}>
        {transfer.cancel}
      </button>
    </div>
  );
}

function Done({ result, words: { transfer } }: { result: ImportResult; words: Wording }) {
  const { added, known, problems, ended, format } = result;
  return (
    <>
      <p>{transfer.recognised(transfer.formats[format])}</p>
      <ul class="transfer-result">
        <li>{transfer.added(added)}</li>
        {known > 0 && <li>{transfer.known(known)}</li>}
        {problems.length > 0 && <li>{transfer.notImported(problems.length)}</li>}
      </ul>
      {ended !== 'complete' && <p>{transfer.ended[ended]}</p>}
    </>
  );
}

/** Bringing a list of another reader, or an archive of ours, into the library. */
export function ImportPanel({ state, words, onFile, onCancel, onDownloadList }: Props) {
  const { transfer } = words;
  const place = useKeptFocus(state.step === 'running');
  const hasList = state.step === 'done' && state.result.problems.length > 0;
  return (
    <section class="transfer-part" aria-labelledby="transfer-in">
      <h3 id="transfer-in">{transfer.bringIn}</h3>
      <p class="transfer-detail">{transfer.bringInDetail}</p>
      <div ref={place}>
        {state.step === 'running' ? (
          <Running progress={state.progress} words={words} onCancel={onCancel} />
        ) : (
          <FileChooser words={words} onFile={onFile} />
        )}
      </div>
      <div role="status">
        {state.step === 'done' && <Done result={state.result} words={words} />}
        {state.step === 'refused' && (
          <>
            <p>{transfer.refused[state.reason]}</p>
            {state.reason !== 'failed' && <p>{transfer.nothingChanged}</p>}
          </>
        )}
      </div>
      {hasList && (
        <button type="button" class="button" onClick={onDownloadList}>
          {transfer.downloadList}
        </button>
      )}
    </section>
  );
}

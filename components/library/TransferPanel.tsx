import type { BackupSchedule } from '@/lib/library/backup.ts';
import type { ExportFormat } from '@/lib/library/export/formats.ts';
import type { BackupState } from '@/lib/state/backup.ts';
import type { ExportState, ImportState } from '@/lib/state/transfer.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';

interface Props {
  importing: ImportState;
  exporting: ExportState;
  /** `undefined` until the library has answered. */
  backup: BackupState | undefined;
  /** How many articles are selected in the list. */
  selected: number;
  words: Wording;
  onImport: (file: File) => void;
  onCancelImport: () => void;
  onDownloadList: () => void;
  onExport: (format: ExportFormat, which: 'whole' | 'selection') => void;
  onCancelExport: () => void;
  onSchedule: (schedule: BackupSchedule) => void;
  onChooseFolder?: (() => void) | undefined;
  onBackUp: () => void;
  /** Below the backups. */
  children?: preact.ComponentChildren;
}

/** In and out of the library: bring in, take out, back up. */
export function TransferPanel({
  importing,
  exporting,
  backup,
  selected,
  words,
  onImport,
  onCancelImport,
  onDownloadList,
  onExport,
  onCancelExport,
  onSchedule,
  onChooseFolder,
  onBackUp,
  children,
}: Props) {
  return (
    <section class="transfer" aria-labelledby="transfer-title">
      <h2 id="transfer-title">{words.transfer.title}</h2>
      <ImportPanel
        state={importing}
        words={words}
        onFile={onImport}
        onCancel={onCancelImport}
        onDownloadList={onDownloadList}
      />
      <ExportPanel state={exporting} selected={selected} words={words} onExport={onExport} onCancel={onCancelExport} />
      {backup && (
        <BackupPanel
          state={backup}
          words={words}
          onSchedule={onSchedule}
          onChooseFolder={onChooseFolder}
          onBackUp={onBackUp}
        />
      )}
      {children}
    </section>
  );
}

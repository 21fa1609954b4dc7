import { type ReadonlySignal, signal } from '@preact/signals';
import { type LibraryDatabase, LibraryTooNew } from '../library/database.ts';
import { type ExportFormat, exportFile } from '../library/export/formats.ts';
import type { ImportProgress, ImportResult } from '../library/import/import-file.ts';
import type { RefusalReason } from '../library/import/refused.ts';
import { askWhereTo, download } from '../save-file.ts';
import type { Wording } from '../wording/wording.ts';

export type ImportState =
  | { step: 'idle' }
  | { step: 'running'; progress: ImportProgress }
  | { step: 'done'; result: ImportResult }
  | { step: 'refused'; reason: RefusalReason | 'library-too-new' | 'failed' };

export type ExportState =
  | { step: 'idle' }
  | { step: 'running'; done: number; of: number }
  | { step: 'done'; file: string }
  | { step: 'cancelled' }
  | { step: 'failed' };

export interface Transfer {
  importing: ReadonlySignal<ImportState>;
  exporting: ReadonlySignal<ExportState>;
  bringIn(file: File): Promise<void>;
  cancelImport(): void;
  /** Hands over the list of what was not imported. */
  downloadProblems(): Promise<void>;
  /** To be called within a click: the browser may ask where the file goes. */
  takeOut(format: ExportFormat, ids?: readonly string[]): Promise<void>;
  cancelExport(): void;
}

/**
 * What comes into the library and goes out of it. Readers and writers of formats are loaded with the first use.
 * @param whereTo asks where a file goes
 */
export function createTransfer(library: LibraryDatabase, words: Wording, whereTo = askWhereTo): Transfer {
  const importing = signal<ImportState>({ step: 'idle' });
  const exporting = signal<ExportState>({ step: 'idle' });
  let stopImport: AbortController | undefined;
  let stopExport: AbortController | undefined;
  return {
    importing,
    exporting,
    async bringIn(file) {
      if (importing.value.step === 'running') return;
      stopImport = new AbortController();
      const { signal } = stopImport;
      const onProgress = (progress: ImportProgress) => {
        importing.value = { step: 'running', progress };
      };
      onProgress({ step: 'checking', done: 0 });
      importing.value = await imported(library, file, { onProgress, signal });
    },
    cancelImport: () => stopImport?.abort(),
    async downloadProblems() {
      if (importing.value.step !== 'done') return;
      const { problemList } = await import('../library/import/problem-list.ts');
      const list = problemList(importing.value.result.problems, words);
      download(new Blob([list], { type: 'text/csv' }), 'sourceline-not-imported.csv');
    },
    async takeOut(format, ids) {
      if (exporting.value.step === 'running') return;
      const now = Date.now();
      const file = exportFile(format, now);
      const destination = await whereTo(file);
      if (!destination) return;
      stopExport = new AbortController();
      const { signal } = stopExport;
      exporting.value = { step: 'running', done: 0, of: ids?.length ?? 0 };
      const onProgress = (done: number, of: number) => {
        if (!signal.aborted) exporting.value = { step: 'running', done, of };
      };
      try {
        const { exportLibrary } = await import('../library/export/export-library.ts');
        await destination.write(await exportLibrary(library, format, { ids, words, now, onProgress, signal }), signal);
        exporting.value = { step: 'done', file: file.name };
      } catch {
        exporting.value = { step: signal.aborted ? 'cancelled' : 'failed' };
      }
    },
    cancelExport: () => stopExport?.abort(),
  };
}

async function imported(
  library: LibraryDatabase,
  file: File,
  options: { onProgress(progress: ImportProgress): void; signal: AbortSignal },
): Promise<ImportState> {
  const [{ importFile }, { ImportRefused }] = await Promise.all([
    import('../library/import/import-file.ts'),
    import('../library/import/refused.ts'),
  ]);
  try {
    return { step: 'done', result: await importFile(library, file, options) };
  } catch (problem) {
    if (problem instanceof ImportRefused) return { step: 'refused', reason: problem.reason };
    return { step: 'refused', reason: problem instanceof LibraryTooNew ? 'library-too-new' : 'failed' };
  }
}

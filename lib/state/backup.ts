import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type BackupChoice,
  type BackupSchedule,
  backupChoice,
  backupName,
  changeBackup,
  isBackupDue,
  isWorthABackup,
  writeBackup,
} from '../library/backup.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { toDownloads } from '../save-file.ts';
import type { Wording } from '../wording/wording.ts';

export interface BackupState {
  choice: BackupChoice;
  /** `asks`: one is due, and the browser wants a click before it lets the folder be written to. */
  step: 'idle' | 'running' | 'asks' | 'failed';
}

export interface Backup {
  /** `undefined` until the library has answered. */
  state: ReadonlySignal<BackupState | undefined>;
  /** Makes a backup if one is due. To be called once, when the library's page is open. */
  whenDue(): Promise<void>;
  setSchedule(schedule: BackupSchedule): Promise<void>;
  /** Absent where the browser hands out no folders. To be called within a click. */
  chooseFolder?: (() => Promise<void>) | undefined;
  /** To be called within a click: the browser may ask about the folder. */
  backUp(): Promise<void>;
}

interface FolderPicker {
  showDirectoryPicker?(options: { mode: 'readwrite'; id: string }): Promise<FileSystemDirectoryHandle>;
}

/** What Chromium says of a folder that it handed out before; not in TypeScript's library. */
interface AskedFolder extends FileSystemDirectoryHandle {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

const writing = { mode: 'readwrite' } as const;

/** Backups of the library, as the reader has chosen them. */
export function createBackup(library: LibraryDatabase, words: Wording, picker = globalThis as FolderPicker): Backup {
  const state = signal<BackupState>();
  const show = (step: BackupState['step'], choice = state.value?.choice ?? { schedule: 'off' }) => {
    state.value = { choice, step };
  };
  const write = async (choice: BackupChoice) => {
    show('running', choice);
    try {
      const now = Date.now();
      if (choice.folder) await writeBackup(library, choice.folder, { words, now });
      else await downloadBackup(library, words, now);
      show('idle', await changeBackup(library, { last: now }));
    } catch {
      show('failed', choice);
    }
  };
  const { showDirectoryPicker } = picker;
  return {
    state,
    async whenDue() {
      const choice = await backupChoice(library);
      show('idle', choice);
      if (!isBackupDue(choice, Date.now()) || !(await isWorthABackup(library))) return;
      const folder = choice.folder as AskedFolder | undefined;
      if (folder && (await folder.queryPermission(writing)) !== 'granted') show('asks', choice);
      else await write(choice);
    },
    async setSchedule(schedule) {
      show('idle', await changeBackup(library, { schedule }));
    },
    chooseFolder:
      showDirectoryPicker &&
      (async () => {
        const folder = await showDirectoryPicker
          .call(picker, { ...writing, id: 'sourceline-backup' })
          .catch(() => undefined);
        if (folder) show('idle', await changeBackup(library, { folder }));
      }),
    async backUp() {
      const choice = await backupChoice(library);
      const folder = choice.folder as AskedFolder | undefined;
      if (folder && (await folder.requestPermission(writing)) !== 'granted') show('asks', choice);
      else await write(choice);
    },
  };
}

async function downloadBackup(library: LibraryDatabase, words: Wording, now: number): Promise<void> {
  const { exportLibrary } = await import('../library/export/export-library.ts');
  const file = { name: backupName(now), ending: '.zip', type: 'application/zip' };
  const archive = await exportLibrary(library, 'archive', { words, now });
  await toDownloads(file).write(archive, new AbortController().signal);
}

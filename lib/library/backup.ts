import { dayOf } from '../citation/citable.ts';
import type { Wording } from '../wording/wording.ts';
import type { LibraryDatabase } from './database.ts';
import { noCounts } from './ledger.ts';
import { orFull } from './save.ts';

export const backupSchedules = ['off', 'daily', 'weekly', 'monthly'] as const;

export type BackupSchedule = (typeof backupSchedules)[number];

/** What the reader chose, and when a backup was written last. Kept in the library itself, as browsers let folders be. */
export interface BackupChoice {
  schedule: BackupSchedule;
  /** Absent: backups are downloads. */
  folder?: FileSystemDirectoryHandle;
  /** Milliseconds since 1970. */
  last?: number;
}

export const noBackup: BackupChoice = { schedule: 'off' };

const interval: Record<Exclude<BackupSchedule, 'off'>, number> = { daily: 1, weekly: 7, monthly: 30 }; // days
const day = 86_400_000; // milliseconds

const kept = 5; // backups in a folder
const ours = /^sourceline-backup-\d{4}-\d\d-\d\d-\d{4}\.zip$/u;

/** Days between two moments by the reader's calendar: who opens the library every morning has a backup every morning. */
function daysBetween(earlier: number, later: number): number {
  return Math.round((Date.parse(dayOf(later)) - Date.parse(dayOf(earlier))) / day);
}

/** Whether it is time for the next backup. A clock that was set back does not put it off. */
export function isBackupDue({ schedule, last }: BackupChoice, now: number): boolean {
  if (schedule === 'off') return false;
  return last === undefined || Math.abs(daysBetween(last, now)) >= interval[schedule];
}

export function backupChoice(library: LibraryDatabase): Promise<BackupChoice> {
  return library.fact('backup', noBackup);
}

/** @throws LibraryFull, LibraryTooNew */
export function changeBackup(library: LibraryDatabase, change: Partial<BackupChoice>): Promise<BackupChoice> {
  return orFull(
    library.write(async () => {
      const choice = { ...(await backupChoice(library)), ...change };
      await library.meta.put({ key: 'backup', value: choice });
      return choice;
    }),
  );
}

/** `sourceline-backup-2026-11-24-0930.zip`: names sort by time. */
export function backupName(now: number): string {
  const date = new Date(now);
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join('');
  return `sourceline-backup-${dayOf(now)}-${time}.zip`;
}

/** Whether there is anything to keep. A library that was lost must not push its last backups out of the folder. */
export async function isWorthABackup(library: LibraryDatabase): Promise<boolean> {
  return (await library.fact('counts', noCounts)).all > 0;
}

/**
 * Writes the whole library into a folder as an archive of ours, and removes the oldest of more than five. Other files
 * there are not touched. A backup that could not be finished leaves none behind, and removes none.
 * @returns the file's name
 */
export async function writeBackup(
  library: LibraryDatabase,
  folder: FileSystemDirectoryHandle,
  { words, now, signal }: { words: Wording; now: number; signal?: AbortSignal },
): Promise<string> {
  const name = backupName(now);
  // Loaded when it is wanted: it brings the writer of archives, which the page does not need to open.
  const { exportLibrary } = await import('./export/export-library.ts');
  const archive = await exportLibrary(library, 'archive', { words, now, ...(signal && { signal }) });
  const file = await folder.getFileHandle(name, { create: true });
  try {
    await archive.pipeTo(await file.createWritable(), signal && { signal });
  } catch (problem) {
    await folder.removeEntry(name).catch(() => undefined);
    throw problem;
  }
  await removeOldest(folder);
  return name;
}

async function removeOldest(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (ours.test(name)) names.push(name);
  for (const name of names.sort().slice(0, -kept)) await folder.removeEntry(name);
}

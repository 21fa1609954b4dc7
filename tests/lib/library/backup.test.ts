import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import {
  type BackupSchedule,
  backupChoice,
  backupName,
  changeBackup,
  isBackupDue,
  isWorthABackup,
  writeBackup,
} from '@/lib/library/backup.ts';
import { importFile } from '@/lib/library/import/import-file.ts';
import en from '@/lib/wording/en.ts';
import { contentsOf } from './contents.ts';
import { folderOf } from './folder.ts';
import { emptyLibrary, keep } from './shelf.ts';

const words = en.wording;
const moment = (day: number, hour = 9) => new Date(2026, 2, day, hour, 30).getTime();

describe('a backup is due', () => {
  test.each<[BackupSchedule, number | undefined, number, boolean]>([
    ['off', undefined, moment(14), false],
    ['off', moment(1), moment(14), false],
    ['daily', undefined, moment(14), true],
    ['daily', moment(14, 9), moment(14, 23), false],
    ['daily', moment(13, 23), moment(14, 7), true],
    ['weekly', moment(8), moment(14), false],
    ['weekly', moment(7), moment(14), true],
    ['monthly', moment(1), moment(30), false],
    ['monthly', moment(1), moment(31), true],
    ['daily', moment(20), moment(14), true], // a clock that was set back
  ])('%s, the last at %s, at %s: %s', (schedule, last, now, expected) => {
    expect(isBackupDue({ schedule, ...(last !== undefined && { last }) }, now)).toBe(expected);
  });
});

describe('the reader’s choice', () => {
  test('is off until it is made, and is kept', async () => {
    const library = emptyLibrary();
    expect(await backupChoice(library)).toEqual({ schedule: 'off' });
    await changeBackup(library, { schedule: 'weekly' });
    await changeBackup(library, { last: 5 });
    expect(await backupChoice(library)).toEqual({ schedule: 'weekly', last: 5 });
  });
});

describe('a backup in a folder', () => {
  test('holds the whole library', async () => {
    const library = emptyLibrary();
    await keep(library, [{}, {}]);
    const { files, handle } = folderOf();
    const name = await writeBackup(library, handle, { words, now: moment(14) });
    expect(name).toBe('sourceline-backup-2026-03-14-0930.zip');
    const other = emptyLibrary();
    await importFile(other, new File([files.get(name)! as BlobPart], name));
    expect(await contentsOf(other)).toEqual(await contentsOf(library));
  });

  test('is one of five; the oldest makes way, other files stay', async () => {
    const library = emptyLibrary();
    await keep(library, [{}]);
    const { files, handle } = folderOf(new Map([['notes.zip', new Uint8Array()]]));
    for (let day = 1; day <= 8; day++) await writeBackup(library, handle, { words, now: moment(day) });
    expect([...files.keys()].sort()).toEqual(['notes.zip', ...[4, 5, 6, 7, 8].map((day) => backupName(moment(day)))]);
  });

  test('that cannot be finished leaves nothing behind and removes no other', async () => {
    const library = emptyLibrary();
    await keep(library, [{}, {}]);
    const { files, handle } = folderOf();
    for (let day = 1; day <= 5; day++) await writeBackup(library, handle, { words, now: moment(day) });
    const before = [...files.keys()];
    const full = folderOf(files, 3);
    await expect(writeBackup(library, full.handle, { words, now: moment(6) })).rejects.toThrow('no room');
    expect([...files.keys()]).toEqual(before);
  });

  test('of an empty library is not worth the last one of a full one', async () => {
    const library = emptyLibrary();
    expect(await isWorthABackup(library)).toBe(false);
    await keep(library, [{}]);
    expect(await isWorthABackup(library)).toBe(true);
  });
});

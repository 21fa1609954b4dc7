import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { changeBackup } from '@/lib/library/backup.ts';
import { createBackup } from '@/lib/state/backup.ts';
import { createTransfer } from '@/lib/state/transfer.ts';
import en from '@/lib/wording/en.ts';
import { fileOf, textFile } from '../library/bytes.ts';
import { folderOf } from '../library/folder.ts';
import { emptyLibrary, keep } from '../library/shelf.ts';

const words = en.wording;
const pocket =
  'title,url,time_added,cursor,tags,status\nTides,https://tidewater.example/a,1700000000,,,unread\n,,1,,,\n';

describe('bringing in', () => {
  test('ends with what came of it', async () => {
    const transfer = createTransfer(emptyLibrary(), words);
    const steps: string[] = [];
    transfer.importing.subscribe(({ step }) => steps.push(step));
    await transfer.bringIn(textFile(pocket));
    expect(transfer.importing.value).toMatchObject({ step: 'done', result: { added: 1, problems: [{ row: 3 }] } });
    expect(steps.at(0)).toBe('idle');
    expect(steps).toContain('running');
  });

  test('ends with the reason where a file is refused', async () => {
    const transfer = createTransfer(emptyLibrary(), words);
    await transfer.bringIn(textFile('Dear reader,'));
    expect(transfer.importing.value).toEqual({ step: 'refused', reason: 'unknown' });
  });

  test('into a library that a newer Sourceline has changed is refused', async () => {
    const library = emptyLibrary();
    await library.meta.put({ key: 'minReader', value: 99 });
    const transfer = createTransfer(library, words);
    await transfer.bringIn(textFile(pocket));
    expect(transfer.importing.value).toEqual({ step: 'refused', reason: 'library-too-new' });
  });
});

describe('taking out', () => {
  test('writes the file to where the reader wants it', async () => {
    const library = emptyLibrary();
    await keep(library, [{ headline: 'Ferry stops' }]);
    let written = '';
    const transfer = createTransfer(library, words, async () => ({
      write: async (stream) => {
        written = await (await fileOf(stream)).text();
      },
    }));
    await transfer.takeOut('csv');
    expect(written).toContain('"Ferry stops"');
    expect(transfer.exporting.value).toMatchObject({ step: 'done', file: expect.stringMatching(/\.csv$/u) });
  });

  test('ends where the reader thinks better of it', async () => {
    const transfer = createTransfer(emptyLibrary(), words, async () => undefined);
    await transfer.takeOut('csv');
    expect(transfer.exporting.value).toEqual({ step: 'idle' });
  });

  test('can be cancelled while it writes', async () => {
    const library = emptyLibrary();
    await keep(library, [{}, {}]);
    const transfer = createTransfer(library, words, async () => ({
      write: async (stream, signal) => {
        transfer.cancelExport();
        await stream.pipeTo(new WritableStream(), { signal });
      },
    }));
    await transfer.takeOut('archive');
    expect(transfer.exporting.value).toEqual({ step: 'cancelled' });
  });

  test('says when the disk takes no more', async () => {
    const transfer = createTransfer(emptyLibrary(), words, async () => ({
      write: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    }));
    await transfer.takeOut('ris');
    expect(transfer.exporting.value).toEqual({ step: 'failed' });
  });
});

describe('a backup', () => {
  const granted = (permission: PermissionState) => ({
    queryPermission: vi.fn(async () => permission),
    requestPermission: vi.fn(async () => 'granted' as const),
  });

  /** A library whose reader wants a daily backup in a folder. */
  async function shelf(permission: PermissionState) {
    const library = emptyLibrary();
    await keep(library, [{}]);
    const folder = folderOf();
    const handle = Object.assign(folder.handle, granted(permission));
    // A database in memory cannot keep what only a browser can copy.
    library.fact = (async (key: string, fallback: unknown) =>
      key === 'backup' ? { schedule: 'daily', folder: handle } : key === 'counts' ? { all: 1 } : fallback) as never;
    return { library, folder };
  }

  test('is made when the library is open and one is due', async () => {
    const { library, folder } = await shelf('granted');
    const backup = createBackup(library, words, {});
    vi.spyOn(library.meta, 'put').mockResolvedValue('backup' as never);
    await backup.whenDue();
    expect([...folder.files.keys()]).toHaveLength(1);
    expect(backup.state.value?.step).toBe('idle');
  });

  test('waits for a click where the browser asks about the folder', async () => {
    const { library, folder } = await shelf('prompt');
    const backup = createBackup(library, words, {});
    await backup.whenDue();
    expect(backup.state.value?.step).toBe('asks');
    expect([...folder.files.keys()]).toEqual([]);
    vi.spyOn(library.meta, 'put').mockResolvedValue('backup' as never);
    await backup.backUp();
    expect([...folder.files.keys()]).toHaveLength(1);
  });

  test.each([
    ['that nobody asked for', 'off', 1],
    ['of an empty library', 'daily', 0],
  ] as const)('%s is not made', async (_, schedule, articles) => {
    const library = emptyLibrary();
    await keep(library, Array(articles).fill({}));
    await changeBackup(library, { schedule });
    const backup = createBackup(library, words, {});
    await backup.whenDue();
    expect(backup.state.value).toEqual({ choice: { schedule }, step: 'idle' });
  });

  test('is kept in a folder only where the browser hands one out', () => {
    expect(createBackup(emptyLibrary(), words, {}).chooseFolder).toBeUndefined();
    expect(createBackup(emptyLibrary(), words, { showDirectoryPicker: vi.fn() }).chooseFolder).toBeDefined();
  });
});

import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { TransferPanel } from '@/components/library/TransferPanel.tsx';
import { exportFormats } from '@/lib/library/export/formats.ts';
import type { ImportResult } from '@/lib/library/import/import-file.ts';
import { chinese, english, nothing, textOf } from '../screen.ts';

type Props = Parameters<typeof TransferPanel>[0];

function drawn(more: Partial<Props> = {}) {
  return (
    <TransferPanel
      importing={{ step: 'idle' }}
      exporting={{ step: 'idle' }}
      backup={{ choice: { schedule: 'off' }, step: 'idle' }}
      selected={0}
      words={english}
      onImport={nothing}
      onCancelImport={nothing}
      onDownloadList={nothing}
      onExport={nothing}
      onCancelExport={nothing}
      onSchedule={nothing}
      onBackUp={nothing}
      {...more}
    />
  );
}

const panel = (more: Partial<Props> = {}): Element => render(drawn(more)).container;

const part = (name: string) => within(screen.getByRole('region', { name }));
const statusOf = (name: string) => textOf(part(name).getByRole('status'));

const result: ImportResult = {
  format: 'pocket',
  added: 3,
  known: 2,
  problems: [{ file: 'a.csv', row: 4, address: 'javascript:alert(1)', reason: 'not-web' }],
  ended: 'complete',
};

describe('bringing in', () => {
  const file = new File(['title,url'], 'pocket.csv');

  test('takes a file that is chosen', () => {
    const onImport = vi.fn();
    panel({ onImport });
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
    expect(onImport).toHaveBeenCalledExactlyOnceWith(file);
  });

  test('takes a file that is dropped', () => {
    const onImport = vi.fn();
    const container = panel({ onImport });
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [file] },
    });
    fireEvent(container.querySelector('.transfer-drop')!, drop);
    expect(onImport).toHaveBeenCalledExactlyOnceWith(file);
  });

  test('shows how far it is, and can be cancelled', () => {
    const onCancelImport = vi.fn();
    panel({ importing: { step: 'running', progress: { step: 'writing', done: 50, of: 130 } }, onCancelImport });
    const progress = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Bringing in' });
    expect([progress.value, progress.max]).toEqual([50, 130]);
    expect(textOf(progress.parentElement)).toContain('50 of 130 articles');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancelImport).toHaveBeenCalledOnce();
  });

  test('says that nothing is written while the file is read', () => {
    panel({ importing: { step: 'running', progress: { step: 'checking', done: 50 } } });
    const progress = screen.getByRole('progressbar');
    expect(progress.hasAttribute('value')).toBe(false);
    expect(textOf(progress.parentElement)).toContain('nothing is written yet: 50 entries');
  });

  test('says what came of it', () => {
    panel({ importing: { step: 'done', result } });
    expect(statusOf('Bring in')).toBe(
      'This was a list from Pocket.3 articles added2 in the library already; tags that they lacked were added1 entry not imported',
    );
  });

  test('hands over the list of what was not imported', () => {
    const onDownloadList = vi.fn();
    panel({ importing: { step: 'done', result }, onDownloadList });
    fireEvent.click(screen.getByRole('button', { name: 'Download the list' }));
    expect(onDownloadList).toHaveBeenCalledOnce();
  });

  test('has no list where everything was imported', () => {
    panel({ importing: { step: 'done', result: { ...result, known: 0, problems: [] } } });
    expect(statusOf('Bring in')).toBe('This was a list from Pocket.3 articles added');
    expect(screen.queryByRole('button', { name: 'Download the list' })).toBeNull();
  });

  test.each([
    ['cancelled', 'Cancelled. What was added until then stays.'],
    ['full', 'The disk is full.'],
    ['broken', 'could not be read to its end'],
  ] as const)('that was %s says what stays', (ended, sentence) => {
    panel({ importing: { step: 'done', result: { ...result, ended } } });
    expect(statusOf('Bring in')).toContain(sentence);
  });

  test.each([
    ['damaged', ['This file is cut off or damaged.', 'Nothing was changed in the library.']],
    [
      'library-too-new',
      [
        'The library was changed by a newer version of Sourceline. Update Sourceline first.',
        'Nothing was changed in the library.',
      ],
    ],
    ['failed', ['The file could not be read, or the browser did not let the library be written.']],
  ] as const)('that is refused (%s) says why', (reason, sentences) => {
    panel({ importing: { step: 'refused', reason } });
    const status = part('Bring in').getByRole('status');
    expect([...status.querySelectorAll('p')].map(textOf)).toEqual(sentences);
  });
});

describe('taking out', () => {
  test('offers every form, and says what it is', () => {
    const container = panel();
    const form = screen.getByLabelText<HTMLSelectElement>('Form');
    expect(form.options).toHaveLength(exportFormats.length);
    fireEvent.change(form, { target: { value: 'epub' } });
    expect(textOf(container.querySelector('#transfer-form'))).toBe('A book for e-readers, one chapter an article.');
  });

  test('takes the whole library out, in the form that was chosen', () => {
    const onExport = vi.fn();
    panel({ onExport });
    expect(screen.queryByLabelText('Articles')).toBeNull();
    fireEvent.change(screen.getByLabelText('Form'), { target: { value: 'ris' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(onExport).toHaveBeenCalledExactlyOnceWith('ris', 'whole');
  });

  test('takes the selection out where there is one, or the whole library all the same', () => {
    const onExport = vi.fn();
    panel({ onExport, selected: 2 });
    fireEvent.click(screen.getByRole('button', { name: 'Save the file' }));
    fireEvent.change(screen.getByLabelText('Articles'), { target: { value: 'whole' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(onExport.mock.calls).toEqual([
      ['archive', 'selection'],
      ['archive', 'whole'],
    ]);
    expect(textOf(screen.getByLabelText('Articles'))).toContain('The selection: 2 articles');
  });

  test('shows how far it is, and can be cancelled', () => {
    const onCancelExport = vi.fn();
    panel({ exporting: { step: 'running', done: 1, of: 4 }, onCancelExport });
    const progress = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Taking out' });
    expect([progress.value, progress.max]).toEqual([1, 4]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancelExport).toHaveBeenCalledOnce();
  });

  test.each([
    [{ step: 'done', file: 'sourceline-2026-03-14.zip' } as const, 'Saved as sourceline-2026-03-14.zip'],
    [{ step: 'cancelled' } as const, 'Cancelled. No file was saved.'],
    [{ step: 'failed' } as const, 'The file could not be written. Nothing was changed in the library.'],
  ])('says what came of it: %j', (exporting, sentence) => {
    panel({ exporting });
    expect(statusOf('Take out')).toBe(sentence);
  });
});

describe('backup', () => {
  const last = new Date(2026, 2, 14, 9, 30).getTime();
  const folder = { name: 'Backups' } as FileSystemDirectoryHandle;

  test('asks how often', () => {
    const onSchedule = vi.fn();
    panel({ onSchedule });
    fireEvent.change(screen.getByLabelText('How often'), { target: { value: 'weekly' } });
    expect(onSchedule).toHaveBeenCalledExactlyOnceWith('weekly');
  });

  test.each([
    [{ choice: { schedule: 'off' }, step: 'idle' } as const, 'No backup was made yet.'],
    [{ choice: { schedule: 'daily', last }, step: 'idle' } as const, 'Last backup: March 14, 2026 at 9:30 AM'],
    [{ choice: { schedule: 'daily', last }, step: 'running' } as const, 'Writing the backup…'],
    [
      { choice: { schedule: 'daily', folder }, step: 'asks' } as const,
      'A backup is due. The browser asks once more before Sourceline may write to “Backups”.',
    ],
    [
      { choice: { schedule: 'daily' }, step: 'failed' } as const,
      'The backup could not be written. Is the folder still there, and is there room?',
    ],
  ])('says how it stands: %j', (backup, sentence) => {
    panel({ backup });
    expect(statusOf('Backup').replace(/\u202f/gu, ' ')).toBe(sentence);
  });

  test('says where it goes', () => {
    expect(textOf(panel())).toContain('Saved as a download');
    expect(textOf(panel({ backup: { choice: { schedule: 'off', folder }, step: 'idle' } }))).toContain(
      'Written to the folder “Backups”, where the last five are kept.',
    );
  });

  test('offers a folder only where the browser hands one out', () => {
    const onChooseFolder = vi.fn();
    panel();
    expect(screen.queryByRole('button', { name: 'Write to a folder instead' })).toBeNull();
    panel({ onChooseFolder });
    fireEvent.click(screen.getByRole('button', { name: 'Write to a folder instead' }));
    expect(onChooseFolder).toHaveBeenCalledOnce();
  });

  test('is made now when that is asked for', () => {
    const onBackUp = vi.fn();
    panel({ onBackUp });
    fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(onBackUp).toHaveBeenCalledOnce();
  });

  test('is not shown until the library has answered', () => {
    panel({ backup: undefined });
    expect(screen.queryByRole('region', { name: 'Backup' })).toBeNull();
  });
});

test.each<[string, string, Partial<Props>[]]>([
  [
    'Bring in',
    'Choose a file',
    [
      { importing: { step: 'running', progress: { step: 'checking', done: 0 } } },
      { importing: { step: 'done', result } },
    ],
  ],
  [
    'Take out',
    'Save the file',
    [{ exporting: { step: 'running', done: 1, of: 2 } }, { exporting: { step: 'done', file: 'x.zip' } }],
  ],
])('%s: the keyboard goes to Cancel while it runs, and back', (name, begin, [running, done]) => {
  const { rerender } = render(drawn());
  const start = () => part(name).getByText<HTMLElement>(begin);
  const focusable = () => start().querySelector('input') ?? start();
  focusable().focus();
  rerender(drawn(running));
  expect(document.activeElement).toBe(part(name).getByRole('button', { name: 'Cancel' }));
  rerender(drawn(done));
  expect(document.activeElement).toBe(focusable());
});

test('nobody is brought to what began without them', () => {
  const { rerender } = render(drawn());
  rerender(drawn({ exporting: { step: 'running', done: 1, of: 2 } }));
  expect(document.activeElement).toBe(document.body);
});

test('a backup that is written keeps the keyboard at its button, which does nothing meanwhile', () => {
  const onBackUp = vi.fn();
  const { rerender } = render(drawn({ onBackUp }));
  part('Backup').getByRole('button').focus();
  rerender(drawn({ onBackUp, backup: { choice: { schedule: 'off' }, step: 'running' } }));
  expect(document.activeElement).toBe(part('Backup').getByRole('button'));
  fireEvent.click(part('Backup').getByRole('button'));
  expect(onBackUp).not.toHaveBeenCalled();
});

test('everything is said in Chinese, too', () => {
  expect(textOf(panel({ words: chinese }))).toMatch(/导入与导出.*导入.*导出.*备份/u);
});

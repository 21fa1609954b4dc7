import { type BackupSchedule, backupSchedules } from '@/lib/library/backup.ts';
import type { BackupState } from '@/lib/state/backup.ts';
import { printDate } from '@/lib/wording/ages.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  state: BackupState;
  words: Wording;
  onSchedule: (schedule: BackupSchedule) => void;
  /** Asks for a folder; absent where the browser hands none out. */
  onChooseFolder?: (() => void) | undefined;
  onBackUp: () => void;
}

/** The reader's clock, as a page's date is printed. */
function printed(moment: number, { tag }: Wording): string {
  const offset = new Date(moment).getTimezoneOffset() * 60_000;
  return printDate(new Date(moment - offset).toISOString().slice(0, 16), tag);
}

function sentenceOf({ step, choice }: BackupState, words: Wording): string {
  const { transfer } = words;
  if (step === 'running') return transfer.backingUp;
  if (step === 'failed') return transfer.backupFailed;
  if (step === 'asks') return transfer.folderAsksAgain(quoted(choice.folder?.name ?? '', words.tag));
  return choice.last === undefined ? transfer.noBackupYet : transfer.lastBackup(printed(choice.last, words));
}

/** Backups on a schedule: how often, where to, and when the last one was. */
export function BackupPanel({ state, words, onSchedule, onChooseFolder, onBackUp }: Props) {
  const { transfer } = words;
  const { choice, step } = state;
  return (
    <section class="transfer-part" aria-labelledby="transfer-backup">
      <h3 id="transfer-backup">{transfer.backup}</h3>
      <p class="transfer-detail">{transfer.backupDetail}</p>
      <div class="transfer-choices">
        <label>
          <span>{transfer.schedule}</span>
          <select value={choice.schedule} onChange={(event) => onSchedule(event.currentTarget.value as BackupSchedule)}>
            {backupSchedules.map((schedule) => (
              <option key={schedule} value={schedule}>
                {transfer.schedules[schedule]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="transfer-detail">
        {choice.folder ? transfer.toFolder(quoted(choice.folder.name, words.tag)) : transfer.toDownloads}
      </p>
      <div class="transfer-buttons">
        {onChooseFolder && (
          <button type="button" class="button" onClick={onChooseFolder}>
            {choice.folder ? transfer.otherFolder : transfer.chooseFolder}
          </button>
        )}
        {/* A disabled button would lose the focus to nothing. */}
        <button
          type="button"
          class="button"
          aria-disabled={step === 'running'}
          onClick={() => step !== 'running' && onBackUp()}
        >
          {transfer.backUpNow}
        </button>
      </div>
      <p role="status">{sentenceOf(state, words)}</p>
    </section>
  );
}

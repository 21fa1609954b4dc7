import type { Wording } from '../../wording/wording.ts';
import { byteOrderMark, csvLines } from '../export/csv.ts';
import type { Problem } from './found.ts';

/** What was not imported, as a table: in which file, which entry, why. */
export function problemList(problems: readonly Problem[], { transfer }: Wording): string {
  const { file, row, address, reason } = transfer.problemHeadings;
  const lines = problems.map((problem) => [
    problem.file,
    problem.row,
    problem.address,
    transfer.problems[problem.reason],
  ]);
  return byteOrderMark + csvLines([[file, row, address, reason], ...lines]);
}

import { selectedWords } from '@/components/reader/selected-words.ts';
import { takeAlong } from '@/components/reader/take-along.ts';
import { copyText } from '@/lib/citation/copy-text.ts';
import { download } from '@/lib/save-file.ts';
import { type Open, writersFor } from './take-open.ts';

interface Surroundings {
  body: HTMLElement;
  open: () => Open;
  onPrint: () => void;
  onKeys: () => void;
  onChange: () => void;
}

/** Taking an open article along: copied, as a file, on paper. */
export function takeOf({ body, open, onPrint, onKeys, onChange }: Surroundings): ReturnType<typeof takeAlong> {
  return takeAlong({
    citable: open,
    text: () => open().article.text,
    words: open().words,
    files: writersFor(open),
    selected: () => selectedWords(body),
    onPrint,
    onKeys,
    onCopy: copyText,
    onDownload: download,
    onChange,
  });
}

import type { Citable } from '@/lib/citation/citable.ts';
import { fileNameOf } from '@/lib/citation/forms.ts';
import { writeWithLink } from '@/lib/citation/with-link.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import type { SelectedWords } from './selected-words.ts';
import type { TakeControls, TakeSaid } from './TakePanel.tsx';

/** Makes the files; loaded when somebody asks for one. Rejects where that cannot be. */
export interface FileWriters {
  markdown(): Promise<string>;
  epub(): Promise<Blob>;
}

interface OpenArticle {
  citable: () => Citable;
  /** `Article.text` */
  text: () => string;
  words: Wording;
  files: FileWriters;
  selected: () => SelectedWords;
  onPrint: () => void;
  onKeys: () => void;
  onCopy: (text: string) => Promise<boolean>;
  onDownload: (file: Blob, name: string) => void;
  /** There is something new to be said. */
  onChange: () => void;
}

/** Taking an open article along: as a citation, on paper, as a file. */
export function takeAlong(open: OpenArticle): { controls(): TakeControls } {
  let said: TakeSaid;
  const say = (what: TakeSaid) => {
    said = what;
    open.onChange();
  };
  const copy = async (text: string) => say((await open.onCopy(text)) ? 'copied' : 'notCopied');
  const making = async (deed: () => Promise<void>) => {
    say('making');
    await deed().catch(() => say('failed'));
  };
  const handOver = (file: Blob, ending: string) => {
    open.onDownload(file, fileNameOf(open.citable().article.headline, ending));
    say(undefined);
  };
  const deeds = {
    markdown: async () => handOver(new Blob([await open.files.markdown()], { type: 'text/markdown' }), 'md'),
    epub: async () => handOver(await open.files.epub(), 'epub'),
  };
  return {
    controls: () => ({
      said,
      onCite: () =>
        void copy(writeWithLink(open.citable(), { selected: open.selected(), text: open.text() }, open.words)),
      onPrint: open.onPrint,
      onKeys: open.onKeys,
      onDownload: (form) => void making(deeds[form]),
      onCopyMarkdown: () => void making(async () => copy(await open.files.markdown())),
    }),
  };
}

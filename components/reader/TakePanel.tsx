import type { Wording } from '@/lib/wording/wording.ts';

export type TakeSaid = 'making' | 'copied' | 'notCopied' | 'failed' | undefined;

export interface TakeControls {
  /** What came of the last deed. */
  said: TakeSaid;
  onCite: () => void;
  onPrint: () => void;
  onDownload: (form: 'markdown' | 'epub') => void;
  onCopyMarkdown: () => void;
  onKeys: () => void;
}

interface Props extends TakeControls {
  words: Wording;
  /** Where the bar has no room for its button. */
  onFind?: () => void;
}

interface FileRow {
  name: string;
  take: Wording['take'];
  onDownload: () => void;
  onCopy?: () => void;
}

function FileRow({ name, take, onDownload, onCopy }: FileRow) {
  return (
    <li>
      <span aria-hidden="true">{name}</span>
      <button type="button" class="text-button" aria-label={take.downloadAs(name)} onClick={onDownload}>
        {take.download}
      </button>
      {onCopy && (
        <button type="button" class="text-button" aria-label={take.copyAs(name)} onClick={onCopy}>
          {take.copy}
        </button>
      )}
    </li>
  );
}

/** What else can be done with the open article: cite it, print it, take it along as a file; and its keys. */
export function TakePanel({ said, words, ...on }: Props) {
  const { take } = words;
  return (
    // A press on a button would take the selection away that is to be cited.
    <section class="bar-panel take-panel" aria-label={take.title} onMouseDown={(event) => event.preventDefault()}>
      <ul>
        {on.onFind && (
          <li class="take-find">
            <button type="button" class="take-deed" onClick={on.onFind}>
              {words.find.title}
            </button>
          </li>
        )}
        <li>
          <button type="button" class="take-deed" onClick={on.onCite}>
            {take.cite}
            <small>{take.citeDetail}</small>
          </button>
        </li>
        <li>
          <button type="button" class="take-deed" onClick={on.onPrint}>
            {take.print}
          </button>
        </li>
        <FileRow
          name={take.markdown}
          take={take}
          onDownload={() => on.onDownload('markdown')}
          onCopy={on.onCopyMarkdown}
        />
        <FileRow name={take.epub} take={take} onDownload={() => on.onDownload('epub')} />
        <li>
          <button type="button" class="take-deed" onClick={on.onKeys}>
            {words.reader.keysTitle}
          </button>
        </li>
      </ul>
      <p role="status">{said && take[said]}</p>
    </section>
  );
}

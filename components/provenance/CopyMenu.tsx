import { useState } from 'preact/hooks';
import type { Citable } from '@/lib/citation/citable.ts';
import { type CitationForm, citationForms, fileNameOf } from '@/lib/citation/forms.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  citable: Citable;
  words: Wording;
  /** Puts text on the clipboard; answers whether the browser allowed it. */
  onCopy: (text: string) => Promise<boolean>;
}

// A link and no script: the browser saves what stands in its address, and nothing is asked of the page.
function addressOf({ file }: CitationForm, text: string): string {
  return `data:${file!.type};charset=utf-8,${encodeURIComponent(text)}`;
}

/** What the strip says, to take away: as text, for programs, for reference managers. */
export function CopyMenu({ citable, words, onCopy }: Props) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const copy = async (form: CitationForm) => {
    const allowed = await onCopy(form.write(citable, words));
    setSaid(allowed ? words.copy.copied(form.name(words)) : words.copy.failed);
  };
  const toggle = () => {
    setOpen(!open);
    setSaid('');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the buttons inside bubble to here
    <div
      class="copy"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.querySelector('button')!.focus();
        toggle();
      }}
    >
      <button type="button" class="text-button" aria-expanded={open} onClick={toggle}>
        {words.copy.copy}
      </button>
      {open && (
        <div class="copy-panel">
          <ul>
            {citationForms.map((form) => (
              <li>
                <span aria-hidden="true">{form.name(words)}</span>
                {form.file && (
                  <a
                    class="text-button"
                    href={addressOf(form, form.write(citable, words))}
                    download={fileNameOf(citable.article.headline, form.file.ending)}
                    aria-label={words.copy.downloadAs(form.name(words))}
                  >
                    {words.copy.download}
                  </a>
                )}
                <button
                  type="button"
                  class="text-button"
                  aria-label={words.copy.copyAs(form.name(words))}
                  onClick={() => void copy(form)}
                >
                  {words.copy.copy}
                </button>
              </li>
            ))}
          </ul>
          <p role="status">{said}</p>
        </div>
      )}
    </div>
  );
}

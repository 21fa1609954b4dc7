import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  title: string;
  detail: string;
  words: Wording;
  onTryAnyway?: () => void;
  onClose: () => void;
}

/** A sentence at the page's corner, for a reader who asked by key or menu and gets no article. */
export function PageNotice({ title, detail, words, onTryAnyway, onClose }: Props) {
  return (
    <section class="page-notice" role="alertdialog" aria-label={title} lang={words.tag}>
      <h2>{title}</h2>
      <p>{detail}</p>
      <div class="page-notice-actions">
        {onTryAnyway && (
          <button type="button" class="button" onClick={onTryAnyway}>
            {words.popup.tryAnyway}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {words.reader.close}
        </button>
      </div>
    </section>
  );
}

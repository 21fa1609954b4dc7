import { type EvidenceRows, evidenceRows, type StripArticle } from '@/lib/citation/rows.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { ProvenanceRows } from './ProvenanceRows.tsx';

interface Props {
  id: string;
  provenance: Provenance;
  article: StripArticle;
  words: Wording;
  onShow: (statement: string) => void;
  canShow?: (statement: string) => boolean;
}

/** Why the page is read as the strip says: the words that count, then those that do not, with the reason. */
export function WhyPanel({ id, provenance, article, words, onShow, canShow }: Props) {
  const { accepted, rejected } = evidenceRows(provenance, article, words);
  const group = (title: string, { rows, left }: EvidenceRows) =>
    rows.length > 0 && (
      <>
        <h3>{title}</h3>
        <ProvenanceRows
          rows={rows}
          language={article.language}
          words={words}
          onShow={onShow}
          {...(canShow && { canShow })}
        />
        {left > 0 && <p>{words.why.more(left)}</p>}
      </>
    );
  return (
    <div class="why" id={id}>
      {group(words.why.accepted, accepted)}
      {group(words.why.rejected, rejected)}
      {accepted.rows.length + rejected.rows.length === 0 && <p>{words.why.nothing}</p>}
    </div>
  );
}

import type { Wording } from '@/lib/wording/wording.ts';
import type { ProvenanceRow } from './rows.ts';
import { Swatch } from './Swatch.tsx';

interface Props {
  rows: ProvenanceRow[];
  /** Language of the page's words. */
  language: string | undefined;
  words: Wording;
  onShow?: (statement: string) => void;
  /** Whether a statement's words can be shown where the strip stands; all can when absent. */
  canShow?: (statement: string) => boolean;
}

function Value({ row, language }: { row: ProvenanceRow; language: string | undefined }) {
  const at = row.name ? row.value.indexOf(row.name) : -1;
  const value =
    row.name && at >= 0 ? (
      <>
        {row.value.slice(0, at)}
        <b>
          <bdi>{row.name}</bdi>
        </b>
        {row.value.slice(at + row.name.length)}
      </>
    ) : (
      row.value
    );
  return (
    <>
      <span class="provenance-value" lang={row.swatch === 'none' ? undefined : language}>
        {value}
      </span>
      {row.note && <span class="provenance-note"> {row.note}</span>}
    </>
  );
}

/** The rows of what a page states about its origin, each with the way to its words. */
export function ProvenanceRows({ rows, language, words, onShow, canShow = () => true }: Props) {
  return (
    <dl class="provenance-rows">
      {rows.map((row, i) => (
        <div class="provenance-row">
          <dt>
            <Swatch kind={row.swatch} />
            <span class={rows[i - 1]?.label === row.label ? 'visually-hidden' : ''}>{row.label}</span>
          </dt>
          <dd class="provenance-words">
            <Value row={row} language={language} />
            {row.url && (
              <>
                {' '}
                <a class="provenance-original" href={row.url} target="_blank" rel="noopener noreferrer">
                  {words.strip.openOriginal}
                </a>
              </>
            )}
          </dd>
          <dd class="provenance-jump">
            {row.statement && row.where && onShow && canShow(row.statement) && (
              <button
                type="button"
                class="text-button"
                aria-label={words.strip.showWords(row.label, row.where)}
                onClick={() => onShow(row.statement!)}
              >
                <span class="provenance-where">{row.where} </span>↓
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

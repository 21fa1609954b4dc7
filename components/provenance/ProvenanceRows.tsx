import type { ProvenanceRow } from '@/lib/citation/rows.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Named } from './Named.tsx';
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

function Chain({ names }: { names: string[] }) {
  return (
    <>
      {names.map((name, i) => (
        <>
          {i > 0 && <span class="provenance-arrow"> → </span>}
          <bdi>{name}</bdi>
        </>
      ))}
    </>
  );
}

function Value({ row, language }: { row: ProvenanceRow; language: string | undefined }) {
  const theirs = row.chain !== undefined || /^[“„«「].*[”“»」]$/su.test(row.value);
  return (
    <>
      <span class="provenance-value" {...(theirs && { lang: language, dir: 'auto' })}>
        {row.chain ? (
          <Chain names={row.chain} />
        ) : (
          <Named text={row.value} names={row.names ?? []} language={language} strong={row.swatch === 'source'} />
        )}
      </span>
      {row.note && <span class="provenance-note"> {row.note}</span>}
    </>
  );
}

function Leaving({ href, search = false, children }: { href: string; search?: boolean; children: string }) {
  return (
    <>
      {' '}
      <a
        class={search ? 'provenance-original provenance-search' : 'provenance-original'}
        href={href}
        target="_blank"
        rel="noopener noreferrer"
      >
        {children}
      </a>
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
            {row.url && <Leaving href={row.url}>{words.strip.openOriginal}</Leaving>}
            {row.search && (
              <Leaving href={row.search.href} search>
                {row.search.label}
              </Leaving>
            )}
          </dd>
          <dd class="provenance-jump">
            {row.statement && row.where && onShow && canShow(row.statement) ? (
              <button
                type="button"
                class="text-button"
                aria-label={words.strip.showWords(row.label, row.where)}
                onClick={() => onShow(row.statement!)}
              >
                <span class="provenance-where">{row.where} </span>↓
              </button>
            ) : (
              row.where && <span class="provenance-where provenance-note">{row.where}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

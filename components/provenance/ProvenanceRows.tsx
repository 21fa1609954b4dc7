import { useState } from 'preact/hooks';
import type { ProvenanceRow } from '@/lib/citation/rows.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Named } from './Named.tsx';
import { Swatch } from './Swatch.tsx';

const mostPhotos = 3; // rows of photo credits that are shown at once

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

function Row({
  row,
  isRepeated,
  isFolded,
  language,
  words,
  onShow,
  canShow = () => true,
}: Omit<Props, 'rows'> & {
  row: ProvenanceRow;
  /** Its label stands above it already. */
  isRepeated: boolean;
  /** Shown on paper alone. */
  isFolded: boolean;
}) {
  return (
    <div class={isFolded ? 'provenance-row provenance-folded' : 'provenance-row'}>
      <dt>
        <Swatch kind={row.swatch} />
        <span class={isRepeated ? 'visually-hidden' : ''}>{row.label}</span>
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
  );
}

/**
 * The rows of what a page states about its origin, each with the way to its words. Of many photo credits, as slide
 * shows have them, the first are shown and the others on a click: the text should not begin a screen further down.
 */
export function ProvenanceRows({ rows, ...props }: Props) {
  const [unfolded, unfold] = useState(false);
  const photos = rows.filter(({ swatch }) => swatch === 'photo');
  const folding = photos.length > mostPhotos + 1 ? photos.slice(mostPhotos) : [];
  const last = folding.length > 0 ? (unfolded ? photos.at(-1) : photos[mostPhotos - 1]) : undefined;
  return (
    <dl class="provenance-rows">
      {rows.map((row, i) => (
        <>
          <Row
            {...props}
            row={row}
            isRepeated={rows[i - 1]?.label === row.label}
            isFolded={!unfolded && folding.includes(row)}
          />
          {row === last && (
            <div class="provenance-row provenance-more">
              <dt>
                <span class="visually-hidden">{row.label}</span>
              </dt>
              <dd>
                <button type="button" class="text-button" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
                  {unfolded ? props.words.strip.fewerPhotos : props.words.strip.morePhotos(folding.length)}
                </button>
              </dd>
            </div>
          )}
        </>
      ))}
    </dl>
  );
}

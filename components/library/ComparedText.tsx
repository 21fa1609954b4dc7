import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ComparedParagraph, Run } from '@/lib/library/compare/comparison.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import type { Compared } from './compare-summary.ts';

interface ChangeProps {
  compared: Compared;
  words: Wording;
}

interface WordsProps extends ChangeProps {
  kind: Run['kind'];
  text: string;
}

/** Words that both have, or that one has: underlined or struck through, and said so to those who listen. */
export function ComparedWords({ kind, text, compared, words: { compare, tag } }: WordsProps) {
  if (kind === 'same') return <>{text}</>;
  const [added, removed] =
    compared === 'versions' ? [compare.added, compare.removed] : [compare.onlyInSecond, compare.onlyInFirst];
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="visually-hidden" lang={tag}>
        {` ${kind === 'added' ? added : removed} `}
      </span>
      {text}
    </Mark>
  );
}

function Paragraph({ paragraph, ...change }: ChangeProps & { paragraph: ComparedParagraph }) {
  const runs: Run[] = paragraph.kind === 'changed' ? paragraph.runs : [paragraph];
  return (
    <p class={`compared-${paragraph.kind}`}>
      {runs.map(({ kind, text }, i) => (
        // Runs have no name but their place.
        <ComparedWords key={i} kind={kind} text={text} {...change} />
      ))}
    </p>
  );
}

interface Stretch {
  /** Place of its first paragraph. */
  start: number;
  isSame: boolean;
  paragraphs: ComparedParagraph[];
}

/** Paragraphs in stretches that are the same and stretches that are not. */
function stretchesOf(paragraphs: readonly ComparedParagraph[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [start, paragraph] of paragraphs.entries()) {
    const isSame = paragraph.kind === 'same';
    const last = stretches.at(-1);
    if (last?.isSame === isSame) last.paragraphs.push(paragraph);
    else stretches.push({ start, isSame, paragraphs: [paragraph] });
  }
  return stretches;
}

interface Props extends ChangeProps {
  paragraphs: readonly ComparedParagraph[];
  language: string | undefined;
  direction: 'ltr' | 'rtl';
}

interface FoldProps extends ChangeProps {
  count: number;
  children: ComponentChildren;
}

/** Paragraphs that are the same in both, folded until they are asked for. */
function Fold({ count, compared, words: { compare }, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p class="compared-fold">
        <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {compared === 'versions' ? compare.unchanged(count) : compare.alike(count)}
        </button>
      </p>
      {open && children}
    </>
  );
}

/** A text with what was added and removed; what stayed is folded away. */
export function ComparedText({ paragraphs, language, direction, ...change }: Props) {
  return (
    <div class="compared-text">
      {stretchesOf(paragraphs).map(({ start, isSame, paragraphs }) => {
        const stretch = (
          <div key={start} lang={language} dir={direction}>
            {paragraphs.map((paragraph, i) => (
              <Paragraph key={start + i} paragraph={paragraph} {...change} />
            ))}
          </div>
        );
        return isSame ? (
          <Fold key={start} count={paragraphs.length} {...change}>
            {stretch}
          </Fold>
        ) : (
          stretch
        );
      })}
    </div>
  );
}

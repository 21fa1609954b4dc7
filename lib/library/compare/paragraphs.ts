import { diffArrays } from 'diff';
import { collapse } from '../../text/white-space.ts';
import type { ComparedParagraph, ParagraphCounts, Run } from './comparison.ts';
import { pairsOf } from './pairs.ts';

const mostEdits = 4000; // paragraphs added and removed; beyond, nothing is looked for that stayed

/** A text's paragraphs, white space evened out. */
export function paragraphsOf(text: string): string[] {
  return text.split('\n').map(collapse).filter(Boolean);
}

/** How a paragraph that changed is told: word by word, or the old one and the new one. */
type Change = (older: string, newer: string) => Run[];

/**
 * Sets two texts side by side, paragraph by paragraph, in the newer one's order; a removed one stands where it was. One
 * that moved is removed at one place and added at another.
 */
export function compareParagraphs(
  older: readonly string[],
  newer: readonly string[],
  change: Change,
): ComparedParagraph[] {
  const runs = diffArrays([...older], [...newer], { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, value: [...older] },
    { removed: false, added: true, value: [...newer] },
  ];
  const compared: ComparedParagraph[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    compared.push(...settled(removed, added, change));
    removed = [];
    added = [];
  };
  for (const run of runs) {
    if (run.removed) removed.push(...run.value);
    else if (run.added) added.push(...run.value);
    else {
      settle();
      compared.push(...run.value.map((text): ComparedParagraph => ({ kind: 'same', text })));
    }
  }
  settle();
  return compared;
}

/** Removed and added paragraphs between two that stayed: which of them are one that was changed. */
function settled(removed: string[], added: string[], change: Change): ComparedParagraph[] {
  const compared: ComparedParagraph[] = [];
  let i = 0;
  let j = 0;
  const upTo = (pastRemoved: number, pastAdded: number) => {
    for (; i < pastRemoved; i++) compared.push({ kind: 'removed', text: removed[i]! });
    for (; j < pastAdded; j++) compared.push({ kind: 'added', text: added[j]! });
  };
  for (const [was, is] of pairsOf(removed, added)) {
    upTo(was, is);
    compared.push({ kind: 'changed', runs: change(removed[i++]!, added[j++]!) });
  }
  upTo(removed.length, added.length);
  return compared;
}

export function countParagraphs(paragraphs: readonly ComparedParagraph[]): ParagraphCounts {
  const counts: ParagraphCounts = { same: 0, added: 0, removed: 0, changed: 0 };
  for (const { kind } of paragraphs) counts[kind] += 1;
  return counts;
}

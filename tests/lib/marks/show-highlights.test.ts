import { beforeEach, expect, test, vi } from 'vitest';
import type { MarkedWords } from '@/lib/library/highlight.ts';
import { hideHighlights, showHighlights } from '@/lib/marks/show-highlights.ts';
import { anchorOf } from '@/lib/text/anchor-quote.ts';

const text = 'The ferry to Larsund did not sail on Monday.\nThe harbour master blamed the ice, and said so.';
const registry = new Map<string, Set<Range>>();

beforeEach(() => {
  registry.clear();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
});

function highlight(words: string, colour: MarkedWords['colour']): MarkedWords {
  const start = text.indexOf(words);
  return { id: words, anchor: anchorOf(text, start, start + words.length), colour, note: '' };
}
const shown = (colour: string) => [...(registry.get(`sourceline-highlight-${colour}`) ?? [])].map(String);

test('highlights of an article are found on its page, between what is none of it', () => {
  document.body.innerHTML = `<nav>Home News Sport</nav><p>The ferry to Larsund did not sail on <b>Monday</b>.</p>
    <aside>Buy a boat today!</aside><p>The harbour master blamed the ice, and said so.</p><footer>Imprint</footer>`;
  const before = document.body.innerHTML;
  const gone: MarkedWords = {
    ...highlight('ice', 'violet'),
    anchor: anchorOf('Nobody minded the wrens on the quay, least of all the goats.', 0, 20),
  };
  const all = [highlight('sail on Monday.\nThe harbour', 'grey'), highlight('blamed the ice', 'yellow'), gone];
  expect(showHighlights(document.body, all)).toEqual({ found: 2, all: 3 });
  expect(shown('grey')).toEqual(['sail on ', 'Monday', '.', 'The harbour']);
  expect(shown('violet')).toEqual([]);
  expect(shown('yellow')).toEqual(['blamed the ice']);
  expect(document.body.innerHTML).toBe(before);
  hideHighlights();
  expect([...registry]).toEqual([]);
});

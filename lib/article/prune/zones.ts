import type { Zone } from '../../text/blocks.ts';
import type { Line, SortingRule } from '../body.ts';

const leastArticle = 400; // letters of prose
const misnamed = 3; // times as much prose as outside of every zone

/** Posts that the article embeds, and quotations that its layout pulls out, are its own. */
function isSetApart({ block }: Line): boolean {
  return block.kind === 'quote' && (block.zone === 'share' || block.zone === 'aside');
}

/**
 * Lines in menus, sidebars, footers, comments and lists of other stories, as their elements, roles and class names say
 * (`tests/pages/en-portal`). Where a zone holds nearly all the prose of a page, its name is wrong, and counts for nothing.
 */
export const pruneZones: SortingRule = {
  name: 'zones',
  sort(lines) {
    const prose = new Map<Zone, number>();
    for (const { block, size, isProse } of lines)
      if (isProse) prose.set(block.zone, (prose.get(block.zone) ?? 0) + size);
    const inContent = prose.get('content') ?? 0;
    const isMisnamed = (zone: Zone) =>
      (prose.get(zone) ?? 0) > leastArticle && (prose.get(zone) ?? 0) > misnamed * inContent;
    const sorted: Line[] = lines.filter(
      (line) => line.block.zone !== 'content' && !isMisnamed(line.block.zone) && !isSetApart(line),
    );
    for (const line of sorted) line.outside = this.name;
  },
};

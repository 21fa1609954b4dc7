import type { Zone } from '../../text/blocks.ts';
import { zoneAround } from '../../text/boxes.ts';
import { isHeadline } from '../../text/layout.ts';
import { fold } from '../../text/white-space.ts';
import { type Body, type Line, type Rule, standsIn } from '../body.ts';
import type { PlacedEmbed } from '../embeds/embed.ts';

function follows(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & 4) !== 0; // Node.DOCUMENT_POSITION_FOLLOWING
}

const startOf = ({ block }: Line): Node => block.nodes[0]!;

/** Where the article's text begins and ends, and the headline above it. */
interface Extent {
  first: Line;
  last: Line;
  headline: Line | undefined;
  /** What stands right below the text, if anything does. */
  next: Line | undefined;
}

/** Whether an embed stands in a box of its own with words, and none of these is of the article: a teaser of another film. */
function standsApart({ place }: PlacedEmbed, body: Body): boolean {
  for (let box = place.parentElement; box && box !== body.container; box = box.parentElement) {
    if (box.localName === 'figure') return false;
    const within = body.lines.filter((line) => standsIn(line, box));
    if (within.length > 0) return !within.some(({ at }) => body.has(at));
  }
  return false;
}

function isInPlace(embed: PlacedEmbed, body: Body, { first, last, headline, next }: Extent): boolean {
  const { place } = embed;
  const isInside = body.container.contains(place);
  if (follows(startOf(first), place)) {
    // A film or a picture leads the article where it stands below the headline; a frame anywhere may be a banner.
    const leads = embed.kind === 'film' || embed.kind === 'audio' || place.parentElement?.closest('figure') !== null;
    return leads && headline !== undefined && follows(place, startOf(headline));
  }
  if (!follows(place, startOf(last))) return isInside;
  return isInside && (next === undefined || follows(startOf(next), place));
}

/**
 * Films, sounds, posts, maps and other pages that stand in the article's text, directly below it, or as what leads it
 * between headline and text. They are no lines of it: a card says where each stood. Boxes that a page's zones or other
 * rules keep out take theirs with them.
 */
export const restoreEmbeds: Rule = {
  name: 'embeds',
  apply(body: Body) {
    const { embeds } = body.page;
    if (embeds.length === 0) return;
    const kept = body.kept().filter(({ at }) => !body.captions.has(at));
    const [first, last] = [kept[0], kept.at(-1)];
    if (!first || !last) return;
    const title = fold(body.headline);
    const headline = body.lines.findLast(({ block, at }) => at < first.at && isHeadline(block, title));
    const next = body.lines.find(({ block, at }) => at > last.at && block.kind !== 'caption');
    const zones = new Set<Zone>(['content', ...kept.map(({ block }) => block.zone)]);
    const seen = new Set<string>();
    for (const embed of embeds) {
      if (seen.has(embed.address) || !isInPlace(embed, body, { first, last, headline, next })) continue;
      if (!zones.has(zoneAround(embed.place.parentElement!)) || standsApart(embed, body)) continue;
      seen.add(embed.address);
      body.embeds.add(embed);
    }
  },
};

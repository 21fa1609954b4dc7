import type { Embed, EmbedFrame } from './embed.ts';

/** Frames by the addresses that the cards of their embeds lead to; a player's own address is another. */
export type EmbedFrames = ReadonlyMap<string, EmbedFrame>;

/** The frames that a page shows its embeds in; of several with one address the first, whose card it is. */
export function framesOf(embeds: readonly Embed[]): EmbedFrames {
  const frames = new Map<string, EmbedFrame>();
  for (const { address, frame } of embeds) if (frame && !frames.has(address)) frames.set(address, frame);
  return frames;
}

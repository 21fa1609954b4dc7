import type { EmbedFrames } from '@/lib/article/embeds/frames-of.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { dressEmbeds } from './embed-cards.ts';
import { enlargePictures } from './enlarge-pictures.tsx';
import { leadWithin } from './lead-within.ts';
import { scrollTables } from './scrolling-tables.ts';

interface Surroundings {
  /** Where the large pictures are drawn. */
  home: ParentNode;
  words: Wording;
  /** What the page shows its embeds in, where the article stands over it. */
  frames?: EmbedFrames | undefined;
  /** Brings a place of the text to the eye. */
  onGo: (place: HTMLElement) => void;
}

/** What each part of a text is given, those that come later too: tables that scroll, cards for what it embeds. */
export function dressText(text: HTMLElement, words: Wording, frames?: EmbedFrames): void {
  scrollTables(text, words);
  dressEmbeds(text, words, frames);
}

/**
 * What an article's text can do by itself, on its page as in the library: tables scroll, cards stand for what it
 * embeds, pictures open large, notes open beside their marks.
 * @returns the way to stop
 */
export function enableText(body: HTMLElement, { home, words, frames, onGo }: Surroundings): () => void {
  dressText(body, words, frames);
  const stops = [enlargePictures(body, home, words), leadWithin(body, words, onGo)];
  return () => {
    for (const stop of stops) stop();
  };
}

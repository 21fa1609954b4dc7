/** What an embedded part of a page is, as far as its markup tells. `page`: another page, of which no more is known. */
export const embedKinds = ['film', 'audio', 'post', 'map', 'page'] as const;

export type EmbedKind = (typeof embedKinds)[number];

/** The frame that a page shows an embed in. */
export interface EmbedFrame {
  /** What the page loads in it: http or https. */
  address: string;
  /** CSS pixels, by its markup; the height also by the layout. */
  width?: number;
  height?: number;
  /** What its page lets it do, where that is less than everything: the `sandbox` attribute. */
  sandbox?: string;
}

/** A film, a post, a map or another page that stands in a page and is not its own text. */
export interface Embed {
  kind: EmbedKind;
  /** Where it can be opened by itself: http or https. */
  address: string;
  /** As the page gives it. */
  title?: string;
  /** The address of the picture that stands for a film until it plays. */
  poster?: string;
  /** Absent where the page's scripts draw it, and where they have not loaded it yet. */
  frame?: EmbedFrame;
}

/** An embed with its place in the page's copy: a comment there, which no rule about words and boxes sees. */
export interface PlacedEmbed extends Embed {
  place: Comment;
}

/** What an embedded part of a page is, as far as its markup tells. `page`: another page, of which no more is known. */
export const embedKinds = ['film', 'audio', 'post', 'map', 'page'] as const;

export type EmbedKind = (typeof embedKinds)[number];

/** A film, a post, a map or another page that stands in a page and is not its own text. */
export interface Embed {
  kind: EmbedKind;
  /** Where it can be opened by itself: http or https. */
  address: string;
  /** As the page gives it. */
  title?: string;
  /** The address of the picture that stands for a film until it plays. */
  poster?: string;
}

/** An embed with its place in the page's copy: a comment there, which no rule about words and boxes sees. */
export interface PlacedEmbed extends Embed {
  place: Comment;
}

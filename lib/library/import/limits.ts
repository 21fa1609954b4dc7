// What an import may ask for at most. A file is checked against all of it while it is read, before anything is written.

/** Articles in one import. Readers speak of lists of some ten thousand; two decades of saving are ten times that. */
export const mostArticles = 250_000;

/** Files in an archive: an article is two or three, its versions and pictures come to it. */
export const mostFiles = 2_000_000;

/** How many times its own size an archive may unpack to. Text packs to a fifth, at best to a twentieth; bombs to a thousandth. */
export const mostUnpacking = 100;
/** What any archive may unpack to, however small it is. */
export const leastUnpacked = 10_000_000; // bytes

/** One list or page: what a file of text holds in one piece. */
export const longestPiece = 20_000_000; // characters
/** A version of an article, written by us: the most that `saved-shape.ts` lets in, three bytes a character. */
export const longestVersion = 48_000_000; // bytes
/** An article's own file, which lists its versions and pictures and has the reader's note. */
export const longestRow = 20_000_000; // bytes
export const longestPicture = 40_000_000; // bytes

/** Brackets in brackets. Our own records are five deep. */
export const deepestNesting = 64;

import type { EmbedKind } from './embed.ts';

/** What tells the kind of an embed, without knowing who serves it. */
export interface EmbedSigns {
  /** The element's name. */
  name: string;
  title: string;
  address: string;
  /** The `allow` attribute of a frame. */
  allow: string;
  allowsFullScreen: boolean;
  /** CSS pixels; undefined where nobody says. */
  width?: number | undefined;
  height?: number | undefined;
}

// Words that those who serve embeds put into titles and paths; they write English whatever the page's language is.
const mapTitle = /\bmaps?\b|\bkarte\b|\bmapa\b|地图|地圖|지도|карта/iu;
const mapPath = /[/.](?:maps?|mapa|karte)(?:$|[/.])/iu;
// A whole title: a film may be called "Post-war Berlin".
const postTitle = /^(?:[\p{L}\d.]+ )?(?:post|tweet|toot)$|^(?:tweet|toot|post) (?:by|from)\b|帖子/iu;
const postPath = /[/.](?:tweets?|toots?|posts?|status|statuses)(?:$|[/.])|\/@[^/]+\/\d+\/embed/iu;
const audioTitle = /\b(?:audio|podcasts?|episodes?|playlist|soundtrack)\b|播客|音频|音頻/iu;
const audioPath = /[/.](?:audio|podcasts?|episodes?|tracks?|albums?|playlists?)(?:$|[/.])/iu;
const filmTitle = /\b(?:videos?|film|trailer|livestream|player)\b|视频|視頻|影片|直播|動画|동영상|видео/iu;
const filmPath = /[/.](?:videos?|players?|watch|vod|films?|clips?|trailers?)(?:$|[/.])/iu;
/** Where a frame may fill the screen: `/embed/7a`, and not `/embed/article/7a`. */
const filmPathAtLast = /\/embed\/[^/]+\/?$/iu;
/** Rights that only what plays something asks for. */
const playerRights = /autoplay|encrypted-media|picture-in-picture/iu;

const tallestStrip = 240; // pixels: a player of sound is a strip, a film's is as high as it is
const leastStripShape = 2; // width to height

function isStrip({ width = 0, height = 0 }: EmbedSigns): boolean {
  return height > 0 && height <= tallestStrip && width >= height * leastStripShape;
}

function pathOf(address: string): string {
  try {
    return new URL(address).pathname;
  } catch {
    return '';
  }
}

/** The kind of an embed: by its element, then by the words of title and path, then by what it asks the browser for. */
export function embedKind(signs: EmbedSigns): EmbedKind {
  const { name, title, address, allow, allowsFullScreen } = signs;
  if (name === 'video') return 'film';
  if (name === 'audio') return 'audio';
  const path = pathOf(address);
  const says = (inTitle: RegExp, inPath: RegExp) => inTitle.test(title) || inPath.test(path);
  if (says(mapTitle, mapPath)) return 'map';
  if (says(postTitle, postPath)) return 'post';
  if (says(audioTitle, audioPath)) return 'audio';
  if (playerRights.test(allow)) return isStrip(signs) ? 'audio' : 'film';
  if (says(filmTitle, filmPath)) return 'film';
  return allowsFullScreen && filmPathAtLast.test(path) ? 'film' : 'page';
}

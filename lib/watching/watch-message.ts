/**
 * What the watch script tells the background: that its page may be an article, or that what was read of it is gone. Whose
 * page it is the background knows from the browser; the message says nothing about it.
 */
export interface WatchMessage {
  watched: 'article' | 'left';
}

/** What the background tells the watch script: the reader switched the site off. */
export interface StopMessage {
  watching: 'stop';
}

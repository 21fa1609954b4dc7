import type { SaveState } from '@/components/reader/ReaderBar.tsx';
import type { Article } from '@/lib/article/article.ts';
import type { Completeness } from '@/lib/article/completeness.ts';
import type { EmbedFrames } from '@/lib/article/embeds/frames-of.ts';
import type { ArticleParts } from '@/lib/article/parts.ts';
import type { PutBack } from '@/lib/article/put-back.ts';
import type { SaveAnswer } from '@/lib/messages.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Settings } from '@/lib/settings.ts';
import type { Wording } from '@/lib/wording/wording.ts';

export interface OpenReader {
  /** With what the reader put back, and the further parts that were brought in, while it is open. */
  readonly article: Article;
  readonly provenance: Provenance;
  close(): void;
  setSaveState(state: SaveState): void;
  /** Shows the paragraph at which the article was left, from 0, unless the reader has gone elsewhere. */
  goOnAt(paragraph: number): void;
}

/** What is opened, and whom to tell. */
export interface ReaderSetting {
  article: Article;
  provenance: Provenance;
  completeness?: Completeness;
  parts?: ArticleParts;
  /** What the page shows its embeds in. */
  frames?: EmbedFrames;
  /** What the reader put back on this site before. */
  putBack: readonly PutBack[];
  words: Wording;
  settings: Settings;
  /** Keeps for this site's pages what the reader put back. Resolves to whether it is kept. */
  remember: (putBack: readonly PutBack[]) => Promise<boolean>;
  save: () => Promise<SaveAnswer>;
  /** Whether the article's text was on show before, and only what was still missing comes now. */
  goesOn: boolean;
  onClosed: () => void;
}

import type { KeptShareProps } from '@/components/reader/KeptShare.tsx';
import { placePassages, type ShownPassages } from '@/components/reader/left-out-passages.ts';
import type { Article } from '@/lib/article/article.ts';
import type { Completeness } from '@/lib/article/completeness.ts';
import type { KeptText } from '@/lib/article/left-out.ts';
import { type PutBack, putBackOf } from '@/lib/article/put-back.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Surroundings {
  article: Article;
  /** Where the article's text is shown. */
  body: HTMLElement;
  completeness?: Completeness;
  putBack: readonly PutBack[];
  words: Wording;
  /** Resolves to whether it is kept. */
  remember: (putBack: readonly PutBack[]) => Promise<boolean>;
  onPutBack: () => void;
  onChange: () => void;
}

interface OpenKeptText {
  article(): Article;
  /** What the reader is told; nothing until it is known. */
  shown(): Omit<KeptShareProps, 'words'> | undefined;
}

/** What an open article keeps of its page's text: measured once the article is painted, so that a click waits for nothing. */
export function keptTextOf({
  body,
  completeness,
  words,
  remember,
  onPutBack,
  onChange,
  ...opened
}: Surroundings): OpenKeptText {
  let { article, putBack } = opened;
  let kept: KeptText | undefined;
  let passages: ShownPassages | undefined;
  let shown = false;
  const measure = () => {
    kept = completeness?.measure(article.lines);
    onChange();
  };
  const putItBack = (wanted: PutBack) => {
    putBack = [...putBack.filter(({ rule, box }) => rule !== wanted.rule || box !== wanted.box), wanted];
    article = completeness!.withPutBack(putBack) ?? article;
    passages?.join(article.lines);
    void remember(putBack);
    onPutBack();
    measure();
  };
  const show = (wanted: boolean) => {
    shown = wanted;
    if (wanted)
      passages ??= placePassages(body, completeness!.passages(), words, (passage) => putItBack(putBackOf(passage)));
    passages?.setShown(wanted);
    onChange();
    if (wanted) passages?.focusFirst();
  };
  if (completeness) requestAnimationFrame(() => setTimeout(measure));
  return {
    article: () => article,
    shown: () =>
      kept && {
        share: kept.share,
        hasLeftOut: kept.passages.length > 0,
        shown,
        hasPutBack: putBack.length > 0,
        onShow: show,
        async onForget() {
          // The button stays until it is forgotten.
          if (await remember([])) putBack = [];
          onChange();
        },
      },
  };
}

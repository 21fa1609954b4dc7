import type { TranslationControls } from '@/components/reader/TranslationLine.tsx';
import {
  placeTranslation,
  showTranslations,
  type TranslatableBlock,
  translatableBlocks,
} from '@/components/reader/translated-text.ts';
import type { Article } from '@/lib/article/article.ts';
import {
  createTranslating,
  type LanguageDetectors,
  type Translating,
  type Translators,
  translationOffer,
} from '@/lib/translating.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/** Absent in browsers that do not translate on the device. */
interface Browser {
  Translator?: Translators;
  LanguageDetector?: LanguageDetectors;
}

interface Surroundings {
  article: Pick<Article, 'language' | 'text'>;
  body: HTMLElement;
  words: Wording;
  onChange: () => void;
}

export interface OpenTranslation {
  /** Nothing where the browser cannot translate the article, or does not know yet whether it can. */
  controls(): TranslationControls | undefined;
  close(): void;
}

/** The translation of an open article by the browser's own translator, on this device, into the reader's language. */
export function translationOf({ article, body, words, onChange }: Surroundings): OpenTranslation {
  const { Translator, LanguageDetector } = globalThis as Browser;
  let translating: Translating | undefined;
  let blocks: TranslatableBlock[] = [];
  void translationOffer(article, words.tag, Translator, LanguageDetector).then(
    (offer) => {
      if (!offer) return;
      translating = createTranslating(offer, {
        translators: Translator!,
        onTranslated: (at, text) => placeTranslation(blocks[at]!, text, words.tag),
        onChange,
      });
      onChange();
    },
    () => undefined, // a browser that cannot say what it can do translates nothing
  );
  return {
    controls: () =>
      translating && {
        state: translating.state(),
        onBegin() {
          if (blocks.length === 0) blocks = translatableBlocks(body);
          void translating!.begin(blocks.map(({ text }) => text));
        },
        onCancel: translating.cancel,
        onShow(shown) {
          showTranslations(body, shown);
          translating!.setShown(shown);
        },
      },
    close: () => translating?.cancel(),
  };
}

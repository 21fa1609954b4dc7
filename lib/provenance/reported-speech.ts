import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import type { Span } from '../text/sentences.ts';
import { fold, hasCjk } from '../text/white-space.ts';
import type { FinderContext } from './context.ts';
import { isMediaName } from './outlet-words.ts';
import { WordPattern, wholeWords } from './word-pattern.ts';

// What somebody in the story warns of, or does not answer for, is news: "The company said that this is no investment advice."

const hasKana = (word: string) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
const shortestWholeVerb = 3; // signs of Han: a shorter verb is one where a sign parts it from what is said

const speechOf = perLanguages((spoken) => {
  const verbs = spoken.flatMap(({ speech }) => speech.verbs);
  const han = verbs.filter((verb) => hasCjk(verb) && !hasKana(verb));
  return {
    verb: new WordPattern(
      verbs.filter((verb) => !hasCjk(verb)),
      (any) => new RegExp(any, 'u'),
      wholeWords,
    ),
    /** Between who speaks and what is said: "公司表示，……". */
    beforeSpeech: new WordPattern(
      han.filter((verb) => verb.length < shortestWholeVerb),
      (any) => new RegExp(String.raw`(?<=[^\s，,。；：:（(])(?:${any})[道过過]?[，,：:“"「『]`, 'u'),
    ),
    inSpeech: new WordPattern(
      han.filter((verb) => verb.length >= shortestWholeVerb),
      (any) => new RegExp(`(?:${any})`, 'u'),
    ),
    /** "……と説明している。": at the sentence's end. */
    behindSpeech: new WordPattern(
      verbs.filter(hasKana),
      (any) => new RegExp(String.raw`(?:${any})[。.」”"\s]{0,3}$`, 'u'),
    ),
    self: new WordPattern(
      spoken.flatMap(({ speech }) => speech.selves),
      (any) => new RegExp(any, 'u'),
      wholeWords,
    ),
  };
});

/** Whether a sentence tells what somebody said, other than who speaks for the page. */
function tellsSpeech(sentence: string, { article, page }: FinderContext): boolean {
  const { verb, beforeSpeech, inSpeech, behindSpeech, self } = speechOf(page.languages);
  const lower = lowerCase(sentence);
  const match = beforeSpeech.exec(lower) ?? inSpeech.exec(lower) ?? behindSpeech.exec(lower) ?? verb.exec(lower);
  if (!match) return false;
  const before = sentence.slice(0, match.index);
  const speaker = /\p{L}/u.test(before) ? before : sentence;
  const publisher = fold(article.publisher ?? '');
  return !self.test(lowerCase(speaker)) && !(publisher.length > 1 && fold(speaker).includes(publisher));
}

/** Whether an offset lies within words that a paragraph quotes, and has begun to quote sentences ago. */
function isWithinQuotation(text: string, at: number): boolean {
  const [openings, closings] = text.includes('„') ? ['„', '“”'] : ['“「『«', '”」』»'];
  const opening = Math.max(...[...openings!].map((sign) => text.lastIndexOf(sign, at - 1)));
  const isClosed = (within: string) => [...closings!].some((sign) => within.includes(sign));
  return opening > 0 && !isClosed(text.slice(opening, at)) && isClosed(text.slice(at));
}

const opensWithName = /^(?:\p{Lu}[\p{L}’'-]*\s){1,3}\p{Lu}[\p{L}-]*/u;

/** Whether a sentence is about somebody whom the text names elsewhere: "Northmere Bank’s forecast is …". */
function isAboutOther(sentence: string, block: Block, { article, layout }: FinderContext): boolean {
  const name = opensWithName.exec(sentence)?.[0];
  if (!name || isMediaName(name) || fold(article.publisher ?? '').includes(fold(name))) return false;
  if (article.bylines.some((writer) => fold(name).includes(fold(writer)))) return false;
  return [layout.headline, ...layout.paragraphs].some((other) => other && other !== block && other.text.includes(name));
}

/** Whether a sentence of a paragraph says what somebody else says or does, and is no notice of the page's. */
export function isOthersSpeech(block: Block, { start, end }: Span, context: FinderContext): boolean {
  const sentence = block.text.slice(start, end);
  return (
    tellsSpeech(sentence, context) || isWithinQuotation(block.text, start) || isAboutOther(sentence, block, context)
  );
}

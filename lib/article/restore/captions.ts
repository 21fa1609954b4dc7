import { perLanguages } from '../../languages/index.ts';
import type { Body, Line, Rule } from '../body.ts';

const creditWordsOf = perLanguages((spoken) =>
  spoken.flatMap((language) => language.imageCredit.labels).map((word) => word.toLowerCase()),
);
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u;
const longestCaption = 220; // characters
const longestOfItsOwn = 700; // letters of a line that is called a caption itself
const longestByClass = 300; // letters; themes name whole texts after captions

function hasCredit(text: string, creditWords: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return creditWords.some((word) => {
    const at = lower.indexOf(word);
    if (at < 0) return false;
    if (!spaced.test(word)) return true;
    return !/\p{L}/u.test(lower.charAt(at - 1)) && /^\s*(?:[:：/|©]|by\b|credit)/u.test(lower.slice(at + word.length));
  });
}

function isCaption({ block, size }: Line, creditWords: readonly string[]): boolean {
  if (block.kind === 'caption')
    return (
      size <= (/caption/iu.test(block.element.getAttribute('class') ?? '') ? longestOfItsOwn : longestByClass) ||
      block.element.closest('figcaption') !== null
    );
  return (
    block.pictures.length > 0 &&
    block.kind === 'paragraph' &&
    block.text.length <= longestCaption &&
    hasCredit(block.text, creditWords)
  );
}

/**
 * Captions: what the markup calls so, and the line below a picture that credits it. Portals without markup set a caption
 * as one more paragraph (`tests/pages/zh-plain`).
 */
export const restoreCaptions: Rule = {
  name: 'captions',
  apply(body: Body) {
    const creditWords = creditWordsOf(body.page.languages);
    for (const line of body.kept()) if (isCaption(line, creditWords)) body.captions.add(line.at);
  },
};

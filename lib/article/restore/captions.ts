import { perArticleWords } from '../../languages/index.ts';
import { fold } from '../../text/white-space.ts';
import { type Body, type Line, type Rule, standsIn } from '../body.ts';

const creditWordsOf = perArticleWords((spoken) =>
  spoken.flatMap((language) => language.imageCredit.labels).map((word) => word.toLowerCase()),
);
const labelSign = /^\s*[:：/／|｜]/u;
const shortLine = 40; // characters
const shortCredit = 16; // characters behind the word that ends a line
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u;
const longestCaption = 220; // characters
const longestOfItsOwn = 700; // letters of a line that is called a caption itself
const mostInBox = 2; // caption and credit
const leastDescription = 12; // letters and digits: a shorter one may be a word of the text's
const longestBehindDescription = 60; // letters and digits
const leastGallery = 3; // captions of prose
const longestByClass = 300; // letters; themes name whole texts after captions

function hasCredit(text: string, creditWords: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return creditWords.some((word) => {
    const at = lower.indexOf(word);
    if (at < 0) return false;
    const rest = lower.slice(at + word.length);
    // Where words are not set apart, one may be a part of another: 摄影 of 摄影师.
    if (!spaced.test(word)) return text.length <= shortLine || rest.length <= shortCredit || labelSign.test(rest);
    return !/\p{L}/u.test(lower.charAt(at - 1)) && /^\s*(?:[:：/|©]|by\b|credit)/u.test(rest);
  });
}

/** Whether a line is named a caption, itself or with the one or two others in its box; themes name whole texts so, too. */
function isNamedCaption({ block, size }: Line, kept: readonly Line[]): boolean {
  const { element } = block;
  const caption = element.closest('figcaption');
  // Slide shows set a whole text below each picture.
  if (caption) return kept.filter((line) => line.isProse && standsIn(line, caption)).length <= mostInBox;
  if (/caption/iu.test(element.getAttribute('class') ?? '')) return size <= longestOfItsOwn;
  const box = element.closest('[class*="aption"], [class*="redit"], [class*="image" i], [class*="photo" i]');
  const beside = kept.filter((line) => line.block.kind === 'caption' && standsIn(line, box ?? element));
  return size <= longestByClass && beside.length <= mostInBox;
}

/** Whether a line stands loose in a figure beside its picture, which has no other caption. */
function isLooseInFigure(line: Line, kept: readonly Line[]): boolean {
  const figure = line.block.element.closest('figure');
  if (!figure || line.size > longestByClass || line.block.kind !== 'paragraph') return false;
  if (!figure.querySelector('img') || figure.querySelector('figcaption, table, blockquote')) return false;
  return kept.filter((other) => standsIn(other, figure)).length <= mostInBox;
}

/** Whether a line below a picture begins with the picture's description, and says little else: a name, a credit. */
function repeatsDescription({ block: { kind, pictures, text } }: Line): boolean {
  if (kind !== 'paragraph' || pictures.length === 0 || text.length > longestCaption) return false;
  const folded = fold(text);
  return pictures.some(({ element }) => {
    const description = fold(element.getAttribute('alt') ?? '');
    if (description.length < leastDescription || !folded.startsWith(description)) return false;
    return folded.length - description.length <= longestBehindDescription;
  });
}

function isCaption(line: Line, kept: readonly Line[], creditWords: readonly string[]): boolean {
  const { kind, pictures, text } = line.block;
  if (kind === 'caption') return isNamedCaption(line, kept);
  if (isLooseInFigure(line, kept) || repeatsDescription(line)) return true;
  return pictures.length > 0 && kind === 'paragraph' && text.length <= longestCaption && hasCredit(text, creditWords);
}

/**
 * Captions: what the markup calls so, and the line below a picture that credits it. Portals without markup set a caption
 * as one more paragraph (`tests/pages/zh-plain`).
 */
export const restoreCaptions: Rule = {
  name: 'captions',
  apply(body: Body) {
    const creditWords = creditWordsOf(body.page.languages);
    const kept = body.kept();
    const captions = kept.filter((line) => isCaption(line, kept, creditWords));
    const proseOf = (lines: readonly Line[]) => lines.reduce((sum, { isProse, size }) => sum + (isProse ? size : 0), 0);
    // Where the pictures' texts are most of an article, as in a gallery, they are its text.
    const areText =
      captions.filter(({ isProse }) => isProse).length >= leastGallery && proseOf(captions) > proseOf(kept) / 2;
    for (const line of captions) if (!(areText && line.isProse)) body.captions.add(line.at);
  },
};

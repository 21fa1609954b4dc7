import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import { hasCjk } from '../text/white-space.ts';
import { andWords } from './joiners.ts';
import { rightsWordsOf } from './rights-words.ts';
import { WordPattern, wholeWords } from './word-pattern.ts';

/**
 * Words with which captions and credits say what a picture is and how it came: none of them names anybody. The patterns are
 * for texts in lower case.
 */
export interface PictureWords {
  /** Part of a picture, or its kind, and nothing else: "(left)", "（资料图）". */
  alone: WordPattern;
  /** In Han the kind stands where a credit would: "（示意图）". */
  kindAlone: WordPattern;
  /** "File photo Ann Vale": the kind, with the blank behind it, before a name. */
  kindBefore: WordPattern;
  /** "Ann Vale (Symbolbild)", "Quay Pictures/All rights reserved": what stands behind a name. */
  noteBehind: WordPattern;
  /** Where the credit of another part begins: "Ann Vale, right image: Ines Mare", "Quay Pictures; montage: Harbour News". */
  nextPart: WordPattern;
  courtesyBefore: WordPattern;
  /** "Photo Ann Vale", "By Ann Vale": a label of one word without a sign. */
  labelBefore: WordPattern;
  writerBefore: WordPattern;
  handout: WordPattern;
  handoutBefore: WordPattern;
  handoutAlone: WordPattern;
  /** "Ann Vale Submitted photo": whom a portrait shows, and two words that say that somebody handed it in. */
  handoutBehind: WordPattern;
  screenshot: WordPattern;
  generated: WordPattern;
  /** "gallery" behind "Photo" and a blank. */
  compound: WordPattern;
  /** A word by which a description is told from a name: "is". */
  verb: WordPattern;
  /** "left,": in a description, whom it shows where. */
  partInSentence: WordPattern;
  rights: WordPattern;
}

const generators = ['midjourney', 'dall·e', 'dall-e', 'dalle', 'stable diffusion', 'firefly'];

/** "AI 生成" is written with the blank and without. */
const alsoGlued = (word: string) => (hasCjk(word) && word.includes(' ') ? [word, word.replaceAll(' ', '')] : [word]);

const patternOf = (words: readonly string[], make: (any: string) => string) =>
  new WordPattern(words.flatMap(alsoGlued), (any) => new RegExp(make(any), 'u'), wholeWords);

export const pictureWordsOf = perLanguages((spoken): PictureWords => {
  const all = (of: (words: (typeof spoken)[number]['imageCredit']) => readonly string[]) =>
    spoken.flatMap(({ imageCredit }) => of(imageCredit));
  const kinds = all((words) => words.kinds);
  const parts = all((words) => words.parts);
  const labels = all((words) => words.labels);
  const handouts = all((words) => words.handouts);
  const rights = spoken.flatMap((language) => language.rights);
  return {
    alone: patternOf([...parts, ...kinds], (any) => `^${any}$`),
    kindAlone: patternOf(kinds.filter(hasCjk), (any) => `^${any}$`),
    kindBefore: patternOf(kinds, (any) => String.raw`^${any}\s(?=\S{2})`),
    noteBehind: patternOf(
      [...kinds, ...rights],
      (any) => String.raw`(?:(?<=\p{L}{2})\.)?[\s/,]{0,2}[(（[]?${any}[)）\]]?\.?$`,
    ),
    nextPart: new WordPattern(
      [...parts, ...labels],
      (any) => new RegExp(String.raw`(?:[,;|]\s|\s(?=[©(]))${any}(?:\s${any})?\s?:\s?(?=\p{L})`, 'gu'),
      wholeWords,
    ),
    courtesyBefore: patternOf(
      all((words) => words.courtesies),
      (any) => String.raw`^${any}[.:]?\s?(?=\S)`,
    ),
    labelBefore: patternOf(
      labels.filter((label) => !label.includes(' ')),
      (any) => String.raw`^${any}\s`,
    ),
    writerBefore: patternOf(
      spoken.flatMap(({ byline }) => byline.labels),
      (any) => String.raw`^${any}\s`,
    ),
    handout: patternOf(handouts, (any) => any),
    handoutBefore: patternOf(
      handouts.filter((word) => !hasCjk(word)),
      (any) => `^${any}`,
    ),
    handoutAlone: patternOf(handouts, (any) => String.raw`^${any}\.?$`),
    handoutBehind: patternOf(
      handouts.filter((word) => word.includes(' ')),
      (any) => String.raw`\s(?<credit>${any})\.?$`,
    ),
    screenshot: patternOf(
      all((words) => words.screenshots),
      (any) => any,
    ),
    generated: patternOf([...generators, ...all((words) => words.generated)], (any) => any),
    compound: patternOf(
      all((words) => words.compounds),
      (any) => `^${any}`,
    ),
    verb: patternOf(
      spoken.flatMap(({ verbs }) => verbs),
      (any) => String.raw`\s${any}(?=\s|$)`,
    ),
    partInSentence: patternOf(parts, (any) => String.raw`\s${any},(?=\s|$)`),
    rights: rightsWordsOf(spoken),
  };
});

/** "Quay Pictures and/or © Ann Vale" */
const nextHolder = new RegExp(String.raw`\s(?:${andWords}|&)(?:[ /]\p{Ll}{2,4}){0,2}\s©\s?(?=[\p{L}\d])`, 'gu');
// "CC BY-SA 4.0 Ann Vale"
const licenceBefore = /^cc[ -]by(?:-\w+){0,3}(?: \d\.\d)?[ ,/]\s?(?=\S)/u;

/** A text without what a pattern finds in it. */
export function without(text: string, pattern: WordPattern): string {
  const match = pattern.exec(lowerCase(text));
  return match ? text.slice(0, match.index) + text.slice(match.index + match[0].length) : text;
}

/** A text without what says at its beginning that somebody lets a picture be shown. */
export function withoutCourtesy(text: string, { courtesyBefore }: PictureWords): string {
  const length = licenceBefore.exec(lowerCase(text))?.[0].length ?? 0;
  return length > 0 ? text.slice(length) : without(text, courtesyBefore);
}

/** The credits of several parts of a picture with "; " between. */
export function partsJoined(credit: string, { nextPart }: PictureWords): string {
  let joined = '';
  let from = 0;
  for (const match of nextPart.matchesIn(lowerCase(credit))) {
    joined += `${credit.slice(from, match.index)}; `;
    from = match.index + match[0].length;
  }
  const rest = joined + credit.slice(from);
  return rest.includes('©') ? rest.replace(nextHolder, '; ') : rest;
}

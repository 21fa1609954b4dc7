import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import { hasCjk } from '../text/white-space.ts';
import { andWords } from './joiners.ts';
import { wholeWords } from './word-pattern.ts';

/** Words with which captions and credits say what a picture is and how it came: none of them names anybody. */
export interface PictureWords {
  /** A part of a picture, or its kind, and nothing else: "(left)", "（资料图）". */
  alone: RegExp;
  /** In Han the kind stands where a credit would: "（示意图）". */
  kindAlone: RegExp;
  /** "File photo Ann Vale": the kind, with the blank behind it, before a name. */
  kindBefore: RegExp;
  /** "Ann Vale (Symbolbild)", "Quay Pictures/All rights reserved": what stands behind a name. */
  noteBehind: RegExp;
  /** Where the credit of another part begins: "Ann Vale, right image: Ines Mare", "Quay Pictures; montage: Harbour News". */
  nextPart: RegExp;
  courtesyBefore: RegExp;
  /** "Photo Ann Vale", "By Ann Vale": a label without a sign. */
  labelBefore: RegExp;
  writerBefore: RegExp;
  handout: RegExp;
  handoutBefore: RegExp;
  handoutAlone: RegExp;
  /** "Ann Vale Submitted photo": whom a portrait shows, and two words that say that somebody handed it in. */
  handoutBehind: RegExp;
  screenshot: RegExp;
  generated: RegExp;
  /** "gallery" behind "Photo" and a blank. */
  compound: RegExp;
  /** A word by which a description is told from a name: "is", and a part with a comma: "left,". */
  verb: RegExp;
  rights: RegExp;
}

const licence = String.raw`cc[ -]by(?:-\w+){0,3}(?: \d\.\d)?[ ,/]`;

/** The patterns are for texts in lower case. */
export const pictureWordsOf = perLanguages((spoken): PictureWords => {
  const all = (of: (words: (typeof spoken)[number]['imageCredit']) => readonly string[]) =>
    spoken.flatMap(({ imageCredit }) => of(imageCredit));
  const kinds = wholeWords(all((words) => words.kinds));
  const partNames = all((words) => words.parts);
  const parts = wholeWords(partNames);
  const labels = wholeWords(all((words) => words.labels));
  const joiners = String.raw`\s(?:${andWords}|&)(?:[ /]\p{Ll}{2,4}){0,2}\s©\s?(?=[\p{L}\d])`;
  const handoutNames = all((words) => words.handouts);
  const handout = wholeWords(handoutNames);
  const rights = wholeWords(spoken.flatMap((language) => language.rights));
  return {
    alone: new RegExp(String.raw`^(?:${parts}|${kinds}|pdf|\P{L}+)$`, 'u'),
    kindAlone: new RegExp(`^${wholeWords(all((words) => words.kinds.filter(hasCjk)))}$`, 'u'),
    kindBefore: new RegExp(String.raw`^${kinds}\s(?=\S{2})`, 'u'),
    noteBehind: new RegExp(String.raw`[\s/,]{0,2}[(（[]?(?:${kinds}|${rights})[)）\]]?\.?$`, 'u'),
    nextPart: new RegExp(
      String.raw`(?:[,;|]\s|\s(?=[©(]))(?:${parts}(?:\s${labels})?|${labels})\s?:\s?(?=\p{L})|${joiners}`,
      'gu',
    ),
    courtesyBefore: new RegExp(
      String.raw`^(?:${licence}|${wholeWords(all((words) => words.courtesies))})[.:]?\s?(?=\S)`,
      'u',
    ),
    labelBefore: new RegExp(String.raw`^${labels}\s`, 'u'),
    writerBefore: new RegExp(String.raw`^${wholeWords(spoken.flatMap(({ byline }) => byline.labels))}\s`, 'u'),
    handout: new RegExp(handout, 'u'),
    handoutBefore: new RegExp(`^${wholeWords(handoutNames.filter((word) => !hasCjk(word)))}`, 'u'),
    handoutAlone: new RegExp(String.raw`^${handout}\.?$`, 'u'),
    handoutBehind: new RegExp(
      String.raw`\s(?<credit>${wholeWords(handoutNames.filter((word) => word.includes(' ')))})\.?$`,
      'u',
    ),
    screenshot: new RegExp(wholeWords(all((words) => words.screenshots)), 'u'),
    generated: new RegExp(
      `midjourney|dall[·-]?e|stable diffusion|firefly|${wholeWords(all((words) => words.generated))}`,
      'u',
    ),
    compound: new RegExp(`^${wholeWords(all((words) => words.compounds))}`, 'u'),
    verb: new RegExp(
      String.raw`\s(?:${wholeWords(spoken.flatMap(({ verbs }) => verbs))}(?=\s|$)|${wholeWords(partNames)},(?=\s|$))`,
      'u',
    ),
    rights: new RegExp(rights, 'u'),
  };
});

/** A text without what a pattern for lower case finds in it. */
export function without(text: string, pattern: RegExp, instead = ''): string {
  const lower = lowerCase(text);
  if (!pattern.global) {
    const match = pattern.exec(lower);
    return match ? text.slice(0, match.index) + instead + text.slice(match.index + match[0].length) : text;
  }
  let kept = '';
  let from = 0;
  for (const match of lower.matchAll(pattern)) {
    kept += text.slice(from, match.index) + instead;
    from = match.index + match[0].length;
  }
  return kept + text.slice(from);
}

import { perLanguages } from '../languages/index.ts';
import { anyOf, lowerCase } from '../languages/phrase.ts';
import { hasCjk } from '../text/white-space.ts';

/** Words with which captions and credits say what a picture is and how it came: none of them names anybody. */
export interface PictureWords {
  /** A part of a picture, or its kind, and nothing else: "(left)", "（资料图）". */
  alone: RegExp;
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

const nothing = '(?!)';

/** An alternation of words; those of scripts with blanks stand by themselves, in the others a blank may be left out. */
function alternation(words: readonly string[]): string {
  const glued = words.filter(hasCjk);
  const spaced = words.filter((word) => !hasCjk(word));
  const parts = [
    ...(spaced.length > 0 ? [String.raw`(?<![\p{L}\p{N}])(?:${anyOf(spaced)})(?![\p{L}\p{N}])`] : []),
    ...(glued.length > 0 ? [anyOf(glued).replaceAll(String.raw`\s`, String.raw`\s?`)] : []),
  ];
  return parts.length > 0 ? `(?:${parts.join('|')})` : nothing;
}

const licence = String.raw`cc[ -]by(?:-\w+){0,3}(?: \d\.\d)?[ ,/]`;

/** The patterns are for texts in lower case. */
export const pictureWordsOf = perLanguages((spoken): PictureWords => {
  const all = (of: (words: (typeof spoken)[number]['imageCredit']) => readonly string[]) =>
    spoken.flatMap(({ imageCredit }) => of(imageCredit));
  const kinds = alternation(all((words) => words.kinds));
  const partNames = all((words) => words.parts);
  const parts = alternation(partNames);
  const labels = alternation(all((words) => words.labels));
  const joiners = String.raw`\s(?:und|and|et|y|e|&)(?:[ /]\p{Ll}{2,4}){0,2}\s©\s?(?=[\p{L}\d])`;
  const handoutNames = all((words) => words.handouts);
  const handout = alternation(handoutNames);
  const rights = alternation(spoken.flatMap((language) => language.rights));
  return {
    alone: new RegExp(String.raw`^(?:${parts}|${kinds}|pdf|\P{L}+)$`, 'u'),
    kindAlone: new RegExp(`^${kinds}$`, 'u'),
    kindBefore: new RegExp(String.raw`^${kinds}\s(?=\S{2})`, 'u'),
    noteBehind: new RegExp(String.raw`[\s/,]{0,2}[(（[]?(?:${kinds}|${rights})[)）\]]?\.?$`, 'u'),
    nextPart: new RegExp(
      String.raw`(?:[,;|]\s|\s(?=[©(]))(?:${parts}(?:\s${labels})?|${labels})\s?:\s?(?=\p{L})|${joiners}`,
      'gu',
    ),
    courtesyBefore: new RegExp(
      String.raw`^(?:${licence}|${alternation(all((words) => words.courtesies))})\s?(?=\S)`,
      'u',
    ),
    labelBefore: new RegExp(String.raw`^${labels}\s`, 'u'),
    writerBefore: new RegExp(String.raw`^${alternation(spoken.flatMap(({ byline }) => byline.labels))}\s`, 'u'),
    handout: new RegExp(handout, 'u'),
    handoutBefore: new RegExp(`^${alternation(handoutNames.filter((word) => !hasCjk(word)))}`, 'u'),
    handoutAlone: new RegExp(String.raw`^${handout}\.?$`, 'u'),
    handoutBehind: new RegExp(
      String.raw`\s(?<credit>${alternation(handoutNames.filter((word) => word.includes(' ')))})\.?$`,
      'u',
    ),
    screenshot: new RegExp(alternation(all((words) => words.screenshots)), 'u'),
    generated: new RegExp(
      `midjourney|dall[·-]?e|stable diffusion|firefly|${alternation(all((words) => words.generated))}`,
      'u',
    ),
    compound: new RegExp(`^${alternation(all((words) => words.compounds))}`, 'u'),
    verb: new RegExp(
      String.raw`\s(?:${alternation(spoken.flatMap(({ verbs }) => verbs))}(?=\s|$)|${alternation(partNames)},(?=\s|$))`,
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

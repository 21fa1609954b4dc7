import { perLanguages } from '../languages/index.ts';
import { WordList } from '../languages/word-list.ts';
import { hasCjk } from '../text/white-space.ts';
import { WordPattern } from './word-pattern.ts';

/** What the languages of a page call a source, and the fields beside it. */
export interface SourceWords {
  label: WordPattern;
  /** A label of Han without a sign behind it, and the name. */
  glued: WordPattern;
  /** Labels of every field that a row may hold. */
  fields: WordList;
  /** What sections are called after, in Han. */
  sections: WordList;
  /** Buttons and counters in Han that stand in such rows. */
  buttons: WordList;
  /** "Pressemitteilung" in "Quelle: Hochschule Nordwasser, Pressemitteilung". */
  release: WordPattern;
  /** A label, a blank and a name, and nothing else: "Quelle dpa", "(Theo Reuters)". */
  unsigned: WordPattern;
  /** Labels of pictures: what follows in their line is said of the picture. */
  ofPictures: WordList;
}

export const sourceWords = perLanguages((spoken): SourceWords => {
  const labels = spoken.flatMap(({ source }) => source.labels);
  const fields = spoken.flatMap(({ source, byline }) => [
    ...source.labels,
    ...source.ends,
    ...byline.labels,
    ...byline.editors,
    ...byline.translators,
    ...byline.photographers,
    ...byline.otherRoles,
  ]);
  return {
    // A label is a word of its own ("盈利来源" is not one) and a sign follows it; a bare blank will not do.
    label: new WordPattern(
      labels,
      (words) =>
        new RegExp(
          String.raw`(?<![\p{L}\p{N}]|注明[“"「]?)(?:图文|文字|内容)?(?:${words})\s?[:：|｜丨/]\s?|(?<=\d)(?:${words})\s?[:：]\s?`,
          'gu',
        ),
    ),
    glued: new WordPattern(
      labels.filter((label) => hasCjk(label[0] ?? '') && label.length > 1),
      (words) =>
        new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})\s?(?<name>[^\s|｜:：,，。]{2,12})(?=[\s|｜]|$)`, 'u'),
    ),
    fields: new WordList(fields),
    sections: new WordList(spoken.flatMap(({ source }) => source.sections ?? [])),
    buttons: new WordList(
      spoken.flatMap(({ source, furniture, comments }) => [...source.ends, ...furniture, ...comments].filter(hasCjk)),
    ),
    unsigned: new WordPattern(
      labels.filter((label) => !hasCjk(label)),
      (words) => new RegExp(String.raw`(?:^|[(（[]\s?)(?:${words})\s(?<name>[^\s:：(（].{1,60}?)[)）\]]?$`, 'u'),
    ),
    ofPictures: new WordList(
      spoken.flatMap(({ imageCredit }) =>
        imageCredit.labels.filter((label) => !hasCjk(label) || /\p{Script=Hangul}/u.test(label)),
      ),
    ),
    release: new WordPattern(
      spoken.flatMap(({ pressReleases }) => pressReleases.labels),
      (words) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'u'),
    ),
  };
});

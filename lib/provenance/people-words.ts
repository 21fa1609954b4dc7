import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import { hasCjk } from '../text/white-space.ts';
import { WordPattern, wholeWords } from './word-pattern.ts';

/** Words in the place of a name, or beside one, that say what somebody is. The patterns are for texts in lower case. */
export interface PeopleWords {
  /** Words that begin a field or a button, and no name: "Read …", "Category …". */
  notNamed: WordPattern;
  /** Each a way to say what somebody is, not who: "Travel News Reporter", "Leitender Wirtschaftsredakteur". */
  notWho: readonly WordPattern[];
  /** "Staff Writer …", "Kai-Online-Experte …": with the blank before the name. */
  titleBefore: WordPattern;
  /** A job at the end: "Ann Vale Senior Politics Editor". */
  titleBehind: WordPattern;
  /** In Han, what somebody is behind a name or an employer: "林远教授", "东港大学教授". */
  hanJobBehind: WordPattern;
  /** The same before a name: "东港大学教授林远". */
  hanJobBefore: WordPattern;
  /** "our correspondent …", with the blank before the name. */
  ourBefore: WordPattern;
  /** A desk, with or without its outlet before it: "Harbor News Staff", "HN-Redaktion". */
  desk: WordPattern;
}

const shortestCompound = 8; // letters of a job that may end a longer word: "Wirtschaftsredakteur"
// English words at the end of outlets' and desks' names, which those of all languages have.
const houseWord = /(?:^|[\s-])(?:news|times|radio|tv|agency|magazine|media|staff|desk)$/u;
// "ed.", "Hrsg."
const editing = /^(?:editorial|hrsg|hg|eds?)\.?$/u;

const patternOf = (words: readonly string[], make: (any: string) => string) =>
  new WordPattern(words, (any) => new RegExp(make(any), 'u'), wholeWords);

export const peopleWordsOf = perLanguages((spoken): PeopleWords => {
  const jobs = spoken.flatMap(({ people }) => people.jobs);
  const spacedJobs = jobs.filter((job) => !hasCjk(job));
  const compounds = spacedJobs.filter((job) => job.length >= shortestCompound && !job.includes(' '));
  const atEnd = (any: string) => `${any}$`;
  const titleBehind = patternOf(spacedJobs, atEnd);
  const desk = patternOf(
    spoken.flatMap(({ people }) => people.desks),
    atEnd,
  );
  const notNamed = patternOf(
    spoken.flatMap(({ people }) => people.notNames),
    (any) => String.raw`^${any}\s`,
  );
  return {
    notNamed,
    notWho: [
      titleBehind,
      patternOf(jobs.filter(hasCjk), (any) => `^${any}$`),
      new WordPattern(compounds, (any) => new RegExp(`(?:${any})$`, 'u')),
      desk,
      notNamed,
      patternOf(
        spoken.flatMap(({ imageCredit }) => [...imageCredit.kinds, ...imageCredit.parts]),
        (any) => String.raw`^${any}\.?$`,
      ),
    ],
    titleBefore: patternOf(spacedJobs, (any) => String.raw`^(?:\p{L}+\s|(?:\p{L}[\p{L}\d]*-){0,3})${any}\s`),
    titleBehind,
    hanJobBehind: new WordPattern(jobs.filter(hasCjk), (any) => new RegExp(`(?<=.{2})(?:${any})$`, 'u')),
    hanJobBefore: new WordPattern(jobs.filter(hasCjk), (any) => new RegExp(`^.{2,10}(?:${any})(?=.{2,3}$)`, 'u')),
    ourBefore: patternOf(
      spoken.flatMap(({ people }) => people.our),
      (any) => String.raw`^${any}\s\p{L}+\s`,
    ),
    desk,
  };
});

/** Whether words say what somebody is, or what a row is about: "Quay TV Editor-at-large", "Staff Attorney". */
export function saysNotWho(name: string, { notWho }: PeopleWords): boolean {
  const lower = lowerCase(name);
  return houseWord.test(lower) || editing.test(lower) || notWho.some((pattern) => pattern.test(lower));
}

const fullNameAhead = /^\p{Lu}[\p{L}’'.-]+\s\p{Lu}/u;
const namedFirst = /^(?<who>\p{Lu}[\p{L}’'.-]+\s\p{Lu}[\p{L}’'.-]+)\s(?:\p{Lu}\p{L}+\s){0,4}\p{L}+$/u;

/** A name without what its bearer is: "Staff Writer Ann Vale", "Ann Vale Senior Politics Editor". */
export function withoutJob(name: string, words: PeopleWords): string {
  const isTitled = words.titleBehind.test(lowerCase(name)) && /\s\p{Lu}\p{L}+$/u.test(name);
  const titled = isTitled ? namedFirst.exec(name)?.groups?.who : undefined;
  const bare = titled ?? name;
  const before = words.titleBefore.exec(lowerCase(bare))?.[0].length ?? 0;
  return before > 0 && fullNameAhead.test(bare.slice(before)) ? bare.slice(before) : bare;
}

/** A name without the "our correspondent" before it. */
export function withoutOur(name: string, { ourBefore }: PeopleWords): string {
  const length = ourBefore.exec(lowerCase(name))?.[0].length ?? 0;
  return length > 0 && /^\p{Lu}/u.test(name.slice(length)) ? name.slice(length) : name;
}

import { perLanguages } from '../languages/index.ts';
import { anyOf, lowerCase } from '../languages/phrase.ts';
import { hasCjk } from '../text/white-space.ts';
import { wholeWords } from './word-pattern.ts';

/** Words in the place of a name, or beside one, that say what somebody is. The patterns are for texts in lower case. */
export interface PeopleWords {
  /** What somebody is, not who: "Travel News Reporter", "Leitender Wirtschaftsredakteur", "Category Harbour". */
  notWho: RegExp;
  /** Words that begin a field or a button, and no name: "Read …", "Category …". */
  notNamed: RegExp;
  /** "Staff Writer …", "Kai-Online-Experte …": with the blank before the name. */
  titleBefore: RegExp;
  /** A job at the end: "Ann Vale Senior Politics Editor". */
  titleBehind: RegExp;
  /** "our correspondent …", with the blank before the name. */
  ourBefore: RegExp;
  /** A desk, with or without its outlet before it: "Harbor News Staff", "HN-Redaktion". */
  desk: RegExp;
}

const shortestCompound = 8; // letters of a job that may end a longer word: "Wirtschaftsredakteur"
// English words at the end of outlets' and desks' names, which those of all languages have.
const houseWord = 'news|times|radio|tv|agency|magazine|media|staff|desk';
// "ed.", "Hrsg."
const editing = 'editorial|hrsg|hg|eds?';

export const peopleWordsOf = perLanguages((spoken): PeopleWords => {
  const jobs = spoken.flatMap(({ people }) => people.jobs);
  const desks = spoken.flatMap(({ people }) => people.desks);
  const pictures = spoken.flatMap(({ imageCredit }) => [...imageCredit.kinds, ...imageCredit.parts]);
  const compounds = jobs.filter((job) => job.length >= shortestCompound && !hasCjk(job) && !job.includes(' '));
  const spacedJobs = jobs.filter((job) => !hasCjk(job));
  const desk = `${wholeWords(desks)}$`;
  const notNamed = String.raw`^${wholeWords(spoken.flatMap(({ people }) => people.notNames))}\s`;
  return {
    notNamed: new RegExp(notNamed, 'u'),
    notWho: new RegExp(
      [
        `${wholeWords(spacedJobs)}$`,
        `^${wholeWords(jobs)}$`,
        compounds.length > 0 ? `(?:${anyOf(compounds)})$` : '(?!)',
        desk,
        String.raw`(?:^|[\s-])(?:${houseWord})$`,
        notNamed,
        String.raw`^(?:${wholeWords(pictures)}|${editing})\.?$`,
      ].join('|'),
      'u',
    ),
    titleBefore: new RegExp(
      String.raw`^(?:\p{L}+\s|(?:\p{L}[\p{L}\d]*-){0,3})(?:${anyOf(spacedJobs.length > 0 ? spacedJobs : ['\0'])})\s`,
      'u',
    ),
    titleBehind: new RegExp(`${wholeWords(spacedJobs)}$`, 'u'),
    ourBefore: new RegExp(String.raw`^${wholeWords(spoken.flatMap(({ people }) => people.our))}\s\p{L}+\s`, 'u'),
    desk: new RegExp(desk, 'u'),
  };
});

const fullNameAhead = /^\p{Lu}[\p{L}’'.-]+\s\p{Lu}/u;
const namedFirst = /^(?<who>\p{Lu}[\p{L}’'.-]+\s\p{Lu}[\p{L}’'.-]+)\s(?:\p{Lu}\p{L}+\s){0,4}\p{L}+$/u;

/** A name without what its bearer is: "Staff Writer Ann Vale", "Ann Vale Senior Politics Editor", "our reporter Ann Vale". */
export function withoutJob(name: string, words: PeopleWords): string {
  const isTitled = /\s\p{Lu}\p{L}+$/u.test(name) && words.titleBehind.test(lowerCase(name));
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

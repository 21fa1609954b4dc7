import { agencyNamed } from './agency-directory.ts';
import { type PictureWords, partsJoined, without, withoutCourtesy } from './picture-words.ts';

// Whom the words of a credit name: what stands around the name says what the picture is, or what may be done with it.

// "新华社记者 林远", "Tara Ash for Quay Week": what a person is, and for whom the picture was taken, is no part of the name.
const aroundName =
  /(?:实习|特约)?(?:记者|記者|通讯员|通訊員|摄影师|撮影|기자)\s?|(?<=社)[发發](?=\s|$)|(?<=\s\p{Script=Han}{2,4})\s(?:摄影?|攝影?|供?图|供?圖)$|\sfor\s\p{Lu}.*/gu;
// "潮声网记者林远": a reporter's house is none either, unless it is an agency, whose picture it is.
const reportersHouse =
  /^(?<house>\p{Script=Han}{2,10}?)(?:实习|特约|首席|摄影)?(?:记者|記者|通讯员|通訊員)(?=\s?\p{Script=Han}{2})/u;

// "(CC BY-SA 4.0)", "Lizenz: CC0"
const licenceBehind =
  /[\s/,|]{0,3}[(（[]?(?:Lizenz|licen[cs]e)?\s?:?\s?(?:CC[ -]?BY|BY|CC0)(?:-[a-z]{2}){0,3}(?: \d\.\d)?[)）\]]?\.?$/iu;
// "(Copyright)", "Harbour News pic", "Kopų žinių nuotr."
const signBehind = /(?:\s?[(（]copyright[)）]|\s(?:file )?pic|\snuotr\.?)$/iu;
// ", 2026", ", 21. Jan. 2026"
const yearBehind = /,\s(?:\d{1,2}\. ?\p{L}{3,9}\.? )?(?:19|20)\d\d$/u;
// "Photo iStock", "Foto Ines Vale": a label without a sign; behind it one word alone may be a part of a house's name.
const behindLabel =
  /^(?:iStock|Shutterstock|Getty|Instagram|TikTok|Facebook|Twitter|YouTube|Pixabay|Archiv)|^\p{Lu}[\p{Ll}’'-]+\s\p{Lu}[\p{Ll}’'-]+$/u;

function withoutLabel(credit: string, { labelBefore, writerBefore }: PictureWords): string {
  const name = without(credit, labelBefore);
  const bare = name !== credit && behindLabel.test(name) ? name : credit;
  const writer = without(bare, writerBefore);
  return /^\p{Lu}\S/u.test(writer) ? writer : bare;
}

// Where a line may be broken, and a word not joined: no letters of a name.
const breaks = /[\u00ad\u200b\u2060\ufeff]/gu;

function withoutNotes(printed: string, words: PictureWords): string {
  const one = partsJoined(printed.replace(breaks, ''), words).replace(/-[A-Z]{2,4}\d{3,}$/u, '');
  const free = without(without(one, words.noteBehind).replace(licenceBehind, ''), words.noteBehind);
  return withoutLabel(withoutCourtesy(free.replace(signBehind, '').replace(yearBehind, ''), words), words);
}

/** Who is credited, without what stands around a name; of several parts of a picture with "; " between. */
export function creditedName(printed: string, words: PictureWords): string {
  const noted = withoutNotes(printed, words) || printed;
  const credit = without(noted, words.kindBefore);
  if (credit !== noted) return creditedName(credit, words);
  // "@quaylight / Twitter / via Twitter: @quaylight": an account is whom the platform shows.
  const account = /^@[\w.]+(?=\s\/)/u.exec(credit)?.[0];
  if (account) return account;
  const house = reportersHouse.exec(credit)?.groups?.house;
  const name = house && !agencyNamed(house) ? credit.slice(house.length) : credit;
  return name.replace(aroundName, ' ').replace(/\s+/gu, ' ').trim() || credit;
}

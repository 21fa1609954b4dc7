import { agencyNamed } from './agency-directory.ts';

// Whom the words of a credit name: what stands around the name says what the picture is, or what may be done with it.

// "新华社记者 林远", "Tara Ash for Quay Week": what a person is, and for whom the picture was taken, is no part of the name.
const aroundName =
  /(?:实习|特约)?(?:记者|記者|通讯员|通訊員|摄影师|撮影|기자)\s?|(?<=社)[发發]$|(?<=\s\p{Script=Han}{2,4})\s(?:摄影?|攝影?|供?图|供?圖)$|\sfor\s\p{Lu}.*/gu;
// "潮声网记者林远": a reporter's house is none either, unless it is an agency, whose picture it is.
const reportersHouse =
  /^(?<house>\p{Script=Han}{2,10}?)(?:实习|特约|首席|摄影)?(?:记者|記者|通讯员|通訊員)(?=\s?\p{Script=Han}{2})/u;

// "(Symbolbild)", "/Archiv", "File Photo", "All Rights Reserved": what a picture is, and what may be done with it.
const noteBehind =
  /[\s/,]{0,2}[(（[]?(?:Symbol(?:bild|foto|grafik)|Archiv(?:bild|foto)?|Ausschnitt|Montage|Themenbild|file (?:photo|pic|image)|representati(?:ve|onal) (?:image|photo)|all rights(?: reserved)?|alle rechte(?: vorbehalten)?|tous droits réservés|imagen de archivo|资料图片?|資料圖片?)[)）\]]?\.?$/iu;
// "(CC BY-SA 4.0)", "Lizenz: CC0"
const licenceBehind =
  /[\s/,]{0,2}[(（[]?(?:Lizenz|licen[cs]e)?\s?:?\s?(?:CC[ -]?BY|BY|CC0)(?:-[a-z]{2}){0,3}(?: \d\.\d)?[)）\]]?\.?$/iu;
// "(Copyright)", "Harbour News pic", "Kopų žinių nuotr."
const signBehind = /(?:\s?[(（]copyright[)）]|\s(?:file )?pic|\snuotr\.?)$/iu;
// ", 2026", ", 21. Jan. 2026"
const yearBehind = /,\s(?:\d{1,2}\. ?\p{L}{3,9}\.? )?(?:19|20)\d\d$/u;
export const courtesy =
  /^(?:CC[ -]BY(?:-\w+){0,3}(?: \d\.\d)?[ ,/]|mit (?:frdl|freundl|freundlicher)\.? Gen(?:ehmigung)?\.?(?: von)?\.?|courtesy of|cortesía de|avec l['’]aimable autorisation de)\s?(?=\S)/iu;

// "Left image: Ann Vale, right image: Ines Mare", "Quay Pictures; montage: Harbour News", "Quay Pictures and/or © Ann Vale"
const nextPart =
  /(?:[,;|]\s|\s(?=[©(]))(?:(?:left|right|top|bottom|centre|center|above|below|inset|links|rechts|oben|unten)(?:\s(?:image|photo|picture|bild|foto))?|(?:foto)?montage|composite|collage|grafik|graphic|bearbeitung|editing|fotos?|photos?|images?|bild(?:er)?)\s?:\s?(?=\p{L})|\s(?:und|and|et|y|e|&)(?:[ /]\p{Ll}{2,4}){0,2}\s©\s?(?=[\p{L}\d])/giu;

// "Photo iStock", "Foto Ines Vale": a label without a sign; behind it one word alone may be a part of a house's name.
const labelBefore =
  /^(?:[Ff]otos?|FOTOS?|[Pp]hotos?|PHOTOS?|[Bb]ild(?:er)?|[Ii]mages?|Imagen|Screenshots?|Grafik)\s(?=(?:iStock|Shutterstock|Getty|Instagram|TikTok|Facebook|Twitter|YouTube|Pixabay|Archivo|Archiv)|\p{Lu}[\p{Ll}’'-]+\s\p{Lu}[\p{Ll}’'-]+$)/u;

/** Who is credited, without what stands around a name; of several parts of a picture with "; " between. */
export function creditedName(printed: string): string {
  const credit =
    printed
      .replace(nextPart, '; ')
      .replace(/-[A-Z]{2,4}\d{3,}$/u, '')
      .replace(noteBehind, '')
      .replace(licenceBehind, '')
      .replace(noteBehind, '')
      .replace(signBehind, '')
      .replace(yearBehind, '')
      .replace(courtesy, '')
      .replace(labelBefore, '')
      .replace(/^(?:[Bb]y|[Vv]on|[Pp]ar)\s(?=\p{Lu}\S)/u, '') || printed;
  const file = /^(?:资料图片?|資料圖片?)\s(?=\S{2})/u.exec(credit)?.[0].length ?? 0;
  if (file > 0) return creditedName(credit.slice(file));
  // "@quaylight / Twitter / via Twitter: @quaylight": an account is whom the platform shows.
  const account = /^@[\w.]+(?=\s\/)/u.exec(credit)?.[0];
  if (account) return account;
  const house = reportersHouse.exec(credit)?.groups?.house;
  const name = house && !agencyNamed(house) ? credit.slice(house.length) : credit;
  return name.replace(aroundName, ' ').replace(/\s+/gu, ' ').trim() || credit;
}

/** `invisible`: signs without a shape or that turn the direction of writing were taken out. `mixed-scripts`: look-alikes. */
export type NameOddity = 'invisible' | 'mixed-scripts';

export interface CleanName {
  name: string;
  oddities: NameOddity[];
}

// The controls of direction (UAX #9) are among them: none has a shape, and each makes another name.
const invisible = /[\p{Default_Ignorable_Code_Point}\u202a-\u202e]/gu;

/**
 * Signs without a shape that a language's own spelling asks for: joiners in Persian, in Indic scripts and in emoji, marks
 * of direction beside Arabic and Hebrew letters, variants of a Han or Mongolian letter and of an emoji.
 */
const spelling = [
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)[\u200c\u200d]/gu,
  /(?<=[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}])[\u200c\u200d]/gu,
  /(?<=\p{Script=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu,
  /(?<=[\p{Extended_Pictographic}\d#*])[\ufe0e\ufe0f]/gu,
  /(?<=\p{Script=Mongolian})[\u180b-\u180f]/gu,
];
const directionMarks = /[\u061c\u200e\u200f]/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

// A byte order mark is white space to JavaScript.
const blankEnds = /^[^\S\ufeff]+|(?<![^\S\ufeff])[^\S\ufeff]+$/gu;

const word = /[\p{L}\p{M}]+/gu;
const latin = /\p{Script=Latin}/u;
// Alphabets with letters of Latin shape. Han, kana and Hangul beside Latin are everyday.
const likeLatin =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const greek = /\p{Script=Greek}/u;
// Greek letters that stand for a measure or a particle: "μm", "kΩ", "β-blocker".
const symbols = /[μΩΔπβγλσ]/gu;
// "𝗥𝗲𝘂𝘁𝗲𝗿𝘀": letters of formulas, worn as a dress.
const ofFormulas = /[\u{1d400}-\u{1d7cb}]/u;

function isMixed(letters: string): boolean {
  const others = letters.replace(symbols, '');
  return (latin.test(letters) && likeLatin.test(others)) || (cyrillic.test(letters) && greek.test(others));
}

/**
 * A name as it is shown and compared: composed (NFC), without signs that have no shape.
 * @returns the name, and what was odd about how it was written, for a warning beside it
 */
export function cleanName(printed: string): CleanName {
  if (/^[ -~]*$/u.test(printed)) return { name: printed.trim(), oddities: [] };
  const composed = printed.normalize('NFC').replace(blankEnds, '');
  const name = composed.replace(invisible, '').trim();
  if (name === composed && !likeLatin.test(name) && !ofFormulas.test(name)) return { name, oddities: [] };
  let unspelled = spelling.reduce((text, signs) => text.replace(signs, ''), composed);
  if (rightToLeft.test(composed)) unspelled = unspelled.replace(directionMarks, '');
  const oddities: NameOddity[] = [];
  if (unspelled.search(invisible) >= 0) oddities.push('invisible');
  if (ofFormulas.test(name) || (name.match(word) ?? []).some(isMixed)) oddities.push('mixed-scripts');
  // What is spelled with such a sign is misspelled without.
  return { name: oddities.includes('invisible') ? name : composed, oddities };
}

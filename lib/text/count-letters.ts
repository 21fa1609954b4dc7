// Scripts that write without blanks between words: Han, kana, Hangul.
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

const neither = 1;
const inWord = 2;
const byItself = 3;

function kindOf(character: string): number {
  if (cjk.test(character)) return byItself;
  return letterOrDigit.test(character) ? inWord : neither;
}

/** What each character is, once it was asked for: of a text of thousands of letters some hundred are different. */
const kinds = new Uint8Array(0x10000);

export interface LetterCounts {
  /** Characters of Han, kana and Hangul. */
  cjk: number;
  /** Runs of letters and digits of all other scripts. */
  words: number;
}

/** Counts a text's words in one pass, and its characters of scripts that write without blanks. */
export function countLetters(text: string): LetterCounts {
  const counts: LetterCounts = { cjk: 0, words: 0 };
  let before = neither;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let kind = kinds[code]!;
    if (kind === 0) {
      const character = String.fromCodePoint(text.codePointAt(i)!);
      kind = kindOf(character);
      if (character.length === 2) i++;
      // Half of a pair is nothing by itself, and may begin many characters.
      else if ((code & 0xf800) !== 0xd800) kinds[code] = kind;
    }
    if (kind === byItself) counts.cjk++;
    else if (kind === inWord && before !== inWord) counts.words++;
    before = kind;
  }
  return counts;
}

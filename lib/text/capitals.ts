// Questions about the letters of names. Most names answer them in ASCII: asking for letters of any script takes an engine a tenth
// of a millisecond for each pattern that does, and a first reading asks with hundreds.

/** Whether a name has two letters running, or one of a script that has no capitals. */
export function hasWord(name: string): boolean {
  return /[A-Za-z]{2}/u.test(name) || /\p{L}{2}|\p{Lo}/u.test(name);
}

/** Whether a name opens with a capital, or in a script that has none. */
export function opensLarge(name: string): boolean {
  const first = name.charCodeAt(0);
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^[\p{Lu}\p{Lo}]/u.test(name);
}

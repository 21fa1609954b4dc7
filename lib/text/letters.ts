/** A text without its white space, which two copies of a page never agree on. */
export interface Letters {
  letters: string;
  /** For each letter, its offset in the text. */
  offsets: Uint32Array;
}

export function lettersOf(text: string): Letters {
  const offsets = new Uint32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  for (const { 0: piece, index } of text.matchAll(/\S+/gu)) {
    for (let i = 0; i < piece.length; i++) offsets[length++] = index + i;
    pieces.push(piece);
  }
  return { letters: pieces.join(''), offsets: offsets.subarray(0, length) };
}

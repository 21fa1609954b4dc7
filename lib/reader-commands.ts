/**
 * What can be asked of an open article by a key, with its usual keys, the first of them shown. A further command is a
 * line here, one in `components/reader/reader-keys.ts` that does it, and its name in the wording.
 */
export const usualKeys = {
  'next-paragraph': ['j'],
  'previous-paragraph': ['k'],
  outline: ['o'],
  marks: ['m'],
  highlight: ['h'],
  note: ['n'],
  highlights: ['H'],
  listen: ['l'],
  type: ['t'],
  larger: ['+', '='],
  smaller: ['-'],
  'usual-size': ['0'],
  save: ['s'],
  keys: ['?'],
} as const satisfies Record<string, readonly string[]>;

export type ReaderCommand = keyof typeof usualKeys;

/** In the order in which they are listed. */
export const readerCommands = Object.keys(usualKeys) as ReaderCommand[];

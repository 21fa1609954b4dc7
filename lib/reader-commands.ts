/**
 * What can be asked of an open article by a key, with its usual keys, the first of them shown. A further command is a
 * line here, one in `components/reader/reader-keys.ts` that does it, and its name in the wording.
 */
export const usualKeys = {
  'next-paragraph': ['j'],
  'previous-paragraph': ['k'],
  outline: ['o'],
  find: ['/'],
  marks: ['m'],
  highlight: ['h'],
  note: ['n'],
  undo: ['z'],
  highlights: ['H'],
  listen: ['l'],
  type: ['t'],
  paged: ['p'],
  ruler: ['r'],
  larger: ['+', '='],
  smaller: ['-'],
  'usual-size': ['0'],
  save: ['s'],
  keys: ['?'],
} as const satisfies Record<string, readonly string[]>;

export type ReaderCommand = keyof typeof usualKeys;

/** In the order in which they are listed. */
export const readerCommands = Object.keys(usualKeys) as ReaderCommand[];

/** Keys that a reader chose in place of the usual ones; '' where a command is to have none. */
export type ChosenKeys = Partial<Record<ReaderCommand, string>>;

/** Whether a key can be chosen: one that writes a sign. Blank, Enter, Tab, Esc and the arrows are the browser's and the page's. */
export function isPossibleKey(key: unknown): key is string {
  return typeof key === 'string' && [...key].length === 1 && /[^\s\p{C}]/u.test(key);
}

/** What is stored may come from another version: only commands that there are, with keys that can be. */
export function tidyKeys(stored: unknown): ChosenKeys {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    readerCommands.flatMap((command) => {
      const key: unknown = (stored as ChosenKeys)[command];
      return key === '' || isPossibleKey(key) ? [[command, key]] : [];
    }),
  );
}

/** The keys of a command, the first of them shown; none where its reader wants none. */
export function keysOf(command: ReaderCommand, chosen: ChosenKeys): readonly string[] {
  const key = chosen[command];
  if (key === undefined) return usualKeys[command];
  return key === '' ? [] : [key];
}

/** Which command answers to each key: a chosen key before a usual one, else the first of the list. */
export function commandsByKey(chosen: ChosenKeys): Map<string, ReaderCommand> {
  const byKey = new Map<string, ReaderCommand>();
  const isChosen = (command: ReaderCommand) => Object.hasOwn(chosen, command);
  for (const command of [...readerCommands.filter(isChosen), ...readerCommands.filter((one) => !isChosen(one))])
    for (const key of keysOf(command, chosen)) if (!byKey.has(key)) byKey.set(key, command);
  return byKey;
}

/** The command that answers to a command's own key in its place; undefined where all is well. */
export function takenBy(command: ReaderCommand, chosen: ChosenKeys): ReaderCommand | undefined {
  const [key] = keysOf(command, chosen);
  const answering = key === undefined ? undefined : commandsByKey(chosen).get(key);
  return answering === command ? undefined : answering;
}

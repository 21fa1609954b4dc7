/** How a call fails: the browser throws, or it aborts the transaction that the call belongs to. */
export type Failure = 'throws' | 'full' | 'aborts';

const calls = {
  IDBObjectStore: [
    'add',
    'put',
    'delete',
    'get',
    'getAll',
    'getAllKeys',
    'getKey',
    'count',
    'openCursor',
    'openKeyCursor',
  ],
  IDBIndex: ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'],
} as const;

type Called = (this: { transaction?: IDBTransaction; objectStore?: IDBObjectStore }, ...given: unknown[]) => unknown;

/**
 * Runs a piece of work while one call to the database fails.
 * @param nth which call, from 1; 0: none
 * @returns how many calls were made
 */
export async function whileFailing(nth: number, failure: Failure, work: () => Promise<unknown>): Promise<number> {
  let made = 0;
  const restore: (() => void)[] = [];
  for (const [owner, names] of Object.entries(calls)) {
    const prototype = (globalThis as unknown as Record<string, { prototype: Record<string, Called> }>)[owner]!
      .prototype;
    for (const name of names) {
      const call = prototype[name]!;
      restore.push(() => {
        prototype[name] = call;
      });
      prototype[name] = function (...given) {
        made++;
        if (made !== nth) return call.apply(this, given);
        if (failure === 'throws') throw new DOMException('the browser failed', 'UnknownError');
        if (failure === 'full') throw new DOMException('no room', 'QuotaExceededError');
        const request = call.apply(this, given);
        (this.transaction ?? this.objectStore!.transaction).abort();
        return request;
      };
    }
  }
  try {
    await work();
  } finally {
    for (const undo of restore) undo();
  }
  return made;
}

/** Everything that a library holds, as one comparable text. */
export async function contentOf(library: {
  tables: { name: string; toArray(): Promise<unknown[]> }[];
}): Promise<string> {
  const tables: Record<string, unknown[]> = {};
  for (const table of library.tables) tables[table.name] = await table.toArray();
  // Segments of the index have random names: here they are called after the first article that they hold.
  const bases = new Map((tables.segments as { id: string; base: number }[]).map(({ id, base }) => [id, base]));
  const byBase = (a: { base: number }, b: { base: number }) => a.base - b.base;
  tables.segments = (tables.segments as { id: string; base: number }[]).map(({ id: _, ...rest }) => rest).sort(byBase);
  tables.blocks = (tables.blocks as { segment: string }[])
    .map(({ segment, ...block }) => ({ base: bases.get(segment) ?? -1, ...block }))
    .sort(byBase);
  return JSON.stringify(tables, (_, value: unknown) => {
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
    return value instanceof Map ? [...value] : value;
  });
}

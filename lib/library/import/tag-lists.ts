/** Tags as lists write them: `a|b`, `a, b`, `["a", "b"]`, `['a', 'b']`. */
export function tagsIn(cell: string, separator: '|' | ',' = ','): string[] {
  const words = cell.trim();
  if (!words.startsWith('[')) return words.split(separator).map((tag) => tag.trim());
  try {
    const tags: unknown = JSON.parse(words);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  } catch {
    // A list as Python prints it.
    return [...words.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu)].map(([, single, double]) =>
      (single ?? double ?? '').replace(/\\(.)/gu, '$1'),
    );
  }
}

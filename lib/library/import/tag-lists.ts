/** Tags as lists write them: `a|b`, `a, b`, `["a", "b"]`, `['a', 'b']`. */
export function tagsIn(cell: string, separator: '|' | ',' = ','): string[] {
  const words = cell.trim();
  if (!words.startsWith('[')) return words.split(separator).map((tag) => tag.trim());
  try {
    const tags: unknown = JSON.parse(words);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  } catch {
    return quotedIn(words);
  }
}

/** What stands in quotation marks of either kind, as Python prints lists; a backslash takes the next sign as it is. */
function quotedIn(list: string): string[] {
  const found: string[] = [];
  let quote: string | undefined;
  let word = '';
  for (let i = 0; i < list.length; i++) {
    const sign = list[i]!;
    if (!quote) {
      if (sign !== "'" && sign !== '"') continue;
      quote = sign;
      word = '';
    } else if (sign === '\\') word += list[++i] ?? '';
    else if (sign !== quote) word += sign;
    else {
      found.push(word);
      quote = undefined;
    }
  }
  return found;
}

const base = (of: string | undefined) => of?.split('-')[0]?.toLowerCase() ?? '';

// BCP 47 has tags for Norwegian as a whole and for its two written forms; old ones are still declared.
const sameLanguage: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id' };

/** The languages that tags name, in a form that is the same for all names of one: "zh-TW" and "zh", "nn" and "nb". */
export function basesOf(...tags: (string | undefined)[]): string[] {
  return [...new Set(tags.map(base))].map((one) => sameLanguage[one] ?? one);
}

/** Those of the languages that are named, in all their scripts, and English behind them; none where none is known. */
export function spokenOf<Named extends { tag: string }>(bases: readonly string[], all: readonly Named[]): Named[] {
  const own = bases.flatMap((one) => all.filter(({ tag }) => base(tag) === one));
  return own.length > 0 ? [...own, ...all.filter((one) => one.tag === 'en' && !own.includes(one))] : [];
}
